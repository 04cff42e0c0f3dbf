"""Find out the charset of a web page, and decode it.

In: bytes of markup and, perhaps, the charset that the server or the caller declares. Out: text and the charset's name.
Order: byte order mark, what is valid UTF-8 (text of another charset hardly ever is, and declarations lie), the declared
charset, the one in the page's own ``<meta>`` or XML declaration, CP949. A page with a few broken bytes is still a page:
if nothing fits, the charset that loses least is taken, and what it cannot read becomes U+FFFD.
"""

import codecs
import re

from converter.read.charset import MARKS, Decoded

# `<meta charset="euc-kr">`, `<meta http-equiv=Content-Type content="text/html; charset=euc-kr">`,
# `<?xml version="1.0" encoding="utf-8"?>`
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?\b(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.\-]+)", re.IGNORECASE
)
_HEAD = 16_384  # bytes in which a page's own declaration is looked for; browsers look at 1,024, newsrooms put it later
_MARKUP = re.compile(
    rb"[\s\xef\xbb\xbf]*<(?:!doctype\s|!--|\?xml\b|html\b|head\b|body\b|meta\b|title\b|article\b|div\b|p\b)",
    re.IGNORECASE,
)
_FIRST = 200  # bytes in which UTF-16 shows
_WIDE = ("utf-16-le", "utf-16-be")
# The WHATWG encoding standard: what these names mean in a page.
_MEANT = {
    "euc-kr": "cp949", "x-windows-949": "cp949", "windows-949": "cp949", "ks-c-5601-1987": "cp949",
    "iso8859-1": "cp1252", "ascii": "cp1252",
    "shift-jis": "cp932", "gb2312": "gb18030", "gbk": "gb18030", "utf-16": "utf-16-le", "utf-8-sig": "utf-8",
}  # fmt: skip
# A charset that cannot read more than this share of the bytes that are not ASCII is the wrong one.
_MOST_LOST = 0.02


def is_markup(data: bytes) -> bool:
    """Tell whether bytes begin as a web page does."""
    return _MARKUP.match(data, 0, _HEAD) is not None or any(
        data.startswith(mark) and "<" in data[len(mark) : 200].decode(charset, "replace")[:10]
        for mark, charset in MARKS
    )


def decode_page(data: bytes, declared: str | None = None) -> Decoded | None:
    """Decode a page; null where no charset reads it."""
    for mark, charset in MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(charset, "replace"), charset)
    if b"\0" not in data[:_FIRST]:
        try:
            return Decoded(data.decode(), "utf-8")
        except UnicodeDecodeError:
            pass
    names = [name for name in (_known(declared), _known(_own(data))) if name]
    if any(name in _WIDE for name in names[:1]) and b"\0" in data[:_FIRST]:
        return Decoded(data.decode(names[0], "replace"), names[0])
    tried = [name for name in dict.fromkeys(["utf-8", *names, "cp949"]) if name not in _WIDE]
    for name in tried:
        try:
            return Decoded(data.decode(name), name)
        except UnicodeDecodeError:
            continue
    return _least_lost(data, tried)


def _own(data: bytes) -> str | None:
    match = _DECLARED.search(data, 0, _HEAD)
    return match[1].decode("ascii") if match else None


def _known(name: str | None) -> str | None:
    """Return the codec that a declared name means; null for a name that is none, or no charset of text."""
    if name is None:
        return None
    plain = name.strip().lower().replace("_", "-")
    try:
        codec = codecs.lookup(_MEANT.get(plain, plain))
    except (LookupError, ValueError):
        return None
    found = codec.name.replace("_", "-")
    return _MEANT.get(found, found) if codec._is_text_encoding else None  # noqa: SLF001 - `b"".decode("zip")` is one, too


def _least_lost(data: bytes, names: list[str]) -> Decoded | None:
    high = len(data.translate(None, bytes(range(0x80))))
    read = [(data.decode(name, "replace"), name) for name in names]
    text, name = min(read, key=lambda pair: pair[0].count("\ufffd"))
    return Decoded(text, name) if text.count("\ufffd") <= max(2, _MOST_LOST * high) else None
