"""Read English bylines, datelines and date lines.

In: the words of one (``By Jane Doe and Kim Roe``, ``SEOUL, March 3 (Reuters) -``, ``Published March 3, 2026``). Out:
authors, the place, the publisher and the dates, as spans into those words.

A dateline is a place in capitals, or any place before an agency in brackets; a byline begins with ``By``.
"""

import re

from converter.lang.en.dates_table import MONTH, month_number
from converter.lang.en.layout_table import table
from converter.lang.en.words import CAPITAL, PARTICLE, one_of
from converter.model.layout import AuthorWords, Byline, DateStamp
from converter.model.span import Span

_CAPS = r"[A-Z][A-Z.’'-]+(?:\s[A-Z][A-Z.’'-]+){0,3}"
_PLACE = r"[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3}"
_DAY = rf"(?:{MONTH}\.?\s\d{{1,2}}|\d{{1,2}}\s{MONTH}\.?)(?:,?\s\d{{4}})?"
_DASH = r"\s?(?:--|[–—-])\s*"
_REST = rf"(?:,\s(?!{MONTH})[A-Z][\w. ]{{2,24}}?)?(?:,?\s{_DAY})?"
DATELINE = re.compile(
    rf"(?:\[|\()?(?:(?P<caps>{_CAPS}){_REST}(?:\s?[(/](?P<agency>[A-Z][\w .&]{{1,30}}?)[)/])?"
    rf"|(?P<place>{_PLACE}){_REST}\s?[(](?P<wire>[A-Z][\w .&]{{1,30}}?)[)]"
    rf"|{_DAY}\s?[(](?P<desk>[A-Z][\w .&]{{1,30}}?)[)])(?:\]|\))?{_DASH}(?=[“\"'‘A-Z0-9]|\Z)",
)
_AUTHOR = rf"{CAPITAL}(?:[\s-](?:{PARTICLE}\s)?{CAPITAL}){{1,3}}"
_BY = re.compile(
    rf"(?:BY|By|by|Reporting by|Written by|Story by)\s(?P<names>{_AUTHOR}(?:(?:,\s|\sand\s|,\sand\s"
    rf"|\s&\s){_AUTHOR}){{0,5}})"
)
BYLINE_END = re.compile(r"(?:(?:Additional )?[Rr]eporting by|Editing by|Writing by)\s[A-Z].{0,160}\Z")
_ISO = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?!\d)")
_WORDED = re.compile(
    rf"(?:(?P<month>{MONTH})\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s"
    rf"|(?P<day2>\d{{1,2}})\s(?P<month2>{MONTH})\.?,?\s)(?P<year>(?:19|20)\d\d)",
)
_STAMP_LABEL = (
    r"(?:(?:Published|Posted|Updated|Last updated|Modified|First published|Date|Issued)(?:\s(?:at|on))?\s?[:|]?\s?)"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s)"
_TIME = (
    r"(?:[\sT,at|-]*\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[AaPp]\.?[Mm]\.?)?\s?(?:GMT|UTC|EDT|EST|ET|BST|KST|JST|CET|Z)?)?"
)
_DATE = re.sub(r"\?P<\w+>", "?:", f"(?:{_ISO.pattern}|{_WORDED.pattern})")
_STAMP = rf"{_STAMP_LABEL}?{_WEEKDAY}?{_DATE}{_TIME}"
STAMP_LINE = re.compile(rf"{_STAMP}(?:[\s|/,·;(]*{_STAMP}\)?){{0,2}}[.\s]*\Z")
_MODIFIED = re.compile(r"(?:[Uu]pdated|[Mm]odified)(?:\s(?:at|on))?[\s:|]*\Z")
_LAST_MONTH, _LAST_DAY = 12, 31


def read_byline(text: str) -> Byline:
    """Read who writes, where, for whom and when."""
    dateline = DATELINE.match(text)
    return Byline(
        authors=_authors(text),
        located=_located(dateline) if dateline else None,
        publisher=_publisher(text, dateline),
        stamps=read_stamps(text),
    )


def _located(dateline: re.Match[str]) -> Span | None:
    group = next((name for name in ("caps", "place") if dateline[name]), None)
    return Span(*dateline.span(group)) if group else None


def _publisher(text: str, dateline: re.Match[str] | None) -> Span | None:
    if dateline:
        group = next((name for name in ("agency", "wire", "desk") if dateline[name]), None)
        return Span(*dateline.span(group)) if group else None
    match = re.search(rf"(?<![\w.]){one_of(table().agencies)}(?![\w.])", text)
    return Span(*match.span()) if match else None


def is_byline(text: str) -> bool:
    """Tell whether a block is a byline and nothing else."""
    match = _BY.match(text)
    if BYLINE_END.match(text.strip("() ")):
        return True
    if match is None:
        return False
    rest = text[match.end() :].strip(" ,|-–—/·")
    return not rest or (len(rest) < 80 and (bool(_role(rest)) or not rest.endswith((".", "?", "!"))))  # noqa: PLR2004


def _role(rest: str) -> re.Match[str] | None:
    return re.match(one_of(table().roles), rest, re.IGNORECASE)


def _authors(text: str) -> tuple[AuthorWords, ...]:
    match = _BY.search(text)
    if match is None:
        return ()
    behind = text[match.end() :]
    gap = len(behind) - len(behind.lstrip(" ,|-–—/"))
    role = _role(behind[gap:])
    said = Span(match.end() + gap, match.end() + gap + role.end()) if role else None
    start = match.start("names")
    return tuple(
        AuthorWords(Span(start + name.start(), start + name.end()), said)
        for name in re.finditer(_AUTHOR, match["names"])
    )


def read_stamps(text: str) -> tuple[DateStamp, ...]:
    """Return the dates of a date line; a date that is none (2026-13-40) is left out."""
    stamps = []
    for match in (*_ISO.finditer(text), *_WORDED.finditer(text)):
        year, month, day = _parts(match)
        if 1 <= month <= _LAST_MONTH and 1 <= day <= _LAST_DAY:
            modified = bool(_MODIFIED.search(text[: match.start()]))
            stamps.append(
                DateStamp(
                    span=Span(*match.span()),
                    value=f"{year}-{month:02}-{day:02}",
                    modified=modified,
                )
            )
    return tuple(stamps)


def _parts(match: re.Match[str]) -> tuple[int, int, int]:
    parts = match.groupdict()
    if "y" in parts:
        return int(parts["y"]), int(parts["m"]), int(parts["d"])
    return int(parts["year"]), month_number(parts["month"] or parts["month2"]), int(parts["day"] or parts["day2"])
