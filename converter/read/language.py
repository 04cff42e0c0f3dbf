"""Tell which language an article is in, by its scripts.

In: cleaned text. Out: the code of a language pack. Scripts are enough for the languages that have packs and need no
model; what they cannot do is tell English from other languages in Latin letters.
"""

import re
from typing import Final

from converter.errors import UnreadableInputError, UnsupportedLanguageError
from converter.lang import NEUTRAL, PACKS
from converter.read.scripts import Script, count_scripts

# A script's weight, the code of the language that it speaks for, and what a text in it looks like. Weights bring the
# scripts to about the same number a sentence: a Korean sentence may name companies in Latin letters, Japanese is kana
# with Han in between, Korean has some Han and Chinese nothing else.
_LANGUAGES: Final[dict[Script, tuple[float, str, str]]] = {
    "hangul": (4.0, "ko", "Korean"),
    "kana": (3.0, "ja", "Japanese"),
    "han": (1.5, "zh", "Chinese"),
    "latin": (1.0, "en", "English or another language in Latin letters"),
    "cyrillic": (1.0, "ru", "Russian or another language in Cyrillic letters"),
    "arabic": (1.0, "ar", "Arabic or another language in Arabic letters"),
    "other": (1.0, "und", "a language in another script"),
}

_SYLLABLES = re.compile("[가-힣]+")


def detect_language(text: str, source: str | None = None) -> str:
    """Return the code of the pack that reads this text; ``UnsupportedLanguageError`` names what it looks like."""
    if _is_plainly_hangul(text):
        return _pack_for("hangul", source)
    counts = count_scripts(text)
    if not counts:
        message = "holds no letters, so its language cannot be told"
        raise UnreadableInputError(message, source=source)
    return _pack_for(max(counts, key=lambda script: counts[script] * _LANGUAGES[script][0]), source)


def _is_plainly_hangul(text: str) -> bool:
    """Tell whether Hangul outweighs the rest of a text, whatever that is: one look at most Korean articles shows it."""
    rest = len(_SYLLABLES.sub("", text))
    return (len(text) - rest) * _LANGUAGES["hangul"][0] > rest * max(weight for weight, _, _ in _LANGUAGES.values())


def _pack_for(script: Script, source: str | None) -> str:
    _, code, looks_like = _LANGUAGES[script]
    if code not in PACKS:
        message = f"looks like {looks_like}; pactwire reads: {', '.join(PACKS)}"
        raise UnsupportedLanguageError(message, source=source)
    return code


def page_language(text: str, stated: str | None) -> str:
    """Return the pack for a page's text: by its script, and among languages in Latin letters by what the page states.

    A page in a language that no pack reads is left to the neutral pack.
    """
    counts = count_scripts(text)
    script = max(counts, key=lambda script: counts[script] * _LANGUAGES[script][0], default=None)
    code = _LANGUAGES[script][1] if script else NEUTRAL
    tag = (stated or code).lower().replace("_", "-").partition("-")[0]
    if code not in PACKS or (script == "latin" and tag != code):
        return NEUTRAL
    return code
