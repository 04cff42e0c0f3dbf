"""What each line around and in the article's body is.

In: a page, the container of its body, the places of its lines and the headline. Out: the lines that belong to the
article with their roles, in page order. The markup is asked first (tags, names), then the line's own form and its
neighbours.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from msgspec import Struct

from converter.model.vocab import BlockRole
from converter.parse.html.line import Line, end_of
from converter.parse.html.lines import Page
from converter.parse.html.places import Place
from converter.parse.html.region import HEADINGS, end_of_text, scope
from converter.parse.html.shown import signatures
from converter.parse.html.subheads import crossheads, is_signed, with_text
from converter.parse.html.titled import Titles
from converter.parse.html.titles import fold

_LONGEST_BYLINE = 160
_LONGEST_SUBHEAD = 150
_SHORTEST_SUBHEAD = 4
_LONGEST_DECK = 600
_MOST_DECKS = 10
_LONGEST_TAIL = 10  # lines behind the body among which a correction may stand
_SHORTEST_DECK = 20
_SHORTEST_BOLD_DECK = 60
_LONGEST_STAMP = 60
_SHORTEST_LINE = 40
_ALL_BOLD = 0.9
_HALF_BOLD = 0.5
# A date or a time of day, as they stand over an article: 22.04.2024, 2024-04-22, 14:07, 15.59 |.
_STAMP = re.compile(
    r"\b[012]?\d\.[0-5]\d \||\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b"
    r"|\b20\d\d[./-]\d{1,2}[./-]\d{1,2}\b|\b[012]?\d:[0-5]\d\b"
)
_PHONE = re.compile(r"\d{3,4}-\d{4}")
_CLOSED = frozenset(".!…。！")

_OPENING = ("paragraph", "subhead")

RoleOf = Callable[[Line, Place], BlockRole | None]
Named = tuple[Line, BlockRole]


class Typed(Struct, frozen=True):
    """A line of the article; ``row`` tells the cells of one table row."""

    text: str
    role: BlockRole
    row: int = 0


class Article:
    """One article in a page: where it begins, where its headline is, and what its lines are."""

    def __init__(self, page: Page, region: int, where: list[Place], titles: Sequence[str]) -> None:
        """Find the headline; where none is shown, the first heading before the body stands for it."""
        whole = page.containers[region]
        self._page = page
        self._where = where
        self._titles = Titles(titles)
        self._begin = scope(page, region)
        self._first, self._last, self._end = whole.first, end_of_text(page, region), whole.last
        self._signed = signatures(page, region)
        self._crossheads = crossheads(page, region)
        self._half = (self._first + self._last) / 2
        self._titled = self._find_headline()

    def lines(self, descriptions: Sequence[str]) -> list[Typed]:
        """Return the article's lines; ``descriptions`` are what the page states as its summary."""
        head = self._named(range(self._begin, self._first), _head_role)
        body = self._without_versions(self._named(range(self._first, self._last), _role))
        tail = self._named(range(self._last, self._end), _tail_role)
        given = any(role == "deck" for _, role in head)
        decked = self._with_deck(body, set() if given else {fold(text) for text in descriptions}, given=given)
        named = [*head, *with_text(decked), *tail]
        typed = [Typed(line.text, role, self._where[line.container].row) for line, role in named]
        return typed + self._corrections()

    def _corrections(self) -> list[Typed]:
        """Return the corrections right behind the body."""
        behind = self._page.lines[self._end : self._end + _LONGEST_TAIL]
        return [Typed(line.text, "correction") for line in behind if self._page.is_called(line, "correction")]

    def _find_headline(self) -> int:
        lines = self._page.lines
        for n in range(self._begin, self._last):
            if n <= self._half and self._titles.is_headline(lines[n]):
                return n
        headings = (n for n in range(self._begin, self._first) if self._where[lines[n].container].tag in HEADINGS)
        return next(headings, self._begin - 1)

    def _named(self, numbers: range, role_of: RoleOf) -> list[Named]:
        """Return the lines that have a role; before the headline, captions alone."""
        named: list[Named] = []
        for n in numbers:
            line = self._page.lines[n]
            again = n <= self._half and self._titles.is_headline(line)
            role = None if again else role_of(line, self._where[line.container])
            if role in (None, "paragraph") and n in self._crossheads:
                role = "subhead"
            if role == "subhead" and (line.text in self._signed or is_signed(line)):
                role = None
            if role is not None and (n > self._titled or role == "caption"):
                named.append((line, role))
        return named

    def _without_versions(self, body: list[Named]) -> list[Named]:
        """Leave out other versions of the headline over the first paragraph."""
        first = next((n for n, (line, role) in enumerate(body) if line.prose and role == "paragraph"), 0)
        return [
            (line, role)
            for n, (line, role) in enumerate(body)
            if not (n < first and role == "subhead" and self._titles.is_version(line.text))
        ]

    def _with_deck(self, body: list[Named], decks: set[str], *, given: bool) -> list[Named]:
        """Name the deck where it opens the body, a few lines long at most."""
        named = list(body)
        opening = [n for n, (line, role) in enumerate(body) if role in _OPENING or self._is_said(line, role)]
        for n, after in pairwise(opening[:_MOST_DECKS]):
            line, role = body[n]
            stated = fold(line.text) in decks and not self._look_alike(line, body[after][0])
            looks = n == opening[0] and (stated or (not given and _is_bold_deck(line, body[after][0])))
            if len(line.text) <= _LONGEST_DECK and (looks or self._is_said(line, role)):
                named[n] = (line, "deck")
            elif line.prose:
                break
        return named

    def _is_said(self, line: Line, role: BlockRole) -> bool:
        """Tell what the markup calls a deck."""
        place = self._where[line.container]
        if role == "subhead":
            sentence = line.prose and end_of(line.text) in _CLOSED
            return place.tag not in HEADINGS or place.hint == "deck" or sentence
        return place.hint == "deck" or (role == "paragraph" and place.header)

    def _look_alike(self, line: Line, after: Line) -> bool:
        """Tell a first paragraph, which many pages state as their summary, from a deck, which looks another way."""
        one, other = (self._page.containers[each.container] for each in (line, after))
        return (one.tag, one.form, one.parent) == (other.tag, other.form, other.parent) and line.bold == after.bold == 0


