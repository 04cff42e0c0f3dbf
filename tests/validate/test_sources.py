"""Words of the record's text, found again in the article as it came."""

import unicodedata
from typing import Any

import pytest

from converter.validate.sources import ArticleSource

Json = dict[str, Any]


def _record(*blocks: str) -> Json:
    text, listed = "", []
    for number, words in enumerate(blocks, 1):
        text += "\n\n" if text else ""
        listed.append({"id": f"b{number}", "start": len(text), "end": len(text) + len(words)})
        text += words
    return {"article": {"text": text, "blocks": listed}}


def _found(source: str, record: Json, words: str, *, markup: bool = False, nth: int = 0) -> tuple[int, int] | None:
    text = record["article"]["text"]
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    place = ArticleSource(source, record, markup=markup).place(start, start + len(words))
    return place and (place.line, place.column)


@pytest.mark.parametrize(
    ("source", "where"),
    [
        ("제목\n두 시는 협약을 맺었다.\n", (2, 6)),
        ("제목\r\n\r\n두\u00a0\u00a0시는\t협약을   맺었다.", (3, 7)),
        ("제목\n\n두 시는 협\u200b약을 맺었다.", (3, 6)),
        ("제목\n두 시는\n협약을 맺었다.\n", (3, 1)),
        ("(나래=가람뉴스) 협약 이야기\n제목\n두 시는 협약을 맺었다.\n", (3, 6)),
    ],
)
def test_white_space_and_what_was_left_out_make_no_difference(source: str, where: tuple[int, int]) -> None:
    assert _found(source, _record("제목", "두 시는 협약을 맺었다."), "협약") == where


def test_decomposed_syllables_are_found() -> None:
    source = unicodedata.normalize("NFD", "제목\n두 시는 협약을 맺었다.\n")
    before = unicodedata.normalize("NFD", "두 시는 ")
    assert _found(source, _record("제목", "두 시는 협약을 맺었다."), "협약") == (2, len(before) + 1)


def test_the_same_words_are_told_apart_by_their_blocks() -> None:
    source = "협약\n협약\n두 시의 협약\n"
    record = _record("협약", "협약", "두 시의 협약")
    assert [_found(source, record, "협약", nth=n) for n in range(3)] == [(1, 1), (2, 1), (3, 6)]


def test_entities_and_tags_are_read_through() -> None:
    page = "<p>R&amp;D&amp;middot;AI</p>\n<p>두 시는 <b>협</b>약을 맺었다.</p>"
    record = _record("R&D·AI", "두 시는 협약을 맺었다.")
    assert _found(page, record, "협약", markup=True) == (2, 12)
    assert _found(page, record, "AI", markup=True) == (1, 23)
    assert _found("R&amp;D &lt;AI&gt;\n", _record("R&D <AI>"), "AI") == (1, 13)


def test_a_place_ends_behind_the_whole_of_an_entity() -> None:
    record = _record("그는 <가람>이라 했다")
    place = ArticleSource("<p>그는 &lt;가람&gt;이라 했다</p>", record, markup=True).place(3, 7)
    assert place is not None
    assert (place.column, place.end_column) == (7, 17)


def test_a_block_before_its_place_is_found_anywhere() -> None:
    assert _found("둘째 줄\n첫째 줄\n", _record("첫째 줄", "둘째 줄"), "둘째") == (1, 1)


def test_words_of_a_block_that_is_not_whole_are_found_if_they_are_there_once() -> None:
    record = _record("두 시는 협약을 맺었다.")
    assert _found("두 시는 [광고] 협약을 맺었다.", record, "협약") == (1, 11)
    assert _found("두 시는 [협약] 협약을 맺었다.", record, "협약") is None
    assert _found("다른 글", record, "협약") is None


def test_what_has_no_words_has_no_place() -> None:
    record = _record("두 시는", "협약")
    source = ArticleSource("두 시는\n협약", record, markup=False)
    assert source.place(4, 6) is None, "between two blocks"
    assert source.place(0, 0) is None
    record["article"]["text"] = None
    assert ArticleSource("두 시는", record, markup=False).place(0, 2) is None
    broken = _record("두 시는 협약을")
    broken["article"]["blocks"] = []
    assert ArticleSource("두 시는 협약을", broken, markup=False).place(0, 2) is None
