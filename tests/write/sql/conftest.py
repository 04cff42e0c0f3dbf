"""A fresh database of each kind."""

import itertools
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import psycopg
import pytest

from converter.write.tables import tables

NUMBERS = itertools.count()


class Database(NamedTuple):
    """Where records are loaded, and a look at what came of it without any help of the sink."""

    kind: str
    target: str
    place: str

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        """Execute a statement, commit, and return the rows, if there are any."""
        return self.ask_all([query])[0]

    def ask_all(self, queries: Iterable[str]) -> list[list[tuple[Any, ...]]]:
        """Execute statements one after another."""
        if self.kind == "postgresql":
            with psycopg.connect(self.place) as connection:
                cursors = [connection.execute(query) for query in queries]
                return [cursor.fetchall() if cursor.description else [] for cursor in cursors]
        if self.kind == "duckdb":
            with duckdb.connect(self.place) as connection:
                return [connection.execute(query).fetchall() for query in queries]
        with closing(sqlite3.connect(self.place, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            return [connection.execute(query).fetchall() for query in queries]

    def counts(self) -> dict[str, int]:
        """Return how many rows each table has."""
        found = self.ask_all(f'SELECT count(*) FROM "{name}"' for name in tables())  # noqa: S608
        return {name: rows[0][0] for name, rows in zip(tables(), found, strict=True)}


@pytest.fixture(params=["sqlite", "postgresql", "duckdb"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Database:
    """Return an empty database."""
    return fresh(request.param, request, tmp_path)


@pytest.fixture
def postgres_database(request: pytest.FixtureRequest, tmp_path: Path) -> Database:
    """Return an empty PostgreSQL database."""
    return fresh("postgresql", request, tmp_path)


@pytest.fixture
def sqlite_database(request: pytest.FixtureRequest, tmp_path: Path) -> Database:
    """Return an empty SQLite database."""
    return fresh("sqlite", request, tmp_path)


def fresh(kind: str, request: pytest.FixtureRequest, folder: Path) -> Database:
    """Return a place where nothing is."""
    number = next(NUMBERS)
    if kind != "postgresql":
        file = str(folder / f"{number}.db")
        return Database(kind, f"{kind}:{file}", file)
    server: str = request.getfixturevalue("postgres")
    with psycopg.connect(server) as connection:
        connection.execute(f"DROP SCHEMA IF EXISTS t{number} CASCADE")
        connection.execute(f"CREATE SCHEMA t{number}")
    address = f"{server}{'&' if '?' in server else '?'}options=-csearch_path%3Dt{number}"
    return Database(kind, address, address)
