"""Find Korean captions: lines of their own, and captions that were glued into the story.

In: the text of one block and the whole article. Out: cuts. A caption is known by its photo credit (``사진=연합뉴스``,
``OO 제공``, ``/뉴스1``) or, at the beginning of a block, by what only a sentence under a picture says (``왼쪽부터``).
A credit glued to the story (``사진 가온가온은``) ends where a name that the article uses elsewhere ends.
"""

import re
from itertools import pairwise

from converter.lang.gated import Gated
from converter.lang.ko.layout.broadcast import is_broadcast
from converter.lang.ko.layout.credit_marks import glued_credit, line_credit
from converter.lang.ko.layout.posed import (
    LONGEST,
    WHO_IS_WHERE,
    inner_captions,
    is_posed,
    is_statement,
    names_picture,
    on_camera,
    opens_posed,
    shows,
    uncredited,
)
from converter.lang.ko.layout.table import EMAIL, table
from converter.lang.ko.layout.unstopped import unstopped
from converter.lang.ko.sentences import ends_sentence, split_sentences
from converter.model.layout import Cut
from converter.model.span import Span

# A credit that ends so is one wherever it stands.
_PICTURES_ALONE = ("사진", "기자단", "뱅크", "코리아", "이미지")
# What points from a caption to its picture.
_POINTERS = ("▲", "△", "▼", "◀", "◁", "▶", "▷")
_POINTED = re.compile(r"(?:\A|(?<=다\.)|(?<=다\. ))[▲△▼◀◁▶▷][^▲△▼◀◁▶▷]*\Z")
_SHORTEST = 8
_MOST_SENTENCES = 3
_LONGEST_NAME = 20
_RESALE = Gated(rf"(?:(?:{EMAIL.pattern}\s*)?\*\s?)?재판매 및 DB ?금지")
_CREDIT_ALONE = re.compile(r"\s*[\[(][^\[\]()\n]{2,24}")
_AGENCY_DATELINE = Gated(r"[\[(【][가-힣A-Za-z·]{2,10}\s?=\s?[가-힣A-Za-z0-9]{2,8}[\])】]")
# A name of two words, with which the story goes on: 사진 가온 에너지 가온 에너지는.
_TWICE = re.compile(r"([^\s.]{2,12} [^\s.]{1,12}) ?(?=\1)")


def caption_cuts(text: str, whole: str) -> list[Cut]:
    """Return the captions of a block that holds no dateline, byline or noise any more."""
    line = _line_caption(text, whole)
    return [line] if line else _glued_captions(text, whole)


def agency_captions(text: str) -> list[Cut]:
    """Find an agency's captions inside a block: from their dateline to the note that forbids to sell them.

    The note itself is no text; it is cut off where a star marks it.
    """
    cuts: list[Cut] = []
    for match in _RESALE.finditer(text):
        begin = cuts[-1].span.end if cuts else 0
        lines = list(_AGENCY_DATELINE.finditer(text, max(begin, match.start() - LONGEST), match.start()))
        start = lines[-1].start() if lines else begin
        if match.end() - start > LONGEST or _CREDIT_ALONE.fullmatch(text, start, match.start()):
            continue
        end = match.start() if "*" in match.group() else match.end()
        cuts.append(Cut(span=Span(start, end), role="caption", rule_id="ko.layout.caption_agency"))
        if end < match.end():
            cuts.append(Cut(span=Span(end, match.end()), dropped="copyright", rule_id="ko.layout.note"))
    return cuts


def _line_caption(text: str, whole: str) -> Cut | None:
    """Take a block as a caption from its end, or from a mark before a line that is no sentence."""
    if len(text) > LONGEST:
        return None
    if text.startswith("▲") and not ends_sentence(text) and len(text) < LONGEST // 4:
        return Cut(span=Span(0, len(text)), role="caption", rule_id="ko.layout.caption_mark", weak=True)
    pointing = text.startswith(_POINTERS) and is_posed(text)
    if (pointing or (text.endswith("있다.") and on_camera(text))) and len(split_sentences(text)) == 1:
        return Cut(span=Span(0, len(text)), role="caption", rule_id="ko.layout.caption_mark", weak=True)
    opens = whole.startswith(text) and not text.endswith(".")
    if len(text) > _SHORTEST and not opens and names_picture(text) and not is_broadcast(whole):
        return Cut(span=Span(0, len(text)), role="caption", rule_id="ko.layout.caption_verbless", weak=True)
    credit = line_credit(text)
    sentences = split_sentences(text[:credit]) if credit is not None else ()
    if credit is None or len(sentences) > _MOST_SENTENCES or any(a.end == b.start for a, b in pairwise(sentences)):
        return None
    alone = not text[:credit].strip()
    return Cut(span=Span(0, len(text)), role="caption", rule_id="ko.layout.caption_line", titled=alone)


def _glued_captions(text: str, whole: str) -> list[Cut]:
    """Find the captions inside running text, each with the credit that ends it."""
    cuts: list[Cut] = []
    begin = 0
    for match in glued_credit().finditer(text):
        end = _credit_end(text, match, whole)
        explicit = match["given"] is not None or match["photo"] is not None
        start = _caption_start(text, Span(begin, match.start()), explicit=explicit) if end else None
        if start is None and (match["by"] or match["box"] or match["glued"] or _is_alone(match)):
            start = match.start()
        if end is None or start is None or _is_source(match):
            continue
        if not (_fits(text[start : match.start()], match) or (start == 0 and opens_posed(text))):
            continue
        cuts.append(Cut(span=Span(start, end), role="caption", rule_id="ko.layout.caption_glued"))
        begin = end
    for found in (unstopped(text), uncredited(text), inner_captions(text, whole)):
        cuts += [cut for cut in found if not any(cut.span.overlaps(other.span) for other in cuts)]
    return cuts


