"""Split one Korean predicate's objects where each could stand as a term of its own.

In: a sentence and the span of one predicate with its objects. Out: the spans of the items. What 와/과, 및 or · joins
into one object stays together, unless both sides are whole phrases that end in an action noun; so does what describes
an object.
"""

import re
from itertools import pairwise

from converter.lang.gated import Gated
from converter.lang.ko.agreements.clause_words import ends_in_action
from converter.lang.ko.phrases import Word, words, words_in
from converter.model.span import Span

# An item of an enumeration is a phrase, not a word, where 과/와 or · joins it: 뱃길 공동 측량과 | 얕은 포구 준설.
PHRASE_WORDS = 3
_COUNT = Gated(r"[0-9](?:[0-9,.만억조천백]*)(?![년월일시분])[가-힣A-Za-z%㎿㎾]{0,3}$")
# The last of the items that are counted has a count of its own: 냉장고 1만대, 세탁기 3만대[를 공급]; not 3만t급 공장을.
_COUNTS_ON = Gated(r"[0-9][0-9,.만억조천백]*(?:[가-힣A-Za-z%㎿㎾]{0,3}?)(?:,|을|를|씩|도|로|등| 등|$| [^ ]+$)")


def split_items(sentence: str, cut: Span) -> list[Span]:
    """Split one predicate's objects where each could stand as a term of its own."""
    inside = words_in(sentence, cut.start, cut.end)
    items, begin = [], cut.start
    for i, word in enumerate(inside[:-1]):
        piece = sentence[begin : word.end]
        rest = sentence[inside[i + 1].start : cut.end]
        if not word.inside and _closes_item(word, piece, rest):
            items.append(Span(begin, word.end))
            begin = inside[i + 1].start
    last = Span(begin, cut.end)
    items.append(_without_field(sentence, last) if items else last)
    return [part for item in items for part in _dotted(sentence, item)]


# 시설 개방, 인력 교류 | 등 다양한 분야에서 협력을 이어가: behind the last item stands only of what they are examples.
_FIELD = Gated(
    r" 등 (?:[^\s,]+ ){0,3}?[^\s,]*(?:분야|영역|방면|부문|측면|사업|과제|활동)"
    r"(?:(?:에서|에|에까지|으로|로)(?: 걸쳐)?| 전반[^\s,]*| 협력[을에]) "
)


def _without_field(sentence: str, last: Span) -> Span:
    """End the last item of an enumeration where it is said of what field all of them are."""
    match = _FIELD.search(sentence, last.start, last.end)
    done = match is not None and ends_in_action(sentence[last.start : match.start()])
    return Span(last.start, match.start()) if match is not None and done else last


# 주당 3만원, 총 900억원에: the same once more.
_SUMS_UP = ("총 ", "모두 ", "합쳐 ", "합계 ")


# 300억 원은 시가, | 200억 원은 기업이 낸다: each part has a topic of its own and shares the verb.
_GAPPED = Gated(r"\S(?:은|는|을|를) (?:\S+ ){0,6}\S+(?:이|가|로|으로|를|을|에|%)$")
_TOPIC_AHEAD = re.compile(r"(?:[^\s,]+ ){0,5}?[^\s,]*[^\s,하되있없르리키치](?:은|는) ")
# 한쪽은 공급을 담당, | 다른 쪽은 인허가를 지원한다: an action with an object of its own before another topic.
_ACTS = re.compile(r"[을를] (?:담당|주관|총괄|수행|지원|제공|공급|추진|관리|운영|맡고|맡아)$")
# 조사는 다온대, | 그물을 고치는 일은 마을이 맡는다: who does which part.
_SHARE = Gated(r"^[^,]*(?:은|는) [^\s,]+$|(?:생산|공급|운송|저장|판매|운영|개발|시공|설계)$")
# 지분율은 각각 50%, 30%, 20%다: one statement of several.
_EACH = re.compile(r"각각 (?:[^\s,]+, )*[^\s,]+$")


# 안전성 연구와 기술 개발을 지원: one verb does one thing to both; 추진하다 says no more than that both are done.
_OWN_VERB = Gated(r"(?:[을를]|도) (?!추진|진행|실시|함께|공동|하|펼|벌|이어)(?:[^\s,]+히 |적극 |직접 )?[^\s,]+ ?$")
# 시설 설립과 별도로: the phrase only says beside or unlike what.
_APART = Gated(r"(?:별도로|달리|같은|같이|다른|관련|비교|더불어) ?")


def _closes_item(word: Word, piece: str, rest: str) -> bool:
    """Tell whether an item of an enumeration ends with a word."""
    bare = piece.rstrip(" ,")
    if word.particle in {"과", "와"}:
        return _is_joined(bare[: -len(word.particle)], rest)
    return word.comma and _is_listed(word, bare, rest)


