"""Where, when and on what occasion something was agreed; ``days`` tells when.

In: a sentence and a stretch of it that ends with the verb. Out: the place before 에서, the day, the meeting.
"""

import re
from functools import cache
from typing import NamedTuple

from msgspec import Struct

from converter.lang.gated import Gated
from converter.lang.ko.agreements import days
from converter.lang.ko.phrases import Word, words
from converter.lang.tables import load
from converter.model.reading import SentenceView
from converter.model.span import Date, Span

# 다온시 가온구 나래동 물길호텔 돌고래홀에서: a place is at most this many words.
MAX_WORDS = 6
_AT = frozenset({"에서", "에서는"})


class Circumstances(NamedTuple):
    """The day, the place and the meeting, each null where nobody says so."""

    date: Date | None
    place: Span | None
    occasion: Span | None


class CircumstanceTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``circumstances.toml``."""

    not_places: tuple[str, ...]
    not_alone: frozenset[str]
    islands: frozenset[str]
    occasions: tuple[str, ...]
    before_places: tuple[str, ...]
    held: tuple[str, ...]


@cache
def table() -> CircumstanceTable:
    """Return the table, read once."""
    return load("converter.lang.ko.agreements", "circumstances.toml", CircumstanceTable)


def read(view: SentenceView, stretch: Span, *, remembered: bool, planned: bool, by_verb: bool) -> Circumstances:
    """Return what a stretch says of how it was agreed; of what is ``remembered``, only on which day."""
    date = days.day(view, stretch, full=remembered, planned=planned, by_verb=by_verb)
    return (
        Circumstances(date, None, None)
        if remembered
        else Circumstances(date, place(view, stretch), occasion(view, stretch))
    )


def _in_stretch(view: SentenceView, stretch: Span) -> tuple[Word, ...]:
    start, end = stretch.start - view.span.start, stretch.end - view.span.start
    return tuple([w for w in words(view.words) if w.start >= start and w.end <= end])


def place(view: SentenceView, stretch: Span) -> Span | None:
    """Return the words before the last 에서 in a stretch that names a place, as a span of the article."""
    if view.text.find("에서", stretch.start, stretch.end) < 0:
        return None
    inside = _in_stretch(view, stretch)
    for i in range(len(inside) - 1, -1, -1):
        word = inside[i]
        if (
            word.particle in {*_AT, "에서의"}
            and not word.inside
            and _is_place(view, word)
            and not _speaks(view, word, stretch)
        ):
            first = _place_start(view, inside, i)
            start, end = inside[first].start, word.start + word.text.rfind("에서")
            return Span(start, end).shifted(view.span.start)
    return None


def _speaks(view: SentenceView, word: Word, stretch: Span) -> bool:
    """Tell whether it is where somebody says what was agreed: 파리에서 “휴전에 합의했다”고 말했다."""
    end = word.end + view.span.start
    return any(q.kind == "direct" and end <= q.start < stretch.end <= q.end for q in view.quotes)


# 3.5%에서 0.5%로, 20GWh에서 5GWh로: from what a quantity changes.
_MEASURED = Gated(r"\d[^가-힣A-Za-z]*(?:[%％]|[A-Za-z]{1,4}|[만억조]?원|달러|명|건|척|개|배|[만천]?톤)$")
# 공장에서 [발생하는] 부생수소, 남해에서 [추진하는] 사업, 우호에서 [자매로 끌어올리는], 조약에서 [빠지겠다]: where
# something else comes from or is under way, or what is changed or left.
_SOURCE = r"(?:발생|생산|발전|배출|수거|제조|채굴|사용|나오|쓰이)(?:하는|한|된|되는|는|던|할) "
_UNDER_WAY = r"(?:진행|추진|운영|건설|개발|시행|가동|조성)(?:하는|되는|할|될| ?중인) "
_TO_BE_HELD = r"(?:(?:열릴|개최될|예정된|있을) |(?:열리는|개최되는) (?:[^\s,]+ ){0,5}?[^\s,]*까지 )"
_LEFT = r"(?:빠[지진져졌]|탈퇴|철수|이탈|제외|배제|벗어나|물러[나난]|(?:발|손)을 [빼뺀뗐떼])"
_CHANGED = (
    r"[^\s,]+?으?로 (?:[^\s,]+ )?"
    r"(?:격상|승격|전환|변경|확대|개편|끌어올[리린]|올[리린]|높[이인]|낮[추춘]|바[꾸꾼]|늘[리린]|줄[이인])"
)
_COMES_FROM = Gated(
    rf"에서(?:의|는)? (?:{_CHANGED}|(?:[^\s,]+(?<!에서) )?[^\s,]*(?:{_SOURCE}|{_UNDER_WAY}|{_TO_BE_HELD}|{_LEFT}))"
)


# 한빛전자에서 [부품을 사들이는]: from whom something is taken.
_TAKEN = Gated(
    r"에서 (?:[^\s,]+ ){1,8}?[^\s,]*(?:들여[오온올]|사들[이인일]|(?:공급|넘겨|납품|물려)받|조달[하한할]|빌[리린려])"
)
_TRADERS = frozenset({"company", "organization"})


def _is_place(view: SentenceView, word: Word) -> bool:
    """Tell whether a word before 에서 can name where something is agreed."""
    stem = word.stem
    if not stem or stem.endswith(table().not_places) or stem in table().not_alone or _MEASURED.search(stem):
        return False
    here = Span(word.start, word.end).shifted(view.span.start)
    if any(q.span.overlaps(here) for q in view.quantities) or (stem == "등" and not _behind_land(view, here)):
        return False
    behind = word.start + word.text.rfind("에서")
    trades = any(view.types[span] in _TRADERS and span.end == view.span.start + behind for span in view.types)
    return not (_COMES_FROM.match(view.words, behind) or (trades and _TAKEN.match(view.words, behind)))


def _behind_land(view: SentenceView, here: Span) -> bool:
    """Tell whether a country stands right before a word: 미국·일본 등에서, but 비핵화 등에서."""
    return any(land.end + 1 == here.start for land in view.lands)


# 가온구 나래[로] | 물길호텔에서, 여의[도] | 물길호텔에서: parts of an address that look as if they had a particle.
_STREET = Gated(r"[가-힣]+[로도]")
_TOWN = Gated(r"[가-힣]+[시군구]")


def _is_in_place(inside: tuple[Word, ...], n: int) -> bool:
    """Tell whether a word can be a part of a place: it has no particle, or what looks like one ends its name."""
    word = inside[n]
    if word.particle in {"", "의"} or word.text in table().islands:
        return True
    return n > 0 and bool(_STREET.fullmatch(word.text) and _TOWN.fullmatch(inside[n - 1].text))


# 11시 | 도청에서
_HOUR = re.compile(r"\d{1,2}[시분]")


def _place_start(view: SentenceView, inside: tuple[Word, ...], i: int) -> int:
    first = i
    while first > 0 and i - first < MAX_WORDS - 1:
        before = inside[first - 1]
        ends = before.comma or before.inside or ("(" not in before.text and before.text.endswith(")"))
        if ends or not _is_in_place(inside, first - 1) or _is_time(view, before):
            break
        if not before.stem or (before.text != "한" and before.stem.endswith(table().before_places)):
            break
        first -= 1
    return first


def occasion(view: SentenceView, stretch: Span) -> Span | None:
    """Return the meeting at which it happened (정상회담을 계기로, 포럼에서), as a span of the article."""
    inside = _in_stretch(view, stretch)
    for i, word in enumerate(inside):
        nxt = inside[i + 1].text if i + 1 < len(inside) else ""
        held = word.particle in _AT or nxt.startswith(table().held)
        if held and word.stem.endswith(table().occasions):
            first = i
            while first > 0 and i - first < MAX_WORDS - 1 and not _closes(view, inside[first - 1]):
                first -= 1
            end = word.start + len(word.text.rstrip("”’\"',.")) - len(word.particle)
            return Span(inside[first].start, end).shifted(view.span.start)
    return None


def _closes(view: SentenceView, word: Word) -> bool:
    """Tell whether a phrase ends with a word, so that the next one begins a new one."""
    return bool(word.particle) or word.comma or _is_time(view, word)


def _is_time(view: SentenceView, word: Word) -> bool:
    if _HOUR.fullmatch(word.text):
        return True
    place = Span(word.start, word.end).shifted(view.span.start)
    return any(date.span.overlaps(place) for date in view.dates)
