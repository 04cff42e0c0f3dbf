"""Find the words for whoever speaks beside an English verb of speech.

In: a sentence with its quotes blanked out and the place of the verb. Out: the noun phrase before it (or behind it,
where the order is turned round: said Jane Doe), and what kind of speaker it names.
"""

import re
from functools import cache

from converter.lang.en.names_table import office
from converter.lang.en.names_table import table as names
from converter.lang.en.quotes_table import patterns, table
from converter.lang.en.words import CAPITAL, NAME, one_of
from converter.model.span import Span
from converter.model.speech import SpeakerForm, SpeakerMention

_LONGEST = 120
# What stands before "and" in more words than this is a clause of its own.
_LONGEST_LIST = 6
# Gaon Energy, a developer of wind farms: the name alone.
_NAME_FIRST = re.compile(rf"\s*(?P<name>{NAME}),\s(?:an?|the|its|his|her|[a-z]+)\s[^,]*\Z")
# In a note it said …: a pronoun is a phrase of its own.
_PRONOUN = re.compile(r"(?<![\w-])(?:he|she|it|they|He|She|It|They)\Z")
_RELATIVE = re.compile(r"(?:which|who|whose)\s")
_ADVERBS = re.compile(
    r"(?:However|Meanwhile|Earlier|Later|Separately|Still|Yet|And|But|So|Now|Then|In addition|For its part"
    r"|For his part),?\s",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?:,|\s(?:also|later|on \w+day|today|yesterday|in turn|for (?:its|his|her) part|who))+\Z")
_TURNED = re.compile(
    r"\s(?P<np>(?:(?:the|an?|its|his|her)\s)?[^\s,.;:\"“”]+(?:\s(?!in\b|on\b|at\b|during\b|after\b|when\b|as\b"
    r"|to\b|by\b|adding\b|who\b|while\b|following\b)[^\s,;:\"“”]+){0,7})",
)
_PREPOSITION = re.compile(r"(?:in|on|at|of|for|from|with|by|under|to|into|about|over|during)\s", re.IGNORECASE)
_NO_SPEAKER = re.compile(
    r"(?<!\w)(?:which|that|there|this|what|it is|not|and|or|to|be|been|being|was|is|are|were)\Z", re.IGNORECASE
)


def before(text: str, verb: int, floor: int) -> SpeakerMention | None:
    """Return the noun phrase that ends right before ``verb`` and does not reach before ``floor``."""
    floor = max(floor, verb - 2 * _LONGEST)
    segment = text[floor:verb].rstrip()
    tail = _TAIL.search(segment)
    apposition = bool(tail and "," in tail.group())
    segment = segment[: tail.start()] if tail else segment
    phrase = _phrase(segment, apposition=apposition)
    start, words = floor + phrase.start, phrase.of(segment)
    while match := _ADVERBS.match(words):
        start += match.end()
        words = words[match.end() :]
    return _mention(Span(start, start + len(words)), words)


def behind(text: str, verb_end: int) -> SpeakerMention | None:
    """Return the noun phrase right behind a verb: said Jane Doe."""
    match = _TURNED.match(text, verb_end)
    if match is None:
        return None
    words = match["np"].rstrip(".")
    return _mention(Span(match.start("np"), match.start("np") + len(words)), words)


def _phrase(segment: str, *, apposition: bool) -> Span:
    """Return the phrase at the end of a segment: behind a comma or a word that opens a clause.

    With a comma before the verb the phrase has two parts (the minister, Jane Doe,); a relative clause is none.
    """
    if pronoun := _PRONOUN.search(segment):
        return Span(*pronoun.span())
    cuts = list(re.finditer(r"[,;:—–]\s|\s-\s", segment))
    pieces = [0, *(cut.end() for cut in cuts)]
    begin, end = pieces[-1], len(segment)
    if apposition and len(pieces) > 1 and not _PREPOSITION.match(segment[pieces[-2] :]):
        begin = pieces[-2]
        end = cuts[-1].start() if _RELATIVE.match(segment[pieces[-1] :]) else end
    first = cuts[-1].start() if apposition and cuts else len(segment)
    joints = [m.end() for m in patterns().boundary.finditer(segment, begin, max(begin, first))]
    begin = joints[-1] if joints else begin
    joined = segment.rfind(" and ", begin, end)
    if joined >= 0 and len(segment[begin:joined].split()) > _LONGEST_LIST:
        begin = joined + len(" and ")
    if named := _NAME_FIRST.match(segment, begin, end):
        end = named.end("name")
    return Span(begin + len(segment[begin:end]) - len(segment[begin:end].lstrip(' "“”')), end)


def _mention(span: Span, words: str) -> SpeakerMention | None:
    if not words.strip() or len(words) > _LONGEST or _PREPOSITION.match(words) or _NO_SPEAKER.search(words):
        return None
    return SpeakerMention(span=span, form=form_of(words))


def form_of(words: str) -> SpeakerForm:
    """Return what kind of speaker a phrase names."""
    if words.casefold() in {p.casefold() for p in table().forms.pronouns}:
        return "pronoun"
    if re.match(r"(?:both|neither|the two|the three)\s", words, re.IGNORECASE):
        return "group"
    named = re.search(rf"(?<!\A){CAPITAL}|\A{CAPITAL}\s{CAPITAL}", words)
    if patterns().anonymous.search(words) and not named:
        return "anonymous"
    if patterns().document.search(words):
        return "document"
    honorific = re.match(
        rf"{one_of(names().honorifics)}\s|(?:the\s)?(?:[\w’'-]+\s){{0,3}}?{office()}\b", words, re.IGNORECASE
    )
    titled = re.match(rf"{CAPITAL}(?:\s(?:de\s|van\s|von\s)?{CAPITAL}){{1,3}},\s", words) and re.search(
        office(), words, re.IGNORECASE
    )
    if honorific or titled or re.fullmatch(rf"{CAPITAL}(?:[\s-](?:de\s|van\s|von\s)?{CAPITAL}){{1,3}}", words):
        return "unknown" if words.rsplit(maxsplit=1)[-1] in names().endings["company"] else "person"
    return "unknown"


_FINITE = re.compile(
    r"\s(?:is|are|was|were|has|have|had|will|would|may|might|can|could|[a-z]{3,}ed|said|says|told|met|claims|claimed)\b"
)


def opening(text: str, limit: int) -> SpeakerMention | None:
    """Return who spoke before a participle (insisted …, calling it …), else the subject that opens the sentence."""
    spoken = [before(text, cue.start(), 0) for cue in patterns().cue.finditer(text, 0, limit - 1)]
    if known := next((s for s in reversed(spoken) if s is not None), None):
        return known
    verb = _FINITE.search(text, 0, limit)
    return before(text, verb.start() + 1, 0) if verb else None


_ROLE_BEHIND = re.compile(
    rf",\s(?:the|an?|its|his|her)?\s?(?:[\w’'-]+\s){{0,3}}?{office()}\b[^,]{{0,60}}\Z", re.IGNORECASE
)


def is_apposed(text: str, comma: int) -> bool:
    """Tell whether the comma parts a name from the office before or behind it: the minister, Jane Doe, said."""
    begin = text.rfind(", ", 0, comma)
    piece = text[begin:comma] if begin >= 0 else ""
    return bool(piece) and bool(_ROLE_BEHIND.search(piece))


def is_titled(before_name: str) -> bool:
    """Tell whether words end in an honorific or an office, so that the name behind them is a person’s."""
    return bool(_titled().search(before_name[-_LONGEST:]))


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(names().honorifics)}|{office()})\s\Z")
