"""Read money, shares, physical units and counted goods in Korean text.

In: the text of one block. Out: ``Quantity`` values in text order, offsets into that text, each with what the words
around the number say of it: how exact it is, how often it recurs, what part it plays. Dates, ages, ordinals and
amounts without a number (수십억 원, 조 단위) are none.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec.structs import replace

from converter.lang.ko.values.numerals import BARE_NUMBER, NUMBER, is_scaled, parse_number, scales_of
from converter.lang.ko.values.quantity_cues import describe
from converter.lang.ko.values.quantity_tables import Unit, currencies, symbols, units
from converter.model.annotation import Quantity, QuantityKind

_TO = r"[~∼～〜–-]"
_RANGE_GAP = re.compile(rf"\s?{_TO}\s?")
_START = r"(?<![\dA-Za-z])(?<!\d[.,])(?<!제)"
_RANGE = rf"(?:(?P<first>{NUMBER})\s?{_TO}\s?)?(?P<number>{NUMBER})"
_ENGLISH_SCALES = {"trillion": 10**12, "tn": 10**12, "billion": 10**9, "bn": 10**9, "million": 10**6, "m": 10**6}
# What may stand directly behind a currency or a counting word; other Hangul makes a longer word (원칙, 엔진, 건물).
_MONEY_EDGE = (
    r"(?:(?![가-힣])|(?=[을를은는이가의에로과와도만씩대여나선고며였화인임]|으로|까지|부터|정도|미만|초과|규모|상당|어치|짜리|안팎|내외|"
    r"남짓|보다|한도|수준|넘|쯤|뿐|마저|하고|입니|밖|마다|처럼|다(?![가-힣])|치(?![가-힣])|중|급|꼴|권(?![가-힣])|투자|지원|출자|출연|"
    r"계약|수주|기탁|기부|후원|대출|보상|배상|인수|매각|펀드|조성))"
)
_PARTICLES = (
    r"을|를|은|는|이|가|의|에|에서|에는|로|으로|과|와|도|만|까지|부터|씩|급|가량|정도|이상|이하|이내|미만|초과|여|규모|분량|어치|짜리|"
    r"안팎|내외|남짓|보다|나|이나|이며|며|이고|고|인|이다|다|입니다|한도|수준|쯤|뿐|밖에|마다|중|에게|들|이?라고|"
    r"(?:이었|였)(?:다|고|으며|던)"
)
_COUNT_EDGE = rf"(?:(?![가-힣])|(?=(?:{_PARTICLES}){{1,3}}(?![가-힣])))"
_LATIN_EDGE = r"(?![A-Za-z0-9³²]|당)"
# An amount whose currency goes without saying: only with 억 or 조, where the words treat it as money. 조 alone counts
# articles and groups as well (18조는), so there a particle is not enough.
_SPENT = "규모|상당|투자|투입|들여|들인|수주|출자|지원|쏟아|상환|매각"
_SILENT = re.compile(rf"{_START}{_RANGE}(?:(?=\s?(?P<spent>{_SPENT}))|(?=(?:을|를|은|는|의|에|으로|씩)(?![가-힣])))")
_NUMBER_START = re.compile(r"[\d십백천](?:(?<=\d)\d*|[만억조])")
_MINUS = frozenset({"-", "−", "–"})
_NEAR = 14


@cache
def _worded() -> re.Pattern[str]:
    latin = [unit for unit in units() if not _is_hangul(unit)]
    counted = [unit for unit in units() if _is_hangul(unit)]
    return re.compile(
        rf"{_START}(?:{_RANGE}|(?P<bare>{BARE_NUMBER}))\s?(?:(?P<money>{_any(currencies())}){_MONEY_EDGE}"
        rf"|(?P<counted>{_any(counted)}){_COUNT_EDGE}|(?P<latin>{_any(latin)}){_LATIN_EDGE})",
    )


@cache
def _signed() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![A-Za-z\d])(?P<symbol>{_any(symbols())})\s?{_RANGE}"
        rf"(?:\s?(?P<scale>{_any(_ENGLISH_SCALES)})(?![A-Za-z]))?",
    )


def _is_hangul(unit: str) -> bool:
    return "가" <= unit[-1] <= "힣"


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text, in order."""
    found: list[Quantity] = []
    for quantity in sorted(_read(text), key=lambda q: (q.start, -q.end)):
        if found and quantity.start < found[-1].end:
            continue
        joined = _joined(text, found[-1], quantity) if found else None
        if joined is not None:
            found[-1] = joined
        else:
            found.append(quantity)
    return describe(text, tuple(found))


