"""Tables of articles: which column is what, and how a row becomes a document.

In: a row as a mapping, from whatever kind of table. Out: a document. Without ``--text-field`` and ``--html-field`` the
columns ``text`` and ``html`` are looked for; where a row has both, the page is taken, since it says more. The id of a
row is that of its id column, else its number; with an id column the record's ``source.uri`` is that id.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

from converter.errors import UnreadableInputError
from converter.model.source import SourceDocument, SourceItem, Unread

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from converter.read.containers.stream import Fields, Intake

    Row = Mapping[str, object]

DEFAULT_TEXT: Final = "text"
DEFAULT_HTML: Final = "html"


class Place(Struct, frozen=True):
    """Where a row stands: the table, the row's number from 1, the bytes of the file that it took."""

    table: str
    number: int
    packed: int

    @property
    def id(self) -> str:
        """The row's place as text."""
        return f"{self.table}#{self.number}"


def item_of(row: object, place: Place, intake: Intake) -> SourceItem:
    """Return a row as a document, or why it is none."""
    try:
        return _document(row, place, intake)
    except UnreadableInputError as error:
        return Unread(id=place.id, reason=error.message, packed=place.packed)


def columns(fields: Fields) -> list[str]:
    """Return the columns that are looked at, for a table that need not be read whole."""
    named = (*_bodies(fields).values(), fields.title, fields.id, fields.date)
    return [name for name in named if name is not None]


def require_columns(there: Collection[str], fields: Fields, table: str) -> None:
    """Raise ``UnreadableInputError`` where a table's header lacks a column that was asked for: no row would have it.

    Of the columns of texts and of pages one is enough.
    """
    asked = {"--title-field": fields.title, "--id-field": fields.id, "--date-field": fields.date}
    missing = [f"{name} ({option} names it)" for option, name in asked.items() if name and name not in there]
    bodies = _bodies(fields).values()
    if not any(name in there for name in bodies):
        missing.insert(0, _no_body(bodies))
    if missing:
        message = f"no column {', no column '.join(missing)}; there are: {', '.join(there)}"
        raise UnreadableInputError(message, source=table)


def _no_body(names: Iterable[str]) -> str:
    return f"{' or '.join(names)} (--text-field and --html-field name it)"


def _document(row: object, place: Place, intake: Intake) -> SourceDocument:
    if not isinstance(row, dict):
        message = "a row must be an object"
        raise UnreadableInputError(message)
    fields = intake.fields
    kind, body = _body(row, fields)
    title = _text(row, fields.title) if kind == "text" else None
    named = _text(row, fields.id)
    data = "\n\n".join(part for part in (title, body) if part).encode(errors="surrogatepass")
    if len(data) > intake.max_size:
        message = f"larger than {intake.max_size} bytes (the limit is --max-size)"
        raise UnreadableInputError(message)
    return SourceDocument(
        id=f"{place.table}#{named}" if named else place.id,
        uri=named or place.id,
        data=data,
        kind=kind,
        encoding="utf-8",
        published=_day(row, fields.date),
        packed=place.packed,
    )


def _bodies(fields: Fields) -> dict[Literal["html", "text"], str]:
    if fields.text is None and fields.html is None:
        return {"html": DEFAULT_HTML, "text": DEFAULT_TEXT}
    given: dict[Literal["html", "text"], str | None] = {"html": fields.html, "text": fields.text}
    return {kind: name for kind, name in given.items() if name is not None}


def _body(row: Row, fields: Fields) -> tuple[Literal["html", "text"], str]:
    """Return the article of a row: the first of the columns that holds something."""
    bodies = _bodies(fields)
    for kind, name in bodies.items():
        body = _text(row, name)
        if body:
            return kind, body
    missing = [name for name in bodies.values() if name not in row]
    if len(missing) == len(bodies):
        message = f"no column {_no_body(missing)}"
    else:
        message = f"nothing in the column {' or '.join(name for name in bodies.values() if name not in missing)}"
    raise UnreadableInputError(message)


def _text(row: Row, name: str | None) -> str | None:
    value = None if name is None else row.get(name)
    if value is None or isinstance(value, str):
        return value or None
    if isinstance(value, int):  # an id may be a number
        return str(value)
    message = f"the column {name} holds no text"
    raise UnreadableInputError(message)


def _day(row: Row, name: str | None) -> str | None:
    """Return the day of publication; a time of day keeps the day that it is written with."""
    value = None if name is None else row.get(name)
    if value is None or value == "":
        return None
    if isinstance(value, date):  # a datetime, too
        return value.strftime("%Y-%m-%d")
    try:
        return datetime.fromisoformat(str(value).strip()).date().isoformat()
    except ValueError as error:
        message = f"the column {name} holds no date as ISO 8601 writes it: {value}"
        raise UnreadableInputError(message) from error
