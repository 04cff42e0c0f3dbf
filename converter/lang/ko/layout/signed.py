"""Read the lines around a Korean story that only say who wrote it, when, and for which newsroom.

In: the text of one block. Out: its cuts, where it is such a line and holds nothing else: a date of publication, names
with or without a title, desks, newsrooms, the number of the page, an address. What a name without a title is can be
told only from the company it keeps, so one of them needs a date or an address beside it.
"""

import re

from converter.lang.gated import Gated
from converter.lang.ko.layout.byline import DATE, FULL_NAME, STAMP, is_desk, is_name, is_titled, read_byline
from converter.lang.ko.layout.table import EMAIL, is_outlet
from converter.model.layout import Cut
from converter.model.span import Span

_LONGEST = 120
_AROUND = " .()[]<>|/,·ㆍ:-"
_PLACE_SIGN = re.compile(r"\A[가-힣·]{2,12}\s?=\s?")
_PAGE = re.compile(r"(?<![\w])(?:[가-힣]{2,4} )?[A-Z]?\d{1,3}면(?!\w)")
# What names the writer that follows: 기자명 홍길동 기자, by 홍길동.
_WRITER = re.compile(r"\A(?:기자명|작성자|글쓴이|글|취재|[Bb]y)\s?[:=]?\s+")
_CHIEF = Gated(r"(?:팀장|부장|국장|차장|실장|위원|앵커|아나운서|작가|PD|피디|센터장|본부장)$")
_NEWS = frozenset({"뉴스", "TV", "News", "NEWS"})  # SBS 뉴스
_WORDS = re.compile(r"[\s,·ㆍ|/()]+")


def signed_line(text: str) -> list[Cut]:
    """Return the cuts of a line that says who wrote the story, when or for whom, and nothing else."""
    if len(text) > _LONGEST:
        return []
    emails = list(EMAIL.finditer(text)) if "@" in text else []
    stamped = DATE.search(text) is not None and STAMP.search(text) is not None
    bare = EMAIL.sub(" ", text) if emails else text
    rest = (_PAGE.sub("", STAMP.sub(" ", bare)) if stamped else bare).strip(_AROUND)
    words = _WRITER.sub("", rest)
    beside = stamped or bool(emails) or words != rest
    holds = _signs(words) if beside else rest == text.strip() and _is_newsroom(rest)
    rule = "ko.layout.byline" if beside and not stamped else "ko.layout.stamp"
    return _parted(text, emails, rule) if holds else []


def _is_newsroom(rest: str) -> bool:
    """Tell whether a line is a newsroom's name, perhaps with a desk of it."""
    words = rest.split()
    return any(map(is_outlet, words)) and all(is_outlet(word) or is_desk(word) or word in _NEWS for word in words)


def _signs(rest: str) -> bool:
    """Tell whether what a line holds beside a date or an address names nobody but staff."""
    words = [word for word in _WORDS.split(rest) if word]
    return all(map(_is_clear, words)) or all_staff(_PLACE_SIGN.sub("", rest))


def _is_clear(word: str) -> bool:
    """Tell whether a word belongs to a byline even where no title stands: most full names have three syllables."""
    if is_name(word):
        return len(word) == FULL_NAME
    return is_staff(word) or word in _NEWS or _CHIEF.search(word) is not None


def _parted(text: str, emails: list[re.Match[str]], rule: str) -> list[Cut]:
    """Return the addresses of a line, which are no text, and the words between them."""
    cuts: list[Cut] = []
    begin = 0
    for start, end in [*(match.span() for match in emails), (len(text), len(text))]:
        words = text[begin:start]
        if words.strip(_AROUND):
            dated = STAMP.search(words) is not None and not read_byline(words).authors
            span = Span(start - len(words.lstrip(" |/-·)>")), begin + len(words.rstrip(" |(<[-")))
            cuts.append(Cut(span=span, role="dateline" if dated else "byline", rule_id=rule))
        if start < end:
            cuts.append(Cut(span=Span(start, end), dropped="email", rule_id="ko.layout.email"))
        begin = end
    return cuts


def all_staff(words: str) -> bool:
    """Tell whether the words are nothing but names, desks, newsrooms and a title."""
    tokens = re.split(r"[\s,·ㆍ]+", words.strip())
    return is_titled(tokens[-1]) and all(is_staff(token) for token in tokens)


def is_staff(token: str) -> bool:
    """Tell whether a word is part of a byline."""
    return is_titled(token) or is_name(token) or is_desk(token) or is_outlet(token)
