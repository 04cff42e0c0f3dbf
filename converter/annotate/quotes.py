"""Find the quotes of an article and who speaks in them.

In: the outline, its sentences, its actors. Out: quotes in text order, with diagnostics for marks that were never closed
and for reported speech that was dropped because nobody is named.

The language pack reads one block at a time and names speakers in words; here the words are resolved to actors, and
what a sentence leaves out (이어, 그는, a quote that stands alone) goes back to who spoke or was spoken of just before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest

from msgspec import Struct

from converter.annotate.answers import PEOPLE, BlockSpeech, answers, opening
from converter.annotate.marks import pair_marks, whole_sentences
from converter.annotate.voices import Voice, Voices
from converter.lang.pack import LanguagePack
from converter.model.annotation import Actor, Evidence, Quote, Sentence
from converter.model.diagnostic import Diagnostic
from converter.model.outline import Block, Outline
from converter.model.span import Span
from converter.model.speech import MarkedWords, QuoteMention, SentenceSpeech, SpeakerForm, SpeakerMention
from converter.model.vocab import ResolvedBy

_THINGS = frozenset({"body", "document", "anonymous"})
_POINTING = frozenset({"pronoun", "several", "itself"})
_BACKWARD = frozenset({"pronoun", "several", "group", "short"})
# A speaker left out is in one of the three sentences before; further back it would be a guess.
_REACH = 3


class _Speaker(Struct, frozen=True):
    """Who said a quote; ``near`` are the words nearest to it, ``voice`` whom they go back to."""

    voice: Voice
    near: Span
    resolved_by: ResolvedBy

    @property
    def words(self) -> Span:
        """The nearest words that tell who it is: those that point back tell nobody, unless an actor is known."""
        points = self.resolved_by == "pronoun" and self.voice.actor_id is None
        return self.voice.span if points else self.near


@dataclass
class _Memory:
    """Who spoke and who was spoken of, as far as the article has been read, and in which sentence that was."""

    sentence: int = 0
    last: Voice | None = None
    last_at: int = 0
    person: Voice | None = None
    said: Span | None = None
    speaking: bool = False

    def speaks(self, voice: Voice, near: Span) -> None:
        """Remember who spoke last, and by which words."""
        self._note(voice)
        self.said, self.speaking = near, True

    def is_about(self, voice: Voice) -> None:
        """Remember whom a sentence is about; a body that is described takes no word from a person who is speaking."""
        last = self.recent()
        if not (self.speaking and last is not None and last.form in PEOPLE and voice.form in _THINGS):
            self._note(voice)
            self.speaking = False

    def recent(self, reach: int = _REACH) -> Voice | None:
        """Return the last voice, if it is near enough."""
        return self.last if self.sentence - self.last_at <= reach else None

    def _note(self, voice: Voice) -> None:
        self.last, self.last_at = voice, self.sentence
        if voice.form in PEOPLE:
            self.person = voice


@dataclass
class _Reader:
    """What is the same for every block of one article, and what has been found so far."""

    text: str
    voices: Voices
    memory: _Memory = field(default_factory=_Memory)
    quotes: list[Quote] = field(default_factory=list)
    remarks: list[Diagnostic] = field(default_factory=list)
    # Whether the block answers a question of an interview, and who gave the first answer.
    answering: bool = False
    interviewee: Voice | None = None

    def take(self, speech: SentenceSpeech, offset: int) -> None:
        """Resolve the quotes of one sentence, then remember whom it was about."""
        self.memory.sentence += 1
        spoken = False
        for mention in speech.quotes:
            speaker = self._resolve(mention, offset)
            if mention.kind == "indirect" and speaker is None:
                self.remarks.append(_sourceless(mention, offset))
                continue
            if speaker is not None:
                self.memory.speaks(speaker.voice, speaker.near)
                spoken = True
            self.quotes.append(self._quote(mention, speaker, offset))
        if (
            speech.topic is not None
            and not spoken
            and speech.topic.form not in {"pronoun", "several", "itself", "unknown"}
        ):
            self.memory.is_about(self.voices.of(speech.topic, offset))

    def _resolve(self, mention: QuoteMention, offset: int) -> _Speaker | None:
        if mention.speaker is None and self.answering:
            self.interviewee = self.interviewee or self.memory.person
            voice = self.interviewee
            return None if voice is None else _Speaker(voice, voice.span, "continuation")
        if mention.speaker is None:
            reach = 1 if mention.adjoins else _REACH
            voice = self.memory.recent(reach) if mention.continues else None
            return None if voice is None else _Speaker(voice, voice.span, "continuation")
        near = mention.speaker.span.shifted(offset)
        recent = self.memory.recent()
        if mention.speaker.form in _POINTING:
            # Several are whoever spoke or acted last, be it a body.
            person = self._pointed(mention.speaker.form, near)
            if person is None and " " in near.of(self.text):  # 이 당국자: an office is something
                person = Voice(near, mention.speaker.form, None, goes_back=True)
            return None if person is None else _Speaker(person, near, "pronoun")
        voice = self._voice(mention.speaker, offset)
        if recent is not None and recent.form in PEOPLE and _is_anybodys(voice, near.of(self.text)):
            return _Speaker(recent, near, "continuation")
        if near == self.memory.said:
            return _Speaker(voice, near, "continuation")
        return _Speaker(voice, near, "anaphora" if voice.goes_back or mention.speaker.form in _BACKWARD else "explicit")

    def _pointed(self, form: SpeakerForm, near: Span) -> Voice | None:
        """Return whom a word that only points goes back to; a company called one may have spoken long ago."""
        recent = self.memory.recent()
        if form == "itself":
            spoke = recent is not None and recent.form == "body" and not self.voices.is_country(recent)
            return recent if spoke else self.voices.body_before(near.start)
        return recent if form == "several" else self.memory.person or recent

    def _voice(self, mention: SpeakerMention, offset: int) -> Voice:
        """Return who is meant; an office or a kind of body alone is whoever of that kind was named last."""
        voice = self.voices.of(mention, offset)
        if voice.actor_id is not None:
            return voice
        words, before = voice.span.of(self.text), voice.span.start
        if voice.form == "person":
            return self.voices.holding(words, before) or voice
        return (self.voices.ending_in(words, before) if voice.form == "body" else None) or voice

    def _quote(self, mention: QuoteMention, speaker: _Speaker | None, offset: int) -> Quote:
        span = mention.span.shifted(offset)
        cue = mention.cue.shifted(offset) if mention.cue else None
        evidence: dict[str, tuple[Evidence, ...]] = {}
        if cue is not None:
            evidence["cue"] = (self._evidence(cue, mention.rule_id),)
        if speaker is not None:
            spans = dict.fromkeys((speaker.near, speaker.voice.span))
            evidence["speaker_text"] = tuple(self._evidence(s, f"quote.speaker.{speaker.resolved_by}") for s in spans)
        return Quote(
            id=f"q{len(self.quotes) + 1}",
            kind=mention.kind,
            text=span.of(self.text),
            start=span.start,
            end=span.end,
            rule_id=mention.rule_id,
            cue=cue.of(self.text) if cue else None,
            speaker_id=speaker.voice.actor_id if speaker else None,
            speaker_text=speaker.words.of(self.text) if speaker else None,
            resolved_by=speaker.resolved_by if speaker else "none",
            section_id=None,
            agreement_ids=(),
            evidence=evidence,
        )

    def _evidence(self, span: Span, rule_id: str) -> Evidence:
        return Evidence(start=span.start, end=span.end, text=span.of(self.text), rule_id=rule_id)


def _is_anybodys(voice: Voice, words: str) -> bool:
    """Tell whether a document is named by one bare word (성명, 보고서): then the person who spoke of late issued it."""
    return voice.form == "document" and voice.actor_id is None and " " not in words


def find_quotes(
    outline: Outline,
    sentences: Sequence[Sentence],
    actors: Sequence[Actor],
    pack: LanguagePack,
) -> tuple[tuple[Quote, ...], tuple[Diagnostic, ...]]:
    """Return the quotes of the body, numbered in text order, and what was doubtful."""
    reader = _Reader(outline.text, Voices(actors))
    blocks = [_read(block, spans, reader, pack) for block, spans in _by_block(outline, sentences)]
    text_before = {b.id: a.span.of(outline.text) for a, b in pairwise(_without_captions(outline))}
    answering = answers(blocks, text_before)
    for one, behind in zip_longest(blocks, blocks[1:]):
        reader.remarks += [_unclosed(m, one.block.start) for m in one.marks if not m.closed]
        reader.answering = one.block.id in answering
        for n, speech in enumerate(one.speeches):
            reader.take(opening(one, behind) if n == 0 else speech, one.block.start)
    return tuple(reader.quotes), tuple(reader.remarks)


def _read(block: Block, spans: list[Span], reader: _Reader, pack: LanguagePack) -> BlockSpeech:
    text = block.span.of(reader.text)
    marks = pair_marks(text)
    speeches = pack.read_speech(text, whole_sentences(spans, marks), marks, reader.voices.inside(block.span))
    return BlockSpeech(block, text, marks, speeches)


def _without_captions(outline: Outline) -> list[Block]:
    return [block for block in outline.blocks if block.role != "caption"]


def _by_block(outline: Outline, sentences: Sequence[Sentence]) -> Iterator[tuple[Block, list[Span]]]:
    """Yield every block that holds sentences, with their spans in it."""
    held: dict[str, list[Span]] = {}
    for sentence in sentences:
        held.setdefault(sentence.block, []).append(sentence.span)
    for block in outline.blocks:
        if block.id in held:
            yield block, [span.shifted(-block.start) for span in held[block.id]]


def _unclosed(mark: MarkedWords, offset: int) -> Diagnostic:
    return Diagnostic(
        code="quote.mark_unclosed",
        severity="warning",
        message="a quotation mark is opened and never closed",
        start=mark.outer.start + offset,
        end=mark.outer.start + offset + 1,
    )


def _sourceless(mention: QuoteMention, offset: int) -> Diagnostic:
    span = mention.span.shifted(offset)
    return Diagnostic(
        code="quote.source_missing",
        severity="info",
        message="reported speech without a source was left out",
        start=span.start,
        end=span.end,
    )
