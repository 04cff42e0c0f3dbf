"""How much of a record is written, and how it is laid out."""

from msgspec import Struct
from msgspec.structs import replace

from converter.model.record import Record


class Layout(Struct, frozen=True, kw_only=True):
    """``many`` tells a format that more than one record may come; ``compact`` leaves out sentences and indentation."""

    many: bool = False
    compact: bool = False
    text: bool = True


def laid_out(record: Record, layout: Layout) -> Record:
    """Return the record without what the layout leaves out: still a valid record, every key in its place."""
    if layout.compact:
        record = replace(record, sentences=())
    if not layout.text:
        record = replace(record, article=replace(record.article, text=None))
    return record
