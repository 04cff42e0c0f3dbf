"""Where in the page the article stands.

In: a page's lines and containers. Out: the container of the article's body, or null where no container holds enough
prose. Every line counts for or against the containers around it: prose for, lines of links and stray words against.
The container with the largest sum is the body, the innermost if several have it: teasers and comments around the
article make outer containers worse, a part of the article alone is worse than the whole.
"""

import re

from converter.parse.html.lines import Line, Page

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# A line ends a sentence with one of these, also inside a closing mark.
_SENTENCE_END = re.compile(r"[.!?…。！？:;][\"'”’»«“)\]]*\Z")
# Calibrated on two thirds of the benchmark pages: a stray line (a button, a date, a tag) costs as much as two words
# bring, a line of links as much as a short sentence.
_STRAY = -12.0
_LINKED = -40.0
_ALL_LINKED = 0.9
_SHORTEST_PROSE = 25
_LONG = 80
_MOST_LINKED = 0.5
_LEAST_SUM = 140.0
# An element inside it that the markup itself calls the article's body is preferred if it has this much of the sum.
_NAMED_BODY = 0.4


def is_linked(line: Line) -> bool:
    """Tell a line that is mostly links."""
    return line.link > _MOST_LINKED * len(line.text)


def is_prose(line: Line) -> bool:
    """Tell running text from labels and links."""
    length = len(line.text)
    if is_linked(line):
        return False
    return length >= _LONG or (length >= _SHORTEST_PROSE and bool(_SENTENCE_END.search(line.text)))


def _score(line: Line, tag: str) -> float:
    if is_linked(line):
        return _LINKED if line.link > _ALL_LINKED * len(line.text) else _STRAY
    if is_prose(line):
        return float(len(line.text) - line.link)
    return 0.0 if tag in HEADINGS or tag in ("li", "td", "th", "figcaption") else _STRAY


def find_region(page: Page) -> int | None:
    """Return the number of the body's container."""
    containers = page.containers
    for line in page.lines:
        holder = containers[line.container]
        if holder.hint != "caption":
            holder.score += _score(line, holder.tag)
    for number in range(len(containers) - 1, 0, -1):
        one = containers[number]
        containers[one.parent].score += one.score
    best, most = None, _LEAST_SUM
    for number, one in enumerate(containers):
        if one.score >= most:
            best, most = number, one.score
    named = [
        number
        for number, one in enumerate(containers)
        if best is not None and number > best and (one.hint == "body" or one.tag == "article") and one.score > _NAMED_BODY * most and one.last <= containers[best].last
    ]
    return max(named, key=lambda number: containers[number].score, default=best)
