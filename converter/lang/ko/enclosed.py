"""Find what stands in quotation marks or brackets.

In: the text of one block. Out: the outermost quoted or bracketed spans, marks included, in order, none overlapping.
A mark that is never closed, or that is opened again before it is closed, encloses nothing.
"""

import re
from functools import lru_cache

from converter.model.span import Span

_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "(": ")", "[": "]", "【": "】"}
_CLOSE = frozenset(_PAIRS.values())
_STRAIGHT = "\"'"
_MARK = re.compile(r"[“”‘’「」『』()\[\]【】\"']")


@lru_cache(maxsize=256)
def enclosed(text: str) -> tuple[Span, ...]:
    """Return the outermost enclosed spans of a text; the last few texts are remembered, as each reader asks again."""
    spans: list[Span] = []
    stack: list[tuple[str, int]] = []
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark in _STRAIGHT:
            _straight(text, (mark, at), stack, spans)
        elif mark in _PAIRS:
            stack.append((_PAIRS[mark], at))
        elif mark in _CLOSE:
            _close((mark, at), stack, spans)
    return _outermost(spans)


def _close(mark: tuple[str, int], stack: list[tuple[str, int]], spans: list[Span]) -> None:
    """Close the latest mark of this kind; whatever was opened inside it and left open encloses nothing."""
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth][0] == mark[0]:
            spans.append(Span(stack[depth][1], mark[1] + 1))
            del stack[depth:]
            return


def _straight(text: str, mark: tuple[str, int], stack: list[tuple[str, int]], spans: list[Span]) -> None:
    """Take a straight mark as opening or closing by the characters around it."""
    before = text[mark[1] - 1] if mark[1] else " "
    behind = text[mark[1] + 1 : mark[1] + 2] or " "
    if mark[0] == "'" and before.isascii() and before.isalnum() and behind.isascii() and behind.isalnum():
        return  # an apostrophe: Moody's
    is_open = any(kind == mark[0] for kind, _ in stack)
    looks_open = (before.isspace() or before in "([“‘,·…=") and not behind.isspace()
    if is_open and not (looks_open and not behind.isspace() and before.isspace()):
        _close(mark, stack, spans)
    elif not behind.isspace():
        stack.append(mark)


def _outermost(spans: list[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