def _is_alone(match: re.Match[str]) -> bool:
    """Tell whether a credit that says whose picture it is was glued to the story, with no caption before it."""
    return match["photo"] is not None and match["photo"].rstrip().endswith(("=", ":"))


def _is_source(match: re.Match[str]) -> bool:
    """Tell whether a newsroom at a block's beginning is more likely who reports than whose picture it is."""
    return match.start() == 0 and match["agency"] is not None and not match["agency"].endswith(_PICTURES_ALONE)


def _fits(words: str, match: re.Match[str]) -> bool:
    """Tell whether the words before a credit are a caption; a weak credit needs a strong caption."""
    agency_apart = match["agency"] and match.string[match.end() : match.end() + 1] == " "
    if (
        match["spaced"]
        or match["last"]
        or match["boxed"]
        or agency_apart
        or (match["by"] and "그래픽" not in match["by"])
    ):
        return shows(words)
    if shows(words) or match["agency"] is None or not words.rstrip().endswith("다."):
        return True
    spans = split_sentences(words)
    return is_posed(spans[0].of(words))


def _caption_start(text: str, before: Span, *, explicit: bool) -> int | None:
    """Return where the caption before a credit begins.

    That is the block's beginning, if it holds nothing else before an explicit credit; else the first of the last few
    sentences that shows a picture, or a sentence that was glued to the one before it.
    """
    words = before.of(text)
    pointer = _POINTED.search(words)
    if pointer and len(split_sentences(pointer.group())) == 1:
        return before.start + pointer.start()
    spans = split_sentences(words)[-_MOST_SENTENCES:]
    if not spans:
        return before.end
    opens = before.start + spans[0].start == 0
    if explicit and opens and len(words) <= LONGEST and all(a.end != b.start for a, b in pairwise(spans)):
        return 0
    at = _first_posed(words, spans, opens=opens)
    if at is None and len(spans) == 1 and before.start == 0:
        at = 0
    if at is None:
        at = next((n for n in range(len(spans) - 1, 0, -1) if spans[n - 1].end == spans[n].start), None)
    if at is None and not is_statement(spans[-1].of(words)):
        at = len(spans) - 1
    return before.start + spans[at].start if at is not None and len(words) - spans[at].start <= LONGEST else None


def _first_posed(words: str, spans: tuple[Span, ...], *, opens: bool) -> int | None:
    """Return the sentence that shows a picture: the last one, or the first of a block, or one that goes on about it."""
    posed = [n for n, span in enumerate(spans) if is_posed(span.of(words))]
    at = posed[0] if posed and (opens and posed[0] == 0) else len(spans) - 1
    if at not in posed:
        return None
    joint = next((n for n in range(at, 0, -1) if spans[n - 1].end == spans[n].start), None)
    while at and _goes_back(words, spans[at - 1], spans[at]):
        at -= 1
    return at if joint is None else min(at, joint)


def _goes_back(words: str, before: Span, span: Span) -> bool:
    """Tell whether a sentence goes on about the picture that the one before it shows: no story is glued to it."""
    told = is_statement(before.of(words))
    apart = before.end < span.start or is_posed(before.of(words))
    return not told or (apart and span.of(words).startswith(WHO_IS_WHERE))


def _credit_end(text: str, match: re.Match[str], whole: str) -> int | None:
    """Return where the credit ends; null if nobody can tell it from the story that is glued to it."""
    if match["photo"] is None:
        return match.end()
    if twice := _TWICE.match(text, match.end()):
        return twice.end(1)
    word = re.match(r"[^\s#]+", text[match.end() :])
    length = _name_length(word.group(), whole) if word else 0
    if word and match["photo"].endswith("자료 ") and length == len(word.group()):
        return None  # 자료 제출을: no more than a noun, unless the story is glued to the name
    return match.end() + length if length else None


def _name_length(word: str, whole: str) -> int:
    """Return how much of a word is a name that stands elsewhere, too: ``가온전자가온전자가`` → 4; 0 if nobody can tell.

    A word that opens a story (국내, 정부) ends the name as well. Two names may share a credit: ``가온전자·나래``.
    """
    lengths = [n for n in range(min(len(word), _LONGEST_NAME), 1, -1) if not _is_torn(word, n, whole)]
    again = (n for n in lengths if whole.count(word[:n]) > 1 and (n == len(word) or _opens(word[n:], whole)))
    opened = (n for n in lengths if f"{word[n:]} ".startswith((*table().story_openers, *table().sentence_openers)))
    length = max(next(again, 0), next(opened, 0))
    other = _name_length(word[length + 1 :], whole) if length and word[length : length + 1] == "·" else 0
    return length + 1 + other if other else length


def _is_torn(word: str, at: int, whole: str) -> bool:
    """Tell whether a name goes on wherever it stands: ``가온그|룹`` is none where the article has 가온그룹 alone."""
    name, longer = word[:at], word[: at + 1]
    return at < len(word) and 1 < whole.count(name) == whole.count(longer)


def _opens(rest: str, whole: str) -> bool:
    """Tell whether a story can go on with these letters: not with a particle alone."""
    return len(rest) > 1 and (len(rest) > 2 or whole.count(rest) > 1)  # noqa: PLR2004
