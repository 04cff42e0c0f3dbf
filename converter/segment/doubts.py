"""What an article lacks, and where its marks do not fit.

In: the text and its blocks. Out: diagnostics. Nothing is repaired here: a reader is told.
"""

import re
from collections.abc import Iterator

from converter.model.diagnostic import Diagnostic
from converter.model.outline import Block
from converter.segment.assemble import BODY

_OPENED_BY = {"”": "“", "」": "「", "』": "『"}
_MARKS = re.compile(r"[“”「」『』]")


def doubts(text: str, blocks: tuple[Block, ...], *, dated: bool) -> tuple[Diagnostic, ...]:
    """Say what the text lacks, the date of publication unless it is ``dated``, and which marks stay open."""
    return (*_missing(blocks, dated=dated), *_unclosed(text, blocks))


def _missing(blocks: tuple[Block, ...], *, dated: bool) -> tuple[Diagnostic, ...]:
    """Say which of headline, body and date of publication the text does not have."""
    roles = {block.role for block in blocks}
    found = (("headline", "headline" in roles), ("body", bool(roles & BODY)))
    warnings = tuple(
        Diagnostic(code=f"missing.{what}", severity="warning", message=f"the article has no {what}")
        for what, there in found
        if not there
    )
    if dated:
        return warnings
    undated = Diagnostic(code="missing.date", severity="info", message="the text gives no date of publication")
    return (*warnings, undated)


def _unclosed(text: str, blocks: tuple[Block, ...]) -> tuple[Diagnostic, ...]:
    """Point at each quotation mark that is opened in a body block and not closed in it."""
    return tuple(
        Diagnostic(
            code="quote.unclosed",
            severity="warning",
            message=f"{text[at]} is never closed",
            start=at,
            end=at + 1,
        )
        for block in blocks
        if block.role in BODY
        for at in sorted(_open_marks(text, block))
    )


def _open_marks(text: str, block: Block) -> Iterator[int]:
    """Yield the offsets of the marks that nothing closes before the next of their kind or the block's end."""
    pending: dict[str, int] = {}
    for match in _MARKS.finditer(text, block.start, block.end):
        mark = match.group()
        if mark in _OPENED_BY:
            pending.pop(_OPENED_BY[mark], None)
            continue
        if mark in pending:
            yield pending[mark]
        pending[mark] = match.start()
    yield from pending.values()
