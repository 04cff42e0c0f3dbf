"""Find speech that is reported without marks: where its content begins and ends, its cue, and who said it.

In: one sentence in which marked quotes are masked. Out: indirect quotes, in text order.

The end of the content is sure, because Korean closes it with 고, 라고, 는 or 것으로 before the verb of speech. Its
beginning is not marked at all: it is what follows the speaker, the date and the occasion of speaking.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from converter.lang.gated import Gated
from converter.lang.ko.quotes.speakers import MASK, Phrase, Speakers
from converter.lang.ko.quotes.table import patterns, table
from converter.model.span import Span
from converter.model.speech import QuoteMention, SpeakerMention

# …했다고, …하자고, …것이라고, …달라고
_QUOTATIVE = Gated(r"(?<=[다자냐라])고(?:는|도|만)? ")
# …했다는 입장을, …이라는 점을, …시위란 점을
_THAT = Gated(r"(?:(?<=[다자냐라])는|(?<=[가-힣])란) ")
# …것임을 강조했다, …했음을 분명히 했다
_NOMINAL = Gated(
    r"(?<=[임음함됨])을 (?:[^\s“”\"]+ ){0,2}?"
    r"(?P<cue>(?:강조|분명히|명확히|재?확인|밝[혔히힌혀]|천명|역설|주장)[가-힣]*(?: 했다)?)",
)
# …할 것으로 전망했다
_AS_THING = Gated(
    r"(?<=것)으로 (?:[^\s“”\"]+ ){0,2}?"
    r"(?P<cue>(?:(?:전망|분석|예상|기대|추정|추산|관측|판단|평가|예측|진단|해석)(?:했|하고|한다|하며|한)|내다[봤보]"
    r"|보고 있|봤|본다)"
    r"[가-힣]*(?: 있[가-힣]*)?)",
)
# …한다며 …, …이라며 …
_WHILE = Gated(r"(?:(?<=[다냐])|(?<=[하되지맺]자)|(?<=[가-힣]이라)|(?<=[가-힣]라))(?P<cue>며|면서)(?=[ ,])")
_VERBS_IN_RA = re.compile(r"(?:바라|자라|모자라|따라|놀라|달라지|날라|발라|골라|올라)$")
_SOURCE = Gated(r"(?:에 따르면|에 의하면|에 의거하면|를 보면|을 보면),? ")
# Laws and circumstances say nothing: 전기사업법에 따르면, 상황에 따르면.
_NO_SOURCE = Gated(
    r"(?:법|규정|판례|조항|조례|시행령|규칙|헌법|법칙|순서|상황|결과|필요|수요|기준|조)$|^(?:이|그|때|경우|바|변화|계획)$",
)
_ORDER = re.compile(r"(?:[하말가오]|달|으|해|아니|두|보|주|내|나서|되|서)라$")
_CLAUSE_BREAK = Gated(r"[가-힣](?:며|지만|면서|는데|고),? ")
_FINAL = " .,”’\"'"
_DATE = r"(?:지난 |오는 )?(?:\d+년 )?(?:\d+월 )?\d+일(?:\([^)]*\))?"
_DATE_AHEAD = Gated(rf"\s*{_DATE},? ")
_HAS_DATE = Gated(_DATE)
_GAP = 90
_GAP_WORDS = 11
_SHORTEST = 6
_OCCASION_REACH = 60


class _Hit(Struct, frozen=True, kw_only=True):
    """The end of a reported content, with the cue behind it."""

    content_end: int
    cue: Span
    rule: str
    named: SpeakerMention | None = None
    needs_name: bool = False
    needs_topic: bool = False


def read_reported(speakers: Speakers, ties: tuple[int, ...]) -> list[QuoteMention]:
    """Return the indirect quotes of a sentence; one without a speaker goes on from whoever spoke before it.

    ``ties`` are the ends of the words that tie marked quotes to it: a content cannot reach over them.
    """
    found: list[QuoteMention] = []
    reached = 0
    for hit in sorted(_hits(speakers), key=lambda h: h.content_end):
        before = bisect_right(ties, hit.content_end)
        floor = max(reached, ties[before - 1] if before else 0)
        if hit.content_end <= floor:
            continue
        quote = _quote(speakers, hit, floor)
        if quote is not None:
            found.append(quote)
            reached = max(hit.cue.end, hit.content_end)
    return found or _by_source(speakers)


def _hits(speakers: Speakers) -> Iterator[_Hit]:
    text = speakers.text
    for match in _QUOTATIVE.finditer(text):
        if hit := _after_quotative(speakers, match):
            yield hit
    for match in _THAT.finditer(text):
        yield from _after_that(speakers, match)
    for match in _NOMINAL.finditer(text):
        yield _Hit(content_end=match.start(), cue=_cue(match), rule="ko.reported.nominal", needs_name=True)
    for match in _AS_THING.finditer(text):
        # …것으로 기대한다고 도담시는 밝혔다: what is hoped is part of what is reported, unless its own topic hopes it.
        inner = match["cue"].endswith(("다고", "라고"))
        yield _Hit(
            content_end=match.start(),
            cue=_cue(match),
            rule="ko.reported.as",
            needs_name=True,
            needs_topic=inner,
        )
    for match in _WHILE.finditer(text):
        if not _VERBS_IN_RA.search(text, max(0, match.start() - 4), match.start()):
            end = _content_end(text, match.start())
            yield _Hit(content_end=end, cue=Span(end, match.end()), rule="ko.reported.while", needs_name=True)


def _cue(match: re.Match[str]) -> Span:
    return Span(match.start("cue"), match.end("cue"))


def _content_end(text: str, at: int) -> int:
    """Cut the copula off what stands before a quotative: 최적[이라]고, 계기[라]고; an order keeps its 라."""
    if text[at - 1] != "라" or _ORDER.search(text, max(0, at - 4), at):
        return at
    return at - 2 if text[at - 2] == "이" else at - 1


def _after_quotative(speakers: Speakers, match: re.Match[str]) -> _Hit | None:
    text, at = speakers.text, match.end()
    verb = patterns().verb.search(text, at, min(len(text), at + _GAP))
    if not verb:
        return None
    gap = text[at : verb.start()]
    if MASK in gap or len(gap.split()) > _GAP_WORDS or _CLAUSE_BREAK.search(gap) or _QUOTATIVE.search(gap):
        return None
    inside = speakers.named_between(at, verb.start())
    # Plain 했다 reports only right behind its quotative; 하며 and the like report nothing without marks.
    if verb["bare"] and (verb["bare"].startswith("하며") or (gap.strip() and inside is None)):
        return None
    return _Hit(
        content_end=_content_end(text, match.start()),
        cue=Span(verb.start(), verb.end()),
        rule="ko.reported.say",
        named=inside,
    )


def _after_that(speakers: Speakers, match: re.Match[str]) -> Iterator[_Hit]:
    text = speakers.text
    end = match.start() if match.group().startswith("란") else _content_end(text, match.start())
    if held := patterns().held.match(text, match.end()):
        vague = held["noun"] in {"점", "사실"}
        yield _Hit(content_end=end, cue=_cue(held), rule="ko.reported.stand", needs_name=vague)
        return
    closing = patterns().closing.search(text, match.end(), match.end() + _GAP)
    if not closing:
        return
    owner = re.sub(r"^(?:것이|게|것은|것) ?", lambda m: " " * len(m.group()), text[match.end() : closing.start()])
    stated = owner.strip()
    if MASK in stated or len(stated.split()) > _GAP_WORDS:
        return
    named = speakers.noun_phrase(match.end() + len(owner) - len(owner.lstrip()), closing.start()) if stated else None
    if stated and named is None:
        return
    yield _Hit(content_end=end, cue=_cue(closing), rule="ko.reported.closing", named=named, needs_name=True)


def _quote(speakers: Speakers, hit: _Hit, floor: int) -> QuoteMention | None:
    speaker, start = hit.named, floor
    if speaker is None:
        phrase = _who(speakers, floor, hit.content_end)
        if phrase is not None and hit.needs_topic and not phrase.topic:
            return None
        if phrase is not None:
            speaker, start = phrase.mention, phrase.end
    if speaker is None and hit.needs_name and not floor:
        return None
    content = _content(speakers.text, start, hit)
    if content is None and hit.named is None and start > floor and not hit.needs_name:
        # What looked like the speaker stands too near the end: it is the subject of what was said.
        speaker, content = None, _content(speakers.text, floor, hit)
    if content is None:
        return None
    return QuoteMention(kind="indirect", span=content, cue=hit.cue, speaker=speaker, rule_id=hit.rule)


def _content(text: str, start: int, hit: _Hit) -> Span | None:
    gap_has_date = bool(_HAS_DATE.search(text, hit.content_end, hit.cue.end))
    start = _skip_opening(text, start, hit.content_end, keep_date=gap_has_date)
    content = Span(start, hit.content_end)
    words = content.of(text)
    return None if len(words) < _SHORTEST or MASK in words or " " not in words else content


def _who(speakers: Speakers, floor: int, end: int) -> Phrase | None:
    """Return who speaks in a stretch: its first known topic, else a topic in front of it, else its first subject.

    A person who is subject before the topic, in the same clause, comes first: 한 의원이 협상은 끝났다고 말했다.
    """
    phrases = speakers.between(floor, end)
    known = [p for p in phrases if p.known and not p.source]
    topics = [p for p in known if p.topic]
    if topics:
        one_clause = not _CLAUSE_BREAK.search(speakers.text, known[0].end, topics[0].start)
        return known[0] if one_clause and known[0].mention.form in {"person", "short"} else topics[0]
    first = phrases[0] if phrases else None
    if first and not first.known and speakers.could_speak(first) and not _words(speakers, floor, first):
        return first
    return known[0] if known else next((p for p in phrases[:1] if p.source), None)


def _words(speakers: Speakers, floor: int, phrase: Phrase) -> str:
    """Return what stands in a stretch before a phrase: words that may go on from another speaker (이어, 또)."""
    return speakers.text[floor : phrase.start].strip(" ,")


def _skip_opening(text: str, start: int, end: int, *, keep_date: bool) -> int:
    """Return where the content begins: behind the adverbs, the date and the occasion that belong to the reporter."""
    moved = True
    while moved:
        moved = False
        while start < end and text[start] in " ,":
            start += 1
        word = re.compile(r"\S+").match(text, start, end)
        if word and word.group().rstrip(",") in table().opening.adverbs:
            start, moved = word.end(), True
        elif not keep_date and (date := _DATE_AHEAD.match(text, start, end)):
            start, moved = date.end(), True
        elif occasion := patterns().occasion.match(text, start, min(end, start + _OCCASION_REACH)):
            start, moved = occasion.end(), True
    return start


def _by_source(speakers: Speakers) -> list[QuoteMention]:
    """금융권에 따르면 …: the whole rest of the sentence is what the source says."""
    text = speakers.text
    match = _SOURCE.search(text)
    if not match or MASK in text[match.end() :]:
        return []
    speaker = speakers.noun_phrase(0, match.start(), known="보면" in match.group())
    if speaker is None or speaker.form in {"document", "unknown"}:
        named = [p for p in speakers.between(0, match.start()) if p.known and not p.source]
        speaker = named[-1].mention if named else speaker
    if speaker is None or _NO_SOURCE.search(speaker.span.of(text)):
        return []
    content = Span(match.end(), len(text.rstrip(_FINAL)))
    if content.end - content.start < _SHORTEST:
        return []
    cue = Span(match.start(), match.start() + len(match.group().rstrip(" ,")))
    return [QuoteMention(kind="indirect", span=content, cue=cue, speaker=speaker, rule_id="ko.reported.source")]
