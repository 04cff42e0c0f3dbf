import pytest
from msgspec.structs import asdict

from converter.annotate.dates import resolve_dates
from converter.lang.en.dates import find_dates
from converter.lang.en.dates_table import month_number
from converter.model.outline import Block, Outline

BLANK = {"year", "year_offset", "part", "month", "month_offset", "day", "day_offset", "weekday", "direction", "tense"}


def read(text: str) -> list[tuple[str, dict[str, object]]]:
    return [
        (text[m.start : m.end], {k: v for k, v in asdict(m).items() if k in BLANK and v is not None})
        for m in find_dates(text)
    ]


@pytest.mark.parametrize(
    ("text", "words", "parts"),
    [
        ("They met on March 3.", "March 3", {"month": 3, "day": 3, "tense": "past"}),
        ("They met on 3 March 2026.", "3 March 2026", {"year": 2026, "month": 3, "day": 3, "tense": "past"}),
        ("They met on Oct. 21, 2026.", "Oct. 21, 2026", {"year": 2026, "month": 10, "day": 21, "tense": "past"}),
        ("It opens in March 2027.", "March 2027", {"year": 2027, "month": 3}),
        ("It opens in July.", "July", {"month": 7}),
        ("Last July it fell.", "Last July", {"month": 7, "direction": "past"}),
        ("It ends by 2030.", "2030", {"year": 2030}),
        ("The old pact (2019).", "2019", {"year": 2019}),
        ("It starts in the second half of 2028.", "second half of 2028", {"year": 2028, "part": 41}),
        ("It starts in the first quarter of next year.", "first quarter of next year", {"year_offset": 1, "part": 33}),
        ("They will meet on Friday.", "Friday", {"weekday": 4, "tense": "future"}),
        ("on 2026-03-04", "2026-03-04", {"year": 2026, "month": 3, "day": 4}),
        ("It was signed last year.", "last year", {"year_offset": -1, "tense": "past"}),
    ],
)  # fmt: skip
def test_dates_are_read(text: str, words: str, parts: dict[str, object]) -> None:
    assert read(text) == [(words, parts)]


@pytest.mark.parametrize(
    "text", ["It may march on.", "Room 2030 is shut.", "March 45 is none.", "They sold 2,010 tonnes."]
)
def test_what_is_no_date(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("by the end of 2030", "before"),
        ("since May 2026", "after"),
        ("from 2011", "after"),
        ("in 2011 onwards", "after"),
        ("during 2011", "during"),
        ("on May 2", "on"),
    ],
)
def test_bounds(text: str, bound: str) -> None:
    assert [m.bound for m in find_dates(text)] == [bound]


def test_unknown_months_are_refused() -> None:
    with pytest.raises(StopIteration):
        month_number("Smarch")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They signed it on Tuesday.", "2026-03-03"),
        ("They signed it on Wednesday.", "2026-03-04"),
        ("They will meet on Friday.", "2026-03-06"),
        ("They will meet on Wednesday.", "2026-03-04"),
        ("They met last Wednesday.", "2026-02-25"),
        ("They met last Monday.", "2026-03-02"),
    ],
)
def test_weekdays_are_resolved_against_a_wednesday(text: str, value: str) -> None:
    block = Block(id="b1", role="lede", start=0, end=len(text), rule_id="test")
    outline = Outline(
        text=text, language="en", kicker=None, headline=None, deck=(), authors=(), publisher=None, located=None,
        published=None, modified=None, lede=None, blocks=(block,), captions=(), sections=(), diagnostics=(),
    )  # fmt: skip
    (date,) = resolve_dates(outline, find_dates, frozenset({"lede"}), "2026-03-04")
    assert date.value == value
