"""What a page says of itself: headline, authors, dates, publisher, section, language, address."""

import json

import pytest

from converter.model.document import Metadata
from converter.parse.html import parse_html
from converter.parse.html.dates import iso

TEXT = "The two towns signed a water agreement on Monday, and both councils said it would last for ten years."


def read(head: str = "", body: str = "", attributes: str = "") -> Metadata:
    found = parse_html(
        f"<html {attributes}><head>{head}</head><body><article>{body}{f'<p>{TEXT}</p>' * 3}</article></body></html>"
    ).metadata
    assert found is not None
    return found


def linked(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def said(head: str = "", body: str = "") -> list[str]:
    return [one.text for one in read(head, body).authors]


@pytest.mark.parametrize(
    "script",
    [
        '{"@type":"NewsArticle","headline":"Towns share water","author":{"name":"Ada Brook"}}',
        '[{"@type":"WebSite"},{"@type":["Thing","NewsArticle"],"headline":"Towns share water","author":"Ada Brook"}]',
        '{"@graph":[{},{"@type":"NewsArticle","headline":"Towns share water","author":[{"name":"Ada Brook"}]}]}',
        '{"mainEntity":{"@type":"NewsArticle","headline":"Towns share water","author":{"name":["Ada Brook"]}}}',
        '<!-- {"@type":"NewsArticle","headline":"Towns share water","creator":["Ada Brook"],} -->',
        '//<![CDATA[\n{"@type":"BlogPosting","headline":"Towns share\nwater","author":{"name":"Ada Brook"}};\n//]]>',
    ],
)  # fmt: skip
def test_linked_data_is_read_in_all_its_shapes(script: str) -> None:
    found = read(f'<script type="application/ld+json">{script}</script>')
    assert found.headline is not None
    assert (found.headline.text, found.headline.rule_id) == ("Towns share water", "html.json_ld.headline")
    assert [(one.text, one.rule_id) for one in found.authors] == [("Ada Brook", "html.json_ld.author")]


def test_persons_and_organizations_may_stand_apart_in_the_graph() -> None:
    article = {
        "@type": "NewsArticle",
        "headline": "x",
        "author": [{"@id": "#a"}, {"@id": "#b"}],
        "publisher": {"@id": "#o"},
    }
    others = [{"@id": "#a", "name": "Ada Brook"}, {"@id": "#o", "name": "The Gazette"}]
    found = read(f'<script type="application/ld+json">{json.dumps({"@graph": [article, *others]})}</script>')
    assert [one.text for one in found.authors] == ["Ada Brook"]
    assert found.publisher is not None
    assert found.publisher.text == "The Gazette"


def test_what_lies_too_deep_in_linked_data_is_left() -> None:
    deep: object = {"@type": "NewsArticle", "headline": "Towns share water"}
    name: object = "Towns share water"
    for _ in range(9):
        deep, name = [deep], [name]
    assert read(f'<script type="application/ld+json">{json.dumps(deep)}</script>').headline is None
    assert read(linked(headline=name)).headline is None


@pytest.mark.parametrize(
    "script", ["{", "[" * 5000, '"x"', "3", '{"@type": 3}', '{"@type":"NewsArticle","author":3}', "{}" * 9]
)
def test_broken_linked_data_says_nothing(script: str) -> None:
    found = read(f'<script type="application/ld+json">{script}</script>')
    assert (found.headline, found.authors, found.published) == (None, (), None)


@pytest.mark.parametrize(
    ("head", "body", "headline"),
    [
        ("<title>Towns share water | The Gazette</title>", "<h1>Towns share water</h1>", "Towns share water"),
        ("<title>Towns share water - The Gazette</title><meta property=og:site_name content='The Gazette'>", "",
         "Towns share water"),
        ("<title>The Gazette | Towns share water</title><meta property=og:site_name content='The Gazette'>", "",
         "Towns share water"),
        ("<title>Towns share – and more – The Gazette</title><meta property=og:title content='Towns share – and more'>",
         "", "Towns share – and more"),
        ("<meta property=og:title content='Towns share'>", "<h1>Log in</h1><h1>Towns share</h1>", "Towns share"),
        ("<meta property=og:title content='The towns will share their water'>",
         "<h1>Valley: The towns will share their water</h1>", "The towns will share their water"),
        ("<meta property=og:title content='Valley: Towns share'>" + linked(headline="Valley: Towns share"),
         "<h1><span>Valley</span> <div>Towns share</div></h1>", "Valley: Towns share"),
        ("<title>Towns share water</title>", "<h1 hidden>Seen by nobody</h1>", "Towns share water"),
        ("<meta property=og:title content='Towns share'>", "<h2>Towns share</h2>", "Towns share"),
        ("<title>" + "x" * 600 + "</title>", "", None),
        ("", "", None),
    ],
)  # fmt: skip
def test_the_headline_is_what_most_statements_agree_on(head: str, body: str, headline: str | None) -> None:
    found = read(head, body).headline
    assert (found and found.text) == headline


@pytest.mark.parametrize(
    ("head", "body", "names"),
    [
        ("<meta name=author content='By Ada Brook and Tom Reed'>", "", ["Ada Brook", "Tom Reed"]),
        ("<meta name=author content='Von Ada Brook, Tom Reed; Una Lee'>", "", ["Ada Brook", "Tom Reed", "Una Lee"]),
        ("<meta name=author content='The Gazette'><meta property=og:site_name content='The Gazette'>", "", []),
        ("<meta name=author content='https://a.example/ada'><meta name=byl content='Ada Brook'>", "", ["Ada Brook"]),
        ("<meta name=author content='desk@gazette.example'>", "", []),
        ("<meta name=author content='ada of the desk for more words than a name has ever had'>", "", []),
        ("<title>Towns share : Portal</title><meta name=author content='Ada Brook | Portal'>", "", ["Ada Brook"]),
        (linked(author=[{"name": "Ada Brook"}, {"name": "ADA BROOK"}]), "", ["ADA BROOK"]),
        ("", "<h1>Towns share water</h1><p class=byline>By <a href=/a>Ada Brook</a> | May 3, 2031</p>", ["Ada Brook"]),
        ("", "<h1>Towns share water</h1><div>Photos and story by Ada de Brook</div>", ["Ada de Brook"]),
        ("", "<h1>Towns share water</h1><div class=author>Ada Brook</div>", ["Ada Brook"]),
        ("", "<h1>Towns share water</h1><div><a href=/a>Ada Brook</a></div><div>Dec 21, 2031</div>", ["Ada Brook"]),
        ("", "<h1>Towns share water</h1><div>Share</div><div>Dec 21, 2031</div>", []),
        ("", "<h1>물을 나누는 두 도시</h1><div>상수도 협약을 맺어</div><div>2031.12.21</div>", []),
        ("", "<p class=byline>" + "By Ada " * 40 + "</p>", []),
    ],
)  # fmt: skip
def test_authors_are_persons_without_the_publisher(head: str, body: str, names: list[str]) -> None:
    assert said(head, body) == names


@pytest.mark.parametrize(
    ("head", "body", "stamp"),
    [
        (linked(datePublished="2031-05-03T10:00:00+09:00"), "", "2031-05-03T10:00:00+09:00"),
        ("<meta property=article:published_time content=2031-05-03T01:00:00Z>", "", "2031-05-03T01:00:00Z"),
        ("<meta property=article:published_time content=2031-05-03T03:22:07Z>",
         "<time datetime=2031-05-02T22:22:07-0500>x</time>", "2031-05-02T22:22:07-0500"),
        ("<meta name=DC.date.issued content=2031-05-03>", "", "2031-05-03"),
        ("<meta name=date content=soon>", "<time pubdate datetime=2031-05-03>today</time>", "2031-05-03"),
        ("", "<time>x</time><time itemprop=datePublished datetime='2031-05-03T12:00'>x</time>", "2031-05-03T12:00"),
        ("", "<h1>Towns share water</h1><p>Published May 3, 2031</p><time datetime=2030-01-01>x</time>", "2031-05-03"),
        (linked(datePublished="2031-05-03T00:25:36Z"), "<h1>Towns</h1><p>May 2, 2031 5:25 pm PT</p>",
         "2031-05-02T17:25:36-07:00"),
        (linked(datePublished="2031-05-02T23:30:00Z"), "<h1>협약</h1><p>입력 2031.05.03 08:30</p>",
         "2031-05-03T08:30:00+09:00"),
        (linked(datePublished="2031-05-02T23:30:00Z"), "<h1>협약</h1><p>2031.05.03</p>", "2031-05-03"),
        (linked(datePublished="2031-05-02T15:30:00Z"), "<h1>협약</h1><p>2031.05.03. 오전 12:30</p>",
         "2031-05-03T00:30:00+09:00"),
        (linked(datePublished="2031-05-02T12:30:00Z"), "<h1>협약</h1><p>2031.05.03. 오후 9:30</p>",
         "2031-05-02T12:30:00Z"),
        (linked(datePublished="2031-05-02T07:40:00Z"), "<h1>협약</h1><p>입력 2031.05.02 16:40</p>",
         "2031-05-02T16:40:00+09:00"),
        (linked(datePublished="2031-05-02T07:40:00Z"), "<h1>협약</h1><p>2031.05.02 07:40</p>", "2031-05-02T07:40:00Z"),
        (linked(datePublished="2031-05-02T07:40:00Z"), "<h1>협약</h1><p>입력 2031.05.02</p>", "2031-05-02T07:40:00Z"),
        (linked(datePublished="2031-05-02T23:30:00Z"), "<h1>협약</h1><p>2031.05.09</p>", "2031-05-02T23:30:00Z"),
        (linked(datePublished="2031-05-02T23:30:00Z"), "<h1>협약</h1><p>2031.05.03 08:31</p>", "2031-05-02T23:30:00Z"),
        (linked(datePublished="2031-05-02", dateModified="2031-05-09T10:00:00Z"), "<h1>협약</h1><p>2031.05.09</p>",
         "2031-05-09"),
        (linked(datePublished="2031-05-02", dateModified="2031-05-09T10:00:00Z"), "<h1>협약</h1><p>수정 2031.05.09</p>",
         "2031-05-02"),
        ("<link rel=canonical href='https://news.example/2031/05/03/water'>", "", "2031-05-03"),
        ("<link rel=canonical href='https://news.example/view/20310503001234'>", "", "2031-05-03"),
        ("<link rel=canonical href='https://news.example/view/20319903'>", "", None),
        (linked(datePublished="2031-05-03T10:00+99:00"), "<h1>협약</h1><p>2031.05.04</p>", "2031-05-03T10:00+99:00"),
        ("", "", None),
    ],
)  # fmt: skip
def test_the_day_of_publication(head: str, body: str, stamp: str | None) -> None:
    found = read(head, body).published
    assert (found and found.text) == stamp


@pytest.mark.parametrize(
    ("head", "body", "stamp"),
    [
        (linked(dateModified="2031-05-04T10:00:00+09:00"), "<p>수정 2031.05.09 09:10</p>", "2031-05-04T10:00:00+09:00"),
        ("", "<h1>협약</h1><p>입력 2031.05.03 08:30 최종수정 2031.05.04 09:10</p>", "2031-05-04T09:10"),
        ("", "<h1>Towns</h1><p>Published May 3, 2031. Updated May 4, 2031</p>", "2031-05-04"),
        ("", "<h1>협약</h1><p>입력 2031.05.03 08:30</p>", None),
    ],
)
def test_the_day_of_the_last_change(head: str, body: str, stamp: str | None) -> None:
    found = read(head, body).modified
    assert (found and found.text) == stamp


@pytest.mark.parametrize(
    ("words", "stamp"),
    [
        ("2031-05-03", "2031-05-03"),
        ("2031.05.03. 오후 9:04", "2031-05-03T21:04"),
        ("2031.05.03 오전 12:04", "2031-05-03T00:04"),
        ("2031-05-03 12:04 PM", "2031-05-03T12:04"),
        ("2031.05.03 (토) 21:04:05", "2031-05-03T21:04:05"),
        ("등록 2031-05-03 오후 21:04", "2031-05-03T21:04"),
        ("05/13/2031 3:00 PM", "2031-05-13"),
        ("2031/5/3 9:04", "2031-05-03T09:04"),
        ("2031년 5월 3일 (토) 09:04", "2031-05-03T09:04"),
        ("20310503", "2031-05-03"),
        ("20310503T0904Z", "2031-05-03T09:04:00Z"),
        ("20310503090405+0900", "2031-05-03T09:04:05+0900"),
        ("May 3, 2031", "2031-05-03"),
        ("May 3, 2031 9:04 p.m. EST", "2031-05-03T21:04"),
        ("3 May 2031, 12:04AM", "2031-05-03T00:04"),
        ("Sat, 03 May 2031 09:04:05 +0900", "2031-05-03T09:04:05+09:00"),
        ("3. Mai 2031, 17:47", "2031-05-03"),
        ("03.05.2031", "2031-05-03"),
        ("2031-05-03 25:10", "2031-05-03"),
        ("2031-05-03 09:61", "2031-05-03"),
        ("20310503250000", None),
        ("0001-01-01", None),
        ("9999.12.31", None),
        ("2031-02-30", None),
        ("May 2031", None),
        ("Room 12 of 2031", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_become_iso(words: str, stamp: str | None) -> None:
    assert iso(words) == stamp


def test_publisher_section_language_and_address() -> None:
    head = (
        "<meta property=og:site_name content='The Gazette'><meta property=article:section content=Valley>"
        "<link rel=canonical href=' https://gazette.example/1 '><meta property=og:url content=https://gazette.example/x>"
        "<meta property=article:modified_time content=2031-05-04><meta property=og:locale content=de_AT>"
    )
    found = read(head, attributes="lang=en-GB")
    stated = (found.publisher, found.section, found.canonical_uri, found.language, found.modified)
    assert [(one.text, one.rule_id) for one in stated if one] == [
        ("The Gazette", "html.meta.og_site_name"),
        ("Valley", "html.meta.article_section"),
        ("https://gazette.example/1", "html.link.canonical"),
        ("en-GB", "html.lang"),
        ("2031-05-04", "html.meta.article_modified_time"),
    ]


def test_a_publisher_in_linked_data_may_be_an_object_or_an_address() -> None:
    found = read(linked(publisher={"@type": "Organization", "name": "The &amp; Gazette"}))
    assert found.publisher is not None
    assert found.publisher.text == "The & Gazette"
    found = read(linked(mainEntityOfPage={"@id": "https://gazette.example/1"}, publisher=[{"headline": "x"}]))
    assert found.canonical_uri is not None
    assert found.canonical_uri.text == "https://gazette.example/1"


def test_names_that_the_source_keeps_apart_are_several_writers() -> None:
    names = "\n\n<span>Ada Brook</span>\n\n<span>Tomas Reyne</span>\n\n"
    assert said("", f"<h1>Towns share water</h1><div class=article-byline><div>{names}</div></div>") == [
        "Ada Brook",
        "Tomas Reyne",
    ]
