"""Read money, shares, physical units and counted goods in English text.

In: the text of one block. Out: ``Quantity`` values in text order, offsets into that text, each with what the words
around it say: how exact it is, how often it recurs, what part it plays. A sum in brackets right behind another is its
conversion. The words come from ``quantities.toml``.
"""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from converter.lang.en.words import one_of
from converter.lang.tables import Entry, load
from converter.model.annotation import Quantity, QuantityKind
from converter.model.vocab import AmountRole, Per, Qualifier

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_START = r"(?<![\w.,$£€¥/-])"
_TO = r"\s?(?:[–—-]|to)\s?"
_PER = re.compile(
    r"(?:\s(?:of\s)?(?!and\b|or\b|to\b|for\b)[\w’'()-]+){0,6}?\s?(?:\b(?:an?|each|every|per)\s"
    r"|/\s?)(?P<unit>year|annum|month|quarter)\b"
    r"|(?:\s(?!and\b|or\b)[\w’'()-]+){0,5}?\s(?P<adverb>annually|yearly|monthly|quarterly)\b",
)
_PER_BEFORE = re.compile(r"\b(?P<adverb>annual|yearly|monthly|quarterly)\s(?:[\w-]+\s){0,3}(?:of\s)?\Z")
_UNITS: dict[str, Per] = {
    "year": "year", "annum": "year", "month": "month", "quarter": "quarter", "annually": "year", "annual": "year",
    "yearly": "year", "monthly": "month", "quarterly": "quarter",
}  # fmt: skip
_OPEN_BRACKET = re.compile(r"\s?\((?:[a-z ]{0,24})\Z")
_REACH = 60


class QualifierRule(Entry, frozen=True, forbid_unknown_fields=True):
    """Words before a number that say how exact it is."""

    qualifier: Qualifier
    words: tuple[str, ...]


class RoleRule(Entry, frozen=True, forbid_unknown_fields=True):
    """Words around a quantity that say what part it plays; where both are given, both must stand there."""

    role: AmountRole
    before: str | None = None
    after: str | None = None


class QuantityTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``quantities.toml``."""

    scales: dict[str, int]
    signs: dict[str, str]
    codes: dict[str, str]
    currencies: dict[str, str]
    units: dict[QuantityKind, tuple[str, ...]]
    qualifiers: tuple[QualifierRule, ...]
    roles: tuple[RoleRule, ...]


@cache
def table() -> QuantityTable:
    """Return the table, read once."""
    return load("converter.lang.en", "quantities.toml", QuantityTable)


@cache
def _physical() -> dict[str, QuantityKind]:
    """Return the physical units and what each measures."""
    return {unit: kind for kind, units in table().units.items() if kind not in {"share", "count"} for unit in units}


@cache
def _pattern() -> re.Pattern[str]:
    t = table()
    scale = rf"(?:\s?-?(?:{one_of(t.scales)})(?![A-Za-z]))?"
    goods = one_of(t.units["count"])
    sign, code, name = one_of(t.signs), one_of(t.codes), one_of(t.currencies)
    return re.compile(
        rf"{_START}(?P<sign>{sign}|{code}\s?)\s?(?P<n1>{_NUMBER})(?P<s1>{scale})(?:{_TO}"
        rf"(?:{sign})?(?P<x1>{_NUMBER})(?P<t1>{scale}))?"
        rf"|{_START}(?:(?P<n0>{_NUMBER})(?P<s0>{scale}){_TO})?(?P<n2>{_NUMBER})(?P<s2>{scale})"
        rf"(?:[\s-](?P<money>{name}|{code})(?!\w)"
        rf"|\s?(?P<share>{one_of(t.units['share'])})(?!\w)"
        rf"|(?:\s|-)?(?P<unit>{one_of(_physical())})(?![\w-])"
        rf"|\s(?:(?!and\b|or\b|of\b)[a-z-]+\s){{0,2}}?(?P<good>{goods})(?![\w-]))"
        rf"|(?<![\w-])(?P<word>{one_of(_WORDS)})\s(?:(?!and\b|or\b|of\b|years?\b"
        rf"|months?\b)[\w-]+\s){{0,2}}?(?P<counted>{goods})(?![\w-])",
    )


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text, in order."""
    found: list[Quantity] = []
    for quantity in _read(text):
        before = found[-1] if found else None
        bracket = before is not None and _OPEN_BRACKET.fullmatch(text, before.end, _lead(text, quantity))
        if before is not None and bracket and before.currency and quantity.currency not in {None, before.currency}:
            found.append(replace(quantity, conversion_of=before.span, role="conversion"))
        else:
            found.append(_with_role(text, quantity))
    return tuple(found)


