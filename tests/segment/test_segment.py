"""Segmenting: every newsroom form gives the same outline, and nothing is made up."""

import re

import pytest

from converter.lang import load_pack
from converter.model.document import Document, SourceBlock
from converter.model.outline import Outline
from converter.segment import segment

PACK = load_pack("ko")
ONE = "가온전자와 나래중공업이 다온에 공장을 함께 짓기로 했다."
TWO = "두 회사는 25일 다온시청에서 업무협약을 맺었다고 밝혔다."
THREE = "공장은 내년에 문을 연다."


def outline(*lines: str | SourceBlock) -> Outline:
    blocks = tuple(line if isinstance(line, SourceBlock) else SourceBlock(line) for line in lines)
    return segment(Document(blocks=blocks), PACK)


def roles(found: Outline) -> list[tuple[str, str]]:
    return [(block.role, block.span.of(found.text)) for block in found.blocks]


def codes(found: Outline) -> list[str]:
    return [remark.code for remark in found.diagnostics]


def test_headline_deck_dateline_lede_body_byline() -> None:
    found = outline(
        "[단독] 가온·나래, 다온에 공장",
        "다온시와 업무협약… 내년 가동",
        f"(다온=연합뉴스) 홍길동 기자 = {ONE}",
        TWO,
        f"{THREE} hong@example.com",
    )
    assert roles(found) == [
        ("kicker", "[단독]"),
        ("headline", "가온·나래, 다온에 공장"),
        ("deck", "다온시와 업무협약… 내년 가동"),
        ("dateline", "(다온=연합뉴스) 홍길동 기자 ="),
        ("lede", ONE),
        ("paragraph", TWO),
        ("paragraph", THREE),
    ]
    assert found.kicker is not None
    assert found.kicker.text == "단독"
    assert found.lede is not None
    assert found.lede.text == ONE
    assert found.located is not None
    assert found.located.text == "다온"
    assert found.publisher is not None
    assert found.publisher.text == "연합뉴스"
    (author,) = found.authors
    assert (author.name, author.role, author.email) == ("홍길동", "기자", "hong@example.com")
    assert codes(found) == ["dropped.email", "missing.date"]


def test_every_span_gives_its_words_back() -> None:
    found = outline(
        "간추린 뉴스가온전자 소식",
        "2025-10-29     홍길동 기자",
        f"{ONE} {TWO}홍길동 기자 hong@example.com",
        "다온 다리. 사진=연합뉴스",
    )
    passages = [found.kicker, found.headline, found.lede, *found.deck, *found.captions]
    for passage in passages:
        assert passage is not None
        assert passage.span.of(found.text) == passage.text
    for author in found.authors:
        assert found.text[author.start : author.end] == author.name
    assert found.published is not None
    assert found.published.span.of(found.text) == found.published.text == "2025-10-29"
    assert [block.id for block in found.blocks] == [f"b{n}" for n in range(1, len(found.blocks) + 1)]


def test_a_date_line_gives_publication_and_change() -> None:
    found = outline("다온에 공장", "입력 2025.10.29 오전 9:12 수정 2025.10.30 10:00", f"{ONE} {TWO}")
    assert found.published is not None
    assert (found.published.value, found.published.anchor, found.published.bound) == ("2025-10-29", None, "on")
    assert found.modified is not None
    assert found.modified.value == "2025-10-30"
    assert codes(found) == []


def test_lost_paragraph_breaks_are_found() -> None:
    found = outline("다온에 공장", f"현장에서  다온시와 업무협약  내년 가동  {ONE} {TWO}  {THREE} , {TWO}")
    assert [role for role, _ in roles(found)] == [
        "headline",
        "kicker",
        "deck",
        "deck",
        "lede",
        "paragraph",
        "paragraph",
    ]


def test_two_spaces_inside_a_sentence_break_nothing() -> None:
    found = outline("다온에 공장", f"{ONE} 정부는  이를 반긴다. 이도(Gaon  Group)도 반긴다.")
    assert roles(found)[1:] == [("lede", f"{ONE} 정부는 이를 반긴다. 이도(Gaon Group)도 반긴다.")]


