"""The head of an article: kicker, headline, deck.

In: pieces. Out: the same pieces, those before the story named. Every newsroom keeps one order: a label, the headline,
lines that add to it, who and where, the story. What is a line and what is prose is asked of the language.
"""

import re

from msgspec.structs import replace

from converter.lang.layout import Layout
from converter.segment.piece import ANGLED, ITEM_MARKS, NUMBERED, Piece, cut_piece

# A line longer than this is the story, not a deck; the longest deck seen was 150 characters.
_LONGEST_DECK = 260
_LONGEST_HEADLINE = 130
# Brackets around more are a digest's headline, where no other follows.
_LONGEST_LABEL = 9
_LATEST_DATELINE = 12
_STOPPED = re.compile(r"[^.]\.\s*\Z")
_MARK, _MOST_LINES = '"', 4


def name_head(pieces: tuple[Piece, ...], layout: Layout, whole: str, *, kept: bool) -> tuple[Piece, ...]:
    """Name the kicker, the headline and the deck of the article ``whole``, where there are any.

    Where its breaks were ``kept``, no deck is glued to the first sentence.
    """
    opened = _join_marked(_name_headline(list(pieces), layout))
    story = _story(opened, layout)
    headline = next((piece.text for piece in opened if piece.role == "headline"), "")
    decks = [part for piece in opened[:story] for part in _name_decks(piece, opened, whole, layout)]
    named = decks + opened[story:]
    story = len(decks)
    if story < len(named) and not kept:
        named[story : story + 1] = _part_deck(named[story], (headline, whole), layout)
    return tuple(named)


def _name_headline(pieces: list[Piece], layout: Layout) -> list[Piece]:
    """Name the headline and the kicker before it."""
    if any(piece.role == "headline" for piece in pieces):
        at = next(n for n, piece in enumerate(pieces) if piece.role == "headline")
    else:
        at = next((n for n, piece in enumerate(pieces) if piece.dropped is None and piece.role is None), len(pieces))
        if at == len(pieces) or _is_story(pieces[at], layout) or (at and pieces[at - 1].source == pieces[at].source):
            return pieces
    first = pieces[at]
    kicker = layout.kicker(first.text)
    if kicker is None:
        return [*pieces[:at], _headline(first), *pieces[at + 1 :]]
    label = replace(first, text=first.text[kicker.start : kicker.end].strip(), role="kicker", rule_id="segment.kicker")
    if kicker.start:
        return [*pieces[:at], _headline(replace(first, text=first.text[: kicker.start])), label, *pieces[at + 1 :]]
    rest = first.text[kicker.end :].strip()
    if rest:
        return [*pieces[:at], label, _headline(replace(first, text=rest)), *pieces[at + 1 :]]
    behind = pieces[at + 1 :]
    named = _name_headline(behind, layout)
    items = bool(behind) and _is_first(behind[0], behind[1:])
    alone = items or (len(label.text) > _LONGEST_LABEL and not any(piece.role == "headline" for piece in named))
    return [*pieces[:at], _headline(first), *behind] if alone else [*pieces[:at], label, *named]


def _join_marked(pieces: list[Piece]) -> list[Piece]:
    """Join the lines under the headline over which one pair of straight marks runs: what somebody says, as a deck."""
    for begin, piece in enumerate(pieces[:_LATEST_DATELINE]):
        if piece.role is not None or not _opens(piece.text) or piece.text.count(_MARK) % 2 == 0:
            continue
        lines = pieces[begin : begin + _MOST_LINES + 1]
        last = next((n for n, line in enumerate(lines) if n and line.text.endswith(_MARK)), 0)
        joined = lines[: last + 1]
        if last and all(
            line.role is None and line.text.count(_MARK) == (n == last) for n, line in enumerate(joined) if n
        ):
            text = "\n".join(line.text for line in joined)
            return [*pieces[:begin], replace(piece, text=text), *pieces[begin + last + 1 :]]
    return pieces


def _opens(text: str) -> bool:
    return text.startswith(_MARK) and len(text) <= _LONGEST_HEADLINE


def _headline(piece: Piece) -> Piece:
    return replace(piece, role="headline", rule_id="segment.headline")


def _is_story(piece: Piece, layout: Layout) -> bool:
    """Tell whether the story begins without a headline: no headline is a sentence with its full stop."""
    if layout.is_prose(piece.text):
        return len(piece.text) > _LONGEST_HEADLINE // 2 or _STOPPED.search(piece.text) is not None
    return len(piece.text) > _LONGEST_HEADLINE


