"""WARC files, packed with gzip or not: the pages in them.

A page is a response with status 200 and an HTML media type. Its target URI becomes the record's ``source.uri``, the
charset of its HTTP header is taken as declared, and the day on which it was fetched (UTC) is the day of publication of
last resort. The gzip layer is unpacked here and not by FastWARC, which takes a cut for the end of the file; a record
that the file ends in is no page either.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from converter.errors import UnreadableInputError
from converter.model.source import SourceDocument, SourceItem, Unread
from converter.read.containers.stream import Intake, named, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fastwarc.warc import WarcRecord

_PAGES: Final = {"text/html", "application/xhtml+xml"}
_OK: Final = 200


def read(path: Path, name: str, intake: Intake) -> Iterator[SourceItem]:
    """Yield the pages in their order; ids are ``FILE#`` and the record's id."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - needed for this alone
    except ImportError as error:
        message = "WARC needs FastWARC: pip install 'pactwire[warc]'"
        raise UnreadableInputError(message, source=name) from error
    with named(name), unpacked(path, name) as (_, raw):
        records = ArchiveIterator(
            raw, record_types=WarcRecordType.response, parse_http=True, auto_decode="all", stream_detect=False
        )
        for record in records:
            if _is_page(record):
                page = _page(record, name, intake, raw.lap())
                if raw.ended:
                    message = "the file is cut off: what was whole before the cut is kept"
                    raise UnreadableInputError(message, source=name)
                yield page


def _is_page(record: WarcRecord) -> bool:
    if not record.is_http or record.http_headers.status_code != _OK:
        return False
    return (record.http_content_type or "").lower() in _PAGES


def _page(record: WarcRecord, name: str, intake: Intake, packed: int) -> SourceItem:
    id_ = f"{name}#{(record.record_id or str(record.stream_pos)).strip('<>')}"
    data = record.reader.read(intake.max_size + 1)
    if len(data) > intake.max_size:
        return Unread(id=id_, reason=f"larger than {intake.max_size} bytes (the limit is --max-size)", packed=packed)
    return SourceDocument(
        id=id_,
        uri=(record.headers.get("WARC-Target-URI") or id_).strip("<>"),
        data=data,
        kind="html",
        encoding=record.http_charset,
        published=_day(record.headers.get("WARC-Date") or ""),
        packed=packed,
    )


def _day(stated: str) -> str | None:
    try:
        return datetime.fromisoformat(stated).astimezone(UTC).date().isoformat()
    except ValueError:
        return None