def _is_joined(phrase: str, rest: str) -> bool:
    """Tell whether 과/와 joins two whole phrases that end in an action noun, before it and behind it."""
    whole = min(len(phrase.split()), len(rest.split())) >= PHRASE_WORDS and ends_in_action(phrase)
    return whole and not _OWN_VERB.search(rest) and not _APART.match(rest) and _object_is_action(rest)


def _is_listed(word: Word, bare: str, rest: str) -> bool:
    """Tell whether an item ends at a comma."""
    counted = not word.particle and not _EACH.search(bare) and _COUNT.search(bare)
    counted = counted and not rest.startswith(_SUMS_UP) and _COUNTS_ON.search(rest.rsplit(", ", 1)[-1])
    gapped = (_GAPPED.search(bare) or _ACTS.search(bare) or _SHARE.search(bare)) and _TOPIC_AHEAD.match(rest)
    if gapped or counted or word.particle in {"을", "를"} or (not word.particle and _same_head(bare, rest)):
        return True
    if len(bare.rsplit(",", 1)[-1].split()) < 2 or not ends_in_action(bare):  # noqa: PLR2004
        return False
    following = rest.split(maxsplit=1)[0]
    parallel = ends_in_action(_PARTICLES.sub("", following)) and _PARTICLES.search(following)
    kind = _OF_KIND.match(rest)
    described = kind is not None and ends_in_action(kind["what"])
    return not parallel and not described and not _HELD_TOGETHER.search(rest) and _has_action(rest)


def _same_head(bare: str, rest: str) -> bool:
    """Tell whether the next item is a whole phrase around the same noun: 물을 모으는 설비, 물을 거르는 설비 등을."""
    item, following = bare.rsplit(", ", 1)[-1].split(), rest.split(", ", 1)[0].split()
    phrases = len(item) >= PHRASE_WORDS and len(following) >= PHRASE_WORDS
    return phrases and any(_PARTICLES.sub("", word) == item[-1] for word in following[2:])


# 플라스틱 재활용, 가스 저감 관련 공장을; 공장 운영, 연구 분야에 걸쳐: actions that only say of what kind the thing is.
_OF_KIND = Gated(
    r"(?P<what>(?:[^\s,]+ ){0,5}?[^\s,]+) (?:(?:관련|부문|분야) [^\s,]+(?:과|와|을|를| )|(?:부문|분야)에 걸쳐 )"
)
# 경보 공유, 방어 훈련을 포함한 협력: a list inside a phrase is one term.
_HELD_TOGETHER = Gated(r"(?:을|를) (?:포함|비롯)(?:한|해|하는)| 순(?:으로|서로) ")
_PARTICLES = re.compile(r"(?:을|를|도|이|가|에|등|의|에도|에서)+$")


def _has_action(rest: str) -> bool:
    """Tell whether what follows holds a phrase that ends in an action noun, and so could be an item as well."""
    return any(ends_in_action(_PARTICLES.sub("", w.rstrip(","))) for w in rest.split())


# 설비 확장과 수출 활성화를 위한 협력: what describes the object is one phrase, whatever 과/와 joins in it.
_DESCRIBING = Gated(r"^[^,]*?(?:을|를|에) (?:위한|관한|대한|통한|위해|통해)(?:\s|$)")


def _object_is_action(rest: str) -> bool:
    """Tell whether the phrase that 과/와 joins to ends in an action noun: 방문과 [이산가족 상봉]도 진행."""
    if _DESCRIBING.search(rest):
        return False
    for word in reversed(words(rest)):
        if word.particle in {"을", "를", "도", "이", "가", "에", "의"} or word.text.startswith("등"):
            ahead = rest[: word.end - len(word.particle)]
            return ends_in_action(re.sub(r"\s?등$", "", ahead.rstrip("’'”\", ")))
    return ends_in_action(rest)


def _dotted(sentence: str, item: Span) -> list[Span]:
    """Split 총파업 중단·위원회 설치·협의체 구성, where every part between the dots is a phrase with an action noun."""
    dots = [item.start - 1, *(item.start + m.start() for m in re.finditer("·", item.of(sentence))), item.end]
    pieces = [Span(a + 1, b) for a, b in pairwise(dots)]
    bare = [re.sub(r"(?:을|를|도|등|에)+$", "", p.of(sentence).strip()) for p in pieces]
    whole = all(" " in words_ and ends_in_action(words_) for words_ in bare)
    # 인력 교환·교육에 협력, 제품 판매·결제 기능도 개선: a part with an object of its own leans on a word of the others.
    shares = any(_MARKED.search(words_) for words_ in bare[1:])
    return pieces if whole and not shares else [item]


_MARKED = Gated(r"^\S+[을를에의은는도] |[을를도의] |까지 ")
