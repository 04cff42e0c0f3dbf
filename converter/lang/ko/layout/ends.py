"""Find what stands before and behind a Korean story: dateline in front; byline, e-mail, copyright, hashtags behind.

In: the text of one block. Out: cuts, in order. What stands behind the story is peeled off from the outside in, because
newsrooms pile it up in every order (story, hashtags, byline, desk, e-mail, copyright).
"""

import re
from functools import cache

from converter.lang.gated import Gated
from converter.lang.ko.layout.byline import PLACE_ALONE, SENT, STAMP, is_name, is_titled, read_spoken
from converter.lang.ko.layout.signed import all_staff, is_staff, signed_line
from converter.lang.ko.layout.table import EMAIL, hinted, is_outlet, one_of, role_pattern, table
from converter.model.layout import Cut, Dropped
from converter.model.span import Span
from converter.model.vocab import BlockRole

# What stands behind a story is looked for this far back from its end: the longest pile seen was 190 characters.
TAIL = 400
_LONGEST_EMAIL = 120
# From the title on: 기자가온일보 부산경남취재본부.
_LONGEST_SIGNATURE = 40
# A dateline is looked for this far into a block: decks may stand before it.
HEAD = 500
_TAIL_EMAIL = re.compile(EMAIL.pattern + r"[\s.,]*\Z", re.ASCII)
_BRACKET = re.compile(
    r"[(\[【［]\s*(?P<inside>(?:[^()\[\]【】［］\n]|\[[^\[\]\n]{1,14}\]|\([^()\n]{1,14}\)){2,45})\s*[)\]】］]",
)
# … whose government the story names: [다온]다온군은 …
_PLACE_ALONE = re.compile(rf"{PLACE_ALONE}(?=[^\n]*?(?P=place)[시군구도](?![가-힣]{{3}}))")
# A newsroom that no list names, before its reporter: [다온=두물소식] 홍길동 기자 =
_NEWSROOM = re.compile(r"[가-힣A-Za-z·]{2,14}\s?=\s?[가-힣A-Za-z0-9]{2,12}\Z")
_SIGN = 4
_SPOKEN = "ko.layout.byline_spoken"
# The online desk's sign names nobody: 온라인 가온일보.
_DESK_SIGN = re.compile(r"\s*온라인 [^\s]+\s*\Z")
# What may stand between the words of a byline, and what ends the walk back over them.
_GAP = " \t\u00a0·ㆍ,=/"
_STOP = _GAP + "\n.…!?()[]{}<>“”\"'‘’"


def head_cuts(text: str) -> list[Cut]:
    """Return the dateline of a block, or the date and byline that are all of it."""
    if line := signed_line(text):
        return line
    plain = _plain().search(text, 0, HEAD)
    if plain and all_staff(plain["who"] or plain["staff"]):
        return [Cut(span=Span(*plain.span()), role="dateline", rule_id="ko.layout.dateline_plain")]
    alone = _PLACE_ALONE.match(text, 0, HEAD)
    if alone:
        return [Cut(span=Span(*alone.span()), role="dateline", rule_id="ko.layout.dateline_place")]
    for match in _BRACKET.finditer(text, 0, HEAD):
        end = _behind_dateline(text, match.end())
        unknown = end > match.end() + _SIGN and _NEWSROOM.match(match["inside"]) is not None
        if unknown or is_dateline(match["inside"], opens=_opens_line(text, match.start())):
            return [Cut(span=Span(match.start(), end), role="dateline", rule_id="ko.layout.dateline")]
    return []


def _opens_line(text: str, at: int) -> bool:
    """Tell whether a square bracket opens a line, or what was one before a crawler joined it to the last."""
    return text[at] != "(" and not text[max(0, at - 2) : at].strip()


def is_dateline(inside: str, *, opens: bool) -> bool:
    """Tell whether the words inside brackets are a dateline: who reports, from where; a newsroom alone if it opens."""
    left, sign, right = inside.rpartition("=")
    right = right.strip()
    if left.strip().rpartition(" ")[2] in table().not_names:
        return False
    if is_outlet(right) or right in table().agencies:
        return bool(sign) or opens
    if not _ends_titled(right):
        return False
    return bool(sign) or not left


@cache
def _plain() -> Gated:
    """Return the pattern of a dateline without brackets, and of the byline in brackets that may repeat it."""
    who = rf"(?P<who>[가-힣·, ]{{1,30}}?{role_pattern()})"
    named = rf"\A(?P<staff>[가-힣A-Za-z0-9·, ]{{1,30}}?{role_pattern()})\s?[=＝](?=\s|[가-힣])\s*"
    return Gated(rf"(?:\A|(?<=\s\s))[가-힣·]{{2,12}}={who}(?:\s*\[[^\[\]]{{2,30}}\])?|{named}")


def _ends_titled(words: str) -> bool:
    tokens = words.split()
    return bool(tokens) and is_titled(tokens[-1]) and len(tokens) <= 6  # noqa: PLR2004


