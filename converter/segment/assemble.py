"""Build the one text that every offset points into.

In: pieces that all have a role. Out: the text, its blocks joined by a blank line, and what was left out.
"""

import re
import unicodedata

from converter.model.diagnostic import Diagnostic
from converter.model.outline import Block
from converter.segment.piece import Piece

BETWEEN = "\n\n"
BODY = frozenset({"lede", "paragraph", "list_item", "table_row", "subhead"})
_LONGEST_MESSAGE = 120
_SPACES = re.compile(r"[^\S\n]{2,}|[^\S\n ]")  # all but a single space, which stays


def assemble(pieces: tuple[Piece, ...]) -> tuple[str, tuple[Block, ...]]:
    """Join the pieces that are kept; a block's id counts in text order."""
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for piece in pieces:
        if piece.dropped is not None or piece.role is None:
            continue
        words = _single_spaced(unicodedata.normalize("NFC", piece.text))
        at += len(BETWEEN) if parts else 0
        blocks.append(
            Block(
                id=f"b{len(blocks) + 1}",
                role=piece.role,
                start=at,
                end=at + len(words),
                rule_id=piece.rule_id,
            )
        )
        parts.append(words)
        at += len(words)
    return BETWEEN.join(parts), tuple(blocks)


def _single_spaced(text: str) -> str:
    """Return a text with one plain space for each run of spaces; most texts have no others."""
    return text if text.isprintable() and "  " not in text else _SPACES.sub(" ", text)


def left_out(pieces: tuple[Piece, ...]) -> tuple[Diagnostic, ...]:
    """Say what was dropped, one remark a piece."""
    return tuple(
        Diagnostic(
            code=f"dropped.{piece.dropped}",
            severity="info",
            message=f"left out: {piece.text[:_LONGEST_MESSAGE]}",
        )
        for piece in pieces
        if piece.dropped is not None
    )
