"""Where in the page the article stands.

In: a page's lines and containers. Out: the container of the article's body, or null where no container holds enough
prose. Every line counts for or against the containers around it: prose for, lines of links and stray words against.
The container with the largest sum is the body, the innermost if several have it: teasers and comments around the
article make outer containers worse, a part of the article alone is worse than the whole.
"""

from converter.parse.html.line import Line
from converter.parse.html.lines import Container, Page

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Short lines are at home in these.
_NEUTRAL = frozenset({"p", "li", "dd", "dt", "td", "th", "figcaption"})
_SHORT = frozenset({"subhead", "deck"})
# Calibrated on two thirds of the benchmark pages: a stray line (a button, a date, a tag) costs as much as two words
# bring, a line of links as much as a short sentence.
_STRAY = -12.0
_LINKED = -40.0
_ALL_LINKED = 0.9
_FEWEST_TEASERS = 4
_LEAST_SUM = 140.0
# What the markup itself calls the article's body is preferred if it has this much of the prose that the best container
# has, and nothing else of that name has nearly as much (newsrooms name each paragraph's wrapper alike, too).
_NAMED_BODY = 0.25
_SECOND_BODY = 0.4
_CORE = 0.8
_LONGEST_HEAD = 25  # lines that may stand between the top of the article and its body


def _score(line: Line, holder: Container) -> float:
    if line.linked:
        return _LINKED if line.link > _ALL_LINKED * len(line.text) else _STRAY
    if line.prose:
        return float(line.weight - line.link)
    return 0.0 if holder.tag in HEADINGS or holder.tag in _NEUTRAL or holder.hint in _SHORT else _STRAY


def find_region(page: Page) -> int | None:
    """Return the number of the body's container."""
    containers = page.containers
    for line in page.lines:
        holder = containers[line.container]
        if holder.hint != "caption":
            score = _score(line, holder)
            holder.score += score
            holder.prose += max(score, 0.0)
    for number in range(len(containers) - 1, 0, -1):
        one = containers[number]
        containers[one.parent].score += one.score
        containers[one.parent].prose += one.prose
    best, most = None, _LEAST_SUM
    for number, one in enumerate(containers):
        if one.score >= most:
            best, most = number, one.score
    return _named_body(containers, best)


def end_of_text(page: Page, region: int) -> int:
    """Return the line behind the part of the body that holds nearly all of its prose: what follows is about it."""
    containers = page.containers
    core, number = containers[region], region + 1
    while number < len(containers) and containers[number].first < core.last:
        one = containers[number]
        if one.prose >= _CORE * containers[region].prose and one.last <= core.last:
            core = one
        number += 1
    return core.last


def scope(page: Page, region: int) -> int:
    """Return the first line of the article around its body: of what the markup calls so, or of one not much larger."""
    begin = first = page.containers[region].first
    number = page.containers[region].parent
    while number > 0 and first - page.containers[number].first <= _LONGEST_HEAD:
        begin = page.containers[number].first
        if page.containers[number].tag in ("article", "main"):
            break
        number = page.containers[number].parent
    return begin


def _named_body(containers: list[Container], best: int | None) -> int | None:
    """Return the container that the markup calls the body, if it is one and not several; else ``best``."""
    named = [n for n, one in enumerate(containers) if one.hint == "body" and one.prose >= _LEAST_SUM]
    if not named:
        return best
    first = max(named, key=lambda n: (containers[n].prose, n))
    whole = containers[first]
    apart = [
        containers[n].prose for n in named if containers[n].first >= whole.last or containers[n].last <= whole.first
    ]
    least = _NAMED_BODY * containers[best].prose if best is not None else 0.0
    return first if whole.prose >= least and max(apart, default=0.0) < _SECOND_BODY * whole.prose else best


def is_index(page: Page, region: int) -> bool:
    """Tell a list of teasers from an article: headings that are links, about as many as there is prose below them."""
    whole = page.containers[region]
    headings = teased = 0
    for line in page.lines[whole.first : whole.last]:
        linked = line.linked
        headings += linked and page.within(line.container, *HEADINGS) is not None
        teased += line.prose
    return headings >= _FEWEST_TEASERS and headings * 2 >= teased
