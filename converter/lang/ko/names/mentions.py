"""Names in Korean news: countries, persons, bodies and companies.

In: the article's text and the places of its blocks. Out: mentions in text order, each the neutral ``NameMention`` that
the annotator joins into actors. Offices are read first, because they tell a person's name; bodies next; then the words
that only their surroundings show; last, the names found are looked for all over the article, so that a headline without
particles has them too. A body inside a person's phrase stays a mention of its own.
"""

from bisect import bisect_left, bisect_right
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
from converter.lang.ko.names import inner_gloss as names_inner_gloss
from converter.lang.ko.names import persons as names_persons
from converter.lang.ko.names import seats as names_seats
from converter.lang.ko.names import several_words as names_several
from converter.lang.ko.names import spelled as names_spelled
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


def find_names(text: str, spans: tuple[Span, ...]) -> tuple[NameMention, ...]:
    """Return every mention of an actor in the blocks, in text order; mentions may lie inside a person's phrase."""
    blocks = [words(text, span) for span in spans]
    ends, starts = [w.end for block in blocks for w in block], [w.start for block in blocks for w in block]
    several = names_several.find(text, blocks)
    people = [m for block in blocks for m in names_persons.find(text, block)]
    people = [m for m in people if _stands(m, people) and not _is_company(m)]
    people += names_untitled.famous(blocks, frozenset(_name_starts(people)))
    people += [m for block in blocks for m in names_glued_office.find(block, frozenset(_name_starts(people)))]
    taken = frozenset(_name_starts(people))
    found = [m for block in blocks for m in names_states.find(text, block)]
    found += several
    found += [m for block in blocks for m in names_inner_gloss.find(text, block)]
    found += [m for block in blocks for m in names_bodies.find(text, block, taken)]
    lands = [m for block in blocks for m in countries.find(text, block)]
    lands = names_governments.settle(lands, found)
    claimed = taken | _starts(ends, starts, [*found, *lands, *people])
    headed = [m for block in blocks for m in names_headed.find(text, block, claimed)]
    found += headed
    claimed |= _starts(ends, starts, headed)
    found += names_collective.find(text, spans)
    found += names_guess.find(text, blocks, claimed)
    guessed = [m for block in blocks for m in names_beside.find(text, block, claimed)]
    guessed += names_beside.of_heads(text, people)
    guessed += names_seats.find(text, blocks, claimed)
    guessed += [m for block in blocks for m in names_spelled.find(text, block, claimed)]
    guessed += [m for block in blocks for m in names_evident.find(text, block, claimed)]
    guessed += names_argument.find(text, blocks, claimed, claimed | _starts(ends, starts, [*found, *guessed]))
    persons = frozenset(part for m in people for part in (m.name, *m.name.split(" ")))
    found = [m for m in found if m.rule_id not in _GUESSES or m.name.split(" ")[-1] not in persons]
    found += [m for m in guessed if m.name not in persons]
    people += names_untitled.find(blocks, claimed | _starts(ends, starts, found))
    known_ends = {m.end: m for m in (*sorted(found, key=lambda m: -m.start), *people)}  # the longest that ends there
    nouns = names_glosses.of_nouns(text, blocks, known_ends)
    found = [m for m in found if m.text not in nouns]
    found += [m for block in blocks for m in names_glosses.find(text, block, known_ends)]
    people += [m for m in found if m.type == "person"]
    found = unglue(text, [m for m in found if m.type != "person"])
    found += names_homes.seats(text, people)
    people = names_homes.affiliate(text, people, found)
    claimed = taken | _starts(ends, starts, [*found, *lands, *people])
    known = names_again.Known([*found, *people])
    again = [m for block in blocks for m in names_again.find(text, block, known, claimed)]
    return _ordered([*people, *lands, *names_affiliates.tie_groups([*found, *again])])


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


def _starts(ends: list[int], starts: list[int], mentions: list[NameMention]) -> frozenset[int]:
    """Return the starts of all words that some mention holds; the words' ends and starts are in text order."""
    held: set[int] = set()
    for mention in mentions:
        if mention.type != "person":
            held.update(starts[bisect_right(ends, mention.start) : bisect_left(starts, mention.end)])
    return frozenset(held)


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
