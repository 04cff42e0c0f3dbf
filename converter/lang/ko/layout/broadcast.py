"""Tell the script of a broadcast from a story in print.

In: the whole article. Out: whether the marks of who speaks stand in it. A script is spoken, so its lines keep other
rules: a line without a verb is a sentence there (서울의 한 시장.) and no caption.
"""

from functools import lru_cache

from converter.lang.gated import Gated

_MARK = Gated(r"[<◀\[【〈(]\s?(?:앵커|기자|리포트|아나운서)(?: ?(?:멘트|리포트))?\s?[>▶\]】〉)]")


@lru_cache(maxsize=8)
def is_broadcast(whole: str) -> bool:
    """Tell whether an article is the script of a broadcast."""
    return _MARK.search(whole) is not None
