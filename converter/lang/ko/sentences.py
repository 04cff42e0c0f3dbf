"""Split Korean text into sentences, quotes kept whole."""

import re

from converter.model.span import Span

_END = re.compile(r"[.?!](?=[”\"’')\]]*(?:\s|[가-힣A-Z“\"‘'(]|$))")


def split_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of one block, in order, without the white space between them."""
    spans, start = [], 0
    for match in _END.finditer(text):
        spans.append(Span(start, match.end()))
        start = match.end()
    if text[start:].strip():
        spans.append(Span(start, len(text)))
    return tuple(spans)
