"""The article in a page's scripts.

In: the page's root and its linked data. Out: the article's lines, or none. Pages that a script draws hold their article
as JSON: ``articleBody`` in JSON-LD, the state of Next.js (``__NEXT_DATA__``, ``__next_f``), of Arc XP
(``Fusion.globalContent``) and of others. Their keys differ; what is alike is a list of objects with text, most of it
long. So every script that can hold one is decoded and the list with the most prose is taken.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from converter.characters import one_line, visible, weight
from converter.model.vocab import BlockRole
from converter.parse.html.jsonld import Json
from converter.parse.html.roles import Typed

_TAG = re.compile(r"<[^<>]*>")
_BREAKS = re.compile(r"<\s*/?\s*(?:p|br|div|li|h[1-6]|figure|blockquote)\b[^<>]*>|\n\s*\n|\r\n|\n", re.IGNORECASE)
_STATE = re.compile(r"(?:^|[;\s])[\w.$\[\]\"']{1,80}\s*=\s*(?=[{\[])")
_FLIGHT = re.compile(r"self\.__next_f\.push\(\s*(\[.*\])\s*\)\s*;?\s*\Z", re.DOTALL)
_TEXT_KEYS = ("content", "text", "html", "value", "paragraph", "body", "copy")
_BODY_KEYS = ("articleBody", "article_body", "bodyHtml", "body_html", "contentHtml", "body", "content", "html", "text")
_ROLES: dict[str, BlockRole] = {
    **dict.fromkeys(("header", "heading", "subhead", "subheading", "crosshead", "h2", "h3"), "subhead"),
    **dict.fromkeys(("list_item", "li"), "list_item"),
}  # fmt: skip
_WORD = re.compile(r"[a-z]+")
_OTHER = frozenset(
    (
        "image",
        "video",
        "ad",
        "embed",
        "link",
        "promo",
        "related",
        "gallery",
        "newsletter",
        "widget",
        "caption",
        "byline",
        "button",
    )
)
_LEAST = 140
_LONG = 60
_LARGEST = 4_000_000
_MOST_NODES = 200_000


def script_lines(root: etree._Element, linked: Json) -> list[Typed]:
    """Return the lines of the longest article that the scripts hold."""
    body = linked.get("articleBody")
    found = _from_markup(body) if isinstance(body, str) else []
    best, most = found, _prose(found)
    for state in _states(root):
        lines = _best_list(state)
        if _prose(lines) > most:
            best, most = lines, _prose(lines)
    return best if most >= _LEAST else []


def _states(root: etree._Element) -> Iterator[object]:
    """Yield what can be decoded of the scripts that hold data."""
    flight: list[str] = []
    for script in root.iter("script"):
        text = script.text or ""
        if not _LEAST < len(text) < _LARGEST or script.get("type") == "application/ld+json":
            continue
        if "json" in (script.get("type") or ""):
            yield from _decoded(text, 0)
        elif "__next_f" in text:
            match = _FLIGHT.search(text)
            flight += (
                [part for value in _decoded(match[1], 0) for part in value if isinstance(part, str)] if match else []
            )
        else:
            for assigned in _STATE.finditer(text):
                yield from _decoded(text, assigned.end())
                break
    for row in "".join(flight).split("\n"):
        yield from _decoded(row, row.find(":") + 1)


def _decoded(text: str, start: int) -> Iterator[Any]:
    try:
        yield json.JSONDecoder(strict=False).raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return


def _best_list(state: object) -> list[Typed]:
    """Return the lines of the list, or the string, with the most prose in a tree of JSON."""
    best: list[Typed] = []
    stack = [state]
    for _ in range(_MOST_NODES):
        if not stack:
            break
        node = stack.pop()
        lines: list[Typed] = []
        if isinstance(node, dict):
            body = next((text for key in _BODY_KEYS if isinstance(text := node.get(key), str) and _is_long(text)), "")
            lines = _from_markup(body)
            stack.extend(value for value in node.values() if isinstance(value, dict | list))
        elif isinstance(node, list):
            lines = _from_objects(node)
            stack.extend(value for value in node if isinstance(value, dict | list))
        if _prose(lines) > _prose(best):
            best = lines
    return best


def _is_long(value: str) -> bool:
    return weight(value) > _LEAST and value.count(" ") > len(value) / 40


def _from_objects(items: list[Any]) -> list[Typed]:
    """Return the lines of a list of strings, or of objects with a text and perhaps a type."""
    lines: list[Typed] = []
    for item in items:
        kind = str(item.get("type") or item.get("_type") or "").lower() if isinstance(item, dict) else ""
        if not _OTHER.isdisjoint(_WORD.findall(kind)):
            continue
        text = item if isinstance(item, str) else _text_of(item) if isinstance(item, dict) else None
        if text:
            lines += [Typed(one.text, _ROLES.get(kind, one.role)) for one in _from_markup(text)]
    return lines


def _text_of(item: Json) -> str | None:
    for key in _TEXT_KEYS:
        value = item.get(key)
        if isinstance(value, str):
            return value
    return None


def _from_markup(text: str) -> list[Typed]:
    """Return the lines of a text that may hold markup."""
    from html import unescape  # noqa: PLC0415 - a table of 2,231 names, which most pages do not need

    parts = (one_line(visible(unescape(_TAG.sub("", part)))) for part in _BREAKS.split(text))
    return [Typed(part, "paragraph") for part in parts if part]


def _prose(lines: list[Typed]) -> int:
    weights = (weight(line.text) for line in lines if " " in line.text)
    return sum(one for one in weights if one > _LONG)
