"""How an object becomes a row: its nested types become columns beside one another.

In: a type of the record. Out: its columns, and the expressions of Python that read their values from an object of it,
which ``rows`` makes one function of for each table: calls from field to field would take several times as long. A
passage becomes its words; a date its EDTF value, its first and last day (null where the calendar has no such day), its
bound and its words; an assertion one column a field. ``start`` and ``end`` are called ``start_char`` and ``end_char``,
because ``end`` is a word of SQL. Lists are left to tables of their own.
"""

from __future__ import annotations

from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from converter.model.agreement import Assertion
from converter.model.edtf import days
from converter.model.ids import REFERENCES
from converter.model.outline import ArticleDate, BlockRange, Detail
from converter.model.span import Date, Passage
from converter.write.columns import Column, Kind, description

if TYPE_CHECKING:
    from collections.abc import Callable

    from msgspec import Struct

Value = str | int | float | bytes | None

PREFIXES: Final = {
    "b": "block",
    "sec": "section",
    "act": "actor",
    "q": "quote",
    "agr": "agreement",
    "pil": "pillar",
    "cl": "clause",
    "amt": "amount",
}
"""The tables that ids point into, by the prefix of the ids."""

IDS: Final = {f"{table}_id": table for table in PREFIXES.values()}
_RENAMED: Final = {"start": "start_char", "end": "end_char"}
_DAYLESS: Final = (None, None)


class Flat(NamedTuple):
    """The columns of a type, and the expressions for their values, of which those with a star give several."""

    columns: tuple[Column, ...]
    values: tuple[str, ...]


def reference(name: str, table: str, comment: str) -> Column:
    """Return a column that points into a table; of evidence, one that may be empty."""
    return Column(name=name, comment=comment, refers=table, null="null" in comment)


@cache
def flatten(of: type[Struct], table: str, prefix: str = "", item: str = "item") -> Flat:
    """Return the columns of a type in a table, each name behind the prefix, and the values of ``item`` for them.

    The expressions use nothing but ``item`` and what is in ``FUNCTIONS``.
    """
    columns: list[Column] = []
    values: list[str] = []
    for field, hint in get_type_hints(of).items():
        kinds = tuple(one for one in _alternatives(hint) if one is not NoneType)
        nested = _NESTED.get(kinds[0])
        name = prefix + (f"{table}_id" if field == "id" else _RENAMED.get(field, field))
        if get_origin(kinds[0]) in (tuple, dict):
            continue
        comment = description(of, field)
        if nested is None:
            columns.append(_plain(name, field, hint, comment))
            values.append(f"{item}.{field}")
            continue
        columns += nested.columns(name, comment, null=NoneType in _alternatives(hint))
        values += nested.values(f"{item}.{field}")
    return Flat(tuple(columns), tuple(values))


def _alternatives(hint: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a type
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _plain(name: str, field: str, hint: Any, comment: str) -> Column:  # noqa: ANN401 - a type
    kinds = _alternatives(hint)
    words = tuple(word for one in kinds if get_origin(one) is Literal for word in get_args(one))
    kind: Kind = "number" if float in kinds else "integer" if int in kinds else "text"
    target = PREFIXES.get(REFERENCES.get(field, ""))
    return Column(name=name, kind=kind, null=NoneType in kinds, comment=comment, values=words, refers=target)


class _Nested(NamedTuple):
    columns: Callable[..., list[Column]]
    values: Callable[[str], tuple[str, ...]]


def _words_columns(name: str, comment: str, *, null: bool) -> list[Column]:
    return [Column(name=name, comment=comment, null=null)]


def _words(item: str) -> tuple[str, ...]:
    return (f"(None if {item} is None else {item}.text)",)


def _date_columns(name: str, comment: str, *, null: bool) -> list[Column]:
    del null  # a date may be there and have no value
    bounds = _plain("", "bound", get_type_hints(Date)["bound"], "").values
    return [
        Column(name=name, comment=f"{comment} EDTF.", null=True),
        Column(name=f"{name}_first", kind="day", comment=f"The first day that {name} can mean.", null=True),
        Column(name=f"{name}_last", kind="day", comment=f"The last day that {name} can mean.", null=True),
        Column(name=f"{name}_bound", comment=f"How {name} bounds what it dates.", values=bounds, null=True),
        Column(name=f"{name}_text", comment=f"The words of {name}.", null=True),
    ]


def _date(date: Date | ArticleDate | None) -> tuple[Value, ...]:
    if date is None:
        return (None, None, None, None, None)
    first, last = (days(date.value) or _DAYLESS) if date.value else _DAYLESS
    return (date.value, first, last, date.bound, date.text)


def _article_date_columns(name: str, comment: str, *, null: bool) -> list[Column]:
    time = Column(name=f"{name}_time", comment=description(ArticleDate, "time"), null=True)
    return [*_date_columns(name, comment, null=null), time]


def _article_date(date: ArticleDate | None) -> tuple[Value, ...]:
    return (*_date(date), None if date is None else date.time)


FUNCTIONS: Final = {"date": _date, "article_date": _article_date}
"""What the expressions call."""


def _assertion_columns(name: str, comment: str, *, null: bool) -> list[Column]:
    del comment, null  # every assertion is there
    return list(flatten(Assertion, "", f"{name}_").columns)


def _assertion(item: str) -> tuple[str, ...]:
    return flatten(Assertion, "", item=item).values


def _range_columns(name: str, comment: str, *, null: bool) -> list[Column]:
    del name, comment, null
    return [reference(f"{end}_block_id", "block", description(BlockRange, end)) for end in ("first", "last")]


def _range(item: str) -> tuple[str, ...]:
    return (f"{item}.first", f"{item}.last")


_NESTED: Final[dict[object, _Nested]] = {
    Passage: _Nested(_words_columns, _words),
    Detail: _Nested(_words_columns, _words),
    Date: _Nested(_date_columns, lambda item: (f"*date({item})",)),
    ArticleDate: _Nested(_article_date_columns, lambda item: (f"*article_date({item})",)),
    Assertion: _Nested(_assertion_columns, _assertion),
    BlockRange: _Nested(_range_columns, _range),
}
