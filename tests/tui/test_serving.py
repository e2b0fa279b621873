"""The app in a browser: who is let in, and who is not, to the page and what it loads."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

aiohttp = pytest.importorskip("aiohttp")
pytest.importorskip("textual_serve")

from aiohttp import ClientSession, web  # noqa: E402 - after it is known to be there
from lawreg_tui import serving  # noqa: E402
from textual_serve.app_service import AppService  # noqa: E402

from lawreg.cli.main import main  # noqa: E402
from lawreg.cli.served import Served  # noqa: E402

TOKEN = "một-mã-đủ-dài-để-thử"  # noqa: S105 - a token of this test alone
WRONG = "một-mã-khác-đủ-dài-để-thử"
IDLE = f"{sys.executable} -c 'import sys; sys.stdin.buffer.read(1)'"
"""An app that draws nothing and ends at the first word to it, which is to quit."""
PLACES = ("/", "/static/js/textual.js", "/static/", "/download/x", "/ws", "/nothing")
SOON = 20.0

Visit = Callable[[ClientSession], Awaitable[None]]


@asynccontextmanager
async def visitor(
    command: str, token: str | None, host: str = "127.0.0.1"
) -> AsyncIterator[ClientSession]:
    """Serve a command on this machine and give a client that asks it."""
    begun: list[Process] = []
    open_process = AppService._open_app_process

    async def watched(self: AppService, width: int, height: int) -> Process:
        begun.append(await open_process(self, width, height))
        return begun[-1]

    server = serving.AppServer(command, Served(host, 0, token), "vi")
    monkeypatch = pytest.MonkeyPatch()
    monkeypatch.setattr(AppService, "_open_app_process", watched)
    runner = web.AppRunner(
        await server._make_app(), access_log=None, shutdown_timeout=1
    )
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        (address,) = runner.addresses
        jar = aiohttp.CookieJar(unsafe=True)  # a name that is an address is no domain
        url = f"http://127.0.0.1:{address[1]}"
        async with ClientSession(url, cookie_jar=jar) as session:
            yield session
    finally:
        await runner.cleanup()
        monkeypatch.undo()
        # Every app has ended: none is left behind when its browser goes.
        for process in begun:
            assert await asyncio.wait_for(process.wait(), SOON) is not None


def serve(
    visit: Visit,
    *,
    command: str = IDLE,
    token: str | None = None,
    host: str = "127.0.0.1",
) -> None:
    """Serve while somebody visits."""

    async def go() -> None:
        async with visitor(command, token, host) as session:
            await asyncio.wait_for(visit(session), SOON)

    asyncio.run(go())


async def status(session: ClientSession, place: str, **headers: str) -> int:
    """Ask for a place; gives the status of the answer."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    async with session.get(place, headers=named, allow_redirects=False) as answer:
        await answer.read()
        return answer.status


def test_the_app_runs_in_a_page(registry: Path, environment: dict[str, str]) -> None:
    """The page answers, loads nothing from elsewhere, and its socket draws the app."""
    told = subprocess.list2cmdline(
        [sys.executable, "-m", "lawreg", "tui", "--registry", str(registry)]
    )
    command = f"env PYTHONPATH={environment['PYTHONPATH']} {told}"

    async def visit(session: ClientSession) -> None:
        async with session.get("/") as answer:
            page = await answer.text()
            assert answer.status == 200
            assert f"ws://{answer.url.authority}/ws" in page
            assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
        for loaded in ("js/textual.js", "fonts/RobotoMono-VariableFont_wght.ttf"):
            assert f"/static/{loaded}" in page
            assert await status(session, f"/static/{loaded}") == 200
        async with session.ws_connect("/ws?width=100&height=30") as browser:
            drawn = b""
            while "Nghị định 118/2025/NĐ-CP".encode() not in drawn:
                drawn += await browser.receive_bytes()

    serve(visit, command=command)


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])  # noqa: S104 - nothing is opened there
@pytest.mark.parametrize("place", PLACES)
def test_without_the_token_nothing_answers(host: str, place: str) -> None:
    """Missing, wrong, cut short or for another place: page, files and socket alike."""

    async def visit(session: ClientSession) -> None:
        for shown in ("", f"?token={WRONG}", f"?token={TOKEN[:-1]}", "?token="):
            assert await status(session, place + shown) == 403
        for said in (f"Bearer {WRONG.encode().hex()}", f"Basic {TOKEN.encode().hex()}"):
            assert await status(session, place, Authorization=said) == 403
        assert await status(session, place, Cookie="lawreg-tui=" + "x" * 43) == 403
        assert await status(session, place, Cookie="lawreg-tui=") == 403
        with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
            await session.ws_connect(f"/ws?token={WRONG}")

    serve(visit, token=TOKEN, host=host)


