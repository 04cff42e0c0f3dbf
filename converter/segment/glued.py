"""Part the lines that a crawler glued to what stands behind them: a deck or a subhead to a caption or to a paragraph.

In: pieces that have no head yet. Out: the same pieces, each such line a piece of its own. What it is follows from where
it stands: a deck before the story, a subhead in it. In running text a line is looked for only where a crawler lost a
break: behind a sentence that has no space behind it, and behind a caption that was cut out. An article that keeps its
breaks has no such lines.
"""

import re
from itertools import pairwise

from msgspec.structs import replace

from converter.lang.layout import Layout
from converter.lang.pack import LanguagePack
from converter.model.document import SourceBlock
from converter.model.span import Span
from converter.segment.piece import Piece

_MOST_LINES = 6
# One line inside the story is a subhead; two in a row are the deck, which some crawlers put behind the first paragraph.
_A_DECK = 2
# A longer question is one that the story asks.
_LONGEST_QUESTION = 40
# Where at most one sentence in so many is glued to the one before it, a lost break shows that something stood there.
_RARE = 4
_MARKS = frozenset('“”"')
# So many paragraphs show that an article kept its breaks, unless letters meet at a stop about as often. A stop between
# ASCII letters stands in addresses, too.
_FEWEST_KEPT = 3
_GLUED_STOP = re.compile(r"[.?!](?<=[^\W\d_\x00-\x7f].)[”’\"]?(?=[^\W\d_\x00-\x7f])")


def keeps_breaks(blocks: tuple[SourceBlock, ...], layout: Layout) -> bool:
    """Tell whether an article keeps its breaks: then no line is glued to a paragraph."""
    prose = [block.text for block in blocks if layout.is_prose(block.text)]
    lost = sum(len(_GLUED_STOP.findall(text)) for text in prose)
    return len(prose) >= max(_FEWEST_KEPT, lost * _RARE)


def part_lines(pieces: tuple[Piece, ...], pack: LanguagePack, whole: str, *, kept: bool) -> tuple[Piece, ...]:
    """Part the lines from what they were glued to: captions, and paragraphs where breaks were not ``kept``."""
    headline = pieces[0].text if pieces else ""
    parted: list[Piece] = []
    for n, piece in enumerate(pieces):
        if n == 0 or piece.dropped is not None:
            parted.append(piece)
        elif piece.role == "caption" and piece.rule_id != "segment.markup":
            *lines, rest = _at_beginning(piece, headline, whole, pack)
            parted += [*lines, *_before_space(rest, whole, pack)]
        elif piece.role is None and not kept:
            parted += _inside(piece, parted[-1], (headline, whole), pack)
        else:
            parted.append(piece)
    return tuple(parted)


def _at_beginning(piece: Piece, headline: str, whole: str, pack: LanguagePack) -> list[Piece]:
    """Part the lines, a few at most, with which a piece begins."""
    lines: list[Piece] = []
    while len(lines) < _MOST_LINES and (end := pack.layout.deck_end(piece.text, headline, whole)):
        lines.append(replace(piece, text=piece.text[:end].strip(), role=None, rule_id="segment.line_glued"))
        piece = replace(piece, text=piece.text[end:].strip().lstrip(", =＝"))
    return [*lines, piece]


def _inside(piece: Piece, before: Piece, around: tuple[str, str], pack: LanguagePack) -> list[Piece]:
    """Part the lines inside running text, each where a break was lost."""
    sentences = pack.split_sentences(piece.text)
    by_start = {span.start: span for span in reversed(sentences)}
    starts = [two.start for one, two in pairwise(sentences) if one.end == two.start]
    rare = len(starts) * _RARE <= len(sentences)
    if before.role == "caption" and before.source == piece.source:
        starts = [0, *starts]
    parts: list[Piece] = []
    begin = 0
    for start in starts:
        behind = replace(piece, text=piece.text[start:])
        found = _asked(piece, start, by_start, pack) or _at_beginning(behind, *around, pack)
        if rare or not start:
            found = [*found[:-1], *_before_space(found[-1], around[1], pack)]
        lines, rest = _told_apart(found, pack)
        if not lines:
            continue
        if piece.text[begin:start].strip():
            parts.append(replace(piece, text=piece.text[begin:start].rstrip()))
        parts += lines
        if rest is None:
            return parts
        begin = start + behind.text.rfind(rest.text)
    return [*parts, replace(piece, text=piece.text[begin:])]


def _told_apart(found: list[Piece], pack: LanguagePack) -> tuple[list[Piece], Piece | None]:
    """Return the lines, a deck where there are two, and the prose behind them; null if all are lines."""
    *lines, rest = found
    ends_in_line = bool(lines) and not pack.layout.is_prose(rest.text)
    if ends_in_line:
        lines = found
    if len(lines) >= _A_DECK:
        lines = [replace(line, role="deck") for line in lines]
    return lines, None if ends_in_line else rest


def _before_space(piece: Piece, whole: str, pack: LanguagePack) -> list[Piece]:
    """Part one more line, where the break before it was lost and the one behind it became a space."""
    end = pack.layout.line_end(piece.text, whole)
    if not end:
        return [piece]
    line = replace(piece, text=piece.text[:end], role=None, rule_id="segment.line_glued")
    return [line, replace(piece, text=piece.text[end:].strip())]


def _asked(piece: Piece, start: int, sentences: dict[int, Span], pack: LanguagePack) -> list[Piece]:
    """Part a short question that is glued on both sides: a subhead that asks what the part is about."""
    line = sentences.get(start)
    if line is None or line.end not in sentences or line.end - start > _LONGEST_QUESTION:
        return []
    text = line.of(piece.text)
    if not text.endswith("?") or pack.layout.is_prose(text) or set(text) & _MARKS:
        return []
    asked = replace(piece, text=text, role=None, rule_id="segment.line_glued")
    return [asked, replace(piece, text=piece.text[line.end :])]
