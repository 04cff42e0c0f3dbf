"""What is asked first, so that the costly question need not be asked, must never say no where the answer is yes."""

import re

import pytest

from converter.lang.ko.agreements.entries import openings
from converter.lang.ko.agreements.events import find_events, find_nouns
from converter.lang.ko.agreements.lead_in import names_pillar
from converter.lang.ko.agreements.table import table
from converter.lang.ko.hangul import AFTER_CONSONANT, AFTER_VOWEL, ANYWHERE, fits, split_particle
from converter.lang.ko.layout.table import hinted, opening
from converter.lang.ko.layout.table import table as layout


@pytest.mark.parametrize(
    ("entry", "letters"),
    [
        ("양해 ?각서", {"양해"}),
        ("(?<=[가-힣] )(?<!전속 )계약(?!직)", {"계약"}),
        ("(?<=열린 )(?:체결식|서명식)(?=에)", {"체결", "서명"}),
        ("(?<![A-Z])FTA", {"FT"}),
        ("M[Oo]U", {"M"}),
        ("합의?문", {"합"}),
        ("(?:자매 ?)?결연(?=을)", {"자매", "결연"}),
        ("(?:맺|맺었)다", {"맺", "맺었"}),
    ],
)
def test_an_entry_begins_with_its_first_letters(entry: str, letters: set[str]) -> None:
    assert openings(entry) == letters


def test_an_entry_without_a_first_letter_is_refused() -> None:
    with pytest.raises(ValueError, match="must begin with a letter"):
        openings(".협약")


def test_every_noun_and_event_of_the_table_is_found_behind_its_first_letters() -> None:
    nouns = [(rule.id, example) for rule in table().nouns for example in rule.match]
    events = [(rule.id, example) for rule in table().events for example in rule.match]
    assert all(find_nouns(example) for _, example in nouns)
    assert all(find_events(example) for _, example in events)


def test_the_longest_particle_that_fits_is_split_off() -> None:
    particles = sorted({*AFTER_CONSONANT, *AFTER_VOWEL, *ANYWHERE}, key=len, reverse=True)
    for word in (
        "대표단으로부터",
        "가온사라면서",
        "누리로",
        "서울로",
        "회의에서는",
        "하나",
        "가",
        "으로",
        "대신",
        "나며",
    ):
        stems = ((word.removesuffix(p), p) for p in particles if word.endswith(p) and fits(word.removesuffix(p), p))
        long_enough = ((s, p) for s, p in stems if len(s) > 1 or p not in {"란", "이란", "나", "이나", "며", "이며"})
        assert split_particle(word) == next(long_enough, (word, ""))


def test_a_pillar_is_named_in_marks() -> None:
    assert names_pillar("‘바다 길’ 분야에서는 항로를 잇는다")
    assert not names_pillar("바다 길을 잇는 분야에서 협력한다")


def test_a_text_without_hints_has_no_noise() -> None:
    hint = layout().noise[0].hints[0]
    assert hinted("두 나라는 항로를 잇기로 했다.") == ()
    assert layout().noise[0] in [rule for rule, _ in hinted(f"여기 {hint} 있다")]


@pytest.mark.parametrize("word", ["협약", "협력", "MOU", "※", "끝", ".gif"])
def test_an_opening_stands_wherever_a_word_does(word: str) -> None:
    words = ("협약", "협력", "MOU", "※", "끝", ".gif")
    pattern = re.compile(f"{opening(words)}(?:{'|'.join(map(re.escape, words))})")
    found = pattern.search(f"새 {word}을")
    assert found is not None
    assert found.group() == word
    assert not re.search(opening(words), "배를 띄웠다")


def test_an_opening_of_long_words_alone() -> None:
    assert re.search(opening(("협약", "각서")), "새 각서")
    assert not re.search(opening(("협약", "각서")), "새 각")
