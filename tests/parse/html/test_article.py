"""The article in small invented pages: what is kept, what each line is, what is left out."""

import json

import pytest

from converter.model.document import Document
from converter.parse.html import NO_ARTICLE, parse_html
from converter.parse.html.absent import absent, is_notice

FIRST = "나래시와 두물시는 10일 상수도를 함께 쓰는 협약을 맺었다고 시청에서 발표했다."
SECOND = "두 도시는 새 배수지를 함께 짓고 비용을 절반씩 내기로 했으며, 공사는 내년 봄에 시작한다."
THIRD = "나래시 관계자는 물값이 오르지 않을 것이라고 설명하면서 주민 설명회를 열겠다고 덧붙였다."
BODY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def page(body: str, head: str = "") -> Document:
    return parse_html(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>")


def texts(document: Document, *roles: str) -> list[str]:
    return [block.text for block in document.blocks if block.role in roles]


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


@pytest.mark.parametrize(
    ("markup", "role", "text"),
    [
        ("<h2>남은 과제</h2>", "subhead", "남은 과제"),
        ("<p><strong>남은 과제</strong></p>", "subhead", "남은 과제"),
        ("<div class='sub-heading'>남은 과제</div>", "subhead", "남은 과제"),
        ("<div role='none'><ul><li>물값은 그대로 둔다.</li></ul></div>", "list_item", "물값은 그대로 둔다."),
        ("<figure><img src=x><figcaption>악수하는 두 시장</figcaption></figure>", "caption", "악수하는 두 시장"),
        ("<div><img src=x><em>악수하는 두 시장</em></div>", "caption", "악수하는 두 시장"),
        ("<span class='img_desc'>악수하는 두 시장</span>", "caption", "악수하는 두 시장"),
        ("<p class='correction'>날짜를 바로잡습니다.</p>", "correction", "날짜를 바로잡습니다."),
        ("<blockquote><p>물은 함께 쓰는 것이라고 했다.</p></blockquote>", "paragraph", "물은 함께 쓰는 것이라고 했다."),
    ],
)  # fmt: skip
def test_markup_gives_roles(markup: str, role: str, text: str) -> None:
    found = page(f"<article><p>{FIRST}</p>{markup}<p>{SECOND}</p><p>{THIRD}</p></article>")
    assert texts(found, role)[1 if role == "paragraph" else 0] == text


def test_a_table_of_data_gives_a_block_a_row() -> None:
    rows = "<tr><th>항목</th><th>값</th></tr><tr><td><p>비용</p></td><td>절반</td></tr>"
    found = page(f"<article><p>{FIRST}</p><table>{rows}</table><p>{SECOND}</p><p>{THIRD}</p></article>")
    assert texts(found, "table_row") == ["항목 | 값", "비용 | 절반"]


def test_a_table_that_lays_out_the_page_gives_paragraphs() -> None:
    found = page(f"<table><tr><td>{BODY}</td><td><a href='/'>다른 기사</a></td></tr></table>")
    assert texts(found, "paragraph") == [FIRST, SECOND, THIRD]


def test_empty_lines_part_soup_and_single_breaks_part_short_lines_and_sentences() -> None:
    deck = "<b>비용은 절반씩</b><br><b>공사는 봄부터</b>"
    found = page(f"<div id=articleBody>{deck}<br><br>{FIRST}<br><br>{SECOND}<br>\n<br>{THIRD}</div>")
    assert texts(found, "deck") == ["비용은 절반씩", "공사는 봄부터"]
    assert texts(found, "paragraph") == [FIRST, SECOND, THIRD]
    broken = page(f"<div><p>{FIRST} {SECOND}<br>{THIRD} {FIRST}</p><p>나래시는 <br>{SECOND}</p></div>")
    assert texts(broken, "paragraph") == [f"{FIRST} {SECOND}", f"{THIRD} {FIRST}", f"나래시는 {SECOND}"]


@pytest.mark.parametrize(
    "deck",
    [
        "<p class='standfirst'>비용은 절반씩 내고 공사는 봄에 시작한다</p>",
        "<p>비용은 절반씩 내고 공사는 봄에 시작한다는 내용이다.</p>",
        "<header><p>비용은 절반씩 내고 공사는 봄에 시작한다는 내용이다.</p></header>",
    ],
)
def test_a_line_between_headline_and_body_is_the_deck(deck: str) -> None:
    found = page(f"<article><h1>상수도 협약을 맺은 두 도시</h1>{deck}<div class='article-body'>{BODY}</div></article>")
    assert len(texts(found, "deck")) == 1
    assert texts(found, "paragraph") == [FIRST, SECOND, THIRD]


def test_the_first_paragraph_is_the_deck_where_the_page_states_it_so() -> None:
    head = f'<meta property="og:description" content="{FIRST}">'
    body = BODY.replace("<p>", "<p class=first>", 1)
    assert texts(page(f"<div>{body}</div>", head), "deck") == [FIRST]


def test_a_first_paragraph_like_the_others_is_no_deck_though_the_page_states_it_as_its_summary() -> None:
    head = f'<meta property="og:description" content="{FIRST}">'
    assert texts(page(f"<div>{BODY}</div>", head), "paragraph") == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "deck",
    [
        "<p>글쓴이 없음</p><p class=deck>비용은 절반씩 낸다</p><p class=deck>공사는 봄에 시작한다</p>",
        "<div class=summary><ul><li>비용은 절반씩 낸다</li><li>공사는 봄에 시작한다</li></ul></div>",
        "<h2 class=subtitle>비용은 절반씩 낸다</h2><h2 class=subtitle>공사는 봄에 시작한다</h2>",
    ],
)
def test_a_deck_may_have_several_lines(deck: str) -> None:
    found = page(f"<article><h1>상수도 협약을 맺은 두 도시</h1><div>{deck}{BODY}</div></article>")
    assert texts(found, "deck") == ["비용은 절반씩 낸다", "공사는 봄에 시작한다"]


