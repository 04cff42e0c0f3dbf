"""Checks of ids: each stands for one object, counts in text order, and whatever points to one finds it."""

from __future__ import annotations

import hashlib
from itertools import pairwise
from typing import TYPE_CHECKING

from converter.model.ids import AGREEMENT_LISTS, ARTICLE_LISTS, RECORD_LISTS, REFERENCES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from converter.validate.view import Issue, Json, View


def repeated_ids(view: View) -> Iterator[Issue]:
    """Find ids that two objects bear."""
    seen: dict[str, str] = {}
    for at, one in view.objects:
        if "id" in one and seen.setdefault(one["id"], at) != at:
            yield f"{at}/id", f"{one['id']} is the id of {seen[one['id']]} as well"


def dangling(view: View) -> Iterator[Issue]:
    """Find references to objects that do not exist."""
    for at, one in view.objects:
        for field in REFERENCES.keys() & one.keys():
            value = one[field]
            for reference in value if isinstance(value, list) else [value]:
                if reference is not None and reference not in view.ids:
                    yield f"{at}/{field}", f"there is no {reference} in this record"


def foreign(view: View) -> Iterator[Issue]:
    """Find references from one agreement into the clauses, pillars or amounts of another."""
    prefixes = set(AGREEMENT_LISTS.values())
    fields = [field for field, prefix in REFERENCES.items() if prefix in prefixes]
    for at, agreement in view.agreements:
        own = {item["id"] for name in AGREEMENT_LISTS for item in agreement[name]}
        for name in ("clauses", "amounts"):
            for n, item in enumerate(agreement[name]):
                for field in fields:
                    for reference in _references(item, field):
                        if reference in view.ids and reference not in own:
                            yield f"{at}/{name}/{n}/{field}", f"{reference} belongs to another agreement"


def _references(item: Json, field: str) -> list[str]:
    value = item.get(field)
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def out_of_order(view: View) -> Iterator[Issue]:
    """Find ids that do not count 1, 2, 3 in text order."""
    article = view.record["article"]
    owners = [(view.record, RECORD_LISTS), (article, ARTICLE_LISTS)]
    for owner, lists in owners:
        for name, prefix in lists.items():
            yield from _miscounted(owner[name], prefix)
    for name, prefix in AGREEMENT_LISTS.items():
        yield from _miscounted([item for one in view.record["agreements"] for item in one[name]], prefix)


def _miscounted(items: list[Json], prefix: str) -> Iterator[Issue]:
    numbered = sorted(items, key=lambda item: int(item["id"].removeprefix(prefix)))
    for n, item in enumerate(numbered, 1):
        if item["id"] != f"{prefix}{n}":
            yield "", f"{item['id']} stands where {prefix}{n} should: ids count without gaps"
            return
    for before, after in pairwise(numbered):
        if _start(after) < _start(before):
            yield "", f"{after['id']} stands before {before['id']} in the text"
            return


def _start(item: Json) -> int:
    start: int = item["mentions"][0]["start"] if "mentions" in item else item["start"]
    return start


def wrong_record_id(view: View) -> Iterator[Issue]:
    """Find a record id that is not the digest of the text."""
    if view.text is not None and hashlib.sha256(view.text.encode()).hexdigest() != view.record["record_id"]:
        yield "/record_id", "the id is not the SHA-256 of article.text"
