"""Who wrote the article and when, as the page shows it.

In: the lines between the headline and the body, and those that the markup calls a byline. Out: statements of names and
dates. A name is taken only behind a word that says so, or where the markup does and the line looks like nothing else.
"""

import re
from collections.abc import Sequence

from converter.model.document import Stated
from converter.parse.html.dates import iso
from converter.parse.html.line import Line
from converter.parse.html.names import BY, split_names

_LONGEST = 140
# Two to four words, each with a capital; particles such as ``de`` or ``van`` between them.
_WORD = r"[^\W\d_a-z][\w.’'-]*"
_NAME = re.compile(rf"{_WORD}(?:\s(?:de|del|della|di|da|van|von|den|der|bin|al|el|la|le)){{0,2}}(?:\s{_WORD}){{1,3}}\Z")
_INNER_BY = re.compile(rf"(?:^|[\s|•·–—(]){BY}", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_ENDS = re.compile(
    rf"\s[|•·–—]\s|\s{{2,}}|\b(?:published|updated|posted|last|on|am|um)\b.*|\b{_MONTH}\.?\s\d.*|\d.*", re.IGNORECASE
)


def is_signature(line: Line) -> bool:
    """Tell a line in bold type that holds names and nothing else."""
    if line.bold < len(line.text) or len(line.text) > _LONGEST:
        return False
    names = split_names(line.text)
    return bool(names) and all(name[:1].isupper() and _NAME.match(name) for name in names)


def shown_authors(lines: Sequence[tuple[str, bool]], signed: Sequence[str]) -> list[Stated]:
    """Return the names in lines; the flag tells what the markup calls a byline, ``signed`` holds names alone."""
    if signed:
        return [Stated(name, "html.byline") for text in signed for name in split_names(text)]
    marked: list[Stated] = []
    last = -1
    for n, (text, named) in enumerate(lines):
        if len(text) > _LONGEST:
            continue
        says = _INNER_BY.search(text)
        words = _ENDS.split(text[says.end() :] if says else text)[0]
        names = [Stated(name, "html.byline") for name in split_names(words) if name[:1].isupper() and _NAME.match(name)]
        if says and names:
            return names
        if named and (not marked or n == last + 1):
            marked += [name for name in names if name not in marked]
            last = n
        elif any(len(near) < _LONGEST // 2 and iso(near) for near, _ in lines[max(0, n - 1) : n + 2]):
            marked = marked or names
    return marked


def shown_date(lines: Sequence[tuple[str, bool]]) -> Stated | None:
    """Return the first date in lines that are short or that the markup calls a byline."""
    for text, named in lines:
        if len(text) <= (_LONGEST if named else _LONGEST // 2) and iso(text):
            return Stated(text, "html.byline")
    return None
