"""Find what stands in double quotation marks in English text.

In: the text of one block. Out: the quoted spans, marks included, in order, none overlapping. English sets its marks
close to the words they hold, so a straight mark with a space before it opens and one with a space behind it closes. A
mark that opens while another is open ends the other, which was never closed: paragraphs of one long quote are set
like that.
"""

import re

from converter.model.span import Span

_MARK = re.compile(r"[“”\"]")
_BEFORE_OPENING = " \t\n([{—–-/"


def quoted(text: str) -> tuple[Span, ...]:
    """Return the quoted spans of a text; a mark that is never closed quotes nothing."""
    spans: list[Span] = []
    start: int | None = None
    for match in _MARK.finditer(text):
        if _opens(text, match.start()):
            start = match.start()
        elif start is not None:
            spans.append(Span(start, match.end()))
            start = None
    return tuple(spans)


def _opens(text: str, at: int) -> bool:
    mark, before, after = text[at], text[at - 1 : at] if at else " ", text[at + 1 : at + 2]
    if mark != '"':
        return mark == "“"
    return before in _BEFORE_OPENING and bool(after) and not after.isspace()
