"""JSON Lines: one record a line."""

from collections.abc import Iterable, Iterator

import msgspec

from converter.model.record import Record
from converter.write.layout import Layout, laid_out


def json_lines(records: Iterable[Record], layout: Layout) -> Iterator[bytes]:
    """Yield one line a record."""
    for record in records:
        yield msgspec.json.encode(laid_out(record, layout)) + b"\n"
