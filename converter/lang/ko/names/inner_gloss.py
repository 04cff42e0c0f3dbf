"""Names with a parenthesis inside them (가온(GAON)에너지).

In: the words of one block. Out: one mention for the whole name. Some newsrooms write Latin letters as they are read and
give them in parentheses right behind, in the middle of a name.
"""

from itertools import pairwise

from msgspec.structs import replace

from converter.lang.ko.names.bodies import mention_of
from converter.lang.ko.names.everyday import firm_stem, table
from converter.lang.ko.names.kinds import kind_of
from converter.lang.ko.names.words import Word
from converter.model.annotation import NameMention
from converter.model.vocab import ActorType


def find(text: str, words: list[Word]) -> list[NameMention]:
    """Return the bodies of one block whose names hold a parenthesis; they are named without it."""
    found = []
    for word, following in pairwise(words):
        if word.gloss is None or following.gap or word.particle:
            continue
        kind = _kind(word, following, word.gloss.of(text))
        if kind is not None:
            mention = mention_of(text, word.start, following.end, "names.inner_gloss", kind)
            found.append(replace(mention, name=word.stem + following.stem, latin=None))
    return found


def _kind(word: Word, following: Word, gloss: str) -> ActorType | None:
    """Tell what kind of body the two parts name together, or the parenthesis with the second."""
    joined = word.stem + following.stem
    kind = kind_of(joined) or (kind_of(gloss + following.stem) if gloss.isalnum() else None)
    if kind is None and (firm_stem(joined) is not None or following.stem in table().firms):
        return "company"
    return kind
