"""Find where a deck or a subhead ends that a crawler glued to the sentence behind it.

In: a stretch of text that may begin with such a line, and the article. Out: where the line ends. It is written without
subject, topic and object particles and ends in a noun of action or in a closing mark; a sentence has a subject. So it
ends at such a noun, before a name that the article goes on to use as a subject, before words that open a sentence, or
where letters meet that no word holds side by side.
"""

import re
from typing import NamedTuple

from converter.lang.gated import Gated
from converter.lang.ko.hangul import split_particle
from converter.lang.ko.layout.byline import is_name
from converter.lang.ko.layout.head import has_subject
from converter.lang.ko.layout.joints import first_joint
from converter.lang.ko.layout.line_ends import NO_WORD, SHORTEST, deck_noun, inner_end
from converter.lang.ko.layout.occurrences import begins_sentence, places
from converter.lang.ko.layout.table import table
from converter.lang.ko.sentences import ends_sentence, split_sentences
from converter.model.span import Span

_SUBJECT = frozenset({"은", "는", "이", "가"})
_OBJECT = frozenset({"을", "를"})
_JOINING = frozenset({"은", "는", "이", "가", "과", "와"})
_WORD = re.compile(r"[\w㈜&·-]+")
_ELLIPSIS = re.compile(r"…|\.\.\.|‥")
_NAME = Gated(r"[가-힣]{2,4}")
_ITEM_MARKS = "■◆◇□"
# A noun of action goes on with a suffix or another noun of up to this many syllables (공급망, 개발사업).
_LONGEST_SUFFIX = 3
_LATIN = re.compile(r"[A-Z]{2}")
# 공급하는 방식: a verb before its noun, whose 는 is no particle.
_BEFORE_NOUN = re.compile(r"[하되있없않]는$")
_AND = frozenset({"과", "와"})
_LONGEST_NAME = 24
_LONG_NAME = 4
_LONGEST = 160
# A line that is all in marks, or what somebody says: “변경 가능”울산시, 가온시 “계약 유효”한빛시는.
_QUOTED = re.compile(r"(?:[가-힣A-Za-z]{2,10}(?: 측)? )?[“”\"](?P<inside>[^“”\".?!\n]{5,45})[”\"]")
_TIED = Gated(
    r"(?:[고며는은을를에의로과와도이]|까지|만)|\s?(?:이?라[고며는]|이?란\s|등[\s,]|하[고며는]|같은|처럼|식\s)"
)
_STATES = ("다", "요", "까", "죠", "자", "라", "네", "은", "는", "을", "를", "의", "에")
# A newsroom whose crawler put commas for its paragraph breaks did so everywhere.
_OPENING_MARKS = ("“", "‘")
_COMMA_BREAK = Gated(r"[.”\"] , ")


class _Looks(NamedTuple):
    """What is looked at to tell where a line ends: ``limit`` is the first word that a line has not."""

    first: str
    limit: Span
    article: str
    is_item: bool
    has_subject: bool


def deck_end(text: str, headline: str, whole: str) -> int:
    """Return where a line that is glued to the first sentence ends; 0 if there is none."""
    first, article = _first_sentence(text), f"{headline}\n{whole}"
    if quoted := _quoted_end(first, article):
        return quoted
    ends = (first_joint(first, article), _end_by_words(first, article))
    end = min((end for end in ends if end), default=0)
    torn = ends_sentence(first) and has_subject(first[:end]) and not has_subject(first[end:])
    return 0 if torn else end


def _end_by_words(first: str, article: str) -> int:
    """Return where a line ends at a noun of action before words that begin a story."""
    limit = _first_marked(first)
    if not ends_sentence(first):
        return inner_end(first, article)
    if limit is None:
        return 0
    span, particle = limit
    if span.start < SHORTEST:
        return 0
    looks = _Looks(first, span, article, first[0] in _ITEM_MARKS, particle in _SUBJECT)
    ends = [match.end() for match in deck_noun().finditer(first, SHORTEST - 2, span.end)]
    end = next((end for end in ends if end >= SHORTEST and _story_begins(end, looks)), 0)
    return inner_end(first[: end or span.start], article) or end


def _first_sentence(text: str) -> str:
    spans = split_sentences(text[: _LONGEST * 3])
    return text[: min(spans[0].end, _LONGEST * 2)] if spans else ""


def _first_marked(first: str) -> tuple[Span, str] | None:
    """Return the first word with a subject, topic or object particle, and the particle."""
    for match in re.finditer(r"\S+", first):
        word = match.group().strip("‘’“”\"'(),")
        # Behind a bracket any particle can stand: it goes with the name before the bracket.
        particle = word[-1:] if word[-2:-1] == ")" else split_particle(word)[1]
        if _BEFORE_NOUN.search(word):
            continue
        if particle in _SUBJECT or particle in _OBJECT:
            return Span(*match.span()), particle
    return None


