"""Nouns that stand for a company spoken of before: 회사는, 이 회사와, 업체 측은, 사측은.

In: the words of all blocks and the bodies found in them. Out: mentions of the company that each such noun goes back to.
That is the last company before it that something was said of (누리솔은 다온과 … 회사는), for who is only dealt with is
called by name again; where nothing was said of any, it is the first that was named. Where management and labour
bargain, it is the employer: whose workforce was spoken of last (누리솔 노사), else the company named most.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cache
from operator import itemgetter

from msgspec.structs import replace

from converter.lang.ko.names.side_tables import table
from converter.lang.ko.names.sides import labour
from converter.lang.ko.names.words import Word
from converter.model.annotation import NameMention

_COMPANY = "회사"
_BY_ITSELF = frozenset({"은", "는", "과", "와", "이", "가", "측은"})
_TOPIC = frozenset({"은", "는", "이", "가"})
_STOPS = frozenset('.!?\n▲△◇■▶●“"”')
# How often labour is spoken of where the company that 회사 stands for is an employer.
_OFTEN = 2
# 회사 측, 회사는: the other side of a union, whatever stands before it.
_AS_SIDE = re.compile(r"회사(?= ?측|[는가와]\s)")


def find(
    text: str, blocks: list[list[Word]], bodies: Sequence[NameMention], claimed: frozenset[int]
) -> list[NameMention]:
    """Return what goes back to a company or a seat; ``claimed`` are starts of words that are read already."""
    firms = {m.start: m for m in bodies if m.type == "company" and not m.short}
    spoken = [(w.start, firms[w.start]) for block in blocks for w in block if w.start in firms and w.particle in _TOPIC]
    if firms:
        spoken.insert(0, (min(firms), firms[min(firms)]))
        spoken.sort(key=itemgetter(0))
    ends = {end: m for end in (*table().companies, *table().seats) for m in reversed(bodies) if _ends(m, end)}
    bargain = bool(firms) and len(labour().findall(text)) >= _OFTEN
    nouns = table().firms | table().companies | table().seats | table().management
    found = []
    for block in blocks:
        for n, word in enumerate(block):
            if word.stem not in nouns or word.start in claimed:
                continue
            of = _employer(text, list(firms.values()), word) if bargain and _is_side(text, block, n) else None
            if of is None and _goes_back(text, block, n):
                of = ends.get(word.stem) or (_last(spoken, word) if word.stem in table().firms else None)
                of = of if of is not None and of.start < word.start else None
            found += [_mention(text, word, of)] if of is not None else []
    return found


def _last(spoken: list[tuple[int, NameMention]], word: Word) -> NameMention | None:
    """Return the last company before a word that something was said of."""
    at = bisect_left(spoken, word.start, key=itemgetter(0)) - 1
    return spoken[at][1] if at >= 0 else None


def _is_side(text: str, block: list[Word], n: int) -> bool:
    """Tell whether a word means management, and not several (두 회사가)."""
    word = block[n]
    if n and word.gap == " " and block[n - 1].whole in table().others:
        return False
    if word.stem == "사용자":  # anybody who uses something is called so, too
        return text.startswith(" 측", word.end)
    return word.stem in table().management or _AS_SIDE.match(text, word.start) is not None


@cache
def _workforce() -> re.Pattern[str]:
    return re.compile(rf"\s?(?:{'|'.join(table().workforce)})")


def _employer(text: str, firms: list[NameMention], word: Word) -> NameMention | None:
    """Return whose workforce was spoken of last before a word, else the company named most."""
    hiring = [one for one in firms if one.start < word.start and _workforce().match(text, one.end)]
    if hiring:
        return max(hiring, key=lambda one: one.start)
    times = Counter(one.name for one in firms)
    return max(firms, key=lambda one: times[one.name], default=None)


def _ends(mention: NameMention, end: str) -> bool:
    """Tell whether a body is called by the end of its name: 가온도시공사 is 공사, 누솔군 is 군."""
    if not mention.text.endswith(end) or mention.short or len(mention.text) <= len(end) + 1:
        return False
    return mention.type == ("company" if end in table().companies else "government_body")


def _goes_back(text: str, block: list[Word], n: int) -> bool:
    """Tell whether a noun stands for a company: 이 회사, or 회사 alone that no word describes."""
    word, words = block[n], table()
    alone = word.stem == _COMPANY or word.stem in words.companies or word.stem in words.seats
    if n and block[n - 1].whole in words.this and word.gap == " ":
        return True
    if not alone or word.particle not in _BY_ITSELF:
        return False
    before = text[max(word.start - 2, 0) : word.start].strip()
    if not before or before[-1] in _STOPS:
        return True
    described = not (block[n - 1].particle in words.closed or block[n - 1].whole.endswith(words.links))
    return word.stem == _COMPANY and word.gap == " " and not described


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
