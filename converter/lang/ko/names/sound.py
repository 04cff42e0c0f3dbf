"""Whether Korean syllables spell what Latin letters say (파르네크, Farnec).

In: a word of Hangul and words in Latin letters. Out: how much their consonants agree. Vowels are written in too many
ways to tell anything; consonants fall into a few classes that Korean writes alike (f and p, l and r, s and z).
"""

import unicodedata
from functools import lru_cache

_FIRST, _LAST, _FINALS, _VOWELS = 0xAC00, 0xD7A3, 28, 21
# The class of each consonant that begins or ends a syllable, in the order of Unicode (3.12); a point has none.
_INITIAL = "kknttlmppss.sssktp."
_FINAL = ".kkknnntllllllllmppssnssktp."
# Letters that may be read in one of two ways have both; what is often silent (h, w, y) has none.
_LATIN = {
    **dict.fromkeys("pbfv", "p"),
    **dict.fromkeys("td", "ts"),
    **dict.fromkeys("kgqcx", "ks"),
    **dict.fromkeys("szj", "s"),
    **dict.fromkeys("lr", "l"),
    "m": "m",
    "n": "n",
}
_ENOUGH = 2  # consonants; fewer agree by chance


@lru_cache(maxsize=1 << 10)
def agreement(korean: str, latin: str) -> float:
    """Return how much of the consonants two spellings share in order: 1 is all, 0 none or too few to tell."""
    ours, theirs = _of_hangul(korean), _of_latin(latin)
    if min(len(ours), len(theirs)) < _ENOUGH:
        return 0.0
    row = [0] * (len(theirs) + 1)
    for one in ours:
        above = row
        row = [0]
        for n, other in enumerate(theirs):
            row.append(above[n] + 1 if one in other else max(above[n + 1], row[n]))
    return row[-1] / max(len(ours), len(theirs))


def _of_hangul(word: str) -> list[str]:
    found: list[str] = []
    for code in map(ord, word):
        if _FIRST <= code <= _LAST:
            index = code - _FIRST
            found += [_INITIAL[index // (_FINALS * _VOWELS)], _FINAL[index % _FINALS]]
    return _once([one for one in found if one != "."])


def _of_latin(word: str) -> list[str]:
    letters = unicodedata.normalize("NFD", word).lower()
    return _once([_LATIN[letter] for letter in letters if letter in _LATIN])


def _once(classes: list[str]) -> list[str]:
    """Write what stands twice in a row once: 플라 has one l, as has lla."""
    return [one for n, one in enumerate(classes) if not n or one != classes[n - 1]]
