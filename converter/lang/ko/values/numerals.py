"""Read Korean numbers: figures mixed with the units of ten, 4200억, 2조5381억, 2억5천만, 7만 2천, 1.5조.

In: the words of a number. Out: its exact value. Korean groups by ten thousands (만 10⁴, 억 10⁸, 조 10¹², 경 10¹⁶) and
counts 십, 백, 천 inside a group; newsrooms mix both with figures, commas and decimals. ``NUMBER`` is the pattern of
what ``parse_number`` reads; 여 inside or behind a number (14억8천여만, 100여) says that it is not exact.
"""

import re
from decimal import Decimal

# The counts are bounded (20 scales spell out any number): endless repetition would not be linear in the text.
FIGURES = r"(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,18})(?:\.\d{1,6})?"
_SCALES = "십백천만억조경"
NUMBER = rf"{FIGURES}(?:여?\s?[{_SCALES}](?:\s?{FIGURES})?){{0,20}}(?:\s?여)?"
# 천만, 백억: without figures, a number only before a currency (수천만 says none).
BARE_NUMBER = r"(?<![가-힣\d])[십백천][만억조]"

_SMALL = {"십": 10, "백": 100, "천": 1_000}
_LARGE = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
_PART = re.compile(rf"{FIGURES}|[{_SCALES}]")


def parse_number(words: str) -> int | float | None:
    """Return the value, an ``int`` where it is whole; null where the scales do not fall or a group overflows."""
    total, group, figures = Decimal(0), Decimal(0), None
    large, small = 10**20, 10**4
    for part in _PART.findall(words):
        if part in _LARGE:
            group += figures if figures is not None else 0
            scale = _LARGE[part]
            if scale >= large or not _fits(total, group, scale, large):
                return None
            total += (group or 1) * scale
            group, figures, large, small = Decimal(0), None, scale, 10**4
        elif part in _SMALL:
            if _SMALL[part] >= small:
                return None
            small = _SMALL[part]
            group += (1 if figures is None else figures) * small
            figures = None
        elif figures is not None:
            return None
        else:
            figures = Decimal(part.replace(",", ""))
            if group and figures >= small:
                return None
    group += figures if figures is not None else 0
    return _number(total + group) if group < large else None


def _fits(total: Decimal, group: Decimal, scale: int, large: int) -> bool:
    """Tell whether a group stays below the scale before it: 3억 20000만 does not."""
    return not total or group * scale < large


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def scales_of(words: str) -> str:
    """Return the scales of a number that is one figure and its scales (억 in 3억), else nothing: 2~3억 shares them."""
    match = re.fullmatch(rf"{FIGURES}\s?([{_SCALES}]+)여?", words)
    return match[1] if match else ""


def is_scaled(words: str) -> bool:
    """Tell whether a number is written as large numbers are: with a scale or with commas."""
    return any(char in _SCALES or char == "," for char in words)
