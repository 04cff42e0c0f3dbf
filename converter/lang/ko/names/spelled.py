"""Foreign names that the article spells in Latin letters as well, however many words they have.

In: the words of one block and which are read already. Out: more mentions. What stands in parentheses spells the words
before it (베르단 케르노(Verdan Kerno Holding)) where their consonants agree; that a body is meant, and not a loan word,
its country or a noun of kind before it tells, or that it deals with somebody.
"""

import re

from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.bodies import mention_of
from converter.lang.ko.names.deals import spoken_of
from converter.lang.ko.names.everyday import is_everyday
from converter.lang.ko.names.guess import introduces
from converter.lang.ko.names.kinds import is_common, kind_of
from converter.lang.ko.names.shape import title_of
from converter.lang.ko.names.sound import agreement
from converter.lang.ko.names.tables import bodies
from converter.lang.ko.names.words import Word
from converter.model.annotation import NameMention

_LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ỹ&.'-]*(?: [A-Za-zÀ-ỹ&.'-]+){0,4}$")
_LONGEST = 4  # words of a name
_ALIKE = 0.75  # of the consonants; loan words and translations agree less
_DEALS = frozenset({"과", "와", "과의", "와의", "에", "에게", "으로부터", "로부터", "에게서", "은", "는", "이", "가"})
_REACH = 90


def find(text: str, words: list[Word], claimed: frozenset[int]) -> list[NameMention]:
    """Return the names of one block that their spelling tells; ``claimed`` are starts of words read already."""
    found = []
    for n, word in enumerate(words):
        if word.gloss is None or word.start in claimed or not _LATIN.match(gloss := word.gloss.of(text)):
            continue
        first = _first(words, n, gloss, claimed)
        if first is None or (n + 1 < len(words) and word.bare and title_of(words[n + 1].stem)):
            continue
        before = words[first - 1].stem if first and words[first].gap == " " and words[first - 1].bare else ""
        kind = introduces(before) if before else None
        deals = word.particle in _DEALS and spoken_of("business").search(text, word.close, word.close + _REACH)
        if kind or deals or (before and countries.is_country(before)):
            found.append(mention_of(text, words[first].start, word.end, "names.spelled", kind or "company"))
    return found


def _first(words: list[Word], n: int, gloss: str, claimed: frozenset[int]) -> int | None:
    """Return where the name starts that the Latin letters spell best; null if they spell none."""
    best, start = 0.0, None
    parts = gloss.split()
    for k in range(n, max(n - _LONGEST, -1), -1):
        if k < n and (words[k + 1].gap != " " or not words[k].bare or words[k].gloss or words[k].start in claimed):
            break
        if countries.is_country(words[k].stem) or introduces(words[k].stem):
            break
        name = "".join(word.stem for word in words[k : n + 1])
        alike = max(agreement(name, gloss), agreement(name, " ".join(parts[: n - k + 1])))
        if alike > best and _is_no_noun(words[k : n + 1]):
            best, start = alike, k
    return start if best >= _ALIKE else None


def _is_no_noun(parts: list[Word]) -> bool:
    """Tell whether at least one word is none of the language, and none is a body by itself."""
    stems = [part.stem for part in parts]
    known = any(kind_of(stem) or stem in bodies().loans for stem in stems)
    return not known and not all(is_everyday(stem) or is_common(stem) for stem in stems)
