"""Read the speech in one block of English text.

In: a block, its sentences, its pairs of quotation marks, and where known actors are mentioned. Out: the quotes, each
with the words for its speaker. A pair of marks is a quote where a verb of speech stands beside it, or where it is a
sentence of its own; marks without either hold a title or a term. What is reported without marks is read in
``quotes_reported``.
"""

import re

from msgspec import Struct
from msgspec.structs import replace

from converter.lang.en import quotes_speaker
from converter.lang.en.quotes_reported import read_reported
from converter.lang.en.quotes_table import patterns
from converter.model.span import Span
from converter.model.speech import MarkedWords, QuoteMention, SentenceSpeech, SpeakerMention
from converter.model.vocab import QuoteKind

_CLAUSE_END = re.compile(r"[,.?!…—]\Z")
_REACH = 160


class _Cue(Struct, frozen=True):
    """A verb of speech and who speaks; ``close`` where it stands right beside the marks."""

    span: Span
    speaker: SpeakerMention | None
    close: bool


def read_speech(
    text: str,
    sentences: tuple[Span, ...],
    marks: tuple[MarkedWords, ...],
    actors: tuple[Span, ...],
) -> tuple[SentenceSpeech, ...]:
    """Return the speech of a block, sentence by sentence; every span points into ``text``."""
    top = tuple(m for m in marks if m.depth == 0 and m.double)
    return tuple(_read_sentence(text, sentence, _pairs(top, sentence), actors) for sentence in sentences)


def _pairs(marks: tuple[MarkedWords, ...], sentence: Span) -> tuple[MarkedWords, ...]:
    return tuple(
        replace(m, outer=m.outer.shifted(-sentence.start), inner=m.inner.shifted(-sentence.start))
        for m in marks
        if m.outer in sentence
    )


def _read_sentence(
    block: str,
    sentence: Span,
    pairs: tuple[MarkedWords, ...],
    actors: tuple[Span, ...],
) -> SentenceSpeech:
    text = sentence.of(block)
    blank = _blank(text, pairs)
    marked = [q for pair in pairs if (q := _judge(text, blank, pair)) is not None]
    marked = _one_speaker(marked)
    quotes = sorted(
        [*marked, *read_reported(blank, tuple(q.span for q in marked), _spoken(marked))], key=lambda q: q.span
    )
    return SentenceSpeech(
        quotes=tuple(_shifted(q, sentence.start) for q in quotes),
        topic=_topic(block, sentence, pairs, actors),
    )


def _blank(text: str, pairs: tuple[MarkedWords, ...]) -> str:
    """Return the sentence with what stands in marks blanked out, so that no verb is read there."""
    for pair in pairs:
        text = text[: pair.outer.start] + "”" * (pair.outer.end - pair.outer.start) + text[pair.outer.end :]
    return text


def _judge(text: str, blank: str, pair: MarkedWords) -> QuoteMention | None:
    alone = not text[: pair.outer.start].strip() and not text[pair.outer.end :].strip(' .,”"')
    if alone and (" " in pair.inner.of(text)):
        return _quote(pair, "direct", None, "en.quote.alone")
    if patterns().naming.search(text[: pair.outer.start].rstrip('“" ')):
        return None
    cue = _cue_of(blank, pair)
    if cue is None:
        return None
    kind: QuoteKind = "direct" if _is_whole(text, pair, cue) else "mixed"
    return _quote(pair, kind, cue, f"en.quote.{kind}")


def _is_whole(text: str, pair: MarkedWords, cue: _Cue) -> bool:
    """Tell whether the marks hold a sentence of the speaker's own, and not a part of the reporter's."""
    words = pair.inner.of(text)
    opens = not text[: pair.outer.start].strip() or bool(re.search(r"[,:.]\s*\Z", text[: pair.outer.start]))
    ends = bool(_CLAUSE_END.search(words)) or text[pair.outer.end : pair.outer.end + 1] in {",", "."}
    if " " not in words or not cue.close or not ends:
        return False
    return opens or (words[:1].isupper() and cue.span.end <= pair.outer.start)


