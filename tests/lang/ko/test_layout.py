"""Korean layout: bylines, datelines, captions, noise, kickers, glued decks, markers."""

import re

import pytest

from converter.lang.ko.layout.blocks import LAYOUT
from converter.lang.ko.layout.byline import is_name, read_stamps
from converter.lang.ko.layout.ends import byline_start, tail_cuts
from converter.lang.ko.layout.table import noise
from converter.model.span import Span

RULES = [(n, rule.kind) for n, (rule, _) in enumerate(noise())]


@pytest.mark.parametrize(("number", "kind"), RULES)
def test_noise_patterns_match_their_examples_and_nothing_else(number: int, kind: str) -> None:
    rule, pattern = noise()[number]
    assert rule.kind == kind
    for line in rule.match:
        assert pattern.search(line), line
        assert any(hint in line for hint in rule.hints), line
    for line in rule.no_match:
        assert not pattern.search(line), line


def cuts(text: str, whole: str = "") -> list[tuple[str | None, str]]:
    return [(cut.role or cut.dropped, cut.span.of(text).strip()) for cut in LAYOUT.cuts(text, f"{text}\n{whole}")]


@pytest.mark.parametrize(
    ("line", "authors", "located", "publisher"),
    [
        ("(서울=연합뉴스) 홍길동 기자 = ", ["홍길동"], "서울", "연합뉴스"),
        ("[이데일리 홍길동 기자]", ["홍길동"], None, "이데일리"),
        ("【제주=뉴시스】홍길동 기자 =", ["홍길동"], "제주", "뉴시스"),
        ("[서울경제]", [], None, "서울경제"),
        ("베를린=홍길동 특파원  [ 홍길동 특파원  ]", ["홍길동"], "베를린", None),
        ("(누쿠스[우즈베키스탄]=연합뉴스) 홍길동 기자 =", ["홍길동"], "누쿠스", "연합뉴스"),
        ("[도쿄=이데일리 홍길동 특파원]", ["홍길동"], "도쿄", "이데일리"),
        ("[이데일리 = 칸(프랑스) 홍길동 기자]", ["홍길동"], "칸(프랑스)", "이데일리"),
        ("[스타뉴스=고척, 홍길동 기자]", ["홍길동"], "고척", "스타뉴스"),
        ("[뉴스핌=홍길동 김하나 기자]", ["홍길동", "김하나"], None, "뉴스핌"),
        ("[디지털데일리 홍길동기자]", ["홍길동"], None, "디지털데일리"),
        ("(서울=뉴스1) 김하나 기자,이두리 기자 =", ["김하나", "이두리"], "서울", "뉴스1"),
        ("(서울=뉴스1) 기동취재팀 =", ["기동취재팀"], "서울", "뉴스1"),
        ("오슬로·베르겐/홍길동 기자", ["홍길동"], "오슬로·베르겐", None),
        ("세종=김하나·이두리 기자", ["김하나", "이두리"], "세종", None),
        ("김하나 이두리 박세나 기자", ["김하나", "이두리", "박세나"], None, None),
        ("정세나 산업팀 기자", ["정세나"], None, None),
        ("동아닷컴 홍길동 기자", ["홍길동"], None, "동아닷컴"),
        ("홍길동 기자동아일보 사회부", ["홍길동"], None, "동아일보"),
        ("홍길동 기자, 홍길동 기자", ["홍길동"], None, None),
        ("국제부 기자", [], None, None),
        ("사진 홍길동 기자", ["홍길동"], None, None),
    ],
)
def test_bylines(line: str, authors: list[str], located: str | None, publisher: str | None) -> None:
    byline = LAYOUT.byline(line)
    assert [words.name.of(line) for words in byline.authors] == authors
    assert (byline.located.of(line) if byline.located else None) == located
    assert (byline.publisher.of(line) if byline.publisher else None) == publisher


def test_an_author_has_the_title_behind_the_name() -> None:
    (words,) = LAYOUT.byline("도쿄=홍길동 특파원").authors
    assert words.role is not None
    assert words.role.of("도쿄=홍길동 특파원") == "특파원"


@pytest.mark.parametrize("word", ["보도했다", "기자", "국제부", "수소", "사진", "가온일보"])
def test_words_that_are_no_names(word: str) -> None:
    assert not is_name(word)


def test_date_lines() -> None:
    line = "입력 2025.10.29 오전 9:12 수정 2025-10-30 10:00 2025.13.40"
    assert [(s.value, s.modified) for s in read_stamps(line)] == [("2025-10-29", False), ("2025-10-30", True)]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("2025-10-29     홍길동 기자", "byline"),
        ("입력 2025.10.29 오전 9:12 | 수정 2025.10.29 오후 3:40", "dateline"),
        ("산티아고=홍길동 기자 | 2026.04.16 09:20", "byline"),
        ("서울경제 산업부", "byline"),
        ("2026/04/16 09:20 송고 | 국제팀 홍길동", "byline"),
    ],
)
def test_a_line_of_dates_and_names_is_one_cut(line: str, role: str) -> None:
    assert cuts(line) == [(role, line)]


def test_a_sentence_that_begins_with_a_date_is_no_date_line() -> None:
    assert cuts("2025년 3월 1일 가온전자는 나래와 손을 잡았다.") == []


