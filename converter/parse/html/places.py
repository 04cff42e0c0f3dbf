"""What a line's containers say of it.

In: a page and the container of the article's body. Out: the place of each container: what it is called from the outside
in, whether it is an item, a table row, a box of links, a part of the article's own header.
"""

from msgspec import Struct

from converter.parse.html.hints import Hint
from converter.parse.html.lines import Container, Page
from converter.parse.html.region import HEADINGS, scope

_KEPT_DOWN: frozenset[Hint] = frozenset({"caption", "pullquote", "byline", "correction", "deck", "kicker", "subhead"})
_CAPTIONED = frozenset({"figure", "figcaption", "caption"})
_ITEMS = frozenset({"li", "dd", "dt"})
_HEADERS = frozenset({"header", "hgroup"})
_LONGEST_CELL = 200
# A container below the body with a sum like this, and hardly any prose, is a box of links or buttons.
_BOX = -30.0
_PROSE = 150.0
# A container with a picture and no more text than this, in a line or two, holds a caption.
_LONGEST_BARE_CAPTION = 250
_MOST_BARE_LINES = 2
# What is called a summary and holds more prose than this is the article's text.
_LONGEST_DECK = 600.0
# Headings that are links, each with no more prose than a teaser has.
_FEWEST_TEASERS = 2
_LONGEST_TEASER = 200.0
_FEWEST_BUTTONS = 2
_MOST_TOOL_LINES = 12
_LONGEST_ASKING = 400.0
_MOST_ASKING = 0.7


class Place(Struct, frozen=True):
    """What a line's containers say of it; ``row`` is the number of the table row, 0 outside tables of data."""

    tag: str
    hint: Hint = ""
    item: bool = False
    row: int = 0
    boxed: bool = False
    header: bool = False


_ASIDE = Place("")


def places(page: Page, region: int) -> list[Place]:
    """Return the place of every container up to the body's end; a container's parent always stands before it."""
    found: list[Place] = []
    captioned, teasers = _captioned(page, region), _teasers(page, region)
    begin, body = scope(page, region), page.containers[region]
    for number, one in enumerate(page.containers):
        if number > region and one.first >= body.last:
            break
        if one.last <= begin:
            found.append(_ASIDE)
            continue
        outer = found[one.parent] if one.parent >= 0 else Place("html")
        inside = number > region
        found.append(
            Place(
                tag=one.tag,
                hint="" if number == region else _hint(one, outer, captioned=number in captioned),
                item=outer.item or one.tag in _ITEMS,
                row=number if one.tag == "tr" and _is_data(page, one) else outer.row,
                boxed=outer.boxed or (_is_box(one, body.prose, teasers[number]) if inside else _is_tool(page, one)),
                header=inside and (outer.header or one.tag in _HEADERS),
            )
        )
    return found


def _hint(one: Container, outer: Place, *, captioned: bool) -> Hint:
    """Return what a container is called: a caption where it is one, else by its own name, else as what holds it."""
    named = one.hint in _KEPT_DOWN and not (one.hint == "deck" and one.prose > _LONGEST_DECK)
    return "caption" if captioned else one.hint if named else outer.hint


def _is_box(one: Container, whole: float, teasers: int) -> bool:
    """Tell a box of links, buttons or teasers, or one that asks for an address; ``whole`` is the body's prose."""
    if one.tag == "table":
        return False
    teasing = teasers >= _FEWEST_TEASERS and one.prose < _LONGEST_TEASER * teasers
    asking = one.asks and one.prose < min(_LONGEST_ASKING, _MOST_ASKING * whole)
    return teasing or asking or (one.score < _BOX and one.prose < _PROSE)


def _is_tool(page: Page, one: Container) -> bool:
    """Tell a box of settings over the article: several buttons were left out of it, and a line or two are left."""
    many = one.last - one.first > _MOST_TOOL_LINES
    if one.left < _FEWEST_BUTTONS or many or one.prose >= _PROSE or one.tag in _HEADERS:
        return False
    return all(page.within(line.container, *HEADINGS) is None for line in page.lines[one.first : one.last])


def _teasers(page: Page, region: int) -> list[int]:
    """Return how many headings that are links are in each container of the body."""
    teasers = [0] * len(page.containers)
    whole = page.containers[region]
    for line in page.lines[whole.first : whole.last]:
        if line.linked and page.within(line.container, *HEADINGS) is not None:
            teasers[line.container] += 1
    for number in range(len(teasers) - 1, region, -1):
        teasers[page.containers[number].parent] += teasers[number]
    return teasers


def _is_data(page: Page, row: Container) -> bool:
    """Tell a row of data from one that only lays out the page: several cells, each a short line."""
    lines = page.lines[row.first : row.last]
    cells = {page.within(line.container, "td", "th") for line in lines}
    return len(cells) > 1 and len(cells) == len(lines) and all(len(line.text) <= _LONGEST_CELL for line in lines)


def _captioned(page: Page, region: int) -> frozenset[int]:
    """Return the containers that hold a caption, by their tag or, in the body, by a picture with hardly any text."""
    pictures = [one.pictures for one in page.containers]
    lengths = [0] * len(pictures)
    for line in page.lines:
        lengths[line.container] += len(line.text)
    for number in range(len(pictures) - 1, 0, -1):
        parent = page.containers[number].parent
        pictures[parent] += pictures[number]
        lengths[parent] += lengths[number]
    bare = {n for n in range(region + 1, len(pictures)) if pictures[n] and 0 < lengths[n] <= _LONGEST_BARE_CAPTION}
    return frozenset(
        number
        for number, one in enumerate(page.containers)
        if one.tag in _CAPTIONED or (number in bare and one.last - one.first <= _MOST_BARE_LINES)
    )
