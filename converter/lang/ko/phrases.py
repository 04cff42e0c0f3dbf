"""Words and particles of one Korean sentence: the shallow structure that the readers share.

In: a sentence. Out: its words (eojeol) with their places, the particle each carries, and whether it ends inside marks
or parentheses. No parser: Korean marks the role of a phrase on its last word, so what stands before a verb can be read
from the particles.
"""

import re
from bisect import bisect_left
from functools import lru_cache
from operator import attrgetter

from msgspec import Struct

from converter.lang.ko.enclosed import enclosed
from converter.lang.ko.hangul import split_particle
from converter.model.span import Span

# What joins two of a row: newsrooms type many a dot for the middle one.
DOTS = "·ㆍ・‧･∙•⋅"
# What stands before each entry of a list.
ENTRIES = "▲△▶▷◇◆■□●○※"
# A clause that goes on ends here: 정리하고 | …, 밝혔으며, | …; 그리고 and 창고 end none, nor does 인수를 두고.
GOES_ON = r"[가-힣](?:(?<!그리)(?<![최광창재금국장])(?<![을를] [두놓])고|며|면서|는데|지만|으나)"
CLAUSE_END = rf"{GOES_ON},? "
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
    marked, mark = enclosed(sentence), 0
    found, end = [], 0
    for text in sentence.split():
        start = sentence.index(text, end)
        end = start + len(text)
        stem, particle = _split(text)
        inside = False
        if mark < len(marked):  # told by its last letter: what closes a mark carries the particle of the whole phrase
            last = max(start, start + len(text.rstrip(",.")) - 1)
            while mark < len(marked) and marked[mark].end - 1 <= last:
                mark += 1
            inside = mark < len(marked) and marked[mark].start <= last
        found.append(Word(start, end, text, stem, particle, inside))
    return tuple(found)


_START = attrgetter("start")


def words_in(sentence: str, start: int, end: int) -> list[Word]:
    """Return the words that begin in a stretch of a sentence."""
    found = words(sentence)
    first = bisect_left(found, start, key=_START)
    return list(found[first : bisect_left(found, end, first, key=_START)])


@lru_cache(maxsize=1 << 16)
def _split(word: str) -> tuple[str, str]:
    """Split a word into stem and particle, without parentheses and the marks around it."""
    if word.isalnum():
        return split_particle(word)
    return split_particle(_CLOSING.sub("", _PARENTHESIS.sub("", word).lstrip(_BEFORE).rstrip(_BEHIND)))


def marks_around(sentence: str, offset: int) -> Span | None:
    """Return the outermost marked span that holds an offset, its marks included."""
    return next((span for span in enclosed(sentence) if span.start < offset < span.end), None)