@pytest.mark.parametrize(
    ("tail", "found"),
    [
        ("했다.홍길동 선임기자 hong@example.com", [("byline", "홍길동 선임기자"), ("email", "hong@example.com")]),
        ("했다. 홍길동 기자(hong@example.com)", [("byline", "홍길동 기자"), ("email", "(hong@example.com)")]),
        (
            "했다. #가온#나래 홍길동 기자동아일보 사회부hong@example.com",
            [
                ("hashtags", "#가온#나래"),
                ("byline", "홍길동 기자동아일보 사회부"),
                ("email", "hong@example.com"),
            ],
        ),
        ("했다.온라인 중앙일보", [("promotion", "온라인 중앙일보")]),
        (
            "했다. 홍길동 기자 hong@example.com, 사진 다온시 제공",
            [
                ("byline", "홍길동 기자"),
                ("email", "hong@example.com"),
                ("byline", "사진 다온시 제공"),
            ],
        ),
        ("새 공장 연 가온전자홍길동 기자", [("byline", "홍길동 기자")]),
        (
            "했다. hong@example.com  [, 무단전재 및 재배포 금지",
            [
                ("email", "hong@example.com"),
                ("copyright", "[, 무단전재 및 재배포 금지"),
            ],
        ),
        (
            "했다.홍길동 기자 hong@example.com▶가온일보 영남 기사 더보기",
            [
                ("byline", "홍길동 기자"),
                ("email", "hong@example.com"),
                ("related", "▶가온일보 영남 기사 더보기"),
            ],
        ),
        ("했다. 관련기사가온전자, 새 공장 착공", [("related", "관련기사가온전자, 새 공장 착공")]),
        (
            "했다. <저작권자(c) 가온통신, 무단 전재-재배포 금지> 2024/06/11 09:00 송고",
            [
                ("copyright", "<저작권자(c) 가온통신, 무단 전재-재배포 금지>"),
                ("dateline", "2024/06/11 09:00 송고"),
            ],
        ),
        ("했다. 자료만 송고", []),
        ("했다. [email protected]", [("email", "[email protected]")]),
        ("다온·나래/홍길동 기자", [("byline", "다온·나래/홍길동 기자")]),
        ("그는 기자", []),
        ("손을 잡았다고 밝혔다.", []),
    ],
)
def test_what_stands_behind_a_story(tail: str, found: list[tuple[str, str]]) -> None:
    assert [(cut.role or cut.dropped, cut.span.of(tail).strip()) for cut in tail_cuts(tail)] == found


def test_a_dateline_without_brackets() -> None:
    assert cuts("내년 착공  베를린=홍길동 특파원  [ 홍길동 특파원  ] 다리가 열렸다.") == [
        ("dateline", "베를린=홍길동 특파원  [ 홍길동 특파원  ]"),
    ]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("2006-08-10 편집국", [("dateline", "2006-08-10 편집국")]),
        ("KBS 2021. 10. 6. 06:36", [("dateline", "KBS 2021. 10. 6. 06:36")]),
        ("입력 2015.08.23 (21:12)", [("dateline", "입력 2015.08.23 (21:12)")]),
        ("홍길동 2023. 7. 17. 23:40", [("byline", "홍길동 2023. 7. 17. 23:40")]),
        ("발행일 2023-05-01 10면", [("dateline", "발행일 2023-05-01 10면")]),
        (
            "hong@example.com | 2024-11-07 15:57:27",
            [("email", "hong@example.com"), ("dateline", "2024-11-07 15:57:27")],
        ),
        ("홍길동 기자 | hong@example.com", [("byline", "홍길동 기자"), ("email", "hong@example.com")]),
        ("YTN 홍길동 (hong@example.com)", [("byline", "YTN 홍길동"), ("email", "(hong@example.com)")]),
        ("홍길동 산업전략팀장 hong@example.com", [("byline", "홍길동 산업전략팀장"), ("email", "hong@example.com")]),
        ("기자명 홍길동 기자", [("byline", "기자명 홍길동 기자")]),
        ("/홍길동 기자 hong@example.com", [("byline", "홍길동 기자"), ("email", "hong@example.com")]),
        ("by 홍길동", [("byline", "by 홍길동")]),
        ("SBS 뉴스", [("byline", "SBS 뉴스")]),
        ("가온경제 홍길동 기자= 다온시는", [("dateline", "가온경제 홍길동 기자=")]),
        ("홍길동 환경전문기자", [("byline", "홍길동 환경전문기자")]),
        ("다온에서 홍길동 기자의 보도입니다.", [("byline", "다온에서 홍길동 기자의 보도입니다.")]),
        ("늘었습니다. KBS 뉴스 홍길동입니다.", [("byline", "KBS 뉴스 홍길동입니다.")]),
        (
            "다온 다리를 만든 한가람 사장. 사진=홍길동 기자",
            [("caption", "다온 다리를 만든 한가람 사장. 사진=홍길동 기자")],
        ),
        ("2014년 8월 25일 심층진단", []),
        ("2014년 8월 25일 다온에서", []),
        ("동영상 뉴스 홍길동", []),
        ("그 기사를 쓴 사람은 홍길동 기자다.", []),
    ],
)
def test_lines_that_are_signed_in_other_ways(line: str, parts: list[tuple[str, str]]) -> None:
    assert cuts(line) == parts


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("홍길동 가온일보 기자", ["홍길동"]),
        ("[가온=홍길동기자]", ["홍길동"]),
        ("YTN 홍길동", ["홍길동"]),
        ("홍길동 2023. 7. 17. 23:40", ["홍길동"]),
        ("[강원도]", []),
        ("사진 강원도 제공", []),
        ("지금까지 다온에서 MBC뉴스 홍길동이었습니다.", ["홍길동"]),
        ("이어서 홍길동 특파원입니다.", ["홍길동"]),
    ],
)
def test_writers_without_a_title_or_place(line: str, authors: list[str]) -> None:
    assert [words.name.of(line) for words in LAYOUT.byline(line).authors] == authors


def test_a_sentence_about_reporters_is_no_byline() -> None:
    assert byline_start("그는 홍길동 기자와 만났다.") is None


@pytest.mark.parametrize(
    "text",
    [
        "가온전자는 새 칩(AP)을 내놨다.",
        "나래방송(KBS)은 쉬었다.",
        "가온시는 자료 제공을 약속했다. 정보 제공 서비스는 내년에 연다.",
        "발전 시설을 늘리고 있다. 연합뉴스는 다르게 전했다.",
        "",
        "  ",
        "AFP통신에 따르면 두 나라는 만났다.",
        "두 나라는 12일(현지시간) AFP통신에 밝혔다.",
        '그는 "AP4 회의를 열겠다"고 말했다.',
        "로이터 기자가 물었다.",
        "하정민(사진) 교수는 웃었다.",
        "하정민(사진=가온대 제공) 교수는 웃었다.",
        "발주량은 3021만CGT(표준선 환산톤수)로 늘었다.",
        "나래만 배를 짓고 있다. 나래는 “배를 더 짓겠다. 길은 멀다”고 했다. 누리꾼은 반긴다.",
    ],
)
def test_running_text_is_left_alone(text: str) -> None:
    assert cuts(text) == []


