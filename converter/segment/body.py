"""The body of an article: lede, paragraphs, subheads, list items, captions with their title lines.

In: pieces whose head is named. Out: pieces that all have a role.
"""

import re

from msgspec.structs import replace

from converter.lang.layout import Layout
from converter.lang.pack import LanguagePack
from converter.segment.piece import ANGLED, ITEM_MARKS, NUMBERED, Piece

_BULLETS = ("▲", "△", "▶", "▷", "●", "○", "•", "◇", "-", "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩")
_POINTING = ("▶", "▷", "◀")
# A line longer than this is a paragraph that lost its full stop; the longest subhead seen was 45 characters.
_LONGEST_SUBHEAD = 60
_SHORTEST_SUBHEAD = 8
_LONGEST_QUESTION = 120
# What leads to the next line, gives a telephone number, or is a sentence, however short: it has a full stop; the row of
# a table, two numbers; the name and office of who is on camera.
_NO_SUBHEAD = re.compile(r"[:,]\Z|\d{3,4}-\d{4}|[^.]\.\Z|\A\d\S* \S*\d\S*\Z|\A\w{2,4} ?/ ?[^/]{2,24}\Z|\A\w{2,4}>")
# A question that is named as one heads its answer.
_ASKED = re.compile(r"Q\s?\d{0,2}\s?[.:．)]\s?\S")
# A bullet's title of several words that runs into its text: ▲나래, 새 다리 착공=나래는 …
_TITLED = re.compile(r"[▲△●○▶▷]\s?[^\s=]+ [^=\n]{2,70}\S=(?=\S)")
# The name of a picture's file.
_FILE = re.compile(r"\.(?:jpe?g|png|gif|svg)\Z", re.IGNORECASE)
# Behind these nothing of the story follows.
_CLOSING = frozenset({"email", "copyright", "related", "hashtags"})


def join_captions(pieces: tuple[Piece, ...], layout: Layout) -> tuple[Piece, ...]:
    """Join an agency's caption with the title line before it, and a line with the name of its picture's file."""
    kept: list[Piece] = []
    for n, piece in enumerate(pieces):
        last = kept[-1] if kept else None
        if last is not None and _is_under_file(piece, last, layout):
            kept[-1] = replace(last, text=f"{last.text}\n{piece.text}", role="caption", dropped=None)
        elif piece.titled and last is not None and n > 1 and _is_line(last, layout) and last.source != piece.source:
            kept[-1] = replace(piece, text=f"{last.text}\n{piece.text}", titled=False)
        else:
            kept.append(piece)
    return tuple(kept)


def _is_under_file(piece: Piece, last: Piece, layout: Layout) -> bool:
    """Tell whether a line stands under the name of a picture's file, which some sites print over its caption."""
    named = last.dropped == "artifact" and _FILE.search(last.text) is not None
    return named and len(piece.text) <= _LONGEST_QUESTION and _is_line(piece, layout)


def _is_line(piece: Piece, layout: Layout) -> bool:
    named = piece.role == "caption" and piece.weak
    return (named or piece.role is None) and piece.dropped is None and not layout.is_prose(piece.text)


def drop_behind(pieces: tuple[Piece, ...], layout: Layout) -> tuple[Piece, ...]:
    """Drop the lines behind the last byline or note of the site: titles of other articles, not this one's text."""
    last = max((n for n, piece in enumerate(pieces) if _is_text(piece, layout)), default=len(pieces))
    kept: list[Piece] = []
    closed = False
    for n, piece in enumerate(pieces):
        if n > last and closed and piece.role is None and piece.dropped is None:
            kept.append(replace(piece, dropped="related", rule_id="segment.behind_byline"))
            continue
        closed = n > last and (closed or piece.role == "byline" or piece.dropped in _CLOSING)
        kept.append(piece)
    return tuple(kept)


def drop_signed_again(pieces: tuple[Piece, ...], layout: Layout) -> tuple[Piece, ...]:
    """Drop a sign-off that says no more than a byline before it: only who reported, once more."""
    named: set[str] = set()
    kept: list[Piece] = []
    for piece in pieces:
        byline = layout.byline(piece.text) if piece.role == "byline" else None
        names = {author.name.of(piece.text) for author in byline.authors} if byline else set()
        again = piece.weak and byline is not None and names and names <= named and byline.located is None
        kept.append(replace(piece, role=None, dropped="artifact", rule_id="segment.signed_again") if again else piece)
        named |= names
    return tuple(kept)


def part_subheads(pieces: tuple[Piece, ...], pack: LanguagePack) -> tuple[Piece, ...]:
    """Part a subhead from the paragraph before it, where only the break behind it was left."""
    kept: list[Piece] = []
    for n, piece in enumerate(pieces):
        tail = _trailing_line(pieces, n, pack)
        if tail is None:
            kept.append(piece)
        else:
            kept += [replace(piece, text=piece.text[:tail].rstrip()), replace(piece, text=piece.text[tail:])]
    return tuple(kept)


