"""Read what stands over a Korean story: kickers, and decks that were glued to the first sentence.

In: a headline, or the beginning of a story. Out: where the kicker or the deck ends. A deck is written without
subject, topic and object particles and ends in a noun of action, a story's first sentence has a subject; so a deck
ends at such a noun, before a name that the article goes on to use as a subject.
"""

import re
from functools import cache
from typing import NamedTuple

from converter.lang.gated import Gated
from converter.lang.ko.hangul import split_particle
from converter.lang.ko.layout.table import one_of, table
from converter.lang.ko.sentences import ends_sentence, split_sentences
from converter.model.layout import Kicker, Marker
from converter.model.span import Span

_BRACKETED = re.compile(
    r"\s*(?:\[(?P<a>[^\[\]\n]{1,20})\]|【(?P<b>[^【】\n]{1,20})】"
    r"|<(?P<c>[^<>\n]{1,20})>|〈(?P<d>[^〈〉\n]{1,20})〉)\s*",
)
_SUBJECT = frozenset({"은", "는", "이", "가"})
_OBJECT = frozenset({"을", "를"})
_JOINING = frozenset({"은", "는", "이", "가", "과", "와"})
_AND_SO_ON = frozenset({"등", "및"})
_WORD = re.compile(r"[\w㈜&·-]+")
_ELLIPSIS = re.compile(r"…|\.\.\.|‥")
# Behind a noun of action these go on with it.
_GOING_ON = frozenset(
    {
        "등",
        "및",
        "나서",
        "중",
        "후",
        "위",
        "위해",
        "통해",
        "계획",
        "추진",
        "방안",
        "예정",
        "기대",
        "전망",
        "본격화",
        "박차",
    }
)
_ITEM_MARKS = "■◆◇□"
# A noun of action goes on with a suffix or another noun of up to this many syllables (공급망, 개발사업).
_LONGEST_SUFFIX = 3
_VERB_ENDS = ("다", "요", "까", "죠", "것", "라", "자", "네")
_SHORTEST_DECK = 8
_LONGEST_LINE = 65
_SHORT_SENTENCE = 20
_LONGEST_DECK = 160
_NAMED_PART = Gated(r"[^.'‘“\"]{0,20}['‘“\"][^'’”\"]{2,40}['’”\"] ?(?:분야|부문|축|트랙|영역|항목)")


def is_prose(text: str) -> bool:
    """Tell running text from a line such as a headline, a deck or a subhead."""
    if ends_sentence(text):
        return _has_verb(text) and not (len(text) < _LONGEST_LINE and text.rstrip().endswith(("?", "!")))
    sentences = split_sentences(text)
    return len(sentences) > 1 and sentences[0].of(text).endswith("다.") and len(sentences[0].of(text)) > _SHORT_SENTENCE


def _has_verb(text: str) -> bool:
    return len(text) > _LONGEST_LINE or text.rstrip(".?!”’\"')] ").endswith(_VERB_ENDS)


def goes_on(left: str, right: str) -> bool:
    """Tell whether a sentence that breaks off in ``left`` goes on in ``right``."""
    words = left.rstrip()
    if ends_sentence(words) or words.endswith(("다", "요", "까", "죠")):
        return False
    if right.lstrip().startswith((",", ".", ")", "”", "’")) or words.endswith((",", "·", "(")):
        return True
    last, first = words.split()[-1:], right.split()[:1]
    return bool(last and split_particle(last[0])[1]) or bool(first and split_particle(first[0])[0] in _AND_SO_ON)


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
def _deck_noun() -> re.Pattern[str]:
    return re.compile(rf"{one_of(table().deck_endings)}[’”\"')]*")


def deck_end(text: str, headline: str, whole: str) -> int:
    """Return where a deck that is glued to the first sentence ends; 0 if there is none."""
    first = _first_sentence(text)
    subject = _first_subject(first)
    if subject is None or subject.start < _SHORTEST_DECK:
        return 0
    looks = _Looks(first, subject, f"{headline}\n{whole}", first[0] in _ITEM_MARKS)
    ends = [match.end() for match in _deck_noun().finditer(first, _SHORTEST_DECK - 2, subject.end)]
    return next((end for end in ends if end >= _SHORTEST_DECK and _story_begins(end, looks)), 0)


class _Looks(NamedTuple):
    """What is looked at to tell where a deck ends."""

    first: str
    subject: Span
    article: str
    is_item: bool


def _first_sentence(text: str) -> str:
    spans = split_sentences(text[: _LONGEST_DECK * 3])
    return text[: min(spans[0].end, _LONGEST_DECK * 2)] if spans else ""


def _first_subject(first: str) -> Span | None:
    """Return the first word with a subject or topic particle; null if an object stands before it."""
    for match in re.finditer(r"\S+", first):
        particle = split_particle(match.group().strip("‘’“”\"'(),"))[1]
        if particle in _SUBJECT:
            return Span(*match.span())
        if particle in _OBJECT:
            return None
    return None


def _story_begins(at: int, looks: _Looks) -> bool:
    """Tell whether the story can begin here: with a word that opens one, or with a name that is used again."""
    rest = looks.first[at:]
    begin = at + len(rest) - len(rest.lstrip(" ,"))
    word = _WORD.match(looks.first, begin)
    if word is None or begin >= looks.subject.end:
        return False
    stem, particle = split_particle(word.group())
    if stem in table().deck_endings:
        return False
    if begin == at:
        return _story_is_glued(word.group(), looks)
    halves = _ELLIPSIS.search(looks.first, 0, at) is not None
    if rest.startswith(","):
        return halves or (particle in _JOINING and len(stem) > 1 and _used_again(stem, begin, looks))
    if halves:
        return stem not in _GOING_ON and " " in _ELLIPSIS.split(looks.first[:at])[-1].strip()
    return begin >= looks.subject.start and len(stem) > 1 and _used_again(stem, begin, looks)


def _story_is_glued(word: str, looks: _Looks) -> bool:
    """Tell whether a word that is glued to a noun of action begins the story, and does not go on with the noun."""
    stem = split_particle(word)[0]
    if _deck_noun().match(word):
        return False
    if word.startswith(table().story_openers) or (looks.is_item and len(stem) > _LONGEST_SUFFIX):
        return True
    return len(stem) > _LONGEST_SUFFIX and looks.article.count(stem) > 1


def _used_again(stem: str, begin: int, looks: _Looks) -> bool:
    """Tell whether the article uses a name as a subject elsewhere, or in the headline."""
    article = looks.article
    own = article.find(looks.first[begin : begin + 30])
    other = article[:own] + article[own + len(stem) :] if own >= 0 else article
    return bool(re.search(rf"(?:\A|[\n.”\"] ?){re.escape(stem)}|{re.escape(stem)}(?:는|은|이|가)\s", other))


def read_marker(text: str) -> Marker | None:
    """Read the words that open a part at the beginning of a paragraph."""
    match = _marker().match(text)
    if match is None:
        return None
    named = match["words"].endswith("째") or bool(_NAMED_PART.match(text))
    return Marker(Span(*match.span("words")), named)


@cache
def _marker() -> Gated:
    known = table()
    ordinal = rf"{one_of(known.marked_ordinals)}(?= ?{one_of(known.marked_parts)})"
    return Gated(rf"(?P<words>{one_of(known.markers)}(?=는|로는|로|,|\s)|{ordinal})")