@cache
def _reporters() -> Gated:
    names = rf"[가-힣 ,·ㆍ]{{1,80}}?{role_pattern()}"
    alone = rf"{names}(?:\s?[|/ㅣ]?\s?{STAMP.pattern})?\s*\Z"
    return Gated(rf"\s*(?:(?:{names}(?:,{names})?|[가-힣]{{1,6}}팀)\s*=|=|{alone})\s*")


def _behind_dateline(text: str, at: int) -> int:
    """Return where the reporters behind a bracketed dateline end: ``(서울=연합뉴스) 홍길동 기자 =``."""
    match = _reporters().match(text, at)
    return match.end() if match else at


def tail_cuts(text: str) -> list[Cut]:
    """Return what stands behind the story at a block's end, in order."""
    cuts: list[Cut] = []
    end = len(text.rstrip())
    while end:
        cut = _outermost(text, end)
        if cut is None:
            break
        cuts.append(cut)
        end = len(text[: cut.span.start].rstrip(" \t\n,/"))
    return cuts[::-1]


def _outermost(text: str, end: int) -> Cut | None:
    """Return the last thing before ``end`` that is not the story."""
    begin = max(0, end - TAIL)
    tail = text[begin:end]
    email = _TAIL_EMAIL.search(tail, max(0, len(tail) - _LONGEST_EMAIL)) if "@" in tail else None
    if email:
        return Cut(span=Span(begin + email.start(), end), dropped="email", rule_id="ko.layout.email")
    sent = SENT.search(tail) if tail.endswith("송고") else None
    if sent:
        return Cut(span=Span(begin + sent.start(), end), role="dateline", rule_id="ko.layout.sent")
    if signed := _signature(tail):
        at, role, rule_id = signed
        spoken = rule_id == _SPOKEN
        dropped: Dropped | None = None if role else "promotion"
        return Cut(span=Span(begin + at, end), role=role, dropped=dropped, rule_id=rule_id, weak=spoken)
    for rule, pattern in hinted(tail):
        found = _last(pattern, tail)
        if found is not None:
            return Cut(span=Span(begin + found, end), dropped=rule.kind, rule_id=f"ko.layout.{rule.kind}")
    return None


def _signature(tail: str) -> tuple[int, BlockRole | None, str] | None:
    """Return where the sign of who wrote the story begins, and what it is; the sign of a desk is none."""
    start = byline_start(tail)
    if start is not None and _DESK_SIGN.match(tail, start):
        return start, None, "ko.layout.desk_sign"
    if start is not None:
        return start, "byline", "ko.layout.byline"
    spoken = read_spoken(tail)
    return (spoken[0], "byline", _SPOKEN) if spoken else None


def _last(pattern: Gated, tail: str) -> int | None:
    """Return where the match that reaches the end begins."""
    for match in pattern.finditer(tail):
        if match.end() == len(tail):
            return match.start()
    return None


def byline_start(tail: str) -> int | None:
    """Return where a byline that ends the text begins; null if the text ends in none."""
    low = max(0, len(tail) - _LONGEST_SIGNATURE)
    match = _tail_role().search(tail, low) if _tail_role().can_stand_in(tail[low:]) else None
    if match is None:
        return None
    if match["role"] is None:
        return match.start()
    start = at = match.start("role")
    while at:
        gap = _skip_back(tail, at, _GAP)
        begin = _word_begin(tail, gap)
        word, between = tail[begin:gap], tail[gap:at]
        if not word:
            break
        if "=" in between or "/" in between:
            return _place_begin(tail, begin)
        prefixed = gap == at and is_titled(word + tail[at : match.end("role")]) and not is_name(word)  # 환경전문기자
        if not prefixed and not is_staff(word):
            glued = word[-3:]
            first = start == match.start("role")
            return gap - len(glued) if first and is_name(glued) else _if_moved(start, match)
        start = at = begin
    return _if_moved(start, match)


def _place_begin(tail: str, begin: int) -> int:
    """Walk back over the other places of a byline such as ``가온·나래/홍길동 기자``."""
    while begin and tail[begin - 1] in "·ㆍ":
        begin = _word_begin(tail, begin - 1)
    return begin


def _if_moved(start: int, match: re.Match[str]) -> int | None:
    """Return where a byline begins; null for a title alone, with neither name nor desk before it."""
    return start if start != match.start("role") else None


@cache
def _tail_role() -> Gated:
    outlet = one_of(table().outlets)
    return Gated(
        rf"(?P<role>{one_of(table().roles)})(?:\s*{outlet}(?:\s+[가-힣0-9]{{2,12}})?)?[\s.)]*\Z"
        rf"|(?:(?<=[.”\"])|(?<=[.”\"]\s))\s*온라인 {outlet}\s*\Z"
        rf"|(?<=\S)\s*사진 [가-힣A-Za-z0-9 ]{{2,16}} 제공\Z",
    )


def _skip_back(text: str, at: int, chars: str) -> int:
    while at and text[at - 1] in chars:
        at -= 1
    return at


def _word_begin(text: str, end: int) -> int:
    at = end
    while at and text[at - 1] not in _STOP:
        at -= 1
    return at
