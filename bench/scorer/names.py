"""When two names mean the same actor.

A particle, a title or a legal form beside a name is no difference, and a short form counts for the name that holds it:
an annotator writes the fullest name of the article, a record keeps all of them.
"""

import re
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

from converter.model.annotation import Actor
from scorer.folding import fold

_WORDS = tomllib.loads(Path(__file__).with_name("names.toml").read_text("utf-8"))
_OFFICE = re.compile(rf"(?:{'|'.join(_WORDS['offices'])})\.?", re.IGNORECASE)
_LEGAL_FORM = re.compile(rf"\([^)]*\)|{'|'.join(_WORDS['legal_forms'])}|,? ?(?:Inc|Ltd|Co|Corp)\.?$")
_LEAST = 2


def _one_holds_the_other(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _LEAST and (one in other or other in one)


def same_name(one: str, other: str) -> bool:
    """Tell whether two names may mean the same actor."""
    first, second = (fold(_LEGAL_FORM.sub("", name)).lower() for name in (one, other))
    if not first or not second:
        return False
    bare = _OFFICE.sub("", first), _OFFICE.sub("", second)
    return first == second or _one_holds_the_other(first, second) or _one_holds_the_other(*bare)


def names_of(actor: Actor | None) -> tuple[str, ...]:
    """Return all names of an actor; a country's code is one of its names."""
    if actor is None:
        return ()
    country = actor.country if actor.type == "country" else None
    return tuple(name for name in (country, actor.name, actor.name_en, *actor.aliases) if name)


def count_same(gold: Iterable[str], read: Sequence[Iterable[str]]) -> int:
    """Count the gold names that have an actor of their own among those that were read."""
    free = [tuple(names) for names in read]
    found = 0
    for wanted in gold:
        match = next((names for names in free if any(same_name(wanted, name) for name in names)), None)
        if match is not None:
            free.remove(match)
            found += 1
    return found
