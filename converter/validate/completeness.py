"""Checks of what is missing: who agrees, who signs, who speaks, and where a field was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from converter.model.edtf import earliest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from converter.validate.view import Issue, Json, View

# The fields that carry no words of their own, so that only evidence shows where they were read, by list.
EVIDENCED = {"agreements": ("title", "type", "status"), "quotes": ("cue",)}
_NOTHING = (None, "unknown", "other")


def evidence_missing(view: View) -> Iterator[Issue]:
    """Find fields that are filled and have no evidence."""
    for name, fields in EVIDENCED.items():
        for n, one in enumerate(view.record[name]):
            for field in fields:
                if one[field] not in _NOTHING and field not in one["evidence"]:
                    yield f"/{name}/{n}/{field}", f"{field} is {one[field]!r}, without evidence"


def effective_before_signed(view: View) -> Iterator[Issue]:
    """Find agreements that take effect before they are signed."""
    for at, one in view.agreements:
        signed, effective = _value(one["signed"]), _value(one["effective"])
        if signed and effective and earliest(effective) < earliest(signed[: len(effective)]):
            yield f"{at}/effective", f"in effect from {effective}, but signed on {signed}"


def _value(date: Json | None) -> str | None:
    value: str | None = date["value"] if date else None
    return value


def no_parties(view: View) -> Iterator[Issue]:
    """Find agreements that the article is about, without anybody who agrees."""
    for at, one in view.agreements:
        if one["salience"] == "main" and not one["parties"]:
            yield at, f"{one['id']} has no parties"


def one_party(view: View) -> Iterator[Issue]:
    """Find agreements that the article is about, with one who agrees and nobody to agree with."""
    for at, one in view.agreements:
        actors = {party["actor_id"] for party in one["parties"]}
        if one["salience"] == "main" and len(actors) == 1:
            yield f"{at}/parties", f"{one['id']} has one party only: {', '.join(actors)}"


def signatory_is_nobody(view: View) -> Iterator[Issue]:
    """Find signatories who are no persons, and persons who sign for somebody who is no party."""
    for at, one in view.agreements:
        parties = {party["actor_id"] for party in one["parties"]}
        for n, signatory in enumerate(one["signatories"]):
            actor = view.ids.get(signatory["actor_id"])
            if actor is not None and actor["type"] != "person":
                yield f"{at}/signatories/{n}", f"{actor['name']} signs, but is of the type {actor['type']}"
            if signatory["on_behalf_of"] not in (None, *parties):
                yield (
                    f"{at}/signatories/{n}/on_behalf_of",
                    f"{signatory['actor_id']} signs for {signatory['on_behalf_of']}, who is no party",
                )


def quote_without_source(view: View) -> Iterator[Issue]:
    """Find quotes that nobody is said to have spoken."""
    for n, one in enumerate(view.record["quotes"]):
        if one["speaker_id"] is None and one["speaker_text"] is None:
            yield f"/quotes/{n}", f"nobody is named who said {one['id']}"
