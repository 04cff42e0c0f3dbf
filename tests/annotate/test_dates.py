"""Dates resolved: EDTF values against the day of publication, null where the words do not allow one."""

import pytest

from converter.annotate.dates import remarks_on, resolve_dates
from converter.lang.ko.values.dates import find_dates
from converter.model.dates import DateMention
from converter.model.outline import Block, Outline
from converter.model.span import Date
from converter.model.vocab import BlockRole

BODY = frozenset({"lede", "paragraph"})


def outline(*paragraphs: str, published: str | None = None, role: BlockRole = "paragraph") -> Outline:
    text, blocks = "", []
    for number, paragraph in enumerate(paragraphs, 1):
        text += "\n\n" if text else ""
        end = len(text) + len(paragraph)
        blocks.append(Block(id=f"b{number}", role=role, start=len(text), end=end, rule_id="test"))
        text += paragraph
    day = Date(value=published, text="x", anchor=None, bound="on", start=0, end=1, rule_id="test")
    return Outline(
        text=text,
        language="ko",
        kicker=None,
        headline=None,
        deck=(),
        authors=(),
        publisher=None,
        located=None,
        published=day if published else None,
        modified=None,
        lede=None,
        blocks=tuple(blocks),
        captions=(),
        sections=(),
        diagnostics=(),
    )


def values(*paragraphs: str, on: str | None = "2025-10-29") -> list[str | None]:
    return [date.value for date in resolve_dates(outline(*paragraphs), find_dates, BODY, on)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a day alone
        ("29일 만났다.", "2025-10-29"),
        ("3일 만났다.", "2025-10-03"),
        ("지난 29일 만났다.", "2025-10-29"),
        ("지난 30일 만났다.", "2025-09-30"),
        ("지난 31일 만났다.", "2025-08-31"),
        ("오는 31일 만난다.", "2025-10-31"),
        ("오는 3일 만난다.", "2025-11-03"),
        ("31일 만난다.", "2025-10-31"),
        ("31일 만났다.", None),
        # words
        ("오늘 만났다.", "2025-10-29"),
        ("어제 만났다.", "2025-10-28"),
        ("내일 만난다.", "2025-10-30"),
        ("이날 만났다.", "2025-10-29"),
        ("전날 만났다.", "2025-10-28"),
        ("다음 주 만난다.", None),
        # months
        ("다음 달 1일 발효된다.", "2025-11-01"),
        ("이달 말 만난다.", "2025-10"),
        ("지난달 24일 만났다.", "2025-09-24"),
        ("지난달 31일 만났다.", None),
        ("오는 11월 3일 서명한다.", "2025-11-03"),
        ("오는 3월 서명한다.", "2026-03"),
        ("지난 3월 서명했다.", "2025-03"),
        ("지난 12월 서명했다.", "2024-12"),
        ("지난 10월 31일 서명했다.", "2024-10-31"),
        ("10월 29일 서명했다.", "2025-10-29"),
        ("6월12일 만났다.", "2025-06-12"),
        ("3월 만났다.", "2025-03"),
        ("12월 시작할 예정이다.", "2025-12"),
        ("12월 서명했다.", None),
        ("1월 시작할 예정이다.", "2026-01"),
        ("5월 발효될 예정이다.", "2025-05"),
        ("2월 30일 만났다.", None),
        # years and their parts
        ("지난해 10월 문을 열었다.", "2024-10"),
        ("작년 문을 열었다.", "2024"),
        ("지난해 10월 3일 만났다.", "2024-10-03"),
        ("올해 말 문을 연다.", "2025"),
        ("내년 상반기 문을 연다.", "2026-40"),
        ("올 가을 문을 연다.", "2025-23"),
        ("올가을 문을 연다.", "2025-23"),
        ("3분기 실적이 나왔다.", "2025-35"),
        ("지난 3분기 실적이 나왔다.", "2025-35"),
        ("지난 4분기 실적이 나왔다.", "2024-36"),
        ("오는 2분기 만난다.", "2026-34"),
        ("오는 4분기 만난다.", "2025-36"),
        ("내년 1분기 만난다.", "2026-33"),
        ("지난해 하반기 기준이다.", "2024-41"),
        ("2018년 3월 맺었다.", "2018-03"),
        ("2030년까지 줄인다.", "2030"),
        ("지난 2018년 3월 5일 맺었다.", "2018-03-05"),
        ("’18년 맺었다.", "2018"),
        ("’97년 맺었다.", "1997"),
        ("2024.6.11 찍었다.", "2024-06-11"),
        ("２０２５년 만난다.", "2025"),
    ],
)
def test_one_date(text: str, expected: str | None) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(
    ("text", "on", "expected"),
    [
        ("30일 만났다.", "2025-10-01", "2025-09-30"),
        ("30일 만난다.", "2025-10-03", None),
        ("30일 만난다.", "2025-10-14", "2025-10-30"),
        ("31일 만난다.", "2025-11-14", None),
        ("12월 30일 만났다.", "2026-01-02", "2025-12-30"),
        ("오는 31일 만난다.", "2025-11-14", "2025-12-31"),
        ("다음 달 1일 만난다.", "2025-12-20", "2026-01-01"),
        ("어제 만났다.", "2026-01-01", "2025-12-31"),
    ],
)
def test_around_the_turn_of_a_month_or_year(text: str, on: str, expected: str | None) -> None:
    assert values(text, on=on) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20일부터 22일까지 열렸다.", ["2025-10-20", "2025-10-22"]),
        ("10월 30일부터 11월 2일까지 연다.", ["2025-10-30", "2025-11-02"]),
        ("지난달 24일부터 26일까지 열렸다.", ["2025-09-24", "2025-09-26"]),
        ("지난달 29일부터 2일까지 열렸다.", ["2025-09-29", "2025-10-02"]),
        ("2018년 12월 30일부터 1월 2일까지 열렸다.", ["2018-12-30", "2019-01-02"]),
        ("28~29일 열렸다.", ["2025-10-28", "2025-10-29"]),
        ("2019년 2∼3분기에 줄었다.", ["2019-34", "2019-35"]),
        ("2018년 3월 만났고 같은 해 10월 맺었다.", ["2018-03", "2018-10"]),
        ("2018년 3월 만났고 이듬해 맺었다.", ["2018-03", "2019"]),
        ("2019년 5월 2일 만났고 같은 달 30일 맺었다.", ["2019-05-02", "2019-05-30"]),
        ("2019년 만났고 같은 달 맺었다.", ["2019", None]),
        ("같은 해 만났다.", [None]),
        ("3분기와 4분기", ["2025-35", "2025-36"]),
    ],
)
def test_dates_that_lean_on_one_another(text: str, expected: list[str | None]) -> None:
    assert values(text) == expected


