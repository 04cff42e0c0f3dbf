"""Pieces: what a document's blocks fall into before they are an article.

In: source blocks. Out: pieces in order, each with a role where the markup or the language gives it one. What is left
out stays in the row as a dropped piece, so that an e-mail address can still be given to the author before it.
"""

import re

from msgspec import Struct
from msgspec.structs import replace

from converter.lang.layout import Layout
from converter.model.document import Document
from converter.model.layout import Dropped
from converter.model.span import Span
from converter.model.vocab import BlockRole

# What is left of a paragraph break that a crawler lost: a tab, two spaces, a comma of its own behind a full stop; and
# the marks that open an item of a digest.
_LOST_BREAK = re.compile(r"[ \t\u00a0\u3000]*(?:\t|[ \u00a0\u3000]{2,}|\n)\s*|\s(?=, )|(?<=[.?!”\"\s])(?=[■◆] ?\S)")
_BREAKS = ("  ", " , ", "■", "◆")  # without one of these, or a character that is not printable, there is no break
# What opens an item of a digest, or a part of a long article.
ITEM_MARKS = ("■", "◆", "□", "◇", "◈", "▣")
# What numbers a part of an article, or asks what the part answers.
NUMBERED = re.compile(r"(?:\d{1,2}[.)]|[①-⑮ⅠⅡⅢⅣⅤ]\.?|Q\s?\d{0,2}\s?[.:．)])\s?(?=\D)")
# The head of an item between angles; a name with an office (<홍길동/주민>) or a label is none.
ANGLED = re.compile(r"[<〈《][^<>〈〉《》/:\n]{8,60}[>〉》]\Z")
_NO_TEXT = re.compile(r"[\W_]*\Z")


class Piece(Struct, frozen=True, kw_only=True):
    """One stretch of the source; ``source`` is the number of the block that it was cut from."""

    text: str
    source: int
    role: BlockRole | None = None
    rule_id: str = "segment.block"
    dropped: Dropped | None = None
    titled: bool = False
    weak: bool = False


def cut_blocks(document: Document, layout: Layout) -> tuple[Piece, ...]:
    """Cut what is no running text out of each block, and the rest at the breaks that were lost."""
    whole = "\n".join(block.text for block in document.blocks)
    pieces: list[Piece] = []
    for number, block in enumerate(document.blocks):
        if block.role is not None and block.role != "paragraph":
            pieces.append(Piece(text=block.text.strip(), source=number, role=block.role, rule_id="segment.markup"))
        else:
            piece = Piece(text=block.text, source=number)
            parts = cut_piece(piece, layout, whole)
            pieces += [piece] if _is_headline(parts, pieces, piece, layout) else parts
    if pieces and all(piece.dropped is not None for piece in pieces):
        # Nothing but lines that are no text: the first of them is all that is said.
        pieces = [Piece(text=document.blocks[0].text, source=0), *(piece for piece in pieces if piece.source)]
    return tuple(piece for piece in _rejoin(pieces, layout) if not _NO_TEXT.match(piece.text))


def _is_headline(parts: list[Piece], before: list[Piece], whole: Piece, layout: Layout) -> bool:
    """Tell whether the first line that is no byline, credit or note as a whole stays whole: it is the headline."""
    if any(_is_open(piece) or piece.role == "headline" for piece in before):
        return False
    return any(map(_is_open, parts)) and not layout.is_prose(whole.text)


def _is_open(piece: Piece) -> bool:
    return piece.role is None and piece.dropped is None


def cut_piece(piece: Piece, layout: Layout, whole: str) -> list[Piece]:
    """Cut one block of the article ``whole`` by what the language finds in it."""
    pieces: list[Piece] = []
    at = 0
    for cut in layout.cuts(piece.text, whole):
        pieces += _break(replace(piece, text=piece.text[at : cut.span.start]), layout, whole)
        pieces.append(
            replace(
                piece,
                text=cut.span.of(piece.text).strip(),
                role=cut.role,
                dropped=cut.dropped,
                rule_id=cut.rule_id,
                titled=cut.titled,
                weak=cut.weak,
            )
        )
        at = cut.span.end
    pieces += _break(replace(piece, text=piece.text[at:]), layout, whole)
    return [part for part in pieces if not _NO_TEXT.match(part.text)]


def _break(piece: Piece, layout: Layout, whole: str) -> list[Piece]:
    """Cut running text at the breaks that were lost; the white space stays with the part before it."""
    parts = _parts(piece)
    return parts if len(parts) == 1 else [_as_line(part, layout, whole) for part in parts]


def _as_line(piece: Piece, layout: Layout, whole: str) -> Piece:
    """Name a part that the language knows as a whole, such as a caption that stood on a line of its own."""
    text = piece.text.strip()
    cuts = layout.cuts(text, whole)
    if len(cuts) == 1 and cuts[0].span == Span(0, len(text)):
        return replace(piece, role=cuts[0].role, dropped=cuts[0].dropped, rule_id=cuts[0].rule_id)
    return piece


def _parts(piece: Piece) -> list[Piece]:
    if piece.text.isprintable() and not any(one in piece.text for one in _BREAKS):
        return [piece]
    parts: list[Piece] = []
    at = 0
    for match in _LOST_BREAK.finditer(piece.text):
        if match.start() > at and piece.text.count("(", at, match.start()) <= piece.text.count(")", at, match.start()):
            end = match.end() if not match.group().strip() else match.start()
            parts.append(replace(piece, text=piece.text[at:end]))
            at = match.end()
    return [*parts, replace(piece, text=piece.text[at:])]


def _rejoin(pieces: list[Piece], layout: Layout) -> list[Piece]:
    """Join again what two spaces parted in the middle of a sentence, once the story has begun."""
    kept: list[Piece] = []
    begun = False
    for piece in pieces:
        last = kept[-1] if kept else None
        if begun and last is not None and _same_sentence(last, piece, layout):
            kept[-1] = replace(last, text=last.text + piece.text)
        else:
            kept.append(piece)
        begun = begun or (piece.role is None and piece.dropped is None and layout.is_prose(piece.text))
    return [replace(piece, text=piece.text.strip().lstrip(", ")) for piece in kept]


def _same_sentence(last: Piece, piece: Piece, layout: Layout) -> bool:
    if any(p.role is not None or p.dropped is not None for p in (last, piece)) or last.source != piece.source:
        return False
    return layout.goes_on(last.text, piece.text)
