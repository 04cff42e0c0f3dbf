"""Tell in whose voice a Korean sentence reads something into an agreement.

In: a sentence and its predicate. Out: the kind of assessment, null where it states or reports. What is read into it or
foreseen in nobody's name (풀이된다, 전망된다) is an interpretation, and so is what unnamed observers say (업계는 …고
내다봤다); what somebody hopes for (가온전자는 …기대하고 있다) is an expectation; what a named speaker says is speech.
"""

from functools import cache

from converter.lang.gated import Gated
from converter.lang.ko.agreements.predicates import REACH, Predicate, explains, statement_end
from converter.lang.tables import Entry, load
from converter.model.vocab import AssessmentKind


class AssessmentTable(Entry, frozen=True, forbid_unknown_fields=True):
    """All of ``assessments.toml``."""

    observers: tuple[str, ...]
    opinions: str
    own: str


@cache
def table() -> AssessmentTable:
    """Return the table, read once."""
    return load("converter.lang.ko.agreements", "assessments.toml", AssessmentTable)


@cache
def _observed() -> Gated:
    names = "|".join(sorted(table().observers, key=len, reverse=True))
    return Gated(rf"(?:^|(?<=[\s,]))(?:{names})(?:은|는|이|가|도|에서는|에서도|에선|에서|의) |^시장(?:은|에서는|에선) ")


@cache
def _opinions() -> Gated:
    return Gated(table().opinions)


@cache
def _own() -> Gated:
    return Gated(table().own)


def read_assessment(words: str, predicate: Predicate) -> AssessmentKind | None:
    """Return what a sentence is, if it reads something into an agreement or foresees what comes of it."""
    if is_observed(words):
        return "interpretation"
    shell = predicate.wrapped_in("interpretation", "expectation")
    if shell is None or predicate.wrapped_in("speech") or explains(words):
        return None
    if shell.kind == "expectation" and _measured(words):
        return None
    own = shell.kind == "expectation" and _own().search(words, shell.span.start, shell.span.end)
    return "expectation" if own else "interpretation"


# 시장조사업체에 따르면 시장은 … 성장할 것으로 전망된다: a figure of somebody's, nothing is read into an agreement.
_SOURCE = Gated(r"(?P<who>[^\s,]+)(?:에 따르면|에 의하면|[을를] 보면)[ ,]")


def _measured(words: str) -> bool:
    source = _SOURCE.search(words)
    return source is not None and not source["who"].endswith(table().observers)


def is_observed(words: str) -> bool:
    """Tell whether unnamed observers give their opinion in a sentence."""
    end = statement_end(words)
    return bool(_observed().search(words, 0, end) and _opinions().search(words, max(0, end - REACH), end))
