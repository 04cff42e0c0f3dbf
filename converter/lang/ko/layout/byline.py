"""Read Korean bylines, datelines and date lines.

In: the words of one (``(서울=가온통신) 홍길동 기자 =``, ``나래·다온/홍길동 기자``, ``입력 2025.10.29``).
Out: authors with their titles, the place, the publisher and the dates, as spans into those words.

The words are read token by token, because newsrooms order them freely: a title makes the names before it authors, an
equals sign or a slash makes what stands before it a place unless it is a newsroom.
"""

import re
from collections.abc import Iterator
from functools import cache

from converter.lang.gated import Gated
from converter.lang.ko.layout.table import NAME, is_outlet, one_of, table
from converter.model.layout import AuthorWords, Byline, DateStamp
from converter.model.span import Span

DATE = re.compile(r"((?:19|20)(?<!\d..)\d\d)\s?[-./년]\s?(\d{1,2})\s?[-./월]\s?(\d{1,2})(?!\d)일?\.?")
_CLOCK = r"\d{1,2}\s?[:시]\s?\d{1,2}(?:\s?[:분]\s?\d{0,2})?"
_TIME = rf"(?:\s*\(?[월화수목금토일]\)?)?(?:\s*(?:오전|오후|AM|PM))?(?:\s*(?:{_CLOCK}|\({_CLOCK}\)))?"
_MODIFIED = Gated(r"(?:최종\s?)?(?:수정|업데이트|갱신)[\s일시:]*\Z")
_LABELS = r"(?:입력|등록|승인|게시|송고|발행|작성|최종\s?수정|수정|업데이트|갱신)"
_LABEL = rf"(?:기사)?\s?{_LABELS}\s?(?:일시?|시간)?\s?[:|]?"
_STAMP = rf"(?:{_LABEL}\s*)?{DATE.pattern}{_TIME}(?:\s*송고)?"
SENT = Gated(rf"{_STAMP}\s*송고\Z")
STAMP = re.compile(_STAMP)
_NAME = re.compile(rf"{NAME}\Z")
_TEAM = Gated(r"[)\]】］]\s*([가-힣]{1,6}팀)\s*=")
_PLACE = Gated(
    r"(?:\A|(?<=[(\[【［])|(?<=\s\s)|(?<=[.,]\s)|(?<=,))\s*(?P<place>[가-힣A-Za-z][가-힣A-Za-z·ㆍ]{1,14})(?:[(\[][^()\[\]]{1,14}[)\]])?\s*[=/]",
)
# Without a title beside it, only a name of this many syllables is taken for one.
FULL_NAME = 3
_ABROAD = frozenset({"특파원", "통신원"})
_AFTER_PLACE = ("=", "/")
_NOT_SIGNED = Gated(r"[=\[【［(]")
# Sports newsrooms name themselves first: [가온스포츠=다온 홍길동 기자].
_PLACE_BEHIND = Gated(
    r"[=|]\s?(?P<place>[가-힣]{1,6}(?:\([가-힣]{1,10}\))?),?\s+(?P<name>[가-힣]{2,4}) ?(?:선임|인턴|객원)?기자"
)
_FROM = Gated(r"(?<![가-힣])(?P<place>[가-힣·]{2,12})에서,? ")
# … and where in a town that is.
_ON_SITE = ("현장", "스튜디오", "국회", "법원", "앞", "회의장", "공항", "청사", "본사", "여기")
# A local newsroom's dateline is the place alone: [다온]
PLACE_ALONE = r"\s*[\[【](?P<place>[가-힣]{2,5})[\]】]\s*"
_PLACE_ALONE = re.compile(rf"{PLACE_ALONE}\Z")


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>[가-힣]{{0,4}}?)(?P<role>{one_of(table().roles)})\Z")


@cache
def _spoken() -> Gated:
    """Return the pattern of the sentence with which a broadcast hands over to a reporter, or the reporter signs off."""
    unlisted = "[가-힣A-Za-z0-9]{1,6}(?:방송|TV|뉴스)|[A-Z]{2,5}(?= ?뉴스)"
    outlet = rf"(?:{one_of(table().outlets)}(?:TV)?|{unlisted})(?: ?뉴스)?"
    role = "(?P<role>기자|특파원|리포터|아나운서)"
    telling = "(?:보도|취재|전해|전합|정리|알아|살펴|짚어|분석|설명|다녀|나가|나와|연결|불러|만나|따라)"
    return Gated(
        rf"(?:(?<=[.?!”\"] )|(?<=[.?!”\"])|\A)(?:"
        rf"(?:지금까지 )?(?:[가-힣·]{{2,12}}에서,? )?{outlet} ?(?P<off>[가-힣]{{2,4}}?)(?:이었습니다|였습니다|입니다)"
        rf"|(?:[^.?!\n“”\"]{{1,60}} )?(?P<over>[가-힣]{{2,4}}) {role}"
        rf"(?:입니다|의 (?:보도|보돕|리포트)[가-힣]{{0,4}}니다|[가를] [^.?!\n]{{0,15}}?{telling}[가-힣 ]{{0,10}}니다)"
        r")\.?\s*\Z"
    )


def read_spoken(text: str) -> tuple[int, AuthorWords] | None:
    """Return where a sentence begins that names the reporter of a broadcast at a text's end, and the name."""
    match = _spoken().search(text) if text.rstrip(". \n").endswith("니다") else None
    if match is None:
        return None
    name = Span(*match.span("off" if match["off"] else "over"))
    role = Span(*match.span("role")) if match["role"] else None
    return (match.start(), AuthorWords(name, role)) if is_name(name.of(text)) else None


