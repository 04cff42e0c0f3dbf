"""SQLite, through Python's own ``sqlite3``.

In: ``sqlite:FILE``. Out: a database in one file. The journal is the one that SQLite has by default (rollback, full
synchronisation): a process that is killed leaves a database that the next one finds as it was. A loader waits for
another one up to a minute. Tables whose key has several columns are clustered by it (WITHOUT ROWID): articles are
numbered as they come, so that rows are always added at the end.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from converter.write.batch import Stored
from converter.write.sql.ddl import Dialect, insert
from converter.write.sql.sink import SqlSink
from converter.write.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from converter.write.rows import Row
    from converter.write.search import SearchRow

_PATIENCE = 60.0  # seconds that a loader waits for another one's batch
_CACHE = "PRAGMA cache_size = -65536"  # 64 MiB, in KiB

_SEARCH: Final = (
    """CREATE TABLE "search" ( -- What full-text search finds.
  "search_id" INTEGER PRIMARY KEY,
  "article_id" INTEGER NOT NULL REFERENCES "article" ("article_id") ON DELETE CASCADE, -- The article.
  "position" INTEGER NOT NULL, -- The place in the article.
  "kind" TEXT NOT NULL, -- What the text is. One of: headline, agreement, clause.
  "item_id" TEXT, -- The agreement or clause that the text belongs to; null for the headline.
  "text" TEXT NOT NULL, -- The words.
  "words" TEXT NOT NULL -- What they are found by.
)""",
    'CREATE INDEX "search_article" ON "search" ("article_id")',
    """CREATE VIRTUAL TABLE "search_index"
  USING fts5("words", content = 'search', content_rowid = 'search_id', detail = 'none', columnsize = 0)""",
    """CREATE TRIGGER "search_removed" AFTER DELETE ON "search" BEGIN
  INSERT INTO "search_index" ("search_index", rowid, "words") VALUES ('delete', old."search_id", old."words");
END""",
)

DIALECT: Final = Dialect(
    types={"text": "TEXT", "integer": "INTEGER", "number": "NUMERIC", "day": "TEXT", "json": "TEXT"},
    listed=r"group_concat(\g<value>, ', ')",
    search=_SEARCH,
    table_end=" WITHOUT ROWID",
    commented=False,
)


class SqliteEngine:
    """A database in a file."""

    dialect = DIALECT
    errors: tuple[type[Exception], ...] = (sqlite3.Error, OverflowError)

    def __init__(self, file: str) -> None:
        """Remember the file; nothing is opened yet."""
        self.name = f"sqlite:{file}"
        self._file = file

    def open(self) -> None:
        """Open the file, or make it."""
        self._connection = sqlite3.connect(self._file, timeout=_PATIENCE, isolation_level=None)
        self.run("PRAGMA foreign_keys = ON")
        self.run(_CACHE)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Lock the database for writing from the first to the last statement."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        finally:
            if self._connection.in_transaction:
                self.run("ROLLBACK")

    def run(self, statement: str) -> None:
        """Execute a statement."""
        self._connection.execute(statement)

    def ask(self, query: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Execute a query."""
        return self._connection.execute(query, parameters).fetchall()

    def has_table(self, name: str) -> bool:
        """Tell whether there is a table of that name."""
        return bool(self.ask("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", name))

    def stored(self, identities: Sequence[str]) -> dict[str, Stored]:
        """Return the articles that are there."""
        query = (
            'SELECT "identity", "article_id", "digest" FROM "article"'
            ' WHERE "identity" IN (SELECT value FROM json_each(?))'
        )
        return {name: Stored(number, digest) for name, number, digest in self.ask(query, json.dumps(identities))}

    def remove(self, table: str, numbers: Sequence[int]) -> None:
        """Remove the rows of articles."""
        statement = f'DELETE FROM "{table}" WHERE "article_id" = ?'  # noqa: S608 - a name of the description
        self._connection.executemany(statement, ((number,) for number in numbers))

    def put(self, table: str, rows: Sequence[Row]) -> None:
        """Add rows."""
        self._connection.executemany(insert(tables()[table]), rows)

    def put_search(self, rows: Iterable[SearchRow]) -> None:
        """Add what is searched for.

        The index is filled here, not by a trigger: FTS5 writes out what it gathered before each statement that a
        trigger runs, which takes ten times as long. What is removed, a trigger removes from the index, too.
        """
        ((last,),) = self.ask('SELECT max("search_id") FROM "search"')
        numbered = list(enumerate(rows, (last or 0) + 1))
        self._connection.executemany(
            'INSERT INTO "search" VALUES (?, ?, ?, ?, ?, ?, ?)', ((number, *row) for number, row in numbered)
        )
        self._connection.executemany(
            'INSERT INTO "search_index" (rowid, "words") VALUES (?, ?)', ((number, row[-1]) for number, row in numbered)
        )


def open_sqlite(file: str) -> SqlSink:
    """Return the sink of ``sqlite:FILE``."""
    return SqlSink(SqliteEngine(file))
