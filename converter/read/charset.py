"""Find out the charset of bytes, and decode them.

In: bytes and, perhaps, the charset that somebody declares. Out: text and the charset's name, or an error with the
offset of the byte that does not fit. Order: byte order mark, declaration, UTF-8, UTF-16 without a mark, CP949. UTF-8
comes before all guessing because text of another charset is hardly ever valid UTF-8; CP949 takes part only with a text
that looks Korean, since nearly any sequence of high bytes can be read as it.
"""

import codecs
from typing import NamedTuple

from converter.errors import UnreadableInputError, UsageError
from converter.read.scripts import count_scripts

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Pages that say euc-kr or ks_c_5601-1987 hold the 8,822 syllables of CP949 as well (WHATWG encoding standard).
# UTF-16 without a mark is little-endian, as Windows writes it.
_MEANT = {"euc-kr": "cp949", "utf-8-sig": "utf-8", "utf-16": "utf-16-le"}
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office or HWP document"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
)
# Korean news has one hanja in ten syllables at the very most. GB 2312 text read as CP949 has one in two (its most
# frequent characters lie where CP949 keeps hanja), Big5 and Shift_JIS are mostly no CP949 at all.
_LEAST_HANGUL_SHARE = 0.8
# UTF-16 in the wrong byte order gives letters of all scripts: "a b" becomes two Han characters and a rare space.
_LEAST_FAMILIAR_SHARE = 0.9


class Decoded(NamedTuple):
    """Text, and the charset that it was in."""

    text: str
    charset: str


def decode(data: bytes, declared: str | None = None, source: str | None = None) -> Decoded:
    """Decode bytes; see the module for the order in which charsets are tried.

    Raises ``UnreadableInputError`` (with the byte's offset where one is to blame) and, for a declared charset that
    does not exist, ``UsageError``.
    """
    for magic, name in _MAGIC:
        if data.startswith(magic):
            message = f"this is {name}, not text"
            raise UnreadableInputError(message, source=source, position=0)
    decoded = _by_mark(data, source) or _by_declaration(data, declared, source) or _by_content(data, source)
    nul = decoded.text.find("\0")
    if nul >= 0:
        position = len(data) - len(decoded.text[nul:].encode(decoded.charset))
        message = "a NUL byte: this is not text"
        raise UnreadableInputError(message, source=source, position=position)
    return decoded


def _by_mark(data: bytes, source: str | None) -> Decoded | None:
    for mark, charset in MARKS:
        if data.startswith(mark):
            return _strictly(data, charset, source, skip=len(mark))
    return None


def _by_declaration(data: bytes, declared: str | None, source: str | None) -> Decoded | None:
    if declared is None:
        return None
    try:
        name = codecs.lookup(declared).name.replace("_", "-")
        return _strictly(data, _MEANT.get(name, name), source)
    except (LookupError, ValueError) as error:
        message = f"unknown encoding: {declared}"
        raise UsageError(message, source=source) from error


def _by_content(data: bytes, source: str | None) -> Decoded:
    if b"\0" in data:
        decoded = _utf_16_without_mark(data)
        if decoded:
            return decoded
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        decoded = _plausible_cp949(data)
        if decoded:
            return decoded
        message = f"byte 0x{data[error.start]:02x} is not UTF-8, and the whole is no Korean text in CP949 (EUC-KR)"
        raise UnreadableInputError(message, source=source, position=error.start) from error


def _strictly(data: bytes, charset: str, source: str | None, *, skip: int = 0) -> Decoded:
    try:
        return Decoded(data[skip:].decode(charset), charset)
    except UnicodeDecodeError as error:
        message = f"not {charset}: {error.reason}"
        raise UnreadableInputError(message, source=source, position=skip + error.start) from error


def _utf_16_without_mark(data: bytes) -> Decoded | None:
    for charset in ("utf-16-le", "utf-16-be"):
        text = _try(data, charset)
        if text and "\0" not in text and _is_familiar(text):
            return Decoded(text, charset)
    return None


def _is_familiar(text: str) -> bool:
    """Tell whether nearly all letters are Hangul or Latin."""
    counts = count_scripts(text)
    familiar = counts["hangul"] + counts["latin"]
    return familiar > 0 and familiar >= _LEAST_FAMILIAR_SHARE * counts.total()


def _plausible_cp949(data: bytes) -> Decoded | None:
    text = _try(data, "cp949")
    if text is None:
        return None
    counts = count_scripts(text)
    others = counts.total() - counts["latin"]
    return Decoded(text, "cp949") if counts["hangul"] > 0 and counts["hangul"] >= _LEAST_HANGUL_SHARE * others else None


def _try(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except UnicodeDecodeError:
        return None