def _quoted_end(first: str, article: str) -> int:
    """Return where a line in marks ends: the story is glued to it, or begins with a name used again; 0 if none."""
    match = _QUOTED.match(first)
    if match is None or match["inside"].endswith(_STATES):
        return 0
    rest = first[match.end() :]
    word = _WORD.match(rest.lstrip())
    if word is None or _TIED.match(rest) or deck_noun().match(word.group()):
        return 0
    if rest[0].isspace():
        stem = split_particle(word.group())[0]
        named = len(stem) > 1 and _used_again(stem, match.end() + 1, first, article)
        return match.end() if named and match.start("inside") == 1 else 0
    return match.end()


def _story_begins(at: int, looks: _Looks) -> bool:
    """Tell whether the story can begin here: with a word that opens one, or with a name that is used again."""
    rest = looks.first[at:]
    begin = at + len(rest) - len(rest.lstrip(" ,"))
    if begin == at and (NO_WORD.match(rest) or looks.first.endswith("지만", 0, at)):
        return True
    breaks = rest.startswith(", ") and _COMMA_BREAK.search(looks.article) is not None
    if breaks and rest[2:3] in _OPENING_MARKS:
        return True
    word = _WORD.match(looks.first, begin)
    if word is None or begin >= looks.limit.end:
        return False
    stem, particle = split_particle(word.group())
    if stem in table().deck_endings:
        return False
    if begin == at:
        return _story_is_glued(word.group(), looks, at)
    return breaks or (
        looks.has_subject and not _holds_an_end(stem) and _story_is_apart(rest, begin, (stem, particle), looks)
    )


def _holds_an_end(stem: str) -> bool:
    """Tell whether a word is a noun of action with another word glued to it: the line ends inside (지원|나래센터는)."""
    noun = deck_noun().match(stem)
    return noun is not None and len(stem) - noun.end() > _LONGEST_SUFFIX


def _story_is_apart(rest: str, begin: int, word: tuple[str, str], looks: _Looks) -> bool:
    """Tell whether the story begins behind a space or a comma."""
    stem, particle = word
    at = len(looks.first) - len(rest)
    halves = _ELLIPSIS.search(looks.first, 0, at) is not None
    again = len(stem) > 1 and stem not in table().going_on and _used_again(stem, begin, looks.first, looks.article)
    listed = looks.first.startswith(", ", begin + len(stem)) and not particle
    if again and listed and begin < looks.limit.start:
        return True
    if rest.startswith(","):
        return halves or (particle in _JOINING and again)
    if rest.lstrip().startswith((*table().sentence_openers, *table().inner_openers)):
        return True
    if halves:
        return (
            stem not in table().going_on
            and not deck_noun().match(stem)
            and " " in _ELLIPSIS.split(looks.first[:at])[-1].strip()
        )
    return again and (begin >= looks.limit.start or (particle in _AND and begin > looks.limit.start - _LONGEST_NAME))


def _story_is_glued(word: str, looks: _Looks, at: int) -> bool:
    """Tell whether a word that is glued to a noun of action begins the story, and does not go on with the noun."""
    stem = split_particle(word)[0]
    if deck_noun().match(word):
        return False
    if looks.first[at - 1] == "”" and not _TIED.match(word):
        return True
    if (
        word.startswith(table().story_openers)
        or _is_person(word, looks.first[at:])
        or (looks.is_item and len(stem) > _LONGEST_SUFFIX)
    ):
        return True
    longest = 2 if looks.first.endswith(table().sayings, 0, at) else _LONGEST_SUFFIX
    if _LATIN.match(word) and looks.article.count(looks.first[at - 2 : at] + word[:2]) == 1:
        return True
    return len(stem) > longest and looks.article.count(stem) > 1


def _is_person(word: str, rest: str) -> bool:
    """Tell whether a word is a name with an office behind it: 조민서 회장."""
    if _NAME.fullmatch(word) is None or not is_name(word):
        return False
    return rest[len(word) :].lstrip(" ").startswith(table().offices)


def _used_again(stem: str, begin: int, first: str, article: str) -> bool:
    """Tell whether the article uses a name as a subject elsewhere, or in the headline."""
    if len(stem) > _LONG_NAME and stem.startswith("한국"):  # 한국가온발전: 가온발전 in what follows
        stem, begin = stem[2:], begin + 2
    own = article.find(first[begin : begin + 30])
    other = article[:own] + article[own + len(stem) :] if own >= 0 else article
    return any(begins_sentence(other, at) or _ACTS.match(other, at + len(stem)) for at in places(stem, other))


_ACTS = Gated(r"(?:는|은|이|가)\s")
