"""An element tree becomes lines, and the containers they stand in.

In: the root of a page. Out: a ``Page``: a row of lines, each the text between two block borders, and the containers
around them. One pass over the tree without recursion, so that depth costs nothing; no judgement yet what is article.
"""

from typing import TYPE_CHECKING

from lxml import etree

from converter.characters import one_line, weight
from converter.parse.html.elements import (
    ASKING,
    BLOCKS,
    BOLD,
    JUNK_TAGS,
    PICTURES,
    SKIPPED,
    UNHINTED,
    Telling,
    hint_of,
    is_picture,
)
from converter.parse.html.hints import Hint
from converter.parse.html.line import Line, end_of

if TYPE_CHECKING:
    from collections.abc import Iterator

# A break is kept as a character that no text holds, so that the source's own line ends stay mere white space.
_BREAK = "\x1e"
_SENTENCE_ENDS = frozenset(".!?…。！？")
_SHORT_LINE = 60
_LONG_LINE = 80
_CLOSE = 3  # containers up in which a line may stand in a heading or a cell
_NOT_ENTERED = SKIPPED | PICTURES | {"br"}
_LEFT_OUT = frozenset({"hidden", "junk", "doubtful"})


class Container:
    """One block element: what it is called, what holds it, which lines stand in it.

    ``left`` counts what was left out of it, ``asks`` tells whether it holds a form.
    """

    __slots__ = ("asks", "first", "form", "hint", "last", "left", "parent", "pictures", "prose", "score", "tag")

    def __init__(self, tag: str, hinted: Hint, parent: int, first: int) -> None:
        """Begin a container with the line ``first``; ``form`` is its class, by which a style sheet knows it."""
        self.tag = tag
        self.form: str | None = None
        self.hint = hinted
        self.parent = parent
        self.first = self.last = first
        self.score = 0.0
        self.prose = 0.0
        self.pictures = 0
        self.left = 0
        self.asks = False


_State = tuple[int, bool, bool, bool]


