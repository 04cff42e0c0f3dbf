"""Tell who speaks a quote that stands alone, by what stands around its block.

In: the blocks of an article with their speech. Out: the answers to the questions of an interview, which are all by one
person, and quotes that open an article or a paragraph for effect, whose speaker the next sentences name. No language is
known here: a question is short and marked by a dash or a Q, or it is one of several short lines, each of them before
a block that is one quote.
"""

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from converter.model.outline import Block
from converter.model.span import Span
from converter.model.speech import MarkedWords, SentenceSpeech, SpeakerMention

PEOPLE = frozenset({"person", "short"})
_ASKED = re.compile(r"\s*(?:Q\s?\d{0,2}\s?[.:．)]|[-–—―─]{1,2}\s?\S)")
_LONGEST_QUESTION = 200
# Where so many short blocks each stand before one that is all said, they ask.
_SEVERAL, _LONGEST_PLAIN = 3, 90
# A speaker named behind the quote that opens a paragraph stands in one of the two sentences that follow.
_AHEAD = 2
_FINAL = " .…"


class BlockSpeech(Struct, frozen=True):
    """A block with its text, its pairs of marks and what is said in it, sentence by sentence."""

    block: Block
    text: str
    marks: tuple[MarkedWords, ...]
    speeches: tuple[SentenceSpeech, ...]

    @property
    def is_all_said(self) -> bool:
        """Tell whether the block is one quote from its first letter to its last."""
        return any(
            mark.outer.start == 0 and mark.outer.end >= len(self.text.rstrip(_FINAL)) and mark.double
            for mark in self.marks
        )


def answers(blocks: Sequence[BlockSpeech], before: dict[str, str]) -> frozenset[str]:
    """Return the ids of the blocks that answer a question; ``before`` is the text of the block before each."""
    found: set[str] = set()
    plain = [one.block.id for one in blocks if one.is_all_said and _may_ask(before.get(one.block.id, ""))]
    last = False
    for one in blocks:
        asked = before.get(one.block.id, "")
        marked = len(asked) <= _LONGEST_QUESTION and _ASKED.match(asked) is not None
        last = one.is_all_said and (last or marked or (len(plain) >= _SEVERAL and one.block.id in plain))
        if last:
            found.add(one.block.id)
    return frozenset(found)


def _may_ask(text: str) -> bool:
    """Tell whether a block may be a question without a mark: it is short and holds no quote."""
    return 0 < len(text) <= _LONGEST_PLAIN and not any(mark in text for mark in '“”"')


def opening(one: BlockSpeech, behind: BlockSpeech | None) -> SentenceSpeech:
    """Let a quote that opens a block alone be by the person whom the next sentences are about.

    “…”. 홍길동 대표는 …: a quote put first, for effect; who said it is told only then, in the next block if it is all
    of this one.
    """
    first = one.speeches[0]
    alone = [quote for quote in first.quotes if quote.speaker is None and quote.cue is None]
    if len(alone) != 1 or len(first.quotes) != 1:
        return first
    person = _person(one.speeches[1 : 1 + _AHEAD]) or _person(one.speeches[1:2], forms=PEOPLE | {"anonymous"})
    if person is None and behind is not None and one.is_all_said and one.block.role == "lede":
        person = _person(behind.speeches[:_AHEAD], behind.block.start - one.block.start)
    return first if person is None else replace(first, quotes=(replace(alone[0], speaker=person),))


def _person(speeches: Sequence[SentenceSpeech], by: int = 0, forms: frozenset[str] = PEOPLE) -> SpeakerMention | None:
    topics = (speech.topic for speech in speeches)
    person = next((topic for topic in topics if topic is not None and topic.form in forms), None)
    return None if person is None else replace(person, span=Span(person.span.start + by, person.span.end + by))
