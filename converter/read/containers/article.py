"""A file that is one article, packed with gzip or not."""

from collections.abc import Iterator
from pathlib import Path

from converter.model.source import SourceDocument
from converter.read.containers.stream import PACKED, Intake, unpacked


def read(path: Path, name: str, intake: Intake) -> Iterator[SourceDocument]:
    """Yield the article: its id is the path; a byte more than allowed is read, so that the excess shows."""
    with unpacked(path, name) as (stream, raw):
        data = stream.read(intake.max_size + 1)
        yield SourceDocument(id=name, uri=name.removesuffix(PACKED), data=data, packed=raw.taken)
