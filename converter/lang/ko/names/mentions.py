"""Names in Korean news: countries, persons, bodies and companies.

In: the article's text and the places of its blocks. Out: mentions in text order, each the neutral ``NameMention`` that
the annotator joins into actors. Offices are read first, because they tell a person's name; bodies next; then the words
that only their surroundings show; last, the names found are looked for all over the article, so that a headline without
particles has them too. A body inside a person's phrase stays a mention of its own.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from itertools import pairwise

from msgspec.structs import replace

from converter.lang.ko.names import affiliates as names_affiliates
from converter.lang.ko.names import again as names_again
from converter.lang.ko.names import argument as names_argument
from converter.lang.ko.names import beside as names_beside
from converter.lang.ko.names import bodies as names_bodies
from converter.lang.ko.names import collective as names_collective
from converter.lang.ko.names import countries
from converter.lang.ko.names import evident as names_evident
from converter.lang.ko.names import glosses as names_glosses
from converter.lang.ko.names import glued_office as names_glued_office
from converter.lang.ko.names import governments as names_governments
from converter.lang.ko.names import guess as names_guess
from converter.lang.ko.names import headed as names_headed
from converter.lang.ko.names import homes as names_homes
from converter.lang.ko.names import in_marks as names_in_marks
from converter.lang.ko.names import inner_gloss as names_inner_gloss
from converter.lang.ko.names import persons as names_persons
from converter.lang.ko.names import seats as names_seats
from converter.lang.ko.names import several_words as names_several
from converter.lang.ko.names import sides as names_sides
from converter.lang.ko.names import spelled as names_spelled
from converter.lang.ko.names import stand_in as names_stand_in
from converter.lang.ko.names import states as names_states
from converter.lang.ko.names import untitled as names_untitled
from converter.lang.ko.names.glued import unglue
from converter.lang.ko.names.match import is_short_for, shape_name
from converter.lang.ko.names.tables import names
from converter.lang.ko.names.words import words
from converter.model.annotation import NameMention
from converter.model.span import Span

__all__ = ["find_names", "is_short_for", "shape_name"]

_GUESSES = frozenset({"names.latin_gloss", "names.acting"})  # these tell a name, not whose


class _Words:
    """The words of an article, block by block."""

    def __init__(self, text: str, spans: tuple[Span, ...]) -> None:
        """Cut the blocks of a text into words."""
        self.text, self.spans = text, spans
        self.blocks = [words(text, span) for span in spans]
        self._starts = [word.start for block in self.blocks for word in block]
        self._ends = [word.end for block in self.blocks for word in block]

    def each(self, find: Callable[..., Iterable[NameMention]], *known: object) -> list[NameMention]:
        """Return what a reader finds in each block."""
        return [mention for block in self.blocks for mention in find(self.text, block, *known)]

    def held(self, mentions: Iterable[NameMention]) -> frozenset[int]:
        """Return the starts of all words that some mention holds which is no person's."""
        held: set[int] = set()
        for mention in mentions:
            if mention.type != "person":
                first, last = bisect_right(self._ends, mention.start), bisect_left(self._starts, mention.end)
                held.update(self._starts[first:last])
        return frozenset(held)


def find_names(text: str, spans: tuple[Span, ...]) -> tuple[NameMention, ...]:
    """Return every mention of an actor in the blocks, in text order; mentions may lie inside a person's phrase."""
    page = _Words(text, spans)
    several = names_several.find(text, page.blocks)  # first: it marks the words that no person's name takes in
    people = _persons(page)
    taken = frozenset(_name_starts(people))
    bodies = _bodies(page, several, taken)
    lands = names_governments.settle(page.each(countries.find), bodies)
    claimed = taken | page.held([*bodies, *lands])
    bodies = _with_unknown(page, bodies, people, claimed)
    people += names_untitled.find(page.blocks, claimed | page.held(bodies))
    bodies = _with_glosses(page, bodies, people)
    people += [m for m in bodies if m.type == "person"]
    bodies = unglue(text, [m for m in bodies if m.type != "person"])
    bodies += names_homes.seats(text, people)
    people = names_homes.affiliate(text, people, bodies)
    claimed = taken | page.held([*bodies, *lands])
    again = page.each(names_again.find, names_again.Known([*bodies, *people]), claimed)
    again += names_stand_in.find(text, page.blocks, [*bodies, *again], claimed)
    return _ordered([*people, *lands, *names_affiliates.tie_groups([*bodies, *again])])


