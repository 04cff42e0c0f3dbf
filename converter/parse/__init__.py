"""Parse: a decoded input becomes blocks of text.

In: a ``RawDocument``. Out: a ``Document``. A reader of each media type stands in the table below; what a block is in
the article is not judged here.
"""

from collections.abc import Callable
from typing import Final

from converter.model.document import Document, RawDocument
from converter.parse.plain import parse_plain

PARSERS: Final[dict[str, Callable[[str], Document]]] = {
    "text/plain": parse_plain,
}


def parse(raw: RawDocument) -> Document:
    """Return the input as blocks; ``KeyError`` for a media type that no reader gives out."""
    return PARSERS[raw.media_type](raw.text)
