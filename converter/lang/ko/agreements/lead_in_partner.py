"""Find where a partner ends that stands before the term in a Korean statement.

In: a sentence, and where in it the statement goes on behind its subject. Out: the offset behind the partner and what
belongs to it: 오만 첫째 선박회사 두물해운과 함께, 한빛전자(옛 다온 사업부)와.
"""

import re

from converter.lang.ko.agreements.cases import place
from converter.lang.ko.phrases import marks_around, words
from converter.model.reading import SentenceView
from converter.model.span import Span

# A partner stands behind at most this many other words: 오만 첫째 선박회사 [두물해운]과.
BEFORE_PARTNER = 4


def skip_partner(view: SentenceView, base: int, position: int, limit: int) -> int:
    """Skip the partner that stands right behind the subject: 미국과, 오만 첫째 선박회사 두물해운과."""
    for placed in place(view, Span(base + position, base + limit)):
        if placed.case == "partner":
            word = next(
                (w for w in words(view.words) if w.start < placed.participant.span.end - view.span.start <= w.end), None
            )
            gap = view.text[base + position : placed.participant.span.start]
            if _LIMIT.search(gap):
                return position  # 올해 안에 두물해운과 배를 짓: until when is of the term
            if word and len(gap.split()) <= BEFORE_PARTNER and not re.search(r"(?:을|를)\s", gap):
                return _behind_together(view.words, _behind_note(view.words, word.end)) + view.span.start - base
            break
    return position


_LIMIT = re.compile(r"(?:안에|까지|말|초|내|상반기|하반기) $")


def _behind_note(sentence: str, position: int) -> int:
    """Return where the next word begins, behind the note that is open here: 한빛전자(옛 [다온 사업부)와] 창고를."""
    note = marks_around(sentence, position)
    if note is None or sentence[note.start] not in "(（":
        return position + 1
    return next((word.end + 1 for word in words(sentence) if word.end >= note.end), len(sentence))


def _behind_together(sentence: str, position: int) -> int:
    return position + len("함께 ") if sentence.startswith("함께 ", position) else position
