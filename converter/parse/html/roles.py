"""What each line around and in the article's body is.

In: a page, the container of its body, and the headline. Out: the lines that belong to the article with their roles, in
page order. The markup is asked first (tags, names), then the line's own form and its neighbours.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from converter.model.vocab import BlockRole
from converter.parse.html.hints import Hint
from converter.parse.html.lines import Container, Line, Page
from converter.parse.html.region import HEADINGS, is_linked, is_prose
from converter.parse.html.titles import fold

_KEPT_DOWN: frozenset[Hint] = frozenset({"caption", "pullquote", "byline", "correction", "deck", "kicker", "subhead"})
_LINES = frozenset({"p", "div", "li", "td", "dd", "dt", "span", "blockquote", "section", "article", "center", "pre"})
_LONGEST_BYLINE = 160
_LONGEST_SUBHEAD = 150
_LONGEST_DECK = 600
_LONGEST_CELL = 200
# A container below the body with a sum like this is a box of links or buttons.
_BOX = -30.0
_PROSE = 150.0
# A container with a picture and no more text than this holds a caption.
_LONGEST_BARE_CAPTION = 250
_LONGEST_STAMP = 60
_FIRST_LINES = 3
_LONGEST_HEAD = 25  # lines

_STAMP = re.compile(r"\b[012]?\d\.[0-5]\d \||\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b|\b20\d\d[./-]\d{1,2}[./-]\d{1,2}\b|\b[012]?\d:[0-5]\d\b")
_CLOSED = re.compile(r"[.!…。！][\"'”’»“)\]]*\Z")


class Place(Struct, frozen=True):
    """What a line's containers say of it, from the outside in."""

    tag: str
    hint: Hint = ""
    item: bool = False
    row: int = 0
    boxed: bool = False
    header: bool = False


class Typed(Struct, frozen=True):
    """A line of the article; ``row`` tells the cells of one table row."""

    text: str
    role: BlockRole
    row: int = 0


def places(page: Page, region: int) -> list[Place]:
    """Return the place of every container; a container's parent always stands before it."""
    found: list[Place] = []
    pictures, lengths = _pictures(page)
    for number, one in enumerate(page.containers):
        outer = found[one.parent] if one.parent >= 0 else Place("html")
        hinted = one.hint if one.hint in _KEPT_DOWN else outer.hint
        row = number if one.tag == "tr" and _is_data(page, one) else outer.row
        if one.tag in ("figure", "figcaption", "caption"):
            hinted = "caption"
        if pictures[number] and number > region and 0 < lengths[number] <= _LONGEST_BARE_CAPTION and one.last - one.first <= 2:
            hinted = "caption"
        if number == region:
            hinted = ""
        boxed = (outer.boxed or (one.score < _BOX and one.prose < _PROSE)) and number > region and one.tag != "table"
        found.append(Place(
            one.tag, hinted, outer.item or one.tag in ("li", "dd", "dt"), row, boxed, (outer.header or one.tag in ("header", "hgroup")) and number > region,
        ))
    return found


def _is_data(page: Page, row: Container) -> bool:
    """Tell a row of data from one that only lays out the page: several cells, each a short line."""
    lines = page.lines[row.first : row.last]
    cells = {line.container for line in lines}
    return len(cells) > 1 and len(cells) == len(lines) and all(len(line.text) <= _LONGEST_CELL for line in lines)


def _pictures(page: Page) -> tuple[list[int], list[int]]:
    """Return how many pictures and characters are in each container."""
    pictures = [one.pictures for one in page.containers]
    lengths = [0] * len(pictures)
    for line in page.lines:
        lengths[line.container] += len(line.text)
    for number in range(len(pictures) - 1, 0, -1):
        parent = page.containers[number].parent
        pictures[parent] += pictures[number]
        lengths[parent] += lengths[number]
    return pictures, lengths


def typed_lines(page: Page, region: int, title: str, descriptions: Sequence[str]) -> list[Typed]:
    """Return the article's lines."""
    whole = page.containers[region]
    where = places(page, region)
    key = _key(title)
    begin = _scope(page, region)
    titled = next((n for n in range(begin, whole.last) if _is_headline(page.lines[n], key)), None)
    if titled is None or titled > (whole.first + whole.last) / 2:
        titled = next((n for n in range(begin, whole.first) if where[page.lines[n].container].tag in HEADINGS), begin - 1)
    head = [
        (line, role)
        for n, line in enumerate(page.lines[begin : whole.first], begin)
        if not _is_headline(line, key) and (role := _head_role(line, where[line.container])) is not None and (n > titled or role == "caption")
    ]
    decks = {fold(text) for text in descriptions}
    body = [
        (line, role)
        for n, line in enumerate(page.lines[whole.first : whole.last], whole.first)
        if not _is_headline(line, key) and (role := _role(line, where[line.container])) is not None and (n > titled or role == "caption")
    ]
    named = _with_deck(body, where, decks, found=any(role == "deck" for _, role in head))
    return [Typed(line.text, role, where[line.container].row) for line, role in [*head, *_with_subheads(named)]]


