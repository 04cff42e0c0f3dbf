"""Pages that are no article."""

import pytest
from small_pages import FIRST, SECOND, page

from converter.parse.html import NO_ARTICLE, parse_html
from converter.parse.html.absent import absent, is_notice


@pytest.mark.parametrize(
    "markup",
    ["", "<p>", "<form><input name=id><button>로그인</button></form>", "<video src=x></video>", "<!-- -->"],
)  # fmt: skip
def test_a_page_without_an_article_gives_a_diagnostic(markup: str) -> None:
    found = parse_html(markup)
    assert found.blocks == ()
    assert [doubt.code for doubt in found.doubts] == [NO_ARTICLE]


def test_a_page_without_an_article_has_no_day() -> None:
    teasers = "".join(
        f"<div><h3><a href=/{n}>다른 기사</a></h3><p>{SECOND}</p><i>2031.03.1{n}</i></div>" for n in range(5)
    )
    found = page(teasers)
    assert found.blocks == ()
    assert found.metadata is not None
    assert found.metadata.published is None


def test_a_list_of_teasers_is_no_article() -> None:
    teasers = "".join(
        f"<article><h3><a href='/{n}'>다른 기사의 제목 {n}</a></h3><p>{FIRST}</p></article>" for n in range(6)
    )
    assert page(f"<main>{teasers}</main>").blocks == ()
    assert page(f"<main>{teasers}</main>", "<meta property='og:type' content='article'>").blocks


NOTICE = "<p>요청하신 내용이 없거나 주소가 바뀌었으니, 주소를 다시 확인해 주시기 바랍니다.</p>" * 2


@pytest.mark.parametrize("title", absent().match)
def test_a_notice_is_told_by_its_title(title: str) -> None:
    assert page(f"<h1>안내</h1>{NOTICE}", f"<title>{title}</title>").blocks == ()
    assert page(f"<h1>{title}</h1>{NOTICE}").doubts[0].code == NO_ARTICLE


@pytest.mark.parametrize("title", absent().no_match)
def test_a_headline_is_no_notice(title: str) -> None:
    assert not is_notice(title)
    assert page(f"<h1>{title}</h1>{NOTICE}").blocks


@pytest.mark.parametrize(
    "head", ['<meta property="og:type" content="article">', "<meta name=author content='Ada Brook'>"]
)
def test_an_article_may_be_about_errors(head: str) -> None:
    assert page(f"<h1>404</h1>{NOTICE}", head).blocks


def test_a_page_that_asks_for_a_password_is_no_article() -> None:
    assert page(f"<h1>안내</h1>{NOTICE}<form><input type=password></form>").blocks == ()
