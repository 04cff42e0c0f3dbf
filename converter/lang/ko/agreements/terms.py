"""Cut the terms out of what stands before a Korean frame.

In: the content of a statement, from where its lead-in ends to where its frame begins. Out: the spans of its terms.
Three joints are known: co-ordinated predicates (A를 늘리고 B를 줄이), items of an enumeration that share a verb (A
참여는 물론 B 개발, C 운영), and gapped clauses (X 분야에서는 A를, Y 분야에서는 B를). What 와/과, 및 or · joins into
one object stays together, unless both sides are whole phrases that end in an action noun.
"""

import re
from functools import cache
from itertools import pairwise

from msgspec import Struct

from converter.lang.gated import Gated
from converter.lang.ko.hangul import split_particle
from converter.lang.ko.phrases import Word, words
from converter.lang.tables import load
from converter.model.span import Span

# An item of an enumeration is a phrase, not a word, where 과/와 or · joins it: 데이터셋 공동 개발과 | 안전한 기술 촉진.
PHRASE_WORDS = 3
_QUOTING = re.compile(r"(?:[다라냐자]고|[다라]며|이라며|[다라]면서)$")
_VERB_END = re.compile(
    r"(?:(?:하|되)?(?:할|될|을|를) (?:계획|예정|방침)(?:이며|이고|인데)"
    r"|하고|하며|하되|하면서|하는|하거나|하여|할|해|한|하기|하| 하|되고|되며|된|되면서|되기|되|돼"
    r"|시키고|시키며|시키|받는|받고|받기)$"
)
_LAST_PARTICLE = re.compile(r"(?:을|를|은|는|도|과|와|에도|등|등의|등을)$")
_COUNT = re.compile(r"[0-9](?:[0-9,.만억조천백]*)(?![년월일시분])[가-힣A-Za-z%㎿㎾]{0,3}$")
# The last of the items that are counted has a count of its own: 냉장고 1만대, 세탁기 3만대[를 공급]; not 3만t급 공장을.
_COUNTS_ON = re.compile(r"[0-9][0-9,.만억조천백]*(?:[가-힣A-Za-z%㎿㎾]{0,3}?)(?:,|을|를|씩|도|로|등| 등|$| [^ ]+$)")
_NUMBERED = re.compile(r"\s*[①-⑳▲△▶]\s*")


class ClauseTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``clauses.toml``."""

    actions: str
    nouns_in_go: tuple[str, ...]
    leads: tuple[str, ...]
    openers: tuple[str, ...]
    bearers: tuple[str, ...]
    fixed: tuple[str, ...]
    no_terms: tuple[str, ...]
    strengths: dict[str, tuple[str, ...]]
    founding: tuple[str, ...]
    ambitions: tuple[str, ...]


@cache
def table() -> ClauseTable:
    """Return the table, read once."""
    return load("converter.lang.ko.agreements", "clauses.toml", ClauseTable)


@cache
def _actions() -> tuple[str, ...]:
    return tuple(table().actions.split())


def ends_in_action(words_: str) -> bool:
    """Tell whether a phrase ends in a noun that names an action."""
    return words_.rstrip(" ,’'”\")").endswith(_actions())


def is_lead(word: Word) -> bool:
    """Tell whether a word is a verb that only leads up to what was agreed."""
    bare = word.text.rstrip(",")
    return bare.endswith(table().leads) or (word.comma and f"{bare}하고".endswith(table().leads))  # 협약을 체결, …


def _joins_predicates(word: Word, after: Word | None) -> bool:
    """Tell whether a word is a verb that joins the predicate before it to the next one."""
    text = word.text.rstrip(",")
    if word.inside or _QUOTING.search(text) or text.endswith(table().nouns_in_go):
        return False
    if text.endswith(("고", "하되")):
        progressive = after is not None and after.text.startswith(("있", "싶", "나서"))
        return len(text) > 1 and not progressive
    if text.endswith(("으며", "하면서", "되면서", "하며", "되며", "시키며", "리며", "이며", "예정인데", "계획인데")):
        return True
    return text.endswith(table().founding)


# 위험을 측정하고 관리할 수 있는 모형을: two verbs describe one noun. The last verb of a statement has no noun behind it.
_DESCRIBES = re.compile(r"(?:하는|되는|할|될|시킬|시키는)$")


def _describes_together(behind: list[Word]) -> bool:
    """Tell whether the verb right behind another one describes a noun, so that both do."""
    return len(behind) > 1 and not behind[0].inside and bool(_DESCRIBES.search(behind[0].text))


_JOINS = {
    "물론": frozenset({"은", "는", ""}),
    "뿐": frozenset({"", "는"}),
    "뿐만": frozenset({"", "는"}),
    "함께": frozenset({"과", "와"}),
    "동시에": frozenset({"는"}),
    "한편": frozenset({"는"}),
    "대신": frozenset({"는"}),
}


def _is_joint_noun(before: Word, word: Word) -> bool:
    """Tell whether a word joins the phrase before it to the next: 참여는 물론 | 개발, 늘리는 대신 | 줄이기로."""
    bare = word.text.rstrip(",")
    if bare in {"함께", "물론"} and not ends_in_action(before.stem):
        return False  # 한빛전자와 함께, 연구소는 물론: who does it, not what is done
    if before.text.endswith("는"):
        return "는" in _JOINS.get(bare, ())
    return before.particle in _JOINS.get(bare, ())


def split_terms(sentence: str, start: int, end: int) -> tuple[Span, ...]:
    """Split the content ``sentence[start:end]`` into its terms, in text order; leading and trailing verbs trimmed."""
    cuts = [piece for cut in _predicates(sentence, start, end) for piece in _numbered(sentence, cut)]
    terms = [item for cut in cuts for item in _items(sentence, cut)]
    return tuple(trimmed for term in terms if (trimmed := trim(sentence, term)))


def _predicates(sentence: str, start: int, end: int) -> list[Span]:
    """Split content where predicates, or the phrases that share one, are joined."""
    inside = [w for w in words(sentence) if w.start >= start and w.start < end]
    cuts, begin = [], start
    for i, word in enumerate(inside[:-1]):
        after = inside[i + 1]
        if _joins_predicates(word, after) and not _describes_together(inside[i + 1 : i + 3]):
            if not is_lead(word):
                cuts.append(Span(begin, word.end))
            begin = after.start
        elif i and (_is_joint_noun(inside[i - 1], word) or _follows(inside[i - 1], word)):
            cuts.append(Span(begin, inside[i - 1].end))
            begin = after.start + (0 if not after.text.startswith("아니라") else len(after.text) + 1)
    if cuts and " " not in sentence[begin:end].strip() and _OBJECT.search(cuts[-1].of(sentence)):
        begin = cuts.pop().start  # 기술을 개발하고 | 실증: a verb that shares the object
    return [*cuts, Span(begin, end)]


_OBJECT = re.compile(r"[을를] ")


def _follows(before: Word, word: Word) -> bool:
    """Tell whether one predicate follows upon the other in time: 설비를 점검한 뒤 | 현장에 투입."""
    if word.text.rstrip(",") not in {"뒤", "후", "다음"} or before.text[-1:] != "한":
        return False
    return ends_in_action(before.text[:-1]) and not (before.text[:-1] + "하고").endswith(table().leads)


def _numbered(sentence: str, cut: Span) -> list[Span]:
    """Split ①공동 연구 ②인력 교류; what stands before the first number only leads up to them."""
    marks = list(_NUMBERED.finditer(sentence, cut.start, cut.end))
    ends = [*(m.start() for m in marks[1:]), cut.end]
    return [Span(m.end(), end) for m, end in zip(marks, ends, strict=True)] if marks else [cut]


def _items(sentence: str, cut: Span) -> list[Span]:
    """Split one predicate's objects where each could stand as a term of its own."""
    inside = [w for w in words(sentence) if w.start >= cut.start and w.start < cut.end]
    items, begin = [], cut.start
    for i, word in enumerate(inside[:-1]):
        piece = sentence[begin : word.end]
        rest = sentence[inside[i + 1].start : cut.end]
        if not word.inside and _closes_item(word, piece, rest):
            items.append(Span(begin, word.end))
            begin = inside[i + 1].start
    items.append(Span(begin, cut.end))
    return [part for item in items for part in _dotted(sentence, item)]