def _story(pieces: list[Piece], layout: Layout) -> int:
    """Return where the story begins: at the first prose, or right behind a dateline in the same block."""
    dateline = next((n for n, piece in enumerate(pieces) if piece.role == "dateline" and n <= _LATEST_DATELINE), -1)
    for n, piece in enumerate(pieces):
        if piece.role is not None or piece.dropped is not None or _precedes(piece, n, pieces, dateline):
            continue
        last = pieces[n - 1] if n else None
        behind_dateline = last is not None and last.role == "dateline" and last.source == piece.source
        is_item = _opens_items(piece, pieces[n + 1 :], layout) or _is_first(piece, pieces[n + 1 :])
        if behind_dateline or is_item or layout.is_prose(piece.text) or len(piece.text) > _LONGEST_DECK:
            return n
    return next((n for n, piece in enumerate(pieces) if piece.role is None and piece.dropped is None), len(pieces))


def _opens_items(piece: Piece, behind: list[Piece], layout: Layout) -> bool:
    """Tell whether a mark opens the first of several items: marked lines over a story that has no more are its deck."""
    if not piece.text.startswith(ITEM_MARKS):
        return False
    marks = [other.text[:1] == piece.text[:1] for other in behind if other.dropped is None]
    lines = next((n for n, marked in enumerate(marks) if not marked), len(marks))
    return any(marks[lines:]) or layout.is_prose(piece.text)


def _is_first(piece: Piece, behind: list[Piece]) -> bool:
    """Tell whether a piece is the first of several that are numbered or stand between angles."""
    return any(
        form.match(piece.text) and any(form.match(other.text) for other in behind) for form in (NUMBERED, ANGLED)
    )


def _precedes(piece: Piece, at: int, pieces: list[Piece], dateline: int) -> bool:
    """Tell whether a piece stands before the dateline in one block with it, and is not many sentences long."""
    return at < dateline and pieces[dateline].source == piece.source and piece.text.count(". ") == 0


def _name_decks(piece: Piece, pieces: list[Piece], whole: str, layout: Layout) -> list[Piece]:
    """Name what stands before the story, decks that were glued to one another parted."""
    if label := _label_before(piece, pieces, layout):
        return [label[0], *_name_decks(label[1], [*pieces, label[0]], whole, layout)]
    named = _name_deck(piece, pieces, layout)
    end = layout.deck_end(named.text, "", whole) if named.role == "deck" and named is not piece else 0
    if not end:
        return [named]
    rest = replace(piece, text=piece.text[end:].strip())
    return [replace(named, text=named.text[:end].strip()), *_name_decks(rest, pieces, whole, layout)]


def _label_before(piece: Piece, pieces: list[Piece], layout: Layout) -> tuple[Piece, Piece] | None:
    """Part a kicker in brackets from the deck that it stands before, where the headline has none."""
    kicker = layout.kicker(piece.text) if piece.role is None and piece.dropped is None else None
    if kicker is None or kicker.start or not kicker.words.start or not piece.text[kicker.end :].strip():
        return None
    if any(other.role == "kicker" for other in pieces):
        return None
    label = replace(piece, text=piece.text[: kicker.end].strip(), role="kicker", rule_id="segment.kicker")
    return label, replace(piece, text=piece.text[kicker.end :].strip())


def _name_deck(piece: Piece, pieces: list[Piece], layout: Layout) -> Piece:
    """Name a line before the story: a deck, or a kicker on a line of its own."""
    if piece.role is not None or piece.dropped is not None:
        return piece
    if any(other.role == "headline" and other.text == piece.text for other in pieces):
        return replace(piece, dropped="artifact", rule_id="segment.headline_again")
    kicker = layout.kicker(piece.text)
    whole = kicker is not None and kicker.start == 0 and kicker.end >= len(piece.text)
    if whole and not any(p.role == "kicker" for p in pieces):
        return replace(piece, role="kicker", rule_id="segment.kicker")
    return replace(piece, role="deck", rule_id="segment.deck")


def _part_deck(piece: Piece, around: tuple[str, str], layout: Layout) -> list[Piece]:
    """Part a deck from the first sentence that it was glued to."""
    end = layout.deck_end(piece.text, *around) or layout.line_end(piece.text, around[1])
    if not end or piece.text.startswith(ITEM_MARKS):
        return [piece]
    deck = replace(piece, text=piece.text[:end].strip(), role="deck", rule_id="segment.deck_glued")
    rest = cut_piece(replace(piece, text=piece.text[end:].strip().lstrip(", ")), layout, around[1])
    story = next((n for n, part in enumerate(rest) if part.role is None and part.dropped is None), len(rest))
    more = [part for piece in rest[story : story + 1] for part in _part_deck(piece, around, layout)]
    return [deck, *rest[:story], *more, *rest[story + 1 :]]
