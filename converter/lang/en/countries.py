"""Countries in English text: names, newsroom names, joined words (U.S.-Japan), capitals that stand for a government.

In: the text and the place of one block. Out: one mention a country. A demonym (South Korean) names its country only
before words for its government; elsewhere it only tells where somebody is from, which ``country_of`` answers.
"""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from converter.lang import tables
from converter.lang.en.names_table import table as names
from converter.lang.en.words import one_of
from converter.lang.tables import Entry
from converter.model.annotation import NameMention
from converter.model.span import Span

# In CLDR, but words of their own more often than names of states, or no states that make agreements.
_NOT_FROM_CLDR = frozenset(
    {"EU", "UN", "EZ", "XA", "XB", "ZZ", "QO", "RE", "JE", "GG", "IM", "AQ", "AC", "TA", "CP", "DG", "EA", "IC"}
)

# An Israeli-Palestinian truce is between two; a UK-Dutch group is not.
_BETWEEN = re.compile(
    r"\s(?:[a-z-]+\s){0,2}?(?:deal|agreement|treaty|pact|accord|truce|ceasefire|talks|summit|border|alliance)\b"
)


class _Metonyms(Entry, frozen=True, forbid_unknown_fields=True):
    before: str
    after: str


class _Government(Struct, frozen=True, forbid_unknown_fields=True):
    heads: tuple[str, ...]


class CountryTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``countries.toml``."""

    names: dict[str, tuple[str, ...]]
    demonyms: dict[str, tuple[str, ...]]
    capitals: dict[str, tuple[str, ...]]
    metonyms: _Metonyms
    government: _Government


@cache
def table() -> CountryTable:
    """Return the table, read once."""
    return tables.load("converter.lang.en", "countries.toml", CountryTable)


def _by_surface(names: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {surface: code for code, surfaces in names.items() for surface in surfaces}


@cache
def codes() -> dict[str, str]:
    """Return the code of every country name, CLDR's and the newsrooms'."""
    from babel import Locale  # noqa: PLC0415 - CLDR takes tens of milliseconds to load, and not every run needs it

    found = {
        name.replace("’", "'"): code
        for code, name in Locale("en").territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NOT_FROM_CLDR and "(" not in name  # noqa: PLR2004
    }
    return found | _by_surface(table().names)


@cache
def _demonyms() -> dict[str, str]:
    return _by_surface(table().demonyms)


@cache
def _capitals() -> dict[str, str]:
    return _by_surface(table().capitals)


def name_of(code: str) -> str:
    """Return what newsrooms call the country of a code."""
    own = table().names.get(code)
    return own[0] if own else next(name for name, known in codes().items() if known == code)


def country_of(words: str) -> str | None:
    """Return the code of the country that a name or a demonym stands for; null if it is neither."""
    bare = words.removesuffix("’s").removesuffix("'s")
    return codes().get(bare) or _demonyms().get(bare)


def is_capital(word: str) -> bool:
    """Tell whether a word is a capital that may stand for its government."""
    return word in _capitals()


@cache
def origin() -> str:
    """Return the alternation of everything that says which country somebody is from."""
    return one_of({*codes(), *_demonyms()})


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    names, demonyms = one_of(codes()), one_of(_demonyms())
    either = one_of({*codes(), *_demonyms()})
    heads = one_of(table().government.heads)
    metonyms = table().metonyms
    return (
        re.compile(rf"(?<![\w.-])(?P<a>{either})(?:[-–/](?P<b>{either}))(?:[-–/](?P<c>{either}))?(?![\w])"),
        re.compile(rf"(?<![\w-]){names}(?!\w|-(?!based|led|backed|made)\w)"),
        re.compile(rf"(?<![\w-])(?P<name>{demonyms})(?=\s{heads}\b)"),
        re.compile(
            rf"(?:(?<=\W)|\A)(?:(?P<lead>{metonyms.before})(?P<a>{one_of(_capitals())})(?!\w)"
            rf"|(?P<b>{one_of(_capitals())})(?={metonyms.after}))"
        ),
    )


def find(text: str, span: Span) -> list[NameMention]:
    """Return the countries of one block, in order, none overlapping."""
    found: list[NameMention] = []
    for mention in sorted(_read(text, span), key=lambda m: (m.start, -m.end)):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return found


def _read(text: str, span: Span) -> Iterator[NameMention]:
    joined, names, governments, capitals = _patterns()
    for match in joined.finditer(text, span.start, span.end):
        if not all(g is None or g in codes() for g in match.group("a", "b", "c")) and not _BETWEEN.match(
            text, match.end()
        ):
            continue
        for group in ("a", "b", "c"):
            code = country_of(match[group] or "")
            if code is not None:
                yield _mention(text, Span(*match.span(group)), code, "joined")
    for match in names.finditer(text, span.start, span.end):
        if not _is_part_of_name(text, match, span):
            yield _mention(text, Span(*match.span()), codes()[re.sub(r"\s", " ", match.group())], "name")
    for match in governments.finditer(text, span.start, span.end):
        yield _mention(text, Span(*match.span("name")), _demonyms()[re.sub(r"\s", " ", match["name"])], "government")
    for match in capitals.finditer(text, span.start, span.end):
        group = "a" if match["a"] else "b"
        yield _mention(text, Span(*match.span(group)), _capitals()[match[group]], "capital")


def _is_part_of_name(text: str, match: re.Match[str], span: Span) -> bool:
    """Tell whether a name is the surname of somebody (Michael Jordan): a capitalised first name stands before it."""
    if match.group() not in {
        "Jordan",
        "Chad",
        "Georgia",
        "Israel",
        "Kenya",
        "Cuba",
        "India",
        "Ireland",
        "Holland",
        "America",
    }:
        return False
    before = text[max(span.start, match.start() - 24) : match.start()]
    first = re.search(r"(?P<start>[.,:;(“\"]\s|\A)?(?P<word>[A-Z][a-z]+)\s\Z", before)
    if first is None or first["start"] is not None or first["word"] in names().not_names:
        return False
    return country_of(first["word"]) is None


def _mention(text: str, span: Span, code: str, rule: str) -> NameMention:
    return NameMention(
        text=span.of(text),
        start=span.start,
        end=span.end,
        rule_id=f"countries.{rule}",
        name=name_of(code),
        type="country",
        country=code,
    )