def _read(text: str) -> Iterator[Quantity]:
    for match in _at_numbers(_worded(), text):
        yield from _from_words(text, match)
    for match in _at_numbers(_SILENT, text):
        if "억" in match["number"] or ("조" in match["number"] and match["spent"]):
            yield from _quantity(match, "money")
    if not any(symbol in text for symbol in symbols()):
        return
    for match in _signed().finditer(text):
        currency = symbols()[match["symbol"]]
        scale = _ENGLISH_SCALES.get(match["scale"] or "", 1)
        yield from _quantity(match, "money", scale=scale, currency=currency.code)


def _at_numbers(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern where a number begins; trying it at every character takes ten times as long."""
    end = 0
    for number in _NUMBER_START.finditer(text):
        if number.start() >= end and (match := pattern.match(text, number.start())):
            end = match.end()
            yield match


def _from_words(text: str, match: re.Match[str]) -> Iterator[Quantity]:
    words = match["number"] or match["bare"]
    if match["money"]:
        currency = currencies()[match["money"]]
        if is_scaled(words) or not currency.scaled:
            unit = None if currency.code else match["money"]
            yield from _quantity(match, "money", currency=currency.code, unit=unit)
        return
    name: str = match["latin"] or match["counted"]
    unit_entry = units()[name]
    value = parse_number(words)
    if match["bare"] or value is None:
        return
    if value >= unit_entry.least or _is_of_goods(unit_entry, text, match):
        if unit_entry.kind == "share":
            yield from (_with_sign(text, q) for q in _quantity(match, "share", unit=name))
        else:
            yield from _quantity(match, unit_entry.kind, unit=name)


def _is_of_goods(unit: Unit, text: str, match: re.Match[str]) -> bool:
    """Tell whether a word for what is counted stands beside a small number: 버스 20대, 53개 점포."""
    if unit.near and re.search(unit.near, text[max(0, match.start() - _NEAR) : match.start()]):
        return True
    return bool(unit.of and re.match(unit.of, text[match.end() : match.end() + 2 * _NEAR]))


def _with_sign(text: str, quantity: Quantity) -> Quantity:
    """Read a minus before a share: (-0.5%); a hyphen behind a word or number is none."""
    start = quantity.start - 1
    if text[max(0, start) : start + 1] not in _MINUS or text[max(0, start - 1) : start].isalnum():
        return quantity
    return replace(quantity, start=start, text=text[start : quantity.end], value=-quantity.value)


def _quantity(
    match: re.Match[str],
    kind: QuantityKind,
    *,
    scale: int = 1,
    currency: str | None = None,
    unit: str | None = None,
) -> Iterator[Quantity]:
    """Yield the quantity that was matched; nothing where its number cannot be read."""
    words = match["number"] or match["bare"]
    last = parse_number(words)
    if last is None:
        return
    first = _first_of_range(match["first"], words, last) if match["first"] else None
    start = match.start("number") if match["first"] and first is None else match.start()
    rule = kind if kind in {"money", "share"} else "count"
    yield Quantity(
        text=match.string[start : match.end()],
        start=start,
        end=match.end(),
        rule_id=f"ko.quantity.{rule if currency or unit else 'silent'}",
        kind=kind,
        value=_scaled(last if first is None else first, scale),
        value_max=None if first is None else _scaled(last, scale),
        unit=unit,
        currency=currency,
        qualifier="about" if "여" in words else "exact",
    )


def _first_of_range(first: str, last: str, upper: float) -> float | int | None:
    """Return the lower value, null where it is not below the ``upper`` one; in 2~3억 it shares the scales of that."""
    shared = scales_of(last)
    values = (parse_number(first + shared) if shared and not is_scaled(first) else None, parse_number(first))
    return next((value for value in values if value is not None and value < upper), None)


def _scaled(value: float, scale: int) -> float | int:
    product = value * scale
    return round(product) if scale > 1 else product


def _joined(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """Join the two ends of a range that both carry their unit (20%~30%); null where they are no range."""
    same = (left.unit, left.currency, left.value_max, right.value_max) == (right.unit, right.currency, None, None)
    if not same or left.value >= right.value or not _RANGE_GAP.fullmatch(text, left.end, right.start):
        return None
    return replace(left, text=text[left.start : right.end], end=right.end, value_max=right.value)
