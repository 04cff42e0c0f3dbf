"""JSON: one document, indented by two; an array where there may be several records."""

from collections.abc import Iterable, Iterator

import msgspec

from converter.model.record import Record
from converter.write.layout import Layout, laid_out


def json_document(records: Iterable[Record], layout: Layout) -> Iterator[bytes]:
    """Yield a JSON document and a line end, record by record."""
    if not layout.many:
        for record in records:
            yield _encode(record, layout) + b"\n"
        return
    opening = b"[\n"
    for record in records:
        yield opening + _encode(record, layout)
        opening = b",\n"
    yield b"[]\n" if opening == b"[\n" else b"\n]\n"


def _encode(record: Record, layout: Layout) -> bytes:
    data = msgspec.json.encode(laid_out(record, layout))
    return data if layout.compact else msgspec.json.format(data, indent=2)
