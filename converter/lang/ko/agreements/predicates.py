"""Read the predicate of a Korean statement from its end.

In: the words of one statement. Out: what it is wrapped in (hearsay, speech, interpretation, expectation), what frame
is left (an undertaking, content of a document, an intention, …), and where the frame begins, so that what stands
before it is the term. In Korean the end of the sentence decides all of this; the tables in ``predicates.toml`` hold
the endings with sentences that must and must not match.
"""

from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct

from converter.lang.endings import LETTERS
from converter.lang.gated import Gated
from converter.lang.ko.parts import compile_pattern
from converter.lang.tables import Entry, Rule, load
from converter.model.span import Span
from converter.model.vocab import Strength

ShellKind = Literal["interpretation", "expectation", "hearsay", "speech", "bygone"]
FrameKind = Literal["undertaking", "content", "intention", "enactment", "outcome", "declaration", "proposal"]
# A statement's end is looked at this far back: the longest frame with a phrase inside it is shorter.
REACH = 90
_TRAILING = " \t\n.?!…,·”’\"'」』)]"


class ShellRule(Rule, frozen=True, forbid_unknown_fields=True):
    """One way to wrap a statement."""

    kind: ShellKind
    pattern: str


class FrameRule(Rule, frozen=True, forbid_unknown_fields=True):
    """One way to end a statement, and how firm what it states is."""

    kind: FrameKind
    strength: Strength
    pattern: str


class Explains(Entry, frozen=True, forbid_unknown_fields=True):
    """How a statement ends that explains a word, and what tells that it is about something else."""

    pattern: str
    about: str


class PredicateTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``predicates.toml``."""

    shells: tuple[ShellRule, ...]
    frames: tuple[FrameRule, ...]
    explains: Explains


class Shell(Struct, frozen=True):
    """A shell that was found; ``span`` holds its words, as offsets into the statement."""

    kind: ShellKind
    rule_id: str
    span: Span


class Frame(Struct, frozen=True):
    """The frame that was found; ``tail`` is where it begins, as an offset into the statement."""

    kind: FrameKind
    strength: Strength
    rule_id: str
    tail: int
    end: int


class Predicate(Struct, frozen=True):
    """What the end of one statement says."""

    shells: tuple[Shell, ...]
    frame: Frame | None
    end: int

    def wrapped_in(self, *kinds: ShellKind) -> Shell | None:
        """Return the outermost shell of one of these kinds."""
        return next((shell for shell in self.shells if shell.kind in kinds), None) if self.shells else None


@cache
def table() -> PredicateTable:
    """Return the table, read once."""
    return load("converter.lang.ko.agreements", "predicates.toml", PredicateTable)


_POLITE = Gated(
    r"(?:(?P<copula>입)|(?P<great>큽)|(?P<does>(?<=[받갚맺놓찾짓묶잇않막얻심쌓잡꺾걷듣믿닫묻뽑접싣돕깎겪먹])습)"
    r"|(?P<stem>습)|(?P<verb>[가-힣]))니다$"
)
_BIEUP_TO_NIEUN = ord("간") - ord("갑")


def plain(words: str) -> str:
    """Return a statement in the plain form: 합니다 → 한다, 받습니다 → 받는다, 했습니다 → 했다.

    All but its last syllables stay in place.

    A syllable that ends in ㅂ becomes the one that ends in ㄴ (한글 맞춤법; the finals stand 13 apart in Unicode).
    """
    match = _POLITE.search(words) if words.endswith("니다") else None
    if match is None:
        return words
    if match["verb"]:
        ending = chr(ord(match["verb"]) + _BIEUP_TO_NIEUN) + "다"
    else:
        ending = "는다" if match["does"] else {"입": "이다", "큽": "크다", "습": "다"}[match.group()[0]]
    return words[: match.start()] + ending


@lru_cache(maxsize=1 << 12)
def _shells(last: str) -> tuple[tuple[ShellRule, Gated], ...]:
    """Return the shells that a statement with these last letters can have."""
    rules = ((rule, compile_pattern(rule.pattern)) for rule in table().shells)
    return tuple((rule, pattern) for rule, pattern in rules if pattern.ends_in(last))


@lru_cache(maxsize=1 << 12)
def _frames(last: str) -> tuple[tuple[FrameRule, Gated], ...]:
    """Return the frames that a statement with these last letters can have."""
    rules = ((rule, compile_pattern(rule.pattern)) for rule in table().frames)
    return tuple((rule, pattern) for rule, pattern in rules if pattern.ends_in(last))


def statement_end(words: str) -> int:
    """Return where the statement ends when closing marks and white space are left out."""
    return len(words.rstrip(_TRAILING))


def explains(words: str, start: int = 0, end: int | None = None) -> bool:
    """Tell whether a statement explains a word and tells nothing of an agreement (연불은 …를 말한다)."""
    end = statement_end(words) if end is None else end
    rule = table().explains
    if not compile_pattern(rule.pattern).search(plain(words[:end]), start):
        return False
    return not compile_pattern(rule.about).search(words, start, end)


def read_frame(words: str, end: int | None = None) -> Frame | None:
    """Return the frame at the end of a statement (or at ``end``); null if the end says nothing."""
    end = statement_end(words) if end is None else end
    statement = plain(words[:end])
    for rule, pattern in _frames(statement[-LETTERS:]):
        if match := pattern.search(statement, max(0, len(statement) - REACH)):
            return Frame(rule.kind, rule.strength, rule.id, match.start("tail"), end)
    return None


@lru_cache(maxsize=64)
def read_predicate(words: str) -> Predicate:
    """Peel the shells off a statement and read the frame that is left; the last few statements are remembered."""
    end = statement_end(words)
    shells: list[Shell] = []
    while shell := _shell(plain(words[:end]), end):
        shells.append(shell)
        end = statement_end(words[: shell.span.start])
    return Predicate(tuple(shells), read_frame(words, end), end)


def _shell(statement: str, end: int) -> Shell | None:
    """Return the outermost shell of a statement that ends at ``end``."""
    for rule, pattern in _shells(statement[-LETTERS:]):
        if match := pattern.search(statement, max(0, len(statement) - REACH)):
            return Shell(rule.kind, rule.id, Span(match.start(), end))
    return None