def shown_headings(page: Page, region: int | None, stated: set[str]) -> list[str]:
    """Return the headings that may be the headline: those of the first order, and others that say what is stated."""
    end = page.containers[region].first + 1 if region is not None else 0
    whole: dict[int, list[str]] = {}
    single: list[str] = []
    for n, line in enumerate(page.lines):
        number = page.within(line.container, *HEADINGS)
        if number is not None and page.containers[number].tag == "h1":
            whole.setdefault(number, []).append(line.text)
        elif number is not None and n < end and fold(line.text) in stated:
            single.append(line.text)
    parts = [text for texts in whole.values() if len(texts) > 1 for text in texts if fold(text) in stated]
    return [*(" ".join(texts) for texts in whole.values()), *parts, *single]


def shown_lines(page: Page, region: int) -> list[tuple[str, bool]]:
    """Return the lines before the body, and the bylines in it, each with whether the markup calls it a byline."""
    whole = page.containers[region]
    where = places(page, region)
    begin = _scope(page, region)
    return [
        (line.text, named)
        for n, line in enumerate(page.lines[begin : whole.last], begin)
        if (named := where[line.container].hint == "byline") or n < whole.first + _FIRST_LINES
    ]


def _scope(page: Page, region: int) -> int:
    """Return the first line of the article around its body: what the markup calls so, or a container not much larger."""
    number = page.containers[region].parent
    begin = page.containers[region].first
    while number > 0 and page.containers[region].first - page.containers[number].first <= _LONGEST_HEAD:
        begin = page.containers[number].first
        if page.containers[number].tag in ("article", "main"):
            break
        number = page.containers[number].parent
    return begin


def _key(text: str) -> str:
    """Return a title without the white space that is lost or won between its kicker and itself."""
    return fold(text).replace(" ", "")


def _is_headline(line: Line, key: str) -> bool:
    """Tell whether a line is the headline, perhaps behind its kicker."""
    if not key or len(line.text) > 2 * len(key) + 40:
        return False
    words = _key(line.text)
    return words == key or (len(key) > 20 and words.endswith(key))


def _head_role(line: Line, place: Place) -> BlockRole | None:
    """Name a line between the headline and the body."""
    if place.hint == "caption":
        return "caption"
    if place.hint in ("byline", "kicker") or is_linked(line) or place.tag in HEADINGS and place.hint != "deck":
        return None
    if len(line.text) <= _LONGEST_STAMP and _STAMP.search(line.text):
        return None
    if (place.hint == "deck" and len(line.text) > 20) or (is_prose(line) and not line.link):
        return "deck" if len(line.text) <= _LONGEST_DECK else "paragraph"
    return None


def _role(line: Line, place: Place) -> BlockRole | None:
    """Name a line of the body; null for what is no part of the article."""
    length = len(line.text)
    if place.hint == "caption":
        return "caption"
    if place.hint == "pullquote":
        return None
    if place.row:
        return "table_row"
    if place.boxed or is_linked(line):
        return None
    if place.hint == "byline" and length <= _LONGEST_BYLINE and not _CLOSED.search(line.text):
        return None
    if place.hint == "kicker" and not is_prose(line):
        return None
    if place.hint == "correction":
        return "correction"
    if place.tag in HEADINGS or (place.hint == "subhead" and length <= _LONGEST_SUBHEAD):
        return "subhead"
    if place.item:
        return "list_item"
    if not is_prose(line) or not _CLOSED.search(line.text):
        bold = line.bold > 0.9 * length and 4 <= length <= _LONGEST_SUBHEAD and not line.text.endswith((":", ","))
        if bold:
            return "subhead"
        if length <= _LONGEST_STAMP and _STAMP.search(line.text):
            return None
        if not is_prose(line) and place.tag != "p" and length < 40:
            return None
    return "paragraph"


def _with_deck(body: list[tuple[Line, BlockRole]], where: list[Place], decks: set[str], *, found: bool) -> list[tuple[Line, BlockRole]]:
    """Name the deck where it opens the body."""
    named = list(body)
    paragraphs = [n for n, (_, role) in enumerate(body) if role in ("paragraph", "subhead")]
    for n, after in zip(paragraphs[:2], paragraphs[1:3], strict=False):
        line = body[n][0]
        if len(line.text) > _LONGEST_DECK:
            break
        stated = fold(line.text) in decks
        bold = line.bold > 0.9 * len(line.text) and body[after][0].bold < 0.5 * len(body[after][0].text) and len(line.text) > 60
        place = where[line.container]
        if place.hint == "deck" or place.header or (body[n][1] == "subhead" and place.hint == "subhead") or ((stated or bold) and not found and not any(r == "deck" for _, r in named)):
            named[n] = (line, "deck")
        else:
            break
    return named


def _with_subheads(body: list[tuple[Line, BlockRole]]) -> list[tuple[Line, BlockRole]]:
    """Leave out subheads that nothing follows."""
    kept: list[tuple[Line, BlockRole]] = []
    follows = False
    for line, role in reversed(body):
        if role == "subhead":
            if follows:
                kept.append((line, role))
            follows = follows and False
        else:
            follows = follows or role != "caption"
            kept.append((line, role))
    kept.reverse()
    while kept and kept[0][1] == "subhead" and False:
        kept.pop(0)
    return kept
