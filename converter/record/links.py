"""Say for each quote in which section it stands and which agreements it is about.

In: a numbered record. Out: the same record with ``section_id`` and ``agreement_ids`` filled where a stage left them
open. A quote is about the agreements that were read in its own sentence. Where there is none, it is about the one
agreement of its section that its speaker, or whom the speaker belongs to, takes part in; else it stays open, for people
in the news speak of much besides.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from converter.model.annotation import Sentence
from converter.model.outline import Section
from converter.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from converter.model.agreement import Agreement
    from converter.model.record import Record

_START = attrgetter("start")
Place = TypeVar("Place", Sentence, Section)


def linked(record: Record) -> Record:
    """Return the record with its quotes linked; what a stage has linked already is kept."""
    by_sentence = _read_in(record.sentences, record.agreements)
    by_section = _read_in(record.sections, record.agreements)
    takes_part = _participants(record)
    quotes = []
    for quote in record.quotes:
        sentence = next(_overlapped(record.sentences, quote.span), None)
        section = next(_overlapped(record.sections, quote.span), None)
        about = quote.agreement_ids or (by_sentence.get(sentence.id, ()) if sentence else ())
        around = by_section.get(section.id, ()) if section else ()
        own = tuple(one for one in around if one in takes_part.get(quote.speaker_id, ()))
        about = about or (own if len(own) == 1 else ())
        section_id = quote.section_id or (section.id if section and quote.end <= section.end else None)
        quotes.append(replace(quote, section_id=section_id, agreement_ids=about))
    return replace(record, quotes=tuple(quotes))


def _participants(record: Record) -> dict[str | None, set[str]]:
    """Return for each actor the agreements that it, or the actor it belongs to, is a party to or signs."""
    found: dict[str | None, set[str]] = {}
    for agreement in record.agreements:
        parties = [party.actor_id for party in agreement.parties]
        signatories = [signatory.actor_id for signatory in agreement.signatories]
        for actor_id in (*parties, *signatories):
            found.setdefault(actor_id, set()).add(agreement.id)
    return {one.id: found.get(one.id, set()) | found.get(one.affiliation_id, set()) for one in record.actors}


def _read_in(places: Sequence[Place], agreements: Sequence[Agreement]) -> dict[str, tuple[str, ...]]:
    """Return for each sentence or section, by its id, the ids of the agreements that were read in it."""
    found: dict[str, dict[str, None]] = {}
    for agreement in agreements:
        for span in dict.fromkeys(_spans(agreement)):  # most places hold several things
            for place in _overlapped(places, span):
                found.setdefault(place.id, {})[agreement.id] = None
    return {place: tuple(ids) for place, ids in found.items()}


def _spans(agreement: Agreement) -> Iterator[Span]:
    """Yield every place at which the agreement was read."""
    yield Span(agreement.start, agreement.end)
    for items in (agreement.events, agreement.clauses, agreement.followups, agreement.assessments):
        yield from (Span(item.start, item.end) for item in items)
    for evidence in agreement.evidence.values():
        yield from (Span(item.start, item.end) for item in evidence)


def _overlapped(places: Sequence[Place], span: Span) -> Iterator[Place]:
    """Yield the places that share characters with the span; places stand in text order and do not overlap."""
    first = bisect_right(places, span.start, key=_START) - 1
    for n in range(max(first, 0), len(places)):
        place = places[n]
        if place.start >= span.end:
            return
        if place.end > span.start:
            yield place
