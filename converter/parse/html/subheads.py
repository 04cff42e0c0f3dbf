"""Subheads: those that only their look tells, and headings that are none.

In: a page and the container of its body, or lines with their roles. Out: numbers of lines, or the lines that stay.
Newsrooms write ``<div class="x">`` or ``<p class="x">`` for a subhead as often as a heading; the class has any name,
but everything of that class is short, ends no sentence, and text follows.
"""

from collections import Counter

from converter.model.vocab import BlockRole
from converter.parse.html.byline import is_signature
from converter.parse.html.line import Line
from converter.parse.html.lines import Page
from converter.parse.html.names import SAYS_BY, split_names

_LONGEST = 100  # in weight
_SHORTEST = 4
_FEWEST = 2
_TAGS = frozenset({"div", "p", "section"})
_HINTS = frozenset({"", "body", "headline"})


def crossheads(page: Page, region: int) -> frozenset[int]:
    """Return the numbers of the lines that are subheads by their look."""
    whole = page.containers[region]
    by_form: dict[tuple[str, str], list[int]] = {}
    others: set[tuple[str, str]] = set()
    for n in range(whole.first, whole.last):
        line = page.lines[n]
        holder = page.containers[line.container]
        if holder.form and holder.tag in _TAGS and line.container != region:
            key = (holder.tag, holder.form)
            by_form.setdefault(key, []).append(n)
            after = page.lines[n + 1] if n + 1 < whole.last else None
            if holder.hint not in _HINTS or not _is_crosshead(line, after, page):
                others.add(key)
    return frozenset(n for key, found in by_form.items() if key not in others and len(found) >= _FEWEST for n in found)


def _is_crosshead(line: Line, after: Line | None, page: Page) -> bool:
    if line.prose or line.link or not _SHORTEST < line.weight <= _LONGEST:
        return False
    return after is not None and (after.prose or page.containers[after.container].hint == "caption")


def is_signed(line: Line) -> bool:
    """Tell a heading that names several writers, or one behind a word that says so."""
    return (SAYS_BY.match(line.text) is not None or len(split_names(line.text)) > 1) and is_signature(line)


def with_text(body: list[tuple[Line, BlockRole]]) -> list[tuple[Line, BlockRole]]:
    """Leave out subheads that no text follows, and those that stand twice: they are the labels of boxes."""
    times = Counter(line.text for line, role in body if role == "subhead")
    kept: list[tuple[Line, BlockRole]] = []
    follows = False
    for line, role in reversed(body):
        if role != "subhead" or (follows and times[line.text] == 1):
            kept.append((line, role))
        follows = role != "subhead" and (follows or role != "caption")
    kept.reverse()
    return kept
