"""The state in a page's scripts.

In: the page's root. Out: the values that can be decoded. Pages that a script draws hold their article as JSON: the
state of Next.js (``__NEXT_DATA__``, and ``__next_f``, rows of a stream pushed in pieces), of Arc XP
(``Fusion.globalContent``), of others in an assignment. What of it is the article, ``story`` tells.
"""

import json
import re
from collections.abc import Iterator

from lxml import etree

from converter.parse.html.jsonld import is_linked_data

_STATE = re.compile(r"(?:^|[;\s])[\w.$\[\]\"']{1,80}\s*=\s*(?=[{\[])")
_FLIGHT = re.compile(r"self\.__next_f\.push\(\s*(?=\[)")
_ROW = re.compile(rb"([0-9a-f]{1,8}):(?:T([0-9a-f]{1,8}),)?")
_LEAST = 140
_LARGEST = 4_000_000
_MOST_VALUES = 50  # assignments in one script
_DECODER = json.JSONDecoder(strict=False)


def states(root: etree._Element) -> Iterator[object]:
    """Yield what can be decoded of the scripts that hold data."""
    flight: list[str] = []
    for script in root.iter("script"):
        text = script.text or ""
        if is_linked_data(script) or len(text) > _LARGEST:
            continue
        if "__next_f" in text:
            flight += _pushed(text)
        elif len(text) > _LEAST and "json" in (script.get("type") or ""):
            yield _decoded(text, 0)[0]
        elif len(text) > _LEAST:
            yield from _assigned(text)
    if flight:
        yield from _rows("".join(flight).encode("utf-8", "replace"))


def _assigned(text: str) -> Iterator[object]:
    """Yield the objects and lists that a script assigns."""
    at = 0
    for _ in range(_MOST_VALUES):
        match = _STATE.search(text, at)
        if match is None:
            return
        value, at = _decoded(text, match.end())
        yield value


def _pushed(text: str) -> Iterator[str]:
    """Yield the pieces of the stream that a script pushes."""
    for match in _FLIGHT.finditer(text):
        value, _ = _decoded(text, match.end())
        if isinstance(value, list):
            yield from (part for part in value if isinstance(part, str))


def _rows(stream: bytes) -> Iterator[object]:
    """Yield the rows of a stream: JSON to the line's end, or a text of as many bytes as stand before it."""
    at = 0
    while match := _ROW.match(stream, at):
        if match[2]:
            at = match.end() + int(match[2], 16)
            yield stream[match.end() : at].decode("utf-8", "replace")
            continue
        end = stream.find(b"\n", at)
        end = len(stream) if end < 0 else end
        yield _decoded(stream[match.end() : end].decode("utf-8", "replace"), 0)[0]
        at = end + 1


def _decoded(text: str, start: int) -> tuple[object, int]:
    """Return the value at a place, and where it ends; null, and the place itself, where there is none."""
    try:
        return _DECODER.raw_decode(text, start)
    except (ValueError, RecursionError):
        return None, start
