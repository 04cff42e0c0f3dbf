"""The pages about targets show what is: diagrams and tables of the description, and queries with their real output.

``pytest --rewrite-goldens`` writes them anew. Every page is run against a target of its own that holds the records of
the samples.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import msgspec
import psycopg
import pytest

from converter.model.record import Record
from converter.write.jsonld import jsonld
from converter.write.ninjs import ninjs
from converter.write.sinks import SINKS, open_sink
from converter.write.sql.ddl import Dialect, column_comment, views
from converter.write.sql.duck import DIALECT as DUCKDB
from converter.write.sql.postgres import DIALECT as POSTGRESQL
from converter.write.sql.sqlite import DIALECT as SQLITE
from converter.write.tables import tables

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted((ROOT / "docs" / "targets").glob("*.md"))
QUERY = re.compile(r"```sql\n(?P<query>.*?)\n```\n\n```text\n(?P<output>.*?)```", re.DOTALL)
GENERATED = re.compile(r"(?P<begin><!-- (?P<name>\w+): begin -->\n).*?(?P<end><!-- (?P=name): end -->)", re.DOTALL)
Rows = tuple[list[str], list[tuple[Any, ...]]]


def sample_records() -> list[Record]:
    paths = sorted((ROOT / "samples").rglob("*.json"))
    return [msgspec.json.decode(path.read_bytes(), type=Record) for path in paths]


def load(target: str) -> None:
    with open_sink(target) as sink:
        sink.write(sample_records())


def of_duckdb(query: str, file: str = ":memory:") -> Rows:
    with duckdb.connect(file) as connection:
        cursor = connection.execute(query)
        return [column[0] for column in cursor.description], cursor.fetchall()


def of_sqlite(query: str) -> Rows:
    with closing(sqlite3.connect("news.db")) as connection:
        cursor = connection.execute(query)
        return [column[0] for column in cursor.description], cursor.fetchall()


@pytest.fixture(scope="module")
def loaded(tmp_path_factory, postgres) -> tuple[Path, str]:
    """Return a folder with the samples in every kind of file, and the address of a database with them."""
    folder = tmp_path_factory.mktemp("pages")
    with psycopg.connect(postgres) as connection:
        connection.execute("DROP SCHEMA IF EXISTS pages CASCADE")
        connection.execute("CREATE SCHEMA pages")
    address = f"{postgres}{'&' if '?' in postgres else '?'}options=-csearch_path%3Dpages"
    for kind in ("parquet", "csv"):
        load(f"{kind}:{folder / kind / 'tables'}")
    load(f"parquet:{folder / 'parquet' / 'news.parquet'}")
    load(f"sqlite:{folder / 'news.db'}")
    load(f"duckdb:{folder / 'news.duckdb'}")
    load(f"jsonl:{folder / 'news.jsonl'}")
    load(f"jsonld:{folder / 'jsonld'}")
    load(f"ninjs:{folder / 'ninjs'}")
    load(address)
    return folder, address


@pytest.fixture
def ask(request, loaded, monkeypatch) -> Callable[[str], Rows]:
    """Return the function that answers the queries of a page."""
    folder, address = loaded
    name: str = request.getfixturevalue("page").stem
    monkeypatch.chdir(folder / name if name in ("parquet", "csv") else folder)

    def of_postgresql(query: str) -> Rows:
        with psycopg.connect(address) as connection:
            cursor = connection.execute(query)
            return [column.name for column in cursor.description], cursor.fetchall()

    askers = {"sqlite": of_sqlite, "postgresql": of_postgresql, "duckdb": lambda query: of_duckdb(query, "news.duckdb")}
    return askers.get(name, of_duckdb)


def shown(rows: Rows) -> str:
    """Return rows as lines of a table, long cells shortened."""
    names, found = rows
    cells = [names, *([_cell(value) for value in row] for row in found)]
    widths = [max(_width(row[n]) for row in cells) for n in range(len(names))]
    padded = ([cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)] for row in cells)
    return "".join("  ".join(row).rstrip() + "\n" for row in padded)


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    text = f"{value.normalize():f}" if type(value).__name__ == "Decimal" else " ".join(str(value).split())
    return text if len(text) <= 40 else text[:39] + "…"


def _width(text: str) -> int:
    """Return how many columns a text takes: Hangul and Han take two."""
    return sum(2 if "\u1100" <= character <= "\u11ff" or "\u2e80" <= character <= "\uffef" else 1 for character in text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_queries_of_a_page_give_what_it_shows(page, ask, rewrite_goldens) -> None:
    text = page.read_text("utf-8")
    queries = list(QUERY.finditer(text))
    assert len(queries) >= 5
    for match in queries:
        assert ask(match["query"])[1], match["query"]
    fresh = QUERY.sub(lambda m: f"```sql\n{m['query']}\n```\n\n```text\n{shown(ask(m['query']))}```", text)
    if rewrite_goldens and fresh != text:
        page.write_text(fresh, "utf-8")
        text = fresh
    assert text == fresh, "if this is meant: pytest --rewrite-goldens"


def _entities(dialect: dict[str, str]) -> str:
    """Return the tables as a diagram: their keys, and what refers to what."""
    lines = ["```mermaid", "erDiagram"]
    for table in tables().values():
        keys = [column for column in table.columns if column.name in table.key or column.refers]
        lines += [f"  {table.name} {{", *(_attribute(column, table.key, dialect) for column in keys), "  }"]
    for table in tables().values():
        for column in table.columns:
            if column.refers and (column.refers != "article" or table.parent == "article"):
                lines.append(f"  {column.refers} ||--o{{ {table.name} : {column.name}")
    return "\n".join([*lines, "```"]) + "\n"


def _attribute(column, key: tuple[str, ...], types: dict[str, str]) -> str:
    marks = [mark for mark, holds in (("PK", column.name in key), ("FK", column.refers is not None)) if holds]
    return f"    {types[column.kind].partition('(')[0]} {column.name} {', '.join(marks)}"


def _graph(edges: Iterator[tuple[str, str, str]]) -> str:
    lines = [f"  {a} -- {name} --> {b}" for a, name, b in sorted(set(edges))]
    return "\n".join(["```mermaid", "graph LR", *lines, "```"]) + "\n"


def _linked(node: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    for key, value in node.items():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                yield node["@type"], key, one["@type"]
                yield from _linked(one)


def _nested(kind: Any, name: str) -> Iterator[tuple[str, str, str]]:
    for field in kind.fields:
        inner = field.type
        for one in getattr(inner, "types", (inner,)):
            item = getattr(one, "item_type", one)
            if isinstance(item, msgspec.inspect.StructType):
                yield name, field.encode_name, item.cls.__name__
                yield from _nested(item, item.cls.__name__)


ARROW = {"text": "string", "integer": "int64", "number": "decimal128", "day": "date32", "json": "string"}
CSV = {"text": "string", "integer": "integer", "number": "number", "day": "date", "json": "string"}


def diagram(name: str) -> str:
    dialects: dict[str, Dialect] = {"sqlite": SQLITE, "postgresql": POSTGRESQL, "duckdb": DUCKDB}
    if name in dialects:
        return _entities(dict(dialects[name].types))
    if name in ("parquet", "csv"):
        return _entities(ARROW if name == "parquet" else CSV)
    if name == "jsonld":
        return _graph(edge for record in sample_records() for edge in _linked(jsonld(record)))
    if name == "ninjs":
        keys = {key for record in sample_records() for key, value in ninjs(record).items() if isinstance(value, list)}
        return _graph(("ninjs", "has", key) for key in keys)
    return _graph(_nested(msgspec.inspect.type_info(Record), "Record"))


def dictionary() -> str:
    parts = []
    for table in tables().values():
        parts.append(f"### `{table.name}`\n\n{table.comment} Key: {', '.join(f'`{name}`' for name in table.key)}.\n")
        rows = [
            f"| `{column.name}` | {column.kind}{' or null' if column.null else ''} | {column_comment(column)} |"
            for column in table.columns
        ]
        parts.append("\n".join(["| column | type | meaning |", "|---|---|---|", *rows]) + "\n")
    return "\n".join(parts)


def generated(page: Path, name: str) -> str:
    if name == "diagram":
        return diagram(page.stem)
    if name == "tables":
        return dictionary()
    return "".join(f"- `{view.name}`: {view.comment}\n" for view in views())


@pytest.mark.parametrize("page", [ROOT / "docs" / "targets.md", *PAGES], ids=lambda page: page.stem)
def test_diagrams_and_tables_are_those_of_the_description(page, rewrite_goldens) -> None:
    text = page.read_text("utf-8")
    assert GENERATED.search(text)
    fresh = GENERATED.sub(lambda m: f"{m['begin']}{generated(page, m['name'])}{m['end']}", text)
    if rewrite_goldens and fresh != text:
        page.write_text(fresh, "utf-8")
        text = fresh
    assert text == fresh, "if this is meant: pytest --rewrite-goldens"


def test_every_target_has_its_page_and_is_in_the_readme() -> None:
    assert {page.stem for page in PAGES} == SINKS.keys()
    readme = (ROOT / "README.md").read_text("utf-8")
    assert all(f"`{scheme}:" in readme for scheme in SINKS)
