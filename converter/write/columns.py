"""What a column is, and where its comment comes from."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final, Literal

from msgspec import Struct

from converter.model.schema import load_schema

Kind = Literal["text", "integer", "number", "day", "json"]
"""``number`` is exact, ``day`` a day of the calendar, ``json`` a whole document."""

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Column(Struct, frozen=True, kw_only=True):
    """One column; ``values`` are those of its vocabulary, ``refers`` is the table that it points into."""

    name: str
    kind: Kind = "text"
    null: bool = False
    comment: str
    values: tuple[str, ...] = ()
    refers: str | None = None


ARTICLE_ID: Final = Column(name="article_id", kind="integer", refers="article", comment="The article.")
POSITION: Final = Column(name="position", kind="integer", comment="The place in its list, from 1.")


@cache
def _schema() -> dict[str, Any]:
    return load_schema()


def description(of: type[Struct] | None, field: str | None = None) -> str:
    """Return what the JSON Schema says about a type or a field of it; about the record itself where ``of`` is null."""
    node = _schema() if of is None else _schema()["$defs"][_HUMP.sub("_", of.__name__).lower()]
    told: str = (node["properties"][field] if field else node)["description"]
    return told
