"""Subheads that only their look tells: short lines of a class of their own between the paragraphs.

In: a page and the container of its body. Out: the numbers of the lines. Newsrooms write ``<div class="x">`` or
``<p class="x">`` for a subhead as often as a heading; the class has any name, but everything of that class is short,
ends no sentence, and text follows.
"""

from converter.parse.html.line import Line
from converter.parse.html.lines import Page

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
