"""Korean quantities: what counts, its value, and what the words around it say."""

from time import process_time

import pytest

from converter.lang.ko.values.quantities import find_quantities
from converter.lang.ko.values.quantity_tables import Unit, table
from converter.model.annotation import Quantity

MONEY = (*table().currencies, *table().symbols)


def only(text: str) -> Quantity:
    (quantity,) = find_quantities(text)
    return quantity


@pytest.mark.parametrize(("code", "sentence"), [(c.code, s) for c in MONEY for s in c.match])
def test_currencies_are_found_in_their_sentences(code: str | None, sentence: str) -> None:
    assert any(q.rule_id == "ko.quantity.money" and q.currency == code for q in find_quantities(sentence))


@pytest.mark.parametrize("sentence", [s for c in MONEY for s in c.no_match])
def test_look_alikes_of_currencies_are_no_money(sentence: str) -> None:
    assert not [q for q in find_quantities(sentence) if q.rule_id == "ko.quantity.money"]


@pytest.mark.parametrize(("unit", "sentence"), [(u, s) for u in table().units for s in u.match])
def test_units_are_found_in_their_sentences_with_what_they_measure(unit: Unit, sentence: str) -> None:
    assert any(q.unit in unit.surfaces and q.kind == unit.kind for q in find_quantities(sentence))


def test_money_is_money_with_or_without_its_currency() -> None:
    assert [q.kind for q in find_quantities("300억 원과 5만 페소를 내고 20억을 투자한다.")] == ["money"] * 3


@pytest.mark.parametrize(("surfaces", "sentence"), [(u.surfaces, s) for u in table().units for s in u.no_match])
def test_look_alikes_of_units_are_none(surfaces: tuple[str, ...], sentence: str) -> None:
    assert not [q for q in find_quantities(sentence) if q.unit in surfaces]


CUES = [
    *[("qualifier", cue.qualifier, cue) for cue in table().qualifiers],
    *[("per", cue.per, cue) for cue in table().pers],
    *[("role", cue.role, cue) for cue in table().roles],
]


@pytest.mark.parametrize(("field", "value", "sentence"), [(f, v, s) for f, v, cue in CUES for s in cue.match])
def test_cues_speak_in_their_sentences(field: str, value: str, sentence: str) -> None:
    assert value in [getattr(quantity, field) for quantity in find_quantities(sentence)]


@pytest.mark.parametrize(("field", "value", "sentence"), [(f, v, s) for f, v, cue in CUES for s in cue.no_match])
def test_look_alikes_of_cues_say_nothing(field: str, value: str, sentence: str) -> None:
    assert value not in [getattr(quantity, field) for quantity in find_quantities(sentence)]


@pytest.mark.parametrize(
    ("text", "words", "value", "what"),
    [
        ("4200억 달러를 낸다.", "4200억 달러", 420_000_000_000, "USD"),
        ("62억 4천만원을 낸다.", "62억 4천만원", 6_240_000_000, "KRW"),
        ("천만 원을 낸다.", "천만 원", 10_000_000, "KRW"),
        ("약 2억5천만 유로다.", "약 2억5천만 유로", 250_000_000, "EUR"),
        ("$3.5 billion을 낸다.", "$3.5 billion", 3_500_000_000, "USD"),
        ("US$20억을 낸다.", "US$20억", 2_000_000_000, "USD"),
        ("£4.25bn을 낸다.", "£4.25bn", 4_250_000_000, "GBP"),
        ("$70.5를 낸다.", "$70.5", 70.5, "USD"),
        ("3만 페소를 낸다.", "3만 페소", 30_000, "페소"),
        ("5% 미만으로 한다.", "5% 미만", 5, "%"),
        ("１２％로 한다.", "１２％", 12, "％"),
        ("2%포인트 낮춘다.", "2%포인트", 2, "%포인트"),
        ("(-0.5%) 내렸다.", "-0.5%", -0.5, "%"),
        ("한국-5% 인하", "5%", 5, "%"),
        ("1만6000TEU급 배다.", "1만6000TEU", 16_000, "TEU"),
        ("제품 26만t으로 한다.", "26만t", 260_000, "t"),
        ("7만 2천명이 산다.", "7만 2천명", 72_000, "명"),
        ("1만 여 명이 산다.", "1만 여 명", 10_000, "명"),
        ("공장에 6000억 들여 짓는다.", "6000억", 600_000_000_000, None),
        ("2460억 규모의 발전소다.", "2460억", 246_000_000_000, None),
        ("6조 투자한다.", "6조", 6_000_000_000_000, None),
    ],
)
def test_words_and_value(text: str, words: str, value: float, what: str | None) -> None:
    quantity = only(text)
    assert (quantity.text, quantity.value, quantity.currency or quantity.unit) == (words, value, what)
    assert quantity.span.of(text) == words
    assert isinstance(quantity.value, type(value))


