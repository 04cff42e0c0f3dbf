"""Patterns that are put together from named parts, which stand in braces: ``{paper}를 체결{past}다``.

In: a pattern of a table or of a module. Out: the pattern with the parts put in, and compiled where that is asked for.
A table may bring parts of its own; those that all know are the shapes of syllables (``morphology``) and the nouns for
agreements (``papers.toml``), so that such a list is kept in one place and reads as one word where it is used.
"""

import re
from collections.abc import Mapping
from functools import cache

from converter.lang.gated import Gated
from converter.lang.ko.morphology import CLASSES
from converter.lang.tables import Entry, load

_NAME = re.compile(r"\{([a-z_]+)\}")
_NONE: Mapping[str, str] = {}


class Nouns(Entry, frozen=True, forbid_unknown_fields=True):
    """One kind of nouns for agreements."""

    words: tuple[str, ...]


@cache
def papers() -> dict[str, Nouns]:
    """Return the nouns for agreements by kind, read once."""
    return load("converter.lang.ko", "papers.toml", dict[str, Nouns])


@cache
def _known() -> dict[str, str]:
    return {**CLASSES, **{kind: f"(?:{'|'.join(nouns.words)})" for kind, nouns in papers().items()}}


def expand(pattern: str, own: Mapping[str, str] = _NONE) -> str:
    """Put the parts into a pattern, ``own`` before those that all know; braces that count (``{2,3}``) stay.

    Raises ``KeyError`` for a name that no part has.
    """
    return _NAME.sub(lambda name: expand(own.get(name[1]) or _known()[name[1]], own), pattern)


@cache
def compile_pattern(pattern: str) -> Gated:
    """Return a pattern of a table, once; it is compiled when a text first holds its words."""
    return Gated(expand(pattern))
