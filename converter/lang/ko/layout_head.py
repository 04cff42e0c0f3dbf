"""Read what stands over a Korean story: kickers, and decks that were glued to the first sentence.

In: a headline, or the beginning of a story. Out: where the kicker or the deck ends. A deck is written without
subject, topic and object particles and ends in a noun of action, a story's first sentence has a subject; so a deck
ends at such a noun, before a name that the article goes on to use as a subject.
"""

import re
from functools import cache

from converter.lang.ko.hangul import split_particle
from converter.lang.ko.layout_table import one_of, table
from converter.lang.ko.sentences import ends_sentence, split_sentences
from converter.model.layout import Kicker, Marker
from converter.model.span import Span

_BRACKETED = re.compile(r"\s*(?:\[(?P<a>[^\[\]\n]{1,20})\]|【(?P<b>[^【】\n]{1,20})】|<(?P<c>[^<>\n]{1,20})>|〈(?P<d>[^〈〉\n]{1,20})〉)\s*")
_SUBJECT = frozenset({"은", "는", "이", "가"})
_BLOCKING = frozenset({"은", "는", "이", "가", "을", "를"})
_SHORTEST_DECK = 8
_LONGEST_DECK = 160
_NAMED_PART = re.compile(r"[^.'‘“\"]{0,20}['‘“\"][^'’”\"]{2,40}['’”\"] ?(?:분야|부문|축|트랙|영역|항목)")


def is_prose(text: str) -> bool:
    """Tell running text from a line such as a headline, a deck or a subhead."""
    return ends_sentence(text) and not (len(text) < 70 and text.rstrip().endswith(("?", "!"))) and _has_verb(text)  # noqa: PLR2004


def _has_verb(text: str) -> bool:
    return len(text) > 60 or text.rstrip(".?!”’\"')] ").endswith(("다", "요", "까", "죠", "것", "라", "자", "네"))  # noqa: PLR2004


def read_kicker(text: str) -> Kicker | None:
    """Read the label before a headline: ``[속보] …``, ``<단독> …``, ``간추린 뉴스…``."""
    match = _BRACKETED.match(text)
    if match:
        group = next(name for name in "abcd" if match[name] is not None)
        return Kicker(Span(*match.span(group)), match.end())
    label = _label().match(text)
    if label is None:
        return None
    alone = label.end() == len(text.rstrip())
    if label.group() in table().kickers_ambiguous and not alone:
        return None
    return Kicker(Span(*label.span()), label.end())


@cache
def _label() -> re.Pattern[str]:
    return re.compile(one_of(table().kickers))


@cache
def _deck_end() -> re.Pattern[str]:
    return re.compile(rf"{one_of(table().deck_endings)}[’”\"')]*")


def deck_end(text: str, headline: str, whole: str) -> int:
    """Return where a deck that is glued to the first sentence ends; 0 if there is none."""
    spans = split_sentences(text[: _LONGEST_DECK * 3])
    if not spans:
        return 0
    first = text[: min(spans[0].end, _LONGEST_DECK * 2)]
    subject = _first_subject(first)
    if subject is None or subject.start < _SHORTEST_DECK:
        return 0
    for match in _deck_end().finditer(first, _SHORTEST_DECK - 2, subject.end):
        if match.end() >= _SHORTEST_DECK and _story_begins(first, match.end(), subject, headline + "\n" + whole):
            return match.end()
    return 0


def _first_subject(first: str) -> Span | None:
    """Return the first word with a subject or topic particle; null if an object stands before it."""
    for match in re.finditer(r"\S+", first):
        particle = split_particle(match.group().strip("‘’“”\"'(),"))[1]
        if particle in _SUBJECT:
            return Span(*match.span())
        if particle in _BLOCKING:
            return None
    return None


def _story_begins(first: str, at: int, subject: Span, article: str) -> bool:
    """Tell whether the story can begin here: glued or not, with a name that is used again or a word that opens one."""
    rest = first[at:]
    glued = not rest[:1].isspace()
    word = re.match(r"[\w㈜&·-]+", rest.lstrip(" ,"))
    if word is None or (glued and at >= subject.end):
        return False
    stem = split_particle(word.group())[0]
    if glued and word.group().startswith(table().story_openers):
        return True
    start = at + len(rest) - len(rest.lstrip(" ,"))
    return start <= subject.start + (subject.end - subject.start) and len(stem) > 1 and _used_again(stem, start, subject, article)


def _used_again(stem: str, start: int, subject: Span, article: str) -> bool:
    """Tell whether the article goes on to use the name, if it is the subject here or glued to the deck."""
    is_subject = subject.start <= start < subject.end
    return is_subject and bool(re.search(rf"(?:\A|[\n.”\"] ?){re.escape(stem)}|{re.escape(stem)}(?:는|은|이|가)\s", article.replace(stem, "", 1)))


def read_marker(text: str) -> Marker | None:
    """Read the words that open a part at the beginning of a paragraph."""
    match = _marker().match(text)
    if match is None:
        return None
    named = match["words"].endswith(("째", "번째")) or bool(_NAMED_PART.match(text))
    return Marker(Span(*match.span("words")), named)


@cache
def _marker() -> re.Pattern[str]:
    return re.compile(rf"(?P<words>{one_of(table().markers)})(?:는|로는|로|,|\s)")
