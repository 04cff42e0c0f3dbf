"""Read records back: one JSON object, a JSON array of them, or JSON Lines.

In: a binary stream. Out: entries, each a decoded object or the finding that says why there is none, with the bytes it
was read from; a bad line never stops the lines after it, and of JSON Lines one line at a time is in memory. JSON is
read strictly (RFC 8259, I-JSON): UTF-8, no NaN, no key twice, no lone surrogate, because each of these is read
differently by the next program. A fast decoder reads first; whatever it does not vouch for, a strict one explains.
"""

from __future__ import annotations

import json
import re
from io import BytesIO
from typing import TYPE_CHECKING, Any, NoReturn, Protocol

import msgspec

from converter.errors import UnreadableInputError
from converter.validate.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_BYTES = 256 * 1024 * 1024
"""A document, or one line of JSON Lines, is held in memory; a larger one is to be split."""

_BOM = b"\xef\xbb\xbf"
_BAD_BYTE = re.compile("[\udc80-\udcff]")  # how Python decodes a byte that is not UTF-8 …
_ESCAPED = 0xDC00  # … by adding this to it
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")  # an escape that may be half a character: "\ud83d"
# What can hide a key that stands twice from `_is_said_once`: white space before its colon, a mark spelt as a number.
_SPACED = re.compile(rb'"\s+:')
_SPELT = re.compile(rb"\\u00(?:22|3[aA])")
_KEY_END = b'":'