@pytest.mark.parametrize(
    "line",
    [
        "다온 다리. 사진=연합뉴스",
        "문 여는 다온 다리. [사진=다온시]",
        "가온전자 연구소 전경 /사진제공=가온전자",
        "다온 다리를 건너는 시민들. 다온시 제공",
        "2022년 다온 다리 위에서 손을 흔드는 시민들. 연합뉴스",
        "개통식 참석자들이 손뼉을 치고 있다. 2023.7.27/뉴스1 © News1 홍길동 기자",
        "(다온=연합뉴스) 홍길동 기자 = 다온 시장이 다리를 건너고 있다. 2024.6.11 [공동취재] hong@example.com",
        "▲ 다온 다리",
        "다온 다리를 건너는 시민들의 모습.",
        "사진제공 | 가온전자",
        "◇ 사진설명=다온 다리를 건너는 시민들",
        "이 사진은 기사 내용과 관련이 없습니다.",
        "홍길동 가온전자 사장이 다온시청에서 인사말을 하고 있다. [사진 가온전자]",
    ],
)
def test_caption_lines(line: str) -> None:
    assert cuts(line) == [("caption", line)]


@pytest.mark.parametrize(
    ("line", "is_caption"),
    [
        ("(왼쪽부터) 홍길동 가온전자 사장, 이서연 다온시장", True),
        ("가온전자 다온 공장 조감도", True),
        ("가온전자와 다온시의 업무협약식 모습", True),
        ("가온전자, 새 공장 조감도 공개", False),
        ("나날이 달라지는 나루터 마을의 모습", False),
    ],
)
def test_a_view_or_who_stands_where_is_a_caption_below_the_headline(line: str, *, is_caption: bool) -> None:
    assert bool(LAYOUT.cuts(line, f"가온전자, 다온시와 협약\n{line}\n가온전자가 다온에 공장을 짓는다.")) is is_caption
    assert not LAYOUT.cuts(line, line)


@pytest.mark.parametrize(
    ("before", "caption", "behind"),
    [
        ("시는 땅을 내준다.", "다온 시장이 협약서를 들어 보이고 있다.", "공장은 내년에 선다."),
        ("시는 땅을 내준다.", "왼쪽부터 홍길동 사장, 이서연 시장. /사진=다온시", "공장은 내년에 선다."),
        ("시는 땅을 내준다.", "◀ 다온 시장이 서명하고 있다. <다온시 제공>", "공장은 내년에 선다."),
        ("시는 땅을 내준다. ", "가온전자가 다온에 지을 새 공장 조감도.", " 공장은 내년에 선다."),
    ],
)
def test_a_caption_glued_into_the_story_is_cut_out(before: str, caption: str, behind: str) -> None:
    text = f"가온전자는 다온시와 손잡았다. {before}{caption}{behind} 시는 반긴다."
    assert cuts(text) == [("caption", caption)]


@pytest.mark.parametrize(
    "text",
    [
        "시는 땅을 내준다. 어민들은 값이 오르기를 기다리고 있다.공장은 내년에 선다.",
        "시는 땅을 내준다. 자료 제출을 미뤘다. 공장은 내년에 선다.",
        "가온전자는 새 조감도를 냈다. 조감도는 곧 바뀐다. 공장은 내년에 선다.",
        "시장은 물이 줄고 있다고 말했다. 물이 줄고 있다는 말에 시민들은 놀랐다. 값이 오르고 있다지만 살 만하다.",
        "홍길동 사장(왼쪽)이 말했다. 이서연 시장(오른쪽)과 함께였다. 시장과 사장은 웃었다.",
        "다리 앞에는 왼쪽부터 홍길동 사장, 이서연 시장이 섰다. 이들은 웃었다.",
        "시는 나루 전경사진을 냈다. 사진을 보는 이가 많다.",
        "회장은 이날 세계물기구(가온.GAON) 총회에 갔다. 총회는 길다.",
    ],
)
def test_a_sentence_of_the_story_is_no_caption(text: str) -> None:
    assert cuts(text) == []


def test_an_agency_caption_with_a_byline_has_a_title_line() -> None:
    text = "(다온=연합뉴스) 홍길동 기자 = 다온 시장이 다리를 건너고 있다. 2024.6.11 hong@example.com"
    assert LAYOUT.cuts(text, text)[0].titled


