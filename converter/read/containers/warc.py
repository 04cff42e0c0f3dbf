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
_HEAD: Final = 1 << 16  # bytes of HTTP headers, at most


def read(path: Path, name: str, intake: Intake) -> Iterator[SourceItem]:
    """Yield the pages in their order; ids are ``FILE#`` and the record's id."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - needed for this alone
    except ImportError as error:
        message = "WARC needs FastWARC: pip install 'pactwire[warc]'"
        raise UnreadableInputError(message, source=name) from error
    with named(name), unpacked(path, name) as (_, raw):
        responses = WarcRecordType.response
        for record in ArchiveIterator(raw, record_types=responses, parse_http=False, stream_detect=False):
            item = _item(record, name, intake, raw.lap())
            if raw.ended:
                message = "the file is cut off: what was whole before the cut is kept"
                raise UnreadableInputError(message, source=name)
            if item is not None:
                yield item


def _item(record: WarcRecord, name: str, intake: Intake, packed: int) -> SourceItem | None:
    """Return a page, or why it is none; null for what is no page."""
    id_ = f"{name}#{(record.record_id or str(record.stream_pos)).strip('<>')}"
    if record.content_length > intake.max_size + _HEAD:
        return _too_large(id_, intake, packed)
    if not record.is_http:
        return None
    try:
        response = _response(record)
        if not _is_page(response):
            return None
        data = response.reader.read(intake.max_size + 1)
    except OSError as error:
        return Unread(id=id_, reason=f"the response cannot be read: {error}", packed=packed)
    if len(data) > intake.max_size:
        return _too_large(id_, intake, packed)
    return SourceDocument(
        id=id_,
        uri=(record.headers.get("WARC-Target-URI") or id_).strip("<>"),
        data=data,
        kind="html",
        encoding=response.http_charset,
        published=_day(record.headers.get("WARC-Date") or ""),
        packed=packed,
    )


def _response(record: WarcRecord) -> WarcRecord:
    """Parse a response apart from its file: an error in the middle of one would end the reading of all."""
    response = type(record)()
    response.set_bytes_content(record.reader.read())
    response.is_http = True
    response.parse_http(auto_decode="all")
    return response


def _is_page(response: WarcRecord) -> bool:
    return response.http_headers.status_code == _OK and (response.http_content_type or "").lower() in _PAGES


def _too_large(id_: str, intake: Intake, packed: int) -> Unread:
    return Unread(id=id_, reason=f"larger than {intake.max_size} bytes (the limit is --max-size)", packed=packed)


def _day(stated: str) -> str | None:
    try:
        return datetime.fromisoformat(stated).astimezone(UTC).date().isoformat()
    except ValueError:
        return None
