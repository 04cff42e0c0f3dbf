"""Words that go back to several actors at once: 양국, 양사, 3사, 두 정상, 여야, 이들, 참여사들.

In: the article's text and the places of its blocks. Out: the references in text order, with the type of actor they
stand for and how many. A figure counts only before a member that cannot be the unit of something else (3사, 3국).
"""

import re
from collections.abc import Iterable

from converter.lang.gated import Gated
from converter.model.annotation import GroupReference
from converter.model.span import Span
from converter.model.vocab import ActorType

_COUNTS = {"양": 2, "두": 2, "세": 3, "네": 4}
_MEMBERS: dict[str, ActorType | None] = {
    "국": "country",
    "개국": "country",
    "나라": "country",
    "국가": "country",
    "정상": "country",
    "정부": "country",
    "사": "company",
    "개사": "company",
    "개회사": "company",
    "회사": "company",
    "기업": "company",
    "개기업": "company",
    "업체": "company",
    "개업체": "company",
    "기관": "organization",
    "개기관": "organization",
    "단체": "organization",
    "개단체": "organization",
    "대학": "organization",
    "개대학": "organization",
    "당": "organization",
    "도시": "government_body",
    "지자체": "government_body",
    "자치단체": "government_body",
    "지방자치단체": "government_body",
    "장관": "person",
    "측": None,
}
_SHORT = frozenset({"국", "사", "당", "측"})
# 양국, 두 나라, 3사, 6개 기업, 각사
_NUMBER = r"(?P<number>[양두세네각\d](?<![가-힣A-Za-z0-9].)(?<![0-9][.,].)(?:(?<=\d)\d{0,2})?)"
_MEMBER = (
    r"(?P<member>개\s?(?:기업|업체|회사|기관|단체|대학|국|사)|국가|국|나라|회사|기업|업체|사|기관|단체|대학|당|"
    r"정상|측|도시|지자체|자치단체|지방자치단체|정부|장관)"
)
# What may stand behind it: a particle, nothing, or a head that says what of theirs; not 양측면, 3국어, 양당제.
_HEADS = "정상|정부|외교|장관|모두|관계|국민|기업|대표|경영진|당국|공동|협력|산업계"
_AFTER = rf"(?=[은는이가을를의과와도에간]|[^가-힣A-Za-z0-9]|$|(?:{_HEADS}))"
_COUNTED = re.compile(rf"{_NUMBER}\s?{_MEMBER}{_AFTER}")
# 참여사들은, 각 참여 기관은: whoever takes part, spoken of as one.
_TAKING_PART = r"(?:각 )?참여 ?(?:사|기관|기업|업체)들?(?=[은는이가](?![가-힣]))"
# 여야는, 노사가, 노사정, 쌍방, 이들은; not 이들이다 as 이 + 들
_THESE = r"이들(?: (?P<member>회사|기업|업체|기관|단체|대학|나라|국가|지자체))?"
_FIXED = Gated(
    rf"(?<![가-힣A-Za-z0-9])(?P<word>{_TAKING_PART}"
    rf"|(?:여야|노사정|노사|쌍방|{_THESE})(?! \d)(?=[은는이가을를의과와도에간]|[^가-힣A-Za-z0-9]|$))"
)
_PARTIES = ("당",)
_UNIONS = ("노조", "노동조합", "지부", "지회", "노총")
# 여야 are parties, of 노사 one is a union.
_ENDINGS = {"여야": _PARTIES, "노사": _UNIONS, "노사정": _UNIONS}
_FIXED_MEMBERS: dict[str, tuple[ActorType | None, int | None]] = {
    "여야": ("organization", None),
    "노사정": (None, 3),
    "노사": (None, 2),
    "이들": (None, None),
    "쌍방": (None, 2),
}


def find_groups(text: str, spans: tuple[Span, ...]) -> tuple[GroupReference, ...]:
    """Return the group references of the blocks, in text order."""
    found = [_counted(m) for span in spans for m in _COUNTED.finditer(text, span.start, span.end) if _stands(m)]
    found += [_fixed(m) for span in spans for m in _fixed_in(text, span)]
    return tuple(sorted(found, key=lambda group: group.start))


def _fixed_in(text: str, span: Span) -> Iterable[re.Match[str]]:
    """Return the matches in one block; the gate is asked of it, as most articles have some of the words."""
    return _FIXED.finditer(text, span.start, span.end) if _FIXED.can_stand_in(span.of(text)) else ()


def _member(match: re.Match[str]) -> str:
    return "".join(match["member"].split())


def _stands(match: re.Match[str]) -> bool:
    number, member = match["number"], _member(match)
    if number.isdigit():
        return member.startswith("개") or member in _SHORT - {"측"}
    if number == "각":
        return member in _SHORT - {"측"}
    return number == "양" or member not in _SHORT


def _counted(match: re.Match[str]) -> GroupReference:
    number = match["number"]
    return GroupReference(
        text=match[0],
        start=match.start(),
        end=match.end(),
        rule_id="groups.counted",
        member_type=_MEMBERS[_member(match)],
        count=int(number) if number.isdigit() else _COUNTS.get(number),
        member_endings=_PARTIES if _member(match) == "당" else (),
    )


def _fixed(match: re.Match[str]) -> GroupReference:
    if match["member"]:
        kind, count = _MEMBERS[match["member"]], None
    else:
        kind, count = _FIXED_MEMBERS.get(match["word"], (None, None))
    return GroupReference(
        text=match[0],
        start=match.start(),
        end=match.end(),
        rule_id="groups.fixed",
        member_type=kind,
        count=count,
        member_endings=_ENDINGS.get(match["word"], ()),
    )
