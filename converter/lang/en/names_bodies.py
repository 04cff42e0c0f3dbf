"""Bodies and companies in English text.

In: the text and the place of one block. Out: a mention for each name that is known (``names.toml``), that ends in a
word for a body (Ministry, Corp, University), or that its surroundings show to be a company’s: a noun before it (oil
firm Yarrow), an apposition behind it, or a verb of action at the head of a sentence.
"""

import re
from collections.abc import Iterator
from functools import cache

from converter.lang.en import countries
from converter.lang.en.names_table import apposition, descriptor, table
from converter.lang.en.words import CAPITAL, one_of
from converter.model.annotation import NameMention
from converter.model.span import Span
from converter.model.vocab import ActorType

_RUN = re.compile(
    rf"(?<![\w-])(?:{CAPITAL}|(?<=\s)&)(?:\s(?:&\s|of\s(?:the\s)?|and\s(?=[A-Z][\w-]+\s(?:Agency|Ministry|Corp|Co"
    rf"|Group|Union)))?{CAPITAL}){{0,6}}"
)
_OF = re.compile(
    rf"(?<![\w-])(?:the\s)?(?P<name>(?:Ministry|Department|Bank|University|Bureau|Office|Chamber|Institute"
    rf"|Council)\sof\s(?:the\s)?{CAPITAL}(?:(?:\s|\sand\s|,\sand\s|,\s(?=[A-Z]\w+(?:,"
    rf"|\sand)\s[A-Z])){CAPITAL}){{0,4}})"
)
_ALIAS = re.compile(r"\s\((?:the\s|“|\")?(?P<alias>[A-Z][A-Za-z.&-]{1,9})(?:”|\")?\)")
# Yarrow said it will …: somebody who is an it.
_ITSELF = re.compile(r"\s(?:has\s)?(?:said|says|announced|added|confirmed)\s(?:that\s)?its?\b")
# Headlines that capitalise every word set names beside these.
_TITLE_CASE = re.compile(r"\b(?:With|To|For|In|On|From|At|By|And|Over|After|Signs?|Inks?|Wins?|Joins?|Seals?)\s")
_GENITIVE = ("’s", "'s", "’", "'")
_TYPES_OF: dict[str, ActorType] = {
    "Ministry": "government_body", "Department": "government_body", "Bureau": "government_body",
    "Office": "government_body",
}  # fmt: skip


@cache
def _fixed() -> tuple[re.Pattern[str], dict[str, ActorType]]:
    types = {name: kind for kind, names in table().fixed.items() for name in names}
    return re.compile(rf"(?<![\w-]){one_of(types)}(?![\w+-]|\.\w)"), types


@cache
def _endings() -> dict[str, ActorType]:
    return {ending: kind for kind, endings in table().endings.items() for ending in endings}


@cache
def _acting() -> re.Pattern[str]:
    return re.compile(rf"(?:\s\([^()]{{2,12}}\))?\s(?:also\s|today\s|now\s)?{one_of(table().acts)}\b")


def find(text: str, span: Span) -> list[NameMention]:
    """Return the bodies of one block, in order, none overlapping."""
    found: list[NameMention] = []
    for mention in sorted(_read(text, span), key=lambda m: (m.start, -m.end)):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return [*found, *(alias for mention in found for alias in _aliases(text, mention))]


def _read(text: str, span: Span) -> Iterator[NameMention]:
    pattern, types = _fixed()
    for match in pattern.finditer(text, span.start, span.end):
        name = re.sub(r"\s", " ", match.group())
        yield _mention(text, Span(*match.span()), types[name], "fixed", table().same.get(name, name))
    for match in _OF.finditer(text, span.start, span.end):
        name = match["name"]
        kind = _TYPES_OF.get(name.split()[0], "organization")
        end = match.end("name") - (2 if name.endswith(_GENITIVE[:2]) else 0)
        yield _mention(text, Span(match.start("name"), end), kind, "of")
    for match in _RUN.finditer(text, span.start, span.end):
        yield from _run(text, _bare(match), span)


def _bare(match: re.Match[str]) -> Span:
    """Leave out words that only open the sentence, and the sign of the genitive."""
    start, words = match.start(), match.group()
    if behind := list(_TITLE_CASE.finditer(words)):
        start, words = start + behind[-1].end(), words[behind[-1].end() :]
    while (first := words.split(" ")[0]) in table().not_names and not words.startswith(f"{first} &"):
        start, words = start + len(first) + 1, words[len(first) + 1 :]
    for tail in _GENITIVE:
        cut = words.find(f"{tail} ")
        words = (words[:cut] if cut >= 0 else words).removesuffix(tail)
    return Span(start, start + len(words.rstrip(".,")))


def _run(text: str, at: Span, block: Span) -> Iterator[NameMention]:
    name = at.of(text)
    if len(name) < 2 or countries.country_of(name) or countries.is_capital(name):  # noqa: PLR2004 - one letter is no name
        return
    words = name.split()
    head = words.index("of") if "of" in words[1:] else len(words)
    kind = _endings().get(words[head - 1]) or _endings().get(words[-1])
    if kind and len(words) > 1:
        yield _mention(text, at, kind, "ending")
    elif _is_company(text, at, block):
        yield _mention(text, at, "company", "guess")


def _is_company(text: str, at: Span, block: Span) -> bool:
    if descriptor().search(text, max(block.start, at.start - 24), at.start):
        return True
    if apposition().match(text, at.end, block.end) or _ITSELF.match(text, at.end, block.end):
        return True
    opens = not text[block.start : at.start].strip() or text[max(block.start, at.start - 2) : at.start].startswith(
        (".", "\n")
    )
    return opens and bool(_acting().match(text, at.end, block.end))


def _aliases(text: str, mention: NameMention) -> Iterator[NameMention]:
    match = _ALIAS.match(text, mention.end)
    if match:
        yield NameMention(
            text=match["alias"],
            start=match.start("alias"),
            end=match.end("alias"),
            rule_id="names.gloss",
            name=match["alias"],
            type=mention.type,
            alias_of=mention.name,
        )


def _mention(text: str, span: Span, kind: ActorType, rule: str, name: str | None = None) -> NameMention:
    words = span.of(text)
    return NameMention(
        text=words,
        start=span.start,
        end=span.end,
        rule_id=f"names.{rule}",
        name=name or words,
        type=kind,
    )
