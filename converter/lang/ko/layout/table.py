"""The words and patterns of ``layout.toml``, loaded and compiled once.

In: the table. Out: typed lists, and the regex parts that the readers of bylines, captions and noise are built from.
"""

import re
from functools import cache, lru_cache

from msgspec import Struct

from converter.lang.gated import Gated
from converter.lang.tables import Entry, load
from converter.model.layout import Dropped

NAME = r"[가-힣]{2,4}"
EMAIL = re.compile(
    r"[〈<(]?[A-Za-z0-9][\w.+-]{0,40}@[A-Za-z0-9-]{1,40}(?:\.(?:[a-z0-9-]{2,12}|[A-Z0-9-]{2,12})){1,3}[〉>)]?", re.ASCII
)


# A line of a page that is no text is not longer; the longest seen was one of 60 characters.
LONGEST_LINE = 80


class NoiseRule(Entry, frozen=True, forbid_unknown_fields=True):
    """One kind of line that is no text, with lines that the pattern must and must not match.

    The pattern is tried only where one of its ``hints`` stands. ``anywhere``: it is looked for inside the story, too.
    ``line``: it takes a line of its own, or what opens one, and is tried in nothing longer than ``LONGEST_LINE``.
    """

    kind: Dropped
    hints: tuple[str, ...]
    pattern: str
    anywhere: bool = False
    line: bool = False


class Posed(Entry, frozen=True, forbid_unknown_fields=True):
    """Verbs of what somebody does in a picture."""

    verbs: tuple[str, ...]


class Seen(Posed, frozen=True, forbid_unknown_fields=True):
    """Verbs that say so of ``people`` alone."""

    people: tuple[str, ...]


class LayoutTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``layout.toml``."""

    roles: tuple[str, ...]
    surnames: str
    posts: frozenset[str]
    tasks: frozenset[str]
    not_names: frozenset[str]
    desk_endings: tuple[str, ...]
    outlets: tuple[str, ...]
    outlet_endings: tuple[str, ...]
    kickers: tuple[str, ...]
    kickers_ambiguous: frozenset[str]
    agencies: tuple[str, ...]
    caption_cues: tuple[str, ...]
    deck_endings: tuple[str, ...]
    line_closers: tuple[str, ...]
    line_nouns: tuple[str, ...]
    story_openers: tuple[str, ...]
    sentence_openers: tuple[str, ...]
    inner_openers: tuple[str, ...]
    adverbs: tuple[str, ...]
    unfinished: tuple[str, ...]
    sayings: tuple[str, ...]
    heads: tuple[str, ...]
    long_heads: tuple[str, ...]
    going_on: frozenset[str]
    offices: tuple[str, ...]
    writers: tuple[str, ...]
    opinions: tuple[str, ...]
    labels_go_on: tuple[str, ...]
    markers: tuple[str, ...]
    marked_ordinals: tuple[str, ...]
    marked_parts: tuple[str, ...]
    posed: Posed
    seen: Seen
    noise: tuple[NoiseRule, ...]


@cache
def table() -> LayoutTable:
    """Return the table."""
    return load("converter.lang.ko.layout", "layout.toml", LayoutTable)


def one_of(words: tuple[str, ...]) -> str:
    """Return the alternation of the words, longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


# A day or a sum: 31일 오전, 3만 명.
NUMBER = r"\d{1,2}[일월] |\d{1,4}(?:여|만|억|조|년|분기|개국)"


def line_end() -> str:
    """Return the pattern of a noun with which a deck or a caption's line ends."""
    known = table()
    return rf"{one_of((*known.deck_endings, *known.line_nouns, *known.line_closers))}도?\Z"


@cache
def line_ends() -> re.Pattern[str]:
    """Return the compiled pattern of ``line_end``."""
    return re.compile(line_end())


def opening(words: tuple[str, ...]) -> str:
    """Return a look-ahead for the first two letters of words: quick to try, and it rarely holds where none stands."""
    seconds = "".join(sorted({re.escape(word[1]) for word in words if len(word) > 1}))
    alone = "".join(sorted({re.escape(word) for word in words if len(word) == 1}))
    behind = f"[{seconds}]" + (f"|(?<=[{alone}])" if alone else "")
    return f"(?=[{''.join(sorted({re.escape(word[0]) for word in words}))}](?:{behind}))"


@cache
def role_pattern() -> str:
    """Return the alternation of reporters' titles; none may go on as another word does (기자들, 기자회견)."""
    return one_of(table().roles) + r"(?![가-힣])"


@cache
def noise() -> tuple[tuple[NoiseRule, Gated], ...]:
    """Return each noise rule with its pattern."""
    return tuple((rule, Gated(rule.pattern)) for rule in table().noise)


@lru_cache(maxsize=16)
def hinted(text: str) -> tuple[tuple[NoiseRule, Gated], ...]:
    """Return the noise rules that can match in a text at all, in their order; a block is asked for more than once."""
    long = len(text) > LONGEST_LINE
    held = {hint for hint in _hints(lines=not long) if hint in text}
    if not held:
        return ()
    return tuple(
        (rule, pattern) for rule, pattern in noise() if not (long and rule.line) and not held.isdisjoint(rule.hints)
    )


@cache
def _hints(*, lines: bool) -> tuple[str, ...]:
    """Return all hints, each once: most blocks hold none, and some rules share one."""
    return tuple(sorted({hint for rule in table().noise if lines or not rule.line for hint in rule.hints}))


def is_outlet(word: str) -> bool:
    """Tell whether a word names a newsroom, by the list or by its ending; several words are a label (간추린 경제)."""
    known = table()
    return word in known.outlets or (len(word) > 2 and " " not in word and word.endswith(known.outlet_endings))  # noqa: PLR2004
