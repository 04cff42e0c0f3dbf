"""Find the phrases of a sentence that may name who speaks.

In: a sentence in which what was said is masked, and the places of known actors. Out: the phrases that stand as subject
or topic, without their particles, each with what it is (a person, a body, a document, a group, a pronoun).

Korean marks the subject on the last word of its phrase, so a phrase is read from its particle to the left, as far as
the words are bare nouns. Known actors settle what no ending can: 조은 is a name and no noun with 은.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from converter.lang.ko.hangul import split_particle
from converter.lang.ko.quotes.forms import (
    bare,
    ends_phrase,
    form_of,
    is_thing,
    particle_of,
    split_source,
    split_subject,
    without_gloss,
)
from converter.lang.ko.quotes.table import table, titles
from converter.model.span import Span
from converter.model.speech import SpeakerMention

MASK = "\x7f"  # no text holds it: it is no character that a reader sees
# A parenthesis right behind a word belongs to it, spaces and all: 가온발전(사장 홍길동)은.
_WORD = re.compile(rf"[^ \n{MASK}](?:[^ \n{MASK}(]++|(?<!\()\([^()\n{MASK}]{{1,60}}\)|\()*")
# The last letters of words that carry a particle of a subject or source, or stand for one (역시, 또한).
_MAY_END = frozenset("은는도서이가선엔시한,:")
# Where a document says it: 성명에서는, 보고서에서도.
_STANDING_IN = ("에서는", "에서도", "에선")
# Behind a name: 가온 등은, 가온 측은.
_SIDES = frozenset({"측", "쪽"})
_AND_OTHERS = _SIDES | {"등"}
_TOO = frozenset({"역시", "또한"})
_MAX_WORDS = 7
# No clause of a news sentence is longer; a speaker further back is not the speaker.
_REACH = 1500
# Names of two syllables that end as if in a particle: 살만, 로로.
_FOREIGN_NAME, _NEAR = re.compile(r"^.[만로]$"), 4
# Before an office these last letters of a name are no particles: 비어만 사장, 마르코스로 장관.
_IN_NAMES = frozenset({"만", "로", "가", "이", "도", "나"})


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
        self._actors = sorted(actors)
        self._starts = [a.start for a in self._actors]
        self._words = list(_WORD.finditer(text))
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
        return _surely(self._mention(i, self._words[i].group().rstrip(",:·")))

    def noun_phrase(self, start: int, end: int, *, known: bool = True) -> SpeakerMention | None:
        """Return the last phrase of a stretch, whatever particle ends it; ``known``: only if it can surely speak."""
        end = _before_gloss(self.text, end)
        last = bisect_left(self._word_starts, end) - 1
        if last < 0 or self._words[last].start() < start:
            return None
        word = self.text[self._words[last].start() : end].rstrip(" ,.:·")
        if word == "등":
            return self.noun_phrase(start, self._words[last].start() - 1, known=known)
        whole = self._mention(last, word)
        mention = _surely(whole) or self._mention(last, split_particle(word)[0]) or whole
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
            mention = self._mention(i - 1, self._words[i - 1].group())
            return None if mention is None else Phrase(mention=mention, end=word.end(), topic=True)
        end = word.start() + len(core)
        if self._inside_actor(word.start(), end):
            return None
        if split := split_subject(core):
            mention = self._mention(i, split[0])
            if mention is None:
                return None
            source = mention.form == "document" and core.endswith(_STANDING_IN)
            return Phrase(mention=mention, end=end, topic=split[1] and not source, source=source)
        if stem := split_source(core):
            mention = self._mention(i, stem)
            if mention is not None and mention.form == "document":
                return Phrase(mention=mention, end=end, topic=False, source=True)
        return None

    def _mention(self, i: int, stem: str) -> SpeakerMention | None:
        """Read the phrase whose last word is word ``i``, cut to ``stem``."""
        core = without_gloss(stem)
        head = bare(core)
        if not head:
            return None
        span = Span(self._words[self._first_word(i)].start(), self._words[i].start() + len(core))
        last = span.end
        if head in _AND_OTHERS and span.start < self._words[i].start():
            last = self._words[i - 1].start() + len(without_gloss(self._words[i - 1].group()))
            head = bare(self.text[self._words[i - 1].start() : last])
        form = form_of(span.of(self.text), head, is_actor=self._ends_actor(last))
        if form == "unknown" and core in _SIDES and last < span.end:
            form = "body"
        return SpeakerMention(span=span, form=form)

    def _first_word(self, i: int) -> int:
        """Return the index of the first word of the phrase that ends with word ``i``."""
        first = i
        while first and i - first < _MAX_WORDS and self._joins(first - 1):
            first -= 1
        return first

    def _joins(self, i: int) -> bool:
        """Tell whether word ``i`` belongs to the same phrase as the word to its right."""
        word, after = self._words[i], self._words[i + 1].start()
        text = word.group()
        if self.text[word.end() : after].strip(" "):
            return False
        if self._inside_actor(word.start(), after + 1):
            return True
        if ends_phrase(text):
            return False
        if text in table().phrases.joining or text.endswith("의") or self._is_bare(word):
            return True
        return particle_of(text) in _IN_NAMES and self._words[i + 1].group().rstrip("은는이가도") in titles()

    def _is_bare(self, word: re.Match[str]) -> bool:
        """Tell whether a word carries no particle that ends a phrase; 과 and 와 join two that can speak."""
        text = bare(word.group())
        particle = particle_of(text)
        if particle in {"과", "와"}:
            is_actor = self._ends_actor(word.end() - 1)
            return form_of(text[:-1] or text, text[:-1], is_actor=is_actor) != "unknown"
        known = _FOREIGN_NAME.match(text) or self._ends_actor(word.end())
        return particle not in table().phrases.ending or bool(known)

    def _ends_actor(self, end: int) -> bool:
        return bool([a for a in self._near(end) if a.start < end <= a.end])

    def _inside_actor(self, start: int, end: int) -> bool:
        return bool([a for a in self._near(end) if a.start <= start and end <= a.end])

    def _near(self, end: int) -> list[Span]:
        """Return the few actors that begin just before an offset."""
        last = bisect_right(self._starts, end)
        return self._actors[max(0, last - _NEAR) : last]


def _surely(mention: SpeakerMention | None) -> SpeakerMention | None:
    return None if mention is None or mention.form == "unknown" else mention


def _before_gloss(text: str, end: int) -> int:
    """Return where the words before a closing parenthesis end: 한빛 센터[(Hanbit Center)]."""
    stripped = len(text[:end].rstrip())
    opening = text.rfind("(", 0, stripped) if text[stripped - 1 : stripped] == ")" else -1
    return opening if opening > 0 else end


def mask(text: str, spans: tuple[Span, ...]) -> str:
    """Blank out what was said, marks included, so that no reader takes it for the reporter's words."""
    pieces, at = [], 0
    for span in spans:
        pieces += [text[at : span.start], MASK * (span.end - span.start)]
        at = span.end
    return "".join([*pieces, text[at:]])