class Page:
    """The lines and containers of a page; ``containers[0]`` is the root."""

    def __init__(self, root: etree._Element, *, trusting: bool = True) -> None:
        """Walk the tree; ``trusting`` leaves out what the markup's names call junk."""
        self.lines: list[Line] = []
        self.containers: list[Container] = [Container("html", "", -1, 0)]
        self.trusting = trusting
        self._telling = Telling(root) if trusting else None
        self.left_out = 0
        self._at = 0
        self._broken = False
        # How much of the gathered text was in links and in bold type at each break in it.
        self._counts: list[tuple[int, int]] = []
        self._parts: list[str] = []
        self._links = self._bolds = self._link = self._bold = 0
        self._walk(root)
        self._flush()
        self.containers[0].last = len(self.lines)

    def within(self, number: int, *tags: str) -> int | None:
        """Return the container with one of the tags that this one is, or that closely holds it."""
        for _ in range(_CLOSE):
            if number < 0 or self.containers[number].tag in tags:
                return number if number >= 0 else None
            number = self.containers[number].parent
        return None

    def is_called(self, line: Line, hinted: Hint) -> bool:
        """Tell whether the container of a line, or one that closely holds it, has a hint."""
        number = line.container
        for _ in range(_CLOSE):
            if number < 0 or self.containers[number].hint == hinted:
                return number >= 0
            number = self.containers[number].parent
        return False

    def _add(self, text: str) -> None:
        blank = text.isspace()
        if blank:
            if not self._parts:
                return
            if "\n\n" in text and self._is_byline():
                self._break()  # what the source keeps apart so far are several names
                return
        self._parts.append(text)
        self._broken = self._broken and blank
        if self._link:
            self._links += len(text)
        if self._bold:
            self._bolds += len(text)

    def _is_byline(self) -> bool:
        here = self.containers[self._at]
        return "byline" in (here.hint, self.containers[here.parent].hint)

    def _break(self) -> None:
        """End a line within a block; a second break without text since the last ends the block's line as well."""
        if self._broken:
            self._flush()
        else:
            self._parts.append(_BREAK)
            self._counts.append((self._links, self._bolds))
        self._broken = True

    def _flush(self) -> None:
        """End the line that is being gathered."""
        self._cut("".join(self._parts))
        self._parts = []
        self._links = self._bolds = 0
        self._counts = []

    def _cut(self, text: str) -> None:
        """Keep the gathered text as one line, or as several where its line breaks part it."""
        parts = text.split(_BREAK)
        counts = [*self._counts, (self._links, self._bolds)]
        # A page may hold the very character that stands for a break.
        if len(parts) == 1 or len(parts) != len(counts) or not _stand_alone(parts):
            parts, counts = [" ".join(parts)], counts[-1:]
        before = (0, 0)
        for part, count in zip(parts, counts, strict=True):
            words = one_line(part)
            if words:
                self.lines.append(Line(words, self._at, count[0] - before[0], count[1] - before[1]))
            before = count

    def _walk(self, root: etree._Element) -> None:
        """Visit every element in document order."""
        kids: Iterator[etree._Element] = iter((root,))
        current: _State = (0, False, False, False)
        outer: list[tuple[Iterator[etree._Element], _State, etree._Element]] = []
        while True:
            element = next(kids, None)
            if element is None:
                if not outer:
                    return
                self._leave(current)
                kids, current, element = outer.pop()
            elif not isinstance(tag := element.tag, str) or tag in _NOT_ENTERED:
                self._take(element)
            elif (state := self._enter(element, tag)) is not None:
                if text := element.text:
                    self._add(text)
                if len(element):
                    outer.append((kids, current, element))
                    kids, current = iter(element), state
                    continue
                self._leave(state)
            if text := element.tail:
                self._add(text)

    def _take(self, element: etree._Element) -> None:
        """Take what an element stands for whose text is not read."""
        tag = element.tag
        if tag == "br":
            self._break()
        elif tag in PICTURES:
            self.containers[self._at].pictures += is_picture(element)
        else:
            self.containers[self._at].asks |= tag in ASKING

    def _enter(self, element: etree._Element, tag: str) -> _State | None:
        """Open an element; null if it is left out."""
        block = tag in BLOCKS or "-" in tag
        hinted: Hint = ""
        if tag not in UNHINTED and element.attrib:
            hinted = hint_of(element, tag, block=block)
            if hinted in _LEFT_OUT and self._is_left_out(element, tag, hinted):
                self.left_out += 1
                return None
            block = block or (hinted == "caption" and tag != "a")
        elif tag in JUNK_TAGS and self._is_left_out(element, tag, "junk"):
            self.left_out += 1
            return None
        before = self._at
        link, bold = tag == "a", tag in BOLD
        if block:
            if self._parts:
                self._flush()
            self._at = len(self.containers)
            opened = Container(tag, hinted, before, len(self.lines))
            opened.form = element.get("class")
            self.containers.append(opened)
        self._link += link
        self._bold += bold
        return before, block, link, bold

    def _is_left_out(self, element: etree._Element, tag: str, hinted: Hint) -> bool:
        """Tell whether what is hidden or called junk is left out."""
        left = hinted == "hidden" or (self._telling is not None and self._telling.is_little(element, tag, hinted))
        self.containers[self._at].left += left
        self.containers[self._at].asks |= tag in ASKING
        return left

    def _leave(self, state: _State) -> None:
        before, block, link, bold = state
        if block:
            if self._parts:
                self._flush()
            self.containers[self._at].last = len(self.lines)
            self._at = before
        self._link -= link
        self._bold -= bold


def _stand_alone(parts: list[str]) -> bool:
    """Tell whether each line between the breaks of a text stands for itself.

    That is so if all are short and none ends a sentence (a deck of several lines), or all are sentences.
    """
    lines = [line.strip() for line in parts if line.strip()]
    closed = [end_of(line) in _SENTENCE_ENDS for line in lines]
    short = max(map(len, lines), default=0) <= _SHORT_LINE
    return (short and not any(closed)) or (all(closed) and min(map(weight, lines), default=0) > _LONG_LINE)