# 300억 원은 시가, | 200억 원은 기업이 낸다: each part has a topic of its own and shares the verb.
_GAPPED = re.compile(r"\S(?:은|는) (?:\S+ ){0,6}\S+(?:이|가|로|으로|를|을|%)$")
_TOPIC_AHEAD = re.compile(r"(?:\S+ ){0,3}?\S+(?:은|는) ")


# 시설 설립과 별도로: the phrase only says beside or unlike what.
_APART = re.compile(r"(?:별도로|달리|같은|같이|다른|관련|비교|더불어) ?")


def _closes_item(word: Word, piece: str, rest: str) -> bool:
    """Tell whether an item of an enumeration ends with a word."""
    bare = piece.rstrip(" ,")
    if word.comma and _GAPPED.search(bare) and _TOPIC_AHEAD.match(rest):
        return True
    counted = not word.particle and _COUNT.search(bare) and _COUNTS_ON.search(rest.rsplit(", ", 1)[-1])
    if word.comma and (word.particle in {"을", "를"} or counted):
        return True
    if _APART.match(rest):
        return False
    if word.comma and not word.particle and _same_head(bare, rest):
        return True
    joined = word.particle in {"과", "와"}
    phrase = len(bare.split()) >= (PHRASE_WORDS if joined else 2)
    if not phrase or not ends_in_action(bare[: len(bare) - len(word.particle)] if joined else bare):
        return False
    last, following = bare.rsplit(",", 1)[-1].split(), rest.split()
    parallel = (
        ends_in_action(_PARTICLES.sub("", following[0])) and _PARTICLES.search(following[0]) if following else None
    )
    if word.comma and (len(last) < 2 or parallel or _HELD_TOGETHER.search(rest)):  # noqa: PLR2004
        return False
    if joined:
        return len(rest.split()) >= PHRASE_WORDS and _object_is_action(rest)
    return word.comma and _has_action(rest)


def _same_head(bare: str, rest: str) -> bool:
    """Tell whether the next item is a whole phrase around the same noun: 물을 모으는 설비, 물을 거르는 설비 등을."""
    item, following = bare.rsplit(", ", 1)[-1].split(), rest.split(", ", 1)[0].split()
    phrases = len(item) >= PHRASE_WORDS and len(following) >= PHRASE_WORDS
    return phrases and any(_PARTICLES.sub("", word) == item[-1] for word in following[2:])


# 경보 공유, 방어 훈련을 포함한 협력: a list inside a phrase is one term.
_HELD_TOGETHER = Gated(r"(?:을|를) (?:포함|비롯)(?:한|해|하는)")
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


_MARKED = re.compile(r"^\S+[을를에의은는도] |[을를도의] ")


def trim(sentence: str, term: Span) -> Span | None:
    """Trim a term: white space, commas, particles and the ending of its verb; null if nothing is left."""
    text = term.of(sentence)
    start = term.start + len(text) - len(text.lstrip(" ,·"))
    end = term.start + len(text.rstrip(" ,·"))
    words_ = sentence[start:end]
    if match := _VERB_END.search(words_):
        stem = words_[: match.start()]
        if held := _DOES.search(stem + match.group()):
            end = start + held.start()
        elif len(stem.rsplit(" ", 1)[-1]) > 1:
            # 취하하다: one syllable before 하 is no noun, the 하 belongs to it.
            end = start + len(stem)
    elif not ends_in_action(words_) and (match := _LAST_PARTICLE.search(words_)) and _fits(words_):
        end = start + match.start()
    words_ = sentence[start:end].rstrip(" ,")
    return Span(start, start + len(words_)) if len(words_) > 1 else None


# 지원을 하기로, 조율하는 구실을 하며: the verb says no more than the noun.
_DOES = re.compile(r"[을를] 하(?:고|며|되|면서|기)?$")


def _fits(words_: str) -> bool:
    """Tell whether what looks like a particle is one: in 힘을 모을 the last 을 belongs to the verb."""
    last = words_.rsplit(" ", 1)[-1]
    return last.endswith("등") or bool(split_particle(last)[1])
