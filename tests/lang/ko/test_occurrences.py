"""Where a word stands in an article, and what begins there."""

import pytest

from converter.lang.ko.layout.occurrences import begins_sentence, begins_word, places


def test_a_word_is_found_wherever_it_stands_overlaps_included() -> None:
    assert list(places("가가", "가가가 가가")) == [0, 1, 4]
    assert list(places("나루", "가온")) == []


@pytest.mark.parametrize(
    ("before", "begins"), [("", True), (" ", True), ("‘", True), ("3", True), ("새", False), ("K", False)]
)
def test_a_word_begins_behind_all_but_letters(before, begins):
    assert begins_word(f"{before}나루", len(before)) is begins


@pytest.mark.parametrize(
    ("before", "begins"),
    [
        ("", True),
        ("왔다.", True),
        ("왔다. ", True),
        ("”", True),
        ("\n", True),
        (" ", False),
        ("어제 ", False),
        ("어제", False),
    ],
)
def test_a_sentence_begins_behind_a_stop_a_mark_or_a_line(before, begins):
    assert begins_sentence(f"{before}나루", len(before)) is begins
