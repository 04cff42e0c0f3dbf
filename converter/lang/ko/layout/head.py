"""Read what stands over and between the parts of a Korean story: kickers, lines that are no prose, markers of parts.

In: a headline, a line or the beginning of a paragraph. Out: where the kicker ends, whether a line is running text, the
words that open a part. Lines that were glued to a sentence are read by ``glued``.
"""

import re
from functools import cache, lru_cache

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
# A series that is named behind the headline: … 착공[가온이 다시 뛴다③].
_BEHIND = re.compile(r"(?<=\S)\s?[\[【](?P<words>[^\[\]【】\n]{2,20})[\]】]\s*\Z")
# A local government's name glued to a headline that begins with the place: 다온시다온을 …
_PLACE_TWICE = re.compile(r"(?P<label>(?P<place>[가-힣]{2,3})[시군구도])(?=(?P=place))")
_MARKED = Gated(r"[,…‘’“”\"'·]")
_AND_SO_ON = frozenset({"등", "및"})
_VERB_ENDS = ("다", "요", "까", "죠", "것", "라", "자", "네")
_SHORTEST_LINE, _LONGEST_LINE = 8, 65
_TOPIC_OR_OBJECT = frozenset({"은", "는", "을", "를"})
_SUBJECT = frozenset({"은", "는", "이", "가"})
_SHORT_SENTENCE = 20
_LONGEST_QUESTION = 120
# How the lines of an interview or of questions and answers begin: Q. …, -…, ―….
_ASKS = re.compile(r"\s*(?:Q\s?\d{0,2}\s?[.:．)]|[-–—―─]{1,2}(?=\s?[가-힣A-Z0-9“‘\"']))")
_NAMED_PART = Gated(r"[^.'‘“\"]{0,20}['‘“\"][^'’”\"]{2,40}['’”\"] ?(?:분야|부문|축|트랙|영역|항목)")


@lru_cache(maxsize=256)
def is_prose(text: str) -> bool:
    """Tell running text from a line such as a headline, a deck or a subhead."""
    if ends_sentence(text):
        return _has_verb(text) and not (len(text) < _LONGEST_LINE and text.rstrip().endswith(("?", "!")))
    sentences = split_sentences(text)
    return len(sentences) > 1 and sentences[0].of(text).endswith("다.") and len(sentences[0].of(text)) > _SHORT_SENTENCE


def _has_verb(text: str) -> bool:
    return len(text) > _LONGEST_LINE or text.rstrip(".?!”’\"')] ").endswith(_VERB_ENDS)


def asks(text: str) -> bool:
    """Tell whether a line is a question that an article answers: it is short and marked as one."""
    return len(text) <= _LONGEST_QUESTION and _ASKS.match(text) is not None


def has_subject(words: str) -> bool:
    """Tell whether words hold a subject; behind a bracket the particle goes with the name before it."""
    marked = (word.strip("‘’“”\"',") for word in words.split())
    return any((word[-1:] if word[-2:-1] == ")" else split_particle(word)[1]) in _SUBJECT for word in marked)


def goes_on(left: str, right: str) -> bool:
    """Tell whether a sentence that breaks off in ``left`` goes on in ``right``."""
    words = left.rstrip()
    if ends_sentence(words) or words.endswith(("다", "요", "까", "죠")) or _is_glued_line(words):
        return False
    broken = left.endswith("  ") and right.startswith(", ")  # a crawler's comma for a paragraph break
    if (right.lstrip().startswith((",", ".", ")", "”", "’")) and not broken) or words.endswith((",", "·", "(")):
        return True
    last, first = words.split()[-1:], right.split()[:1]
    return bool(last and split_particle(last[0])[1]) or bool(first and split_particle(first[0])[0] in _AND_SO_ON)


def _is_glued_line(words: str) -> bool:
    """Tell whether a text ends in a line that was glued to a sentence: a subhead has neither topic nor object."""
    spans = split_sentences(words)
    if len(spans) < 2 or spans[-2].end != spans[-1].start:  # noqa: PLR2004
        return False
    line = spans[-1].of(words)
    marked = any(split_particle(word)[1] in _TOPIC_OR_OBJECT for word in line.split())
    return _SHORTEST_LINE <= len(line) <= _LONGEST_LINE and not marked


def read_kicker(text: str) -> Kicker | None:
    """Read the label before a headline: ``[속보] …``, ``<단독> …``, ``간추린 뉴스…``."""
    match = _BRACKETED.match(text)
    if match:
        group = next(name for name in "abcd" if match[name] is not None)
        return Kicker(Span(*match.span(group)), match.end())
    behind = _BEHIND.search(text)
    if behind:
        return Kicker(Span(*behind.span("words")), behind.end(), behind.start())
    label = _PLACE_TWICE.match(text) or _label().match(text)
    if label is None:
        return None
    rest = text[label.end() :]
    if label.group() in table().kickers_ambiguous and rest.strip() and not _is_label(rest):
        return None
    return Kicker(Span(*label.span()), label.end())


def _is_label(rest: str) -> bool:
    """Tell whether an ambiguous word before a headline is a label that lost its brackets, as the whole its marks."""
    return rest.startswith(" ") and not _MARKED.search(rest) and not rest.lstrip().startswith(table().labels_go_on)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(one_of(table().kickers))


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
