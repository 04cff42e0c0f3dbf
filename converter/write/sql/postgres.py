"""PostgreSQL, through psycopg 3, with COPY.

In: ``postgresql://…``, with all that libpq takes: the password from the address, ``PGPASSWORD`` or a pgpass file, the
schema from ``?options=-csearch_path%3Dnews``. Out: tables in the first schema of the search path. A batch is one
transaction behind an advisory lock, so that loaders come one after another while readers see what was there before. The
record is kept as ``json``, not ``jsonb``, because only that gives back the very bytes.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from converter.errors import UnwritableOutputError, UsageError
from converter.write.batch import Stored
from converter.write.rows import decoded
from converter.write.sql.ddl import Dialect
from converter.write.sql.sink import SqlSink

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import LiteralString

    from converter.write.rows import Row
    from converter.write.search import SearchRow

_LOCK: Final = 0x7061_6374_7769_7265  # "pactwire" in ASCII: what loaders wait for

_SEARCH: Final = (
    """CREATE TABLE "search" (
  "article_id" BIGINT NOT NULL REFERENCES "article" ("article_id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "item_id" TEXT,
  "text" TEXT NOT NULL,
  "words" TSVECTOR NOT NULL,
  PRIMARY KEY ("article_id", "position")
)""",
    'CREATE INDEX "search_words" ON "search" USING gin ("words")',
    """COMMENT ON TABLE "search" IS 'What full-text search finds: WHERE words @@ ''협정:*''::tsquery.'""",
    """COMMENT ON COLUMN "search"."kind" IS 'What the text is. One of: headline, agreement, clause.'""",
    """COMMENT ON COLUMN "search"."item_id" IS 'The agreement or clause of the text; null for the headline.'""",
    """COMMENT ON COLUMN "search"."words" IS 'What the text is found by.'""",
)

DIALECT: Final = Dialect(
    types={"text": "TEXT", "integer": "BIGINT", "number": "NUMERIC", "day": "DATE", "json": "JSON"},
    listed=r"string_agg(\g<value>, ', ' ORDER BY \g<order>)",
    search=_SEARCH,
)


class PostgresEngine:
    """A schema of a database on a server."""

    dialect = DIALECT
    errors: tuple[type[Exception], ...] = (psycopg.Error,)

    def __init__(self, address: str) -> None:
        """Remember the address; raise ``UsageError`` if it cannot be understood. Nothing is opened yet."""
        try:
            parts = conninfo_to_dict(address)
        except psycopg.ProgrammingError as error:
            message = "the address of the database cannot be understood: postgresql://USER@HOST:PORT/DATABASE"
            raise UsageError(message) from error
        self.name = f"postgresql://{parts.get('host') or ''}/{parts.get('dbname') or ''}"
        self._secret = str(parts.get("password") or "")
        self._address = address

    def open(self) -> None:
        """Connect."""
        try:
            self._connection = psycopg.connect(self._address, autocommit=True, client_encoding="utf-8")
        except psycopg.Error as error:
            # libpq quotes what it was given when it cannot make sense of it
            said = " ".join(str(error).split()).replace(self._secret or "\0", "…")
            raise UnwritableOutputError(said, source=self.name) from None
        with suppress(psycopg.DatabaseError):  # a server that was built without LZ4 takes longer over it
            self._connection.execute("SET default_toast_compression = 'lz4'")

    def close(self) -> None:
        """Disconnect."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Wait for other loaders, then commit or undo all that is done."""
        with self._connection.transaction():
            self._connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
            yield

    def run(self, statement: str) -> None:
        """Execute a statement."""
        self._connection.execute(_composed(statement))

    def ask(self, query: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Execute a query."""
        return self._connection.execute(_composed(query.replace("?", "%s")), parameters).fetchall()

    def has_table(self, name: str) -> bool:
        """Tell whether there is a table of that name in the schema that tables are made in."""
        return bool(self.ask("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?", name))

    def stored(self, identities: Sequence[str]) -> dict[str, Stored]:
        """Return the articles that are there."""
        query = 'SELECT "identity", "article_id", "digest" FROM "article" WHERE "identity" = ANY(?)'
        return {name: Stored(number, digest) for name, number, digest in self.ask(query, list(identities))}

    def remove(self, table: str, numbers: Sequence[int]) -> None:
        """Remove the rows of articles."""
        statement = sql.SQL('DELETE FROM {} WHERE "article_id" = ANY(%s)').format(sql.Identifier(table))
        self._connection.execute(statement, (list(numbers),))

    def put(self, table: str, rows: Sequence[Row]) -> None:
        """Add rows."""
        self._copy(table, decoded(table, rows))

    def put_search(self, rows: Iterable[SearchRow]) -> None:
        """Add what is searched for."""
        self._copy("search", rows)

    def _copy(self, table: str, rows: Iterable[Sequence[object]]) -> None:
        statement = sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(table))
        with self._connection.cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)


def _composed(statement: str) -> sql.SQL:
    """Return a statement that was made from the description alone, as psycopg wants such to be marked."""
    composed: LiteralString = statement
    return sql.SQL(composed)


def open_postgres(address: str) -> SqlSink:
    """Return the sink of ``postgresql://…``."""
    return SqlSink(PostgresEngine(address))
