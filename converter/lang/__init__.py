"""Languages: a visible registry; a pack is imported when it is asked for and not before."""

from functools import cache
from importlib import import_module

from converter.lang.pack import LanguagePack

PACKS = {
    "ko": "converter.lang.ko",
    "en": "converter.lang.en",
}


@cache
def load_pack(code: str) -> LanguagePack:
    """Return the pack of a language; ``KeyError`` if there is none (see ``PACKS``)."""
    pack: LanguagePack = import_module(PACKS[code]).PACK
    return pack
