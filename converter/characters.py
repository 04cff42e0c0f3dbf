"""Characters that no reader tells apart, or sees at all.

In: text. Out: the same text in Unicode NFC, every kind of space as U+0020, every kind of line end as LF, without
control, zero-width and direction characters. Whatever comes into ``article.text`` has gone through here.
"""

import re
import unicodedata

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
_CHANGED = re.compile("[" + re.escape("".join(map(chr, _TABLE))) + "]")
_CRLF = re.compile(r"\r\n?")


def visible(text: str) -> str:
    """Return the text as a reader sees it; tabs and line ends stay."""
    text = _CRLF.sub("\n", text)
    if _CHANGED.search(text):  # most texts hold nothing of it, and to look takes far less time than to translate
        text = text.translate(_TABLE)
    return unicodedata.normalize("NFC", text)


def weight(text: str) -> int:
    """Return how much a text says, in letters of an alphabet: a syllable of Hangul, a Chinese character counts two."""
    return len(text) if text.isascii() else (len(text) + len(text.encode("utf-8", "replace"))) // 2


def one_line(text: str) -> str:
    """Return the text on one line, as a reader sees it, with single spaces and none at its ends."""
    # ``split`` knows every kind of space; what it does not know is not printable and rare, as is text not composed.
    words = " ".join(text.split())
    if words.isprintable() and (words.isascii() or unicodedata.is_normalized("NFC", words)):
        return words
    return " ".join(visible(text).split())
