"""Find the phrases of a sentence that may name who speaks.

In: a sentence in which what was said is masked, and the places of known actors. Out: the phrases that stand as subject
or topic, without their particles, each with what it is (a person, a body, a document, a group, a pronoun).

Korean marks the subject on the last word of its phrase, so a phrase is read from its particle to the left.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from converter.lang.ko.hangul import split_particle
from converter.lang.ko.quotes.forms import is_thing, split_source, split_subject
from converter.lang.ko.quotes.noun_phrases import NounPhrases
from converter.model.span import Span
from converter.model.speech import SpeakerMention

# The last letters of words that carry a particle of a subject or source, or stand for one (역시, 또한).
_MAY_END = frozenset("은는도서이가선엔시한,:")
# Where a document says it: 성명에서는, 보고서에서도.
_STANDING_IN = ("에서는", "에서도", "에선")
_TOO = frozenset({"역시", "또한"})
# No clause of a news sentence is longer; a speaker further back is not the speaker.
_REACH = 1500


class Phrase(Struct, frozen=True, kw_only=True, gc=False):
    """A phrase that may speak; ``end`` is where its particle ends.

    ``topic`` tells whether the particle is 은, 는 or 도; ``source`` whether it is a document in which something stands.
    """

    mention: SpeakerMention
    end: int
    topic: bool
    source: bool = False

    @property
    def start(self) -> int:
        """Where the phrase begins."""
        return self.mention.span.start

    @property
    def known(self) -> bool:
        """Tell whether the phrase is known to be somebody or something that can speak."""
        return self.mention.form != "unknown"


class Speakers:
    """The phrases of one sentence, found once and asked for by place."""

    def __init__(self, text: str, actors: tuple[Span, ...]) -> None:
        """Read the masked sentence ``text``; ``actors`` are spans in it, in text order."""
        self.text = text
        self._nouns = NounPhrases(text, actors)
        self._words = self._nouns.words
        self._word_starts = [w.start() for w in self._words]
        self._read: list[Phrase] = []
        self._unread = (i for i, w in enumerate(self._words) if text[w.end() - 1] in _MAY_END)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """All phrases, in text order."""
        return tuple(self._each())

    @cached_property
    def _ends(self) -> list[int]:
        return [p.end for p in self.phrases]

    def _each(self) -> Iterator[Phrase]:
        """Yield the phrases in text order; each is read once, and only when somebody comes as far."""
        yield from self._read
        for i in self._unread:
            phrase = self._phrase(i)
            if phrase is not None:
                self._read.append(phrase)
                yield phrase

    def topic(self) -> SpeakerMention | None:
        """Return what the sentence is about: its first known topic, else its first known subject."""
        first = None
        for phrase in self._each():
            if phrase.known and not phrase.source:
                if phrase.topic:
                    return phrase.mention
                first = first or phrase.mention
        return first

    def between(self, start: int, end: int) -> tuple[Phrase, ...]:
        """Return the phrases that stand wholly in a stretch of the sentence, as far back as a clause reaches."""
        start = max(start, end - _REACH)
        first, last = bisect_right(self._ends, start), bisect_right(self._ends, end)
        return tuple(p for p in self.phrases[first:last] if start <= p.start)

    def named_between(self, tie_end: int, verb: int) -> SpeakerMention | None:
        """Return who is named between the words that were said and their verb: “…”고 도 회장은 말했다."""
        inside = self.between(tie_end, verb)
        named = [p for p in inside if p.known or (p.end >= verb - 1 and self.could_speak(p))]
        return named[-1].mention if named else None

    def ending_at(self, end: int) -> SpeakerMention | None:
        """Return the phrase without a particle whose last word ends here, if it can speak."""
        i = bisect_left(self._word_starts, end) - 1
        if i < 0 or self._words[i].end() != end:
            return None
        return _surely(self._nouns.mention(i, self._words[i].group().rstrip(",:·")))

    def noun_phrase(self, start: int, end: int, *, known: bool = True) -> SpeakerMention | None:
        """Return the last phrase of a stretch, whatever particle ends it; ``known``: only if it can surely speak."""
        end = _before_gloss(self.text, end)
        last = bisect_left(self._word_starts, end) - 1
        if last < 0 or self._words[last].start() < start:
            return None
        word = self.text[self._words[last].start() : end].rstrip(" ,.:·")
        if word == "등":
            return self.noun_phrase(start, self._words[last].start() - 1, known=known)
        whole = self._nouns.mention(last, word)
        mention = _surely(whole) or self._nouns.mention(last, split_particle(word)[0]) or whole
        if mention is None or (known and _surely(mention) is None):
            return None
        return SpeakerMention(span=Span(max(start, mention.span.start), mention.span.end), form=mention.form)

    def could_speak(self, phrase: Phrase) -> bool:
        """Tell whether an unknown topic may be a name all the same."""
        return phrase.topic and not is_thing(phrase.mention.span.of(self.text))

    def _phrase(self, i: int) -> Phrase | None:
        word = self._words[i]
        core = word.group().rstrip(",:")
        if core in _TOO and i:
            mention = self._nouns.mention(i - 1, self._words[i - 1].group())
            return None if mention is None else Phrase(mention=mention, end=word.end(), topic=True)
        end = word.start() + len(core)
        if self._nouns.inside_actor(word.start(), end):
            return None
        if split := split_subject(core):
            mention = self._nouns.mention(i, split[0])
            if mention is None:
                return None
            source = mention.form == "document" and core.endswith(_STANDING_IN)
            return Phrase(mention=mention, end=end, topic=split[1] and not source, source=source)
        if stem := split_source(core):
            mention = self._nouns.mention(i, stem)
            if mention is not None and mention.form == "document":
                return Phrase(mention=mention, end=end, topic=False, source=True)
        return None


def _surely(mention: SpeakerMention | None) -> SpeakerMention | None:
    return None if mention is None or mention.form == "unknown" else mention


def _before_gloss(text: str, end: int) -> int:
    """Return where the words before a closing parenthesis end: 한빛 센터[(Hanbit Center)]."""
    stripped = len(text[:end].rstrip())
    opening = text.rfind("(", 0, stripped) if text[stripped - 1 : stripped] == ")" else -1
    return opening if opening > 0 else end
