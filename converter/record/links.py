"""Say for each quote in which section it stands and which agreements it is about.

In: a numbered record. Out: the same record with ``section_id`` and ``agreement_ids`` filled where a stage left them
open. A quote is about the agreements that were read in its own sentence. Where there is none, it is about the one main
agreement of its section, if that section speaks of no other; in every other case it stays open.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec.structs import replace

from converter.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from converter.model.agreement import Agreement
    from converter.model.annotation import Quote, Sentence
    from converter.model.outline import Section
    from converter.model.record import Record


def linked(record: Record) -> Record:
    """Return the record with its quotes linked; what a stage has linked already is kept."""
    spans = {one.id: tuple(_spans(one)) for one in record.agreements}
    main = {one.id for one in record.agreements if one.salience == "main"}
    quotes = []
    for quote in record.quotes:
        section = _section(quote, record.sections)
        about = quote.agreement_ids or _in_sentence(quote, record.sentences, spans) or _in_section(section, spans, main)
        section_id = quote.section_id or (section.id if section else None)
        quotes.append(replace(quote, section_id=section_id, agreement_ids=about))
    return replace(record, quotes=tuple(quotes))


def _spans(agreement: Agreement) -> Iterator[Span]:
    """Yield every place at which the agreement was read."""
    yield Span(agreement.start, agreement.end)
    for items in (agreement.events, agreement.clauses, agreement.followups, agreement.assessments):
        yield from (Span(item.start, item.end) for item in items)
    for places in agreement.evidence.values():
        yield from (Span(place.start, place.end) for place in places)


def _section(quote: Quote, sections: Sequence[Section]) -> Section | None:
    return next((one for one in sections if one.start <= quote.start and quote.end <= one.end), None)


def _in_sentence(quote: Quote, sentences: Sequence[Sentence], spans: dict[str, tuple[Span, ...]]) -> tuple[str, ...]:
    n = bisect_right(sentences, quote.start, key=lambda sentence: sentence.start) - 1
    if n < 0 or not sentences[n].span.overlaps(quote.span):
        return ()
    return _overlapping(sentences[n].span, spans)


def _in_section(section: Section | None, spans: dict[str, tuple[Span, ...]], main: set[str]) -> tuple[str, ...]:
    if section is None:
        return ()
    found = _overlapping(Span(section.start, section.end), spans)
    return found if len(found) == 1 and found[0] in main else ()


def _overlapping(place: Span, spans: dict[str, tuple[Span, ...]]) -> tuple[str, ...]:
    return tuple(one for one, own in spans.items() if any(span.overlaps(place) for span in own))
