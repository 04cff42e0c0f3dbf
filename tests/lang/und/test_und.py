import pytest

from converter.lang import NEUTRAL, load_pack
from converter.lang.und import LAYOUT, PACK, split_sentences
from converter.model.span import Span


def test_a_language_without_a_pack_has_the_neutral_one() -> None:
    assert load_pack("de") is load_pack(NEUTRAL) is PACK


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Eins. Zwei! Drei?", ["Eins.", "Zwei!", "Drei?"]),
        ("Er sagte: „Gut.“ Dann ging er.", ["Er sagte: „Gut.“", "Dann ging er."]),
        ("Das kostet 3.50 Euro auf a.de.", ["Das kostet 3.50 Euro auf a.de."]),
        ("一つ。二つ。「三つ。」", ["一つ。", "二つ。", "「三つ。」"]),
        ("ohne Punkt", ["ohne Punkt"]),
        ("Ende. ", ["Ende."]),
        ("...", ["..."]),
        ("", []),
    ],
)
def test_sentences_end_at_their_marks(text: str, sentences: list[str]) -> None:
    assert [span.of(text) for span in split_sentences(text)] == sentences


def test_a_long_text_takes_no_longer_than_its_length() -> None:
    assert len(split_sentences("Ja. " * 50_000)) == 50_000
    assert len(split_sentences("a" * 500_000 + ".")) == 1
    assert len(split_sentences("." * 200_000)) == 1


def test_nothing_is_read_in_a_sentence() -> None:
    assert LAYOUT.is_prose("x")
    assert (LAYOUT.kicker("x"), LAYOUT.cuts("x", "x"), LAYOUT.deck_end("x", "", "x"), LAYOUT.marker("x")) == (
        None,
        (),
        0,
        None,
    )
    assert LAYOUT.byline("By A").authors == ()
    assert (
        PACK.find_dates("2031"),
        PACK.find_quantities("3 m"),
        PACK.find_names("A", ()),
        PACK.find_groups("A", ()),
    ) == ((), (), (), ())
    assert [one.quotes for one in PACK.read_speech("A. B.", (Span(0, 2), Span(3, 5)), (), ())] == [(), ()]
