"""What the source says of itself, reconciled with what the article shows.

In: the masthead that was read in the text, and the source's metadata. Out: the masthead made complete, and where each
of its fields was read. What both say keeps its place in the text. Where they differ, a day that is stated for machines
is taken over one that is only printed, and writers whose calling the text gives over names that only the metadata has.
"""

import re
from collections.abc import Iterable

from converter.lang.layout import Layout
from converter.model.document import Metadata, Stated
from converter.model.outline import ArticleDate, Author, Block, Detail
from converter.segment.masthead import Masthead

_DAY = 10  # characters of YYYY-MM-DD
_NO_LETTER = re.compile(r"[\W_]+")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9]{2,8}))?\Z")

Evidence = dict[str, tuple[Detail, ...]]


def detail(stated: Stated | None) -> Detail | None:
    """Return a statement of the source's own, which has no place in the text."""
    if stated is None:
        return None
    return Detail(text=stated.text, start=None, end=None, rule_id=stated.rule_id)


def language_tag(stated: Stated | None, unknown: str) -> str:
    """Return the BCP 47 tag that a page gives, in the usual case; ``unknown`` where it gives none."""
    match = _LANGUAGE.match(stated.text) if stated else None
    if match is None:
        return unknown
    region = match[2]
    return match[1].lower() + (f"-{region.upper() if len(region) == len('KR') else region}" if region else "")


def article_date(stated: Stated | None, shown: ArticleDate | None) -> ArticleDate | None:
    """Return the day that is stated, at its place in the text if the text shows the same day."""
    if stated is None:
        return shown
    day, time = stated.text[:_DAY], stated.text[_DAY + 1 :] or None
    if shown is not None and shown.value == day:
        return ArticleDate(
            value=day,
            time=time,
            text=shown.text,
            anchor=None,
            bound="on",
            start=shown.start,
            end=shown.end,
            rule_id=shown.rule_id,
        )
    return ArticleDate(
        value=day, time=time, text=stated.text, anchor=None, bound="on", start=None, end=None, rule_id=stated.rule_id
    )


def authors(
    stated: tuple[Stated, ...], shown: tuple[Author, ...], text: str, blocks: Iterable[Block]
) -> tuple[Author, ...]:
    """Return the authors: those of the text, and those that the metadata names besides."""
    names = [_letters(one.text) for one in stated]
    agree = any(_letters(author.name) in name for author in shown for name in names)
    if shown and not agree and any(author.role for author in shown):
        return shown
    known = [_letters(author.name) for author in shown] if agree else []
    kept = shown if agree or not stated else ()
    bylines = [block for block in blocks if block.role == "byline"]
    more = [
        _author(one, text, bylines)
        for one, name in zip(stated, names, strict=True)
        if not any(k in name for k in known)
    ]
    return (*kept, *more)


def _letters(name: str) -> str:
    return _NO_LETTER.sub("", name).casefold()


def _author(stated: Stated, text: str, bylines: list[Block]) -> Author:
    """Return an author, at the place where a byline has the name."""
    found = (text.find(stated.text, block.start, block.end) for block in bylines)
    start = next((at for at in found if at >= 0), None)
    end = None if start is None else start + len(stated.text)
    return Author(name=stated.text, role=None, email=None, start=start, end=end, rule_id=stated.rule_id)


def without_callings(stated: tuple[Stated, ...], layout: Layout) -> tuple[Stated, ...]:
    """Return the names of writers that are stated with what they are (a name and ``reporter``), as bylines are read."""
    plain: list[Stated] = []
    for one in stated:
        read = [words for words in layout.byline(one.text).authors if words.role]
        plain += [Stated(words.name.of(one.text), one.rule_id) for words in read] or [one]
    return tuple(plain)


def evidence(metadata: Metadata, *, headed: bool) -> Evidence:
    """Return what each field was read from; a page without an article is not ``headed`` by what it says of itself."""
    given: dict[str, tuple[Stated | None, ...]] = {
        "language": (metadata.language,),
        "headline": (metadata.headline if headed else None,),
        "authors": metadata.authors,
        "publisher": (metadata.publisher,),
        "published": (metadata.published,),
        "modified": (metadata.modified,),
        "section": (metadata.section,),
        "canonical_uri": (metadata.canonical_uri,),
    }
    found = {field: tuple(one for stated in several if (one := detail(stated))) for field, several in given.items()}
    return {field: several for field, several in found.items() if several}


def complete(masthead: Masthead, metadata: Metadata, text: str, blocks: tuple[Block, ...]) -> Masthead:
    """Return the masthead with what the metadata adds to it."""
    return Masthead(
        authors=authors(metadata.authors, masthead.authors, text, blocks),
        publisher=masthead.publisher or detail(metadata.publisher),
        located=masthead.located,
        published=article_date(metadata.published, masthead.published),
        modified=article_date(metadata.modified, masthead.modified),
    )