def test_what_is_called_a_summary_and_holds_the_text_is_no_deck() -> None:
    body = f"<div class=article-lead>{BODY * 3}</div>"
    assert texts(page(f"<article><h1>상수도 협약</h1>{body}</article>"), "deck") == []


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


@pytest.mark.parametrize(
    "where", ["<p><b>Mara Lindqvist/Tomas Reyne</b></p>{0}", "{0}<p><b>Mara Lindqvist and Tomas Reyne</b></p>"]
)
def test_names_in_bold_type_over_or_under_the_body_are_its_writers(where: str) -> None:
    found = page(f"<article><h1>상수도 협약</h1>{where.format(BODY)}</article>")
    assert [one.text for one in found.metadata.authors] == ["Mara Lindqvist", "Tomas Reyne"]
    assert texts(found, "paragraph") == [FIRST, SECOND, THIRD]
    assert not texts(found, "subhead", "deck")


def test_lines_of_time_and_bylines_are_no_text() -> None:
    lines = "<p>입력 2031.02.10 09:30</p><p class='byline'>서도란 기자</p><div>공유</div>"
    found = page(f"<article><h1>상수도 협약</h1>{lines}{BODY}</article>")
    assert [block.text for block in found.blocks][1:] == [FIRST, SECOND, THIRD]


def test_a_subhead_that_nothing_follows_is_left_out() -> None:
    found = page(f"<article>{BODY}<h3>함께 읽을 기사</h3></article>")
    assert texts(found, "subhead") == []


@pytest.mark.parametrize(
    "markup",
    ["", "<p>", "<form><input name=id><button>로그인</button></form>", "<video src=x></video>", "<!-- -->"],
)  # fmt: skip
def test_a_page_without_an_article_gives_a_diagnostic(markup: str) -> None:
    found = parse_html(markup)
    assert found.blocks == ()
    assert [doubt.code for doubt in found.doubts] == [NO_ARTICLE]


def test_a_list_of_teasers_is_no_article() -> None:
    teasers = "".join(
        f"<article><h3><a href='/{n}'>다른 기사의 제목 {n}</a></h3><p>{FIRST}</p></article>" for n in range(6)
    )
    assert page(f"<main>{teasers}</main>").blocks == ()
    assert page(f"<main>{teasers}</main>", "<meta property='og:type' content='article'>").blocks


def test_the_named_body_is_preferred_to_a_longer_list_of_teasers() -> None:
    teasers = "".join(f"<div><p>{SECOND}</p></div>" for _ in range(4))
    found = page(f"<div><div class='article-body'>{BODY}</div><div>{teasers}</div></div>")
    assert texts(found, "paragraph") == [FIRST, SECOND, THIRD]


