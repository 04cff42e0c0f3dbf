"""Cities, counties and provinces that no table knows, by their parliament, their head or what they do.

In: the words of all blocks and which are read already. Out: mentions. A word in 시, 군, 도 or 성 is a seat of
government where the article also has its parliament, its hall or its head (누솔시의회, 누솔시장), or where it is called
a neighbour (이웃 누솔군은).
"""

from functools import lru_cache
from itertools import pairwise

from converter.lang.ko.names.bodies import mention_of
from converter.lang.ko.names.shape import is_korean_name
from converter.lang.ko.names.side_tables import table
from converter.lang.ko.names.unknown import is_unknown_name
from converter.lang.ko.names.words import Word, looks_foreign
from converter.model.annotation import NameMention

_SHORTEST = 3
_FOREIGN = "성현주"  # so end provinces abroad, and much else


def find(text: str, blocks: list[list[Word]], claimed: frozenset[int]) -> list[NameMention]:
    """Return the seats of government; ``claimed`` are starts of words that are read already."""
    every = [word for block in blocks for word in block]
    candidates = {w.stem for w in every if _could_be(w.stem) and w.start not in claimed}
    if not candidates:
        return []
    seats = {stem for stem in candidates if _is_told(stem, text, every)}
    near = {w.stem for before, w in pairwise(every) if before.whole in table().beside and w.gap == " "}
    seats |= candidates & near
    return [
        mention_of(text, w.start, w.end, "names.seat", "government_body")
        for w in every
        if w.stem in seats and w.start not in claimed
    ]


@lru_cache(maxsize=1 << 15)
def _could_be(stem: str) -> bool:
    if stem[-1] not in table().has or len(stem) < _SHORTEST:
        return False
    if stem[-1] in _FOREIGN and not looks_foreign(stem):
        return False
    return is_unknown_name(stem) or is_korean_name(stem)


def _is_told(stem: str, text: str, every: list[Word]) -> bool:
    """Tell whether the article has what only a seat of government has: 누솔시의회, 누솔시장, 푸르엔성 청사."""
    ends = table().has[stem[-1]]
    heads = tuple([head for end in ends if (head := f"{stem}{end}") in text])
    if heads and any(word.whole.startswith(heads) for word in every):
        return True
    parts = tuple([end for end in ends if len(end) > 1 and f" {end}" in text])
    return bool(parts) and any(
        one.whole == stem and two.gap == " " and two.whole.startswith(parts) for one, two in pairwise(every)
    )
