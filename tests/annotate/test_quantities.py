"""Quantities in their article: offsets, conversions, and parts that add up."""

from converter.annotate.quantities import mark_quantities
from converter.lang.ko.values.quantities import find_quantities
from converter.model.annotation import Quantity
from converter.model.outline import Block, Outline

BODY = frozenset({"lede", "paragraph"})


def mark(*paragraphs: str) -> tuple[Quantity, ...]:
    text, blocks = "", []
    for number, paragraph in enumerate(paragraphs, 1):
        start = len(text) + 2 * bool(text)
        text += ("\n\n" if text else "") + paragraph
        role = "caption" if paragraph.startswith("사진") else "paragraph"
        blocks.append(Block(id=f"b{number}", role=role, start=start, end=len(text), rule_id="test"))
    outline = Outline(
        text=text,
        language="ko",
        kicker=None,
        headline=None,
        deck=(),
        authors=(),
        publisher=None,
        located=None,
        published=None,
        modified=None,
        lede=None,
        blocks=tuple(blocks),
        captions=(),
        sections=(),
        diagnostics=(),
    )
    found = mark_quantities(outline, find_quantities, BODY)
    assert [quantity.text for quantity in found] == [quantity.span.of(text) for quantity in found]
    return found


def roles(*paragraphs: str) -> list[str | None]:
    return [quantity.role for quantity in mark(*paragraphs)]


def test_other_blocks_are_left_out() -> None:
    found = mark("첫 문단이다.", "사진에 3억 원이 보인다.", "5억 원을 낸다.")
    assert [quantity.value for quantity in found] == [500_000_000]


def test_money_in_brackets_behind_other_money_converts_it() -> None:
    source, conversion = mark("첫 문단이다.", "300억달러(약 42조원)를 낸다.")
    assert (conversion.role, conversion.conversion_of) == ("conversion", source.span)
    assert (source.role, source.conversion_of) == (None, None)


def test_brackets_may_say_whose_money_it_is() -> None:
    assert roles("300억달러(한화 약 42조원)를 낸다.") == [None, "conversion"]
    assert roles("20억 달러, 우리 돈으로 약 3조원을 낸다.") == [None, "conversion"]


def test_what_stands_behind_the_bracket_speaks_of_the_amount_before_it() -> None:
    assert roles("71억달러(약 9조원) 규모의 계약이다.") == ["total", "conversion"]


def test_the_same_currency_in_brackets_is_no_conversion() -> None:
    assert roles("200억원(지난해 150억원)을 낸다.") == [None, None]
    assert roles("200억원, 20억 달러를 낸다.") == [None, None]


def test_a_conversion_without_its_source_links_to_nothing() -> None:
    (quantity,) = mark("우리 돈으로 약 3조원을 낸다.")
    assert (quantity.role, quantity.conversion_of) == ("conversion", None)


def test_another_unit_in_brackets_plays_the_same_role() -> None:
    assert roles("물량의 70%(38만t)로 수입을 제한한다.") == ["cap", "cap"]
    assert roles("최소 30%(300명)를 뽑는다.") == ["floor", "floor"]
    assert roles("20척(3곳)과 30%(20%)") == [None, None, None, None]


def test_parts_that_add_up_are_told_from_their_total() -> None:
    rising = ("먼저 15억원을 낸다.", "25억원을 더 낸다.", "그러면 40억원이 된다.")
    assert roles(*rising) == ["component", "component", "total"]
    assert roles("40억원을 나눠 25억원은 곧, 15억원은 뒤에 낸다.") == ["total", "component", "component"]


def test_amounts_that_do_not_add_up_or_say_otherwise_are_left_alone() -> None:
    assert roles("15억원과 25억원과 41억원이다.") == [None, None, None]
    assert roles("15억원과 25억 달러와 40억원이다.") == [None, None, None]
    assert roles("15억원과 최대 25억원과 40억원이다.") == [None, "cap", None]
    assert roles("10억~15억원과 25억원과 35억원이다.") == [None, None, None]
