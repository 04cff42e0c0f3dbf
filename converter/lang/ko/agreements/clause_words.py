"""The words by which terms are cut out of Korean sentences, and what a word or phrase ends in.

In: ``clauses.toml``. Out: the table, and whether a phrase ends in a noun that names an action or in a verb that only
leads up to a term.
"""

import re
from functools import cache, lru_cache

from msgspec import Struct

from converter.lang.ko.phrases import Word
from converter.lang.tables import Entry, load


class Standing(Entry, frozen=True, forbid_unknown_fields=True):
    """How a plan ends that is for a better standing."""

    pattern: str


class ClauseTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``clauses.toml``."""

    actions: str
    nouns_in_go: tuple[str, ...]
    describing: tuple[str, ...]
    leads: tuple[str, ...]
    openers: tuple[str, ...]
    means: tuple[str, ...]
    occasions: tuple[str, ...]
    meetings: tuple[str, ...]
    bearers: tuple[str, ...]
    fixed: tuple[str, ...]
    no_terms: tuple[str, ...]
    strengths: dict[str, tuple[str, ...]]
    founding: tuple[str, ...]
    ambitions: tuple[str, ...]
    vague: tuple[str, ...]
    work: tuple[str, ...]
    standing: Standing


@cache
def table() -> ClauseTable:
    """Return the table, read once."""
    return load("converter.lang.ko.agreements", "clauses.toml", ClauseTable)


@cache
def means() -> str:
    """Return the pattern of the words that make what stands before them the means: 협약을 통해, 협약에 따라."""
    return f"(?:{'|'.join(table().means)})"


@cache
def _actions() -> tuple[str, ...]:
    return tuple(table().actions.split())


# 공동 이용(카셰어링), 상담(無料)
_NOTE = re.compile(r"\([^()]*\)$")


def ends_in_action(words_: str) -> bool:
    """Tell whether a phrase ends in a noun that names an action."""
    bare = words_.rstrip(" ,’'”\"")
    if bare.endswith(")"):
        bare = _NOTE.sub("", bare).rstrip("’'”\")")
    return _is_action(bare.rpartition(" ")[2])


@lru_cache(maxsize=1 << 14)
def _is_action(word: str) -> bool:
    return word.endswith(_actions())


def is_lead(word: Word, before: Word | None = None) -> bool:
    """Tell whether a word is a verb that only leads up to what was agreed; of work it states it (감리를 진행하고)."""
    if not _leads(word.text):
        return False
    return before is None or not word.text.rstrip(",").endswith(_OF_MEETINGS) or not _is_work(before)


@lru_cache(maxsize=1 << 14)
def _leads(text: str) -> bool:
    bare = text.rstrip(",")
    return bare.endswith(table().leads) or (bare != text and f"{bare}하고".endswith(table().leads))  # 협약을 체결, …


# Of a meeting such a verb leads up to the term.
_OF_MEETINGS = ("진행하고", "마치고", "개최하고")


def _is_work(word: Word) -> bool:
    return word.particle in {"을", "를"} and word.stem.endswith(table().work)
