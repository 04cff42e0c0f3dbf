"""Plain text: one block a line.

In: text with LF line ends. Out: a block for each line that holds anything. A tab ends a block as well: feeds put the
headline, a tab and the deck on one line. Runs of spaces stay: they are what is left of lost paragraph breaks, and the
segmenter reads them.
"""

import re

from converter.model.document import Document, SourceBlock

_BREAK = re.compile(r"[\n\t]")


def parse_plain(text: str) -> Document:
    """Return the text as blocks without white space at their ends."""
    lines = (line.strip() for line in _BREAK.split(text))
    return Document(blocks=tuple(SourceBlock(line) for line in lines if line))
