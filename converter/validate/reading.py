"""Read records back: one JSON object, a JSON array of them, or JSON Lines.

In: bytes. Out: pairs of an index and what stands there, a decoded object or the finding that says why there is none;
a bad line never stops the lines after it. JSON is read strictly (RFC 8259, I-JSON): UTF-8, no NaN, no key twice, no
lone surrogate, because each of these is read differently by the next program.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NoReturn

from converter.validate.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    Entry = tuple[int, dict[str, Any] | Finding]

_BAD_BYTE = re.compile("[\udc80-\udcff]")  # how Python decodes a byte that is not UTF-8 …
_ESCAPED = 0xDC00  # … by adding this to it
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")  # an escape that may be half a character: "\ud83d"


def read_records(data: bytes) -> Iterator[Entry]:
    """Yield ``(index, record or finding)`` for each record in the bytes.

    The index is the line number in JSON Lines, the place in an array (from 1), and 1 for a single object.
    """
    text = data.decode("utf-8-sig", errors="surrogateescape")  # a bad byte costs its own line, not the whole input
    lines = _json_lines(text)
    if lines:
        for at, line in lines:
            yield at, _as_record(_parse(line, at), f"line {at}: ")
        return
    value = _parse(text, 1)
    items = value if isinstance(value, list) else [value]
    for number, item in enumerate(items, 1):
        yield number, _as_record(item)


def _json_lines(text: str) -> list[tuple[int, str]]:
    """Return the lines that hold anything, numbered, if the text is JSON Lines: several, one an object of its own."""
    lines = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    several = len(lines) > 1 and not lines[0][1].lstrip().startswith("[")
    return lines if several and any(_is_whole_object(line) for _, line in lines) else []


def _is_whole_object(line: str) -> bool:
    """Tell a line like ``{"a": 1}`` from the lines of an object that is written over several."""
    return line.startswith("{") and line.rstrip().endswith("}")


def _parse(text: str, first_line: int) -> object:
    """Return the JSON value, or a finding that names the line and says what is wrong with it."""
    line = "" if "\n" in text.strip() else f"line {first_line}: "
    try:
        return _strict(text)
    except json.JSONDecodeError as error:
        return _finding("PW001", f"line {first_line + error.lineno - 1}, column {error.colno}: {error.msg}")
    except UnicodeEncodeError:
        return _finding("PW003", f"{line}a \\u escape that is half a character (lone surrogate)")
    except RecursionError:
        return _finding("PW005", f"{line}nested too deeply")
    except ValueError as error:
        return _finding("PW002", f"{line}{error}")


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
    if isinstance(value, dict | Finding):
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


def _finding(code: str, message: str) -> Finding:
    return Finding(code=code, severity="error", pointer="", message=message)
