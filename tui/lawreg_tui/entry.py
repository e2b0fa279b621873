"""Where the installation finds the terminal UI: from options to an exit code."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lawreg.cli.served import Served
from lawreg.errors import ConfigError
from lawreg.language import Text
from lawreg_tui.collecting import collecting_seldom
from lawreg_tui.session import Session
from lawreg_tui.settings import load_keys


def open_ui(
    *,
    registry: str,
    path: str | None,
    as_of: date | None,
    today: date,
    language: str,
    served: Served | None = None,
) -> int:
    """Open the terminal UI and give its exit code when the person leaves it.

    With ``served`` it is open to a browser instead, until somebody stops it.

    Raises `LawregError` when there is no registry to read or the keys in
    ``lawreg.toml`` cannot be taken, and what the app itself failed by.
    """
    keys = load_keys(path)
    session = Session(registry=registry, path=path, today=today, language=language)
    if served is not None:
        session.desk.close()
        _serve(_arguments(registry, path, as_of, language), served, language)
        return 0
    from lawreg_tui.app import LawregApp

    try:
        app = LawregApp(session, as_of or today, keys)
        with collecting_seldom():
            app.run()
    finally:
        session.desk.close()
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0


def _arguments(
    registry: str, path: str | None, as_of: date | None, language: str
) -> list[str]:
    """Write again what the app was asked to open with; a day not given stays today."""
    day = [] if as_of is None else ["--as-of", as_of.isoformat()]
    told = [] if path is None else ["--", path]
    return ["--registry", registry, "--lang", language, *day, *told]


def _serve(arguments: Sequence[str], served: Served, language: str) -> None:
    """Serve the app; raises `ConfigError` where what that needs is not installed."""
    try:
        from lawreg_tui.serving import serve_app
    except ModuleNotFoundError as error:
        raise ConfigError(
            Text(
                "thiếu thư viện {name} để mở trong trình duyệt.",
                "the library {name} is needed to open in a browser.",
            ).fill(name=error.name),
            "--serve",
            Text("Hãy cài lawreg[serve].", "Install lawreg[serve]."),
        ) from error
    serve_app(arguments, served, language)
