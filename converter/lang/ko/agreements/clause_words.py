"""The words by which terms are cut out of Korean sentences, and what a word or phrase ends in.

In: ``clauses.toml``. Out: the table, and whether a phrase ends in a noun that names an action or in a verb that only
leads up to a term.
"""

import re
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
    work: tuple[str, ...]


@cache
def table() -> ClauseTable:
    """Return the table, read once."""
    return load("converter.lang.ko.agreements", "clauses.toml", ClauseTable)


@cache
def _actions() -> tuple[str, ...]:
    return tuple(table().actions.split())


# 공동 이용(카셰어링), 상담(無料)
_NOTE = re.compile(r"\([^()]*\)$")


def ends_in_action(words_: str) -> bool:
    """Tell whether a phrase ends in a noun that names an action."""
    return _NOTE.sub("", words_.rstrip(" ,’'”\"")).rstrip("’'”\")").endswith(_actions())


def is_lead(word: Word, before: Word | None = None) -> bool:
    """Tell whether a word is a verb that only leads up to what was agreed; of work it states it (감리를 진행하고)."""
    bare = word.text.rstrip(",")
    leads = bare.endswith(table().leads) or (word.comma and f"{bare}하고".endswith(table().leads))  # 협약을 체결, …
    return leads and not (before is not None and bare.endswith(_OF_MEETINGS) and _is_work(before))


# Of a meeting such a verb leads up to the term.
_OF_MEETINGS = ("진행하고", "마치고", "개최하고")


def _is_work(word: Word) -> bool:
    return word.particle in {"을", "를"} and word.stem.endswith(table().work)
