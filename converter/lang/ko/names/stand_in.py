"""Nouns that stand for a company spoken of before: 회사는, 이 회사와, 업체 측은.

In: the words of all blocks and the bodies found in them. Out: mentions of the company that each such noun goes back to.
That is the last company before it that something was said of (누리솔은 다온과 … 회사는), for who is only dealt with is
called by name again; where nothing was said of any, it is the first that was named.
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

from msgspec.structs import replace

from converter.lang.ko.names.words import Word
from converter.model.annotation import NameMention

_NOUNS = frozenset({"회사", "업체", "기업"})
# So end the names of bodies that are called by that alone: 공사는, 군은.
_ENDS = ("공사", "은행", "도", "군", "구")
_THIS = frozenset({"이", "동"})
_BY_ITSELF = frozenset({"은", "는", "과", "와", "이", "가", "측은"})
# Behind these, no word describes the noun: 노조가 … 받았으나 회사는.
_CLOSED = frozenset({"은", "는", "이", "가", "을", "를", "에", "에서", "으로", "와", "과"})
_LINKS = ("했으나", "지만", "면서", "이날", "앞서", "당시", "자", "으나", "했고", "하고", "며")
_TOPIC = frozenset({"은", "는", "이", "가"})
_STOPS = frozenset('.!?\n▲△◇■▶●“"”')


def find(
    text: str, blocks: list[list[Word]], bodies: Sequence[NameMention], claimed: frozenset[int]
) -> list[NameMention]:
    """Return what goes back to a company or a seat; ``claimed`` are starts of words that are read already."""
    firms = {m.start: m for m in bodies if m.type == "company" and not m.short}
    spoken = [(w.start, firms[w.start]) for block in blocks for w in block if w.start in firms and w.particle in _TOPIC]
    if firms:
        spoken.insert(0, (min(firms), firms[min(firms)]))
        spoken.sort(key=itemgetter(0))
    ends = {end: m for end in _ENDS for m in reversed(bodies) if _ends(m, end)}
    found = []
    for block in blocks:
        for n, word in enumerate(block):
            of = ends.get(word.stem) if word.stem in _ENDS else None
            if of is None and not (spoken and word.stem in _NOUNS):
                continue
            if word.start in claimed or not _goes_back(text, block, n):
                continue
            at = bisect_left(spoken, word.start, key=itemgetter(0)) - 1
            of = of or (spoken[at][1] if at >= 0 else None)
            found += [_mention(text, word, of)] if of is not None and of.start < word.start else []
    return found


def _ends(mention: NameMention, end: str) -> bool:
    """Tell whether a body is called by the end of its name: 가온도시공사 is 공사, 누솔군 is 군."""
    kind = mention.type == ("company" if len(end) > 1 else "government_body")
    return kind and mention.text.endswith(end) and not mention.short and len(mention.text) > len(end) + 1


def _goes_back(text: str, block: list[Word], n: int) -> bool:
    """Tell whether a noun stands for a company: 이 회사, or 회사 alone that no word describes."""
    word = block[n]
    if n and block[n - 1].whole in _THIS and word.gap == " ":
        return True
    if (word.stem != "회사" and word.stem not in _ENDS) or word.particle not in _BY_ITSELF:
        return False
    before = text[max(word.start - 2, 0) : word.start].strip()
    if not before or before[-1] in _STOPS:
        return True
    return (
        word.stem == "회사"
        and word.gap == " "
        and (block[n - 1].particle in _CLOSED or block[n - 1].whole.endswith(_LINKS))
    )


def _mention(text: str, word: Word, of: NameMention) -> NameMention:
    name = of.alias_of or of.name
    return replace(
        of,
        text=text[word.start : word.end],
        start=word.start,
        end=word.end,
        rule_id="names.stand_in",
        name=name,
        latin=None,
    )
