"""Checks of ids: each stands for one object, counts in text order, and whatever points to one finds it."""

from __future__ import annotations

import hashlib
import string
from itertools import pairwise
from typing import TYPE_CHECKING

from converter.model.ids import AGREEMENT_LISTS, ARTICLE_LISTS, RECORD_LISTS, REFERENCES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from converter.validate.view import Issue, Json, View


def repeated_ids(view: View) -> Iterator[Issue]:
    """Find ids that two objects bear."""
    seen: dict[str, str] = {}
    for at, one in view.objects:
        if "id" in one and seen.setdefault(one["id"], at) != at:
            yield f"{at}/id", f"{one['id']} is the id of {seen[one['id']]} as well"


def dangling(view: View) -> Iterator[Issue]:
    """Find references to objects that do not exist."""
    ids, fields = view.ids, REFERENCES.keys()
    for at, one in view.objects:
        for field in () if fields.isdisjoint(one) else [field for field in one if field in fields]:
            for reference in _references(one, field):
                if reference not in ids:
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


def _references(item: Json, field: str) -> Sequence[str]:
    value: str | Sequence[str] | None = item.get(field)
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


def out_of_order(view: View) -> Iterator[Issue]:
    """Find the lists whose ids do not count 1, 2, 3 in text order."""
    record = view.record
    agreements = record["agreements"]
    lists = {
        **{f"/article/{name}": (record["article"][name], prefix) for name, prefix in ARTICLE_LISTS.items()},
        **{f"/{name}": (record[name], prefix) for name, prefix in RECORD_LISTS.items()},
        **{
            f"/agreements/*/{name}": ([item for one in agreements for item in one[name]], prefix)
            for name, prefix in AGREEMENT_LISTS.items()
        },
    }
    for at, (items, prefix) in lists.items():
        counted = all(item["id"] == f"{prefix}{n}" for n, item in enumerate(items, 1))
        numbered = items if counted else sorted(items, key=_number)
        message = (None if counted else _gap(numbered, prefix)) or _disorder(numbered)
        if message:
            yield at.partition("/*")[0], message


def _number(item: Json) -> int:
    return int(item["id"].lstrip(string.ascii_lowercase))


def _gap(numbered: list[Json], prefix: str) -> str | None:
    wrong = ((item["id"], f"{prefix}{n}") for n, item in enumerate(numbered, 1) if item["id"] != f"{prefix}{n}")
    return next((f"{found} stands where {wanted} should: ids count without gaps" for found, wanted in wrong), None)


def _disorder(numbered: list[Json]) -> str | None:
    wrong = ((before["id"], after["id"]) for before, after in pairwise(numbered) if _start(after) < _start(before))
    return next((f"{after} stands before {before} in the text" for before, after in wrong), None)


def _start(item: Json) -> int:
    start: int = item["mentions"][0]["start"] if "mentions" in item else item["start"]
    return start


def wrong_record_id(view: View) -> Iterator[Issue]:
    """Find a record id that is not the digest of the text."""
    if (
        view.text is not None
        and hashlib.sha256(view.text.encode(errors="surrogatepass")).hexdigest() != view.record["record_id"]
    ):
        yield "/record_id", "the id is not the SHA-256 of article.text"