def test_the_token_lets_in_and_leaves_the_address() -> None:
    """Shown once it is exchanged for a cookie that no script and no other site can use."""

    async def visit(session: ClientSession) -> None:
        shown = session.get("/", params={"token": TOKEN}, allow_redirects=False)
        async with shown as answer:
            assert (answer.status, answer.headers["Location"]) == (302, "/")
            cookie = answer.headers["Set-Cookie"]
            assert "HttpOnly" in cookie
            assert "SameSite=Strict" in cookie
            assert TOKEN not in cookie
        assert await status(session, "/") == 200
        assert await status(session, "/static/js/textual.js") == 200
        async with session.ws_connect("/ws"):
            pass

    serve(visit, token=TOKEN)


def test_a_program_shows_the_token_in_a_header() -> None:
    """As one that has no cookies does."""

    async def visit(session: ClientSession) -> None:
        assert await status(session, "/", Authorization="Bearer plain-and-long") == 200

    serve(visit, token="plain-and-long")  # noqa: S106 - of this test alone


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("named", ["evil.example", "127.0.0.1.evil.example:80", ""])
def test_a_name_that_is_not_this_machine_is_refused(place: str, named: str) -> None:
    """Another site may have its name point here; its pages must not read ours."""

    async def visit(session: ClientSession) -> None:
        assert await status(session, place, Host=named) == 403

    serve(visit)


def test_the_page_of_another_site_is_refused() -> None:
    """A browser says whose page opens a socket."""

    async def visit(session: ClientSession) -> None:
        for origin in ("http://evil.example", "http://127.0.0.1:1", "null"):
            assert await status(session, "/", Origin=origin) == 403
            with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
                await session.ws_connect("/ws", headers={"Origin": origin})
        own = str(session._base_url).rstrip("/")
        assert await status(session, "/", Origin=own) == 200
        localhost = own.replace("127.0.0.1", "localhost")
        named = localhost.removeprefix("http://")
        assert await status(session, "/", Origin=localhost, Host=named) == 200

    serve(visit)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        pytest.param(["--port", "9000"], "--port", id="a port without --serve"),
        pytest.param(["--token", TOKEN], "--token", id="a token without --serve"),
        pytest.param(["--serve", "--port", "0"], "không phải một cổng", id="no port"),
        pytest.param(["--serve", "--port", "x"], "không phải một cổng", id="no number"),
        pytest.param(
            ["--serve", "--host", "0.0.0.0"],  # noqa: S104 - that is what is refused
            "cần --token",
            id="other machines without a token",
        ),
        pytest.param(
            ["--serve", "--host", "example.org"], "cần --token", id="a name elsewhere"
        ),
        pytest.param(
            ["--serve", "--host", "0.0.0.0", "--token", "ngan"],  # noqa: S104 - same
            "quá ngắn",
            id="a token that is guessed",
        ),
    ],
)
def test_what_would_open_too_much_is_refused(
    options: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line, code 2, and the token is not repeated."""
    assert main(["tui", *options]) == 2
    error = capsys.readouterr().err
    assert told in error
    assert len(error.splitlines()) == 1
    assert TOKEN not in error


def test_where_it_is_not_installed_one_line_says_so(
    registry: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With what to install."""
    monkeypatch.setitem(sys.modules, "lawreg_tui.serving", None)
    monkeypatch.delattr("lawreg_tui.serving", raising=False)
    assert main(["tui", "--serve", "--registry", str(registry)]) == 2
    error = capsys.readouterr().err
    assert "Hãy cài lawreg[serve]" in error
    assert len(error.splitlines()) == 1


def test_an_address_that_is_taken_is_told(
    registry: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line with what to do; nothing says that it is open."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert (
            main(["tui", "--serve", "--port", port, "--registry", str(registry)]) == 2
        )
    error = capsys.readouterr().err
    assert f"127.0.0.1:{port}" in error
    assert "Chọn --port khác" in error
    assert len(error.splitlines()) == 1


def test_the_app_is_opened_again_with_what_was_asked(
    registry: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Registry, day, language and folder go on to the browser's; the token does not."""
    told: list[list[str]] = []
    monkeypatch.setattr(
        serving, "serve_app", lambda arguments, *_: told.append(list(arguments))
    )
    options = ["--as-of", "28/12/2021", "--lang", "en", "--registry", str(registry)]
    assert main(["tui", str(tmp_path), "--serve", "--token", TOKEN, *options]) == 0
    named = ["--registry", str(registry), "--lang", "en", "--as-of", "2021-12-28"]
    assert told == [[*named, "--", str(tmp_path)]]
