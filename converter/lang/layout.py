"""What a language must bring so that an article's form can be read.

The order of headline, deck, byline, lede and body is the same in every newsroom and lives in ``converter.segment``;
what these look like in one language is asked of these callables. Every offset points into the string given.
"""

from collections.abc import Callable
from dataclasses import dataclass

from converter.model.layout import Byline, Cut, Kicker, Marker


def starts_small(left: str, right: str) -> bool:
    """Tell whether ``right`` begins with a small letter, where a script has such, as the middle of a sentence does."""
    del left
    return right.lstrip()[:1].islower()


def no_line(text: str, whole: str) -> int:
    """Find no line, where a language knows none that is glued to a sentence."""
    del text, whole
    return 0


@dataclass(frozen=True, kw_only=True)
class Layout:
    """How one language's newsrooms lay out an article.

    ``is_prose(text)`` tells running text from a line such as a headline or a deck.
    ``goes_on(left, right)`` tells whether a sentence that breaks off in ``left`` goes on in ``right``.
    ``kicker(text)`` reads the label before a headline.
    ``cuts(text, whole)`` finds what is no running text in a block of the article ``whole``: in order, none overlapping.
    ``deck_end(text, headline, whole)`` tells where a deck that is glued to the first sentence ends; 0 if there is none.
    ``line_end(text, whole)`` tells the same of a line inside the story, where a lost break shows that one may stand.
    ``item_end(text, whole)`` tells where the title of a digest's item ends that its text is glued to; 0 if nobody can.
    ``byline(text)`` reads a byline, dateline or date line.
    ``marker(text)`` reads the words that open a part, where the block begins with such words.
    """

    is_prose: Callable[[str], bool]
    kicker: Callable[[str], Kicker | None]
    cuts: Callable[[str, str], tuple[Cut, ...]]
    deck_end: Callable[[str, str, str], int]
    byline: Callable[[str], Byline]
    marker: Callable[[str], Marker | None]
    goes_on: Callable[[str, str], bool] = starts_small
    line_end: Callable[[str, str], int] = no_line
    item_end: Callable[[str, str], int] = no_line