GLUED = [
    ("다온 시장과 가온 대표가 협약 뒤 손을 잡고 있다. 다온시 제공", "가온전자가 다온에 공장을 짓는다."),
    ("다온 항구의 새 부두 전경. 연합뉴스", "가온해운이 새 부두를 빌린다."),
    ("왼쪽부터 도 회장, 심 대표, 하 시장. 사진 가온전자", "가온전자가 다온에 공장을 짓는다. 가온전자는 크다."),
    ("협약식이 다온에서 열렸다. 왼쪽 도 회장, 오른쪽 하 시장. 다온시 제공", "가온전자가 공장을 짓는다."),
    ("참석자들이 기념사진을 찍고 있다.", "가온전자가 다온에 공장을 짓는다. 도 회장이 말했다."),
    ("가온재단이 물길 사업 운영에 관한 협의를 하고 있다.", "가온전자가 다온에 공장을 짓는다. 도 회장이 말했다."),
    ("왼쪽부터 도 회장, 심 대표, 하 시장.", "가온전자가 다온에 공장을 짓는다."),
    ("다온 바닷가의 한 공장. 이곳은 자갈을 씻는다.", "가온전자가 다온에 공장을 짓는다."),
    ("협약식이 다온에서 열렸다. 두 회사 대표가 참석했다. 다온시 제공", "가온전자가 공장을 짓는다."),
    ("밤의 다온 다리. 사진 다온청", "한국의 다리가 모두 열렸다."),
    ("다온 다리의 밤[사진=가온]", "가온전자가 다온에 공장을 짓는다."),
    ("자료사진", "가온전자가 다온에 공장을 짓는다."),
    ("개통식이 열리고 있다. (다온시 제공) 2020.11.18/뉴스1", "다온시는 다리를 놓았다."),
    ("가온 공장 현황. 그래픽=홍길동 기자", "가온전자가 다온에 공장을 짓는다."),
    ("다온 다리를 건너는 시민들의 모습.", "가온전자가 다온에 공장을 짓는다."),
    ("다온 시장이 말하는 모습. 유튜브 화면 캡처", "가온전자가 다온에 공장을 짓는다."),
    ("다온 시장이 인사말을 하고 있다. ⓒ 연합뉴스", "가온전자가 다온에 공장을 짓는다."),
    ("다온 시장이 인사말을 하고 있다. 2025.3.4/뉴스1", "가온전자가 다온에 공장을 짓는다."),
    ("다온 시장이 인사말을 하고 있다./다온시 제공", "가온전자가 다온에 공장을 짓는다."),
    ("다온 시장이 인사말을 하고 있다. [사진 다온시]", "가온전자가 다온에 공장을 짓는다."),
    ("사진 제공=가온전자", "가온전자가 다온에 공장을 짓는다."),
    ("물길이 나는 과정. 자료: 가온전자", "가온전자가 다온에 공장을 짓는다. 가온전자는 크다."),
    ("다온 다리의 밤. 사진 가온·나래전자", " 가온과 나래전자가 다온에 공장을 짓는다. 나래전자는 크다."),
    ("다온 다리의 밤. 사진 가온전력", "# 가온전력이 다온에 공장을 짓는다."),
    ("다온 다리의 밤. 다온시 제공", "에이치디가온이 다온에 공장을 짓는다."),
    ("참석자들이 기념사진을 찍고 있다", "고려강이 열렸다. 물이 분다."),
    ("협약식에 온 홍길동 가온전자 사장(왼쪽)과 이서연 다온시장(오른쪽)", "가온전자가 공장을 짓는다. 가온전자는 크다."),
    ("다온시가 다리를 놓는다. 왼쪽부터 홍길동 사장, 이서연 다온시장", "가온전자가 공장을 짓는다. 가온전자는 크다."),
    ("가온전자가 다온에 세운 공장 전경", "가온전자가 공장을 짓는다. 가온전자는 크다."),
    ("가온전자가 만든 배.", "나래해운이 배를 산다."),
    ("다온시가 다리를 놓는다. 사진은 다온 다리.", "나래해운이 배를 산다."),
]


@pytest.mark.parametrize(("caption", "story"), GLUED)
def test_captions_glued_to_a_story(caption: str, story: str) -> None:
    assert cuts(caption + story) == [("caption", caption)]


@pytest.mark.parametrize(
    ("before", "caption", "after"),
    [
        ("다리가 열렸다. 차가 다닌다.", "다온 시장이 다리를 건너고 있다. 연합뉴스", " 다리는 길이가 2㎞다."),
        (
            "다리가 열렸다.",
            "가온건설은 다리 둘을 놓았다. 사진 가온건설",
            "가온건설은 내년에 더 놓는다. 가온건설은 크다.",
        ),
        (
            "다리가 열렸다. 차가 간다. 배도 간다. ",
            "가온건설의 다리. 사진 가온건설",
            "한국에는 강이 많다. 가온건설은 크다.",
        ),
        ("다리가 열렸다.", "밤의 다온 다리. 다온시 제공", ""),
        ("다리가 열렸다. 차가 다닌다.", "다온시가 다리를 놓는다. 사진은 다온 다리.", "나래해운이 배를 산다."),
        ("다리가 열렸다. 차가 다닌다.", "시민들이 깃발을 들고 있다", ""),
        (
            "다리가 열렸다. 차가 다닌다.",
            "다온 시장이 협약서를 들고 있다. 협약은 다섯 해 동안 간다. AFP=연합뉴스",
            "다리는 길이가 2㎞다.",
        ),
        (
            "다리가 열렸다. 차가 다닌다.",
            "가온건설이 다리를 더 놓는다. 사진은 다온 다리 전경. 사진 가온건설",
            "이날 가온건설은 나루도 샀다. 가온건설은 크다.",
        ),
        (
            "다리가 열렸다. 차가 간다. 배도 간다. 사람도 다닌다.",
            "사진제공= 가온건설",
            "가온건설은 나루도 샀다. 다리는 길이가 2㎞다.",
        ),
        (
            "다리가 열렸다. 차가 다닌다.",
            "시민들이 다리를 건너고 있다. (다온시 제공) 2031.5.2/뉴스1 © News1 홍길동 기자",
            "다리는 길이가 2㎞다.",
        ),
        ("다리가 열렸다.", "강변에 들어설 다온 발전소.", " 다온시는 강을 판다."),
        ("다리가 열렸다.", "물길을 여는 장치 예상도.", "다온시는 강을 판다."),
        ("다리가 열렸다. 차가 다닌다. 배도 다닌다. 사람도 다닌다. ", "그래픽=홍길동 기자", " 다리는 길이가 2㎞다."),
    ],
)
def test_captions_inside_a_story(before: str, caption: str, after: str) -> None:
    assert cuts(before + caption + after) == [("caption", caption)]


def test_a_credit_that_nobody_can_tell_from_the_story_is_left() -> None:
    assert cuts("밤의 다온 다리. 사진 나래건설을 좋아하는 시민이 찍었다.") == []


def test_a_note_without_a_dateline_ends_a_caption_at_the_beginning() -> None:
    assert cuts("다리를 건너는 시민. 2025.03.19. *재판매 및 DB 금지 다온시는 다리를 놓았다. 차가 다닌다.")[0] == (
        "caption",
        "다리를 건너는 시민. 2025.03.19.",
    )
    assert cuts("차가 다닌다. " * 90 + "*재판매 및 DB 금지 다온시는 다리를 놓았다.") == []


def test_an_agency_caption_before_the_dateline() -> None:
    caption, note = "[다온=뉴시스] 홍길동 기자 = 다리를 건너는 시민. 2025.03.19.", "hong@example.com *재판매 및 DB 금지"
    assert cuts(f"{caption} {note}[서울=뉴시스]김하나 기자 = 다온시는 다리를 놓았다. 차가 다닌다.") == [
        ("caption", caption),
        ("copyright", note),
        ("dateline", "[서울=뉴시스]김하나 기자 ="),
    ]