@pytest.mark.parametrize(
    ("text", "value", "value_max"),
    [
        ("20만~30만 달러를 낸다.", 200_000, 300_000),
        ("2~3억 달러를 낸다.", 200_000_000, 300_000_000),
        ("70∼100%로 한다.", 70, 100),
        ("20%~30%로 한다.", 20, 30),
        ("8000억~9000억원을 낸다.", 800_000_000_000, 900_000_000_000),
        ("5~1만 달러를 낸다.", 5, 10_000),
        ("$2~3 billion을 낸다.", 2_000_000_000, 3_000_000_000),
    ],
)
def test_ranges(text: str, value: int, value_max: int) -> None:
    assert (only(text).value, only(text).value_max) == (value, value_max)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("30~20% 사이다.", [20]),
        ("30%~20% 사이다.", [30, 20]),
        ("3억2조-5% 낮춘다.", [5]),
        ("5%~3억 원", [5, 300_000_000]),
    ],
)
def test_what_does_not_rise_is_no_range(text: str, values: list[int]) -> None:
    assert [(q.value, q.value_max) for q in find_quantities(text)] == [(value, None) for value in values]


@pytest.mark.parametrize(
    "text",
    [
        "29일 만났다.",
        "35세 대표다.",
        "1위에 올랐다.",
        "20개국이 모였다.",
        "6G 기술이다.",
        "3국이 만났다.",
        "15층 건물이다.",
        "수십억 원이 든다.",
        "조 단위 투자다.",
        "수백만 달러가 든다.",
        "제3조 원칙이다.",
        "02-123-4567",
        "2030년까지 줄인다.",
        "5번 출구다.",
        "3개월 걸린다.",
        "2배로 늘었다.",
        "1달러당 1400",
        "1MWh당 얼마다.",
        "민법 76조에 있다.",
        "3억2조원을 낸다.",
        "3억2조t을 판다.",
        "천만 t을 판다.",
        "18조는 바뀐다.",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("3억 원을 낸다.", "exact"),
        ("3억여 원을 낸다.", "about"),
        ("최대 약 3억 원을 낸다.", "about"),
        ("최대 3억 원을 낸다.", "up_to"),
        ("3억 원까지 낸다.", "up_to"),
    ],
)
def test_qualifiers(text: str, qualifier: str) -> None:
    assert only(text).qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "role", "per"),
    [
        ("연간 한도를 200억 달러로 정했다.", "cap", "year"),
        ("총 약 3조 원을 낸다.", "total", None),
        ("연간 최대 200억 원을 낸다.", "cap", "year"),
        ("3억 원을 낸다.", None, None),
        ("합의가 나왔다. 3억 원을 낸다.", None, None),
        ("총 3곳이다. 3억 원", None, None),
    ],
)
def test_roles_and_periods(text: str, role: str | None, per: str | None) -> None:
    quantity = find_quantities(text)[-1]
    assert (quantity.role, quantity.per) == (role, per)


def test_a_part_is_told_from_its_whole_in_the_same_sentence_only() -> None:
    whole, part = find_quantities("총 500억 달러의 투자금 중 200억 달러를 현금으로 낸다.")
    assert (whole.role, part.role) == ("total", "component")
    assert find_quantities("500억 달러가 든다. 회의 중 200억 달러를 말했다.")[-1].role is None


@pytest.mark.parametrize("unit", ["1억", "1,000,", "3억 원(", "5%~", "1여 "])
def test_a_number_that_never_ends_takes_no_longer_than_its_length(unit: str) -> None:
    short, long = (_seconds(unit * times) for times in (500, 4_000))
    assert long < 40 * short  # linear would be 8, quadratic 64


def _seconds(text: str) -> float:
    start = process_time()
    find_quantities(text)
    return process_time() - start


def test_what_is_said_of_the_first_of_a_row_is_said_of_all() -> None:
    assert [q.role for q in find_quantities("지분율은 각각 50%, 30%, 20%다.")] == ["component"] * 3
    assert [q.role for q in find_quantities("지분율은 각각 50%, 매출은 20%다.")] == ["component", None]
