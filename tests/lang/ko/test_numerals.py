"""Korean numbers: what is written in Korean units comes back as the same number."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converter.lang.ko.values.numerals import NUMBER, is_scaled, parse_number, scales_of

GROUPS = ("", "만", "억", "조", "경")
SMALL = ((1000, "천"), (100, "백"), (10, "십"))


def groups(number: int) -> list[tuple[int, str]]:
    parts = []
    for scale in GROUPS:
        number, group = divmod(number, 10_000)
        if group:
            parts.append((group, scale))
    return parts[::-1]


def in_small_units(group: int) -> str:
    words = ""
    for value, name in SMALL:
        count, group = divmod(group, value)
        words += f"{count}{name}" if count else ""
    return words + (str(group) if group else "")


@given(st.integers(1, 10**19 - 1), st.sampled_from(["", " "]), st.booleans())
def test_a_number_in_groups_of_ten_thousand_comes_back(number: int, gap: str, commas: bool) -> None:
    words = gap.join(f"{group:,}{scale}" if commas else f"{group}{scale}" for group, scale in groups(number))
    assert parse_number(words) == number
    assert re.fullmatch(NUMBER, words)


@given(st.integers(1, 10**19 - 1))
def test_a_number_spelt_out_in_small_units_comes_back(number: int) -> None:
    words = "".join(in_small_units(group) + scale for group, scale in groups(number))
    assert parse_number(words) == number
    assert re.fullmatch(NUMBER, words)


@given(st.integers(1, 10**9), st.sampled_from([("만", 10**4), ("억", 10**8), ("조", 10**12)]))
def test_decimals_are_exact(tenths: int, scale: tuple[str, int]) -> None:
    value = parse_number(f"{tenths // 10}.{tenths % 10}{scale[0]}")
    assert value == tenths * scale[1] // 10
    assert isinstance(value, int)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("4200억", 420_000_000_000),
        ("2조5381억", 2_538_100_000_000),
        ("2조 5,381억", 2_538_100_000_000),
        ("2억5천만", 250_000_000),
        ("62억 4천만", 6_240_000_000),
        ("14억8천여만", 1_480_000_000),
        ("1.5조", 1_500_000_000_000),
        ("1천264억", 126_400_000_000),
        ("7만 2천", 72_000),
        ("1만6000", 16_000),
        ("27만6,000", 276_000),
        ("100여", 100),
        ("천만", 10_000_000),
        ("백억", 10_000_000_000),
        ("0", 0),
        ("0.5", 0.5),
        ("１２만", 120_000),
        ("2경", 2 * 10**16),
    ],
)
def test_numbers_of_news(words: str, value: float) -> None:
    assert parse_number(words) == value


@pytest.mark.parametrize("words", ["3억 2조", "3만 20000", "2조 20000억", "3천5천", "1억 2 3", "2백300", "3만만"])
def test_scales_that_do_not_fall_are_no_number(words: str) -> None:
    assert parse_number(words) is None


def test_the_scales_that_a_range_shares() -> None:
    assert scales_of("3억") == "억"
    assert scales_of("5천만") == "천만"
    assert scales_of("2조5381억") == ""
    assert scales_of("30") == ""


def test_large_numbers_show_it() -> None:
    assert is_scaled("3억")
    assert is_scaled("1,000")
    assert not is_scaled("101")
