"""English layout: the callables of ``converter.lang.layout``.

In: a block and the article it stands in. Out: cuts, in order. A block that is a byline, a date line, a caption or no
text at all is cut as a whole; a dateline is cut from the first words of the story.
"""

import re
from functools import cache

from converter.lang.en.layout_byline import DATELINE, STAMP_LINE, is_byline, read_byline
from converter.lang.en.layout_table import caption, credit, noise, table
from converter.lang.en.sentences import ends_sentence, split_sentences
from converter.lang.en.words import one_of
from converter.lang.layout import Layout
from converter.model.layout import Cut, Kicker, Marker
from converter.model.span import Span

# A caption is not longer than this.
_LONGEST_CAPTION = 400
_MOST_SENTENCES = 3
# A line with fewer words than this is a headline, whatever mark ends it.
_FEWEST_WORDS = 4
_SHORT = 70
_BRACKETED = re.compile(r"\s*(?:\[(?P<a>[^\[\]\n]{1,24})\]|\((?P<b>[A-Z0-9][A-Za-z0-9 ]{1,12})\)(?=\s))\s*")


def is_prose(text: str) -> bool:
    """Tell running text from a line such as a headline, a deck or a subhead."""
    if not ends_sentence(text) and not text.rstrip().endswith(":"):
        return False
    if text.rstrip().endswith(":"):
        return len(text) > _SHORT
    question = len(text) < _SHORT and text.rstrip().endswith(("?", "!"))
    return not question and len(text.split()) >= _FEWEST_WORDS


def read_kicker(text: str) -> Kicker | None:
    """Read the label before a headline: ``BREAKING: …``, ``[Exclusive] …``, ``Analysis | …``."""
    if match := _BRACKETED.match(text):
        group = "a" if match["a"] is not None else "b"
        return Kicker(Span(*match.span(group)), match.end())
    match = _label().match(text)
    return Kicker(Span(*match.span("words")), match.end()) if match else None


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?P<words>{one_of(table().kickers)}(?:\s\d{{1,2}})?)\s?(?:[:|–—]|-(?=\s)|\Z)\s*")


def read_cuts(text: str, whole: str) -> tuple[Cut, ...]:
    """Return what is no running text in one block, in order, none overlapping."""
    del whole
    everything = Span(0, len(text))
    if is_byline(text):
        return (Cut(span=everything, role="byline", rule_id="en.layout.byline"),)
    if STAMP_LINE.match(text):
        return (Cut(span=everything, role="dateline", rule_id="en.layout.stamp"),)
    for rule, pattern in noise():
        if pattern.match(text):
            return (Cut(span=everything, dropped=rule.kind, rule_id=f"en.layout.{rule.kind}"),)
    if dateline := DATELINE.match(text):
        return (Cut(span=Span(0, dateline.end()), role="dateline", rule_id="en.layout.dateline"),)
    if _is_caption(text):
        return (Cut(span=everything, role="caption", rule_id="en.layout.caption"),)
    return ()


def _is_caption(text: str) -> bool:
    if len(text) > _LONGEST_CAPTION or len(split_sentences(text)) > _MOST_SENTENCES:
        return False
    return bool(caption().match(text) or credit().search(text))


def no_deck(text: str, headline: str, whole: str) -> int:
    """Return 0: English newsrooms set decks on lines of their own."""
    del text, headline, whole
    return 0


def read_marker(text: str) -> Marker | None:
    """Read the words that open a part at the beginning of a paragraph."""
    match = _marker().match(text)
    return Marker(Span(*match.span()), match.group() in table().numbered) if match else None


@cache
def _marker() -> re.Pattern[str]:
    return re.compile(rf"{one_of(table().markers)}(?=,\s)")


LAYOUT = Layout(
    is_prose=is_prose,
    kicker=read_kicker,
    cuts=read_cuts,
    deck_end=no_deck,
    byline=read_byline,
    marker=read_marker,
)
