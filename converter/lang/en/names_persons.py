"""Persons in English text.

In: the text and the place of one block. Out: a mention for each name that its surroundings show to be a person's: an
honorific or office before it (Mr Doe, Peru’s trade minister, Jane Doe), an office behind it (Jane Doe, head of sales
at Gaon), or a verb of speech beside a name of two words or more. The mention holds the name alone.
"""

import re
from collections.abc import Iterator
from functools import cache

from converter.lang.en import countries
from converter.lang.en.names_table import descriptor, office, table
from converter.lang.en.words import CAPITAL, NAME, PARTICLE, one_of
from converter.model.annotation import NameMention
from converter.model.span import Span

_PERSON = rf"{CAPITAL}(?:[\s-](?:{PARTICLE}\s){{0,2}}{CAPITAL}){{0,3}}"
_FULL = rf"{CAPITAL}(?:[\s](?:{PARTICLE}\s){{0,2}}{CAPITAL}){{1,3}}"
_GENITIVE = ("’s", "'s")
_SPEECH = r"(?:said|says|added|told|argued|insisted|announced|wrote|warned|noted|stressed|explained|asked)"


@cache
def _before() -> re.Pattern[str]:
    """Return the pattern of an origin, an office and a name; a comma before the name needs one behind it."""
    origin = rf"(?:(?P<origin>{countries.origin()}|{NAME}?)(?:[’']s)?\s)?"
    return re.compile(
        rf"(?<![\w-])(?:{origin}(?P<role>{office()})(?:\s|,\s(?=[^,]{{3,40}},))(?P<name>{_PERSON})"
        rf"|{one_of(table().honorifics)}\s(?P<short>{_PERSON}))(?!\w)",
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?P<name>{_FULL}),\s(?:(?:the|an?|its|his|her)\s)?(?:(?P<origin>{countries.origin()}|{NAME})"
        rf"(?:[’']s)?\s)?"
        rf"(?P<role>{office()})\b(?:\s(?:of|at|for|in)\s(?:[a-z]+\s(?:of|at|for)\s)?(?:the\s)?(?P<body>{NAME}))?",
    )


_SPOKEN = re.compile(
    rf"(?<![\w-])(?P<name>{_FULL})\s(?:has\s|had\s)?(?:also\s)?{_SPEECH}\b(?!\s(?:that\s)?its?\b)|\b{_SPEECH}\s(?P<name2>{_FULL})(?=[,.]"
    rf"|\s(?:in|on|at|of))",
)


def find(text: str, span: Span) -> list[NameMention]:
    """Return the persons of one block, in order, none overlapping."""
    found: list[NameMention] = []
    for mention in _read(text, span):
        if not any(mention.span.overlaps(other.span) for other in found):
            found.append(mention)
    return sorted(found, key=lambda m: m.start)


def _read(text: str, span: Span) -> Iterator[NameMention]:
    for match in _before().finditer(text, span.start, span.end):
        if match["short"]:
            yield from _mention(text, match.span("short"), None, None)
        else:
            yield from _mention(text, match.span("name"), match["role"], match["origin"])
    for match in _behind().finditer(text, span.start, span.end):
        yield from _mention(text, match.span("name"), match["role"], match["body"] or match["origin"])
    for match in _SPOKEN.finditer(text, span.start, span.end):
        group = "name" if match["name"] else "name2"
        start = match.start(group)
        if not descriptor().search(text, max(span.start, start - 20), start):
            yield from (m for m in _mention(text, match.span(group), None, None) if " " in m.name)


def _mention(text: str, at: tuple[int, int], role: str | None, place: str | None) -> Iterator[NameMention]:
    start, end = _bare(text, *at)
    name = text[start:end]
    if not name or not _can_be_person(name):
        return
    role, place = _office_and_place(role, place)
    code = countries.country_of(place) if place else None
    yield NameMention(
        text=name,
        start=start,
        end=end,
        rule_id="names.person",
        name=name,
        type="person",
        role=role,
        country=code,
        short=len(name.split()) == 1,
        affiliation=countries.name_of(code) if code else place,
    )


def _office_and_place(role: str | None, place: str | None) -> tuple[str | None, str | None]:
    """Part the words before an office: portfolios (Vice) belong to it, what is left is where it is held."""
    words = (place or "").split()
    while words and words[0] in table().not_names and words[0].casefold() not in table().portfolios:
        words = words[1:]
    if words and all(word.casefold() in table().portfolios for word in words):
        return " ".join([*words, role or ""]).strip(), None
    place = " ".join(words)
    for tail in _GENITIVE:
        place = place.removesuffix(tail)
    return role, place or None


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out a word that only opens the sentence, and the sign of the genitive."""
    words = text[start:end]
    for tail in _GENITIVE:
        words = words.removesuffix(tail)
    first = words.split(" ")[0]
    if first in table().not_names or first in table().honorifics:
        start += len(first) + 1
        words = words[len(first) + 1 :]
    return start, start + len(words.rstrip(".,"))


def _can_be_person(name: str) -> bool:
    words = name.split()
    endings = {ending for group in table().endings.values() for ending in group}
    return (
        words[-1] not in endings
        and countries.country_of(name) is None
        and countries.country_of(words[0]) is None
        and not any(word in table().not_names for word in words)
        and not (len(words) == 1 and name.isupper())
    )
