"""What the page shows around its article: headings that may be the headline, lines that may name writers and dates.

In: a page and the container of its body. Out: lines; what they say is read in ``titles`` and ``byline``.
"""

from converter.parse.html.byline import is_signature
from converter.parse.html.lines import Page
from converter.parse.html.places import Place
from converter.parse.html.region import HEADINGS, scope
from converter.parse.html.titles import fold

_FIRST_LINES = 3  # of the body, in which a byline may still stand


def shown_headings(page: Page, region: int | None, stated: set[str]) -> list[str]:
    """Return the headings that may be the headline: those of the first order, and others that say what is stated."""
    end = page.containers[region].first + 1 if region is not None else 0
    whole: list[list[str]] = []
    single: list[str] = []
    for holder in page.containers:
        if holder.tag in HEADINGS:
            texts = [line.text for line in page.lines[holder.first : holder.last]]
            if holder.tag == "h1":
                whole.append(texts)
            elif holder.first < end:
                single += [text for text in texts if fold(text) in stated]
    parts = [text for texts in whole if len(texts) > 1 for text in texts if fold(text) in stated]
    return [*(" ".join(texts) for texts in whole if texts), *parts, *single]


def shown_lines(page: Page, region: int, where: list[Place]) -> list[tuple[str, bool]]:
    """Return the lines before the body, and the bylines in it, each with whether the markup calls it a byline."""
    whole = page.containers[region]
    begin = scope(page, region)
    return [
        (line.text, named)
        for n, line in enumerate(page.lines[begin : whole.last], begin)
        if (named := where[line.container].hint == "byline") or n < whole.first + _FIRST_LINES
    ]


def signatures(page: Page, region: int) -> list[str]:
    """Return the names, in bold type, that stand alone over the body's first paragraph or under its last."""
    whole = page.containers[region]
    lines = page.lines[whole.first : whole.last]
    first = next((n for n, line in enumerate(lines) if line.prose), 0)
    last = next((n for n in range(len(lines) - 1, 0, -1) if lines[n].prose), 0)
    ends = [*lines[:first][-1:], *lines[last + 1 :][:1]]
    return [line.text for line in ends if is_signature(line)]
