"""Compare two records of one article, field by field.

In: a gold record and a found one, as decoded JSON. Out: comparisons, each one value of one field that both have, or one
of them. ``ARTICLE`` and ``GROUPS`` are all fields there are; a new one is a line here.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from converter.evaluate.align import align, dice, jaccard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Json = dict[str, Any]

# Two passages are the same if about half of their characters are: annotators differ on where a clause begins and ends.
_SAME_WORDS = 0.5
# Two agreements are the same if they share most parties, or about half their words and a party.
_SAME_AGREEMENT = 0.3
_EQUAL = 1.0


class Comparison(NamedTuple):
    """One value of a field: what gold has and what was found, null for nothing."""

    field: str
    gold: str | None
    found: str | None
    right: bool


class Item(NamedTuple):
    """An object of a record, and the names of the record's actors by their ids."""

    data: Json
    names: dict[str, str]

    def name(self, actor: str | None) -> list[str]:
        """Return the name of an actor, by its id, as a list of none or one."""
        return [self.names[actor]] if actor in self.names else []


class Group(NamedTuple):
    """A kind of objects: where they stand, when two are the same, what is compared of those that are."""

    items: Callable[[Json], Iterable[Json]]
    words: Callable[[Json], str]
    alike: Callable[[Item, Item], float]
    least: float
    attributes: dict[str, Callable[[Item], list[str]]]


def _words_alike(one: Item, other: Item) -> float:
    return dice(one.data["text"], other.data["text"])


def _same_name(one: Item, other: Item) -> float:
    names = {one.data["name"], *one.data["aliases"]}
    return _EQUAL if other.data["name"] in names or one.data["name"] in other.data["aliases"] else 0.0


def _same_amount(one: Item, other: Item) -> float:
    keys = ("value", "value_max", "currency", "unit")
    same = all(one.data[key] == other.data[key] for key in keys)
    # Of several equal amounts, those are paired whose words are alike.
    return _SAME_WORDS + _words_alike(one, other) / 2 if same else 0.0


def _same_agreement(one: Item, other: Item) -> float:
    parties = jaccard(set(_parties(one)), set(_parties(other)))
    titles = [item.data["title"] or item.data["summary"] for item in (one, other)]
    words = max(dice(*titles), dice(one.data["summary"], other.data["summary"]))
    return (parties + words) / 2


def _parties(item: Item) -> list[str]:
    return [name for party in item.data["parties"] for name in item.name(party["actor_id"])]


def _signatories(item: Item) -> list[str]:
    return [name for signatory in item.data["signatories"] for name in item.name(signatory["actor_id"])]


def _speaker(item: Item) -> list[str]:
    return item.name(item.data["speaker_id"]) or _listed(item.data["speaker_text"])


def _plain(key: str) -> Callable[[Item], list[str]]:
    return lambda item: _listed(item.data[key])


def _inner(key: str, inner: str) -> Callable[[Item], list[str]]:
    return lambda item: _listed(item.data[key] and item.data[key][inner])


def _listed(value: str | None) -> list[str]:
    return [] if value is None else [value]


def _of_agreements(name: str) -> Callable[[Json], Iterator[Json]]:
    return lambda record: (item for agreement in record["agreements"] for item in agreement[name])


def _of_article(key: str, inner: str) -> Callable[[Json], list[str]]:
    def read(record: Json) -> list[str]:
        value = record["article"][key]
        values = value if isinstance(value, list) else [value]
        return [one[inner] for one in values if one is not None and one[inner] is not None]

    return read


