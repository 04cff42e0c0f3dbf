"""Words as the finders of names see them: stem, particle, what stands between it and its neighbours.

In: one stretch of text. Out: its words in order. A gloss in parentheses right behind a word (``가온기구(GAO)는``)
belongs to the word: the particle behind the parenthesis is the word's particle, and the words inside are not in the
sequence.
"""

import re
from functools import lru_cache

from msgspec import Struct

from converter.lang.ko import hangul
from converter.lang.ko.names.country_names import is_country
from converter.lang.ko.names.tables import bodies, names
from converter.lang.ko.phrases import DOTS
from converter.model.span import Span

_LETTER = r"0-9A-Za-z가-힣一-鿿豈-﫿À-ɏ"
# 가온-누리, R&D, 도담㈜: letters, with a hyphen or an ampersand inside, and a company's sign on either side
_LETTERS = rf"(?:(?:㈜|\([주재사유]\))\s?)?[{_LETTER}]++(?:[-&–+][{_LETTER}]++)*+\+?"
_LATIN = re.compile(r"[0-9A-Za-z&.+-]*[A-Za-z]")
_LONGEST = 60  # longer runs of letters are no words, and to look into each would cost their length squared
_OR = "나"
_COPULA = re.compile(r"(?<=..)(?:이었다|였다|이다|입니다|였습니다|이었습니다|하고는|하고도|하고|이랑|랑)$")
TIES = frozenset(DOTS)  # a set, as the gap of glued words is empty
JOINTS = TIES | {" "}
ROW = TIES | {", ", ","}


class Word(Struct, frozen=True, gc=False):
    """One word; ``start`` and ``end`` hold the stem, ``gap`` is what stands before it since the word before.

    ``firm`` marks the first word of a company's name of several words.
    """

    start: int
    end: int
    stem: str
    particle: str
    whole: str
    gap: str
    gloss: Span | None
    close: int
    firm: bool = False

    @property
    def bare(self) -> bool:
        """Tell whether no particle stands behind it."""
        return not self.particle


@lru_cache(maxsize=1 << 16)
def split(word: str) -> tuple[str, str]:
    """Split a word into stem and particle; a stem of one syllable is left whole (시의, 추가, 정도) but for 씨."""
    if word in bodies().known or word in bodies().places or is_country(word) or word in names().famous:
        return word, ""
    latin = _LATIN.match(word) if word[:1].isascii() else None
    if latin is not None and word[latin.end() :] in particles():  # nobody agrees on how Latin letters are read
        return latin[0], word[latin.end() :]
    if word[:1] == "㈜" and (verb := _COPULA.search(word)) is not None:
        return word[: verb.start()], verb[0]
    stem, particle = hangul.split_particle(word)
    if particle == _OR and looks_foreign(stem):  # 누르나 is a name, 회사나 is one or another
        return word, ""
    if len(stem) < 2 and stem != "씨" and not stem.isascii():  # noqa: PLR2004 - one syllable
        return word, ""
    return stem, particle


@lru_cache(maxsize=1 << 16)
def _foreignness(word: str) -> int:
    table = names()
    return sum(2 if c in table.foreign else 1 if c in table.half_foreign else 0 for c in word)


def looks_foreign(word: str) -> bool:
    """Tell whether the syllables of a word are those of loan words and foreign names: a strong one or two weak ones."""
    return len(word) > 1 and _foreignness(word) > 1


@lru_cache(maxsize=1 << 16)
def sounds_foreign(word: str) -> bool:
    """Tell whether at least one syllable is hardly ever Korean."""
    return len(word) > 1 and any(c in names().foreign for c in word)


def sounds_half_foreign(word: str) -> bool:
    """Tell whether at least one syllable is that of loan words and foreign names, a weak one too."""
    return _foreignness(word) > 0


def looks_very_foreign(word: str) -> bool:
    """Tell whether all but one of its syllables are such."""
    return _foreignness(word) >= 2 * len(word) - 2


def words(text: str, span: Span) -> list[Word]:
    """Return the words of one stretch of text, with offsets into the whole text."""
    found: list[Word] = []
    last = span.start
    for match in _word().finditer(text, span.start, span.end):
        start, close = match.span()
        if match.lastindex == 1:  # no gloss
            if close - start > _LONGEST:
                continue
            whole = match[0]
            stem, particle = split(whole)
            found.append(Word(start, start + len(stem), stem, particle, whole, text[last:start], None, close))
        else:
            found.append(_glossed(match, text[last:start]))
        last = close
    return found


def _glossed(match: re.Match[str], gap: str) -> Word:
    stem, particle = match["word"], match["particle"] or ""
    gloss = Span(*match.span("gloss"))
    return Word(match.start(), match.end("word"), stem, particle, stem + particle, gap, gloss, match.end())


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    """Return the pattern of a word with what may stand right behind it: a company's sign, or a gloss and a particle."""
    behind = "|".join(sorted(particles(), key=lambda particle: (-len(particle), particle)))
    inside = r"(?<!㈜\()(?<!\(주\)\()(?P<gloss>[^()\n]{1,60})\)"
    return re.compile(rf"(?P<word>{_LETTERS}(?:㈜|\(주\))?)(?:\({inside}(?P<particle>(?:{behind})(?![가-힣]))?)?")


@lru_cache(maxsize=1)
def particles() -> frozenset[str]:
    """Return all particles that can stand behind a name."""
    return frozenset((*hangul.AFTER_CONSONANT, *hangul.AFTER_VOWEL, *hangul.ANYWHERE))