def test_speakers_marks_and_corrections() -> None:
    assert cuts("[뉴스데스크]◀ 앵커 ▶ 다리가 열렸습니다.") == [("marker", "[뉴스데스크]"), ("marker", "◀ 앵커 ▶")]
    # Who is called on further on opens no story: the mark is read before a dateline is looked for.
    assert cuts("◀ 앵커 ▶ 다리가 열렸습니다. [조민서 기자] 이제 지나갑니다.") == [("marker", "◀ 앵커 ▶")]
    correction = "※가온전자의 매출을 4월9일 오후 3조원으로 정정했습니다."
    assert cuts(f"다리가 열렸다. {correction} 차가 다닌다.") == [("correction", correction)]


def test_notes_and_addresses_inside_a_story() -> None:
    text = "다리가 열렸다. 홍길동 기자 hong@example.com 차가 다닌다(☞관련기사 : 다온 다리). 끝."
    assert cuts(text) == [
        ("byline", "홍길동 기자"),
        ("email", "hong@example.com"),
        ("related", "(☞관련기사 : 다온 다리)"),
    ]
    assert cuts("문의는 hong@example.com 으로 하면 된다.") == [("email", "hong@example.com")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[속보] 다온 다리 열렸다", "속보"),
        ("<단독>다온 다리", "단독"),
        ("【기획】 다온 다리", "기획"),
        ("〈사설〉 다온 다리", "사설"),
        ("간추린 뉴스다온 다리 개통", "간추린 뉴스"),
        ("현장에서", "현장에서"),
        ("단독 주택 늘린다", None),
        ("단독 다온시 다리 값 두 배 냈다", "단독"),
        ("단독, 다온시 다리 값 두 배 냈다", None),
        ("다온 다리 열렸다[물길 여는 도시③]", "물길 여는 도시③"),
        ("다온 다리 열렸다", None),
    ],
)
def test_kickers(text: str, words: str | None) -> None:
    kicker = LAYOUT.kicker(text)
    assert (kicker.words.of(text) if kicker else None) == words


STORY = "가온전자가 다온에 새 공장을 짓는다. 가온전자는 3년 안에 문을 연다."


@pytest.mark.parametrize(
    "deck",
    [
        "다온시와 3000억원 규모 업무협약 체결 ",
        "2030년까지 공장 세 곳 착공 계획",
        "다온시와 업무협약… 수소 생산 나서 ",
        "다온시와 공장 터 임대 계약, ",
    ],
)
def test_a_deck_ends_where_the_story_begins(deck: str) -> None:
    assert LAYOUT.deck_end(deck + STORY, "가온전자, 다온에 공장", STORY) == len(deck.rstrip(" ,"))


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "정부의 수소경제 로드맵 추진 계획이 확정됐다. 계획은 내년에 나온다.",
        "국내 정유업계가 친환경 사업에 나선다.",
        "가온전자를 비롯한 세 회사가 업무협약을 체결했다.",
        "수소 공급망 구축사업에 참여한 나래중공업이 손을 뗐다. 나래중공업은 지난달 뜻을 밝혔다.",
        "밤새 비가 왔다.",
        "",
    ],
)
def test_a_story_alone_has_no_deck(text: str) -> None:
    assert LAYOUT.deck_end(text, "가온전자, 다온에 공장", f"{text}\n{STORY}") == 0


@pytest.mark.parametrize(
    ("line", "story"),
    [
        ("뱃삯 할인 내년 중단 예정", "“가온이 앞선다” 등 말이 나오는 가운데 가온전자는 웃는다."),
        ("다온 공장 이전 여부 관건", "31일 오전 다온시청에서 노조가 항의하고 있다."),
        ("“넘긴 땅 되찾을 길 없다는 뜻”", "다온시는 땅을 넘겼다."),
        ("가온전자 측 “계약 유효”", "노조가 소송을 낸다."),
        ("다온시의 물값 해마다 오르지만", "다온시는 웃는다."),
        ("다온시의 물값 따져 보니", "다온시는 웃는다."),
        ("물길 열 사람 곁에 있어야", "지난해 다온시는 웃었다."),
        ("물길 내는 사업 다온 앞바다에", "2.4㎞ 둑 쌓는 가온전자는 크다."),
        ("다온시의 물값 다시 급등", "가온전자 대표는 운다."),
        ("다온시와 물길 사업 추진", " 이에 따라 가온전자는 공장을 짓는다."),
        ("다온시와 물길 사업 추진", " 최근 가온전자는 공장을 지었다."),
        ("다온시에 새 공장 건설 합의", "조민서 회장이 다온시를 찾았다."),
        ("다온시와 물길 사업 추진", "AI 공장도 짓는 가온전자는 크다."),
        ("다온시와 물길 사업 추진", " 가온전자와 나래(NARAE)가 손을 잡았다."),
    ],
)
def test_a_line_ends_where_no_word_goes_on(line: str, story: str) -> None:
    assert LAYOUT.deck_end(line + story, "가온전자, 다온에 공장", f"{line}{story}\n{STORY}") == len(line)


@pytest.mark.parametrize(
    "text",
    [
        "“길을 연다”고 가온전자는 밝혔다.",
        "“다온시에 새로운 길을 연다는 뜻” 이라고 그는 말했다.",
        "“다온시에 새로운 길을 열겠다”는 가온전자는 크다.",
        "다온시와 맺은 공급계약서를 본 가온전자는 크다.",
        "다온시의 새 공장 건설노조는 웃는다.",
    ],
)
def test_a_sentence_that_opens_like_a_line_is_none(text: str) -> None:
    assert LAYOUT.deck_end(text, "가온전자, 다온에 공장", f"{text}\n{STORY}") == 0


def test_lines_glued_to_one_another_are_told_apart() -> None:
    first, second = "다온시와 물길 사업 함께 추진", "나래시에는 앞으로 3년 안에 새 공장 세 곳 더 건설"
    text = f"{first}{second}가온전자가 공장을 짓는다."
    whole = f"{text} 나래시는 반긴다. {STORY}"
    assert LAYOUT.deck_end(text, "가온전자, 다온에 공장", whole) == len(first)
    assert LAYOUT.deck_end(f"{first}{second}", "가온전자, 다온에 공장", whole) == len(first)


