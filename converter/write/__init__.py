"""Write: records become bytes, and bytes become files.

In: records. Out: chunks of bytes in one of the formats below. A format is a function from records to chunks; where the
chunks go is not its affair. To add one: a module here, a line in ``FORMATS``; the command line takes its choices from
there.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from converter.model.record import Record
from converter.write.json_document import json_document
from converter.write.json_lines import json_lines
from converter.write.layout import Layout

Format = Callable[[Iterable[Record], Layout], Iterator[bytes]]

FORMATS: Final[dict[str, Format]] = {
    "json": json_document,
    "jsonl": json_lines,
}
