"""Count the letters of a text by script.

In: text. Out: how many letters of each script. Both the charset and the language are told from it. Characters are
looked up once each, however often they stand in the text; a regular expression a script would take longer to compile
than a usual article takes to count.
"""

from collections import Counter, defaultdict
from functools import lru_cache
from typing import Final, Literal

Script = Literal["hangul", "kana", "han", "latin", "cyrillic", "arabic", "other"]

_RANGES: Final[tuple[tuple[int, int, Script], ...]] = (
    (0x41, 0x24F, "latin"),
    (0x400, 0x52F, "cyrillic"),
    (0x600, 0x6FF, "arabic"),
    (0x3041, 0x30FF, "kana"),
    (0x3131, 0x318E, "hangul"),
    (0x3400, 0x9FFF, "han"),
    (0xAC00, 0xD7A3, "hangul"),
    (0xF900, 0xFAFF, "han"),
    (0xFF66, 0xFF9D, "kana"),
)


def count_scripts(text: str) -> Counter[Script]:
    """Return the number of letters of each script; digits, marks and spaces are no letters."""
    counts: defaultdict[Script | None, int] = defaultdict(int)
    for char, number in Counter(text).items():
        counts[_script(char)] += number
    return Counter({script: number for script, number in counts.items() if script})


@lru_cache(maxsize=1 << 14)
def _script(char: str) -> Script | None:
    if not char.isalpha():
        return None
    code = ord(char)
    return next((script for first, last, script in _RANGES if first <= code <= last), "other")
