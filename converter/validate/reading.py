"""Read records back: one JSON object, a JSON array of them, or JSON Lines.

In: a binary stream. Out: entries, each a decoded object or the finding that says why there is none, with the bytes it
was read from; a bad line never stops the lines after it, and of JSON Lines one line at a time is in memory. JSON is
read strictly (RFC 8259, I-JSON): UTF-8, no NaN, no key twice, no lone surrogate, because each of these is read
differently by the next program. A fast decoder reads first; whatever it does not vouch for, a strict one explains.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import msgspec

from converter.errors import UnreadableInputError
from converter.validate.ambiguous import find_fault
from converter.validate.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_BYTES = 256 * 1024 * 1024
"""A document, or one line of JSON Lines, is held in memory; a larger one is to be split."""

_BOM = b"\xef\xbb\xbf"
_BAD_BYTE = re.compile("[\udc80-\udcff]")  # how Python decodes a byte that is not UTF-8 …
_ESCAPED = 0xDC00  # … by adding this to it
_MOST_DIGITS = 4000  # Python itself refuses more than 4,300; a float holds numbers of 309
_KINDS = {
    int: "a number",
    float: "a number",
    str: "a string",
    bool: "true or false",
    list: "a list",
    type(None): "null",
}
NOTHING = "PW007"
# The end of a key, and what can hide one from `_is_said_once`: a mark or a space that is spelt as a number.
_KEY_END, _SPACED_KEY_END = b'":', re.compile(rb'"\s+:')
_SPELT = re.compile(rb"\\u00(?:2[02]|3[aA])")


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
    ``broken`` is the range in the decoded bytes of what cannot be read; null where ``within`` leads to a value.
    """

    number: int
    value: dict[str, Any] | Finding
    raw: bytes
    line: int = 1
    within: str = ""
    broken: tuple[int, int] | None = None


class _Broken(NamedTuple):
    finding: Finding
    place: tuple[int, int]


def read_entries(stream: Stream, *, lines: bool = False) -> Iterator[Entry]:
    """Yield each record in the stream; ``lines`` says that the input calls itself JSON Lines.

    Raises ``UnreadableInputError`` where more would have to be held in memory than ``MAX_BYTES``.
    """
    before, first = _first_line(stream)
    value = _decoded(first)
    is_record = isinstance(value, dict)
    if is_record:
        yield _line_entry(value, before + 1, first)
    if is_record or (lines and first and not first.lstrip().startswith(b"[")):
        yield from _line_entries(_numbered(b"" if is_record else first, stream, before + 1))
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
            yield _line_entry(_parse(line) if value is None else value, number, line)


def _line_entry(value: object, number: int, raw: bytes) -> Entry:
    if isinstance(value, _Broken):
        return Entry(number=number, value=value.finding, raw=raw, line=number, broken=value.place)
    return Entry(number=number, value=_as_record(value), raw=raw, line=number)


def _document_entries(data: bytes) -> Iterator[Entry]:
    decoded = _decoded(data)
    value = _parse(data) if decoded is None else decoded
    if isinstance(value, _Broken):
        yield Entry(number=1, value=value.finding, raw=data, broken=value.place)
        return
    if not isinstance(value, list):
        yield Entry(number=1, value=_as_record(value), raw=data)
        return
    if not value:
        yield Entry(number=1, value=_finding(NOTHING, "the list holds no record"), raw=data)
    for index, item in enumerate(value):
        yield Entry(number=index + 1, value=_as_record(item), raw=data, within=f"/{index}")


def _decoded(data: bytes) -> dict[str, Any] | list[Any] | None:
    """Return the object or list, if every program reads it alike; null where that is to be looked into."""
    try:
        value = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return value if isinstance(value, dict | list) and _is_said_once(data, value) else None


def _is_said_once(data: bytes, value: object) -> bool:
    """Tell whether no key stood twice in what was decoded: then it holds as many ends of keys as its source.

    Written anew, an object has each key once. What looks like the end of a key inside a string looks so in both. What
    was written without spaces, as we do, is the same byte for byte.
    """
    anew = msgspec.json.encode(value)
    if anew == data.rstrip():
        return True
    if b"\\u00" in data and _SPELT.search(data):
        return False
    spaced = _SPACED_KEY_END.findall(data)
    kept = len(_SPACED_KEY_END.findall(anew)) if spaced else 0  # none in a string of the source, none in its copy
    return data.count(_KEY_END) + len(spaced) == anew.count(_KEY_END) + kept


def _parse(data: bytes) -> object:
    """Return the JSON value, or what says that the data holds none that every program reads alike."""
    text = data.decode("utf-8-sig", errors="surrogateescape")  # a bad byte costs its own line, not the whole input
    bad = _BAD_BYTE.search(text)
    if bad:
        said = f"the byte 0x{ord(bad.group()) - _ESCAPED:02x} is not UTF-8"
        return _broken("PW001", said, bad.start(), bad.end())
    if not text.strip():
        return _broken(NOTHING, "there is nothing to read")
    try:
        value: object = json.loads(text, parse_int=_whole)
    except json.JSONDecodeError as error:
        return _broken("PW001", _malformed(error), error.pos)
    except RecursionError:
        return _broken("PW005", "nested too deeply")
    fault = find_fault(text)
    return value if fault is None else _broken(*fault)


def _whole(digits: str) -> int:
    """Read a whole number; one of so many digits that Python refuses it is a fault that is found behind this."""
    return int(digits) if len(digits) <= _MOST_DIGITS else 0


def _malformed(error: json.JSONDecodeError) -> str:
    if error.msg == "Extra data":
        return "something follows the end of the JSON; several records go one a line, or into a list"
    said = error.msg.removesuffix(" starting at").removesuffix(" at")
    cut_off = said.startswith("Unterminated") or error.pos >= len(error.doc.rstrip())
    return f"{said}: the JSON ends before its time" if cut_off else said


def _as_record(value: object) -> dict[str, Any] | Finding:
    if isinstance(value, dict):
        return value
    return _finding("PW004", f"a record is a JSON object, not {_KINDS[type(value)]}")


def _broken(code: str, message: str, start: int = 0, end: int | None = None) -> _Broken:
    return _Broken(_finding(code, message), (start, start + 1 if end is None else end))


def _finding(code: str, message: str) -> Finding:
    return Finding(code=code, severity="error", pointer="", message=message)
