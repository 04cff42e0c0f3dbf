"""Linked data: what a page says of its article in JSON-LD.

In: the page's root. Out: the object that describes the article, or an empty one. Pages hold several objects, in lists,
under ``@graph`` or inside one another, and broken JSON: trailing commas, comment marks, raw line ends.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

_ARTICLE_TYPES = ("Article", "Posting", "Report", "Review", "LegislativeNews")
# What pages put around JSON so that old browsers do not show it, outermost first.
_BEFORE = ("/*", "//", "<!--", "<![CDATA[", "*/")
_AFTER = ("*/", "-->", "]]>", "//", "/*", ";")
_TRAILING_COMMA = re.compile(r",(?=\s{0,200}[}\]])")
_DEEPEST = 6
# Who wrote and who published may stand as references to other objects of the page.
_AGENTS = frozenset({"author", "creator", "publisher", "sourceOrganization"})
_MOST_AGENTS = 100

_DECODER = json.JSONDecoder(strict=False)

Json = dict[str, Any]


def is_linked_data(script: etree._Element) -> bool:
    """Tell JSON-LD from other scripts."""
    kind = script.get("type")
    return kind is not None and "ld+json" in kind.lower()


def article_data(texts: Iterable[str]) -> Json:
    """Return the first object in scripts of JSON-LD that describes an article, made complete by later ones."""
    found: Json = {}
    named: dict[str, Json] = {}
    for text in texts:
        for one in _objects(load(text), 0):
            if _is_article(one):
                found = {**one, **{key: value for key, value in found.items() if value}}
            elif one.get("name") and isinstance(one.get("@id"), str):
                named.setdefault(one["@id"], one)
    return {key: _resolved(value, named) if key in _AGENTS else value for key, value in found.items()}


def _resolved(value: object, named: dict[str, Json]) -> object:
    """Return persons and organizations instead of references to them."""
    if isinstance(value, list):
        return [_agent(one, named) for one in value[:_MOST_AGENTS]]
    return _agent(value, named)


def _agent(value: object, named: dict[str, Json]) -> object:
    if isinstance(value, dict) and not value.get("name") and isinstance(value.get("@id"), str):
        return named.get(value["@id"], value)
    return value


def load(text: str) -> object:
    """Decode JSON, also where it is slightly broken; null where nothing can be made of it."""
    try:
        return _DECODER.decode(text)
    except (ValueError, RecursionError):
        return _repaired(text)


def _repaired(text: str) -> object:
    try:
        return _DECODER.decode(_TRAILING_COMMA.sub("", _unwrapped(text)))
    except (ValueError, RecursionError):
        return None


def _unwrapped(text: str) -> str:
    for mark in _BEFORE:
        text = text.lstrip().removeprefix(mark)
    for mark in _AFTER:
        text = text.rstrip().removesuffix(mark)
    return text


def _objects(value: object, depth: int) -> Iterator[Json]:
    """Yield the objects that may describe the page's article, outer ones first."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _objects(one, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(key), depth + 1)


def _is_article(one: Json) -> bool:
    types = one.get("@type")
    return any(
        isinstance(name, str) and any(kind in name for kind in _ARTICLE_TYPES)
        for name in (types if isinstance(types, list) else [types])
    )


def text_of(value: object, depth: int = 0) -> str | None:
    """Return a value's words: a string, an object's name, or the first of a list."""
    if isinstance(value, str):
        return value.strip() or None
    if depth > _DEEPEST:
        return None
    if isinstance(value, list):
        return next((words for one in value if (words := text_of(one, depth + 1))), None)
    if isinstance(value, dict):
        return text_of(value.get("name") or value.get("@value") or value.get("headline"), depth + 1)
    return None


def names_of(value: object, depth: int = 0) -> list[str]:
    """Return the names of the persons in a value."""
    if isinstance(value, str):
        return [value] if value.strip() else []
    if depth > _DEEPEST:
        return []
    if isinstance(value, list):
        return [name for one in value for name in names_of(one, depth + 1)]
    return names_of(value.get("name"), depth + 1) if isinstance(value, dict) else []
