"""Hangul syllables and particles.

Particles that come in two shapes follow the final consonant of the syllable before them (한글 맞춤법; Unicode 3.12,
Hangul syllable composition: ``(code - 0xAC00) % 28`` is the index of the final). That rule tells the particle 가 in
나루가 from the syllable 가 in 평가: where the shape does not fit, it is no particle.
"""

from functools import lru_cache

_FIRST, _LAST, _FINALS = 0xAC00, 0xD7A3, 28
_NIEUN, _RIEUL, _SIOT, _PAST = 4, 8, 19, 20
# Signs that are read aloud, so that the letter before them does not tell which particle fits: 30%를.
_READ_ALOUD = frozenset("%‰℃㎿㎾㎢㎡㎞㎏㎜")
# The last letter of a Latin word or digit as Korean reads it aloud: does its name end in a consonant?
_LATIN_FINAL = {"l": True, "m": True, "n": True, "r": True}
_DIGIT_FINAL = {"0": True, "1": True, "3": True, "6": True, "7": True, "8": True}

AFTER_CONSONANT = (
    "이라는",
    "이라고",
    "이라며",
    "이라면서",
    "으로부터",
    "으로서",
    "으로써",
    "으로는",
    "으로도",
    "으로",
    "과의",
    "과는",
    "과도",
    "과",
    "은",
    "이",
    "을",
    "이나",
    "이며",
    "이란",
)
AFTER_VOWEL = (
    "라는",
    "라고",
    "라며",
    "라면서",
    "로부터",
    "로서",
    "로써",
    "로는",
    "로도",
    "로",
    "와의",
    "와는",
    "와도",
    "와",
    "는",
    "가",
    "를",
    "나",
    "며",
    "란",
)
ANYWHERE = (
    "에서는",
    "에서도",
    "에서의",
    "에선",
    "에게서",
    "에게는",
    "에게",
    "에서",
    "에는",
    "에도",
    "에만",
    "에",
    "의",
    "도",
    "만",
    "까지",
    "부터",
    "께서는",
    "께서",
    "께",
    "처럼",
    "보다",
    "마다",
    "조차",
    "뿐",
)


# The same as sets: each word of an article is looked up in them.
_AFTER_CONSONANT, _ANYWHERE = frozenset(AFTER_CONSONANT), frozenset(ANYWHERE)
_PARTICLES = frozenset({*AFTER_CONSONANT, *AFTER_VOWEL, *ANYWHERE})
# The lengths of the particles that end in a letter, the longest first.
_SIZES = {
    last: sorted({len(particle) for particle in _PARTICLES if particle[-1] == last}, reverse=True)
    for last in {particle[-1] for particle in _PARTICLES}
}


def final_consonant(char: str) -> bool | None:
    """Tell whether a word that ends in this character is read with a final consonant; null if nobody can know."""
    code = ord(char)
    if _FIRST <= code <= _LAST:
        return (code - _FIRST) % _FINALS != 0
    low = char.lower()
    if low.isascii() and low.isalpha():
        return _LATIN_FINAL.get(low, False)
    if low.isascii() and low.isdigit():
        return _DIGIT_FINAL.get(low, False)
    return None


def ends_in_rieul(char: str) -> bool:
    """Tell whether the syllable ends in ㄹ, after which 로 stands as after a vowel."""
    code = ord(char)
    return _FIRST <= code <= _LAST and (code - _FIRST) % _FINALS == _RIEUL


def describes(char: str) -> bool:
    """Tell whether a syllable can end a verb that describes the noun behind it: 막은, 살릴, 붙인."""
    code = ord(char)
    return _FIRST <= code <= _LAST and (code - _FIRST) % _FINALS in {_NIEUN, _RIEUL}


def ends_in_siot(char: str) -> bool:
    """Tell whether a syllable ends in ㅅ, as the first part of a compound of native nouns does (지렛대)."""
    code = ord(char)
    return _FIRST <= code <= _LAST and (code - _FIRST) % _FINALS == _SIOT


def holds_past(word: str) -> bool:
    """Tell whether a word has the mark of the past in it (버렸고, 있는): a verb, as no name is spelled with it."""
    return any(_FIRST <= ord(c) <= _LAST and (ord(c) - _FIRST) % _FINALS == _PAST for c in word)


def is_told_of_the_past(stem: str) -> bool:
    """Tell whether a stem is a verb that ends as a sentence of the past does: 보여줬다."""
    code = ord(stem[-2]) if stem[1:].endswith("다") else 0
    return _FIRST <= code <= _LAST and (code - _FIRST) % _FINALS == _PAST


def fits(stem: str, particle: str) -> bool:
    """Tell whether the particle can stand after the stem."""
    if not stem:
        return False
    if stem[-1] in _READ_ALOUD:
        return True
    last = next((c for c in reversed(stem) if c.isalnum()), "")
    final = final_consonant(last) if last else None
    if final is None or particle in _ANYWHERE:
        return True
    if particle in _AFTER_CONSONANT:
        return final and not (particle.startswith("으로") and ends_in_rieul(last))
    return not final or (particle.startswith("로") and ends_in_rieul(last))


# Particles that no word of one syllable carries in news prose; with them 이란 would be 이 and 란.
_AFTER_WORDS = frozenset({"라는", "라고", "라며", "라면서", "란", "이란", "나", "이나", "며", "이며"})


@lru_cache(maxsize=1 << 16)
def split_particle(word: str) -> tuple[str, str]:
    """Split a word into its stem and the longest particle that fits behind it; the particle is "" if none does."""
    for size in _SIZES.get(word[-1:], ()):
        particle = word[-size:]
        if particle in _PARTICLES and len(word) > size:
            stem = word[:-size]
            if (size < len(word) - 1 or particle not in _AFTER_WORDS) and fits(stem, particle):
                return stem, particle
    return word, ""


def past_stems(adnominal: str) -> tuple[str, ...]:
    """Return the stems that a verb can have which describes what is past (놓은 → 놓; 연 → 여, 열); none if it is none.

    Behind a vowel the ending is a final ㄴ, before which a stem drops its ㄹ (한글 맞춤법 18항).
    """
    last = adnominal[-1:]
    if last == "은" and len(adnominal) > 1 and final_consonant(adnominal[-2]):
        return (adnominal[:-1],)
    if last in {"", "는"} or not _FIRST <= ord(last) <= _LAST or (ord(last) - _FIRST) % _FINALS != _NIEUN:
        return ()
    return tuple(adnominal[:-1] + chr(ord(last) - _NIEUN + final) for final in (0, _RIEUL))