def _lead(text: str, quantity: Quantity) -> int:
    """Return where the words for a quantity begin, its qualifier included."""
    match = _qualifier().search(text[: quantity.start][-_REACH:])
    return quantity.start - (len(match.group()) if match else 0)


def _read(text: str) -> Iterator[Quantity]:
    for match in _pattern().finditer(text):
        value, top = _values(match)
        end = match.end()
        start = match.start()
        if match["good"]:
            unit: str | None = match["good"]
        else:
            unit = match["counted"] or match["unit"] or match["share"]
        yield Quantity(
            text=text[start:end],
            start=start,
            end=end,
            rule_id=f"en.quantity.{_rule(match)}",
            kind=_kind(match),
            value=value,
            value_max=top,
            unit=unit,
            currency=_currency(match),
            qualifier=_qualified(text, start),
            per=_per(text, start, end),
        )


def _rule(match: re.Match[str]) -> str:
    if match["sign"] or match["money"]:
        return "money"
    return "share" if match["share"] else "unit" if match["unit"] else "count"


def _kind(match: re.Match[str]) -> QuantityKind:
    if match["sign"] or match["money"]:
        return "money"
    if match["unit"]:
        return _physical()[match["unit"]]
    return "share" if match["share"] else "count"


def _currency(match: re.Match[str]) -> str | None:
    t = table()
    if match["sign"]:
        sign = match["sign"].strip()
        return t.signs.get(sign) or t.codes[sign]
    money = re.sub(r"\s", " ", match["money"] or "")
    return t.currencies.get(money) or t.codes.get(money)


def _values(match: re.Match[str]) -> tuple[float | int, float | int | None]:
    """Return the lower and the upper value; the first number of a range takes the scale of the second."""
    if match["word"]:
        return _WORDS[match["word"]], None
    if match["n1"]:
        if match["x1"] is None:
            return _value(match["n1"], match["s1"]), None
        return _value(match["n1"], match["s1"] or match["t1"]), _value(match["x1"], match["t1"])
    if match["n0"] is None:
        return _value(match["n2"], match["s2"]), None
    return _value(match["n0"], match["s0"] or match["s2"]), _value(match["n2"], match["s2"])


def _value(figures: str, scale: str | None) -> float | int:
    factor = table().scales[scale.strip(" -")] if scale and scale.strip(" -") else 1
    bare = figures.replace(",", "")
    whole, _, part = bare.partition(".")
    if not part:
        return int(whole) * factor
    # Whole numbers as far as they go: 1.1 billion is 1100000000 and not what binary fractions make of it.
    scaled: int = int(whole + part) * factor
    shift: int = 10 ** len(part)
    return scaled // shift if scaled % shift == 0 else scaled / shift


@cache
def _qualifier() -> re.Pattern[str]:
    named = (rf"(?P<{rule.qualifier}>{one_of(rule.words)})" for rule in table().qualifiers)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(named)})\s+(?:just\s|the\s|a\s)?\Z", re.IGNORECASE)


def _qualified(text: str, start: int) -> Qualifier:
    match = _qualifier().search(text[max(0, start - _REACH) : start])
    return match.lastgroup if match else "exact"  # type: ignore[return-value]


def _per(text: str, start: int, end: int) -> Per | None:
    match = _PER.match(text, end, end + _REACH)
    before = _PER_BEFORE.search(text[max(0, start - _REACH) : start])
    unit = (match["unit"] or match["adverb"]) if match else before["adverb"] if before else None
    return _UNITS[unit] if unit else None


@cache
def _roles() -> tuple[tuple[RoleRule, re.Pattern[str] | None, re.Pattern[str] | None], ...]:
    return tuple(
        (
            rule,
            re.compile(rf"\b{rule.before}\Z") if rule.before else None,
            re.compile(rule.after) if rule.after else None,
        )
        for rule in table().roles
    )


def _with_role(text: str, quantity: Quantity) -> Quantity:
    before = text[max(0, quantity.start - _REACH) : _lead(text, quantity)]
    for rule, left, right in _roles():
        if (left is None or left.search(before)) and (right is None or right.match(text, quantity.end)):
            return replace(quantity, role=rule.role)
    return replace(quantity, role=_own_role(quantity))


def _own_role(quantity: Quantity) -> AmountRole | None:
    """Return what a quantity is by itself: a bound is a cap or a floor, what recurs or is a share is a rate."""
    if quantity.per is None and quantity.qualifier in {"up_to", "at_least"}:
        return "cap" if quantity.qualifier == "up_to" else "floor"
    if quantity.per is not None or quantity.kind == "share":
        return "rate"
    return None
