"""Read the speech in one block of Korean text.

In: a block, its sentences, its pairs of quotation marks, and where known actors are mentioned. Out: the quotes, each
with the words for its speaker, and the phrases that the block's sentences are about, which later quotes may go back to.

Sentence by sentence: which pairs hold speech (quotes_marked), who spoke it (quotes_attribution), and what is reported
without marks in what is left of the sentence (quotes_reported).
"""

import re
from bisect import bisect_left, bisect_right

from msgspec import structs

from converter.lang.gated import Gated
from converter.lang.ko.quotes.attribution import speaker_before, speaker_of
from converter.lang.ko.quotes.interviews import read_on_camera
from converter.lang.ko.quotes.items import item_head, under_head
from converter.lang.ko.quotes.marked import Verdict, is_clause, judge, stands_alone
from converter.lang.ko.quotes.noun_phrases import mask
from converter.lang.ko.quotes.patterns import patterns
from converter.lang.ko.quotes.reported import read_reported
from converter.lang.ko.quotes.speakers import Speakers
from converter.model.span import Span
from converter.model.speech import MarkedWords, QuoteMention, SentenceSpeech, SpeakerMention

# Objects that point back in front of a name for them: 이를 “…”라고 표현했다.
_POINTING = frozenset({"이를", "그를", "이것을"})
_STANDING_REACH = 80
# What a document holds, and what stands behind its name: 협정 7조에는 ‘…’는 문구가 있다.
_WRITTEN = frozenset({"문구", "조항", "구절", "문장", "단서", "규정"})
_INSIDE = Gated(r"(?:에는|에도|에|엔) $")
# The ends of a verb from which the sentence goes on.
_GOES_ON = ("해", "며", "면서", "하고", "혀")
# What else was said right before: “…” “…” 어민들은 그렇게 말한다.
_SAID = re.compile(r"[“\"][^“”\"]*[”\"],?")
_STANDING_END = re.compile(r"[은는이가] (?:그렇게|이렇게|이같이|이처럼) $")
_CLOSING_MARKS = "”\"’'」』"


def read_speech(
    text: str,
    sentences: tuple[Span, ...],
    marks: tuple[MarkedWords, ...],
    actors: tuple[Span, ...],
) -> tuple[SentenceSpeech, ...]:
    """Return the speech of a block, sentence by sentence; every span points into ``text``."""
    if on_camera := read_on_camera(text):
        return (on_camera,)
    if item := item_head(text):
        head, at = item
        return under_head(_read(" " * at + text[at:], sentences, marks, actors), head)
    return _read(text, sentences, marks, actors)


def _read(
    text: str,
    sentences: tuple[Span, ...],
    marks: tuple[MarkedWords, ...],
    actors: tuple[Span, ...],
) -> tuple[SentenceSpeech, ...]:
    top = sorted((m for m in marks if m.depth == 0), key=lambda m: m.outer)
    actors = tuple(sorted(actors))
    opened, starts = [m.outer.start for m in top], [a.start for a in actors]
    return tuple(
        _read_unit(
            text,
            unit,
            tuple(_pair(m, -unit.start) for m in top[_inside(unit, opened)] if m.outer in unit),
            tuple(a.shifted(-unit.start) for a in actors[_inside(unit, starts)] if a in unit),
        )
        for unit in _units(text, sentences)
    )


def _inside(unit: Span, starts: list[int]) -> slice:
    """Return which of the sorted places begin inside a unit."""
    return slice(bisect_left(starts, unit.start), bisect_right(starts, unit.end))


def _units(text: str, sentences: tuple[Span, ...]) -> list[Span]:
    """Return the sentences; one that only names who spoke the quote before it (이도현 대표의 말이다) goes with that."""
    units: list[Span] = []
    for sentence in sentences:
        quoted = bool(units) and units[-1].of(text)[-1:] in _CLOSING_MARKS
        if quoted and patterns().standing.match(sentence.of(text).strip()):
            units[-1] = Span(units[-1].start, sentence.end)
        else:
            units.append(sentence)
    return units


def _read_unit(
    block: str,
    unit: Span,
    pairs: tuple[MarkedWords, ...],
    actors: tuple[Span, ...],
) -> SentenceSpeech:
    text = unit.of(block)
    verdicts = _verdicts(text, pairs)
    masked = mask(text, tuple(v.said for v in verdicts))
    speakers = Speakers(masked, actors)
    reported = read_reported(speakers, tuple(sorted(_told_end(text, v) for v in verdicts)))
    if reported:
        speakers = Speakers(mask(masked, tuple(q.span for q in reported)), actors)
    marked = _by_one([_attributed(speakers, v) for v in verdicts])
    quotes = _spoken_on(sorted([*marked, *reported], key=lambda q: q.span))
    topic = speakers.topic()
    return SentenceSpeech(
        quotes=tuple(_shifted(q, unit.start) for q in quotes),
        topic=_moved(topic, unit.start) if topic else None,
    )


def _told_end(text: str, verdict: Verdict) -> int:
    """Return where words about a marked quote end: behind its verb, if the sentence goes on from it (“…”고 말해)."""
    cue = verdict.cue
    if cue is None or not 0 <= cue.start - verdict.tie_end <= 1 or not cue.of(text).endswith(_GOES_ON):
        return verdict.tie_end
    return cue.end


def _by_one(quotes: list[QuoteMention]) -> list[QuoteMention]:
    """Give all quotes of a list the speaker whom the sentence behind the last of them names."""
    last = quotes[-1] if quotes else None
    if last is None or last.rule_id != "ko.quote.standing":
        return quotes
    return [structs.replace(q, speaker=last.speaker) if q.rule_id == "ko.quote.listed" else q for q in quotes]


