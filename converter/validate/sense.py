"""Checks of sense: what the schema allows and the offsets bear out, but cannot be or hardly is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from converter.model.edtf import earliest, is_possible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from converter.validate.view import Issue, Json, View

PARTS = frozenset({"component", "tranche", "cap"})
_DAYS = ("anchor", "published", "value")
_ROUNDING = 1.02  # newsrooms round each part by itself: real sums overshoot their total by up to two per cent


def impossible_days(view: View) -> Iterator[Issue]:
    """Find days that no calendar has."""
    for at, one in view.objects:
        for field in _DAYS:
            if field in one and isinstance(one[field], str) and not is_possible(one[field]):
                yield f"{at}/{field}", f"{one[field]} is no day of the calendar"


def signed_after_published(view: View) -> Iterator[Issue]:
    """Find agreements that are said to be signed on a day after the article."""
    published = _published(view.record)
    if published is None:
        return
    for at, one in view.agreements:
        signed = one["signed"]["value"] if one["signed"] else None
        if one["status"] == "signed" and signed is not None and earliest(signed) > earliest(published):
            yield f"{at}/signed", f"signed on {signed}, in an article of {published}"


def _published(record: Json) -> str | None:
    stated = record["article"]["published"]
    published: str | None = (stated and stated["value"]) or record["source"]["published"]
    return published


def signed_but_denied(view: View) -> Iterator[Issue]:
    """Find agreements with the status signed whose assertion says that it did not happen or is to come."""
    for at, one in view.agreements:
        assertion = one["assertion"]
        if one["status"] == "signed" and (assertion["polarity"] == "negative" or assertion["realis"] == "planned"):
            said = f"{assertion['polarity']}, {assertion['realis']}"
            yield f"{at}/status", f"the status is signed, but the assertion is {said}"


def part_above_total(view: View) -> Iterator[Issue]:
    """Find parts and caps that are larger than the amount they are a part of."""
    for at, one in view.agreements:
        for n, part, total in _parts(one):
            if part["role"] in PARTS and part["value"] > _largest(total):
                yield f"{at}/amounts/{n}", f"{part['text']} is a {part['role']} of {total['text']} and larger"


def sum_above_total(view: View) -> Iterator[Issue]:
    """Find components that together are larger than their total."""
    for at, one in view.agreements:
        sums: Counter[str] = Counter()
        totals: dict[str, Json] = {}
        for _, part, total in _parts(one):
            if part["role"] == "component":
                sums[total["id"]] += part["value"]
                totals[total["id"]] = total
        for key, total in totals.items():
            if sums[key] > _ROUNDING * _largest(total):
                yield f"{at}/amounts", f"the components of {total['text']} add up to {sums[key]}"


def _largest(amount: Json) -> float:
    largest: float = max(amount["value"], amount["value_max"] or 0)
    return largest


def _parts(agreement: Json) -> Iterator[tuple[int, Json, Json]]:
    """Yield each amount that is part of another one in the same currency, unit and rhythm, with its index and that."""
    by_id = {amount["id"]: amount for amount in agreement["amounts"]}
    for n, part in enumerate(agreement["amounts"]):
        total = by_id.get(part["part_of"])
        if total is not None and all(part[key] == total[key] for key in ("currency", "unit", "per")):
            yield n, part, total


def empty_range(view: View) -> Iterator[Issue]:
    """Find ranges whose upper value is not above the lower one."""
    for at, one in view.agreements:
        for n, amount in enumerate(one["amounts"]):
            if amount["value_max"] is not None and amount["value_max"] <= amount["value"]:
                yield f"{at}/amounts/{n}/value_max", f"{amount['value_max']} is not above {amount['value']}"


def repeated_parties(view: View) -> Iterator[Issue]:
    """Find actors that are listed twice in the same role."""
    for at, one in view.agreements:
        counts = Counter((party["actor_id"], party["role"]) for party in one["parties"])
        for (actor, role), count in counts.items():
            if count > 1:
                yield f"{at}/parties", f"{view.name(actor)} is listed {count} times as {role}"


def clause_is_assessment(view: View) -> Iterator[Issue]:
    """Find clauses that stand where an assessment stands: an interpretation is never a clause."""
    for at, one in view.agreements:
        assessed = {(item["start"], item["end"]): item["id"] for item in one["assessments"]}
        for n, clause in enumerate(one["clauses"]):
            other = assessed.get((clause["start"], clause["end"]))
            if other:
                yield f"{at}/clauses/{n}", f"{clause['id']} has the same words as the assessment {other}"


def pointless_relations(view: View) -> Iterator[Issue]:
    """Find relations of an agreement to itself or to nothing."""
    for n, one in enumerate(view.record["relations"]):
        if one["to_id"] == one["from_id"]:
            yield f"/relations/{n}", f"{one['from_id']} is related to itself"
        if one["to_id"] is None and one["to_title"] is None:
            yield f"/relations/{n}", "the relation leads nowhere: it has neither to_id nor to_title"


def evidence_for_nothing(view: View) -> Iterator[Issue]:
    """Find evidence for a field that is empty."""
    for at, one in view.objects:
        for field in one.get("evidence", ()):
            if one[field] is None or one[field] == []:
                yield f"{at}/evidence/{field}", f"there is evidence for {field}, which is empty"


def speaker_without_resolution(view: View) -> Iterator[Issue]:
    """Find quotes that name a speaker and do not say how it was found, or the other way round."""
    for n, one in enumerate(view.record["quotes"]):
        named = one["speaker_id"] is not None or one["speaker_text"] is not None
        if named == (one["resolved_by"] == "none"):
            yield f"/quotes/{n}/resolved_by", f"{one['resolved_by']} does not go with the speaker {one['speaker_id']}"
