"""Korean layout: the callables of ``converter.lang.layout``.

In: a block and the article it stands in. Out: cuts, in order. The ends of a block are read first, then captions in
what is left, so that a credit is never mistaken for a byline.
"""

import re

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.lang.ko.layout.broadcast import is_broadcast
from converter.lang.ko.layout.byline import read_byline
from converter.lang.ko.layout.caption import agency_captions, caption_cuts
from converter.lang.ko.layout.contributed import is_contributed, read_signature, read_tasks
from converter.lang.ko.layout.credited import photo_line
from converter.lang.ko.layout.digest import item_end
from converter.lang.ko.layout.ends import byline_start, head_cuts, tail_cuts
from converter.lang.ko.layout.glued import deck_end
from converter.lang.ko.layout.head import goes_on, is_prose, read_kicker, read_marker
from converter.lang.ko.layout.posed import LONGEST
from converter.lang.ko.layout.table import EMAIL, hinted, noise
from converter.lang.ko.layout.weak import weak_end
from converter.lang.layout import Layout
from converter.model.layout import Cut
from converter.model.span import Span

_PHOTO_END = Gated(
    r"(?:\d{4}\s?\.\s?\d{1,2}\s?\.\s?\d{1,2}\.?(?:\s?\[[^\[\]\n]{2,60}\])?|[Pp]rohibited\]|금지\])\s*(?:"
    + EMAIL.pattern
    + r")?\s*\Z",
)
# An agency's note in brackets behind a caption, with the desk's address: [국내에서만 사용가능. 재배포 금지. …].
_NOTE = Gated(r"\[국내에서만[^\[\]\n]{4,180}\]\s*(?:" + EMAIL.pattern + r")?\s*\Z")
_CLIP = re.compile(r"[:：/]")
_LONGEST_BYLINE = 100
_CORRECTION = Gated(r"[※■]\s?[^※■\n]{5,220}?(?:정정|바로잡|고쳤)[^.\n]{0,20}\.")


def read_cuts(text: str, whole: str) -> tuple[Cut, ...]:
    """Return what is no running text in one block, in order, none overlapping."""
    head = head_cuts(text)
    if photo := _agency_photo(text, head):
        return photo
    if photo_line(text, whole):
        return (Cut(span=Span(0, len(text)), role="caption", rule_id="ko.layout.caption_line"),)
    if read_tasks(text) or is_contributed(text, whole):
        return (Cut(span=Span(0, len(text)), role="byline", rule_id="ko.layout.byline"),)
    agency = agency_captions(text)
    head = _opening(text, whole) or (head_cuts(_without(text, agency)) if agency else head)
    begin = head[-1].span.end if head else 0
    tail = [cut for cut in tail_cuts(text) if cut.span.start >= begin]
    end = tail[0].span.start if tail else len(text)
    captions = _shift(caption_cuts(text[begin:end], whole), begin)
    # Behind a dateline inside a block, only a caption that follows right on it is sure.
    sure = not head or not head[0].span.start
    middle = captions if sure else [cut for cut in captions if cut.span.start == begin]
    return tuple(_in_order([*agency, *head, *middle, *_inner_noise(text, begin, end), *tail]))


def _agency_photo(text: str, head: list[Cut]) -> tuple[Cut, ...]:
    """Return the caption that a block is which opens with a dateline and ends as one, and the note behind it."""
    if not head or head[0].role != "dateline" or len(text) > LONGEST * 2 or not _PHOTO_END.search(text):
        return ()
    note = _NOTE.search(text)
    caption = Cut(
        span=Span(0, note.start() if note else len(text)),
        role="caption",
        rule_id="ko.layout.caption_agency",
        titled=bool(read_byline(head[0].span.of(text)).authors),
    )
    if note is None:
        return (caption,)
    return caption, Cut(span=Span(*note.span()), dropped="copyright", rule_id="ko.layout.note")


def _without(text: str, cuts: list[Cut]) -> str:
    """Blank the cuts out of a text, so that nothing is found in them and offsets stay."""
    for cut in cuts:
        text = text[: cut.span.start] + "\n" * (cut.span.end - cut.span.start) + text[cut.span.end :]
    return text


def _opening(text: str, whole: str) -> list[Cut]:
    """Return the marks of who speaks that open a block of a broadcast: ``<앵커>``."""
    cuts: list[Cut] = []
    marks = [pattern for rule, pattern in noise() if rule.kind == "marker" and text.startswith(rule.hints)]
    if not marks:
        return cuts
    while True:
        begin = cuts[-1].span.end if cuts else 0
        match = next((found for pattern in marks if (found := pattern.match(text[begin:]))), None)
        if match is None or _is_label(text[begin : begin + match.end()], text[begin + match.end() :], whole):
            return cuts
        cuts.append(Cut(span=Span(begin, begin + match.end()), dropped="marker", rule_id="ko.layout.marker"))


def _is_label(mark: str, rest: str, whole: str) -> bool:
    """Tell whether a mark is the label of a story in print: [인터뷰] 가온전자 홍길동 사장."""
    return "인터뷰" in mark and bool(rest.strip()) and not _CLIP.search(rest) and not is_broadcast(whole)


def _inner_noise(text: str, begin: int, end: int) -> list[Cut]:
    """Return what is no text inside the story: addresses, notes of the site, and corrections, which are kept apart."""
    addresses = EMAIL.finditer(text, begin, end) if "@" in text else ()
    emails = [cut for match in addresses for cut in _signed(text, begin, match)]
    notes = [
        Cut(span=Span(*match.span()), dropped=rule.kind, rule_id=f"ko.layout.{rule.kind}")
        for rule, pattern in hinted(text)
        if rule.anywhere
        for match in pattern.finditer(text, 0, end)
    ]
    corrections = [
        Cut(span=Span(*match.span()), role="correction", rule_id="ko.layout.correction")
        for match in _CORRECTION.finditer(text, begin, end)
    ]
    return [*emails, *notes, *corrections]


def _signed(text: str, begin: int, email: re.Match[str]) -> list[Cut]:
    """Return an address inside the story, with the byline before it."""
    cut = Cut(span=Span(*email.span()), dropped="email", rule_id="ko.layout.email")
    low = max(begin, email.start() - _LONGEST_BYLINE)
    start = byline_start(text[low : email.start()])
    if start is None:
        return [cut]
    return [Cut(span=Span(low + start, email.start()), role="byline", rule_id="ko.layout.byline_inside"), cut]


def _shift(cuts: list[Cut], by: int) -> list[Cut]:
    return [replace(cut, span=cut.span.shifted(by)) for cut in cuts]


def _in_order(cuts: list[Cut]) -> list[Cut]:
    kept: list[Cut] = []
    for cut in sorted(cuts, key=lambda c: (c.span.start, -c.span.end)):
        if not kept or cut.span.start >= kept[-1].span.end:
            kept.append(cut)
    return kept


LAYOUT = Layout(
    is_prose=is_prose,
    goes_on=goes_on,
    kicker=read_kicker,
    cuts=read_cuts,
    deck_end=deck_end,
    line_end=weak_end,
    item_end=item_end,
    byline=read_signature,
    marker=read_marker,
)