def test_an_article_with_commas_for_breaks_has_one_behind_its_deck() -> None:
    deck, story = "다온시와 협약…물값 인하 기대", "물을 아껴 쓰는 기술이 나온다."
    assert LAYOUT.deck_end(f"{deck}, {story}", "", f"{deck}, {story} , 다온시는 반긴다.") == len(deck)
    assert LAYOUT.deck_end("다온시와 물값 인하 기대, 물을 아껴 쓴다.", "", "") == 0


def test_an_items_head_ends_where_its_story_begins() -> None:
    head = "■ 가온전자, 다온시에 수소버스 공급"
    assert LAYOUT.deck_end(f"{head}자동차그룹 계열사인 가온전자는 22일 버스를 넘겼다.", "", "") == len(head)
    head = "■ 가온전자, 해외진출 지원"
    assert LAYOUT.deck_end(f"{head}나래센터는 열렸다.", "", "") == len(head)
    head = "■ 가온전자, 자립 지원협력"
    assert LAYOUT.deck_end(f"{head}나래센터는 열렸다.", "", "") == len(head)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("우선 값을 낮춘다.", False),
        ("우선 ‘물길’ 분야에서 손을 잡는다.", True),
        ("첫째, 값을 낮춘다.", True),
        ("두 번째 축인 '하늘길' 분야다.", True),
        ("한편 다온시는 웃었다.", False),
        ("두 번째 경기는 졌다.", None),
        ("우선주를 샀다.", None),
        ("다리가 열렸다.", None),
    ],
)
def test_markers(text: str, named: bool | None) -> None:
    marker = LAYOUT.marker(text)
    assert (marker.named if marker else None) == named


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("가온전자가 다온에 공장을 짓는다.", True),
        ("가온전자, 다온에 공장 짓는다", False),
        ("정말 다리가 열리나?", False),
        ("가온전자와 나래중공업이 다온에 공장을 함께 짓는다. 새 길은 어디로", True),
        ("시민들의 모습.", False),
        ("하나다. 둘", False),
    ],
)
def test_prose(text: str, prose: bool) -> None:
    assert LAYOUT.is_prose(text) is prose


@pytest.mark.parametrize(
    ("left", "right", "goes_on"),
    [
        ("다리가 열렸다.", "차가", False),
        ("다리가 열렸다", ", 차가", False),
        ("화장품 원료와 연료", ", 식품", True),
        ("다리가 열렸다. 물길을 여는 사람들  ", ", 다온시는", False),
        ("정부는", "'한걸음'을", True),
        ("수소 사업", "등을", True),
        ("수소 사업 확대", "가온전자는", False),
        ("", "", False),
    ],
)
def test_a_sentence_goes_on(left: str, right: str, goes_on: bool) -> None:
    assert LAYOUT.goes_on(left, right) is goes_on


def test_who_stands_where_in_parentheses_ends_a_caption() -> None:
    caption = "다온항 업무협약식 (왼쪽부터 한지우 대표, 나은수 시장)"
    (cut,) = LAYOUT.cuts(f"{caption} 가온전자는 다온항에 창고를 짓는다.", "")
    assert (cut.role, cut.span) == ("caption", Span(0, len(caption)))


@pytest.mark.parametrize(
    ("line", "story"),
    [
        (
            "다온 항만 자동화 사업 성공적 수행",
            "한국가온발전은 다온항에서 행사를 열었다. 가온발전은 새 크레인을 들였다.",
        ),
        ("다온 항만 자동화 사업 효과 기대", "가온전자, 나래중공업 등 회사들이 손잡았다. 가온전자는 새 크레인을 댄다."),
    ],
)
def test_where_a_glued_line_ends(line: str, story: str) -> None:
    glued = f"{line} {story}"
    assert LAYOUT.deck_end(glued, "", glued) == len(line)


@pytest.mark.parametrize(
    ("lines", "story"),
    [
        (
            ["의회 먼바다 조업 금지법안 잇단 발의", "협력사 품삯 두 배로 늘어날 전망"],
            "국내 회사들이 맞섰다. 협력사는 바빴다.",
        ),
        (
            ["먼바다 조업 사업 앞으로 모두 철회해야", "협력사 품삯 두 배로 늘어날 전망"],
            "국내 회사들이 맞섰다. 협력사는 바빴다.",
        ),
        (
            ["의회 먼바다 조업 금지법안 곧 나올 듯", "협력사 품삯 두 배로 늘어날 전망"],
            "국내 회사들이 맞섰다. 협력사는 바빴다.",
        ),
    ],
)
def test_glued_lines_are_parted_one_from_another(lines: list[str], story: str) -> None:
    glued = "".join([*lines, story])
    assert LAYOUT.deck_end(glued, "", glued) == len(lines[0])


def test_no_pattern_is_slow() -> None:
    for _, pattern in noise():
        assert re.compile(pattern.source)
    assert LAYOUT.cuts("#가 나 다 라 " * 3000 + "▶가온 " * 3000, "") is not None


@pytest.mark.parametrize(
    ("line", "story"),
    [
        ("물길 따라 새로운 길이 열린다", "다온시 발전 계획이 나왔다."),
        ("버려진 병으로 옷도 생산", "나래티엔씨와 가온전자는 손잡았다."),
        ("빨라진 물길 사업 열풍", "김가온 나래전자 회장은 뜻을 밝혔다."),
        ("값싼 물길 만들기 목표", "라이스 사장은 뜻을 밝혔다."),
        ("부두 옆 창고도 철거해야", "다온어민단체가 목소리를 냈다."),
        ("김가온 “점유율 5%, 이익률 8%”", "하늘길은 내년부터 열린다."),
        ("하늘길은 내년부터 시작", "‘물개’ 나래로봇 값이 올랐다."),
        ("다온시에 새 길 여는 발돋움", "가온전자가 나섰다."),
        ("‘물길 기업 인수’ 이사회 개최", "=가온전자가 나섰다."),
        ("나래차 물길 사업에 SOS", "아예 기업을 사들인다."),
        ("물길 사업 앞으로 바빠질 듯", "“새 기술은 빼야”"),
        ("물길 분쟁 끼어들어 해결", "미 조달정책이 바뀐다."),
        ("오늘 회의 앞서 MOU", "가온전자가 나섰다."),
    ],
)
def test_a_line_ends_at_a_joint(line: str, story: str) -> None:
    whole = f"{line}{story} 다온시는 넓다. 나래의 하늘길. 가온전자 라이스 사장."
    assert LAYOUT.deck_end(line + story, "", whole) == len(line)


