"""One look at a record that every check shares: its text, its objects with their pointers, its ids.

In: decoded JSON that keeps to the schema. Out: a ``View``; it is made in one walk, so that a new check costs no walk.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    Json = dict[str, Any]
    Issue = tuple[str, str]  # a JSON pointer and a message

# Beside start and end, the first of these keys that an object has holds its words.
WORDS = ("text", "summary", "name", "title")

_CONTAINERS = (dict, list, tuple)  # tuples in a record of ours that was never written


@dataclass(frozen=True)
class View:
    """A record to be checked; ``objects`` holds every object in it under its JSON pointer, in document order."""

    record: Json

    @cached_property
    def objects(self) -> tuple[tuple[str, Json], ...]:
        """Every object of the record under its pointer, in document order."""
        return tuple(_walk(self.record, "", []))

    @cached_property
    def spans(self) -> tuple[tuple[str, Json], ...]:
        """The objects that have a place in the text."""
        return tuple((at, one) for at, one in self.objects if one.get("start") is not None)

    @property
    def text(self) -> str | None:
        """The article's text; null where it was left out."""
        text: str | None = self.record["article"]["text"]
        return text

    @cached_property
    def ids(self) -> dict[str, Json]:
        """Every object that has an id, by its id."""
        return {one["id"]: one for _, one in self.objects if "id" in one}

    def name(self, actor: str) -> str:
        """Return what messages call an actor: its name, or its id where there is no such actor."""
        found: str = self.ids.get(actor, {}).get("name", actor)
        return found

    @property
    def agreements(self) -> Iterator[tuple[str, Json]]:
        """The agreements under their pointers."""
        return ((f"/agreements/{n}", one) for n, one in enumerate(self.record["agreements"]))


def words_key(item: Json) -> str | None:
    """Return the key of the string that must stand at the object's place; null for an object that has only a place."""
    for key in WORDS:  # a plain loop: this is asked of every object of every record
        if key in item:
            return key
    return None


def _walk(value: Json | list[Any], at: str, found: list[tuple[str, Json]]) -> list[tuple[str, Json]]:
    """Collect the objects under a pointer; the keys of a valid record hold nothing that a pointer escapes."""
    if type(value) is dict:
        found.append((at, value))
        for key, inner in value.items():
            if type(inner) in _CONTAINERS and inner:
                _walk(inner, f"{at}/{key}", found)
    else:
        for index, inner in enumerate(value):
            if type(inner) in _CONTAINERS and inner:
                _walk(inner, f"{at}/{index}", found)
    return found
