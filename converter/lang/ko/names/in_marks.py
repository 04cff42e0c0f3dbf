"""Names that stand in quotation marks where somebody agrees: ‘누르 다온’과 협약을, 운송 업체 ‘누르 다온’이.

In: the article's text, the places of its blocks, and which words are read already. Out: more mentions. What is quoted
so short names who agrees where it is a partner (과, 으로부터), or where it acts or is dealt with behind a noun of kind
or a country. A title of a work or a saying stands otherwise.
"""

import re

from converter.lang.gated import Gated
from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.deals import spoken_of
from converter.lang.ko.names.everyday import is_everyday
from converter.lang.ko.names.guess import introduces
from converter.lang.ko.names.shape import title_of
from converter.model.annotation import NameMention
from converter.model.span import Span

_MARKED = Gated(
    r"[‘'“\"](?P<name>[가-힣A-Za-z][가-힣A-Za-z0-9&.-]{0,14}(?: [가-힣A-Za-z0-9&.-]{1,14}){0,3})[’'”\"]"
    r"(?:\([^()]{1,30}\))?(?:(?P<partner>(?:[과와](?:의|는)?|으?로부터)(?= (?![‘'“\"])))"
    r"|(?P<dealt>(?:[은는이가을를에의]|에게|에서)(?= )))"
)
_BEFORE = re.compile(r"(?P<kind>[가-힣]{2,8}) \Z")
_LONGEST_KIND = 9
# So end sayings, not names.
_SAID = ("다", "요", "까", "라", "며", "자", "것", "기", "음", "함", "는", "은", "한", "날")
_REACH = 60


def find(text: str, spans: tuple[Span, ...], claimed: frozenset[int]) -> list[NameMention]:
    """Return the names in marks; ``claimed`` are starts of words that are read already."""
    if spoken_of("agreed").search(text) is None:
        return []
    return [
        _mention(match)
        for span in spans
        for match in _MARKED.finditer(text, span.start, span.end)
        if match.start("name") not in claimed and _is_name(match["name"]) and _agrees(text, match, span.end)
    ]


def _is_name(name: str) -> bool:
    words = name.split(" ")
    everyday = all(is_everyday(word) for word in words)
    return not (everyday or name.endswith(_SAID) or title_of(words[-1]))


def _agrees(text: str, match: re.Match[str], limit: int) -> bool:
    """Tell whether what is quoted takes part in something agreed behind it."""
    before = _word_before(match)
    told = introduces(before) is not None or countries.is_country(before)
    if match["dealt"] and not told:
        return False
    deal = spoken_of("business" if told else "agreed")
    return deal.search(text, match.end(), min(match.end() + _REACH, limit)) is not None


def _word_before(match: re.Match[str]) -> str:
    """Return the word before the marks, empty if none can say what is quoted."""
    kind = _BEFORE.search(match.string, max(match.start() - _LONGEST_KIND, 0), match.start())
    return kind["kind"] if kind else ""


def _mention(match: re.Match[str]) -> NameMention:
    return NameMention(
        text=match["name"],
        start=match.start("name"),
        end=match.end("name"),
        rule_id="names.in_marks",
        name=match["name"],
        type=introduces(_word_before(match)) or "company",
    )
