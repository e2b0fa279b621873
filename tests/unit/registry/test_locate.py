"""Which registry is used when none, or one, is named."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from lawreg.bundled import find_bundled
from lawreg.errors import RegistryError
from lawreg.registry import locate
from lawreg.registry.journal import read_log
from lawreg.registry.locate import find_registry, init_registry, user_registry


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a home of its own, with nothing in it."""
    monkeypatch.delenv("LAWREG_REGISTRY", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path


def test_the_bundled_registry_is_the_last_resort() -> None:
    """Someone who has just installed lawreg has nothing else."""
    assert find_registry(None) == find_bundled("data/decrees.sqlite")


def test_the_users_own_comes_before_the_bundled() -> None:
    """`lawreg registry init` is all it takes."""
    own = init_registry()
    assert own == user_registry() == find_registry(None)
    assert read_log(own) == read_log(find_bundled("data/decrees.sqlite"))
    assert os.access(own, os.W_OK)


def test_the_variable_comes_before_the_users_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An office may share one registry."""
    init_registry()
    monkeypatch.setenv("LAWREG_REGISTRY", "/shared/registry.sqlite")
    assert find_registry(None) == "/shared/registry.sqlite"


def test_what_is_named_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where it does not exist: nobody is answered from another registry."""
    monkeypatch.setenv("LAWREG_REGISTRY", "/shared/registry.sqlite")
    assert find_registry("mine.sqlite") == "mine.sqlite"


def test_a_registry_of_ones_own_is_not_overwritten() -> None:
    """There may be work in it."""
    own = Path(init_registry())
    own.write_bytes(b"work")
    with pytest.raises(RegistryError, match="không ghi đè") as caught:
        init_registry()
    assert caught.value.where == str(own)
    assert own.read_bytes() == b"work"


def test_a_place_that_cannot_be_made_is_told(home: Path) -> None:
    """The reason is the system's, the sentence ours."""
    (home / "share").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(RegistryError, match="không tạo được"):
        init_registry()


def test_what_is_no_registry_is_not_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A broken installation is told, not passed on."""
    monkeypatch.setattr(locate, "find_bundled", lambda _: str(tmp_path / "no.sqlite"))
    with pytest.raises(RegistryError, match="không có tệp"):
        init_registry()
    assert not Path(user_registry()).exists()


@pytest.mark.parametrize("xdg", [None, "", "relative/share", "/srv/share"])
@pytest.mark.parametrize("user_home", [None, "", "relative", "/home/an"])
def test_the_place_is_the_one_platformdirs_names(
    monkeypatch: pytest.MonkeyPatch, xdg: str | None, user_home: str | None
) -> None:
    """On Linux the rule is applied without the import; the answer must not differ."""
    for name, value in (("XDG_DATA_HOME", xdg), ("HOME", user_home)):
        if value is None:
            monkeypatch.delenv(name)
        else:
            monkeypatch.setenv(name, value)
    folder = platformdirs.user_data_dir("lawreg", appauthor=False)
    assert user_registry() == os.path.join(folder, "registry.sqlite")


def test_a_user_without_a_home_uses_the_bundled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A service account may have none."""
    monkeypatch.setattr(locate, "user_folder", lambda: "")
    assert find_registry(None) == find_bundled("data/decrees.sqlite")
    with pytest.raises(RegistryError, match="không có thư mục riêng"):
        user_registry()


def test_an_installed_package_carries_its_own(tmp_path: Path) -> None:
    """A wheel has them inside the package, a checkout beside it."""
    package = tmp_path / "lawreg"
    (package / "_bundled" / "rules").mkdir(parents=True)
    (package / "__init__.py").touch()
    source = Path(find_bundled.__code__.co_filename)
    (package / "bundled.py").write_text(source.read_text(encoding="utf-8"))
    code = (
        "from lawreg.bundled import find_bundled as f; print(f('rules'), f('data/no'))"
    )
    printed = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )
    inside = package / "_bundled" / "rules"
    assert printed.stdout.split() == [str(inside), str(tmp_path / "data" / "no")]
