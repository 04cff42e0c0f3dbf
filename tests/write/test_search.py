"""The words that Korean and other text is found by."""

import pytest

from converter.write.search import search_rows, words


def found(query: str, text: str) -> bool:
    return any(word.startswith(query) for word in words(text))


@pytest.mark.parametrize("query", ["협정", "보전", "갯벌", "벌보", "협정을"])
def test_any_two_syllables_find_a_word(query) -> None:
    assert found(query, "양국은 갯벌보전협정을 맺었다")


def test_latin_words_are_found_by_their_beginning_alone() -> None:
    assert found("memo", "a Memorandum")
    assert not found("random", "a Memorandum")


def test_scripts_that_touch_are_words_of_their_own() -> None:
    assert words("5G협정(韓美)·MOU_2") == ["5g", "mou", "2", "협정", "정", "韓美", "美"]


def test_no_word_is_longer_than_a_database_takes() -> None:
    assert max(len(word.encode()) for word in words("가" * 3000 + " " + "a" * 3000)) < 2000
    assert found("가" * 60, "가" * 3000)


def test_headline_titles_and_clauses_can_be_found(full_record) -> None:
    assert [row[:5] for row in search_rows(3, full_record)] == [
        (3, 1, "headline", None, "가람국·나래국, 갯벌 협정에 서명🦀"),
        (3, 2, "agreement", "agr1", "갯벌 보전 협정"),
        (3, 3, "clause", "cl1", "조사선을 띄우"),
        (3, 4, "clause", "cl2", "50억 나래를 내"),
    ]
