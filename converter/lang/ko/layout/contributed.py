"""Read who wrote a story where no reporter's title says so: by the task that each had, or by a writer's own office.

In: a line of its own. Out: the names in it. A line of tasks names for each who did it (대담=홍길동 경제부장 /
정리=김하나 기자). A writer from outside signs with name and office (홍길동 가온대 교수), which is what names a source,
too, so that such a line counts only under a headline that is labelled as an opinion or bears the name.
"""

import re
from functools import cache

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.lang.ko.layout.byline import is_name, is_titled, read_byline
from converter.lang.ko.layout.table import one_of, table
from converter.model.layout import AuthorWords, Byline
from converter.model.span import Span

_LONGEST = 90
_LONGEST_OFFICE = 40
# Who takes the pictures is no author.
_TASK = "글|대담|정리|취재|진행|구성|사회|인터뷰|녹취|번역|사진|촬영|영상|그래픽|편집"
_PICTURES = frozenset({"사진", "촬영", "영상", "그래픽", "편집"})
_NAMES = r"[가-힣]{2,4}(?:\s?[·ㆍ,]\s?[가-힣]{2,4})*"
_ROLE = (
    r"(?:\s(?:[가-힣A-Za-z0-9]{1,10}\s)?[가-힣0-9]{0,6}"
    r"(?:기자|특파원|부장|차장|국장|팀장|실장|위원|에디터|작가|PD|앵커|데스크))?"
)
_MADE_BY = rf"(?:{_TASK})(?:\s?[·ㆍ&]\s?(?:{_TASK}))*"
_PART = Gated(rf"(?P<task>{_MADE_BY})\s?(?P<sign>[=:]\s?|\s)(?P<names>{_NAMES})(?P<role>{_ROLE})")
_EACH = rf"{_MADE_BY}\s?(?:[=:]\s?|\s){_NAMES}{_ROLE}"
_TASKS = Gated(rf"[\[(</]?\s?{_EACH}(?:\s?[/,|·]?\s?{_EACH}){{0,3}}[\])>]?\s*\Z")
_WRITER = Gated(r"[/(\[]?\s?(?P<name>[가-힣]{2,4})\s?[/|(·]?\s?(?P<office>[^.\n]{2,40}?)[)\]]?\s*\Z")
_PARTICLE = re.compile(r"[가-힣](?:을|를|에게|에서|으로) ")


def read_signature(text: str) -> Byline:
    """Read who writes, where, for whom and when: by title, by task or by a writer's own office."""
    byline, tasks = read_byline(text), read_tasks(text)
    return replace(byline, authors=tasks or byline.authors or read_writer(text))


def read_tasks(text: str) -> tuple[AuthorWords, ...]:
    """Return the writers of a line that says who did what for the story; nothing if it is no such line."""
    if len(text) > _LONGEST or _TASKS.match(text) is None:
        return ()
    found: list[AuthorWords] = []
    signed = False
    for part in _PART.finditer(text):
        if set(re.split(r"\s?[·ㆍ&]\s?", part["task"])) <= _PICTURES:
            continue
        signed = signed or bool(part["sign"].strip() or part["role"])
        role = Span(part.end("role") - len(part["role"].lstrip()), part.end("role")) if part["role"] else None
        for name in re.finditer(r"[가-힣]{2,4}", part["names"]):
            span = Span(*name.span()).shifted(part.start("names"))
            found += [AuthorWords(span, role)] if is_name(name.group()) else []
    return tuple(found) if signed else ()


def read_writer(text: str) -> tuple[AuthorWords, ...]:
    """Return the one who signs with name and office; nothing if the line holds more than these."""
    match = _WRITER.match(text) if len(text) <= _LONGEST_OFFICE else None
    if match is None or not is_name(match["name"]) or _PARTICLE.search(text) or is_titled(match["office"]):
        return ()
    if not _office().search(match["office"]):
        return ()
    return (AuthorWords(Span(*match.span("name")), Span(*match.span("office"))),)


def is_contributed(text: str, whole: str) -> bool:
    """Tell whether a line signs an opinion piece: the headline is labelled as one or bears the name."""
    writers = read_writer(text)
    if not writers:
        return False
    headline = whole.partition("\n")[0]
    return headline != text and (writers[0].name.of(text) in headline or _opinion().search(headline) is not None)


@cache
def _opinion() -> Gated:
    return Gated(rf"[\[<【〈][^\]>】〉\n]{{0,14}}{one_of(table().opinions)}[^\]>】〉\n]{{0,8}}[\]>】〉]")


@cache
def _office() -> Gated:
    return Gated(rf"{one_of((*table().offices, *table().writers))}(?:[·ㆍ,(/ ][^\s]{{1,12}}){{0,2}}[)]?\Z")
