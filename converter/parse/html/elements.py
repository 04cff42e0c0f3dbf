"""What an element is: a block or not, shown or hidden, what its tag, role and names say of it.

In: an element. Out: facts about it alone. The tags are those of HTML and AMP.
"""

import re

from lxml import etree

from converter.characters import weight
from converter.parse.html.hints import Hint, hint


def _tags(words: str) -> frozenset[str]:
    return frozenset(words.split())


SKIPPED = _tags(
    "script style noscript template svg iframe object embed select textarea canvas video audio map math head title "
    "button input dialog amp-ad amp-social-share amp-analytics amp-sidebar"
)
BLOCKS = _tags(
    "address article aside blockquote body center caption dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p picture pre section summary table tbody td tfoot "
    "th thead tr ul"
)
BOLD = _tags("b strong")
PICTURES = _tags("img amp-img")
ASKING = _tags("form input textarea select")
UNHINTED = _tags("html body tr td tbody thead th hr")
JUNK_TAGS = _tags("nav footer aside form menu amp-live-list")
_JUNK_ROLES = _tags(
    "navigation complementary banner contentinfo dialog alert search menu menubar toolbar tablist alertdialog"
)
_TEXT_TAGS = ("p", "div", "td", "section", "span", "article", "font")
_NAMED = ("id", "itemprop", "data-testid", "data-component")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SMALLEST_PICTURE = 60  # pixels
_LONG = 80
_FEW = 3
# Of the page's long paragraphs, so large a part may be left out for its container's name or tag alone. Calibrated on
# two thirds of the benchmark pages: what is called an advertisement there holds up to a sixth of the text, a footer
# under a short article more than half.
_MOST_LEFT_OUT: dict[str, float] = {"junk": 0.5, "doubtful": 0.2, "footer": 0.8, "nav": 0.8, "amp-live-list": 0.9}
_NEVER_DOUBTED = _tags("p article main")
# Looking into a container costs its size, and what is called junk and kept may be nested.
_MOST_KEPT = 50


class Telling:
    """The long paragraphs of a page, and how much of them each container holds."""

    def __init__(self, root: etree._Element) -> None:
        """Find the paragraphs; where there are hardly any, all elements with long text of their own."""
        self._tags: tuple[str, ...] = ("p",)
        self._long = {one: length for one in root.iter("p") if (length := _length(one)) > _LONG}
        if len(self._long) < _FEW:
            self._tags = _TEXT_TAGS
            self._long = {one: length for one in root.iter(*_TEXT_TAGS) if (length := _own_length(one)) > _LONG}
        self._told = sum(self._long.values())
        self._kept = 0

    def is_little(self, element: etree._Element, tag: str, hinted: Hint) -> bool:
        """Tell whether an element that is called junk holds so little of what the page tells that it is."""
        if (hinted == "doubtful" and _is_never_doubted(element, tag)) or self._kept > _MOST_KEPT:
            return False
        inside = sum(self._long.get(one, 0) for one in element.iter(*self._tags))
        little = inside <= _MOST_LEFT_OUT.get(tag, _MOST_LEFT_OUT[hinted]) * self._told
        self._kept += not little
        return little


def _is_never_doubted(element: etree._Element, tag: str) -> bool:
    """Tell whether an element holds the article's own words, a link in running text for one."""
    parent = element.getparent() if tag == "a" else None
    return tag in _NEVER_DOUBTED or (parent is not None and parent.tag == "p")


def _length(paragraph: etree._Element) -> int:
    return weight("".join(paragraph.itertext()))


def _own_length(element: etree._Element) -> int:
    """Return the length of the text that stands in the element itself, not in one inside it."""
    return len((element.text or "").strip()) + sum(len(one.tail.strip()) for one in element if one.tail)


def is_picture(element: etree._Element) -> bool:
    """Tell a picture from an icon in running text."""
    width = element.get("width") or ""
    return not (width.isdecimal() and int(width) < _SMALLEST_PICTURE) and "emoji" not in (element.get("class") or "")


def hint_of(element: etree._Element, tag: str, *, block: bool) -> Hint:
    """Return what an element's attributes say of it; what is not shown is junk."""
    get = element.get
    if tag in JUNK_TAGS or get("role") in _JUNK_ROLES or get("hidden") is not None:
        return "junk"
    if (style := get("style")) and _HIDDEN_STYLE.search(style):
        return "junk"
    if tag == "figcaption":
        return "caption"
    names = get("class") or ""
    if block or names:
        for key in _NAMED:
            more = get(key)
            if more:
                names = f"{names} {more}"
    return hint(names) if names else ""