def _is_bold_deck(line: Line, after: Line) -> bool:
    """Tell a first paragraph in bold type, before one that is not, from a subhead."""
    length = len(line.text)
    return length > _SHORTEST_BOLD_DECK and line.bold > _ALL_BOLD * length and after.bold < _HALF_BOLD * len(after.text)


def _is_stamp(line: Line) -> bool:
    return len(line.text) <= _LONGEST_STAMP and _STAMP.search(line.text) is not None


def _head_role(line: Line, place: Place) -> BlockRole | None:
    """Name a line between the headline and the body."""
    if place.hint == "caption":
        return "caption"
    named = place.hint in ("deck", "subhead")
    if place.hint in ("byline", "kicker") or line.linked or _is_stamp(line):
        return None
    if (named and line.weight > _SHORTEST_DECK) or (
        line.prose and not line.link and place.tag not in HEADINGS and not place.boxed
    ):
        return "deck" if len(line.text) <= _LONGEST_DECK else "paragraph"
    return None


def _role(line: Line, place: Place) -> BlockRole | None:
    """Name a line of the body; null for what is no part of the article."""
    if place.hint in ("caption", "pullquote"):
        return "caption" if place.hint == "caption" else None
    if place.row:
        return "table_row"
    if place.boxed or line.linked or _is_sign(line, place):
        return None
    if place.hint == "correction":
        return "correction"
    if place.tag in HEADINGS or (place.hint == "subhead" and len(line.text) <= _LONGEST_SUBHEAD):
        return "subhead"
    return "list_item" if place.item else _paragraph(line, place)


def _tail_role(line: Line, place: Place) -> BlockRole | None:
    """Name a line under the text: captions, corrections and who signs belong to the article, the rest is about it."""
    if place.hint in ("caption", "correction"):
        return _role(line, place)
    return "paragraph" if _is_signing(line) and not line.linked and not place.boxed else None


def _is_signing(line: Line) -> bool:
    """Tell a line that the language's layout may read as a byline."""
    return "@" in line.text and len(line.text) <= _LONGEST_BYLINE


def _is_sign(line: Line, place: Place) -> bool:
    """Tell a byline or a label from text."""
    if place.hint == "byline":
        return len(line.text) <= _LONGEST_BYLINE and end_of(line.text) not in _CLOSED
    return place.hint == "kicker" and not line.prose


def _paragraph(line: Line, place: Place) -> BlockRole | None:
    """Tell a paragraph from a subhead in bold type and from what is no text."""
    prose = line.prose
    if _is_stamp(line):
        return None
    if prose and end_of(line.text) in _CLOSED:
        return "paragraph"
    length = len(line.text)
    bold = line.bold > _ALL_BOLD * length and _SHORTEST_SUBHEAD <= length <= _LONGEST_SUBHEAD
    if bold and not line.text.endswith((":", ",")) and not _PHONE.search(line.text):
        return "subhead"
    if not prose and not _is_signing(line) and place.tag != "p" and length < _SHORTEST_LINE:
        return None
    return "paragraph"
