"""The same app in a browser, through textual-serve: for this machine, or with a token."""

from __future__ import annotations

import asyncio
import hmac
import logging
import secrets
import shlex
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import aiohttp_jinja2
from aiohttp import hdrs, web
from textual_serve.server import Server

from lawreg.cli.served import Served
from lawreg.errors import ConfigError
from lawreg.language import Text

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_PASS = "lawreg-tui"  # noqa: S105 - the name of a cookie
_TEMPLATE = "app_index.html"
_POLICY = (
    "default-src 'self' data: 'unsafe-inline'; connect-src 'self';"
    " frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)
"""The page of textual-serve asks another site for a font; nobody need know who reads."""
_FONT = """<style>
@font-face { font-family: "Roboto Mono"; font-weight: 100 700;
  src: url("/static/fonts/RobotoMono-VariableFont_wght.ttf"); }
</style>
"""
"""The same font from our own address: it has every Vietnamese letter."""
_OPENED = Text(
    "Mở {address} trong trình duyệt{how}; Ctrl+C để dừng.",
    "Open {address} in a browser{how}; Ctrl+C stops.",
)
_WITH_TOKEN = Text(", thêm ?token= và mã", ", with ?token= and the token")
_PATIENCE = 2.0
"""Seconds that what is open is given to close."""


def serve_app(arguments: Sequence[str], served: Served, language: str) -> None:
    """Serve ``lawreg tui`` with these arguments until somebody stops it.

    Raises `ConfigError` where the address cannot be taken.
    """
    command = [sys.executable, "-m", "lawreg", "tui", *arguments]
    # A command that is given to a shell, as each system's own would read it.
    line = subprocess.list2cmdline(command) if _WINDOWS else shlex.join(command)
    with suppress(KeyboardInterrupt):
        asyncio.run(AppServer(line, served, language).run())


_WINDOWS = sys.platform == "win32"


class AppServer(Server):
    """A server of one command, which lets in only who may come in."""

    def __init__(self, command: str, served: Served, language: str) -> None:
        super().__init__(command, host=served.host, port=served.port, title="lawreg")
        self._served = served
        self._language = language
        # What a browser keeps is no token: it is worth nothing when the server ends.
        self._pass = secrets.token_urlsafe(32)

    async def run(self) -> None:
        """Serve until the task is cancelled or the process is asked to end."""
        logging.basicConfig(level=logging.WARNING, format="%(message)s")
        # Requests are not written down: the first of each browser holds the token.
        runner = web.AppRunner(
            await self._make_app(), access_log=None, shutdown_timeout=_PATIENCE
        )
        await runner.setup()
        ended = asyncio.Event()
        with suppress(NotImplementedError):  # Windows
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
        try:
            await self._open(runner)
            self._tell()
            await ended.wait()
        finally:
            await runner.cleanup()

    async def _open(self, runner: web.AppRunner) -> None:
        try:
            await web.TCPSite(runner, self.host, self.port).start()
        except OSError as error:
            raise ConfigError(
                Text(
                    "không mở được địa chỉ này: {cause}.",
                    "this address cannot be opened: {cause}.",
                ).fill(cause=error.strerror or str(error)),
                f"{self.host}:{self.port}",
                Text("Chọn --port khác.", "Choose another --port."),
            ) from error

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing yet: the address has still to be taken."""

    def _tell(self) -> None:
        """Say where it is, never with what token."""
        how = _WITH_TOKEN if self._served.token is not None else Text("", "")
        opened = _OPENED.fill(address=self.public_url + "/", how=how.to(self._language))
        sys.stderr.write(opened.to(self._language) + "\n")
        sys.stderr.flush()

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()

        @web.middleware
        async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
            return await self._guard(request, handler)

        app.middlewares.append(guard)
        return app

    async def _guard(
        self, request: web.Request, handler: Handler
    ) -> web.StreamResponse:
        """Let a request through, or refuse it with 403, whatever it asks for."""
        if not (self._is_meant_for_us(request) and _is_of_our_page(request)):
            raise web.HTTPForbidden
        shown = request.query.get("token")
        if shown is not None and request.path == "/" and self._is_token(shown):
            # The token leaves the address before anything remembers it.
            entered = web.HTTPFound("/")
            entered.set_cookie(_PASS, self._pass, httponly=True, samesite="Strict")
            raise entered
        if not self._may_enter(request):
            raise web.HTTPForbidden
        return _hardened(await handler(request))

    def _is_meant_for_us(self, request: web.Request) -> bool:
        """Whether the browser was sent to this machine by its own name.

        Another site may name its address as ours; its pages would then read ours.
        """
        if not self._served.is_loopback:
            return True
        named = urlsplit(f"//{request.headers.get(hdrs.HOST, '')}").hostname
        return named in ("localhost", "127.0.0.1", "::1", self.host)

    def _may_enter(self, request: web.Request) -> bool:
        """Whether the request shows the token, or what was given for it."""
        if self._served.token is None:
            return True
        kept = request.cookies.get(_PASS, "")
        scheme, _, shown = request.headers.get(hdrs.AUTHORIZATION, "").partition(" ")
        return _same(kept, self._pass) or (
            scheme.lower() == "bearer" and self._is_token(shown)
        )

    def _is_token(self, shown: str) -> bool:
        return self._served.token is not None and _same(shown, self._served.token)

    async def handle_index(self, request: web.Request) -> web.Response:
        """Give the page, with addresses of the name under which it was asked for."""
        scheme = request.headers.get("X-Forwarded-Proto", request.scheme)
        socket = "wss" if scheme == "https" else "ws"
        context: dict[str, Any] = {
            "font_size": 16,
            "app_websocket_url": f"{socket}://{request.host}/ws",
            "config": {"static": {"url": "/static/"}},
            "application": {"name": self.title},
        }
        page = aiohttp_jinja2.render_string(_TEMPLATE, request, context)
        page = page.replace("</head>", f"{_FONT}</head>")
        return web.Response(text=page, content_type="text/html")


def _is_of_our_page(request: web.Request) -> bool:
    """Whether no other site's page asks: a browser says whose page it is."""
    origin = request.headers.get(hdrs.ORIGIN)
    return origin is None or urlsplit(origin).netloc == request.headers.get(hdrs.HOST)


def _same(shown: str, held: str) -> bool:
    """Compare in a time that tells nothing of how much was right."""
    return hmac.compare_digest(shown.encode(), held.encode())


def _hardened(answer: web.StreamResponse) -> web.StreamResponse:
    """Say to the browser that the page needs nobody else, and tells nobody."""
    if not answer.prepared:
        answer.headers["Content-Security-Policy"] = _POLICY
        answer.headers["Referrer-Policy"] = "no-referrer"
        answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