PARTS = (FIRST, SECOND, THIRD)
NESTED = {"a": [{"b": {"parts": [{"type": "text", "content": f"<p>{part}</p>"} for part in PARTS]}}]}
FLIGHT = json.dumps([1, "7:" + json.dumps({"body": [{"text": part} for part in PARTS]}) + "\n"])
ROW = f'2:T{len(BODY.encode()):x},{BODY}3:["$","div",null,{{"html":"$2"}}]\n'
LINKED = json.dumps({"@type": "NewsArticle", "articleBody": "\n\n".join(PARTS)})
STATES = {
    "linked": f'<script type="application/ld+json">{LINKED}</script>',
    "next": f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(NESTED)}</script>',
    "html": f"<script>window.__STATE__ = {json.dumps({'story': {'body': BODY}})};</script>",
    "strings": f"<script>var x = {json.dumps({'list': PARTS})};</script>",
    "text_row": f"<script>self.__next_f.push({json.dumps([1, ROW[:90]])})</script>"
    f"<script>self.__next_f.push({json.dumps([1, ROW[90:]])})</script>",
    "second": f"<script>var a = {{}}; window.b = {json.dumps({'story': {'body': BODY}})}; var c = [];</script>",
    "flight": f"<script>self.__next_f.push({FLIGHT})</script><script>self.__next_f.push([0])</script>",
}


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_a_body_in_scripts_alone_is_read(state: str) -> None:
    found = page(f"<div id=root></div>{state}", "<title>상수도 협약</title>")
    assert [block.text for block in found.blocks] == ["상수도 협약", FIRST, SECOND, THIRD]


@pytest.mark.parametrize("state", ["{broken", '{"a": "b"}', "[1, 2]", "{}"])
def test_scripts_without_an_article_give_none(state: str) -> None:
    padded = state + " " * 200
    markup = f"<script>x = {padded}</script><script type='application/json'>{padded}</script>"
    assert page(markup + f"<script>self.__next_f.push({padded})</script>").blocks == ()


def test_what_else_scripts_hold_is_no_text() -> None:
    items = [{"type": "text", "content": one} for one in (FIRST, SECOND, THIRD)]
    items[1:1] = [{"type": "image", "content": FIRST}, {"type": "header", "content": "남은 과제"}, {"type": "x"}, 3]
    found = page(f"<script>Fusion.globalContent={json.dumps({'elements': items})}</script>")
    assert [block.role for block in found.blocks] == ["paragraph", "subhead", "paragraph", "paragraph"]


def test_lists_and_tables_in_scripts_keep_their_form() -> None:
    cells = [[{"content": "비용"}, {"content": "절반"}], [{"content": "공사"}, {"content": "내년 봄"}], 3]
    items = [
        *({"type": "text", "content": one} for one in PARTS),
        {"type": "list", "items": [{"type": "text", "content": "물값은 그대로 둔다."}]},
        {"type": "table", "header": [{"content": "항목"}, {"content": "값"}], "rows": cells},
        {"type": "table", "rows": "none"},
        {"type": "raw_html", "content": "광고"},
    ]
    found = page(f"<script>Fusion.globalContent={json.dumps({'content_elements': items})}</script>")
    assert texts(found, "list_item") == ["물값은 그대로 둔다."]
    assert texts(found, "table_row") == ["항목 | 값", "비용 | 절반", "공사 | 내년 봄"]
    assert len(found.blocks) == 7


def test_the_object_that_holds_the_text_says_who_wrote_it_and_when() -> None:
    story = {
        "headlines": {"basic": "상수도 협약"},
        "credits": {"by": [{"name": "서도란"}]},
        "display_date": "2031-03-12T07:30:11Z",
        "content_elements": [{"type": "text", "content": one} for one in PARTS],
    }
    found = page(f"<script>Fusion.globalContent={json.dumps(story)}</script>")
    assert texts(found, "headline") == ["상수도 협약"]
    assert found.metadata is not None
    assert [(one.text, one.rule_id) for one in found.metadata.authors] == [("서도란", "html.script.author")]
    assert found.metadata.published is not None
    assert found.metadata.published.text == "2031-03-12T07:30:11Z"


def test_links_and_bold_type_are_counted_line_by_line_in_soup() -> None:
    end = "홍나루 기자 naru@dumul.example<br><a href=/a>다른 기사의 제목</a><br><a href=/b>또 다른 기사의 제목</a>"
    found = page(f"<div>{FIRST}<br><br>{SECOND}<br><br>{THIRD}<br><br>{end}</div>")
    assert texts(found, "paragraph") == [FIRST, SECOND, THIRD, "홍나루 기자 naru@dumul.example"]


def test_a_line_that_is_most_of_the_title_is_the_headline_too() -> None:
    head = "<title>[나래신문] 두 도시가 상수도를 함께 쓰는 협약을 맺어</title>"
    found = page(f"<div><b>두 도시가 상수도를 함께 쓰는 협약을 맺어</b><br><br>{BODY}</div>", head)
    assert [block.role for block in found.blocks] == ["headline", "paragraph", "paragraph", "paragraph"]


