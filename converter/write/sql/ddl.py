"""DDL: the tables and views of a database, from their description.

In: the description of the tables, the views in ``views.toml``, and what a database calls things. Out: statements. Every
name comes from the description and is quoted; no value stands in a statement.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from msgspec import Struct

from converter.write.columns import Column, Kind
from converter.write.tables import Table, tables

INDEXES: Final = (
    ("article", "record_id"),
    ("article", "published_first"),
    ("actor", "name"),
    ("agreement", "key"),
    ("agreement", "signed_first"),
    ("amount", "currency"),
    ("clause_topic", "topic"),
    ("followup", "due_first"),
)
"""What is looked for across articles; what belongs to one article is found by the primary keys."""

_LIST = re.compile(r"LIST\((?P<value>[\w.]+) BY (?P<order>[\w.]+)\)")


class Dialect(Struct, frozen=True, kw_only=True):
    """What a database calls things.

    ``types`` are its types, ``listed`` how it joins values in order, ``search`` what creates its full-text search (a
    table ``search`` and what belongs to it; empty where it has none), ``constrained`` whether it keeps foreign keys
    and indexes,
    ``table_end`` what stands behind the columns of a table whose key has several of them, ``commented`` whether it has
    COMMENT ON; one that has not keeps the comments that stand between the columns.
    """

    types: dict[Kind, str]
    listed: str
    search: tuple[str, ...] = ()
    constrained: bool = True
    table_end: str = ""
    commented: bool = True


class View(NamedTuple):
    """A question that is asked often."""

    name: str
    comment: str
    query: str


@cache
def views() -> tuple[View, ...]:
    """Return the views, each behind those that it reads."""
    table = tomllib.loads(files("converter.write.sql").joinpath("views.toml").read_text("utf-8"))
    return tuple(View(name, one["comment"], one["query"]) for name, one in table.items())


def quoted(name: str) -> str:
    """Return a name as an identifier of SQL."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """Return a text as a string of SQL, for COMMENT ON, which takes no parameters."""
    return "'" + text.replace("'", "''") + "'"


def statements(dialect: Dialect) -> Iterator[str]:
    """Yield what creates all tables, indexes and views."""
    for table in tables().values():
        yield create_table(table, dialect)
    yield 'CREATE UNIQUE INDEX "article_identity" ON "article" ("identity")'
    for table_name, column in INDEXES if dialect.constrained else ():
        yield f"CREATE INDEX {quoted(f'{table_name}_{column}')} ON {quoted(table_name)} ({quoted(column)})"
    yield from dialect.search
    for view in views():
        yield f"CREATE VIEW {quoted(view.name)} AS {_LIST.sub(dialect.listed, view.query)}"
    if dialect.commented:
        yield from _comments()


def create_table(table: Table, dialect: Dialect) -> str:
    """Return what creates a table."""
    parts = [(_column(column, dialect), "" if dialect.commented else _remark(column)) for column in table.columns]
    parts += [(f"PRIMARY KEY ({_names(table.key)})", "")] if dialect.constrained else []
    parts += [(constraint, "") for constraint in _references(table)] if dialect.constrained else []
    lines = [f"  {part}{',' if part is not parts[-1][0] else ''}{remark}" for part, remark in parts]
    head = f"CREATE TABLE {quoted(table.name)} (" + ("" if dialect.commented else f" -- {table.comment}")
    return "\n".join((head, *lines, ")" + (dialect.table_end if len(table.key) > 1 else "")))


def drops() -> Iterator[str]:
    """Yield what removes all views and tables, those first that refer to others."""
    for view in reversed(views()):
        yield f"DROP VIEW IF EXISTS {quoted(view.name)}"
    yield 'DROP TABLE IF EXISTS "search_index"'
    yield 'DROP TABLE IF EXISTS "search"'
    for name in reversed(tables()):
        yield f"DROP TABLE IF EXISTS {quoted(name)}"


def insert(table: Table) -> str:
    """Return what inserts a row, its parameters marked by ``?``; JSON comes as bytes."""
    marks = ", ".join("CAST(? AS TEXT)" if column.kind == "json" else "?" for column in table.columns)
    return f"INSERT INTO {quoted(table.name)} VALUES ({marks})"  # noqa: S608 - a name of the description


def _column(column: Column, dialect: Dialect) -> str:
    return f"{quoted(column.name)} {dialect.types[column.kind]}" + ("" if column.null else " NOT NULL")


def _remark(column: Column) -> str:
    return f" -- {column_comment(column)}"


def column_comment(column: Column) -> str:
    """Return what is said about a column, with the values that it can have."""
    return column.comment + (f" One of: {', '.join(column.values)}." if column.values else "")


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(quoted(name) for name in names)


def _references(table: Table) -> Iterator[str]:
    """Yield the foreign keys: the rows of a table go with those of its parent; all else is checked at the commit."""
    for column in table.columns:
        target = column.refers
        if target is None or (target == "article" and table.parent != "article"):
            continue
        far = target != "article"
        own = ("article_id", column.name) if far else ("article_id",)
        other = ("article_id", f"{target}_id") if far else ("article_id",)
        goes = " ON DELETE CASCADE" if target == table.parent else ""
        yield (
            f"FOREIGN KEY ({_names(own)}) REFERENCES {quoted(target)} ({_names(other)}){goes}"
            " DEFERRABLE INITIALLY DEFERRED"
        )


def _comments() -> Iterator[str]:
    for table in tables().values():
        yield f"COMMENT ON TABLE {quoted(table.name)} IS {literal(table.comment)}"
        for column in table.columns:
            name = f"{quoted(table.name)}.{quoted(column.name)}"
            yield f"COMMENT ON COLUMN {name} IS {literal(column_comment(column))}"
    for view in views():
        yield f"COMMENT ON VIEW {quoted(view.name)} IS {literal(view.comment)}"
