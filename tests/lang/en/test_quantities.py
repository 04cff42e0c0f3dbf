import pytest

from converter.lang.en.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "value", "top", "what"),
    [
        ("worth $3.5 billion", 3_500_000_000, None, "USD"),
        ("$3-4 billion", 3_000_000_000, 4_000_000_000, "USD"),
        ("from $3 billion to $4 billion a", 3_000_000_000, 4_000_000_000, "USD"),
        ("US$1.1bn", 1_100_000_000, None, "USD"),
        ("200 million euros", 200_000_000, None, "EUR"),
        ("USD 12,500", 12_500, None, "USD"),
        ("5 million to 6 million yen", 5_000_000, 6_000_000, "JPY"),
        ("£0.5", 0.5, None, "GBP"),
        ("6-7% of it", 6, 7, "%"),
        ("9,500 tonnes", 9500, None, "tonnes"),
        ("two submarines", 2, None, "submarines"),
        ("20 fighter jets", 20, None, "jets"),
    ],
)
def test_values(text: str, value: float, top: float | None, what: str) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.value, quantity.value_max) == (value, top)
    assert what in {quantity.currency, quantity.unit}
    assert text[quantity.start : quantity.end] == quantity.text


@pytest.mark.parametrize("text", ["80 hospital officers", "three years", "Boeing 747", "the G7", "aged 45"])
def test_what_is_no_quantity(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("15 million tonnes each year", "year"),
        ("5 tonnes of cheese a year", "year"),
        ("500 tonnes annually", "year"),
        ("annual payments of $5 million", "year"),
        ("120,000 barrels a month", "month"),
        ("$5m per quarter", "quarter"),
        ("$5m and a year of peace", None),
    ],
)
def test_how_often(text: str, per: str | None) -> None:
    (quantity,) = find_quantities(text)
    assert quantity.per == per


def test_a_sum_in_brackets_converts_the_one_before() -> None:
    first, second, third = find_quantities("€540 million (about $583 million), of which €60 million is due")
    assert second.conversion_of == first.span
    assert (second.role, second.qualifier) == ("conversion", "about")
    assert (third.role, third.conversion_of) == ("component", None)


def test_bounds_are_caps_and_floors() -> None:
    assert [q.role for q in find_quantities("up to $5 billion and at least $1 billion")] == ["cap", "floor"]


def test_a_unit_tells_what_is_measured() -> None:
    found = find_quantities("They pay $5bn for 30% of it, 20 MW of power, 3 acres and four ships.")
    assert [q.kind for q in found] == ["money", "share", "power", "area", "count"]
