"""Where the registry is: named, set, the user's own, or the one that comes with lawreg."""

from __future__ import annotations

import os
import sys

from lawreg.bundled import find_bundled
from lawreg.errors import RegistryError, system_reason
from lawreg.language import Text
from lawreg.registry.sqlite_file import check_file

VARIABLE = "LAWREG_REGISTRY"
"""Environment variable that names a registry."""
BUNDLED = "data/decrees.sqlite"
_APP = "lawreg"
_FILE = "registry.sqlite"


def find_registry(explicit: str | None = None) -> str:
    """Give the registry to use.

    It is ``explicit``, else what ``LAWREG_REGISTRY`` names, else the user's own if
    there is one, else the bundled one. What is named is given back unseen; `open_registry` says if it is missing.
    """
    if explicit is not None:
        return explicit
    return os.environ.get(VARIABLE) or find_unnamed()


def find_unnamed() -> str:
    """Give the registry that is used where nothing names one."""
    folder = user_folder()
    own = os.path.join(folder, _FILE)
    return own if folder and os.path.exists(own) else find_bundled(BUNDLED)


def is_bundled(address: str) -> bool:
    """Say whether a registry is the one that comes with lawreg."""
    bundled = find_bundled(BUNDLED)
    there = os.path.exists(bundled) and os.path.exists(address)
    return there and os.path.samefile(address, bundled)


def shown(address: str) -> str:
    """Give an address as it may be shown: without the name and password in a URL.

    >>> shown("postgresql://lan:bi-mat@may-chu/luat"), shown("so.sqlite")
    ('postgresql://may-chu/luat', 'so.sqlite')
    """
    scheme, mark, rest = address.partition("://")
    return f"{scheme}{mark}{rest.rpartition('@')[2]}" if mark else address


def user_folder() -> str:
    """Give the folder of what is the user's own, empty when there is no home.

    It is the one platformdirs names, whether or not it has been made.

    On Linux by its rule and without it: it costs one and a half bare starts of
    Python, in every check. A test proves that the two agree.
    """
    base = os.environ.get("XDG_DATA_HOME", "")
    home = os.environ.get("HOME", "")
    if sys.platform.startswith("linux") and "ANDROID_DATA" not in os.environ:
        if os.path.isabs(base):
            return os.path.join(base, _APP)
        if os.path.isabs(home):
            return os.path.join(home, ".local", "share", _APP)
    from platformdirs import user_data_dir

    try:
        return user_data_dir(_APP, appauthor=False)
    except RuntimeError:
        return ""


def user_registry() -> str:
    """Give the place of the user's own registry, whether or not there is one.

    Raises `RegistryError` when the user has no home folder.
    """
    folder = user_folder()
    if not folder:
        raise RegistryError(
            Text("người dùng không có thư mục riêng.", "the user has no home folder."),
            hint=Text(
                "Chỉ ra tệp sổ đăng ký bằng --registry.",
                "Name a registry with --registry.",
            ),
        )
    return os.path.join(folder, _FILE)


def init_registry(named: str | None = None) -> str:
    """Copy the bundled registry to a file that becomes one's own, and give its place.

    It is ``named``, else the user's own place; a folder that is missing is made. Raises
    `RegistryError` when there is one already, when the bundled one is no registry, or
    when the place cannot be written.
    """
    bundled, own = find_bundled(BUNDLED), named or user_registry()
    check_file(bundled)
    try:
        os.makedirs(os.path.dirname(os.path.abspath(own)), exist_ok=True)
    except OSError as error:
        raise RegistryError(
            Text(
                "không tạo được sổ đăng ký riêng ({reason}).",
                "a registry of your own cannot be made ({reason}).",
            ).fill(reason=system_reason(error)),
            own,
        ) from error
    from lawreg.registry.copies import copy_as_own

    copy_as_own(bundled, own)
    return own
