"""Clean decoded text of what no reader sees.

In: text as decoded. Out: Unicode NFC, LF line ends, character references resolved, all kinds of spaces as U+0020, no
control, zero-width or direction characters; tabs stay, since some sources set the headline off with one. What a reader
sees stays: full-width forms and typographic marks are the article's own words.
"""

import re
import unicodedata

_CRLF = re.compile(r"\r\n?")
# `&middot;`, `&#183;`, `&#xB7;` and the same escaped once more or more often (`&amp;amp;middot;`). The semicolon is
# required: `AT&T`, `R&D` and `?a=1&copy=2` are text.
_NAME = r"(?P<name>#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31})"
_REFERENCE = re.compile(rf"&(?:amp;)*{_NAME};")

_SPACES = (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
_LINE_ENDS = (0x0B, 0x0C, 0x85, 0x2028, 0x2029)
_INVISIBLE = (
    0xAD, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x2070),
    0xFEFF, *range(0xFFF9, 0xFFFC),
)  # fmt: skip
_CONTROLS = (code for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n")
_TABLE: dict[int, str | None] = {
    **dict.fromkeys(_CONTROLS, " "),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_LINE_ENDS, "\n"),
    **dict.fromkeys(_INVISIBLE, None),
}


def clean(text: str) -> str:
    """Return the text as every later stage can rely on it; cleaning it again changes nothing but references."""
    text = _REFERENCE.sub(_resolve, _CRLF.sub("\n", text))
    return unicodedata.normalize("NFC", _CRLF.sub("\n", text).translate(_TABLE))


def _resolve(reference: re.Match[str]) -> str:
    from html import unescape  # noqa: PLC0415 - a table of 2,231 names, which most texts do not need

    return unescape(f"&{reference['name']};")
