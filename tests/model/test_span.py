"""Spans and the types that carry one."""

import importlib
import pkgutil
from types import SimpleNamespace

import msgspec
import pytest

from converter import model
from converter.model.reading import SentenceView
from converter.model.record import Record
from converter.model.span import Date, Span, passage


def test_a_span_holds_what_lies_wholly_inside_it() -> None:
    assert Span(2, 4) in Span(2, 5)
    assert Span(1, 4) not in Span(2, 5)
    assert Span(3, 6) not in Span(2, 5)


@pytest.mark.parametrize(("other", "shared"), [((0, 2), False), ((0, 3), True), ((4, 9), True), ((5, 9), False)])
def test_spans_overlap_where_they_share_a_character(other: tuple[int, int], *, shared: bool) -> None:
    assert Span(2, 5).overlaps(Span(*other)) is shared
    assert Span(*other).overlaps(Span(2, 5)) is shared


def test_a_span_moves_and_reads() -> None:
    assert Span(1, 3).shifted(2) == Span(3, 5)
    assert Span(1, 3).of("갯🦀벌") == "🦀벌"


@pytest.mark.parametrize(
    ("value", "anchor", "ahead"),
    [
        ("2031-05-03", "2031-05-02", True),
        ("2032", "2031-05-02", True),
        ("2031-05-02", "2031-05-02", False),
        ("2031-05", "2031-05-02", False),
        ("2031", "2031-05-02", False),
        ("2031-33", "2031-05-02", False),
        ("2031-05-03", None, False),
        (None, "2031-05-02", False),
    ],
)
def test_a_date_is_ahead_where_it_begins_after_its_anchor(
    value: str | None, anchor: str | None, *, ahead: bool
) -> None:
    date = Date(value=value, text="", anchor=anchor, bound="on", start=0, end=0, rule_id="test.rule")
    assert date.is_ahead is ahead


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


def _with_a_place() -> list[type]:
    """Return every type of the model that has a start and an end and gives them as a span."""
    names = [module.name for module in pkgutil.iter_modules(model.__path__)]
    modules = [importlib.import_module(f"{model.__name__}.{name}") for name in names]
    types = {one for module in modules for one in vars(module).values() if isinstance(one, type)}
    placed = [one for one in types if {"start", "end"} <= {*getattr(one, "__struct_fields__", ())}]
    return sorted((one for one in placed if "span" in vars(one)), key=lambda one: one.__name__)


@pytest.mark.parametrize("kind", _with_a_place())
def test_every_type_with_a_span_has_it_between_its_start_and_end(kind: type) -> None:
    assert kind.span.fget(SimpleNamespace(start=3, end=5)) == Span(3, 5)


def test_records_cannot_be_changed(full_record: Record) -> None:
    with pytest.raises(AttributeError, match="immutable"):
        full_record.record_id = "x"  # type: ignore[misc]


def test_a_record_survives_its_json(full_record: Record) -> None:
    assert msgspec.json.decode(msgspec.json.encode(full_record), type=Record) == full_record


def test_a_view_of_a_sentence_knows_its_words(full_record: Record) -> None:
    text, sentence = full_record.article.text or "", full_record.sentences[1]
    nothing = dict.fromkeys(("actors", "groups", "dates", "quantities", "quotes"), ())
    view = SentenceView(text=text, language="ko", sentence=sentence, role="paragraph", **nothing)
    assert view.span == sentence.span
    assert view.words == "양국은 조사선을 띄우기로 했다."