def test_a_comma_for_a_lost_break_is_left_out() -> None:
    found = outline("다온에 공장", f"{ONE} , {TWO}")
    assert roles(found)[1:] == [("lede", ONE), ("paragraph", TWO)]


def test_decks_glued_to_the_story_are_parted() -> None:
    decks = "다온시와 투자 업무협약구매비용 하락 기대, "
    found = outline("가온전자 다온에 공장", f"{decks}가온전자가 공장을 짓는다. {TWO} 가온전자는 크다.")
    assert [passage.text for passage in found.deck][-1].endswith("기대")
    assert found.lede is not None
    assert found.lede.text == "가온전자가 공장을 짓는다."


def test_decks_glued_to_a_caption_are_parted() -> None:
    glued = "내년 다온에 공장 착공 계획가온전자가 짓는 새 공장. 가온전자 제공"
    found = outline("가온전자 다온에 공장", f"{glued}{TWO} 가온전자는 크다.")
    assert roles(found)[1:3] == [
        ("deck", "내년 다온에 공장 착공 계획"),
        ("caption", "가온전자가 짓는 새 공장. 가온전자 제공"),
    ]


def test_a_line_glued_to_both_its_neighbours_is_a_subhead() -> None:
    found = outline("가온전자 다온에 공장", f"{ONE} {TWO}가온전자, 물길 사업 확장 가온전자는 크다. {TWO}")
    assert ("subhead", "가온전자, 물길 사업 확장") in roles(found)


def test_lines_glued_in_a_row_are_the_deck() -> None:
    lines = "다온에 새 공장 건설" + "“물길도 함께 열 것”"
    found = outline("가온전자 다온에 공장", f"{ONE} {TWO}{lines}가온전자는 크다. {TWO} 가온전자는 물길을 연다.")
    assert [passage.text for passage in found.deck] == ["다온에 새 공장 건설", "“물길도 함께 열 것”"]


def test_one_saying_over_several_lines_is_one_deck() -> None:
    found = outline("다온에 공장", '"물길을 여는 일', '두 도시의 꿈"', "다리도 놓기로", ONE, TWO)
    assert [passage.text for passage in found.deck] == ['"물길을 여는 일\n두 도시의 꿈"', "다리도 놓기로"]
    left_open = outline("다온에 공장", '"물길을 여는 일', "두 도시의 꿈", ONE, TWO)
    assert [passage.text for passage in left_open.deck] == ['"물길을 여는 일', "두 도시의 꿈"]


def test_a_series_named_behind_the_headline_is_the_kicker() -> None:
    found = outline("다온에 공장[물길 여는 도시]", ONE, TWO)
    assert roles(found)[:2] == [("headline", "다온에 공장"), ("kicker", "[물길 여는 도시]")]
    assert found.kicker is not None
    assert found.kicker.text == "물길 여는 도시"


def test_a_headline_again_is_no_deck() -> None:
    found = outline("다온에 공장", "다온에 공장", ONE, TWO)
    assert [role for role, _ in roles(found)] == ["headline", "lede", "paragraph"]
    assert any(remark.code == "dropped.artifact" for remark in found.diagnostics)


def test_an_agencys_note_is_no_part_of_its_caption() -> None:
    caption = "(다온 가온신문=뉴스1) = 다온 시장이 다리를 건넜다고 가온신문이 전했다."
    note = "[국내에서만 사용가능. 재배포 금지. Redistribution Prohibited] gaon@news1.kr"
    found = outline("다온에 공장", f"{caption} {note}", ONE, TWO)
    assert [passage.text for passage in found.captions] == [caption]


def test_a_deck_is_parted_from_a_credit_behind_it() -> None:
    glued = "내년 다온에 공장 착공 계획가온전자 제공가온전자가 공장을 짓는다."
    found = outline("가온전자 다온에 공장", f"{glued} {TWO} 가온전자는 크다.")
    assert roles(found)[1:3] == [("deck", "내년 다온에 공장 착공 계획"), ("caption", "가온전자 제공")]


def test_a_deck_with_nothing_but_a_credit_behind_it() -> None:
    glued = "내년 다온에 공장 착공 계획가온전자 제공, 가온전자가 낸 그림"
    assert roles(outline("가온전자 다온에 공장", glued, ONE))[1][0] == "deck"


