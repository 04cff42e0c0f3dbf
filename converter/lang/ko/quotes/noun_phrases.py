"""Read the noun phrases of a sentence from their last word to the left.

In: a sentence in which what was said is masked, and the places of known actors. Out: for a word, the phrase that it
ends, as far as the words before it are bare nouns, with what it is. Known actors settle what no ending can: 조은 is a
name and no noun with 은.
"""

import re
from bisect import bisect_right

from converter.lang.ko.quotes.forms import bare, ends_phrase, form_of, particle_of, without_gloss
from converter.lang.ko.quotes.table import table, titles
from converter.model.span import Span
from converter.model.speech import SpeakerMention

MASK = "\x7f"  # no text holds it: it is no character that a reader sees
# A parenthesis right behind a word belongs to it, spaces and all: 가온발전(사장 홍길동)은.
_WORD = re.compile(rf"[^ \n{MASK}](?:[^ \n{MASK}(]++|(?<!\()\([^()\n{MASK}]{{1,60}}\)|\()*")
# Behind a name: 가온 등은, 가온 측은.
_SIDES = frozenset({"측", "쪽"})
_AND_OTHERS = _SIDES | {"등"}
_MAX_WORDS = 7
# Names of two syllables that end as if in a particle: 살만, 로로.
_FOREIGN_NAME, _NEAR = re.compile(r"^.[만로]$"), 4
# Before an office these last letters of a name are no particles: 비어만 사장, 마르코스로 장관.
_IN_NAMES = frozenset({"만", "로", "가", "이", "도", "나"})


class NounPhrases:
    """The words of one sentence, and the phrases that they end."""

    def __init__(self, text: str, actors: tuple[Span, ...]) -> None:
        """Cut the masked sentence ``text`` into words; ``actors`` are spans in it."""
        self.text = text
        self.words = list(_WORD.finditer(text))
        self._actors = sorted(actors)
        self._starts = [a.start for a in self._actors]

    def mention(self, i: int, stem: str) -> SpeakerMention | None:
        """Read the phrase whose last word is word ``i``, cut to ``stem``."""
        core = without_gloss(stem)
        head = bare(core)
        if not head:
            return None
        span = Span(self.words[self._first_word(i)].start(), self.words[i].start() + len(core))
        last = span.end
        if head in _AND_OTHERS and span.start < self.words[i].start():
            last = self.words[i - 1].start() + len(without_gloss(self.words[i - 1].group()))
            head = bare(self.text[self.words[i - 1].start() : last])
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
        word, after = self.words[i], self.words[i + 1].start()
        text = word.group()
        if self.text[word.end() : after].strip(" "):
            return False
        if self.inside_actor(word.start(), after + 1):
            return True
        if ends_phrase(text):
            return False
        if text in table().phrases.joining or text.endswith("의") or self._is_bare(word):
            return True
        return particle_of(text) in _IN_NAMES and self.words[i + 1].group().rstrip("은는이가도") in titles()

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

    def inside_actor(self, start: int, end: int) -> bool:
        """Tell whether a stretch of the sentence is a part of a known actor's name."""
        return bool([a for a in self._near(end) if a.start <= start and end <= a.end])

    def _near(self, end: int) -> list[Span]:
        """Return the few actors that begin just before an offset."""
        last = bisect_right(self._starts, end)
        return self._actors[max(0, last - _NEAR) : last]


def mask(text: str, spans: tuple[Span, ...]) -> str:
    """Blank out what was said, marks included, so that no reader takes it for the reporter's words."""
    pieces, at = [], 0
    for span in spans:
        pieces += [text[at : span.start], MASK * (span.end - span.start)]
        at = span.end
    return "".join([*pieces, text[at:]])
