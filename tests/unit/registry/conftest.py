"""Registries for tests: a built file, and an empty store on each database."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Self

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from lawreg.registry import QueryableRegistry, open_registry
from lawreg.registry.build import build_registry
from lawreg.registry.store import RegistryStore, create_store
from tests.registry_samples import write_source


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Give a source folder that a test may spoil."""
    return write_source(tmp_path / "source")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the registry built from the sample source; it must not be changed."""
    folder = tmp_path_factory.mktemp("built")
    build_registry(str(write_source(folder / "source")), str(folder / "r.sqlite"))
    return folder / "r.sqlite"


@pytest.fixture
def view(built: Path) -> Iterator[QueryableRegistry]:
    """Open the sample registry."""
    with closing(open_registry(str(built))) as opened:
        yield opened


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Give the URL of a PostgreSQL server: the one named, else one of our own."""
    if find_spec("psycopg") is None:
        pytest.skip("psycopg is not installed: pip install lawreg[pg]")
    named = os.environ.get("LAWREG_TEST_PG_URL")
    if named:
        yield named
        return
    with Server(_server_programs()) as server:
        yield server.url


@pytest.fixture
def mortal() -> Iterator[Server]:
    """Give a PostgreSQL server that a test may kill and start again."""
    pytest.importorskip("psycopg")
    with Server(_server_programs()) as server:
        yield server


def _server_programs() -> Path:
    """Find initdb and pg_ctl: of the newest packaged server, on the path, in a wheel."""
    packaged = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"),
        key=lambda program: float(program.parts[4]),
    )
    found = packaged[-1] if packaged else shutil.which("initdb")
    if found and not os.environ.get("LAWREG_TEST_PG_WHEEL"):
        return Path(found).resolve().parent
    # The package is not imported: as root it would widen the rights of every folder above.
    wheel = find_spec("pgserver")
    for place in (wheel and wheel.submodule_search_locations) or ():
        programs = Path(place) / "pginstall" / "bin"
        if (programs / "initdb").is_file():
            return programs
    pytest.skip("no PostgreSQL server; name one in LAWREG_TEST_PG_URL")


class Server:
    """A server of our own in a private folder, reached by a socket in it, no network."""

    def __init__(self, programs: Path) -> None:
        self.programs = programs
        # Short: the path of a socket must fit in a hundred letters.
        self.folder = Path(tempfile.mkdtemp(prefix="lawreg-pg-"))
        self.user: str | None = None
        self.url = f"postgresql+psycopg://lawreg@/postgres?host={self.folder}"

    def __enter__(self) -> Self:
        if sys.platform != "win32" and os.geteuid() == 0:
            # The server refuses to run as root.
            self.user = "nobody"
            shutil.chown(self.folder, self.user)
            self._bring_within_reach()
        data = self.folder / "data"
        try:
            self._run(
                "initdb", "-D", data, "-U", "lawreg", "-A", "trust", "-N", "-E", "UTF8"
            )
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _bring_within_reach(self) -> None:
        """Copy a server that lies in an environment which only root may enter."""
        if self.programs.is_relative_to("/usr"):
            return
        package = self.programs.parent.parent
        shutil.copytree(package, self.folder / package.name, symlinks=True)
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, self.folder / libraries.name)
        self.programs = self.folder / package.name / "pginstall" / "bin"

    def start(self) -> None:
        """Start it, listening on the socket in its folder only."""
        data, log = self.folder / "data", self.folder / "log"
        settings = f"-k {self.folder} -c listen_addresses='' -c fsync=off"
        self._run("pg_ctl", "-D", data, "-w", "-l", log, "-o", settings, "start")

    def kill(self) -> None:
        """Take it from everybody at once, as a power cut does, if it runs."""
        data = self.folder / "data"
        if (data / "postmaster.pid").exists():
            self._run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")

    def __exit__(self, *error: object) -> None:
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, program: str, *arguments: object) -> None:
        command = [str(self.programs / program), *map(str, arguments)]
        subprocess.run(
            command,
            check=True,
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            user=self.user,
        )


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[RegistryStore]:
    """Give an empty registry, on SQLite and, where there is a server, PostgreSQL."""
    if request.param == "sqlite":
        with closing(create_store(f"sqlite:///{tmp_path / 'store.sqlite'}")) as made:
            yield made
        return
    server: str = request.getfixturevalue("postgresql")
    schema = f"test_{os.urandom(6).hex()}"
    engine = create_engine(server, poolclass=NullPool)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    mark = "&" if "?" in server else "?"
    try:
        url = f"{server}{mark}options=-csearch_path%3D{schema}"
        with closing(create_store(url)) as made:
            yield made
    finally:
        with engine.begin() as connection:
            connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
        engine.dispose()