def test_a_caption_that_was_a_line_of_its_own_is_found_behind_two_spaces() -> None:
    found = outline("다온에 공장", f"다온 다리를 건너는 시민들의 모습.  {ONE} {TWO}")
    assert [role for role, _ in roles(found)] == ["headline", "caption", "lede"]


def test_a_digest_has_items() -> None:
    found = outline(
        "간추린 뉴스 가온전자 소식",
        "■ 가온전자, 버스 공급국내 회사인 가온전자가 버스를 넘겼다. 가온전자는 크다.  ■ 다온시 다리 개통",
        "다온시는 다리를 열었다.",
    )
    assert [(role, words) for role, words in roles(found) if role == "subhead"] == [
        ("subhead", "■ 가온전자, 버스 공급"),
        ("subhead", "■ 다온시 다리 개통"),
    ]
    assert [section.kind for section in found.sections] == ["item", "item"]
    assert found.sections[1].heading is not None
    assert found.sections[1].heading.text == "■ 다온시 다리 개통"


def test_a_digests_first_item_is_no_deck() -> None:
    found = outline("[단신] 가온전자 外", "■ 가온전자, 버스 공급", ONE, "■ 다온시 다리 개통", TWO)
    assert [role for role, _ in roles(found)] == ["kicker", "headline", "subhead", "lede", "subhead", "paragraph"]


def test_an_items_head_may_run_into_it() -> None:
    found = outline(
        "[장 마감 뒤 새 소식]",
        f"◇가온전자, 다온에 공장=가온전자는 다온에 공장을 짓는다. {THREE}",
        f"◇다온시 ‘물길 축제’ 연기=다온시는 축제를 미뤘다고 밝혔다. {TWO}",
        "■ 나래, 뱃길 네 곳 늘리기로나래는 25일 뱃길을 늘린다고 밝혔다.",
        "■ 솔빛공사, 올해의 ‘물 지킴이’에 솔빛공사는 상을 받았다고 밝혔다.",
        "■ 두물시 둑길 두 배로국토관리청과 시는 둑길을 넓힌다. 국토관리청 몫이 크다.",
    )
    assert found.headline is not None
    assert found.headline.text == "[장 마감 뒤 새 소식]"
    assert found.lede is not None
    assert found.lede.text == "가온전자는 다온에 공장을 짓는다."
    assert [words for role, words in roles(found) if role == "subhead"] == [
        "◇가온전자, 다온에 공장",
        "◇다온시 ‘물길 축제’ 연기",
        "■ 나래, 뱃길 네 곳 늘리기로",
        "■ 솔빛공사, 올해의 ‘물 지킴이’에",
        "■ 두물시 둑길 두 배로",
    ]


def test_the_first_of_marked_paragraphs_opens_the_story() -> None:
    found = outline("다온 소식 셋", f"▲ {ONE} {TWO}", f"▲ {TWO} {THREE}", TWO)
    assert found.lede is not None
    assert found.lede.text == ONE


def test_questions_head_their_answers() -> None:
    found = outline("다온에 공장", ONE, "Q. 공장은 언제 여나.", f"A. {THREE}", "Q2. 왜 다온인가?", f"A. {TWO}")
    assert [words for role, words in roles(found) if role == "subhead"] == ["Q. 공장은 언제 여나.", "Q2. 왜 다온인가?"]


def test_numbered_heads_are_subheads_from_the_first_on() -> None:
    found = outline("다온에 공장", "1. 왜 다온인가", ONE, "2. 누가 짓나", TWO, "③ 언제 여나", THREE)
    assert [words for role, words in roles(found) if role == "subhead"] == [
        "1. 왜 다온인가",
        "2. 누가 짓나",
        "③ 언제 여나",
    ]
    alone = outline("다온에 공장", "1. 왜 다온인가", ONE)
    assert roles(alone)[1] == ("deck", "1. 왜 다온인가")


def test_heads_between_angles_are_subheads_of_a_digest() -> None:
    found = outline("[간추린 경제]", "<가온전자, 배터리 합작>", ONE, "<나래은행, 다온에 지점>", TWO)
    assert found.headline is not None
    assert found.headline.text == "[간추린 경제]"
    assert [role for role, _ in roles(found)] == ["headline", "subhead", "lede", "subhead", "paragraph"]
    assert "subhead" not in [role for role, _ in roles(outline("다온에 공장", ONE, "<나래은행, 다온에 지점>", TWO))]


