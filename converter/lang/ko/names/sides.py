"""The sides of a bargain that are called by what they are: the union, the villagers' committee.

In: the article's text, the places of its blocks, the bodies found and the words read already. Out: more mentions. A
union without a name is called 노조; a committee of those concerned (주민대책위) is a body where something is agreed,
and people who have none agree as a group. Management is the affair of ``stand_in``: it is a company spoken of before.
"""

import re
from functools import cache

from converter.lang.gated import Gated
from converter.lang.ko.names.deals import spoken_of
from converter.lang.ko.names.side_tables import table
from converter.model.annotation import NameMention
from converter.model.span import Span
from converter.model.vocab import ActorType

_END = r"(?=(?:\([^()]{1,20}\))?(?:은|는|이|가|과|와|도|에|에게|의|측|와의|과의|와는|하고|이랑)?(?:[\s,.·]|$))"
_UNION = Gated(rf"(?<![가-힣A-Za-z])(?:노조|노동조합){_END}")
_REACH = 90


@cache
def labour() -> re.Pattern[str]:
    """Return what finds that management and labour are spoken of."""
    return re.compile("|".join(table().labour))


@cache
def _committee() -> Gated:
    return Gated(rf"(?<![가-힣A-Za-z])[가-힣]{{0,8}}(?:{'|'.join(table().committees)}){_END}")


@cache
def _people() -> Gated:
    """Return what finds people who agree as a group: 주민들과 합의서를 썼다."""
    return Gated(
        rf"(?<![가-힣A-Za-z])(?:(?:{'|'.join(table().which)}) )?(?:{'|'.join(table().people)})들?"
        r"(?=[과와](?:의|는)?\s|\s(?:간|사이)[에의 ]|[은는이가] [^\s,.]{2,12}[과와] )"
    )


def find(text: str, spans: tuple[Span, ...], found: list[NameMention], claimed: frozenset[int]) -> list[NameMention]:
    """Return the sides of the blocks; ``found`` are the bodies of the article, ``claimed`` starts of words read."""
    if not (labour().search(text) or spoken_of("agreed").search(text)):
        return []
    bounds = {(one.start, one.end) for one in found}
    return [
        one
        for one in (*_unions(text, spans, found), *_concerned(text, spans))
        if one.start not in claimed and not any(start <= one.start < end for start, end in bounds)
    ]


def _unions(text: str, spans: tuple[Span, ...], found: list[NameMention]) -> list[NameMention]:
    """Return the mentions of a union that has no name in the article."""
    if any(one.text.endswith(("노조", "노동조합")) for one in found):
        return []
    return [
        _mention(match, "names.union", "노조")
        for span in (spans if _UNION.can_stand_in(text) else ())
        for match in _UNION.finditer(text, span.start, span.end)
    ]


def _concerned(text: str, spans: tuple[Span, ...]) -> list[NameMention]:
    """Return committees and groups of people near what is agreed."""
    kinds: tuple[tuple[Gated, ActorType], ...] = ((_committee(), "organization"), (_people(), "group"))
    return [
        _mention(match, "names.concerned", match[0], kind)
        for pattern, kind in kinds
        if pattern.can_stand_in(text)
        for span in spans
        for match in pattern.finditer(text, span.start, span.end)
        if spoken_of("agreed").search(text, match.end(), min(match.end() + _REACH, span.end))
    ]


def _mention(match: re.Match[str], rule: str, name: str, kind: ActorType = "organization") -> NameMention:
    return NameMention(text=match[0], start=match.start(), end=match.end(), rule_id=rule, name=name, type=kind)