ARTICLE: dict[str, Callable[[Json], list[str]]] = {
    "article.kicker": _of_article("kicker", "text"),
    "article.headline": _of_article("headline", "text"),
    "article.deck": _of_article("deck", "text"),
    "article.authors": _of_article("authors", "name"),
    "article.publisher": _of_article("publisher", "text"),
    "article.located": _of_article("located", "text"),
    "article.published": _of_article("published", "value"),
    "article.lede": _of_article("lede", "text"),
    "article.captions": _of_article("captions", "text"),
}
GROUPS: dict[str, Group] = {
    "actors": Group(
        lambda record: record["actors"],
        lambda one: str(one["name"]),
        _same_name,
        _EQUAL,
        {"type": _plain("type"), "country": _plain("country"), "role": _plain("role")},
    ),
    "quotes": Group(
        lambda record: record["quotes"],
        lambda one: str(one["text"]),
        _words_alike,
        _SAME_WORDS,
        {"kind": _plain("kind"), "speaker": _speaker},
    ),
    "agreements": Group(
        lambda record: record["agreements"],
        lambda one: str(one["title"] or one["summary"]),
        _same_agreement,
        _SAME_AGREEMENT,
        {
            "title": _plain("title"),
            "type": _plain("type"),
            "status": _plain("status"),
            "salience": _plain("salience"),
            "signed": _inner("signed", "value"),
            "effective": _inner("effective", "value"),
            "place": _inner("place", "text"),
            "parties": _parties,
            "signatories": _signatories,
        },
    ),
    "clauses": Group(
        _of_agreements("clauses"),
        lambda one: str(one["text"]),
        _words_alike,
        _SAME_WORDS,
        {"modality": _plain("modality"), "strength": _plain("strength")},
    ),
    "amounts": Group(
        _of_agreements("amounts"),
        lambda one: str(one["text"]),
        _same_amount,
        _SAME_WORDS,
        {"role": _plain("role"), "per": _plain("per"), "qualifier": _plain("qualifier")},
    ),
    "followups": Group(
        _of_agreements("followups"),
        lambda one: str(one["text"]),
        _words_alike,
        _SAME_WORDS,
        {"type": _plain("type"), "due": _inner("due", "value")},
    ),
    "assessments": Group(
        _of_agreements("assessments"),
        lambda one: str(one["text"]),
        _words_alike,
        _SAME_WORDS,
        {"kind": _plain("kind")},
    ),
}
FIELDS = (
    *ARTICLE,
    *(field for name, group in GROUPS.items() for field in (name, *(f"{name}.{inner}" for inner in group.attributes))),
)
"""The names of all fields, in the order of a report."""


def compare(gold: Json, found: Json | None) -> Iterator[Comparison]:
    """Yield every value of every field that one of the two records has; a record that is null has none."""
    for field, read in ARTICLE.items():
        yield from _values(field, read(gold), read(found) if found else [])
    of_gold, of_found = _names(gold, gold), _names(found, gold)
    for name, group in GROUPS.items():
        pairs = align(_items(group, gold, of_gold), _items(group, found, of_found), group.alike, group.least)
        for one, other in pairs:
            yield _presence(name, group, one, other)
            for inner, attribute in group.attributes.items():
                values = [attribute(item) if item else [] for item in (one, other)]
                yield from _values(f"{name}.{inner}", *values)


def _presence(name: str, group: Group, one: Item | None, other: Item | None) -> Comparison:
    gold, found = (group.words(item.data) if item else None for item in (one, other))
    return Comparison(name, gold, found, right=one is not None and other is not None)


def _items(group: Group, record: Json | None, names: dict[str, str]) -> list[Item]:
    return [Item(data, names) for data in group.items(record)] if record else []


def _names(record: Json | None, gold: Json) -> dict[str, str]:
    """Return the names of a record's actors by their ids: gold's own, where gold knows one of the actor's names."""
    known: dict[str, str] = {}
    for actor in gold["actors"]:
        for name in _called(actor):
            known.setdefault(name, actor["name"])
    actors = record["actors"] if record else []
    return {actor["id"]: next((known[n] for n in _called(actor) if n in known), actor["name"]) for actor in actors}


def _called(actor: Json) -> list[str]:
    return [actor["name"], *actor["aliases"]]


def _values(field: str, gold: list[str], found: list[str]) -> Iterator[Comparison]:
    """Compare two lists of values, whose order means nothing; white space makes no difference."""
    left, right = (Counter(" ".join(value.split()) for value in values) for values in (gold, found))
    yield from (Comparison(field, value, value, right=True) for value in (left & right).elements())
    yield from (Comparison(field, value, None, right=False) for value in (left - right).elements())
    yield from (Comparison(field, None, value, right=False) for value in (right - left).elements())
