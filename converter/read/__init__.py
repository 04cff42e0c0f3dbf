"""Read: bytes become a decoded input.

In: a file, a stream or bytes. Out: a ``RawDocument`` whose text is Unicode NFC with LF line ends, plain spaces and
nothing invisible, or an ``UnreadableInputError`` that says what the bytes are instead. Everything is decided here, so
that the same article gives the same text in whatever charset it came. Full-width forms and all other characters that a
reader sees stay as they are: every value in a record must be found again, letter by letter, in the article.
"""

import hashlib
import os
import sys
from pathlib import Path
from typing import BinaryIO

from converter.errors import UnreadableInputError
from converter.model.document import RawDocument
from converter.read.charset import decode
from converter.read.charset_page import decode_page, is_markup
from converter.read.clean import clean
from converter.read.kind import MEDIA_TYPES, Kind, require_article

MAX_BYTES = 16 * 1024 * 1024
"""An article is some kilobytes, the page around it up to some megabytes. What is larger than this is refused before it
is read to its end, unless the caller allows more."""


def read_article(  # noqa: PLR0913 - what a caller may know, each by its name
    data: bytes,
    *,
    source: str | None = None,
    encoding: str | None = None,
    published: str | None = None,
    kind: Kind | None = None,
    max_size: int = MAX_BYTES,
) -> RawDocument:
    """Decode and clean the bytes of one article.

    ``source`` is the path or address they came from, ``encoding`` the charset that the caller declares (a byte order
    mark overrules it, and a page whose bytes say otherwise), ``published`` the day (``YYYY-MM-DD``) that the caller
    knows, ``kind`` what a container says that they are (``html`` is then read as such, whatever it looks like),
    ``max_size`` the most bytes that are read. A page is decoded and left as it is. Raises
    ``UnreadableInputError`` with the offset of the byte where there is one, ``UsageError`` for an encoding that does
    not exist.
    """
    if len(data) > max_size:
        message = f"larger than {max_size} bytes: this is more than one article (the limit is --max-size)"
        raise UnreadableInputError(message, source=source)
    page = kind == "html" or is_markup(data)
    decoded = (decode_page(data, encoding) if page else None) or decode(data, encoding, source)
    kind = kind if kind == "html" else require_article(decoded.text, source)
    text = clean(decoded.text) if kind == "text" else decoded.text
    if not any(map(str.isalnum, text)):
        message = "holds no text" if decoded.text else "is empty"
        raise UnreadableInputError(message, source=source)
    return RawDocument(
        uri=source,
        media_type=MEDIA_TYPES[kind],
        charset=decoded.charset,
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        published=published,
    )


def read_text(text: str, *, source: str | None = None, published: str | None = None) -> RawDocument:
    """Take text that is decoded already, and clean it; its bytes are those of its UTF-8 form.

    Raises ``UnreadableInputError`` with the code point's offset where a lone surrogate stands.
    """
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        message = "a lone surrogate is no character: the text was not decoded properly"
        raise UnreadableInputError(message, source=source, position=error.start) from error
    return read_article(data, source=source, encoding="utf-8", published=published)


def file_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Return what a file holds, but one byte more than ``limit`` at most, so that the excess shows.

    Raises ``UnreadableInputError`` if the file cannot be read.
    """
    try:
        with path.open("rb") as stream:
            return stream.read(limit + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableInputError(reason, source=printable(path)) from error


def standard_input() -> BinaryIO:
    """Return the bytes of standard input; raise ``UnreadableInputError`` where the process was started without one."""
    if sys.stdin is None:
        message = "is closed"
        raise UnreadableInputError(message, source="<stdin>")
    return sys.stdin.buffer


def printable(path: Path) -> str:
    """Return a path as text that can be written as UTF-8 and obeyed by no terminal, whatever bytes its name has."""
    name = os.fsencode(path.as_posix()).decode("utf-8", "replace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)