def test_a_bullets_title_of_several_words_runs_into_its_text() -> None:
    found = outline("다온 소식", f"▲가온전자, 새 공장 착공={ONE}", f"▲나래은행, 지점 폐쇄={TWO}", f"▲가온전자= {THREE}")
    assert [words for role, words in roles(found) if role == "subhead"] == [
        "▲가온전자, 새 공장 착공",
        "▲나래은행, 지점 폐쇄",
    ]


def test_rows_and_names_of_who_is_on_camera_are_no_subheads() -> None:
    found = outline("다온에 공장", ONE, "2025년 18회", TWO, "홍길동 / 어민", THREE, "인터뷰> 홍길동 장관", TWO)
    assert {role for role, _ in roles(found)[2:]} == {"paragraph"}


def test_what_is_asked_in_an_interview_is_neither_a_subhead_nor_a_caption() -> None:
    found = outline("다온에 공장", ONE, "-공장은 언제쯤 여나.", f"“{THREE}”", "―값은 누가 치르나.", f"“{TWO}”")
    assert {role for role, _ in roles(found)[2:]} == {"paragraph"}


def test_a_line_without_a_verb_is_no_caption_in_a_broadcast() -> None:
    found = outline("다온에 공장", f"[앵커] {ONE}", "[기자]", "다온시의 한 강변 나루터.", TWO)
    assert ("paragraph", "다온시의 한 강변 나루터.") in roles(found)


def test_an_item_without_a_head_is_a_paragraph() -> None:
    found = outline("다온에 공장", ONE, "■ 다온시는 다리를 열었다고 밝혔다.")
    assert roles(found)[-1][0] == "paragraph"


def test_subheads_part_the_body() -> None:
    found = outline("다온에 공장", ONE, TWO, "“물길도 함께 연다”", THREE, "[홍길동/다온시 과장]", TWO)
    assert [(s.kind, s.blocks.first, s.blocks.last) for s in found.sections] == [
        ("lede", "b2", "b3"),
        ("subhead", "b4", "b7"),
    ]
    assert [s.id for s in found.sections] == ["sec1", "sec2"]
    assert found.sections[1].heading is not None
    assert found.sections[1].heading.text == "“물길도 함께 연다”"


def test_a_subhead_glued_behind_a_paragraph_is_parted() -> None:
    found = outline("다온에 공장", f"{ONE} {TWO}물길 여는 두 도시의 꿈  {THREE} {TWO}")
    assert ("subhead", "물길 여는 두 도시의 꿈") in roles(found)


def test_markers_part_the_body_where_no_subhead_does() -> None:
    found = outline("다온에 공장", ONE, "우선 ‘물길’ 분야에서 두 도시가 손을 잡는다.", "한편 시민들은 웃었다고 한다.")
    assert [(s.kind, s.heading) for s in found.sections] == [("lede", None), ("pillar", None), ("marked", None)]


def test_a_body_without_parts_is_one_section() -> None:
    found = outline("다온에 공장", ONE, TWO)
    assert [(s.kind, s.start, s.end) for s in found.sections] == [("body", 8, len(found.text))]


def test_list_items() -> None:
    found = outline("다온에 공장", f"{ONE} {TWO}", "▲ 물값 인하", "▲ 다리 신설", "① 배 세 척", "② 차 두 대", "- 홀로")
    assert [role for role, _ in roles(found)[2:6]] == ["list_item"] * 4


def test_a_mark_alone_is_a_caption() -> None:
    found = outline("다온에 공장", "▲ 다온 다리", ONE, TWO)
    assert roles(found)[1] == ("caption", "▲ 다온 다리")


def test_an_agency_caption_keeps_its_title_line() -> None:
    title = "다리 건너는 다온 시장"
    caption = "(다온=연합뉴스) 홍길동 기자 = 다온 시장이 다리를 건너고 있다. 2024.6.11 hong@example.com"
    found = outline("다온에 공장", "다온시와 업무협약", title, caption, ONE, TWO)
    assert [passage.text for passage in found.captions] == [f"{title}\n{caption}"]
    assert [passage.text for passage in found.deck] == ["다온시와 업무협약"]
    assert found.authors == ()


