"""The article in small invented pages: what is kept, what is left out."""

import pytest
from small_pages import BODY, FIRST, SECOND, THIRD, page, texts


def test_paragraphs_are_found_between_navigation_and_footer() -> None:
    links = "<ul>" + "<li><a href='/'>다른 기사의 제목</a></li>" * 8 + "</ul>"
    found = page(f"<nav>{links}</nav><div>{links}</div><main><h1>상수도 협약</h1>{BODY}</main><footer>{links}</footer>")
    assert [(block.text, block.role) for block in found.blocks] == [
        ("상수도 협약", "headline"),
        (FIRST, "paragraph"),
        (SECOND, "paragraph"),
        (THIRD, "paragraph"),
    ]


@pytest.mark.parametrize(
    "box",
    [
        "<aside><p>이 상자에 있는 글은 기사의 일부가 아니며 어디에도 남아서는 안 되는 글이다.</p></aside>",
        "<div class='relatedArticles'><p>이 상자에 있는 글은 기사의 일부가 아니며 남아서는 안 된다.</p></div>",
        "<div class='c-newsletter__box'><p>이 상자에 있는 글은 기사의 일부가 아니며 남아서는 안 된다.</p></div>",
        "<div hidden><p>이 상자에 있는 글은 보이지 않으며 남아서는 안 되는 글이다.</p></div>",
        "<div style='display: none'><p>이 상자에 있는 글은 보이지 않으며 남아서는 안 되는 글이다.</p></div>",
        "<div class='hidden box'><p>이 상자에 있는 글은 보이지 않으며 남아서는 안 되는 글이다.</p></div>",
        "<div role='complementary'><p>이 상자에 있는 글은 기사의 일부가 아니며 남아서는 안 된다.</p></div>",
        "<span class='sr-only'>이 상자에 있는 글은 보이지 않는다.</span>",
        "<p><a href='/x'>이 상자에 있는 글은 다른 기사로 가는 줄이다.</a></p>",
        "<blockquote class='pullquote'><p>이 상자에 있는 글은 본문에서 따온 말이다.</p></blockquote>",
        "<div><a href='/1'>이 상자에 있는 글</a> <a href='/2'>이 상자에 있는 글</a></div>",
        "<script>이 상자에 있는 글</script><style>이 상자에 있는 글</style><button>이 상자에 있는 글</button>",
    ],
)
def test_boxes_inside_the_body_are_left_out(box: str) -> None:
    found = page(f"<article><p>{FIRST}</p>{box}<p>{SECOND}</p><p>{THIRD}</p></article>")
    assert [block.text for block in found.blocks] == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "names", ["no-ads", "has-sidebar", "print:hidden hidden:no", "overflow-hidden", "with-comments", "paywall", ""]
)
def test_names_that_say_something_else_leave_nothing_out(names: str) -> None:
    found = page(f"<div class='{names}'>{BODY}</div>")
    assert texts(found, "paragraph") == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("names", ["teaser-content", "sponsored", "related", "sidebar-grid"])
def test_what_holds_the_article_is_kept_whatever_it_is_called(names: str) -> None:
    found = page(f"<div class='{names}'>{BODY}</div>")
    assert texts(found, "paragraph") == [FIRST, SECOND, THIRD]


def test_empty_lines_part_soup_and_single_breaks_part_short_lines_and_sentences() -> None:
    deck = "<b>비용은 절반씩</b><br><b>공사는 봄부터</b>"
    found = page(f"<div id=articleBody>{deck}<br><br>{FIRST}<br><br>{SECOND}<br>\n<br>{THIRD}</div>")
    assert texts(found, "deck") == ["비용은 절반씩", "공사는 봄부터"]
    assert texts(found, "paragraph") == [FIRST, SECOND, THIRD]
    broken = page(f"<div><p>{FIRST} {SECOND}<br>{THIRD} {FIRST}</p><p>나래시는 <br>{SECOND}</p></div>")
    assert texts(broken, "paragraph") == [f"{FIRST} {SECOND}", f"{THIRD} {FIRST}", f"나래시는 {SECOND}"]


def test_headings_that_are_links_with_a_line_each_are_teasers() -> None:
    teaser = "<div><h3><a href='/x'>다른 기사의 제목</a></h3><p>다른 기사의 내용을 한 줄로 알리는 글이다.</p></div>"
    box = f"<section><h2>더 읽기</h2>{teaser * 3}</section>"
    assert [block.text for block in page(f"<article>{BODY}{box}</article>").blocks] == [FIRST, SECOND, THIRD]


def test_a_link_in_running_text_stays_whatever_it_is_called() -> None:
    text = "나래시 <a class='link--with-icon' href='/x'>관계자</a>는 물값이 오르지 않을 것이라고 설명했다."
    assert texts(page(f"<article>{BODY}<p>{text}</p></article>"), "paragraph")[-1].startswith("나래시 관계자는 물값이")


def test_a_sentence_that_is_mostly_a_link_is_text() -> None:
    rest = "고 시청에서 발표했으며, 주민 설명회도 열기로 했다."
    text = f"<p><a href='/x'>나래시와 두물시는 새 배수지를 함께 짓기로 하고 비용은 절반씩 내기로 했다</a>{rest}</p>"
    assert texts(page(f"<article>{BODY}{text}</article>"), "paragraph")[-1].endswith(rest)


def test_updates_of_a_live_page_are_not_the_article() -> None:
    posts = "<div><h3>새 소식</h3><p>두 도시의 시장이 회의장에 도착해 악수를 나누었다고 한다.</p></div>" * 12
    live = f"<amp-live-list><div items>{posts}</div></amp-live-list>"
    assert texts(page(f"<article>{BODY * 5}{live}</article>"), "paragraph") == [FIRST, SECOND, THIRD] * 5


def test_the_named_body_is_preferred_to_a_longer_list_of_teasers() -> None:
    teasers = "".join(f"<div><p>{SECOND}</p></div>" for _ in range(4))
    found = page(f"<div><div class='article-body'>{BODY}</div><div>{teasers}</div></div>")
    assert texts(found, "paragraph") == [FIRST, SECOND, THIRD]


def test_links_and_bold_type_are_counted_line_by_line_in_soup() -> None:
    end = "홍나루 기자 naru@dumul.example<br><a href=/a>다른 기사의 제목</a><br><a href=/b>또 다른 기사의 제목</a>"
    found = page(f"<div>{FIRST}<br><br>{SECOND}<br><br>{THIRD}<br><br>{end}</div>")
    assert texts(found, "paragraph") == [FIRST, SECOND, THIRD, "홍나루 기자 naru@dumul.example"]


def test_the_character_of_breaks_in_a_page_is_white_space() -> None:
    found = page(f"<div>{FIRST}\x1e{SECOND}<br>{THIRD}</div>")
    assert texts(found, "paragraph") == [f"{FIRST} {SECOND} {THIRD}"]


def test_a_box_that_asks_for_an_address_is_left_out() -> None:
    pitch = "<h3>새 글을 받아 보세요</h3><p>한 주에 한 번, 물과 도시에 대한 글을 보내 드립니다.</p>"
    box = f"<div>{pitch}<input type=email></div>"
    found = page(f"<article><p>{FIRST}</p>{box}<p>{SECOND}</p><p>{THIRD}</p></article>")
    assert [block.text for block in found.blocks] == [FIRST, SECOND, THIRD]
