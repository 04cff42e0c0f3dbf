"""Korean."""

from converter.lang.ko import sentences
from converter.lang.pack import LanguagePack

PACK = LanguagePack(
    code="ko",
    split_sentences=sentences.split_sentences,
)