def test_markup_says_what_a_block_is() -> None:
    found = outline(
        SourceBlock("다온 소식", "kicker"),
        SourceBlock("다온에 공장", "headline"),
        SourceBlock(ONE, "paragraph"),
        SourceBlock("다온 다리", "caption"),
        SourceBlock("값 | 3", "table_row"),
    )
    assert [role for role, _ in roles(found)] == ["kicker", "headline", "lede", "caption", "table_row"]
    assert found.kicker is not None
    assert found.kicker.text == "다온 소식"


def test_a_kicker_on_a_line_of_its_own() -> None:
    found = outline("[기획]", "다온에 공장", ONE, TWO)
    assert [role for role, _ in roles(found)][:3] == ["kicker", "headline", "lede"]


def test_a_story_without_a_headline() -> None:
    found = outline(f"{ONE} {TWO} {THREE}", TWO)
    assert found.headline is None
    assert roles(found)[0][0] == "lede"
    assert "missing.headline" in codes(found)


def test_a_short_sentence_with_its_full_stop_is_no_headline() -> None:
    found = outline("다온군은 21일 가온군과 협약을 맺었다.", TWO)
    assert found.headline is None
    assert roles(found)[0][0] == "lede"


def test_a_place_alone_in_brackets_before_the_story_is_where_it_was_written() -> None:
    found = outline("[다온]다온군은 21일 가온군과 협약을 맺었다.", TWO)
    assert found.located is not None
    assert (found.located.text, found.kicker) == ("다온", None)
    assert found.lede is not None
    assert found.lede.text == "다온군은 21일 가온군과 협약을 맺었다."


def test_a_label_in_brackets_that_no_government_is_called_by_stays_a_kicker() -> None:
    found = outline("[기획]다온군의 새 부두", ONE)
    assert (found.located, found.kicker and found.kicker.text) == (None, "기획")


def test_an_article_of_nothing_but_lines_that_are_no_text_keeps_its_first() -> None:
    assert outline("©00", "무단전재 금지").text == "©00"


def test_a_headline_alone() -> None:
    found = outline("다온에 공장")
    assert (found.lede, found.sections) == (None, ())
    assert codes(found) == ["missing.body", "missing.date"]


def test_lines_without_a_verb_are_a_body_if_there_is_no_other() -> None:
    assert [role for role, _ in roles(outline("다온에 공장", "여는 말"))] == ["headline", "lede"]


@pytest.mark.parametrize("lines", [(), ("…",), ("hong@example.com",)])
def test_nothing_gives_nothing(lines: tuple[str, ...]) -> None:
    found = outline(*lines)
    assert "missing.headline" in codes(found) or found.headline is not None
    assert found.lede is None


def test_what_stands_before_the_dateline_is_no_story() -> None:
    notice = "두 회사 업무협약 이 기사는 가온에 먼저 실렸습니다."
    found = outline("다온에 공장", f"{notice}[이데일리 홍길동 기자] {ONE} {TWO}")
    assert [role for role, _ in roles(found)] == ["headline", "deck", "dateline", "lede"]


def test_a_line_behind_the_dateline_is_the_story() -> None:
    found = outline("다온에 공장", "[이데일리 홍길동 기자] 두 회사가 함께", TWO)
    assert roles(found)[2] == ("lede", "두 회사가 함께")


def test_quotes_that_stay_open_are_pointed_at() -> None:
    found = outline("다온에 공장", f"{ONE} 그는 “좋다고 했다. 이어 “싫다”고 했다. 『끝")
    assert [found.text[d.start : d.end] for d in found.diagnostics if d.code == "quote.unclosed"] == ["“", "『"]


def test_lines_behind_the_byline_are_other_articles() -> None:
    others = ("나래중공업, 새 배 띄운다", "다온시 다리 개통")
    found = outline("다온에 공장", f"{ONE} {TWO}", "홍길동 기자 hong@example.com", *others)
    assert [role for role, _ in roles(found)] == ["headline", "lede", "byline"]
    assert codes(found)[:3] == ["dropped.email", "dropped.related", "dropped.related"]


