"""Tell papers that are named one by one in a list: ▲철도 협력 협정 ▲물 관리 양해각서.

In: a sentence with its actors, and an agreement noun in it. Out: the title that an item of a list is, and whether words
count several papers (문서 5건) that a list tells apart.
"""

import re

from converter.lang.gated import Gated
from converter.lang.ko.agreements.events import Noun
from converter.lang.ko.agreements.standing import CLOSED
from converter.model.reading import SentenceView
from converter.model.span import Span

_BULLETS = "▲△▶▷◆◇■□●○①②③④⑤⑥⑦⑧⑨⑩"
_BULLET = re.compile(rf"[{_BULLETS}] ?")
# Behind an item stands the next one or what all of them are.
_ENDS = re.compile(rf"{CLOSED}(?: ?(?:[{_BULLETS},]|등(?:[ 을이은]|$)|이다|이며|입니다|다\.|\.)|\s*$)")
# Who signs it with whom is no part of its name: 다온군과 두물시 간 | 항로 협정.
_BETWEEN = re.compile(r".* (?:간의?|사이의) ")
_PARTING = ("과 ", "와 ", "과의 ", "와의 ", ", ", "(")
_LONGEST = 60
_COUNTED = Gated(r"(?:\d+|여러|두|세|네|다섯|여섯) ?(?:건|개|종)(?:의 (?:[^\s,]+ ){0,2}?$|[에을를]? )")


def item_title(view: SentenceView, noun: Noun) -> Span | None:
    """Return what stands between a bullet and the end of a noun, if a list names no more than papers there."""
    sentence = view.words
    bullets = [match.end() for match in _BULLET.finditer(sentence, 0, noun.span.start)]
    if not bullets or not _ENDS.match(sentence, noun.span.end) or noun.span.end - bullets[-1] > _LONGEST:
        return None
    between = _BETWEEN.match(sentence, bullets[-1], noun.span.start)
    start = between.end() if between else bullets[-1]
    # ▲누리솔과 부품 협약, ▲누리솔, 부품 협약: such an item tells who makes it, too.
    named = [mention.span.end - view.span.start for mention in view.actors]
    told = any(start < end and sentence.startswith(_PARTING, end) for end in named)
    return Span(start, noun.span.end) if start < noun.span.start and not told else None


def counts(sentence: str, name: Span) -> bool:
    """Tell whether words beside a name count several: 5건의 양해각서, 문서 3건에."""
    before = sentence[max(name.start - _LONGEST // 2, 0) : name.end]
    return bool(
        _COUNTED.search(before) or re.match(rf"{CLOSED} ?(?:모두 |총 )?\d+ ?(?:건|개|종)", sentence[name.end :])
    )
