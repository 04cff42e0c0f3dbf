"""CSV: a file a table, as RFC 4180 has it, with a data dictionary.

In: ``csv:DIR``. Out: UTF-8 without a mark, commas, CRLF, a header, quotes where they are needed; null is an empty
field. ``dictionary.csv`` tells a reader what each column means, ``datapackage.json`` tells programs (Tabular Data
Package). With ``escape_formulas`` text that a spreadsheet would take for a formula gets an apostrophe before it,
which changes the text.
"""

from __future__ import annotations

import csv
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from converter.model.record import Record
from converter.write.folder import TableFolder
from converter.write.rows import decoded
from converter.write.tables import VERSION, tables

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from converter.write.columns import Column
    from converter.write.flat import Value
    from converter.write.rows import Row

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for the beginning of one (OWASP)
_DICTIONARY: Final = "dictionary.csv"
_PACKAGE: Final = "datapackage.json"
_TYPES: Final = {"text": "string", "integer": "integer", "number": "number", "day": "date", "json": "string"}


class CsvWriter:
    """One file, written row by row."""

    def __init__(self, path: Path, table: str, *, escape_formulas: bool) -> None:
        """Begin the file with its header."""
        columns = tables()[table].columns
        self._text = [n for n, column in enumerate(columns) if escape_formulas and column.kind == "text"]
        self._table = table
        self._stream = path.open("w", encoding="utf-8", newline="")
        self._csv = csv.writer(self._stream)
        self._csv.writerow([column.name for column in columns])

    def put(self, rows: Sequence[Row]) -> None:
        """Add rows."""
        found = decoded(self._table, rows)
        self._csv.writerows(self._escaped(row) for row in found) if self._text else self._csv.writerows(found)

    def copy(self, path: Path, gone: Collection[int]) -> None:
        """Add the rows that stay of another file, as they are."""
        with _reading(path) as rows:
            self._csv.writerows(row for row in rows if int(row[0]) not in gone)

    def close(self) -> None:
        """Finish the file."""
        self._stream.close()

    def _escaped(self, row: Row) -> list[Value]:
        values = list(row)
        for n in self._text:
            value = values[n]
            if isinstance(value, str) and value.startswith(_FORMULA):
                values[n] = f"'{value}"
        return values


class CsvForm:
    """CSV, as a format of tables."""

    suffix = ".csv"
    more: tuple[str, ...] = (_DICTIONARY, _PACKAGE)
    errors: tuple[type[Exception], ...] = (csv.Error, UnicodeDecodeError)

    def __init__(self, *, escape_formulas: bool = False) -> None:
        """Remember whether text is to be kept from being a formula."""
        self._escape_formulas = escape_formulas

    def fits(self, path: Path, table: str) -> bool:
        """Compare the headers."""
        with path.open(encoding="utf-8", newline="") as stream:
            return next(csv.reader(stream), None) == [column.name for column in tables()[table].columns]

    def stored(self, path: Path) -> Iterator[tuple[str, int, str]]:
        """Yield what tells articles apart."""
        names = [column.name for column in tables()["article"].columns]
        with _reading(path) as rows:
            for row in rows:
                yield row[names.index("identity")], int(row[0]), row[names.index("digest")]

    def records(self, path: Path) -> Iterator[Record]:
        """Yield the records."""
        with _reading(path) as rows:
            for _, data in rows:
                yield msgspec.json.decode(data, type=Record)

    def writer(self, path: Path, table: str) -> CsvWriter:
        """Begin a file."""
        return CsvWriter(path, table, escape_formulas=self._escape_formulas)

    def describe(self, folder: Path) -> None:
        """Write the data dictionary, for people and for programs."""
        with (folder / _DICTIONARY).open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(("table", "column", "type", "null", "refers_to", "values", "meaning"))
            for table in tables().values():
                writer.writerow((table.name, "", "", "", "", "", table.comment))
                writer.writerows(_meaning(table.name, column) for column in table.columns)
        data = msgspec.json.format(msgspec.json.encode(_package()), indent=2)
        (folder / _PACKAGE).write_bytes(data + b"\n")


@contextmanager
def _reading(path: Path) -> Iterator[Iterator[list[str]]]:
    """Read the rows behind the header, however long a field is."""
    before = csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            rows = csv.reader(stream)
            next(rows, None)
            yield rows
    finally:
        csv.field_size_limit(before)


def _meaning(table: str, column: Column) -> tuple[str, ...]:
    null, refers = "yes" if column.null else "no", column.refers or ""
    return (table, column.name, _TYPES[column.kind], null, refers, " ".join(column.values), column.comment)


def _package() -> dict[str, Any]:
    resources = [
        {
            "name": table.name,
            "path": f"{table.name}.csv",
            "description": table.comment,
            "profile": "tabular-data-resource",
            "encoding": "utf-8",
            "schema": {
                "fields": [_field(column) for column in table.columns],
                "primaryKey": list(table.key),
                "foreignKeys": [_reference(column) for column in table.columns if column.refers],
            },
        }
        for table in tables().values()
    ]
    return {"profile": "tabular-data-package", "name": "pactwire", "version": f"{VERSION}", "resources": resources}


def _field(column: Column) -> dict[str, Any]:
    constraints = {"required": not column.null} | ({"enum": list(column.values)} if column.values else {})
    field = {"name": column.name, "type": _TYPES[column.kind], "description": column.comment}
    return field | {"constraints": constraints}


def _reference(column: Column) -> dict[str, Any]:
    if column.refers == "article":
        return {"fields": "article_id", "reference": {"resource": "article", "fields": "article_id"}}
    target = ["article_id", f"{column.refers}_id"]
    return {"fields": ["article_id", column.name], "reference": {"resource": column.refers, "fields": target}}


def open_csv(name: str, *, escape_formulas: bool = False) -> TableFolder:
    """Return the sink of ``csv:DIR``."""
    return TableFolder(f"csv:{name}", Path(name), CsvForm(escape_formulas=escape_formulas))
