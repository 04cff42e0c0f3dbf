"""One article: decode it, tell its language, convert it, check the record.

In: text or bytes. Out: a ``Record`` that keeps to the schema. This is the public API; the command line and every way of
running many documents go through it.
"""

import re
from datetime import date

from msgspec import Struct

from converter.errors import InvalidRecordError, UsageError
from converter.lang import PACKS
from converter.memory import uncollected
from converter.model.document import Document, RawDocument
from converter.model.record import Record
from converter.parse import parse
from converter.pipeline import convert_document
from converter.read import MAX_BYTES, read_article, read_text
from converter.read.kind import MEDIA_TYPES, Kind
from converter.read.language import detect_language, page_language

AUTO = "auto"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Options(Struct, frozen=True, kw_only=True):
    """What a caller knows about the inputs; null, or ``auto``, where the inputs themselves are to tell.

    Raises ``UsageError`` for a day that does not exist and for a language that no pack reads.
    """

    published: str | None = None
    language: str = AUTO
    encoding: str | None = None
    kind: Kind | None = None
    max_size: int = MAX_BYTES

    def __post_init__(self) -> None:
        """Check what can be checked before anything is read."""
        if self.published is not None:
            require_day(self.published)
        if self.language not in (AUTO, *PACKS):
            message = f"no such language: {self.language}; pactwire reads: {', '.join(PACKS)}"
            raise UsageError(message)


def convert(text: str, *, source: str | None = None, published: str | None = None, language: str = AUTO) -> Record:
    """Convert an article's text to its record.

    ``source`` is the path or address to be kept in the record, ``published`` the day of publication (``YYYY-MM-DD``)
    where the text does not give it, ``language`` the code of a pack, or ``auto``. Raises ``UnreadableInputError``,
    ``UsageError`` for an argument, ``InvalidRecordError`` if the record is not valid: a bug.
    """
    options = Options(published=published, language=language)
    return checked(_from_raw(read_text(text, source=source, published=published), options))


def convert_bytes(  # noqa: PLR0913 - what a caller may know, each by its name
    data: bytes,
    *,
    source: str | None = None,
    published: str | None = None,
    language: str = AUTO,
    encoding: str | None = None,
    max_size: int = MAX_BYTES,
) -> Record:
    """Convert an article's bytes to its record.

    ``encoding`` is the charset that the caller declares, ``max_size`` the most bytes that are read; all else is as in
    ``convert``. Where a byte is to blame, the error's ``position`` is its offset.
    """
    options = Options(published=published, language=language, encoding=encoding, max_size=max_size)
    return checked(unchecked(data, source=source, options=options))


def unchecked(data: bytes, *, source: str | None, options: Options) -> Record:
    """Convert an article's bytes and leave it to the caller to check the record."""
    raw = read_article(
        data,
        source=source,
        encoding=options.encoding,
        published=options.published,
        kind=options.kind,
        max_size=options.max_size,
    )
    return _from_raw(raw, options)


def checked(record: Record) -> Record:
    """Return the record if it is valid; raise ``InvalidRecordError`` with the first thing that is wrong."""
    from converter.validate import check  # noqa: PLC0415 - the schema's engine is not needed to start

    errors = [finding for finding in check(record) if finding.severity == "error"]
    if errors:
        message = f"the record is not valid (a bug in pactwire): {errors[0].pointer or '/'}: {errors[0].message}"
        raise InvalidRecordError(message, source=record.source.uri)
    return record


def require_day(text: str) -> None:
    """Raise ``UsageError`` unless this is a day that exists, as ``YYYY-MM-DD``."""
    try:
        date.fromisoformat(text if _DAY.fullmatch(text) else "")
    except ValueError as error:
        message = f"not a day as YYYY-MM-DD: {text}"
        raise UsageError(message) from error


def _from_raw(raw: RawDocument, options: Options) -> Record:
    with uncollected():
        document = parse(raw)
        language = _language(raw, document) if options.language == AUTO else options.language
        return convert_document(raw, language, document)


def _language(raw: RawDocument, document: Document) -> str:
    """Return the pack for an input; a page in a language without one is read for its form alone."""
    if raw.media_type == MEDIA_TYPES["text"]:
        return detect_language(raw.text, raw.uri)
    stated = document.metadata.language.text if document.metadata and document.metadata.language else None
    return page_language("\n".join(block.text for block in document.blocks), stated)
