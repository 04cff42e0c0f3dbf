"""Parse: a decoded input becomes blocks of text."""

from converter.model.document import Document, RawDocument, SourceBlock


def parse(raw: RawDocument) -> Document:
    """Return the input as blocks, one a line that holds anything."""
    return Document(blocks=tuple(SourceBlock(line.strip()) for line in raw.text.split("\n") if line.strip()))
