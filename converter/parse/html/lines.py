"""An element tree becomes lines, and the containers they stand in.

In: the root of a page. Out: a ``Page``: a row of lines, each the text between two block borders, and the containers
around them. One pass over the tree without recursion, so that depth costs nothing; no judgement yet what is article.
"""

import re
from collections.abc import Iterator

from lxml import etree

from converter.characters import one_line
from converter.parse.html.hints import Hint, hint

_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "select", "textarea", "canvas", "video", "audio",
    "map", "math", "head", "title", "button", "input", "dialog", "amp-ad", "amp-social-share", "amp-analytics", "amp-sidebar",
})
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "nav", "ol",
    "p", "picture", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})
_JUNK_TAGS = frozenset({"nav", "footer", "aside", "form", "menu"})
_JUNK_ROLES = frozenset({"navigation", "complementary", "banner", "contentinfo", "dialog", "alert", "search", "menu", "menubar", "toolbar", "tablist", "alertdialog"})
_PICTURES = frozenset({"img", "amp-img"})
_BOLD = frozenset({"b", "strong"})
_UNHINTED = frozenset({"html", "body", "tr", "td", "tbody", "thead", "th", "hr"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# A break is kept as a character that no text holds, so that the source's own line ends stay mere white space.
_BREAK = "\x1e"
_EMPTY_LINE = re.compile(r"\s*\x1e\s*\x1e[\s\x1e]*")
# Of the page's paragraphs that are longer than this, so large a part may be left out for its container's name alone.
_LONG = 80
_FEW = 3
_CLOSE = 3
_SMALLEST_PICTURE = 60  # pixels
_MOST_LEFT_OUT: dict[str, float] = {"junk": 0.5, "doubtful": 0.2, "footer": 0.8, "nav": 0.8}
_TEXT_TAGS = ("p", "div", "td", "section", "span", "article", "font")
_LEFT_OUT = frozenset({"hidden", "junk", "doubtful"})
_NAMED = ("id", "itemprop", "data-testid", "data-component", "data-qa", "data-type", "data-block")


class Container:
    """One block element: what it is called, what holds it, which lines stand in it."""

    __slots__ = ("first", "hint", "last", "link", "parent", "pictures", "prose", "score", "tag")

    def __init__(self, tag: str, hinted: Hint, parent: int, first: int) -> None:
        """Begin a container with the line ``first``."""
        self.tag = tag
        self.hint = hinted
        self.parent = parent
        self.first = self.last = first
        self.score = 0.0
        self.prose = 0.0
        self.pictures = 0
        self.link = False


class Line:
    """The text between two block borders; ``link`` and ``bold`` count the characters in links and in bold type."""

    __slots__ = ("bold", "container", "link", "text")

    def __init__(self, text: str, container: int, link: int, bold: int) -> None:
        """Keep a line with its counts."""
        self.text = text
        self.container = container
        self.link = link
        self.bold = bold


_State = tuple[int, bool, bool, bool]


class Page:
    """The lines and containers of a page; ``containers[0]`` is the root."""

    def __init__(self, root: etree._Element, *, trusting: bool = True) -> None:
        """Walk the tree; ``trusting`` leaves out what the markup's names call junk."""
        self.lines: list[Line] = []
        self.containers: list[Container] = [Container("html", "", -1, 0)]
        self.trusting = trusting
        self._tags: tuple[str, ...] = ("p",)
        self._long = {one: length for one in root.iter("p") if (length := _length(one)) > _LONG}
        if len(self._long) < _FEW:
            self._tags = _TEXT_TAGS
            self._long = {one: length for one in root.iter(*_TEXT_TAGS) if (length := _own_length(one)) > _LONG}
        self._told = sum(self._long.values())
        self._at = 0
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

    def _add(self, text: str | None) -> None:
        if text:
            self._parts.append(text)
            if self._link:
                self._links += len(text)
            if self._bold:
                self._bolds += len(text)

    def _flush(self) -> None:
        """End the line that is being gathered."""
        if self._parts:
            self._cut("".join(self._parts))
            self._parts = []
            self._links = self._bolds = 0

    def _cut(self, text: str) -> None:
        """Keep the gathered text as one line, or as several where two line breaks or more part it."""
        parts = _EMPTY_LINE.split(text) if _BREAK in text else (text,)
        for part in parts:
            words = one_line(part)
            if words:
                share = len(part) / len(text)
                self.lines.append(Line(words, self._at, round(self._links * share), round(self._bolds * share)))

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
                kids, current, closed = outer.pop()
                self._add(closed.tail)
                continue
            tag = element.tag
            if tag == "br":
                self._parts.append(_BREAK)
            elif tag in _PICTURES:
                self.containers[self._at].pictures += _is_picture(element)
            elif tag not in _SKIPPED:
                state = self._enter(element, tag)
                if state is not None:
                    self._add(element.text)
                    if len(element):
                        outer.append((kids, current, element))
                        kids, current = iter(element), state
                        continue
                    self._leave(state)
            self._add(element.tail)

    def _enter(self, element: etree._Element, tag: str) -> _State | None:
        """Open an element; null if it is left out."""
        block = tag in _BLOCKS or "-" in tag
        hinted: Hint = ""
        if tag not in _UNHINTED and element.attrib:
            hinted = "junk" if _is_hidden(element) else _hint_of(element, tag, block)
            if hinted in _LEFT_OUT and self._is_left_out(element, hinted):
                return None
            block = block or (hinted == "caption" and tag != "a")
        elif tag in _JUNK_TAGS and self._is_left_out(element, "junk"):
            return None
        before = self._at
        link, bold = tag == "a", tag in _BOLD
        if block:
            self._flush()
            self._at = len(self.containers)
            self.containers.append(Container(tag, hinted, before, len(self.lines)))
            self.containers[self._at].link = self._link > 0
        self._link += link
        self._bold += bold
        return before, block, link, bold

    def _is_left_out(self, element: etree._Element, hinted: Hint) -> bool:
        """Tell whether what its names call junk is to be left out: not if it holds much of what the page tells."""
        if hinted == "hidden":
            return True
        if hinted == "doubtful" and element.tag in ("p", "article", "main"):
            return False
        if not self.trusting:
            return False
        inside = sum(self._long.get(one, 0) for one in element.iter(*self._tags))
        return inside <= _MOST_LEFT_OUT.get(element.tag, _MOST_LEFT_OUT[hinted]) * self._told

    def _leave(self, state: _State) -> None:
        before, block, link, bold = state
        if block:
            self._flush()
            self.containers[self._at].last = len(self.lines)
            self._at = before
        self._link -= link
        self._bold -= bold


def _length(paragraph: etree._Element) -> int:
    return len("".join(paragraph.itertext()))


def _own_length(element: etree._Element) -> int:
    """Return the length of the text that stands in the element itself, not in one inside it."""
    return len((element.text or "").strip()) + sum(len(one.tail.strip()) for one in element if one.tail)


def _is_picture(element: etree._Element) -> bool:
    """Tell a picture from an icon in running text."""
    width = element.get("width") or ""
    return not (width.isdecimal() and int(width) < _SMALLEST_PICTURE) and "emoji" not in (element.get("class") or "")


def _is_hidden(element: etree._Element) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _HIDDEN_STYLE.search(style))


def _hint_of(element: etree._Element, tag: str, block: bool) -> Hint:
    """Return what an element's names say of it."""
    if tag in _JUNK_TAGS or element.get("role") in _JUNK_ROLES:
        return "junk"
    if tag == "figcaption":
        return "caption"
    names = element.get("class") or ""
    if block or names:
        names = " ".join([names, *(value for key in _NAMED if (value := element.get(key)))])
    return hint(names) if names else ""
