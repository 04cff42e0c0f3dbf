"""What a source says of itself, beside what the article shows."""

import pytest

from converter.lang import load_pack
from converter.model.document import Metadata, Stated
from converter.model.outline import ArticleDate, Author, Block
from converter.segment.masthead import Masthead
from converter.segment.stated import complete, evidence, language_tag, without_callings

TEXT = "제목\n\n서도란 기자"
BLOCKS = (
    Block(id="b1", role="headline", start=0, end=2, rule_id="x"),
    Block(id="b2", role="byline", start=4, end=10, rule_id="x"),
)
SHOWN = Author(name="서도란", role="기자", email=None, start=4, end=7, rule_id="x")


def said(text: str) -> Stated:
    return Stated(text, "html.meta.author")


@pytest.mark.parametrize(
    ("stated", "shown", "authors"),
    [
        ((), (SHOWN,), [("서도란", 4)]),
        (("서도란",), (), [("서도란", 4)]),
        (("서도란 기자",), (SHOWN,), [("서도란", 4)]),
        (("서도란", "임누리"), (SHOWN,), [("서도란", 4), ("임누리", None)]),
        (("디지털뉴스팀",), (SHOWN,), [("서도란", 4)]),
        (("Ada Brook",), (), [("Ada Brook", None)]),
    ],
)
def test_authors(stated: tuple[str, ...], shown: tuple[Author, ...], authors: list[tuple[str, int | None]]) -> None:
    masthead = complete(Masthead(authors=shown), Metadata(authors=tuple(map(said, stated))), TEXT, BLOCKS)
    assert [(one.name, one.start) for one in masthead.authors] == authors


def test_names_without_a_calling_yield_to_what_is_stated() -> None:
    shown = Author(name="도란", role=None, email=None, start=5, end=7, rule_id="x")
    masthead = complete(Masthead(authors=(shown,)), Metadata(authors=(said("Ada Brook"),)), TEXT, BLOCKS)
    assert [one.name for one in masthead.authors] == ["Ada Brook"]


def test_a_day_that_both_give_keeps_its_place_and_gains_its_time() -> None:
    shown = ArticleDate(
        value="2031-05-03", time=None, text="2031.05.03", anchor=None, bound="on", start=4, end=14, rule_id="x"
    )
    stated = Stated("2031-05-03T09:30:00+09:00", "html.json_ld.date_published")
    found = complete(Masthead(published=shown, modified=shown), Metadata(published=stated), TEXT, BLOCKS)
    assert found.published is not None
    assert (found.published.start, found.published.time, found.published.text) == (4, "09:30:00+09:00", "2031.05.03")
    assert found.published.span is not None
    assert found.modified == shown


def test_a_day_that_is_only_stated_has_no_place() -> None:
    found = complete(Masthead(), Metadata(published=Stated("2031-05-03", "html.time")), TEXT, BLOCKS).published
    assert found is not None
    assert (found.value, found.time, found.start, found.span) == ("2031-05-03", None, None, None)


@pytest.mark.parametrize(
    ("stated", "tag"),
    [("de", "de"), ("de_AT", "de-AT"), ("EN-us", "en-US"), ("zh-Hant", "zh-Hant"), ("german x", "und"), (None, "und")],
)  # fmt: skip
def test_language_tags(stated: str | None, tag: str) -> None:
    assert language_tag(None if stated is None else said(stated), "und") == tag


def test_evidence_names_what_each_field_was_read_from() -> None:
    section, title = Stated("Valley", "html.meta.article_section"), Stated("Title", "html.meta.og_title")
    metadata = Metadata(section=section, headline=title, authors=(said("A"), said("B")))
    found = evidence(metadata, headed=True)
    assert {field: [one.text for one in several] for field, several in found.items()} == {
        "headline": ["Title"],
        "authors": ["A", "B"],
        "section": ["Valley"],
    }
    assert set(evidence(metadata, headed=False)) == {"authors", "section"}


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        (("한가람 기자",), ["한가람"]),
        (("한가람·서도란 기자",), ["한가람", "서도란"]),
        (("한가람", "편집부"), ["한가람", "편집부"]),
        (("Ada Brook",), ["Ada Brook"]),
    ],
)
def test_a_name_is_stated_without_its_calling(stated: tuple[str, ...], names: list[str]) -> None:
    found = without_callings(tuple(map(said, stated)), load_pack("ko").layout)
    assert [one.text for one in found] == names
