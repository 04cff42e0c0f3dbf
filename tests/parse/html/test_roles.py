"""What each line of an article is, in small invented pages."""

import pytest
from small_pages import BODY, FIRST, SECOND, THIRD, page, texts


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


def test_a_line_that_is_most_of_the_title_is_the_headline_too() -> None:
    head = "<title>[나래신문] 두 도시가 상수도를 함께 쓰는 협약을 맺어</title>"
    found = page(f"<div><b>두 도시가 상수도를 함께 쓰는 협약을 맺어</b><br><br>{BODY}</div>", head)
    assert [block.role for block in found.blocks] == ["headline", "paragraph", "paragraph", "paragraph"]


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


def test_another_version_may_say_it_in_a_few_other_words() -> None:
    head = '<meta property="og:title" content="Two towns sign a pact to share their water">'
    version = "<h2>Two towns sign pact to share water</h2>"
    found = page(f"<article><h1>Water for Narae and Dumul</h1>{version}{BODY}</article>", head)
    assert texts(found, "subhead", "deck") == []


def test_captions_and_corrections_around_the_text_belong_to_the_article() -> None:
    top = "<figure><img src=x><figcaption>악수하는 두 시장</figcaption></figure>"
    end = "<section><p class=correction>날짜를 바로잡습니다.</p></section>"
    found = page(f"<article><h1>상수도 협약</h1>{top}<div class=article-body>{BODY * 3}</div>{end}</article>")
    assert texts(found, "caption") == ["악수하는 두 시장"]
    found = page(f"<article><h1>상수도 협약</h1><div>{BODY * 3}</div>{end}</article>")
    assert texts(found, "correction") == ["날짜를 바로잡습니다."]
