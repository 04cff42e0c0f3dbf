"""Find words of ``article.text`` in the article's source.

The record's text is not the source's: it is normalised, its blocks are joined anew, boilerplate and markup are gone. So
both are compared without white space, marks that nobody sees, and tags, and decomposed (NFD), where each character has
one place in the source; the blocks of the text are then looked up in their order. What is not found has no place:
better none than a wrong one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from html import unescape
from typing import TYPE_CHECKING

from converter.validate.places import Lines

if TYPE_CHECKING:
    from converter.validate.report import Place
    from converter.validate.view import Json

# What stands for other characters than its own: `<b>`, `<!-- … -->`; `&middot;`, `&amp;#183;`. Whole comments and
# scripts need no rule of their own: whatever is left of them is skipped when the blocks are looked up.
_TAG = r"<[^<>]*>"
_REFERENCE = r"&(?:amp;)*(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_MARKUP = re.compile(rf"{_TAG}|(?P<reference>{_REFERENCE})")
_PLAIN = re.compile(rf"(?P<reference>{_REFERENCE})")
_Read = tuple[str, int, int]
_UNSEEN = ("Z", "C")  # Unicode's separators, controls and formats


class ArticleSource:
    """The decoded source of an article, and the record that it gave, as decoded JSON."""

    def __init__(self, source: str, record: Json, *, markup: bool) -> None:
        """Remember both; nothing is looked up until a place is asked for."""
        self._source = source
        self._lines = Lines(source)
        self._article = record["article"]
        self._markup = markup

    def place(self, start: int, end: int) -> Place | None:
        """Return the place in the source of a range of ``article.text``; null where it cannot be found."""
        text = self._article["text"] or ""
        words = _squeezed(text[start:end])
        holding = next((b for b in self._article["blocks"] if b["start"] <= start < b["end"]), None)
        if not words or holding is None:
            return None
        found = self._blocks.get(holding["id"])
        if found is None:  # the block is not whole in the source, but the words may be, once
            at = self._stream.find(words)
            if at < 0 or self._stream.find(words, at + 1) >= 0:
                return None
        else:
            at = found + len(_squeezed(text[holding["start"] : start]))
        return self._place(at, at + len(words) - 1)

    def _place(self, first: int, last: int) -> Place:
        _, begin, _ = self._characters[first]
        _, _, end = self._characters[last]
        return self._lines.place(begin, end)

    @cached_property
    def _blocks(self) -> dict[str, int]:
        """Where each block begins in the squeezed source: behind the one before it, or anywhere if it is not there."""
        found: dict[str, int] = {}
        behind = 0
        for block in self._article["blocks"]:
            words = _squeezed((self._article["text"] or "")[block["start"] : block["end"]])
            at = self._stream.find(words, behind)
            if at < 0:
                at = self._stream.find(words)
            if at >= 0:
                found[block["id"]] = at
                behind = max(behind, at + len(words))
        return found

    @cached_property
    def _stream(self) -> str:
        return "".join(character for character, *_ in self._characters)

    @cached_property
    def _characters(self) -> list[_Read]:
        """The visible characters of the source, decomposed, each with the range of what it was read from."""
        found: list[_Read] = []
        behind = 0
        for match in (_MARKUP if self._markup else _PLAIN).finditer(self._source):
            found += _decomposed(self._source, behind, match.start())
            reference = match["reference"]
            written = unescape("&" + reference.rpartition("&")[2].rpartition("amp;")[2]) if reference else ""
            found += [(character, match.start(), match.end()) for character in _squeezed(written)]
            behind = match.end()
        return found + _decomposed(self._source, behind, len(self._source))


def _decomposed(text: str, start: int, end: int) -> list[_Read]:
    return [(part, at, at + 1) for at in range(start, end) for part in _squeezed(text[at])]


def _squeezed(text: str) -> str:
    """Return what a reader sees of the text, decomposed and without white space."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c)[0] not in _UNSEEN)
