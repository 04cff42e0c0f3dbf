"""Find captions without a credit whose last line has no full stop and was glued to the story.

In: a block's text. Out: cuts. No word goes on as the letters do that meet there, so such a line ends in a verb of what
is seen (``찍고 있다가온은``), in who stands where (``사장(왼쪽)가온은``, ``왼쪽부터 … 사장가온은``) or in a view
(``공장 전경가온은``). Where a noun ends it, the word behind it must be one that the block begins elsewhere, too.
"""

import re
from collections.abc import Iterator
from functools import cache

from converter.lang.gated import Gated
from converter.lang.ko.hangul import split_particle
from converter.lang.ko.layout.occurrences import begins_word, places
from converter.lang.ko.layout.posed import LONGEST, NOT_PARTICLE, WHO_IS_WHERE
from converter.lang.ko.layout.table import one_of, table
from converter.lang.ko.sentences import split_sentences
from converter.model.layout import Cut
from converter.model.span import Span

_WORD = re.compile(r"[가-힣A-Za-z㈜·&]{2,}")
_JOINT = re.compile(r"(?<=[다요)]\.)(?=[가-힣A-Z\d‘])")
# 고 있다|가온은, and not 고 있다고, 있다는, 있다며, 있다면, 있다지만, 있다가.
_SEEN = Gated(
    r"고 있다(?=[가-힣A-Z“‘]|\Z)"
    r"(?!고[\s,”\"는도]|는[\s,]|[며면][\s,서]|던|지[만\s]|[니가][\s,]|기[보에는]|라|손 |거나|든|나[ ,]|네|구나|만[\s,])"
)
_SHORTEST = 8
_CUES = ("쪽)", "측)", "가운데)", "쪽부터", "측부터", "전경", "조감도", "투시도", " 모습")
_OFFICES = ("본부장", "부장", "차장", "처장", "팀장", "청장", "군수", "교육감", "행장", "총재", "상무", "전무")


@cache
def _nouns() -> Gated:
    """Return the pattern of a noun in which a line under a picture ends, with letters glued to it."""
    office = one_of((*table().offices, *table().writers, *_OFFICES))
    where = r"\((?:맨 ?)?(?:왼쪽|오른쪽|가운데|좌측|우측)\)"
    behind = (
        rf"(?:\Z|(?=[가-힣A-Z“‘]){NOT_PARTICLE}(?!{office}|[들씨님]|만\s|단[은이을]|실|직|까지|에게|께서|이[다고며]))"
    )
    return Gated(
        rf"(?P<where>{office}{where})(?:\Z|(?=[가-힣A-Z“‘]){NOT_PARTICLE}(?![들씨님]))"
        rf"|(?:왼쪽|오른쪽|좌측|우측)부터 [^.\n]{{5,200}}?, [^.,\n]{{2,40}}?(?P<listed>{office}){behind}"
        rf"|(?P<view> (?:[가-힣]*전경|조감도|투시도|모습)){behind}"
    )


def unstopped(text: str) -> list[Cut]:
    """Return the captions of a block whose last line runs into the story."""
    return [
        Cut(span=Span(start, end), role="caption", rule_id="ko.layout.caption_unstopped")
        for end in _line_ends(text)
        if (start := _start(text, end)) is not None
    ]


def _line_ends(text: str) -> Iterator[int]:
    for match in _SEEN.finditer(text):
        yield match.end()
    if not any(cue in text for cue in _CUES):  # most blocks hold none, and to look is quick
        return
    for match in _nouns().finditer(text):
        if _begins_elsewhere(text, match.end()):
            yield match.end()


def _begins_elsewhere(text: str, at: int) -> bool:
    """Tell whether a word begins here that the rest of the block holds as a word, or one that opens a story."""
    word = _WORD.match(text, at)
    if word is None:
        return at == len(text) or text[at] in "“‘"
    if text.startswith(table().story_openers, at):
        return True
    stem = split_particle(word.group())[0]
    return len(stem) > 1 and any(begins_word(text, place) for place in places(stem, text) if place != at)


def _start(text: str, end: int) -> int | None:
    """Return where the caption begins that ends here: its last sentence, or the one before it that this goes on about.

    None where nothing but the story's own beginning is left, or the line is too long.
    """
    low = max(0, end - LONGEST)
    joint = max((match.start() for match in _JOINT.finditer(text, low, end)), default=0 if low == 0 else -1)
    spans = split_sentences(text[max(joint, low) : end])
    base = max(joint, low)
    if not spans or (joint < 0 and len(spans) == 1) or (end == len(text) and joint <= 0):
        return None
    last = base + spans[-1].start
    if joint >= 0 and text.startswith(WHO_IS_WHERE, last):
        last = base + spans[max(0, len(spans) - 2)].start
    return last if end - last > _SHORTEST else None
