"""Words that go back to several actors at once: 양국, 양사, 3사, 두 정상, 여야, 이들.

In: the article's text. Out: the references in text order, with the type of actor they stand for and how many.
"""

import re

from converter.model.annotation import GroupReference
from converter.model.span import Span
from converter.model.vocab import ActorType

_COUNTS = {"양": 2, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6}
_MEMBERS: dict[str, ActorType | None] = {
    "국": "country", "나라": "country", "국가": "country", "개국": "country", "사": "company", "개사": "company", "개 사": "company",
    "회사": "company", "기업": "company", "개 기업": "company", "개 업체": "company", "업체": "company",
    "기관": "organization", "개 기관": "organization", "단체": "organization", "대학": "organization", "개 대학": "organization",
    "당": "organization", "정상": "country", "측": None, "자": None, "도시": "government_body", "지자체": "government_body",
    "정부": "country", "장관": "person",
}
_NUMBER = r"(?P<number>양|두|세|네|다섯|여섯|각|\d{1,3}\s?(?:여)?)"
_MEMBER = r"(?P<member>개\s?기업|개\s?업체|개\s?기관|개\s?대학|개국|개\s?사|국가|국|나라|회사|기업|업체|사|기관|단체|대학|당|정상|측|도시|지자체|정부|장관)"
# 양국, 두 나라, 3사, 6개 기업, 각사; not 양측면, not 3국어: a particle, a head that says of whom, or nothing may follow
_AFTER = (r"(?=[은는이가을를의과와도에간]|[^가-힣A-Za-z0-9]|$|[ ]?(?:정상|정부|외교|장관|측|모두|관계|국민|기업|대표|경영진|"
          r"당국|공동|협력|정산))")
_GROUP = re.compile(rf"(?<![가-힣A-Za-z0-9.,]){_NUMBER}\s?{_MEMBER}{_AFTER}")
# 이들은, 이들 기업은, 여야가, 노사는
_FIXED = re.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<word>여야|노사정|노사|이들(?=[은이의과도 ])|양자(?=[은는가 ])|쌍방)(?=[은는이가을를의과와도에간]|[^가-힣]|$)",
)
_FIXED_TYPES: dict[str, tuple[ActorType | None, int | None]] = {
    "여야": ("organization", None), "노사정": (None, 3), "노사": (None, 2), "이들": (None, None), "양자": (None, 2),
    "쌍방": (None, 2),
}
# 양 and 두 alone decide; a bare figure needs a member that cannot be a unit of something else (3국 yes, 3당 yes, 2기업 no)
_FIGURE_MEMBERS = frozenset({"국", "사", "당", "개국", "개사", "개기업", "개업체", "개기관", "개대학"})


def find_groups(text: str, spans: tuple[Span, ...]) -> tuple[GroupReference, ...]:
    """Return the group references of the blocks, in text order."""
    found = [_counted(text, m) for span in spans for m in _GROUP.finditer(text, span.start, span.end)]
    found += [_fixed(text, m) for span in spans for m in _FIXED.finditer(text, span.start, span.end)]
    return tuple(sorted((g for g in found if g is not None), key=lambda g: g.start))


def _counted(text: str, match: re.Match[str]) -> GroupReference | None:
    number, member = match["number"].strip(), re.sub(r"\s", "", match["member"])
    figure = number[0].isdigit()
    if (figure and member not in _FIGURE_MEMBERS) or (number == "각" and member not in {"사", "국", "당", "기관"}):
        return None
    if number in {"세", "네"} and member in {"사", "국", "측", "당"}:
        return None
    count = int(re.sub(r"\D", "", number)) if figure else _COUNTS.get(number)
    kind = _MEMBERS.get(member.removeprefix("개"), _MEMBERS.get(member))
    return GroupReference(text=text[match.start():match.end()], start=match.start(), end=match.end(),
                          rule_id="groups.counted", member_type=kind, count=count)


def _fixed(text: str, match: re.Match[str]) -> GroupReference:
    kind, count = _FIXED_TYPES[match["word"]]
    return GroupReference(text=text[match.start():match.end()], start=match.start(), end=match.end(),
                          rule_id="groups.fixed", member_type=kind, count=count)
