"""Languages: a visible registry; a pack is imported when it is asked for and not before."""

from functools import cache
from importlib import import_module

from converter.lang.pack import LanguagePack

PACKS = {
    "ko": "converter.lang.ko",
    "en": "converter.lang.en",
}

# The pack for pages in any other language: it reads their form and nothing in their sentences.
NEUTRAL = "und"


def package_of(code: str) -> str:
    """Return the package that reads a language: its own, or the neutral one."""
    return PACKS.get(code, "converter.lang.und")


@cache
def load_pack(code: str) -> LanguagePack:
    """Return the pack of a language, or the neutral one if it has none."""
    pack: LanguagePack = import_module(package_of(code)).PACK
    return pack
