"""DuckDB, fed with Arrow.

In: ``duckdb:FILE``. Out: a database in one file. There are no foreign keys and no indexes but that of an article's
identity: DuckDB keeps them in memory and checks them row by row, and scans columns faster than it would look them up.
One process at a time has the file open; a second one is told so.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final

import duckdb

from converter.write.arrow import arrow_table
from converter.write.batch import Stored
from converter.write.sql.ddl import Dialect
from converter.write.sql.sink import SqlSink

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from converter.write.rows import Row
    from converter.write.search import SearchRow

DIALECT: Final = Dialect(
    types={"text": "VARCHAR", "integer": "BIGINT", "number": "DECIMAL(38, 10)", "day": "DATE", "json": "JSON"},
    listed=r"string_agg(\g<value>, ', ' ORDER BY \g<order>)",
    constrained=False,
)


class DuckEngine:
    """A database in a file."""

    dialect = DIALECT
    errors: tuple[type[Exception], ...] = (duckdb.Error,)

    def __init__(self, file: str) -> None:
        """Remember the file; nothing is opened yet."""
        self.name = f"duckdb:{file}"
        self._file = file

    def open(self) -> None:
        """Open the file, or make it; nothing is fetched from anywhere."""
        self._connection = duckdb.connect(self._file, config={"autoinstall_known_extensions": False})

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit at the end, or undo everything; the file is this process's own."""
        self.run("BEGIN")
        try:
            yield
            self.run("COMMIT")
        finally:
            with suppress(duckdb.TransactionException):  # there is none any more
                self.run("ROLLBACK")

    def run(self, statement: str) -> None:
        """Execute a statement."""
        self._connection.execute(statement)

    def ask(self, query: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Execute a query."""
        return self._connection.execute(query, list(parameters)).fetchall()

    def has_table(self, name: str) -> bool:
        """Tell whether there is a table of that name."""
        return bool(self.ask("SELECT 1 FROM duckdb_tables() WHERE table_name = ? AND NOT internal", name))

    def stored(self, identities: Sequence[str]) -> dict[str, Stored]:
        """Return the articles that are there."""
        query = (
            'SELECT "identity", "article_id", "digest" FROM "article"'
            ' WHERE "identity" IN (SELECT unnest(CAST(? AS VARCHAR[])))'
        )
        return {name: Stored(number, digest) for name, number, digest in self.ask(query, list(identities))}

    def remove(self, table: str, numbers: Sequence[int]) -> None:
        """Remove the rows of articles."""
        chosen = "(SELECT unnest(CAST(? AS BIGINT[])))"
        self.ask(f'DELETE FROM "{table}" WHERE "article_id" IN {chosen}', list(numbers))  # noqa: S608 - names of ours

    def put(self, table: str, rows: Sequence[Row]) -> None:
        """Add rows."""
        self._connection.register("coming", arrow_table(table, rows))
        self.run(f'INSERT INTO "{table}" SELECT * FROM "coming"')  # noqa: S608 - a name of the description
        self._connection.unregister("coming")

    def put_search(self, rows: Iterable[SearchRow]) -> None:
        """Do nothing: DuckDB's full-text search is an extension that is to be fetched, and its index keeps no pace."""


def open_duckdb(file: str) -> SqlSink:
    """Return the sink of ``duckdb:FILE``."""
    return SqlSink(DuckEngine(file))
