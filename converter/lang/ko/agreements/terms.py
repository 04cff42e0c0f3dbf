"""Cut the terms out of what stands before a Korean frame.

In: the content of a statement, from where its lead-in ends to where its frame begins. Out: the spans of its terms.
Three joints are known: co-ordinated predicates (A를 늘리고 B를 줄이), items of an enumeration that share a verb (A
참여는 물론 B 개발, C 운영), and gapped clauses (X 분야에서는 A를, Y 분야에서는 B를); ``items`` reads the latter two.
"""

import re

from converter.lang.ko.agreements.clause_words import ends_in_action, is_lead, table
from converter.lang.ko.agreements.items import split_items
from converter.lang.ko.hangul import past_stems, split_particle
from converter.lang.ko.phrases import Word, words_in
from converter.model.span import Span

_QUOTING = ("다고", "라고", "냐고", "자고", "다며", "라며", "자며", "냐며", "다면서", "라면서")
# 구체적이고 전문적인 상담을: what a thing is like, not what is done.
_NO_JOINT = (*_QUOTING, "적이고", "적이며")
_VERB_END = re.compile(
    r"(?:(?:하|되)?(?:할|될|을|를) (?:계획|예정|방침)(?:이며|이고|인데)"
    r"|하고|하며|하되|하면서|하는|하거나|하여|할|해|한|하기|하| 하|되고|되며|된|되면서|되기|되|돼"
    r"|시키고|시키며|시키|받는|받고|받기)$"
)
_LONGEST_END = len("되을 계획이며")
_LAST_PARTICLE = re.compile(r"(?:을|를|은|는|도|과|와|에도|등|등의|등을)$")
_NUMBERED = re.compile(r"\s*(?:[①-⑳▲△▶▷◆◇■□●◎※]|(?<!\S)(?:[\^•]|\(?[1-9]\)))\s*")


def _joins_predicates(word: Word, after: Word | None) -> bool:
    """Tell whether a word is a verb that joins the predicate before it to the next one."""
    text = word.text.rstrip(",")
    if word.inside or text.endswith(_NO_JOINT) or text.endswith(table().nouns_in_go):
        return False
    if text.endswith(("고", "하되")):
        progressive = after is not None and after.text.startswith(("있", "싶", "나서"))
        return len(text) > 1 and not progressive
    if text.endswith(("하면서", "되면서", "예정인데", "계획인데")) or (text.endswith("며") and len(text) > 1):
        return True
    if after is not None and after.text == "이를" and text.endswith(("해", "어", "아")):
        return True  # 설비를 마련해 | 이를 원료로 활용
    return text.endswith(table().founding)


# 물때를 재고 알릴 수 있는 등대를: two verbs describe one noun. A statement's last verb has none behind it.
_DESCRIBES = re.compile(r"(?:하는|되는|할|될|시킬|시키는)$")


def _describes_together(behind: list[Word]) -> bool:
    """Tell whether the verb right behind another one describes a noun, so that both do."""
    return len(behind) > 1 and not behind[0].inside and bool(_DESCRIBES.search(behind[0].text))


_JOINS = {
    "비롯해": frozenset({"을", "를"}),
    "비롯하여": frozenset({"을", "를"}),
    "포함해": frozenset({"을", "를"}),
    "외에도": frozenset({""}),
    "물론": frozenset({"은", "는", ""}),
    "뿐": frozenset({"", "는"}),
    "뿐만": frozenset({"", "는"}),
    "함께": frozenset({"과", "와"}),
    "동시에": frozenset({"는"}),
    "한편": frozenset({"는"}),
    "대신": frozenset({"는"}),
}


_AMONG = frozenset({"비롯해", "비롯하여", "포함해", "외에도"})


def _is_joint_noun(before: Word, word: Word) -> bool:
    """Tell whether a word joins the phrase before it to the next: 참여는 물론 | 개발, 늘리는 대신 | 줄이기로."""
    bare = word.text.rstrip(",")
    if bare == "함께" and not ends_in_action(before.stem):
        return False  # 한빛전자와 함께: a partner
    if bare in _AMONG and not ends_in_action(before.stem):
        return False  # 서울을 비롯해: places, not what is done there
    if bare == "물론" and before.stem.endswith(table().bearers):
        return False  # 연구소는 물론: who does it, not what is done
    if before.text.endswith("는"):
        return "는" in _JOINS.get(bare, ())
    return before.particle in _JOINS.get(bare, ())


def split_terms(sentence: str, start: int, end: int) -> tuple[Span, ...]:
    """Split the content ``sentence[start:end]`` into its terms, in text order; leading and trailing verbs trimmed."""
    cuts = [piece for cut in _predicates(sentence, start, end) for piece in _numbered(sentence, cut)]
    terms = [item for cut in cuts for item in split_items(sentence, cut)]
    return tuple(trimmed for term in terms if (trimmed := trim(sentence, term)))


def _predicates(sentence: str, start: int, end: int) -> list[Span]:
    """Split content where predicates, or the phrases that share one, are joined."""
    inside = words_in(sentence, start, end)
    cuts, begin = [], start
    for i, word in enumerate(inside[:-1]):
        after = inside[i + 1]
        if _joins_predicates(word, after) and not _describes_together(inside[i + 1 : i + 3]):
            if not is_lead(word, inside[i - 1] if i else None):
                cuts.append(Span(begin, word.end))
            begin = after.start
        elif i and (_is_joint_noun(inside[i - 1], word) or _follows(inside, i)):
            cuts.append(Span(begin, inside[i - 1].end))
            begin = after.start + (0 if not after.text.startswith("아니라") else len(after.text) + 1)
    if cuts and " " not in sentence[begin:end].strip() and _OBJECT.search(cuts[-1].of(sentence)):
        begin = cuts.pop().start  # 기술을 개발하고 | 실증: a verb that shares the object
    return [*cuts, Span(begin, end)]


_OBJECT = re.compile(r"[을를] ")


def _follows(inside: list[Word], i: int) -> bool:
    """Tell whether one predicate follows upon the other in time: 설비를 점검한 뒤 | 투입, 다리를 놓은 뒤 | 개방."""
    before = inside[i - 1].text
    if inside[i].text.rstrip(",") not in {"뒤", "후", "다음"}:
        return False
    if before[-1:] == "한":
        return ends_in_action(before[:-1]) and not (before[:-1] + "하고").endswith(table().leads)
    acts = i > 1 and inside[i - 2].particle in {"을", "를"}
    stems = past_stems(before) if acts else ()
    return bool(stems) and not any(f"{stem}고".endswith(table().leads) for stem in stems)


def _numbered(sentence: str, cut: Span) -> list[Span]:
    """Split ①공동 연구 ②인력 교류; what stands before the first number only leads up to them."""
    marks = list(_NUMBERED.finditer(sentence, cut.start, cut.end))
    ends = [*(m.start() for m in marks[1:]), cut.end]
    return [Span(m.end(), end) for m, end in zip(marks, ends, strict=True)] if marks else [cut]


def trim(sentence: str, term: Span) -> Span | None:
    """Trim a term: white space, commas, particles and the ending of its verb; null if nothing is left."""
    text = term.of(sentence)
    start = term.start + len(text) - len(text.lstrip(" ,·"))
    end = term.start + len(text.rstrip(" ,·"))
    words_ = sentence[start:end]
    if match := _VERB_END.search(words_, max(0, len(words_) - _LONGEST_END)):
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
