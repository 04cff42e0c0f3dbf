"""Pair the quotation marks of one block.

In: the text of a block. Out: the pairs, in text order, with their depth, and whether each was closed. No language is
known here. Newsrooms mix “curly”, "straight" and swapped marks, so a mark's shape is only a hint: what counts is
whether a mark of its family is open and what stands beside it. A double mark that is never closed ends with its
sentence, because what was said is still worth having; a single one is dropped, because it may be an apostrophe.
"""

import re
from dataclasses import dataclass, field

from msgspec import structs

from converter.model.span import Span
from converter.model.speech import MarkedWords

DOUBLE, SINGLE = "double", "single"
_FAMILIES = dict.fromkeys('“”„‟″＂"', DOUBLE) | dict.fromkeys("‘’‚‛＇'", SINGLE)
_OPENERS, _CLOSERS = frozenset("“„‘‚"), frozenset("”’")
_BRACKETS = {"「": "」", "『": "』", "«": "»", "‹": "›"}
_BRACKET_CLOSERS = {close: opener for opener, close in _BRACKETS.items()}
_MARK = re.compile("[" + re.escape("".join([*_FAMILIES, *_BRACKETS, *_BRACKET_CLOSERS])) + "]")
# “검토를 마쳤다. 다음은 …: the words up to and with the stop
_SENTENCE_END = re.compile(r"[.?!…]+(?=\s|$)")
# Nobody nests deeper; what is opened beyond that is no mark.
_DEEPEST = 8
_BEFORE_OPENING = frozenset("([{<〈《…,·:=-–—/~")


@dataclass
class _Scan:
    text: str
    stack: list[tuple[str, int]] = field(default_factory=list)
    found: list[MarkedWords] = field(default_factory=list)

    def is_open(self, family: str) -> bool:
        return any(name == family for name, _ in self.stack)

    def push(self, family: str, at: int) -> None:
        if len(self.stack) < _DEEPEST:
            self.stack.append((family, at))

    def close(self, family: str, at: int) -> None:
        """End the innermost open mark of the family; what was opened inside it and never closed is dropped."""
        self._add(family, Span(self._pop(family), at + 1), closed=True)

    def abandon(self, family: str, before: int) -> None:
        """Give up the open mark of the family: end it with its sentence, at the latest ``before``."""
        start = self._pop(family)
        if family == DOUBLE:
            stop = _SENTENCE_END.search(self.text, start + 1, before)
            self._add(family, Span(start, stop.end() if stop else before), closed=False)

    def _pop(self, family: str) -> int:
        """Take the innermost open mark of the family off the stack, which holds one, with all that is inside it."""
        name, start = self.stack.pop()
        return start if name == family else self._pop(family)

    def _add(self, family: str, outer: Span, *, closed: bool) -> None:
        words = self.text[outer.start + 1 : outer.end - closed]
        inner_start = outer.start + 1 + len(words) - len(words.lstrip())
        inner = Span(inner_start, inner_start + len(words.strip()))
        if inner.start < inner.end:
            self.found.append(
                MarkedWords(
                    outer=outer,
                    inner=inner,
                    depth=0,
                    double=family != SINGLE,
                    closed=closed,
                )
            )


def pair_marks(text: str) -> tuple[MarkedWords, ...]:
    """Return the pairs of quotation marks in a block, in text order."""
    scan = _Scan(text)
    marks = [(m.start(), m.group()) for m in _MARK.finditer(text) if not _is_apostrophe(text, m.start())]
    straight_is_odd = sum(mark == '"' for _, mark in marks) % 2 == 1
    for at, mark in marks:
        if mark in _BRACKETS:
            scan.push(mark, at)
        elif mark in _BRACKET_CLOSERS:
            if scan.is_open(_BRACKET_CLOSERS[mark]):
                scan.close(_BRACKET_CLOSERS[mark], at)
        else:
            _place(scan, at, mark, trust_neighbours=straight_is_odd)
    for family in (DOUBLE, SINGLE):
        if scan.is_open(family):
            scan.abandon(family, len(text))
    return _with_depth(scan.found)


def _place(scan: _Scan, at: int, mark: str, *, trust_neighbours: bool) -> None:
    family = _FAMILIES[mark]
    if not scan.is_open(family):
        if mark not in _CLOSERS or _looks_opening(scan.text, at):
            scan.push(family, at)
        return
    opens_again = _looks_opening(scan.text, at) and (
        mark in _OPENERS or (mark not in _CLOSERS and family == DOUBLE and trust_neighbours)
    )
    if opens_again:
        scan.abandon(family, at)
        scan.push(family, at)
    else:
        scan.close(family, at)


def _looks_opening(text: str, at: int) -> bool:
    """Tell whether a mark has room before it and words behind it."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before.isspace() or before in _BEFORE_OPENING) and bool(after) and not after.isspace()


def _is_apostrophe(text: str, at: int) -> bool:
    """Tell whether a single mark stands inside a Latin word (don't, O’Neil) or shortens a year (’24)."""
    if text[at] not in "'’＇":
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return before.isascii() and before.isalpha() and after.isascii() and after.isalpha()


def _with_depth(pairs: list[MarkedWords]) -> tuple[MarkedWords, ...]:
    """Put the pairs in text order and count for each how many others hold it."""
    ends: list[int] = []
    out: list[MarkedWords] = []
    for pair in sorted(pairs, key=lambda p: (p.outer.start, -p.outer.end)):
        while ends and ends[-1] <= pair.outer.start:
            ends.pop()
        out.append(structs.replace(pair, depth=len(ends)))
        ends.append(pair.outer.end)
    return tuple(out)


def whole_sentences(spans: list[Span], marks: tuple[MarkedWords, ...]) -> tuple[Span, ...]:
    """Join sentences that a pair of marks reaches across."""
    joined: list[Span] = []
    outer = [m.outer for m in marks if m.depth == 0]
    at = 0
    for span in spans:
        while at < len(outer) and outer[at].end <= span.start:
            at += 1
        if joined and at < len(outer) and outer[at].start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)