def _spoken_on(quotes: list[QuoteMention]) -> list[QuoteMention]:
    """Give reported speech without a speaker the one who spoke before it in the same sentence."""
    out: list[QuoteMention] = []
    for quote in quotes:
        before = out[-1].speaker if out else None
        goes_on = quote.kind == "indirect" and quote.speaker is None and before is not None
        out.append(structs.replace(quote, speaker=before) if goes_on else quote)
    return out


def _verdicts(text: str, pairs: tuple[MarkedWords, ...]) -> list[Verdict]:
    found: list[Verdict] = []
    limit = len(text)
    for pair in reversed(pairs):
        listed = found[-1] if found and _is_listed(text, pair, found[-1]) else None
        verdict = judge(text, pair, limit) or _alone(text, pair) or _like(pair, listed)
        if verdict is not None:
            found.append(verdict)
        if pair.double:
            limit = pair.outer.start
    return found[::-1]


def _is_listed(text: str, pair: MarkedWords, after: Verdict) -> bool:
    """Tell whether a pair is a clause in a list that ends with the next quote: “…한다”, “…한다”고 말했다."""
    between = text[pair.outer.end : after.pair.outer.start]
    alike = pair.double or not after.pair.double
    return between.strip() in {",", ""} and alike and is_clause(pair.inner.of(text))


def _like(pair: MarkedWords, listed: Verdict | None) -> Verdict | None:
    if listed is None:
        return None
    return Verdict(pair=pair, kind=listed.kind, cue=listed.cue, tie_end=pair.outer.end, rule="ko.quote.listed")


def _alone(text: str, pair: MarkedWords) -> Verdict | None:
    """Judge a pair that is a sentence of its own, with or without a sentence that names the speaker behind it."""
    standing = patterns().standing.match(text[pair.outer.end : pair.outer.end + _STANDING_REACH].strip())
    if standing and pair.double and not _SAID.sub("", text[: pair.outer.start]).strip():
        cue = text.find(standing["cue"], pair.outer.end)
        return Verdict(
            pair=pair,
            kind="direct",
            cue=Span(cue, cue + len(standing["cue"])),
            tie_end=len(text),
            rule="ko.quote.standing",
        )
    if pair.closed and stands_alone(text, pair):
        return Verdict(pair=pair, kind="direct", cue=None, tie_end=pair.outer.end, rule="ko.quote.alone")
    return None


def _attributed(speakers: Speakers, verdict: Verdict) -> QuoteMention:
    speaker = _speaker(speakers, verdict)
    kind = verdict.kind
    if kind == "direct" and speaker is not None and _continues_a_clause(speakers, speaker, verdict.pair.outer.start):
        kind = "mixed"
    return QuoteMention(
        kind=kind,
        span=verdict.pair.inner,
        cue=verdict.cue,
        speaker=speaker,
        rule_id=verdict.rule,
        continues=verdict.has_verb,
    )


def _speaker(speakers: Speakers, verdict: Verdict) -> SpeakerMention | None:
    if verdict.rule == "ko.quote.standing" and verdict.cue is not None:
        named = _STANDING_END.search(speakers.text, 0, verdict.cue.start)
        owner = speakers.noun_phrase(
            verdict.pair.outer.end, named.start() if named else verdict.cue.start, known=not named
        )
        if owner is not None:
            return owner
    if verdict.rule == "ko.quote.asked" and verdict.cue is not None:
        # … 라는 기자의 질문; who answers did not ask
        owned = speakers.text[: verdict.cue.start].rstrip().endswith("의")
        return speakers.noun_phrase(verdict.tie_end, verdict.cue.start, known=not owned)
    if verdict.rule == "ko.quote.noun" and verdict.cue is not None:
        before = _paper_before(speakers, verdict) or speaker_before(speakers, verdict.pair.outer.start)
        return speakers.noun_phrase(verdict.tie_end, verdict.cue.start) or before
    return speaker_of(speakers, verdict.pair.outer, verdict.tie_end, verdict.cue)


def _paper_before(speakers: Speakers, verdict: Verdict) -> SpeakerMention | None:
    """Return the agreement or document in which words stand as a clause: 주주간계약에 ‘…’는 조항을 넣었다."""
    written = verdict.cue is not None and verdict.cue.of(speakers.text) in _WRITTEN
    inside = _INSIDE.search(speakers.text, 0, verdict.pair.outer.start) if written else None
    mention = speakers.noun_phrase(0, inside.start(), known=False) if inside else None
    return None if mention is None else structs.replace(mention, form="document")


def _continues_a_clause(speakers: Speakers, speaker: SpeakerMention, at: int) -> bool:
    """Tell whether a subject or object in front of the marks belongs to what they hold: 이번 합의가 “…”이라고."""
    before = speakers.text[:at].rstrip()
    if speaker.span.end >= len(before) - 1 or not before:
        return False
    last = before.split()[-1]
    subject = any(p.end == len(before) and not p.topic and not p.source for p in speakers.phrases)
    return subject or last in _POINTING


def _pair(pair: MarkedWords, by: int) -> MarkedWords:
    return structs.replace(pair, outer=pair.outer.shifted(by), inner=pair.inner.shifted(by))


def _moved(mention: SpeakerMention, by: int) -> SpeakerMention:
    return SpeakerMention(span=mention.span.shifted(by), form=mention.form)


def _shifted(quote: QuoteMention, by: int) -> QuoteMention:
    return structs.replace(
        quote,
        span=quote.span.shifted(by),
        cue=quote.cue.shifted(by) if quote.cue else None,
        speaker=_moved(quote.speaker, by) if quote.speaker else None,
    )
