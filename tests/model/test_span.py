"""Spans and the types that carry one."""

import msgspec
import pytest

from converter.model.annotation import GroupReference, Quantity
from converter.model.record import Record
from converter.model.span import Span, passage


def test_a_span_holds_what_lies_wholly_inside_it() -> None:
    assert Span(2, 4) in Span(2, 5)
    assert Span(1, 4) not in Span(2, 5)
    assert Span(3, 6) not in Span(2, 5)
    assert (2, 4) not in Span(2, 5)


@pytest.mark.parametrize(("other", "shared"), [((0, 2), False), ((0, 3), True), ((4, 9), True), ((5, 9), False)])
def test_spans_overlap_where_they_share_a_character(other: tuple[int, int], *, shared: bool) -> None:
    assert Span(2, 5).overlaps(Span(*other)) is shared
    assert Span(*other).overlaps(Span(2, 5)) is shared


def test_a_span_moves_and_reads() -> None:
    assert Span(1, 3).shifted(2) == Span(3, 5)
    assert Span(1, 3).of("갯🦀벌") == "🦀벌"


def test_a_passage_leaves_out_white_space_at_its_ends() -> None:
    words = passage("가  나다 \n라", Span(1, 6), "test.rule")
    assert (words.text, words.start, words.end) == ("나다", 3, 5)
    assert words.span == Span(3, 5)


def test_whatever_has_a_place_gives_it_as_a_span(full_record: Record) -> None:
    assert full_record.article.blocks[0].span.of(full_record.article.text or "") == "가람국·나래국, 갯벌 협정에 서명🦀"
    assert full_record.sentences[0].span == full_record.article.blocks[2].span
    assert full_record.quotes[0].span.of(full_record.article.text or "") == "물길을 여는 날"
    signed = full_record.agreements[0].signed
    assert signed is not None
    assert signed.span == Span(signed.start, signed.end)


def test_quantities_and_group_references_have_a_span() -> None:
    place = {"text": "양국", "start": 3, "end": 5, "rule_id": "test.rule"}
    assert GroupReference(member_type=None, count=2, **place).span == Span(3, 5)
    assert Quantity(value=2, **place).span == Span(3, 5)


def test_records_cannot_be_changed(full_record: Record) -> None:
    with pytest.raises(AttributeError, match="immutable"):
        full_record.record_id = "x"  # type: ignore[misc]


def test_a_record_survives_its_json(full_record: Record) -> None:
    assert msgspec.json.decode(msgspec.json.encode(full_record), type=Record) == full_record
