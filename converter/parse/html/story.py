"""The article in decoded data.

In: the values that a page's scripts hold, and its linked data. Out: the article's lines, and what the object around
them says of it. The keys differ from one system to the next; what is alike is a list of objects with text, or a string
with markup, most of it long. So the list with the most prose is taken, and what its holder calls an author, a date, a
headline.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from converter.characters import one_line, visible, weight
from converter.model.document import Stated
from converter.model.vocab import BlockRole
from converter.parse.html.jsonld import Json, names_of, text_of
from converter.parse.html.roles import Typed

_TAG = re.compile(r"<[^<>]*>")
_BREAKS = re.compile(r"<\s*/?\s*(?:p|br|div|li|h[1-6]|figure|blockquote|tr)\b[^<>]*>|\n\s*\n|\r\n|\n", re.IGNORECASE)
_TEXT_KEYS = ("content", "text", "html", "value", "paragraph", "body", "copy")
_BODY_KEYS = ("articleBody", "article_body", "bodyHtml", "body_html", "contentHtml", "body", "content", "html", "text")
_FACTS = {
    "title": ("headlines", "headline", "title"),
    "description": ("subheadlines", "subheadline", "standfirst", "deck", "description"),
    "published": (
        "display_date", "first_publish_date", "publish_date", "published_at", "publishedAt", "datePublished",
        "firstPublishedAt", "publishedDate", "publishDate",
    ),
    "modified": ("last_updated_date", "updated_at", "updatedAt", "dateModified", "modifiedAt"),
}  # fmt: skip
_AUTHOR_KEYS = ("credits", "authors", "author", "byline", "writers", "reporters")
_ROLES: dict[str, BlockRole] = {
    **dict.fromkeys(("header", "heading", "subhead", "subheading", "crosshead", "h2", "h3"), "subhead"),
    **dict.fromkeys(("list_item", "li"), "list_item"),
}  # fmt: skip
_WORD = re.compile(r"[a-z]+")
_OTHER = frozenset(
    (
        "image", "video", "ad", "embed", "link", "promo", "related", "gallery", "newsletter", "widget", "caption",
        "byline", "button", "raw", "oembed",
    )
)  # fmt: skip
_LEAST = 140
_LONG = 60
_MOST_NODES = 200_000


class Story(Struct, frozen=True):
    """An article's lines, and the object that holds them."""

    lines: list[Typed]
    holder: Json

    def facts(self) -> dict[str, tuple[Stated, ...]]:
        """Return what the object that holds the lines says of the article."""
        found = {
            about: tuple(
                Stated(one_line(words), f"html.script.{about}")
                for key in keys
                if (words := text_of(_basic(self.holder.get(key))))
            )
            for about, keys in _FACTS.items()
        }
        authors = (name for key in _AUTHOR_KEYS for name in names_of(_basic(self.holder.get(key))))
        return {**found, "author": tuple(Stated(one_line(name), "html.script.author") for name in authors)}


def find_story(states: Iterable[object], linked: Json) -> Story:
    """Return the longest article that the page's data hold; one without lines where there is none."""
    body = linked.get("articleBody")
    best = Story(_from_markup(body) if isinstance(body, str) else [], {})
    most = _prose(best.lines)
    for state in states:
        for one in _candidates(state):
            if (prose := _prose(one.lines)) > most:
                best, most = one, prose
    return best if most >= _LEAST else Story([], {})


def _basic(value: object) -> object:
    """Return what an object of variants, as those of Arc XP, gives as its usual one."""
    if isinstance(value, dict):
        return value.get("basic") or value.get("by") or value
    return value


def _candidates(state: object) -> Iterator[Story]:
    """Yield the lists and strings in a tree of JSON that may be an article."""
    stack: list[tuple[object, Json]] = [(state, {})]
    for _ in range(_MOST_NODES):
        if not stack:
            return
        node, holder = stack.pop()
        if isinstance(node, dict):
            body = next((text for key in _BODY_KEYS if isinstance(text := node.get(key), str) and _is_long(text)), "")
            if body:
                yield Story(_from_markup(body), node)
            stack.extend((value, node) for value in node.values() if isinstance(value, dict | list))
        elif isinstance(node, list):
            yield Story(_from_objects(node), holder)
            stack.extend((value, holder) for value in node if isinstance(value, dict | list))
        elif isinstance(node, str) and _is_long(node):
            yield Story(_from_markup(node), {})


def _is_long(value: str) -> bool:
    return weight(value) > _LEAST and value.count(" ") > len(value) / 40


def _from_objects(items: list[object]) -> list[Typed]:
    """Return the lines of a list of strings, or of objects with a text and perhaps a type."""
    lines: list[Typed] = []
    rows = 0
    for item in items:
        if isinstance(item, str):
            lines += _from_markup(item)
        elif isinstance(item, dict):
            kind = str(item.get("type") or item.get("_type") or "").lower()
            if kind == "table":
                table = list(_table(item, rows + 1))
                rows = table[-1].row if table else rows
                lines += table
            elif _OTHER.isdisjoint(_WORD.findall(kind)):
                lines += _item(item, kind)
    return lines


def _item(item: Json, kind: str) -> list[Typed]:
    """Return the lines of one object: its text, or those of the list that it is."""
    nested = item.get("items")
    if kind == "list" and isinstance(nested, list):
        return [Typed(line.text, "list_item") for one in nested for line in _from_markup(_words(one))]
    return [Typed(one.text, _ROLES.get(kind, one.role)) for one in _from_markup(_words(item))]


def _words(item: object) -> str:
    """Return the text of an object, or a string itself."""
    if isinstance(item, dict):
        return next((words for key in _TEXT_KEYS if isinstance(words := item.get(key), str)), "")
    return item if isinstance(item, str) else ""


def _table(item: Json, first: int) -> Iterator[Typed]:
    """Yield the cells of a table, row by row; ``first`` is the number of its first row."""
    body = item.get("rows")
    rows = [item.get("header"), *(body if isinstance(body, list) else [])]
    for number, row in enumerate(rows, first):
        for cell in row if isinstance(row, list) else ():
            for line in _from_markup(_words(cell)):
                yield Typed(line.text, "table_row", number)


def _from_markup(text: str) -> list[Typed]:
    """Return the lines of a text that may hold markup."""
    from html import unescape  # noqa: PLC0415 - a table of 2,231 names, which most pages do not need

    parts = (one_line(visible(unescape(_TAG.sub("", part)))) for part in _BREAKS.split(text))
    return [Typed(part, "paragraph") for part in parts if part]


def _prose(lines: list[Typed]) -> int:
    weights = (weight(line.text) for line in lines if " " in line.text)
    return sum(one for one in weights if one > _LONG)