def test_lines_behind_the_story_stay_where_no_byline_ends_it() -> None:
    last = "배 세 척, 차 두 대"
    assert roles(outline("다온에 공장", f"{ONE} {TWO}", last))[-1] == ("paragraph", last)


def test_two_authors_with_two_addresses() -> None:
    found = outline("다온에 공장", f"{ONE} {TWO}", "김하나 기자 one@example.com", "이두리 기자 two@example.com")
    assert [(a.name, a.email) for a in found.authors] == [("김하나", "one@example.com"), ("이두리", "two@example.com")]


def test_an_address_that_may_be_anybodys_is_nobodys() -> None:
    found = outline("다온에 공장", f"{ONE} {TWO} 김하나·이두리 기자 one@example.com")
    assert [(a.name, a.email) for a in found.authors] == [("김하나", None), ("이두리", None)]


def test_blocks_say_nothing_that_the_source_does_not() -> None:
    tail = "사진=연합뉴스 홍길동 기자 hong@example.com #가온#나래"
    lines = ("[속보] 다온에 공장", f"다온시와 협약… 체결 {ONE}  {TWO}{tail}")
    source = re.sub(r"\s+", "", "".join(lines))
    for _, words in roles(outline(*lines)):
        assert re.sub(r"\s+", "", words) in source


def test_a_label_and_decks_glued_before_a_dateline_are_parted() -> None:
    note = "이 기사는 3월 2일 09:00에 가온 유료 서비스로 먼저 공개된 기사입니다."
    glued = "[주간 가온]가온전자 새 공장에 비판 쇄도나래중공업만 값진 계약 다 챙겨다온 시민들 목소리는 철저히 소외"
    found = outline(
        "다온 공장 둘러싼 논란",
        f"{glued}{note}[이데일리 홍길동 기자] {ONE} 나래중공업은 시설을 댄다. 다온 시민들은 반겼다.",
    )
    assert [(role, words) for role, words in roles(found) if role in {"kicker", "deck"}] == [
        ("kicker", "[주간 가온]"),
        ("deck", "가온전자 새 공장에 비판 쇄도"),
        ("deck", "나래중공업만 값진 계약 다 챙겨"),
        ("deck", "다온 시민들 목소리는 철저히 소외"),
    ]
    assert "dropped.promotion" in codes(found)


def test_a_question_glued_on_both_sides_is_a_subhead() -> None:
    found = outline("다온 공장", f"{ONE} {TWO}새 공장은 언제 문을 여나?{THREE} 나래중공업이 땅을 고른다.")
    assert ("subhead", "새 공장은 언제 문을 여나?") in roles(found)


def test_a_credit_right_behind_a_dateline_inside_a_block_is_a_caption() -> None:
    found = outline("다온 공장", f"내년 착공 계획[가온CBS 홍길동 기자]다온군 제공다온군의 {ONE}")
    assert ("caption", "다온군 제공") in roles(found)


def test_a_box_of_lines_between_paragraphs_is_a_deck() -> None:
    glued = "오늘 회의 앞서 MOU나래차 새 차에 물 공급하는 방식"
    found = outline(
        "가온, 물길 연다", f"{ONE} {TWO} {THREE} {THREE} 물을 나른다.{glued} 14일 업계에 따르면 나래차도 나선다."
    )
    assert [text for role, text in roles(found) if role == "deck"] == [
        "오늘 회의 앞서 MOU",
        "나래차 새 차에 물 공급하는 방식",
    ]


def test_a_line_before_a_space_is_a_subhead_where_sentences_are_seldom_glued() -> None:
    line = "모든 공장서 새 물길 사용"
    spaced = f"{ONE} {TWO} {THREE} 물을 나른다.{line} 우선 가온전자는 물을 아낀다."
    assert ("subhead", line) in roles(outline("가온, 물길 연다", spaced))
    glued = f"{ONE}{TWO}{THREE}물을 나른다.{line} 우선 가온전자는 물을 아낀다."
    assert ("subhead", line) not in roles(outline("가온, 물길 연다", glued))


