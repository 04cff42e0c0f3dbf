"""Names in English news: countries, persons, bodies and companies.

In: the article's text and the places of its blocks. Out: mentions in text order, each the neutral ``NameMention``
that the annotator joins into actors. Persons and bodies are read where their surroundings show what they are; then
the same names, the surnames of persons and the first words of companies are looked for all over the article.
"""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from converter.lang.en import countries, names_bodies, names_persons
from converter.lang.en.names_table import table
from converter.lang.en.words import one_of
from converter.model.annotation import NameMention, NameShape
from converter.model.span import Span

_RULES_OF_RANK = ("names.fixed", "names.of", "names.ending", "names.person", "names.guess")
_SHORTEST_SHORT = 3


def find_names(text: str, spans: tuple[Span, ...]) -> tuple[NameMention, ...]:
    """Return every mention of an actor in the blocks, in text order, none overlapping another."""
    people = [m for span in spans for m in names_persons.find(text, span)]
    bodies = [m for span in spans for m in names_bodies.find(text, span)]
    people += _first_names(text, spans, people)
    surnames = {form for m in people for form in (m.name, *_shorter(m))}
    bodies = [m for m in bodies if m.rule_id != "names.guess" or m.name not in surnames]
    lands = [m for span in spans for m in countries.find(text, span)]
    known = _apart([*bodies, *people], lands)
    again = [m for span in spans for m in _again(text, span, known)]
    return _apart([*known, *again], lands=())


def is_short_for(short: NameMention, full: NameMention) -> bool:
    """Tell whether the first name is a shorter way to say the second: Doe, Gaon Motors for Gaon Motors Corp., GM."""
    if short.type == "country" or full.type == "country" or (short.type == "person") != (full.type == "person"):
        return False
    one, other = short.name.split(), full.name.split()
    if full.short or len(one) >= len(other):
        return not full.short and short.name == full.name and short.short
    if short.type == "person":
        return one == other[-len(one) :] or (len(one) == 1 and one[0] == other[0])
    return one == other[: len(one)]


def shape_name(mention: NameMention) -> NameShape:
    """Return how a name looks, by what ``is_short_for`` asks of a fuller one."""
    name = " ".join(mention.name.split())
    return NameShape(name, name, name, (name,), (name,) if mention.type == "person" else ())


def _first_names(text: str, spans: tuple[Span, ...], people: list[NameMention]) -> list[NameMention]:
    """Find the full name of somebody who is called by an honorific and the surname elsewhere (Mr Doe)."""
    full = {form for m in people if not m.short for form in _shorter(m)}
    surnames = {m.name: m for m in people if m.short and m.name not in full}
    if not surnames:
        return []
    pattern = re.compile(rf"(?<![\w-])(?P<first>[A-Z][\w’'-]+)\s(?P<last>{one_of(surnames)})(?!\w|-\w)")
    return [
        replace(surnames[m["last"]], name=m.group(), text=m.group(), start=m.start(), end=m.end(), short=False)
        for span in spans
        for m in pattern.finditer(text, span.start, span.end)
        if m["first"] not in table().not_names and m["first"] not in table().honorifics
    ]


def _apart(mentions: Iterable[NameMention], lands: Iterable[NameMention]) -> tuple[NameMention, ...]:
    """Sort; of overlapping mentions keep the surer one, of equally sure ones the longer one."""
    ranked = sorted([*mentions, *lands], key=lambda m: (_rank(m), m.start - m.end, m.start))
    kept: list[NameMention] = []
    taken: set[int] = set()
    for mention in ranked:
        places = range(mention.start, mention.end)
        if not taken.intersection(places):
            taken.update(places)
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.start))


def _rank(mention: NameMention) -> int:
    """Guesses come last; a country stands behind a body that its name is part of, and before a guess."""
    if mention.rule_id == "names.again":
        return 6
    if mention.type == "country":
        return 4
    return _RULES_OF_RANK.index(mention.rule_id) if mention.rule_id in _RULES_OF_RANK else 3


def _again(text: str, span: Span, known: tuple[NameMention, ...]) -> list[NameMention]:
    """Find the names once more where nothing around them shows what they are."""
    forms = _forms(known)
    if not forms:
        return []
    pattern = re.compile(rf"(?<![\w-]){one_of(forms)}(?!\w|-\w)")
    return [
        replace(forms[match.group()], text=match.group(), start=match.start(), end=match.end(), rule_id="names.again")
        for match in pattern.finditer(text, span.start, span.end)
    ]


def _forms(known: tuple[NameMention, ...]) -> dict[str, NameMention]:
    """Return what may stand for each name: itself, a person's surname, the first words of a company's name."""
    forms: dict[str, NameMention] = {}
    for mention in known:
        if mention.type == "country":
            continue
        for form in _shorter(mention):
            short = mention.type == "person" and form != mention.name
            forms.setdefault(
                form, replace(mention, name=form, short=short, alias_of=mention.alias_of, affiliation=None, role=None)
            )
        forms[mention.text] = replace(mention, role=None, affiliation=None)
    return forms


def _shorter(mention: NameMention) -> list[str]:
    words = mention.name.split()
    if len(words) == 1:
        return []
    if mention.type == "person":
        surname = words[0] if "-" in words[-1] else words[-1]
        return [surname] if len(surname) >= _SHORTEST_SHORT or "-" in words[-1] else []
    if mention.type != "company" or words[0] in table().not_names or countries.country_of(words[0]):
        return []
    return [" ".join(words[:n]) for n in range(1, len(words)) if n > 1 or len(words[0]) > _SHORTEST_SHORT]
