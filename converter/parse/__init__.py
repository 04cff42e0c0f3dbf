"""Parse: a decoded input becomes blocks of text.

In: a ``RawDocument``. Out: a ``Document``. A reader of each media type stands in the table below; what a block is in
the article is not judged here.
"""

from collections.abc import Callable
from typing import Final

from converter.model.document import Document, RawDocument
from converter.parse.plain import parse_plain


def _parse_page(markup: str) -> Document:
    from converter.parse.html import parse_html  # noqa: PLC0415 - lxml is not needed for text

    return parse_html(markup)


PARSERS: Final[dict[str, Callable[[str], Document]]] = {
    "text/plain": parse_plain,
    "text/html": _parse_page,
}


def parse(raw: RawDocument) -> Document:
    """Return the input as blocks; ``KeyError`` for a media type that no reader gives out."""
    return PARSERS[raw.media_type](raw.text)