@pytest.mark.parametrize("bullet", ["ㅇ", "# ", "□ "])
def test_the_mark_of_an_item_is_no_part_of_the_lede(bullet: str) -> None:
    lede = outline("가온대, 나래병원과 손잡다", f"{bullet}{ONE} {TWO}").lede
    assert lede is not None
    assert lede.text == ONE


def test_a_line_that_names_who_is_on_camera_is_no_subhead() -> None:
    label = "▶ 인터뷰 : 이서연 / 가온대 학생"
    assert ("paragraph", label) in roles(outline("가온대, 나래병원과 손잡다", ONE, label, TWO))


def test_what_stands_before_the_headline_is_not_it() -> None:
    found = outline("SBS 뉴스", "가온대, 나래병원과 손잡다", ONE, TWO)
    assert roles(found)[:2] == [("byline", "SBS 뉴스"), ("headline", "가온대, 나래병원과 손잡다")]
    caption = "앞줄 왼쪽부터 이서연 총장, 한가람 원장."
    assert roles(outline(caption, ONE, TWO))[:2] == [("caption", caption), ("lede", ONE)]


def test_where_breaks_are_kept_no_line_is_parted_from_a_paragraph() -> None:
    lede = "3일 오전 다온시청에서 한가람 가온조합 대변인과 이서연 미래전환 대변인이 회견을 열었다."
    apart = outline("가온조합·미래전환 손잡다", lede, f"대변인은 뜻을 밝혔다. {TWO}", THREE)
    assert apart.lede is not None
    assert apart.lede.text == lede
    assert "deck" not in [role for role, _ in roles(apart)]


def test_a_line_does_not_take_the_subject_of_the_sentence_behind_it() -> None:
    lede = "가온대학교(총장 이서연)가 나래병원(원장 한가람)과 3일 MOU협약을 체결했다."
    found = outline("가온대, 나래병원과 손잡다", f"{lede} 협약을 {THREE}")
    assert found.lede is not None
    assert found.lede.text == lede


def test_a_subhead_is_parted_from_a_caption_by_a_space() -> None:
    found = outline(
        "가온, 물길 연다", ONE, TWO, "다온 최대 물길 기업 도약 정부가 그린 다온 물길 조감도. 가온전자 제공", THREE
    )
    assert ("subhead", "다온 최대 물길 기업 도약") in roles(found)


def test_a_comma_for_a_break_before_the_story_ends_the_deck() -> None:
    found = outline("가온, 물길 연다", f"새 물길 7개 더 선정 , {ONE} , {TWO}")
    assert roles(found)[1:] == [("deck", "새 물길 7개 더 선정"), ("lede", ONE), ("paragraph", TWO)]


def test_a_sign_off_that_repeats_the_reporter_is_left_out() -> None:
    story = (
        "<앵커>",
        "나루터 요금이 오른다고 합니다.",
        "홍길동 기자가 보도합니다.",
        "<기자>",
        "다온시가 요금을 올립니다.",
    )
    signed = outline("나루터 요금 오른다", *story, "MBC 뉴스 홍길동입니다.")
    assert [author.name for author in signed.authors] == ["홍길동"]
    assert "MBC" not in signed.text
    alone = outline("나루터 요금 오른다", *story[:2], *story[3:], "MBC 뉴스 홍길동입니다.")
    assert [author.name for author in alone.authors] == ["홍길동"]
    assert alone.text.endswith("MBC 뉴스 홍길동입니다.")


def test_a_line_under_the_name_of_a_picture_file_is_its_caption() -> None:
    found = outline("가온대, 나래병원과 손잡다", ONE, "GAON Univ (2013).jpg", "가온대 본관", TWO)
    assert [caption.text for caption in found.captions] == ["GAON Univ (2013).jpg\n가온대 본관"]
    assert outline("가온대, 나래병원과 손잡다", ONE, "GAON Univ (2013).jpg", TWO).captions == ()


def test_marked_lines_over_a_story_are_its_deck_unless_it_has_more_of_them() -> None:
    lines = ("◇ 새 병동 2027년 완공", "◇ 학생 500명 실습")
    assert [deck.text for deck in outline("가온대, 나래병원과 손잡다", *lines, ONE, TWO).deck] == list(lines)
    assert outline("가온대, 나래병원과 손잡다", lines[0], ONE, lines[1], TWO).deck == ()
