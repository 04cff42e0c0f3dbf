"""Words that go back to several actors at once: both countries, the two companies, neither side, they.

In: the article's text. Out: the references in text order, with the type of actor they stand for and how many.
"""

import re

from converter.model.annotation import GroupReference
from converter.model.span import Span
from converter.model.vocab import ActorType

_COUNTS = {"two": 2, "both": 2, "neither": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_MEMBERS: dict[str, ActorType | None] = {
    "countr": "country", "nation": "country", "government": "country", "state": "country", "neighbour": "country",
    "neighbor": "country", "compan": "company", "firm": "company", "group": "company", "airline": "company",
    "bank": "company", "chain": "company", "side": None, "part": None, "signator": None, "partner": None,
    "leader": "country",
}  # fmt: skip
_MEMBER = (
    r"(?P<member>countries|country|nations|governments|states|neighbou?rs|companies|firms|groups|airlines|banks"
    r"|chains|sides?|"
    r"parties|party|signatories|partners|leaders)"
)
_GROUP = re.compile(
    rf"(?<![\w-])(?:(?:[Tt]he|[Tt]hese|[Tt]hose)\s(?:(?P<number>two|three|four|five|six)\s)?(?:[a-z]+ing\s)?{_MEMBER}"
    rf"|(?P<both>[Bb]oth|[Nn]either)\s(?:of\sthe\s)?(?P<member2>{_MEMBER[len('(?P<member>') :]}"
    rf"|(?P<number3>[Tt]wo)\s(?P<member3>countries|companies|firms|sides)(?=\s(?:agreed|signed|will|have)))"
    r"(?![\w-]|\sof\b)",
)
_THEY = re.compile(
    r"(?:(?<=[.;”\"]\s)|\A|(?<=\n))(?P<they>They|The two)(?=\s(?:also\s|both\s|have\s|had\s)?(?:agreed|signed"
    r"|will|plan|pledged|reaffirmed|shared|decided|promised)\b)"
)


def find_groups(text: str, spans: tuple[Span, ...]) -> tuple[GroupReference, ...]:
    """Return the group references of the blocks, in text order."""
    found = [g for span in spans for m in _GROUP.finditer(text, span.start, span.end) if (g := _counted(m))]
    found += [
        GroupReference(
            text=m["they"], start=m.start("they"), end=m.end("they"), rule_id="groups.they", member_type=None,
            count=2 if m["they"] != "They" else None,
        )
        for span in spans
        for m in _THEY.finditer(text, span.start, span.end)
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda g: g.start))


def _counted(match: re.Match[str]) -> GroupReference | None:
    member = match["member"] or match["member2"] or match["member3"]
    number = (match["number"] or match["both"] or match["number3"] or "").casefold()
    if not number and member in {
        "country",
        "party",
        "side",
        "group",
        "groups",
        "states",
        "leaders",
        "neighbours",
        "neighbors",
    }:
        return None
    kind = next(kind for stem, kind in _MEMBERS.items() if member.startswith(stem))
    return GroupReference(
        text=match.group(),
        start=match.start(),
        end=match.end(),
        rule_id="groups.counted",
        member_type=kind,
        count=_COUNTS.get(number),
    )
