"""Write batches into a database, and bring an older database forward.

In: records. Out: rows, one transaction a batch. What a database holds is told by the article's identity and the digest
of its record: what is the same stays, what has changed loses all its rows and gets new ones under its old number.

A database knows by ``schema_version`` which tables it has. Because it holds every record whole, an older one is brought
forward by making its tables anew and spreading the records over them once more, in one transaction: no change of the
tables needs a script of its own. A newer one is refused.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Self

import msgspec

from converter.errors import UnwritableOutputError
from converter.memory import uncollected
from converter.model.record import Record
from converter.write import tables as description
from converter.write.batch import Plan, Prepared, plan, prepare, refuse_nul
from converter.write.rows import spread
from converter.write.search import search_rows
from converter.write.sql.ddl import drops, statements
from converter.write.tables import tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType

    from converter.write.sink import Written
    from converter.write.sql.engine import Engine

_STEP = 500  # records in memory while a database is brought forward


class SqlSink:
    """A database that takes records; ``durable``, because each batch is committed by itself."""

    durable = True

    def __init__(self, engine: Engine) -> None:
        """Remember the engine; nothing is opened yet."""
        self._engine = engine

    def __enter__(self) -> Self:
        """Connect; make the tables, or bring them forward."""
        with self._naming(), ExitStack() as stack:
            self._engine.open()
            stack.callback(self._engine.close)
            with self._engine.transaction():
                self._make_current()
            stack.pop_all()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Disconnect."""
        with self._naming():
            self._engine.close()

    def write(self, records: Sequence[Record]) -> Written:
        """Write a batch in one transaction."""
        with self._naming(), uncollected():
            batch = prepare(records)
            refuse_nul(batch)
            with self._engine.transaction():
                ((last,),) = self._engine.ask('SELECT max("article_id") FROM "article"')
                stored = self._engine.stored([one.identity for one in batch])
                planned = plan(batch, stored, (last or 0) + 1)
                self._carry_out(planned)
        return planned.written

    def records(self) -> Iterator[Record]:
        """Yield every record that the database holds, in the order of loading."""
        with self._naming():
            for _, data in self._kept("record"):
                yield msgspec.json.decode(data, type=Record)

    def _carry_out(self, planned: Plan) -> None:
        if planned.gone:
            for name in (*(("search",) if self._engine.dialect.search else ()), *reversed(tables())):
                self._engine.remove(name, planned.gone)
        if planned.coming:
            self._put(planned.coming)

    def _put(self, coming: list[tuple[int, Prepared]]) -> None:
        for name, rows in spread(coming).items():
            if rows:
                self._engine.put(name, rows)
        if self._engine.dialect.search:
            self._engine.put_search(row for number, one in coming for row in search_rows(number, one.record))

    def _make_current(self) -> None:
        engine, version = self._engine, self._version()
        if version is None:
            engine.run('CREATE TABLE "schema_version" ("version" INTEGER NOT NULL)')
        elif version > description.VERSION:
            message = (
                f"its tables are of version {version}, made by a newer pactwire; this one knows version "
                f"{description.VERSION}: upgrade pactwire"
            )
            raise UnwritableOutputError(message)
        elif version == description.VERSION:
            return
        else:
            engine.run('CREATE TEMPORARY TABLE "kept" AS SELECT "article_id", "json" FROM "record"')
            for statement in drops():
                engine.run(statement)
        for statement in statements(engine.dialect):
            engine.run(statement)
        if version is not None:
            self._spread_again()
        engine.run('DELETE FROM "schema_version"')
        engine.run(f'INSERT INTO "schema_version" VALUES ({description.VERSION:d})')  # noqa: S608 - an integer

    def _version(self) -> int | None:
        """Return the version of the tables that are there; null where there are none."""
        if not self._engine.has_table("schema_version"):
            return None
        found = self._engine.ask('SELECT max("version") FROM "schema_version"')
        version = found[0][0]
        return int(version) if version is not None else 0

    def _spread_again(self) -> None:
        coming = []
        for number, data in self._kept("kept"):
            (one,) = prepare([msgspec.json.decode(data, type=Record)])
            coming.append((number, one))
            if len(coming) == _STEP:
                self._put(coming)
                coming = []
        if coming:
            self._put(coming)
        self._engine.run('DROP TABLE "kept"')

    def _kept(self, table: str) -> Iterator[tuple[int, str]]:
        """Yield the numbered records of a table, a step at a time."""
        last = 0
        query = (
            f'SELECT "article_id", CAST("json" AS TEXT) FROM "{table}"'  # noqa: S608 - a name of ours
            f' WHERE "article_id" > ? ORDER BY "article_id" LIMIT {_STEP:d}'
        )
        while rows := self._engine.ask(query, last):
            yield from ((number, data) for number, data in rows)
            last = rows[-1][0]

    @contextmanager
    def _naming(self) -> Iterator[None]:
        """Name the database in whatever its driver, or a record that cannot be written, gives rise to."""
        try:
            yield
        except UnwritableOutputError as error:
            error.source = error.source or self._engine.name
            raise
        except self._engine.errors as error:
            raise UnwritableOutputError(_first_line(error), source=self._engine.name) from error


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0] or type(error).__name__