def _cue_of(blank: str, pair: MarkedWords) -> _Cue | None:
    """Find the verb of speech that a pair belongs to: right behind it, before it, or at the sentence's end."""
    return _behind(blank, pair, close=True) or _before(blank, pair) or _behind(blank, pair, close=False)


def _behind(blank: str, pair: MarkedWords, *, close: bool) -> _Cue | None:
    at = pair.outer.end
    reach = min(len(blank), at + _REACH)
    gap = re.compile(r",?\s*").match(blank, at)
    begin = gap.end() if gap else at
    for cue in patterns().cue.finditer(blank, at, reach):
        if close and "”" in blank[at : cue.start()]:
            return None
        if cue.start() == begin:
            return _Cue(Span(*cue.span()), quotes_speaker.behind(blank, cue.end()), close=True)
        speaker = quotes_speaker.before(blank, cue.start(), at)
        near = speaker is not None and not blank[begin : speaker.span.start].strip()
        if speaker is not None and near == close:
            return _Cue(Span(*cue.span()), speaker, close=near)
    return None


def _before(blank: str, pair: MarkedWords) -> _Cue | None:
    begin = max(0, pair.outer.start - _REACH)
    for cue in reversed(list(patterns().cue.finditer(blank, begin, pair.outer.start))):
        between = blank[cue.end() : pair.outer.start]
        floor = blank.rfind("”", 0, cue.start()) + 1
        if cue["verb"].endswith("ing"):
            floor = 0
        speaker = _subject(blank, cue, floor)
        if speaker is not None or cue["verb"].endswith("ing"):
            close = (
                bool(re.fullmatch(r"(?:\s(?:in|on|at|to)\s[^,:]{1,60})?[,:]?\s*(?:that\s)?", between))
                and "that" not in between
            )
            return _Cue(Span(*cue.span()), speaker, close=close)
    return None


def _subject(blank: str, cue: re.Match[str], floor: int) -> SpeakerMention | None:
    """Return who speaks; of a participle (…, calling it), the subject of its sentence."""
    if not cue["verb"].endswith("ing"):
        return quotes_speaker.before(blank, cue.start(), floor)
    return quotes_speaker.opening(blank, cue.start())


def _quote(pair: MarkedWords, kind: QuoteKind, cue: _Cue | None, rule: str) -> QuoteMention:
    return QuoteMention(
        kind=kind,
        span=pair.inner,
        cue=cue.span if cue else None,
        speaker=cue.speaker if cue else None,
        rule_id=rule,
    )


def _one_speaker(quotes: list[QuoteMention]) -> list[QuoteMention]:
    """Give a quote without a speaker the one of the quote before it in the same sentence."""
    out: list[QuoteMention] = []
    for quote in quotes:
        known = out[-1].speaker if out else None
        out.append(replace(quote, speaker=known) if quote.speaker is None and known is not None else quote)
    return out


def _spoken(quotes: list[QuoteMention]) -> SpeakerMention | None:
    return next((q.speaker for q in reversed(quotes) if q.speaker is not None), None)


def _topic(
    block: str,
    sentence: Span,
    pairs: tuple[MarkedWords, ...],
    actors: tuple[Span, ...],
) -> SpeakerMention | None:
    """Return the first actor outside quotes whom the sentence names."""
    for actor in actors:
        inside = any(actor in pair.outer.shifted(sentence.start) for pair in pairs)
        if actor in sentence and not inside and actor.start - sentence.start < _REACH:
            titled = quotes_speaker.is_titled(block[: actor.start])
            return SpeakerMention(span=actor, form="person" if titled else quotes_speaker.form_of(actor.of(block)))
    return None


def _shifted(quote: QuoteMention, by: int) -> QuoteMention:
    speaker = quote.speaker
    return replace(
        quote,
        span=quote.span.shifted(by),
        cue=quote.cue.shifted(by) if quote.cue else None,
        speaker=replace(speaker, span=speaker.span.shifted(by)) if speaker else None,
    )
