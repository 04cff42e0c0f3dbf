"""Several bodies that are counted and not named, where they take part in an agreement (10개 은행과, 지역 기업체 30곳).

In: the article's text and the places of its blocks. Out: a mention of type ``group`` for each. Words that sum up names
just listed (가온전자 등 세 곳) or go back to them (이들 4개 회사, 4개사는) are none: those names are the parties.
"""

import re

from converter.lang.gated import Gated
from converter.lang.ko.names.deals import spoken_of
from converter.model.annotation import NameMention
from converter.model.span import Span

_KINDS = (
    "은행|기업체?|업체|기관|단체|대학교?|병원|학교|시장|지자체|자치단체|시군|조합|협회|회사|연구소|도시|부처"
    "|(?:선|조선|해운|보험|금융|증권|카드|운영|협력|제조|방송|언론|이통|통신|건설|항공|제약|게임|유통|관계|계열|투자|중소|중견|대)(?:사|기업)"
    "|전문점|대리점|가맹점|편의점|백화점|마트|호텔|시도|광역시도|구청|농가|마을|어촌계"
)
_BEFORE = r"(?:(?:국내외?|해외|지역|전국|현지|주요|관내|민간|공공|유럽|[가-힣]{2,5}(?= 선사| 기업| 업체)) )?"
_COUNTED = rf"\d{{1,4}}(?:여)? ?[개대] ?(?:[가-힣]{{2,4}} ?)?(?:{_KINDS})"
_PLACES = rf"{_BEFORE}[가-힣]{{0,4}}(?:{_KINDS}) \d{{1,4}}(?:여 ?)?(?:개)?(?:곳|개사|사)"
_NUMBER = re.compile(r"\d(?:여 ?)?(?: ?개|곳|사)")  # every group has one, few blocks do
_CASE = r"(?=(?:과|와|은|는|이|가|으로부터|로부터)(?:의)? | (?:간|사이)[에의 ])"
_GROUPS = Gated(rf"(?<![가-힣\d.,])(?:{_COUNTED}|{_PLACES}){_CASE}")
# 등 10개 기관, 이들 4개 회사, 위 3개 업체: what was named already.
_SUMS = Gated(r"(?:등|이들|위|해당|상기|총|모두|양|참여) ?$")
_REACH = 90


def find(text: str, spans: tuple[Span, ...]) -> list[NameMention]:
    """Return the groups of the blocks that take part in something agreed."""
    if spoken_of("agreed").search(text) is None:
        return []
    return [
        _mention(match)
        for span in spans
        if _NUMBER.search(text, span.start, span.end)
        for match in _GROUPS.finditer(text, span.start, span.end)
        if spoken_of("agreed").search(text, match.end(), min(match.end() + _REACH, span.end))
        and not _SUMS.search(text, max(match.start() - 4, span.start), match.start())
    ]


def _mention(match: re.Match[str]) -> NameMention:
    return NameMention(
        text=match[0],
        start=match.start(),
        end=match.end(),
        rule_id="names.collective",
        name=match[0],
        type="group",
    )
