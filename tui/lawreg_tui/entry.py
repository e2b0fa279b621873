"""Where the installation finds the terminal UI: from options to an exit code."""

from __future__ import annotations

from datetime import date

from lawreg_tui.session import Session
from lawreg_tui.settings import load_keys


def open_ui(
    *,
    registry: str,
    path: str | None,
    as_of: date | None,
    today: date,
    language: str,
) -> int:
    """Open the terminal UI and give its exit code when the person leaves it.

    Raises `LawregError` when there is no registry to read or the keys in
    ``lawreg.toml`` cannot be taken, and what the app itself failed by.
    """
    keys = load_keys(path)
    session = Session(registry=registry, path=path, today=today, language=language)
    from lawreg_tui.app import LawregApp

    try:
        app = LawregApp(session, as_of or today, keys)
        app.run()
    finally:
        session.desk.close()
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0
