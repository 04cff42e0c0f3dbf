"""Find what the next program may read differently, in JSON that is well-formed otherwise.

In: the text of a JSON document that a lenient reader has read. Out: the first key that stands twice in its object,
number that is none or too large for a float, or string with half a character (RFC 8259, 4 and 8.2; I-JSON, RFC 7493),
with its place. One pass over the tokens, so the text need not be decoded a second time.
"""

from __future__ import annotations

import json
import math
import re
from typing import NamedTuple

# Tokens: a string, with the colon behind it where it is a key; a bracket of an object; a number or a bare word.
_STRING = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_TOKEN = re.compile(rf"(?P<string>{_STRING})(?P<colon>[ \t\r\n]*+:)?|(?P<brace>[{{}}])|(?P<word>[-+.\w]++)", re.DOTALL)
_HALF = re.compile(r"\\u[dD][89a-fA-F]")  # an escape that may be half a character: "\ud83d"
_WORDS = frozenset({"true", "false", "null"})
_NO_NUMBERS = frozenset({"NaN", "Infinity", "-Infinity"})
_SHOWN = 40  # characters of a key or a number that a message shows


class Fault(NamedTuple):
    """What is wrong, and its range in the text."""

    code: str
    message: str
    start: int
    end: int


def find_fault(text: str) -> Fault | None:
    """Return the first fault of a JSON document; null where every program reads it alike."""
    objects: list[set[str]] = []
    for match in _TOKEN.finditer(text):
        code, message = "PW002", None
        if match["string"]:
            name = _spoken(match["string"])
            if _HALF.search(match["string"]) and not _is_whole(name):
                code, message = "PW003", "a \\u escape that is half a character (lone surrogate)"
            elif match["colon"]:
                message = f"the key {_short(name)!r} stands twice in one object" if name in objects[-1] else None
                objects[-1].add(name)
        elif match["brace"] == "{":
            objects.append(set())
        elif match["brace"]:
            objects.pop()
        else:
            message = _wrong_number(match["word"])
        if message:
            return Fault(code, message, match.start(), match.end("string") if match["string"] else match.end())
    return None


def _spoken(token: str) -> str:
    name: str = json.loads(token) if "\\" in token else token[1:-1]
    return name


def _wrong_number(word: str) -> str | None:
    if word in _NO_NUMBERS:
        return f"{word} is no JSON number"
    if word not in _WORDS and math.isinf(float(word)):
        return f"{_short(word)} is too large for a number"
    return None


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