@pytest.mark.parametrize(
    ("line", "story"),
    [
        ("판 키우는 물길 시대❷", "나루터 요금 오른 까닭 살펴보니"),
        ("물길 손님 수만 명 발길", "美 항만청과 나루터 협약"),
        ("두 물길 하나로 합쳐져", "겨울이면 얼음도 사라져"),
        ("값 올리고도 손해는 못 막은 셈", "뱃길 장악한 다온 어민"),
        ("물길 공사 입찰 의혹 등", "나래조합, 새 입찰 요구"),
        ("물길 요금 오른다…승객 누가", "KTX에 밀린 배의 앞날"),
        ("새 물길 협약 체결", "총 700억원 들여 내년에 착공"),
        ("다온 “물길 넓힐 때”", "“요금 동결 먼저”"),
        ("물길 넓히는 회담", "나래조합 이서연 대표가 다온시를 찾았다."),
        ("물길 사업 확대에 반발", "이서연 나래조합 대표는 나루터를 찾았다."),
        ("강물 오염에 수변 도시 비상", "나래조합은 강을 치운다."),
        ("물가에 쌓인 쓰레기 수거", "나루 축제를 여는 곳이다."),
    ],
)
def test_a_line_ends_where_a_name_of_the_article_begins(line: str, story: str) -> None:
    whole = f"{line}{story} 이에 나래조합은 나섰다. 나루터와 나루 축제, KTX 요금도 오른다."
    assert LAYOUT.deck_end(line + story, "", whole) == len(line)


@pytest.mark.parametrize(
    "text",
    [
        "다온시와 강변의 수변도시가 나루 축제를 연다.",
        "다온 우리은행권이 새 나루를 연다.",
        "두 물길이 하나로 합쳐진다고 알려져서 놀랐다.",
        "강을 낀 다온은 물길을 막은 셈이다.",
        "지난달 다온의 어민들이 등록을 마쳤다.",
        "강 건너 나루 준공1호가 섰다.",
        "또 다온의 '푸른 물길'도시계획을 내놨다.",
        "강 건너 다온KTX 요금이 올랐다.",
    ],
)
def test_a_compound_with_a_word_of_the_article_is_one_word(text: str) -> None:
    assert LAYOUT.deck_end(text, "", f"{text} 도시가 크다. 도시계획. KTX 요금. 은행권은 반긴다. 록을 듣는다.") == 0


@pytest.mark.parametrize(
    "text",
    [
        "다온시의 대기오염물질 배출량이 줄었다.",
        "다온시는 물길이 열린다고 밝혔다.",
        "다온의 ‘물길 사업’들은 값이 싸다.",
        "다온시는 물값이 올랐다며 공개했다고 한다.",
        "다온시의 사회복지공동모금회가 문을 열었다.",
        "다온시는 협약을 체결하겠다고 밝혔다.",
    ],
)
def test_a_word_that_only_looks_like_two_is_one(text: str) -> None:
    assert LAYOUT.deck_end(text, "", f"{text} 오염물질은 적다. 지공동모금회. 고깃배.") == 0


@pytest.mark.parametrize(
    ("line", "story"),
    [
        ("모든 공장서 새 물길 사용", "우선 가온전자는 물을 아낀다."),
        ("가온 7월 생산, 나래도 공략", "14일 업계에 따르면 값이 올랐다."),
        ("서다온 확장으로 물길 기능 강화", "정부가 내년에 여는 길이다."),
        ("국내 기업엔 득과 실 섞여", "미국 투자에 나선 기업이 많다."),
        ("다온 측 “앞날 보고 계약”", "국회 물길위원회 소속 김가온 의원실이 자료를 냈다."),
        ("물길 분쟁이 다온 이주 촉발", "국내 기업의 투자는 는다."),
        ("물길 등 새 사업 투자 많아", "국내 기업이 바쁘다."),
        ("흉어 속 어선 4년 전의 3배", "가온생명은 컸다."),
        ("물길 공사 내년부터 시작할 듯", "가온생명이 물길을 낸다."),
        ("손님 줄어든 나루터에 이목 집중", "가온생명이 물길을 낸다."),
        ("앞장서 대응", "가온생명, 나래생명 등 관계사들이 나섰다."),
    ],
)
def test_a_line_between_paragraphs_ends_before_a_space(line: str, story: str) -> None:
    whole = f"{line} {story} 가온생명과 나래생명은 컸다."
    assert LAYOUT.line_end(f"{line} {story}", whole) == len(line)


@pytest.mark.parametrize(
    "text",
    [
        "가온전자는 최근 다온에 공장을 지었다.",
        "지난해 10월 17일 회의가 열렸다.",
        "다온시가 낸 자료에 따르면 올해 물값이 올랐다.",
        "다온시장(오른쪽에서 두 번째)이 28일 협약을 맺었다.",
        "최근 벌어진 실제 상황으로 물값이 올랐다.",
        "다온시 물길 사업",
        "",
    ],
)
def test_a_sentence_holds_no_line(text: str) -> None:
    assert LAYOUT.line_end(text, text) == 0


def test_who_is_seen_without_a_credit_is_in_a_caption() -> None:
    text = "김가온 가온전자 사장이 새 차를 소개하고 있다.물길 시장이 커진다. 가온전자도 나선다."
    assert cuts(text) == [("caption", "김가온 가온전자 사장이 새 차를 소개하고 있다.")]
    text = "시민들이 물길을 둘러보고 있다. 다온시는 이날 길을 열었다. AFP=연합뉴스“길이 열렸다.” 물길 시장이 커진다."
    assert cuts(text) == [("caption", text[: text.index("“")])]
    text = "가온전자가 다온시와 협약을 맺었다. (왼쪽부터 김가온 사장, 이다온 시장)가온전자가 물길을 연다."
    assert cuts(text) == [("caption", "가온전자가 다온시와 협약을 맺었다. (왼쪽부터 김가온 사장, 이다온 시장)")]
    assert cuts("가온전자가 새 사업을 추진하고 있다.물길 시장이 커진다.") == []
    text = "김가온 가온전자 사장이 새 차를 소개하고 있다."
    assert cuts(text) == [("caption", text)]
    assert cuts(f"{text} 물길 시장이 커진다.") == [("caption", text)]
    assert cuts("다온의 물값이 오르고 있다.물길 시장이 커진다.") == []
    assert cuts("가온전자 사장은 새 차를 소개하고 있다.물길 시장이 커진다.") == []


