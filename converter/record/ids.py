"""Give every object of a record its place and its id, in text order.

In: a record whose objects have any ids that are unique within their kind and agreement. Out: the same record with its
lists in text order, ids and ordinals that count in that order, and every reference following its object. Stages number
what they make as they go; here the numbers are made to mean the same in every record, so that the same article gives
the same bytes whichever way a stage found things. A record that is numbered already comes back untouched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from converter.model.annotation import Actor
from converter.model.ids import AGREEMENT_LISTS, ARTICLE_LISTS, RECORD_LISTS, REFERENCES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from converter.model.record import Record

Names = dict[tuple[str, str], str]  # the prefix and the old id of an object → its new id
S = TypeVar("S", bound=Struct)


def numbered(record: Record) -> Record:
    """Return the record in text order, numbered; what a reference points to that does not exist stays as it is."""
    record = _in_text_order(record)
    article, blocks = _numbered_lists([record.article], ARTICLE_LISTS)
    (record,), tops = _numbered_lists([replace(record, article=article[0])], RECORD_LISTS)
    agreements, nested = _numbered_lists(record.agreements, AGREEMENT_LISTS)
    names = blocks[0] | tops[0]
    if not any(old != new for scope in (names, *nested) for (_, old), new in scope.items()):
        return replace(record, agreements=tuple(agreements))
    record = _renamed(replace(record, agreements=()), names)
    return replace(
        record,
        agreements=tuple(_renamed(one, names | own) for one, own in zip(agreements, nested, strict=True)),
    )


def _in_text_order(record: Record) -> Record:
    agreements = [_sorted_lists(one, AGREEMENT_LISTS) for one in record.agreements]
    article = _sorted_lists(record.article, ARTICLE_LISTS)
    return _sorted_lists(replace(record, article=article, agreements=tuple(agreements)), RECORD_LISTS)


def _sorted_lists(owner: S, lists: Mapping[str, str]) -> S:
    return replace(owner, **{name: tuple(sorted(getattr(owner, name), key=_place)) for name in lists})


def _place(item: Any) -> tuple[int, int]:  # noqa: ANN401  (anything with a place, or an actor with mentions)
    if isinstance(item, Actor):
        return min(((mention.start, mention.end) for mention in item.mentions), default=(0, 0))
    return item.start, item.end


def _numbered_lists(owners: Sequence[S], lists: Mapping[str, str]) -> tuple[list[S], list[Names]]:
    """Return the owners with their lists numbered, one count a list, and for each owner what was renamed to what."""
    result, names = list(owners), [Names() for _ in owners]
    for name, prefix in lists.items():
        groups = [getattr(owner, name) for owner in owners]
        for n, (group, ids) in enumerate(zip(groups, _fresh_ids(groups, prefix), strict=True)):
            for item, new in zip(group, ids, strict=True):
                names[n].setdefault((prefix, item.id), new)
            result[n] = replace(result[n], **{name: _with_ids(group, ids)})
    return result, names


def _fresh_ids(groups: Sequence[Sequence[Struct]], prefix: str) -> list[list[str]]:
    """Count the items of all groups by their place in the text; ids come back group by group."""
    places = sorted((_place(item), g, i) for g, group in enumerate(groups) for i, item in enumerate(group))
    ids = [[""] * len(group) for group in groups]
    for number, (_, g, i) in enumerate(places, 1):
        ids[g][i] = f"{prefix}{number}"
    return ids


def _with_ids(group: Sequence[Any], ids: Sequence[str]) -> tuple[Any, ...]:
    if group and "ordinal" in group[0].__struct_fields__:
        return tuple(replace(item, id=new, ordinal=n) for n, (item, new) in enumerate(zip(group, ids, strict=True), 1))
    return tuple(item if item.id == new else replace(item, id=new) for item, new in zip(group, ids, strict=True))


def _renamed(struct: S, names: Names) -> S:
    """Return the struct with every reference in it, however deep, under its new name."""
    changes = {}
    for field in struct.__struct_fields__:
        old = getattr(struct, field)
        new = _follow(old, REFERENCES[field], names) if field in REFERENCES else _descend(old, names)
        if new is not old:
            changes[field] = new
    return replace(struct, **changes) if changes else struct


def _follow(reference: Any, prefix: str, names: Names) -> Any:  # noqa: ANN401  (an id, ids, or null)
    if isinstance(reference, tuple):
        return tuple(names.get((prefix, one), one) for one in reference)
    return names.get((prefix, reference), reference)


def _descend(value: Any, names: Names) -> Any:  # noqa: ANN401  (any field of a record)
    if isinstance(value, Struct):
        return _renamed(value, names)
    if isinstance(value, tuple) and value and isinstance(value[0], Struct):
        return tuple(_renamed(item, names) for item in value)
    return value
