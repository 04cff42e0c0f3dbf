"""Check inputs one after another: records as they are, articles by the records that they give.

In: inputs, and what the user asks for. Out: for each record or article what was found, with its place in the input;
for an input that cannot be read, why. Places are looked up only for what is reported.
"""

from __future__ import annotations

import codecs
import sys
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from converter.errors import UnreadableInputError, UnsupportedLanguageError
from converter.lang import PACKS, load_pack
from converter.run.gather import Nothing, Wanted, gather
from converter.run.many import WorkingOn
from converter.run.one import unchecked
from converter.run.opened import opened
from converter.validate.articles import check_article, unsupported
from converter.validate.catalogue import rules
from converter.validate.checks import check
from converter.validate.excerpt import excerpt_of, range_of
from converter.validate.finding import ABOUT_KEYS, Finding
from converter.validate.places import JsonSource
from converter.validate.reading import read_entries
from converter.validate.report import Checked, Place, Reported
from converter.validate.schema import decoded
from converter.validate.sources import ArticleSource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from converter.model.record import Record
    from converter.run.many import Input
    from converter.run.one import Options
    from converter.validate.reading import Entry
    from converter.validate.schema import OtherSchema
    from converter.validate.selection import Sieve

_LINES = (".jsonl", ".ndjson")
_PLAIN = "text/plain"


class Asked(NamedTuple):
    """What the user asks for: how articles are read, the schema if not this version's, which findings count.

    What stands ``aside`` is not checked, though a folder holds it: the baseline, the report.
    """

    options: Options
    schema: OtherSchema | None
    sift: Sieve
    aside: tuple[Path, ...] = ()


def inspect(inputs: Iterable[Input], asked: Asked) -> Iterator[Checked]:
    """Check each input and yield what was found in each record of it; a bad input never stops the next."""
    for item in gather(inputs, Wanted(aside=asked.aside)):
        with WorkingOn(item):
            try:
                yield from _input(item, asked)
            except UnreadableInputError as error:
                yield Checked(file=item.name, unread=error.message, position=error.position)


def _input(item: Input, asked: Asked) -> Iterator[Checked]:
    if isinstance(item, Nothing):
        raise item.refuse()
    with opened(item) as (stream, kind, uri):
        if kind != "json":
            yield _article(stream.read(asked.options.max_size + 1), item.name, uri, asked)
            return
        for entry in read_entries(stream, lines=bool(uri) and str(uri).lower().endswith(_LINES)):
            yield _record(entry, item.name, asked)


def _record(entry: Entry, file: str, asked: Asked) -> Checked:
    if isinstance(entry.value, Finding):
        found: tuple[Finding, ...] = (entry.value,)
    else:
        found = check(entry.value, asked.schema)
    findings = asked.sift(found)
    if not findings:
        return Checked(file=file, record=entry.number)
    source = _source_of(entry.raw, entry.line)

    def locate(finding: Finding) -> Place | None:
        if entry.broken:
            return source.place(*(min(offset, len(source.text)) for offset in entry.broken))
        return source.place(*source.find(entry.within + finding.pointer, key=finding.code in ABOUT_KEYS))

    reported = (_reported(one, file, entry.number, entry.value, locate(one)) for one in findings)
    return Checked(file=file, record=entry.number, findings=_in_order(reported))


@lru_cache(maxsize=1)
def _source_of(raw: bytes, line: int) -> JsonSource:
    """Return the source of a document, one and the same for all records of an array."""
    return JsonSource(raw.decode("utf-8-sig", "replace"), line)


def _article(data: bytes, file: str, uri: str | None, asked: Asked) -> Checked:
    try:
        record = unchecked(data, source=uri, options=asked.options)
    except UnsupportedLanguageError as error:
        found = asked.sift((unsupported(error.message),))
        return Checked(file=file, findings=tuple(_reported(one, file, 1, None, None) for one in found))
    plain: Any = decoded(record)
    findings = asked.sift((*check(plain, asked.schema), *_of_article(plain)))
    if not findings:
        return Checked(file=file)
    source = ArticleSource(_decoded(data, record), plain, markup=record.source.media_type != _PLAIN)

    def locate(finding: Finding) -> Place | None:
        found = finding.words or range_of(plain, finding.pointer)
        return source.place(*found) if found else None

    return Checked(file=file, findings=_in_order(_reported(one, file, 1, plain, locate(one)) for one in findings))


def _in_order(findings: Iterable[Reported]) -> tuple[Reported, ...]:
    """Sort findings as a reader meets them; what has no place comes last."""
    nowhere = (sys.maxsize, 0)
    return tuple(sorted(findings, key=lambda one: (one.place.line, one.place.column) if one.place else nowhere))


def _of_article(plain: Any) -> tuple[Finding, ...]:  # noqa: ANN401 - decoded JSON
    language = plain["article"]["language"]
    if language not in PACKS:
        return (unsupported(f"the page is read for its form alone; pactwire reads: {', '.join(PACKS)}"),)
    return check_article(plain, load_pack(language).find_agreement_words)


def _decoded(data: bytes, record: Record) -> str:
    """Return the article's characters as they stand in its file, without the mark of their order."""
    charset = record.source.charset
    bare = data.removeprefix(codecs.BOM_UTF8) if charset == "utf-8" else data
    return bare.decode(charset, "replace").removeprefix("\ufeff")


def _excerpt(finding: Finding, record: Any, place: Place | None) -> str | None:  # noqa: ANN401 - decoded JSON
    """Return the words at fault; of what is no record the line that is shown."""
    if isinstance(record, Finding):
        return place.source if place else None
    if finding.words:
        return str(record["article"]["text"][slice(*finding.words)])
    return excerpt_of(record, finding.pointer)


def _reported(finding: Finding, file: str, number: int, record: object, place: Place | None) -> Reported:
    return Reported(
        file=file,
        record=number,
        code=finding.code,
        severity=finding.severity,
        pointer=finding.pointer,
        message=finding.message,
        expected=finding.expected or rules()[finding.code].expected,
        excerpt=_excerpt(finding, record, place),
        place=place,
    )
