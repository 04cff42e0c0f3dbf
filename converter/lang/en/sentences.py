"""Split English text into sentences, quotes kept whole.

In: the text of one block. Out: the spans of its sentences, in order, without the white space between them. A full
stop ends a sentence where an upper-case word follows, unless it shortens a word (``sentences.toml``) or stands inside
a quote or bracket; one right before the closing mark ends the sentence too, unless what follows says who spoke.
"""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from converter.lang.en.marks import quoted
from converter.lang.en.words import one_of
from converter.lang.tables import load
from converter.model.span import Span

_RUN = re.compile(r"[.?!…]+[”\"’'」)\]]*")
_NEXT = re.compile(r"\s+[“\"‘'(\[]*(?P<word>[A-ZÀ-ÖØ-Þ0-9$£€#•-][\w’'.-]*)")
_INITIAL = re.compile(r"(?<![\w.])[A-Z]\Z")
_BRACKET = re.compile(r"\([^()]{0,400}\)|\[[^\[\]]{0,400}\]")
# “Who pays?” Mayor Doe asked: what follows the mark names the speaker.
_SPEAKER_NEXT = re.compile(
    r"\s+(?:[A-Z][\w’'.-]*,?\s+|(?:the|his|her|of)\s+){1,5}(?:said|says|asked|added|told|wrote|argued)\b"
)


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """A text and how many sentences it has."""

    text: str
    sentences: int


class SentenceTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``sentences.toml``."""

    never: tuple[str, ...]
    sometimes: tuple[str, ...]
    openers: frozenset[str]
    examples: tuple[Example, ...]


@cache
def table() -> SentenceTable:
    """Return the table, read once."""
    return load("converter.lang.en", "sentences.toml", SentenceTable)


@cache
def _shortened() -> re.Pattern[str]:
    t = table()
    return re.compile(rf"(?<![\w.])(?:(?P<never>{one_of(t.never)})|(?P<sometimes>{one_of(t.sometimes)}))\Z")


def split_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of one block, in order, without the white space between them."""
    spans, start = [], 0
    for end in (*_ends(text), len(text)):
        words = text[start:end]
        if words.strip():
            left = start + len(words) - len(words.lstrip())
            spans.append(Span(left, left + len(words.strip())))
        start = end
    return tuple(spans)


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends the way a sentence does: in a full stop, with marks and brackets behind it or not."""
    bare = text.rstrip().rstrip("”\"’')]")
    return bare.endswith((".", "?", "!")) and not bare.endswith("..")


def _ends(text: str) -> Iterator[int]:
    """Yield the offsets at which a sentence ends, the end of the text left out."""
    shields = sorted([*quoted(text), *(Span(*m.span()) for m in _BRACKET.finditer(text))])
    at = 0
    for run in _RUN.finditer(text):
        while at < len(shields) and shields[at].end <= run.start():
            at += 1
        inside = at < len(shields) and shields[at].start < run.start()
        if inside and (run.end() < shields[at].end or _SPEAKER_NEXT.match(text, shields[at].end)):
            continue
        if _is_end(text, run):
            yield run.end()


def _is_end(text: str, run: re.Match[str]) -> bool:
    follows = _NEXT.match(text, run.end())
    if follows is None:
        return False
    marks = run.group()
    if "?" in marks or "!" in marks:
        return True
    before = text[max(0, run.start() - 12) : run.start()]
    if marks != ".":
        return len(marks.rstrip("”\"’')]")) == 1
    short = _shortened().search(before)
    if short is None:
        return not _INITIAL.search(before)
    return bool(short["sometimes"]) and follows["word"] in table().openers