def test_that_day_is_the_last_day_named() -> None:
    assert values("27일 만났다.", "이날 서명했다.", "이튿날 떠났다.") == ["2025-10-27", "2025-10-27", "2025-10-28"]


def test_a_day_told_aside_counts_inside_its_own_block_only() -> None:
    aside = "2018년 3월 5일 처음 만났다. 이날 회의는 길었다."
    assert values("27일 만났다.", aside, "이날 서명했다.") == ["2025-10-27", "2018-03-05", "2018-03-05", "2025-10-27"]


def test_a_day_still_to_come_is_not_the_day_of_what_has_happened() -> None:
    assert values("28일 만났다.", "오는 31일 만난다. 이날 서명식도 연다.")[-1] == "2025-10-31"
    assert values("28일 만났다.", "오는 31일 만난다. 이날 장관이 서명했다.")[-1] == "2025-10-28"


def test_without_an_anchor_only_absolute_dates_have_a_value() -> None:
    first = "29일 만났다. 2020년 11월 18일 맺었다. 이날 서명했다."
    second = " 내년 문을 연다. 20일부터 22일까지 연다. 오늘 만났다."
    assert values(first + second, on=None) == [None, "2020-11-18", "2020-11-18", None, None, None, None]


def test_the_articles_own_day_goes_before_the_callers() -> None:
    own = outline("29일 만났다.", published="2024-05-30")
    (date,) = resolve_dates(own, find_dates, BODY, "2025-10-29")
    assert (date.value, date.anchor) == ("2024-05-29", "2024-05-30")


@pytest.mark.parametrize("published", ["2024-05", "2024"])
def test_a_month_or_a_year_is_no_anchor(published: str) -> None:
    (date,) = resolve_dates(outline("29일 만났다.", published=published), find_dates, BODY, None)
    assert (date.value, date.anchor) == (None, None)


def test_offsets_point_into_the_article_and_other_blocks_are_left_out() -> None:
    article = outline("3일 쉬었다.", "29일 만났다.")
    assert [d.text for d in resolve_dates(article, find_dates, BODY, None)] == [
        d.span.of(article.text) for d in resolve_dates(article, find_dates, BODY, None)
    ]
    assert resolve_dates(outline("29일 만났다.", role="caption"), find_dates, BODY, None) == ()


@pytest.mark.parametrize(
    ("weekday", "direction", "tense", "expected"),
    [
        (0, None, None, "2025-10-27"),
        (2, None, None, "2025-10-29"),
        (2, "past", None, "2025-10-22"),
        (4, None, "future", "2025-10-31"),
        (1, "future", None, "2025-11-04"),
        (4, "past", "future", "2025-10-24"),
    ],
)
def test_a_day_of_the_week(weekday: int, direction: str | None, tense: str | None, expected: str) -> None:
    mention = DateMention(start=0, end=1, rule_id="test", weekday=weekday, direction=direction, tense=tense)
    (date,) = resolve_dates(outline("x"), lambda _: (mention,), BODY, "2025-10-29")
    assert date.value == expected


def test_what_could_not_be_placed_is_remarked() -> None:
    article = outline("2018년 만났다. 31일 만났다.")
    (remark,) = remarks_on(resolve_dates(article, find_dates, BODY, "2025-10-29"))
    assert (remark.code, remark.start) == ("date.unresolved", article.text.index("31일"))


def test_dates_without_a_day_to_count_from_are_remarked_once() -> None:
    remarks = remarks_on(resolve_dates(outline("29일 만났다. 2018년 맺었다.", "내년 만난다."), find_dates, BODY, None))
    assert [(remark.code, remark.start) for remark in remarks] == [("date.unanchored", 0)]
    assert remarks[0].message.startswith("2 dates")


def test_ranges_are_bound_at_both_ends() -> None:
    bounds = [d.bound for d in resolve_dates(outline("2026∼2028년 짓는다."), find_dates, BODY, None)]
    assert bounds == ["after", "before"]
