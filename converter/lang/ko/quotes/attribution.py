"""Who said what stands in marks.

In: the phrases of a sentence, and where a quote and its cue stand. Out: the phrase that names the speaker, or null
where the sentence leaves the speaker out. The order is that of certainty: between the quote and its verb (“…”고 도
회장은 말했다), right behind a verb that stands before its noun (“…”고 선언한 도 회장), before the quote, nearest first.
"""

import re

from converter.lang.gated import Gated
from converter.lang.ko.quotes.noun_phrases import MASK
from converter.lang.ko.quotes.speakers import Phrase, Speakers
from converter.model.span import Span
from converter.model.speech import SpeakerMention

# A speech verb before its noun: 선언한 도 회장, 밝힌 정부는 (and not 밝힌 바 있다, 말한 뒤).
_BEFORE_NOUN = re.compile(r"[가-힣]*(?:한|힌|하는|던|인|온|운|건|낸|연)$")
_NO_NOUN = Gated(
    r"\s*(?:바|것|데|뒤|후|직후|만큼|가운데|이후|적|점|대로|지|셈|상태|상황|때|이유|배경|자리|사실|내용|다음|날)"
    r"(?![가-힣]{2})",
)
# A clause that ends in front of the quote: what was subject in it is not who speaks.
_CLAUSE_OVER = Gated(
    r"(?:[가-힣]는|[한된던할]) (?:[^\s]{1,8} )?[^\s]{1,12}(?:에|에는|에도|에서는|에 대해|에 대해서는)(?: |$)",
)
# Who may stand right before the mark, without a particle: 회사 측 “…”.
_LABELS = frozenset({"person", "short", "itself"})
# A verb before the noun that it goes with: 기업이 모인 | 포럼은
_ADNOMINAL = Gated(r"[가-힣](?:[한된던할인는은을온린친긴난낸진])$")
_REACH_BEHIND = 40


def speaker_of(speakers: Speakers, outer: Span, tie_end: int, cue: Span | None) -> SpeakerMention | None:
    """Return who said the words of one pair, null if the sentence does not say."""
    if cue is not None and cue.start >= tie_end:
        inside = speakers.named_between(tie_end, cue.start)
        if inside is not None:
            return inside
    before = speaker_before(speakers, outer.start)
    if before is None and cue is not None:
        return behind(speakers, cue)
    return before


def speaker_before(speakers: Speakers, at: int) -> SpeakerMention | None:
    """Return the phrase in front of an offset that is most likely to speak there."""
    phrases = speakers.between(0, at)
    label = _label(speakers, at)
    if label is not None:
        return label
    topics = [p for p in phrases if p.topic and p.known]
    subjects = [p for p in phrases if not p.topic and not p.source and p.known and _still_subject(speakers, p, at)]
    best = topics[-1] if topics else None
    for subject in subjects:
        nearer = best is None or (
            subject.start > best.start and subject.mention.form in {"person", "short", "pronoun", "several"}
        )
        best = subject if nearer else best
    unknown = [p for p in phrases if speakers.could_speak(p) and not p.known]
    if best is not None:
        described = [p for p in unknown if not best.topic and _describes(speakers, best, p)]
        return (described or [best])[-1].mention
    sources = [p for p in phrases if p.source]
    if sources:
        writers = [p for p in unknown if p.end < sources[-1].start]
        return (writers or sources)[-1].mention
    near = [p for p in unknown if p is phrases[0] or p.end >= at - 1]
    return near[-1].mention if near else None


def _describes(speakers: Speakers, subject: Phrase, topic: Phrase) -> bool:
    """Tell whether a subject stands in a clause that goes with a topic behind it: 기업이 모인 | 포럼은."""
    between = speakers.text[subject.end : topic.start].rstrip()
    return subject.end < topic.start and _ADNOMINAL.search(between) is not None


def _still_subject(speakers: Speakers, phrase: Phrase, at: int) -> bool:
    return not _CLAUSE_OVER.search(speakers.text[phrase.end : at].partition(MASK)[0])


def _label(speakers: Speakers, at: int) -> SpeakerMention | None:
    """하 수석 “…”, 이도현 대표: “…”: a person or body right in front of the mark, without a particle."""
    before = speakers.text[:at].rstrip(" ")
    mention = speakers.ending_at(len(before))
    return mention if mention is not None and mention.form in _LABELS else None


def behind(speakers: Speakers, cue: Span) -> SpeakerMention | None:
    """“…”고 선언한 도 회장이: the verb stands before the noun that it speaks of."""
    text = speakers.text
    if not _BEFORE_NOUN.search(cue.of(text)) or _NO_NOUN.match(text, cue.end):
        return None
    phrases = speakers.between(cue.end, cue.end + _REACH_BEHIND)
    return phrases[0].mention if phrases and phrases[0].start <= cue.end + 1 and phrases[0].known else None