def test_a_name_under_a_portrait_is_a_caption() -> None:
    text = "김가온 가온전자 회장이 왔다. 물을 나른다.김가온최근 가온전자는 물길 사업에 나섰다."
    assert cuts(text) == [("caption", "김가온")]
    assert cuts("물을 나른다.김가온최근 물길이 열렸다.") == []
    assert cuts("이가온 다온시장이 왔다. 시는 19일 문을 연다.") == []


def test_what_a_picture_shows_is_a_caption_inside_the_story_too() -> None:
    text = "가온전자는 물을 나른다. 다온 물길 조감도.가온전자는 나래시에도 간다."
    assert cuts(text) == [("caption", "다온 물길 조감도.")]


def test_a_credit_before_a_day_ends_there() -> None:
    text = "시민들이 물길 앞에 서 있다. 뉴스114일 다온시에 따르면 물값이 올랐다."
    assert cuts(text) == [("caption", "시민들이 물길 앞에 서 있다. 뉴스1")]


def test_a_pointer_before_what_is_seen_is_a_captions() -> None:
    assert cuts("▲ 김가온 회장이 물길을 둘러보고 있다.") == [("caption", "▲ 김가온 회장이 물길을 둘러보고 있다.")]


def test_a_place_before_itself_is_a_kicker() -> None:
    kicker = LAYOUT.kicker("다온시다온을 물길의 도시로")
    assert kicker is not None
    assert kicker.end == len("다온시")
    assert LAYOUT.kicker("다온시 물길 연다") is None


@pytest.mark.parametrize(
    "line",
    [
        "[사진] 다온시의 한 나루터에서 일꾼이 짐을 내리고 있다. 가온신문 DB",
        "사진설명=25일 다온시청에서 홍길동 시장이 답하고 있다. 다온시 제공",
        "▲ 25일 다온 나루터에 걸린 깃발이 비에 젖어 있다. /홍길동 기자",
        "홍길동 가온전자 사장이 25일 서울 사무실에서 인터뷰하고 있다. 김하나 기자",
        "나래 홍길동이 지난해 9월 경기에서 이긴 뒤 환호하고 있다. /가온 나래",
    ],
)
def test_captions_that_are_labelled_or_signed(line: str) -> None:
    assert cuts(line, "공장은 내년에 문을 연다.") == [("caption", line)]


def test_a_story_that_is_signed_at_its_end_is_no_caption() -> None:
    assert cuts("두 회사는 새 공장을 짓고 있다. 홍길동 기자", "gaon@example.com") == [("byline", "홍길동 기자")]
    assert cuts("두 회사는 새 공장을 짓고 있다. /홍길동 기자", "ⓒ 가온일보")[0][0] == "byline"


def test_the_label_of_an_interview_is_no_mark_of_a_broadcast() -> None:
    assert cuts("[인터뷰] 가온전자를 세운 홍길동") == []
    assert cuts("[인터뷰] 홍길동 / 가온시 주민") == [("marker", "[인터뷰]")]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("대담=홍길동 경제부장 / 정리·사진=김하나 기자", ["홍길동", "김하나"]),
        ("정리=김하나 기자", ["김하나"]),
        ("글 홍길동·김하나 기자", ["홍길동", "김하나"]),
        ("글=홍길동 사진=김하나", ["홍길동"]),
        ("홍길동 소피아 특파원", ["홍길동"]),
        ("홍길동 이승우 특파원", ["홍길동", "이승우"]),
        ("홍길동 한물대 교수·국제법학", ["홍길동"]),
    ],
)
def test_who_did_what_for_a_story(line: str, authors: list[str]) -> None:
    byline = LAYOUT.byline(line)
    assert [words.name.of(line) for words in byline.authors] == authors
    assert byline.located is None


def test_a_line_of_tasks_is_a_byline() -> None:
    assert cuts("대담=홍길동 경제부장, 정리=김하나 기자") == [("byline", "대담=홍길동 경제부장, 정리=김하나 기자")]
    assert cuts("글 쓰는 사람 홍길동") == []


@pytest.mark.parametrize("headline", ["[시론] 물길은 누구의 것인가", "[홍길동의 물길] 다리가 놓이면"])
def test_an_outside_writer_signs_with_an_office(headline: str) -> None:
    line = "홍길동 한물대 교수"
    assert [(cut.role, cut.span.of(line)) for cut in LAYOUT.cuts(line, f"{headline}\n{line}")] == [("byline", line)]
    assert LAYOUT.cuts(line, f"한물대 새 총장에 김하나 교수\n{line}") == ()


def test_the_dateline_of_an_unknown_newsroom() -> None:
    line = "[다온=두물소식] 홍길동 기자 = 두 도시가 손을 잡았다."
    assert cuts(line)[0] == ("dateline", "[다온=두물소식] 홍길동 기자 =")
    signed = "【다온=두물소식】 홍길동 기자|2025-03-02 20:11"
    assert cuts(signed) == [("dateline", signed)]


def test_a_broadcast_is_signed_off_from_a_place() -> None:
    line = "다온에서 가온방송 뉴스 홍길동입니다."
    byline = LAYOUT.byline(line)
    assert byline.located is not None
    assert byline.located.of(line) == "다온"
    on_site = LAYOUT.byline("현장에서 가온방송 뉴스 홍길동입니다.")
    assert on_site.authors
    assert on_site.located is None


def test_a_credit_whose_caption_is_lost_is_no_text() -> None:
    assert cuts("[가온시 제공. 재판매 및 DB 금지]") == [("copyright", "[가온시 제공. 재판매 및 DB 금지]")]


def test_a_givers_name_alone_is_a_credit() -> None:
    assert cuts("다온시 제공", "다온시는 다리를 놓는다.") == [("caption", "다온시 제공")]
    assert cuts("점심 제공", "다온시는 다리를 놓는다.") == []