def _spoken_from(text: str) -> Span | None:
    """Return the place from which a broadcast's reporter signs off: 다온에서 가온방송 홍길동입니다."""
    match = _FROM.search(text)
    return None if match is None or match["place"].endswith(_ON_SITE) else Span(*match.span("place"))


def read_byline(text: str) -> Byline:
    """Read who writes, where, for whom and when."""
    spoken = read_spoken(text)
    authors = (spoken[1],) if spoken else _authors(text) or _untitled(text)
    return Byline(
        authors=authors,
        located=_spoken_from(text) if spoken else _place(text),
        publisher=_publisher(text),
        stamps=read_stamps(text),
    )


def _untitled(text: str) -> tuple[AuthorWords, ...]:
    """Take the names of a line that is signed without a title: 가온일보 홍길동, 홍길동 2025.10.29 09:00."""
    if _NOT_SIGNED.search(text):
        return ()
    rest = STAMP.sub(lambda match: " " * len(match.group()), text)
    words = {Span(*token.span()): token.group() for token in _token().finditer(rest)}
    if not all(is_name(word) or is_desk(word) or is_outlet(word) for word in words.values()):
        return ()
    return tuple(AuthorWords(span, None) for span, word in words.items() if _is_full_name(word))


def read_stamps(text: str) -> tuple[DateStamp, ...]:
    """Return the dates of a date line; a date that is none (2025-13-40) is left out."""
    stamps = []
    for match in DATE.finditer(text):
        year, month, day = (int(part) for part in match.groups())
        if 1 <= month <= 12 and 1 <= day <= 31:  # noqa: PLR2004
            end = match.end() - match.group().endswith(".")
            modified = bool(_MODIFIED.search(text[: match.start()]))
            stamps.append(
                DateStamp(
                    span=Span(match.start(), end),
                    value=f"{year}-{month:02}-{day:02}",
                    modified=modified,
                )
            )
    return tuple(stamps)


@cache
def _token() -> re.Pattern[str]:
    """Return the pattern of a word; a title that a newsroom is glued to (기자가온일보) is one of its own."""
    known = table()
    return re.compile(rf"{one_of(known.roles)}(?={one_of(known.outlets)})|[^\s()\[\]【】［］=/,·ㆍ:|]+")


def _authors(text: str) -> tuple[AuthorWords, ...]:
    """Take the names before each title: 홍길동 기자, 김하나·이두리 기자, 정세나 산업팀 기자; a team signs by itself."""
    team = _TEAM.search(text)
    authors: list[AuthorWords] = [AuthorWords(Span(*team.span(1)), None)] if team else []
    names: list[Span] = []
    seen: set[str] = set()
    for token in _words(text):
        word = token.group()
        if text[: token.start()].rstrip()[-1:] in _AFTER_PLACE:
            names = []
        titled = _titled().match(word)
        if titled and not is_outlet(word):
            if word in _ABROAD and len(names) > 1 and names[-1].of(text) in table().posts:
                names.pop()  # 홍길동 소피아 특파원: the second is where the first one is
            if is_name(titled["name"]):
                names.append(Span(token.start(), token.start() + len(titled["name"])))
            role = Span(token.start() + titled.start("role"), token.end())
            authors += [AuthorWords(name, role) for name in names if name.of(text) not in seen]
            seen.update(name.of(text) for name in names)
            names = []
        elif is_name(word):
            names.append(Span(token.start(), token.end()))
        elif not is_desk(word) and not is_outlet(word):
            names = []
    return tuple(authors)


def _words(text: str) -> Iterator[re.Match[str]]:
    """Go through the words of a byline but for the place where it was written."""
    place = _place(text)
    return (token for token in _token().finditer(text) if place is None or token.start() != place.start)


def is_name(word: str) -> bool:
    """Tell whether a word can be a Korean person's full name: a surname and one to three syllables."""
    known = table()
    return (
        bool(_NAME.match(word))
        and word[0] in known.surnames
        and not word.endswith("다")
        and word not in known.not_names
        and not is_outlet(word)
        and not is_desk(word)
        and not is_titled(word)
    )


def _is_full_name(word: str) -> bool:
    return len(word) == FULL_NAME and is_name(word)


def is_desk(word: str) -> bool:
    """Tell whether a word names a desk of a newsroom: 국제부, 산업팀."""
    return len(word) > 2 and word.endswith(table().desk_endings)  # noqa: PLR2004


def is_titled(word: str) -> bool:
    """Tell whether a word is a reporter's title, with or without the name before it."""
    return bool(_titled().match(word))


def _place(text: str) -> Span | None:
    match = _PLACE_ALONE.match(text) or _PLACE.search(text)
    if match is None or is_outlet(match["place"]):
        behind = _PLACE_BEHIND.search(text)
        match = behind if behind and is_name(behind["name"]) and not _is_full_name(behind["place"]) else match
    if match is None or is_outlet(match["place"]) or is_desk(match["place"]) or is_titled(match["place"]):
        return None
    if table().tasks.intersection(re.split("[·ㆍ]", match["place"])):
        return None
    return Span(*match.span("place"))


@cache
def _outlet() -> Gated:
    known = table()
    endings = one_of(known.outlet_endings)
    return Gated(rf"(?<![가-힣A-Za-z0-9])[가-힣A-Za-z0-9]{{1,8}}{endings}(?![가-힣])")


def _publisher(text: str) -> Span | None:
    match = re.search(one_of(table().outlets), text) or _outlet().search(text)
    return Span(*match.span()) if match else None
