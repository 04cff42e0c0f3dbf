"""Words and particles of one Korean sentence: the shallow structure that the readers share.

In: a sentence. Out: its words (eojeol) with their places, the particle each carries, and whether it ends inside marks
or parentheses. No parser: Korean marks the role of a phrase on its last word, so what stands before a verb can be read
from the particles.
"""

import re
from functools import lru_cache

from msgspec import Struct

from converter.lang.ko.enclosed import enclosed
from converter.lang.ko.hangul import split_particle
from converter.model.span import Span

_WORD = re.compile(r"\S+")
_BEFORE, _BEHIND = "\"'“”‘’([<,.·…", "\"'“”‘’)]>,.·…"
# A mark that closes before the particle: ‘세미나[’]에서.
_CLOSING = re.compile(r"[”’\"'」』\])](?=[가-힣]{1,4}$)")
_PARENTHESIS = re.compile(r"\([^()]*\)")


class Word(Struct, frozen=True, gc=False):
    """One eojeol: where it stands in the sentence, its stem and particle, and whether it ends inside marks."""

    start: int
    end: int
    text: str
    stem: str
    particle: str
    inside: bool

    @property
    def comma(self) -> bool:
        """Tell whether a comma follows."""
        return self.text.endswith(",")


@lru_cache(maxsize=64)
def words(sentence: str) -> tuple[Word, ...]:
    """Split a sentence into its words; the last few sentences are remembered, as each reader asks for the same."""
    marked = enclosed(sentence)
    return tuple(_word(match, marked) for match in _WORD.finditer(sentence))


def _word(match: re.Match[str], marked: tuple[Span, ...]) -> Word:
    # A word that closes a mark carries the particle of the whole phrase: what counts is where its last letter stands.
    last = match.end() - 1
    while last > match.start() and match.string[last] in ",.":
        last -= 1
    inside = bool(marked) and any(span.start <= last < span.end - 1 for span in marked)
    text = match.group()
    stem, particle = split_particle(text if text.isalnum() else _bare(text))
    return Word(match.start(), match.end(), text, stem, particle, inside)


def _bare(word: str) -> str:
    """Return a word without parentheses and the marks around it; most words have none and are not asked about."""
    return _CLOSING.sub("", _PARENTHESIS.sub("", word).lstrip(_BEFORE).rstrip(_BEHIND))


def marks_around(sentence: str, offset: int) -> Span | None:
    """Return the outermost marked span that holds an offset, its marks included."""
    return next((span for span in enclosed(sentence) if span.start < offset < span.end), None)
