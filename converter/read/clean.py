"""Clean decoded text of what no reader sees.

In: text as decoded. Out: Unicode NFC, LF line ends, character references resolved, all kinds of spaces as U+0020, no
control, zero-width or direction characters; tabs stay, since some sources set the headline off with one. What a reader
sees stays: full-width forms and typographic marks are the article's own words.
"""

import re

from converter.characters import visible

_CRLF = re.compile(r"\r\n?")
# `&middot;`, `&#183;`, `&#xB7;` and the same escaped once more or more often (`&amp;amp;middot;`). The semicolon is
# required: `AT&T`, `R&D` and `?a=1&copy=2` are text.
_NAME = r"(?P<name>#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31})"
_REFERENCE = re.compile(rf"&(?:amp;)*{_NAME};")


def clean(text: str) -> str:
    """Return the text as every later stage can rely on it; cleaning it again changes nothing but references."""
    text = _REFERENCE.sub(_resolve, _CRLF.sub("\n", text))
    return visible(text)


def _resolve(reference: re.Match[str]) -> str:
    from html import unescape  # noqa: PLC0415 - a table of 2,231 names, which most texts do not need

    return unescape(f"&{reference['name']};")
