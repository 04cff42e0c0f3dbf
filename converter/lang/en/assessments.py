"""Tell what a sentence says something means or hopes for from what it reports.

In: one sentence. Out: the kind of assessment and the words that show it, null for a plain report.
"""

import re
from functools import cache

from msgspec import Struct

from converter.lang.tables import Entry, load
from converter.model.span import Span
from converter.model.vocab import AssessmentKind


class AssessmentRule(Entry, frozen=True, forbid_unknown_fields=True):
    """Words that show an assessment, with sentences that they must and must not be found in."""

    kind: AssessmentKind
    pattern: str


class AssessmentTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``assessments.toml``."""

    rules: tuple[AssessmentRule, ...]


class Assessed(Struct, frozen=True):
    """The kind of assessment and its words, as a span of the sentence."""

    kind: AssessmentKind
    span: Span


@cache
def rules() -> tuple[tuple[AssessmentRule, re.Pattern[str]], ...]:
    """Return the rules with their patterns compiled."""
    table = load("converter.lang.en", "assessments.toml", AssessmentTable)
    return tuple((rule, re.compile(rule.pattern)) for rule in table.rules)


def read_assessment(sentence: str) -> Assessed | None:
    """Return what makes a sentence an assessment; null if nothing does."""
    for rule, pattern in rules():
        if match := pattern.search(sentence):
            return Assessed(rule.kind, Span(*match.span()))
    return None
