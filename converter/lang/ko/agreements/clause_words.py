"""The words by which terms are cut out of Korean sentences, and what a word or phrase ends in.

In: ``clauses.toml``. Out: the table, and whether a phrase ends in a noun that names an action or in a verb that only
leads up to a term.
"""

from functools import cache

from msgspec import Struct

from converter.lang.ko.phrases import Word
from converter.lang.tables import load


class ClauseTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``clauses.toml``."""

    actions: str
    nouns_in_go: tuple[str, ...]
    leads: tuple[str, ...]
    openers: tuple[str, ...]
    bearers: tuple[str, ...]
    fixed: tuple[str, ...]
    no_terms: tuple[str, ...]
    strengths: dict[str, tuple[str, ...]]
    founding: tuple[str, ...]
    ambitions: tuple[str, ...]
    vague: tuple[str, ...]


@cache
def table() -> ClauseTable:
    """Return the table, read once."""
    return load("converter.lang.ko.agreements", "clauses.toml", ClauseTable)


@cache
def _actions() -> tuple[str, ...]:
    return tuple(table().actions.split())


def ends_in_action(words_: str) -> bool:
    """Tell whether a phrase ends in a noun that names an action."""
    return words_.rstrip(" ,’'”\")").endswith(_actions())


def is_lead(word: Word) -> bool:
    """Tell whether a word is a verb that only leads up to what was agreed."""
    bare = word.text.rstrip(",")
    return bare.endswith(table().leads) or (word.comma and f"{bare}하고".endswith(table().leads))  # 협약을 체결, …
