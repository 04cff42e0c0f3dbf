"""Tell which language an article is in, by its scripts.

In: cleaned text. Out: the code of a language pack. Scripts are enough for the languages that have packs and need no
model; what they cannot do is tell English from other languages in Latin letters.
"""

import re
from typing import Final

from converter.errors import UnreadableInputError
from converter.lang import PACKS

# Weights bring the scripts to about the same number a sentence: a Korean sentence may name companies in Latin letters,
# Japanese is kana with Han in between, Korean has some Han and Chinese nothing else.
_SCRIPTS: Final = {
    "ko": (re.compile(r"[\uac00-\ud7a3\u3131-\u318e]"), 4.0),
    "ja": (re.compile(r"[\u3041-\u30ff\uff66-\uff9d]"), 3.0),
    "zh": (re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]"), 1.5),
    "en": (re.compile(r"[A-Za-z\u00c0-\u024f]"), 1.0),
    "ru": (re.compile(r"[\u0400-\u052f]"), 1.0),
    "ar": (re.compile(r"[\u0600-\u06ff]"), 1.0),
}
_LOOKS_LIKE: Final = {
    "ko": "Korean", "ja": "Japanese", "zh": "Chinese", "en": "English or another language in Latin letters",
    "ru": "Russian or another language in Cyrillic letters", "ar": "Arabic or another language in Arabic letters",
    "und": "a language in another script",
}  # fmt: skip
_LETTER = re.compile(r"[^\W\d_]")


def detect_language(text: str, source: str | None = None) -> str:
    """Return the code of the pack that reads this text; raise ``UnreadableInputError`` naming what it looks like."""
    weights = {code: weight * len(letters.findall(text)) for code, (letters, weight) in _SCRIPTS.items()}
    counted = sum(weights[code] / weight for code, (_, weight) in _SCRIPTS.items())
    weights["und"] = len(_LETTER.findall(text)) - counted
    code = max(weights, key=lambda name: weights[name])
    if not any(weights.values()):
        message = "holds no letters, so its language cannot be told"
    elif code in PACKS:
        return code
    else:
        message = f"looks like {_LOOKS_LIKE[code]}; pactwire reads: {', '.join(PACKS)}"
    raise UnreadableInputError(message, source=source)