class Stream(Protocol):
    """What is read from: bytes, by size or by line; both give nothing at the end."""

    def read(self, size: int, /) -> bytes:
        """Return up to so many bytes."""
        ...

    def readline(self, size: int, /) -> bytes:
        """Return a line with its end, up to so many bytes."""
        ...


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One record as it was read.

    ``number`` is the line in JSON Lines, the place in an array (from 1), and 1 for a single object. ``raw`` are the
    bytes it stands in, their first line being line ``line`` of the input; ``within`` is its pointer in them.
    ``broken_at`` is the offset in the decoded bytes of what cannot be read.
    """

    number: int
    value: dict[str, Any] | Finding
    raw: bytes
    line: int = 1
    within: str = ""
    broken_at: int | None = None


class _Broken(msgspec.Struct, frozen=True):
    finding: Finding
    offset: int | None = None


def read_records(data: bytes) -> Iterator[tuple[int, dict[str, Any] | Finding]]:
    """Yield ``(number, record or finding)`` for each record in the bytes, as ``read_entries`` does."""
    return ((entry.number, entry.value) for entry in read_entries(BytesIO(data)))


def read_entries(stream: Stream, *, lines: bool = False) -> Iterator[Entry]:
    """Yield each record in the stream; ``lines`` says that the input calls itself JSON Lines.

    Raises ``UnreadableInputError`` where more would have to be held in memory than ``MAX_BYTES``.
    """
    before, first = _first_line(stream)
    value = _decoded(first)
    if value is not None:
        yield _line_entry(value, before + 1, first)
    if value is not None or (lines and first and not first.lstrip().startswith(b"[")):
        yield from _line_entries(_numbered(b"" if value is not None else first, stream, before + 1))
        return
    data = b"\n" * before + first + stream.read(MAX_BYTES + 1)
    _require_size(data)
    rows = _json_lines(data)
    yield from _line_entries(rows) if rows else _document_entries(data)


def _first_line(stream: Stream) -> tuple[int, bytes]:
    """Return how many blank lines come first, and the line behind them, empty where there is none."""
    blank = 0
    while line := stream.readline(MAX_BYTES + 1):
        _require_size(line)
        line = line.removeprefix(_BOM)
        if line.strip():
            return blank, line
        blank += 1
    return blank, b""


def _numbered(first: bytes, stream: Stream, number: int) -> Iterator[tuple[int, bytes]]:
    yield number, first
    while line := stream.readline(MAX_BYTES + 1):
        _require_size(line)
        number += 1
        yield number, line


def _require_size(data: bytes) -> None:
    if len(data) > MAX_BYTES:
        message = f"more than {MAX_BYTES} bytes in one document or line: split it"
        raise UnreadableInputError(message)


def _json_lines(data: bytes) -> list[tuple[int, bytes]]:
    """Return the lines that hold anything, numbered, if the data is JSON Lines: several, one an object of its own."""
    rows = [(n, line) for n, line in enumerate(data.split(b"\n"), 1) if line.strip()]
    several = len(rows) > 1 and not rows[0][1].lstrip().startswith(b"[")
    return rows if several and any(_is_whole_object(line) for _, line in rows) else []


def _is_whole_object(line: bytes) -> bool:
    """Tell a line like ``{"a": 1}`` from the lines of an object that is written over several."""
    return line.startswith(b"{") and line.rstrip().endswith(b"}")


def _line_entries(rows: Iterable[tuple[int, bytes]]) -> Iterator[Entry]:
    for number, row in rows:
        line = row.rstrip(b"\r\n")
        if line.strip():
            value = _decoded(line)
            yield _line_entry(_parse(line, number) if value is None else value, number, line)


def _line_entry(value: object, number: int, raw: bytes) -> Entry:
    if isinstance(value, _Broken):
        return Entry(number=number, value=value.finding, raw=raw, line=number, broken_at=value.offset)
    return Entry(number=number, value=_as_record(value, f"line {number}: "), raw=raw, line=number)


def _document_entries(data: bytes) -> Iterator[Entry]:
    value = _decoded(data) or _parse(data, 1)
    if isinstance(value, _Broken):
        yield Entry(number=1, value=value.finding, raw=data, broken_at=value.offset)
        return
    if not isinstance(value, list):
        yield Entry(number=1, value=_as_record(value), raw=data)
        return
    for index, item in enumerate(value):
        yield Entry(number=index + 1, value=_as_record(item), raw=data, within=f"/{index}")


def _decoded(data: bytes) -> dict[str, Any] | None:
    """Return the object, if it is one that every program reads alike; null where that is to be looked into."""
    try:
        value = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return value if isinstance(value, dict) and _is_said_once(data, value) else None


def _is_said_once(data: bytes, value: dict[str, Any]) -> bool:
    """Tell whether no key stood twice in an object that was decoded: then it holds as many ends of keys as its source.

    Written anew, an object has each key once. What looks like the end of a key inside a string looks so in both.
    """
    if _SPACED.search(data) or (b"\\u00" in data and _SPELT.search(data)):
        return False
    return data.count(_KEY_END) == msgspec.json.encode(value).count(_KEY_END)


def _parse(data: bytes, first_line: int) -> object:
    """Return the JSON value, or what says that the data holds none, naming the line."""
    text = data.decode("utf-8-sig", errors="surrogateescape")  # a bad byte costs its own line, not the whole input
    line = "" if "\n" in text.strip() else f"line {first_line}: "
    try:
        return _strict(text)
    except json.JSONDecodeError as error:
        said = f"line {first_line + error.lineno - 1}, column {error.colno}: {error.msg}"
        return _broken("PW001", said, error.pos)
    except UnicodeEncodeError:
        return _broken("PW003", f"{line}a \\u escape that is half a character (lone surrogate)")
    except RecursionError:
        return _broken("PW005", f"{line}nested too deeply")
    except ValueError as error:
        return _broken("PW002", f"{line}{error}")


def _strict(text: str) -> object:
    if not text.strip():
        message = "there is nothing to read"
        raise ValueError(message)
    bad = _BAD_BYTE.search(text)
    if bad:
        message = f"the byte 0x{ord(bad.group()) - _ESCAPED:02x} is not UTF-8"
        raise json.JSONDecodeError(message, text, bad.start())
    value: object = json.loads(text, object_pairs_hook=_object, parse_constant=_constant, parse_float=_float)
    if _SURROGATE.search(text):
        json.dumps(value, ensure_ascii=False).encode()
    return value


def _as_record(value: object, where: str = "") -> dict[str, Any] | Finding:
    if isinstance(value, dict):
        return value
    return _finding("PW004", f"{where}a record is a JSON object, not {type(value).__name__}")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        message = f"the key {twice!r} stands twice in one object"
        raise ValueError(message)
    return result


def _constant(name: str) -> NoReturn:
    message = f"{name} is no JSON number"
    raise ValueError(message)


def _float(number: str) -> float:
    value = float(number)
    if value in (float("inf"), float("-inf")):
        message = f"{number} is too large for a number"
        raise ValueError(message)
    return value


def _broken(code: str, message: str, offset: int | None = None) -> _Broken:
    return _Broken(_finding(code, message), offset)


def _finding(code: str, message: str) -> Finding:
    return Finding(code=code, severity="error", pointer="", message=message)
