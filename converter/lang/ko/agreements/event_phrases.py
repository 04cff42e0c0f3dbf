"""General verbs that say what became of an agreement only beside a word for one: 협약을 했다, 협상에 나섰다.

In: a sentence. Out: the verbs of the phrases of ``agreements.toml`` that stand there beside such a word, each with the
event that it tells. Several verbs may begin alike (받아, 받아들였다), so all that fit a place are asked, longest first.
"""

import re
from collections.abc import Iterator
from functools import cache

from converter.lang.ko.agreements.entries import Entries, openings
from converter.lang.ko.agreements.table import EventRule, Phrase, PhraseCase, table
from converter.lang.ko.parts import expand
from converter.model.span import Span

_PARTICLES: dict[PhraseCase, str] = {
    "object": "(?:[을를도]|마저|까지)? ",
    "subject": "(?:[이가은는도만]|마저|조차|까지도?) ",
    "dative": "에[는도]? ",
    "from": "에서[는도]? ",
    "into": "(?:으로|로)(?:까지)? ",
    "joined": "",
    "span": r"(?:[을를이가은는도만]|마저|조차|까지도?) (?:[^\s,]*(?:[년월일간말초더번회]|까지|다시|추가로|가량) ){1,4}",
    "far": r"(?:[을를이가은는도만]|마저|조차|까지도?) (?:[^\s,]+ ){0,6}",
    "topic": r"(?:[이가은는도만]|마저|조차|까지도?) (?:[^\s,]+ ){0,6}",
}
# 잠정합의안[은 조합원 투표에서 찬성 62.3%로 ]통과됐다: what became of some words may be told far behind them.
_WHOLE: frozenset[PhraseCase] = frozenset({"joined", "far", "span", "topic"})
# 협약(MOU)’[을 공동 ]진행했다, 의향서[를 시에 ]건넸다, 협상[을 지난 4월 ]시작했다: what may part a word from its verb.
_GLOSS = r"(?:\([^()]{1,20}\))?[’'”\"」』]?(?:\([^()]{1,20}\))?"
_BARE = r"[^\s,.]+(?<![을를이가은는에로서와과고며야])"
_ADVERB = (
    r"(?:[^\s,.]+ (?:만에|뒤|후|끝에) )?(?:(?:지난|올|그해|이듬해|[^\s,]*\d[월년]) )?"
    rf"(?:(?:서로|새로|따로|그대로|별도로|[가-힣]적으로|정식으로|{_BARE}|[^\s,.\d]+에게?"
    r"|(?:[^\s,.]+ )?[^\s,.]*[말초일월년]로) )?"
)
_LONGEST_PHRASE = 60


@cache
def _before(words: str, case: PhraseCase) -> re.Pattern[str]:
    """Return what stands before the verb of a phrase: a word of a class with its case, perhaps an adverb."""
    between = _PARTICLES[case] if case in _WHOLE else _PARTICLES[case] + _ADVERB
    return re.compile(expand(rf"(?:{'|'.join(table().classes[words])}){_GLOSS}{between}\Z"))


class _Phrases:
    """The verbs of phrases, found together, and what each says; several may begin alike (받아, 받아들였다)."""

    def __init__(self) -> None:
        """Sort the verbs by their first letters, longest first."""
        readings: dict[str, list[tuple[Phrase, EventRule]]] = {}
        for rule in table().events:
            for phrase in rule.phrases:
                for stem in phrase.stems:
                    readings.setdefault(stem, []).append((phrase, rule))
        stems = sorted(readings, key=len, reverse=True)
        self._entries = Entries({f"p{i}": (stem,) for i, stem in enumerate(stems)})
        self._by_letter: dict[str, list[str]] = {}
        for stem in stems:
            for letter in {opening[0] for opening in openings(stem)}:
                self._by_letter.setdefault(letter, []).append(stem)
        self._readings = readings

    def finditer(self, sentence: str) -> Iterator[tuple[Span, Phrase, EventRule]]:
        """Yield every verb that stands in a sentence with each phrase that it may be a part of."""
        for place in self._entries.finditer(sentence):
            for stem in self._by_letter[sentence[place.start()]]:
                if match := _compiled(stem).match(sentence, place.start()):
                    yield from ((Span(*match.span()), phrase, rule) for phrase, rule in self._readings[stem])


@cache
def _compiled(stem: str) -> re.Pattern[str]:
    return re.compile(stem)


@cache
def _phrases() -> _Phrases:
    return _Phrases()


# 교환[한 함정 협력 ]의향서, 써둔[ 슬롯 예약 ]합의서: a verb that describes its word stands before it.
_DESCRIBING = (
    r"(?:(?:한|은|던|했던|하던|[었았]던)|(?<=[낸뺀깬린춘긴친찬둔쓴꾼눈온]))(?: [^\s,.]+(?<![을를이가은는에도])){0,5}?"
)


@cache
def _behind(words: str) -> re.Pattern[str]:
    """Return what stands behind the verb of a phrase that describes a word of a class."""
    return re.compile(expand(rf"{_DESCRIBING} [^\s,.]*(?:{'|'.join(table().classes[words])})"))


def find_phrased(sentence: str) -> Iterator[tuple[Span, EventRule]]:
    """Yield the verbs of phrases, in text order."""
    for span, phrase, rule in _phrases().finditer(sentence):
        low = max(0, span.start - _LONGEST_PHRASE)
        if _before(phrase.words, phrase.case).search(sentence, low, span.start) or (
            phrase.case == "object" and _behind(phrase.words).match(sentence, span.end)
        ):
            yield span, rule
