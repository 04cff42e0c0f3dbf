"""Korean date mentions: which words are dates, where they end, and which way they point."""

import pytest

from converter.lang.ko.values.date_tokens import table
from converter.lang.ko.values.dates import find_dates


def words(text: str) -> list[str]:
    return [mention.span.of(text) for mention in find_dates(text)]


@pytest.mark.parametrize(("surfaces", "sentence"), [(w.surfaces, s) for w in table().words for s in w.match])
def test_table_words_are_found_in_their_sentences(surfaces: tuple[str, ...], sentence: str) -> None:
    assert any(surface in found for surface in surfaces for found in words(sentence))


@pytest.mark.parametrize("sentence", [s for w in table().words for s in w.no_match])
def test_look_alikes_of_table_words_are_no_dates(sentence: str) -> None:
    assert words(sentence) == []


@pytest.mark.parametrize("sentence", [s for d in table().durations for s in d.match])
def test_durations_are_no_dates(sentence: str) -> None:
    assert words(sentence) == []


@pytest.mark.parametrize("sentence", [s for d in table().durations for s in d.no_match])
def test_look_alikes_of_durations_are_dates(sentence: str) -> None:
    assert len(words(sentence)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("양측은 29일 만났다.", ["29일"]),
        ("양측은 29일(현지시간) 만났다.", ["29일"]),
        ("오는 11월 3일 서명한다.", ["오는 11월 3일"]),
        ("지난해 10월 문을 열었다.", ["지난해 10월"]),
        ("２９일 만났다.", ["２９일"]),
        ("29日 만났다.", ["29日"]),
        ("6월12일과 8월 3일", ["6월12일", "8월 3일"]),
        ("2025년07월19일 나온 글", ["2025년07월19일"]),
        ("2024.6.11 찍은 사진", ["2024.6.11"]),
        ("2025-10-29 기준", ["2025-10-29"]),
        ("’18년 맺은 약속", ["’18년"]),
        ("‘29일 회의’를 연다.", ["29일"]),
        ("20일부터 22일까지 연다.", ["20일", "22일"]),
        ("29~30일 연다.", ["29", "30일"]),
        ("45~29일", ["29일"]),
        ("2027∼2028년 짓는다.", ["2027", "2028년"]),
        ("올해 말까지 짓는다.", ["올해 말"]),
        ("3월 초순에 만난다.", ["3월 초순"]),
        ("3월 말레이시아에서 만난다.", ["3월"]),
        ("29일자 신문", ["29일"]),
        ("10일 일본에 갔다.", ["10일"]),
        ("글이 끝났다.이날 서명했다.", ["이날"]),
        ("내년도 예산", ["내년"]),
    ],
)
def test_the_words_of_a_date(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "6개월 걸린다.",
        "3월드 행사",
        "20대 일꾼",
        "29일본",
        "향후 10년간 이어진다.",
        "8·15 광복절 행사",
        "1980년대 유행",
        "1990년생 선수",
        "5000년 역사",
        "1200년 전 왕국",
        "13월 45일",
        "2024.13.11",
        "2024.6.41",
        "0.29일",
        "1/29일",
        "A29일",
        "5분기째 줄었다.",
        "95년",
        "세 번째 일",
        "32일에 만났다.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("2030년까지 줄인다.", "before"),
        ("29일 이전에 낸다.", "before"),
        ("2025년부터 낸다.", "after"),
        ("29일 이후 만난다.", "after"),
        ("5월 중에 만난다.", "during"),
        ("5월 중국에서 만난다.", "on"),
        ("연내 만난다.", "during"),
        ("올해 안에 만난다.", "during"),
        ("29일(현지시간)까지 낸다.", "before"),
        ("29일 만난다.", "on"),
    ],
)
def test_bounds(text: str, bound: str) -> None:
    assert [mention.bound for mention in find_dates(text)] == [bound]


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("29일 서명했다.", "past"),
        ("29일 서명할 예정이다.", "future"),
        ("29일 서명한다.", "future"),
        ("29일 서명했으며 곧 시작할 계획이다.", "past"),
        ("29일자 문서", None),
        ("29일. 곧 서명한다.", None),
    ],
)
def test_the_predicate_behind_a_date_gives_its_tense(text: str, tense: str | None) -> None:
    assert find_dates(text)[0].tense == tense


def test_a_mention_holds_what_the_words_say_and_no_more() -> None:
    (mention,) = find_dates("지난해 하반기")
    assert (mention.year_offset, mention.part, mention.month, mention.day) == (-1, 41, None, None)
    assert mention.rule_id == "ko.date.year-part"


def test_today_inside_a_quote_goes_back_to_the_day_it_was_said() -> None:
    assert [m.reference for m in find_dates("그는 “오늘 서명했다”고 말했다.")] == ["previous"]
    assert [m.reference for m in find_dates("오늘 서명했다.")] == ["anchor"]


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("20일부터 22일까지", "range"),
        ("10월 29일, 30일", "range"),
        ("20일과 다음 달 1일", "anchor"),
        ("20일부터 2026년 1월 1일까지", "anchor"),
        ("20일 회의, 22일 서명", "anchor"),
        ("2025년과 3일", "anchor"),
        ("10월과 오는 30일", "anchor"),
    ],
)
def test_only_the_second_of_a_range_takes_from_the_first(text: str, reference: str) -> None:
    assert find_dates(text)[1].reference == reference
