"""Cut the terms out of what stands behind an English frame.

In: the content of a statement. Out: the spans of its terms: behind “and”, “or” or a comma a verb in its base form
opens a term of its own (build a port and train its crews), and so does a new subject with a verb (and Peru will pay).
What “and” joins into one object stays together.
"""

import re
from functools import cache

from msgspec import Struct

from converter.lang.en.words import one_of
from converter.lang.tables import Rule, load
from converter.model.span import Span
from converter.model.vocab import Strength

_CONTENT_STOP = re.compile(
    r"[;”]|,\s(?=(?:which|who|according|said|say|officials|[A-Z]\w+\s(?:said|says)|he|she|they|analysts|but"
    r"|although|while|with [A-Z]|but)\b)|\s—\s|\s--\s|\s(?:analysts|officials|he|she|they)\s(?:said|say)\b"
    r"|\swhile\b"
)


class FrameRule(Rule, frozen=True, forbid_unknown_fields=True):
    """Words before a term, and how firm they make it."""

    strength: Strength
    pattern: str


class Links(Struct, frozen=True, forbid_unknown_fields=True):
    """Words at the head of a sentence."""

    under: str
    aside: str


class ClauseTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``clauses.toml``."""

    verbs: str
    strengths: dict[Strength, tuple[str, ...]]
    frames: tuple[FrameRule, ...]
    contents: tuple[FrameRule, ...]
    statements: tuple[FrameRule, ...]
    links: Links


@cache
def table() -> ClauseTable:
    """Return the table, read once."""
    return load("converter.lang.en", "clauses.toml", ClauseTable)


@cache
def _joint() -> re.Pattern[str]:
    verbs = one_of(table().verbs.split())
    return re.compile(
        rf"(?:,?\s(?:and|or|as well as)|,)\s(?:to\s|also\s|will\s|may\s|must\s|would\s"
        rf"|jointly\s)*(?={verbs}\s(?!of\b|and\b))",
    )


@cache
def is_verb() -> re.Pattern[str]:
    """Return the pattern of a term that begins with a verb in its base form."""
    return re.compile(rf"(?:not\s|also\s|jointly\s|be\s)*{one_of(table().verbs.split())}\b")


def content_end(sentence: str, start: int) -> int:
    """Return where the content that begins at ``start`` ends: with the sentence, or before words about who said so."""
    stop = _CONTENT_STOP.search(sentence, start)
    return stop.start() if stop else len(sentence)


def split_terms(sentence: str, start: int, end: int) -> tuple[Span, ...]:
    """Split ``sentence[start:end]`` into its terms, in text order."""
    spans, begin = [], start
    for match in _joint().finditer(sentence, start, end):
        if match.start() > begin and not _in_brackets(sentence, begin, match.start()):
            spans.append(Span(begin, match.start()))
            begin = match.end()
    spans.append(Span(begin, end))
    return tuple(trimmed for span in spans if (trimmed := trim(sentence, span)))


# Three noun phrases or more: a new port, the sharing of data and the training of crews.
_ITEM = re.compile(r",\s(?:and\s)?|\sand\s(?=(?:the|an?)\s)")


def split_items(sentence: str, start: int, end: int) -> tuple[Span, ...]:
    """Split an enumeration of noun phrases; empty where there are not three of two words or more."""
    cuts = list(_ITEM.finditer(sentence, start, end))
    starts, ends = [start, *(c.end() for c in cuts)], [*(c.start() for c in cuts), end]
    items = [trim(sentence, Span(a, b)) for a, b in zip(starts, ends, strict=True)]
    whole = tuple(item for item in items if item)
    return whole if len(whole) == len(items) > 2 else ()  # noqa: PLR2004 - two may be one object


def _in_brackets(sentence: str, begin: int, at: int) -> bool:
    return sentence.count("(", begin, at) > sentence.count(")", begin, at)


def trim(sentence: str, span: Span) -> Span | None:
    """Trim white space and marks; null where fewer than two words are left."""
    words = span.of(sentence)
    start = span.start + len(words) - len(words.lstrip(" ,.;:"))
    end = span.start + len(words.rstrip(' ,.;:"”'))
    return Span(start, end) if len(sentence[start:end].split()) > 1 else None