def _trailing_line(pieces: tuple[Piece, ...], at: int, pack: LanguagePack) -> int | None:
    """Return where a line that is no sentence begins at a paragraph's end, with another paragraph right behind it."""
    piece = pieces[at]
    behind = pieces[at + 1] if at + 1 < len(pieces) else None
    if behind is None or not _is_text(piece, pack.layout) or not _is_text(behind, pack.layout):
        return None
    sentences = pack.split_sentences(piece.text)
    if behind.source != piece.source or len(sentences) < 2:  # noqa: PLR2004
        return None
    tail = sentences[-1].of(piece.text)
    is_line = _SHORTEST_SUBHEAD <= len(tail) <= _LONGEST_SUBHEAD and not pack.layout.is_prose(f"{tail}.")
    return sentences[-1].start if is_line and tail[-1:] not in ".,?!" else None


def name_body(pieces: tuple[Piece, ...], layout: Layout) -> tuple[Piece, ...]:
    """Give every piece of the story a role."""
    named = [part for n, piece in enumerate(pieces) for part in _name(pieces, n, layout)]
    for n, piece in enumerate(named):
        if piece.role == "paragraph" or (piece.role == "list_item" and layout.is_prose(piece.text)):
            named[n] = replace(piece, role="lede", rule_id="segment.lede")
            break
    return tuple(named)


def _name(pieces: tuple[Piece, ...], at: int, layout: Layout) -> list[Piece]:
    piece = pieces[at]
    if piece.dropped is not None or (piece.role is not None and not piece.weak):
        return [piece]
    marked = piece.role is None and (piece.text.startswith(ITEM_MARKS) or _is_angled(pieces, at))
    if (marked or (piece.role is None and _TITLED.match(piece.text))) and (parted := _run_in(pieces, at, layout)):
        return parted
    if _is_item(pieces, at):
        return [replace(piece, role="list_item", rule_id="segment.list_item")]
    if piece.role is not None:
        return [piece]
    heads = not layout.is_prose(piece.text) if marked else _is_subhead(pieces, at, layout)
    rule = "segment.item_head" if marked else "segment.subhead" if heads else "segment.paragraph"
    return [replace(piece, role="subhead" if heads else "paragraph", rule_id=rule)]


def _is_angled(pieces: tuple[Piece, ...], at: int) -> bool:
    """Tell whether a piece is one of several heads between angles."""
    if not ANGLED.match(pieces[at].text):
        return False
    return any(n != at and other.role is None and ANGLED.match(other.text) for n, other in enumerate(pieces))


def _is_item(pieces: tuple[Piece, ...], at: int) -> bool:
    """Tell whether a piece is one of at least two in a row with the same kind of bullet."""
    bullet = next((mark for mark in _BULLETS if pieces[at].text.startswith(mark)), None)
    if bullet is None:
        return False
    around = pieces[max(0, at - 1) : at] + pieces[at + 1 : at + 2]
    family = _BULLETS[9:] if bullet in _BULLETS[9:] else (bullet,)
    return any(piece.text.startswith(family) and piece.dropped is None for piece in around)


def _run_in(pieces: tuple[Piece, ...], at: int, layout: Layout) -> list[Piece]:
    """Part a digest's item head from the item that it runs into; nothing if it stands alone."""
    piece = pieces[at]
    whole = "\n".join(other.text for other in pieces)
    end = layout.item_end(piece.text, whole) or layout.deck_end(piece.text, piece.text[:_LONGEST_SUBHEAD], whole)
    if not end:
        return []
    text = piece.text[end:].lstrip(" =＝").rstrip()
    head = replace(piece, text=piece.text[:end].strip(), role="subhead", rule_id="segment.item_head")
    return [head, replace(piece, text=text, role="paragraph", rule_id="segment.paragraph")]


def _is_subhead(pieces: tuple[Piece, ...], at: int, layout: Layout) -> bool:
    """Tell whether a piece is a short line between paragraphs."""
    piece = pieces[at]
    text = piece.text
    if _ASKED.match(text) and len(text) <= _LONGEST_QUESTION:
        return True
    if len(text) > _LONGEST_SUBHEAD or _NO_SUBHEAD.search(text) or layout.is_prose(text) or _is_label(text):
        return False
    before = NUMBERED.match(text) is not None or any(_is_text(other, layout) for other in pieces[:at])
    behind = next((other for other in pieces[at + 1 :] if not _is_between(other)), None)
    return before and behind is not None and _is_text(behind, layout)


def _is_between(piece: Piece) -> bool:
    """Tell whether a piece may stand between a subhead and its paragraph: a caption, another line that was glued."""
    return piece.dropped is not None or piece.role == "caption" or piece.rule_id == "segment.line_glued"


def _is_label(text: str) -> bool:
    """Tell whether a line is all brackets or points to what comes, as the speaker's name over an interview."""
    if text.startswith(_POINTING) and (":" in text or "/" in text):
        return True
    return text.startswith(("[", "【", "<", "(")) and text.endswith(("]", "】", ">", ")"))


def _is_text(piece: Piece, layout: Layout) -> bool:
    return piece.dropped is None and piece.role in {None, "paragraph"} and layout.is_prose(piece.text)
