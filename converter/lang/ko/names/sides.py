"""The sides of a bargain that are called by what they are: the union, management, the villagers' committee.

In: the article's text, the places of its blocks, the bodies found and the words read already. Out: more mentions. A
union without a name is called 노조; management (사측, 회사는) is the employer, the company that stands before the words
for its workforce (누리솔 노사), else the one named most; a committee of those concerned (주민대책위) is a body where
something is agreed.
"""

import re
from collections import Counter

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.lang.ko.names.deals import spoken_of
from converter.model.annotation import NameMention
from converter.model.span import Span
from converter.model.vocab import ActorType

_LABOUR = re.compile(r"노조|노사|노동조합|임단협|임협")
_END = r"(?=(?:\([^()]{1,20}\))?(?:은|는|이|가|과|와|도|에|에게|의|측|와의|과의|와는|하고|이랑)?(?:[\s,.·]|$))"
_UNION = Gated(rf"(?<![가-힣A-Za-z])(?:노조|노동조합){_END}")
_EMPLOYER = re.compile(r"(?<![가-힣A-Za-z])(?:사측|사용자 측|회사(?= ?측|[는가와]\s))")
_WORKFORCE = re.compile(r"\s?(?:노사|노조|노동조합|사측|임단협|임협|임금|단체교섭)")
_COMMITTEES = (
    "대책위원회|대책위|비대위|비상대책위|비상대책위원회|범대위|공대위|추진위|이장단|이장협의회|번영회|어촌계|입주자대표회의|학부모회|총학생회"
    "|청년회|부녀회|상가번영회|주민자치회|주민협의체|주민협의회|협의체|발전협의회|주민대표단?|어민회|의사협의회|전공의협의회"
)
_COMMITTEE = Gated(rf"(?<![가-힣A-Za-z])[가-힣]{{0,8}}(?:{_COMMITTEES}){_END}")
# 주민들과 합의서를 썼다: those who have no body agree as a group.
_PEOPLE = Gated(
    r"(?<![가-힣A-Za-z])(?:(?:피해|인근|마을|지역|섬) )?(?:주민|어민|농민|상인|입주민|유가족|유족|피해자)들?"
    r"(?=[과와](?:의|는)?\s|\s(?:간|사이)[에의 ]|[은는이가] [^\s,.]{2,12}[과와] )"
)
# How often labour is spoken of where the company that 회사 stands for is an employer.
_OFTEN = 2
_REACH = 90


def find(text: str, spans: tuple[Span, ...], found: list[NameMention], claimed: frozenset[int]) -> list[NameMention]:
    """Return the sides of the blocks; ``found`` are the bodies of the article, ``claimed`` starts of words read."""
    if not (_LABOUR.search(text) or spoken_of("agreed").search(text)):
        return []
    bounds = {(one.start, one.end) for one in found}
    return [
        one
        for one in (*_unions(text, spans, found), *_employers(text, spans, found), *_concerned(text, spans))
        if one.start not in claimed and not any(start <= one.start < end for start, end in bounds)
    ]


def _unions(text: str, spans: tuple[Span, ...], found: list[NameMention]) -> list[NameMention]:
    """Return the mentions of a union that has no name in the article."""
    if any(one.text.endswith(("노조", "노동조합")) for one in found):
        return []
    return [
        _mention(match, "names.union", "노조")
        for span in spans
        for match in _UNION.finditer(text, span.start, span.end)
    ]


def _employers(text: str, spans: tuple[Span, ...], found: list[NameMention]) -> list[NameMention]:
    """Return the mentions of management, each by the name of the employer."""
    if len(_LABOUR.findall(text)) < _OFTEN:
        return []
    firms = [one for one in found if one.type == "company"]
    matches = [match for span in spans for match in _EMPLOYER.finditer(text, span.start, span.end)]
    pairs = ((match, _employer(text, firms, match.start())) for match in matches)
    return [_stands_for(match, employer) for match, employer in pairs if employer is not None]


def _employer(text: str, firms: list[NameMention], place: int) -> NameMention | None:
    """Return whose workforce was spoken of last before a place, else the company named most."""
    hiring = [one for one in firms if one.start < place and _WORKFORCE.match(text, one.end)]
    if hiring:
        return max(hiring, key=lambda one: one.start)
    times = Counter(one.name for one in firms)
    return max(firms, key=lambda one: times[one.name], default=None)


def _concerned(text: str, spans: tuple[Span, ...]) -> list[NameMention]:
    """Return committees and groups of people near what is agreed."""
    return [
        _mention(match, "names.concerned", match[0], "organization" if pattern is _COMMITTEE else "group")
        for pattern in (_COMMITTEE, _PEOPLE)
        for span in spans
        for match in pattern.finditer(text, span.start, span.end)
        if spoken_of("agreed").search(text, match.end(), min(match.end() + _REACH, span.end))
    ]


def _mention(match: re.Match[str], rule: str, name: str, kind: ActorType = "organization") -> NameMention:
    return NameMention(text=match[0], start=match.start(), end=match.end(), rule_id=rule, name=name, type=kind)


def _stands_for(match: re.Match[str], employer: NameMention) -> NameMention:
    """Return a mention of management by the employer's name."""
    mention = _mention(match, "names.employer", employer.name, employer.type)
    return replace(mention, country=employer.country, alias_of=employer.alias_of)
