"""Find the statements that end in the middle of a Korean sentence.

In: a sentence. Out: the frame of each statement that does not wait for the sentence's end: 협력하기로 하고,
개방에 합의하면서, 줄이기로 한 가운데, 나누는 내용을 담았으며, 올해 지을 예정인. What such a statement says holds
however the sentence ends; ``middles.toml`` holds the patterns.
"""

import re
from functools import cache

from msgspec import Struct

from converter.lang.gated import Gated
from converter.lang.ko.agreements.events import find_nouns
from converter.lang.ko.agreements.predicates import Frame, FrameKind
from converter.lang.ko.parts import expand
from converter.lang.tables import load
from converter.model.vocab import Strength


class MiddleRule(Struct, frozen=True, forbid_unknown_fields=True):
    """One way to end a statement in mid-sentence; with ``paper`` an agreement is named before it."""

    id: str
    kind: FrameKind
    strength: Strength
    pattern: str
    match: tuple[str, ...]
    no_match: tuple[str, ...]
    paper: bool = False


class MiddleTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``middles.toml``."""

    parts: dict[str, str]
    middles: tuple[MiddleRule, ...]


@cache
def table() -> MiddleTable:
    """Return the table, read once."""
    return load("converter.lang.ko.agreements", "middles.toml", MiddleTable)


@cache
def _patterns() -> tuple[tuple[MiddleRule, Gated], ...]:
    return tuple((rule, Gated(expand(rule.pattern, table().parts))) for rule in table().middles)


def find_middles(sentence: str) -> list[Frame]:
    """Return the frames of the statements that end in mid-sentence, in text order; each ends with a whole word."""
    found: list[Frame] = []
    for rule, pattern in _patterns():
        for match in pattern.finditer(sentence):
            end = _word_end(sentence, match.end() - 1)
            described = rule.kind == "content" and _DESCRIBES.search(sentence, match.start(), end)
            if not described and (not rule.paper or _is_written(sentence, match.start())):
                found.append(Frame(rule.kind, rule.strength, rule.id, match.start(), end))
    return _apart(sorted(found, key=lambda frame: frame.tail))


# 내용이 담긴 서한, 조건을 붙인 대출: what holds the statement stands behind it, and may be no agreement.
_DESCRIBES = re.compile(r"[한된긴은는린힌간던인운]$")
_GOES_ON = " 있"  # 들어가 | 있고


def _word_end(sentence: str, start: int) -> int:
    """Return where the word ends in which a pattern ended, with the verb that goes on with it."""
    blank = sentence.find(" ", start)
    if blank >= 0 and sentence.startswith(_GOES_ON, blank):
        blank = sentence.find(" ", blank + 1)
    return blank if blank >= 0 else len(sentence)


# 합의서에는, 성명은: where it is written.
_HOLDER = re.compile(r"(?:\([^)]*\))?[’'”\"]?(?:에|엔|은|는|속|상)")


def _is_written(sentence: str, end: int) -> bool:
    """Tell whether a statement that ends at ``end`` is written in an agreement."""
    nouns = find_nouns(sentence)
    return any(noun.span.end < end and _HOLDER.match(sentence, noun.span.end) for noun in nouns)


def _apart(frames: list[Frame]) -> list[Frame]:
    """Return the frames without those that begin before another has ended."""
    kept: list[Frame] = []
    for frame in frames:
        if not kept or frame.tail > kept[-1].end:
            kept.append(frame)
    return kept
