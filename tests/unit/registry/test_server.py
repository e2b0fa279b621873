"""A server that is not there, says nothing, or goes away: one line, soon, nothing lost."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event, make_url

from lawreg.errors import RegistryError
from lawreg.registry import open_registry
from lawreg.registry.facts import Change
from lawreg.registry.server import server_settings
from lawreg.registry.source import load_source
from lawreg.registry.store import create_store, open_store
from lawreg.registry.verify import verify_registry
from lawreg.registry.writer import write_changeset
from tests.registry_samples import ONE_STOP_ID, REPLACING_ID

if TYPE_CHECKING:
    from tests.unit.registry.conftest import Server

ROOT = Path(__file__).resolve().parents[3]
pytest.importorskip("psycopg")


@pytest.fixture
def silent() -> Iterator[str]:
    """Give the URL of a port that takes connections and never says a word."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(5)
        port = listener.getsockname()[1]
        yield f"postgresql+psycopg://lawreg:bi-mat@127.0.0.1:{port}/so"


@pytest.fixture
def nobody() -> str:
    """Give the URL of a port at which nobody listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    return f"postgresql://lawreg:bi-mat@127.0.0.1:{port}/so"


def _refused(url: str, *argv: str) -> str:
    """Run a command on a registry out of reach: one line, exit 2, in ten seconds."""
    begun = time.monotonic()
    ran = subprocess.run(
        [sys.executable, "-m", "lawreg", *argv, "--registry", url],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        timeout=60,
    )
    said = ran.stderr.decode()
    assert time.monotonic() - begun < 12
    assert (ran.returncode, ran.stdout, said.count("\n")) == (2, b"", 1)
    assert "bi-mat" not in said
    assert "nội bộ" not in said
    return said


@pytest.mark.parametrize(
    "argv",
    [
        ["show", "61/2018/NĐ-CP"],
        ["check", "examples/plan.json"],
        ["registry", "verify"],
        ["search", "một cửa", "--known-at", "2026-11-22"],
    ],
    ids=lambda argv: argv[0],
)
def test_no_server_is_told_at_once(argv: list[str], nobody: str) -> None:
    """The line says why and where, without the password."""
    said = _refused(nobody, *argv)
    assert "không kết nối được với máy chủ" in said
    assert "ở địa chỉ này không có máy chủ nào" in said
    assert "127.0.0.1" in said


def test_a_silent_server_is_not_waited_for(silent: str) -> None:
    """A firewall that swallows what is sent must not make a command hang."""
    said = _refused(silent, "show", "61/2018/NĐ-CP", "--lang", "en")
    assert "the database server cannot be reached (no answer in 5 seconds)" in said


def test_what_the_url_says_stands() -> None:
    """Who knows that a server is slow says so where the server is named."""
    url = make_url("postgresql://h/d?connect_timeout=60")
    assert "connect_timeout" not in server_settings(url)
    assert server_settings(make_url("postgresql://h/d"))["connect_timeout"] == 5
    assert server_settings(make_url("sqlite:///x")) == {}


@pytest.mark.parametrize(
    ("database", "user", "part"),
    [
        pytest.param("ai-do", "lawreg", "không có cơ sở dữ liệu này", id="no database"),
        pytest.param("postgres", "ai-do", "không có người dùng này", id="no user"),
    ],
)
def test_a_server_that_refuses_says_why(
    database: str, user: str, part: str, postgresql: str
) -> None:
    """What is wrong in the address is told in Vietnamese."""
    with pytest.raises(RegistryError) as refused:
        open_store(make_url(postgresql).set(database=database, username=user))
    assert part in refused.value.line()


def _fill(url: str, source: Path) -> None:
    loaded = load_source(str(source))
    with closing(create_store(url)) as store:
        for head in loaded.changesets:
            facts = [fact for number, fact in loaded.facts if number == head.number]
            with store.session() as session:
                write_changeset(session, head, [Change(None, fact) for fact in facts])


def test_a_server_that_dies_between_two_questions(mortal: Server, source: Path) -> None:
    """One line; when the server is back, so is the registry, as it was."""
    _fill(mortal.url, source)
    with closing(open_registry(mortal.url, date(2026, 11, 23))) as view:
        before = view.revision()
        assert set(view.by_id([ONE_STOP_ID])) == {ONE_STOP_ID}
        mortal.kill()
        with pytest.raises(RegistryError, match="mất kết nối với máy chủ"):
            view.by_id([ONE_STOP_ID])
        with pytest.raises(RegistryError, match="không kết nối được với máy chủ"):
            view.revision()
        mortal.start()
        assert view.revision() == before
    verified = verify_registry(mortal.url)
    assert [f for f in verified.faults if f.severity.value == "error"] == []


def test_a_server_that_dies_under_a_writer(mortal: Server, source: Path) -> None:
    """A changeset is recorded whole or not at all."""
    _fill(mortal.url, source)
    with closing(open_store(mortal.url)) as store:
        before = store.revision()
        held = store.by_id([REPLACING_ID])[REPLACING_ID]
        last = load_source(str(source)).changesets[-1]
        third = last._replace(number=3, at=last.at.replace(day=25))
        change = Change(held, held._replace(signer="Phạm Minh Chính"))

        def write() -> None:
            with store.writing() as session:
                event.listen(session, "before_commit", lambda _: mortal.kill())
                write_changeset(session, third, [change])

        with pytest.raises(RegistryError, match="mất kết nối với máy chủ"):
            write()
    mortal.start()
    with closing(open_store(mortal.url)) as store:
        assert store.revision() == before
        assert store.by_id([REPLACING_ID])[REPLACING_ID] == held
    assert verify_registry(mortal.url).changesets == 2