def _persons(page: _Words) -> list[NameMention]:
    """Return the persons that an office or their fame shows."""
    people = page.each(names_persons.find)
    people = [m for m in people if _stands(m, people) and not _is_company(m)]
    people += names_untitled.famous(page.blocks, frozenset(_name_starts(people)))
    named = frozenset(_name_starts(people))
    return people + [m for block in page.blocks for m in names_glued_office.find(block, named)]


def _bodies(page: _Words, several: list[NameMention], taken: frozenset[int]) -> list[NameMention]:
    """Return the bodies and companies that are known, or show by their name what they are; some have several words."""
    return [
        *page.each(names_states.find),
        *several,
        *page.each(names_inner_gloss.find),
        *page.each(names_bodies.find, taken),
    ]


def _with_unknown(
    page: _Words, bodies: list[NameMention], people: list[NameMention], claimed: frozenset[int]
) -> list[NameMention]:
    """Return the bodies with those that only the words around them show; what is a person's name is none."""
    headed = page.each(names_headed.find, claimed)
    claimed |= page.held(headed)
    found = [*bodies, *headed, *names_collective.find(page.text, page.spans)]
    found += names_guess.find(page.text, page.blocks, claimed)
    guessed = [*page.each(names_beside.find, claimed), *names_beside.of_heads(page.text, people)]
    guessed += names_seats.find(page.text, page.blocks, claimed)
    guessed += [*page.each(names_spelled.find, claimed), *page.each(names_evident.find, claimed)]
    guessed += names_argument.find(page.text, page.blocks, claimed, claimed | page.held([*found, *guessed]))
    guessed += names_in_marks.find(page.text, page.spans, claimed | page.held([*found, *guessed]))
    persons = frozenset(part for m in people for part in (m.name, *m.name.split(" ")))
    found = [m for m in found if m.rule_id not in _GUESSES or m.name.split(" ")[-1] not in persons]
    found += [m for m in guessed if m.name not in persons]
    return found + names_sides.find(page.text, page.spans, found, claimed)


def _with_glosses(page: _Words, bodies: list[NameMention], people: list[NameMention]) -> list[NameMention]:
    """Return the bodies with the names in parentheses behind names, without common nouns that only have a gloss."""
    longest = sorted(bodies, key=lambda m: -m.start)
    known = {mention.end: mention for mention in (*longest, *people)}  # the longest that ends there
    nouns = names_glosses.of_nouns(page.text, page.blocks, known)
    return [*(m for m in bodies if m.text not in nouns), *page.each(names_glosses.find, known)]


def _stands(mention: NameMention, people: list[NameMention]) -> bool:
    """Tell whether a surname with an office is one: 전 대통령 and 이 회장 are only beside the full name."""
    if not mention.short or mention.name not in names().ambiguous_surnames:
        return True
    return any(not other.short and is_short_for(mention, other) for other in people)


def _is_company(mention: NameMention) -> bool:
    """Tell whether the words of a name are a known company written apart (에쓰 오일 대표)."""
    parts = mention.text.split(" ")
    return any(names_bodies.is_apart(one, other) for one, other in pairwise(parts)) and mention.name in parts


def _name_starts(people: list[NameMention]) -> list[int]:
    """Return the starts of the words that make up the names, so that no body is read from them."""
    starts = []
    for mention in people:
        at = mention.start
        for part in mention.name.split(" "):
            starts.append(at)
            at += len(part) + 1
    return starts


def _ordered(mentions: list[NameMention]) -> tuple[NameMention, ...]:
    """Sort; drop what lies inside another mention unless that is a person's phrase, and what stands twice."""
    kept: list[NameMention] = []
    outer = -1
    seen: set[tuple[int, int]] = set()
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end, m.type != "person")):
        if (mention.start, mention.end) in seen or (mention.end <= outer and mention.type != "person"):
            continue
        seen.add((mention.start, mention.end))
        if mention.type != "person":
            outer = mention.end
        kept.append(mention)
    return tuple(_with_countries(kept))


def _with_countries(mentions: list[NameMention]) -> list[NameMention]:
    """Drop a country that only says where a company is from (덴마크 가온), and let the company keep it."""
    kept: list[NameMention] = []
    for mention in mentions:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.type == "country"
            and mention.type == "company"
            and mention.start == before.end + 1
            and before.rule_id == "countries.name"
        ):
            kept.pop()
            kept.append(replace(mention, country=before.country))
        else:
            kept.append(mention)
    return kept