def test_the_character_of_breaks_in_a_page_is_white_space() -> None:
    found = page(f"<div>{FIRST}\x1e{SECOND}<br>{THIRD}</div>")
    assert texts(found, "paragraph") == [f"{FIRST} {SECOND} {THIRD}"]


@pytest.mark.parametrize("tag", ["div", "p"])
def test_short_lines_of_a_class_of_their_own_between_paragraphs_are_subheads(tag: str) -> None:
    heads = [f"<{tag} class='x7'>{words}</{tag}>" for words in ("비용은 절반씩", "공사는 봄부터")]
    found = page(f"<article><p>{FIRST}</p>{heads[0]}<p>{SECOND}</p>{heads[1]}<p>{THIRD}</p></article>")
    assert texts(found, "subhead") == ["비용은 절반씩", "공사는 봄부터"]


def test_a_class_that_also_has_sentences_makes_no_subhead() -> None:
    lines = ["비용은 절반씩", SECOND, "공사는 봄부터"]
    body = f"<p class=x>{lines[0]}</p><p class=x>{lines[1]}</p><p class=x>{lines[2]}</p>"
    assert texts(page(f"<article><p>{FIRST}</p>{body}<p>{THIRD}</p></article>"), "subhead") == []


def test_a_heading_that_stands_twice_is_the_label_of_a_box() -> None:
    label = "<h3>함께 볼 만한 글</h3>"
    found = page(
        f"<article><p>{FIRST}</p>{label}<p>{SECOND}</p>{label}<p>{THIRD}</p><h3>남은 과제</h3>{BODY}</article>"
    )
    assert texts(found, "subhead") == ["남은 과제"]


@pytest.mark.parametrize(
    "version", ["두 도시의 상수도 협약, 비용은 절반씩 낸다", "[단독] 두 도시의 상수도 협약, 비용은 절반씩 낸다"]
)
def test_another_version_of_the_headline_is_no_subhead(version: str) -> None:
    head = '<meta property="og:title" content="두 도시의 상수도 협약, 비용은 절반씩 낸다">'
    found = page(f"<article><h1>나래시와 두물시가 물을 함께 쓴다</h1><h2>{version}</h2>{BODY}</article>", head)
    assert texts(found, "subhead", "deck") == []


def test_what_stands_under_the_text_is_about_it() -> None:
    about = "<section><h3>글쓴이</h3><p>서도란은 열 해 동안 강과 물에 대한 글을 써 왔으며 두물시에 산다.</p></section>"
    signed = "<p>서도란 기자 doran@news.example</p>"
    found = page(f"<article><h1>상수도 협약</h1><div>{BODY * 4}</div>{about}{signed}</article>")
    assert texts(found, "subhead") == []
    assert texts(found, "paragraph") == [*[FIRST, SECOND, THIRD] * 4, "서도란 기자 doran@news.example"]


def test_seven_short_lines_under_the_headline_are_the_deck() -> None:
    lines = [f"{n}번째 조항을 새로 넣는다" for n in "일이삼사오육칠"]
    deck = f"<div class='mid_title'>{'<br>'.join(lines)}</div>"
    found = page(f"<article><h1>상수도 협약</h1><div id=articleBody>{deck}{BODY}</div></article>")
    assert texts(found, "deck") == lines


def test_settings_over_the_article_are_no_deck() -> None:
    buttons = "<a class=btn>예</a><a class=btn>아니오</a>"
    tool = f"<div><p>글꼴이 설치되어 있지 않습니다. 설치하러 가시겠습니까?</p>{buttons}</div>"
    found = page(f"<article><h1>상수도 협약</h1><div>{tool}</div><div class=article-body>{BODY}</div></article>")
    assert [block.text for block in found.blocks] == ["상수도 협약", FIRST, SECOND, THIRD]


def test_a_line_in_bold_type_with_a_telephone_number_is_no_subhead() -> None:
    call = "<p><b>물관리과 02-123-4567</b></p>"
    assert texts(page(f"<article><p>{FIRST}</p>{call}<p>{SECOND}</p><p>{THIRD}</p></article>"), "subhead") == []


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


def test_a_box_that_asks_for_an_address_is_left_out() -> None:
    pitch = "<h3>새 글을 받아 보세요</h3><p>한 주에 한 번, 물과 도시에 대한 글을 보내 드립니다.</p>"
    box = f"<div>{pitch}<input type=email></div>"
    found = page(f"<article><p>{FIRST}</p>{box}<p>{SECOND}</p><p>{THIRD}</p></article>")
    assert [block.text for block in found.blocks] == [FIRST, SECOND, THIRD]
