"""Checks of offsets: every span lies in the text, says what stands there, and lies inside what holds it."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from converter.validate.view import words_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from converter.validate.view import Issue, Json, View

BETWEEN_BLOCKS = "\n\n"
_SHOWN = 40  # characters of a text that a message shows


def outside(view: View) -> Iterator[Issue]:
    """Find spans that end before they begin or beyond the text."""
    length = len(view.text) if view.text is not None else None
    for at, one in view.spans:
        end = one["end"]
        if end is None or end < one["start"]:
            yield at, f"the span {one['start']}..{end} ends before it begins"
        elif length is not None and end > length:
            yield at, f"the span {one['start']}..{end} ends beyond the text, which has {length} characters"


def misquoted(view: View) -> Iterator[Issue]:
    """Find spans at which the text says something else than the string beside them."""
    if view.text is None:
        return
    for at, one in view.spans:
        key = words_key(one)
        said, there = one[key] if key else None, view.text[one["start"] : one["end"]]
        if said is not None and said != there:
            message = f"{said[:_SHOWN]!r} is said to stand at {one['start']}, where {there[:_SHOWN]!r} stands"
            yield f"{at}/{key}", message + _nearest(view.text, said, one["start"])


def _nearest(text: str, said: str, start: int) -> str:
    """Say where the words stand in truth: a count of bytes or UTF-16 units, or of another text, is soon seen then."""
    places = [at for at in (text.rfind(said, 0, start + len(said)), text.find(said, start)) if at >= 0]
    if not places:
        return "; it stands nowhere in the text"
    at = min(places, key=lambda place: abs(place - start))
    return f"; it stands at {at}..{at + len(said)}"


def misplaced(view: View) -> Iterator[Issue]:
    """Find sentences outside their block, and sections and quotes outside the blocks and section they name."""
    ids, record = view.ids, view.record
    for n, one in enumerate(record["sentences"]):
        if not _inside(one, ids.get(one["block"])):
            yield f"/sentences/{n}", f"{one['id']} is not inside {one['block']}"
    for n, one in enumerate(record["sections"]):
        first, last = ids.get(one["blocks"]["first"]), ids.get(one["blocks"]["last"])
        if first and last and not _inside(one, {"start": first["start"], "end": last["end"]}):
            yield f"/sections/{n}", f"{one['id']} is not inside {first['id']} to {last['id']}"
    for n, one in enumerate(record["quotes"]):
        if one["section_id"] is not None and not _inside(one, ids.get(one["section_id"])):
            yield f"/quotes/{n}/section_id", f"{one['id']} is not inside {one['section_id']}"


def _inside(inner: Json, outer: Json | None) -> bool:
    """Tell whether the one lies in the other; what does not exist holds everything, for another check reports it."""
    return outer is None or (outer["start"] <= inner["start"] and inner["end"] <= outer["end"])


def overlapping(view: View) -> Iterator[Issue]:
    """Find blocks, sections or sentences that share characters with the one before them."""
    record = view.record
    lists = (
        ("/article/blocks", record["article"]["blocks"]),
        ("/sections", record["sections"]),
        ("/sentences", record["sentences"]),
    )
    for at, items in lists:
        for n, (before, after) in enumerate(pairwise(items), 1):
            if after["start"] < before["end"]:
                yield f"{at}/{n}", f"{after['id']} begins before {before['id']} ends"


def unaccounted_text(view: View) -> Iterator[Issue]:
    """Find the first text that is in no block, or the first blocks that no blank line parts; the rest follows."""
    text, blocks = view.text, view.record["article"]["blocks"]
    if text is None:
        return
    edges = [(0, ""), *((block["end"], BETWEEN_BLOCKS) for block in blocks)]
    starts = [*(block["start"] for block in blocks), len(text)]
    for n, ((end, gap), start) in enumerate(zip(edges, starts, strict=True)):
        if text[end:start] != (gap if n < len(blocks) else ""):
            yield "/article/text", f"{text[end:start][:_SHOWN]!r} at {end} is in no block"
            return


def not_normal(view: View) -> Iterator[Issue]:
    """Find a text that is not in Unicode NFC or holds carriage returns."""
    if view.text is not None and not unicodedata.is_normalized("NFC", view.text):
        yield "/article/text", "the text is not in Unicode NFC"
    if view.text is not None and "\r" in view.text:
        yield "/article/text", "the text holds carriage returns"
