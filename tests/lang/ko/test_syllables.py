"""What syllables, particles and words tell about grammar."""

import pytest

from converter.lang.ko.agreements.events import Noun, find_nouns
from converter.lang.ko.agreements.predicates import plain
from converter.lang.ko.agreements.titles import title_of
from converter.lang.ko.hangul import (
    ends_in_rieul,
    final_consonant,
    fits,
    is_told_of_the_past,
    past_stems,
    split_particle,
)
from converter.lang.ko.parts import compile_pattern, expand
from converter.lang.ko.phrases import marks_around, words, words_in
from converter.model.span import Span


@pytest.mark.parametrize(
    ("char", "final"),
    [("한", True), ("나", False), ("L", True), ("k", False), ("3", True), ("2", False), ("②", None), ("”", None)],
)
def test_whether_a_word_is_read_with_a_final_consonant(char, final):
    assert final_consonant(char) is final


@pytest.mark.parametrize(
    ("stem", "past"),
    [("보여줬다", True), ("맺었다", True), ("혼다", False), ("다", False), ("ㅆ다", False), ("갔", False)],
)
def test_a_verb_may_end_as_a_sentence_of_the_past(stem, past):
    assert is_told_of_the_past(stem) is past


def test_only_hangul_ends_in_rieul():
    assert ends_in_rieul("물")
    assert not ends_in_rieul("문")
    assert not ends_in_rieul("l")


@pytest.mark.parametrize(
    ("adnominal", "stems"),
    [
        ("세운", ("세우", "세울")),
        ("연", ("여", "열")),
        ("놓은", ("놓",)),
        ("받는", ()),
        ("다은", ("다으", "다을")),
        ("", ()),
    ],
)
def test_what_a_verb_can_be_that_describes_what_is_past(adnominal, stems):
    assert past_stems(adnominal) == stems


@pytest.mark.parametrize(
    ("stem", "particle", "can"),
    [
        ("한빛", "은", True),
        ("한빛", "는", False),
        ("나루", "는", True),
        ("나루", "은", False),
        ("서울", "로", True),
        ("서울", "으로", False),
        ("부산", "으로", True),
        ("나루", "로", True),
        ("30%", "를", True),
        ("㎿", "은", True),
        ("누리’", "가", True),
        ("", "은", False),
        ("…", "은", True),
        ("한빛", "에서", True),
    ],
)
def test_a_particle_follows_the_final_consonant(stem, particle, can):
    assert fits(stem, particle) is can


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("한빛은", ("한빛", "은")),
        ("나루에서는", ("나루", "에서는")),
        ("평가", ("평가", "")),
        ("나라는", ("나라", "는")),
        ("이란", ("이란", "")),
        ("한빛", ("한빛", "")),
    ],
)
def test_the_longest_particle_that_fits_is_split_off(word, parts):
    assert split_particle(word) == parts


def test_classes_stand_in_braces_and_other_braces_stay():
    assert expand("a{2,3}") == "a{2,3}"
    assert compile_pattern("체결{past}{end}$").search("체결했다")
    assert not compile_pattern("체결{past}{end}$").search("체결한다")
    assert compile_pattern("체결{past}{end}$") is compile_pattern("체결{past}{end}$")


def test_a_table_brings_parts_of_its_own():
    assert expand("{held}{past}", {"held": "(?:열|{verb})", "verb": "개최"}).startswith("(?:열|개최)[했")
    with pytest.raises(KeyError, match="no_part"):
        expand("{no_part}")


@pytest.mark.parametrize(
    ("polite", "statement"),
    [
        ("창고를 개방합니다", "창고를 개방한다"),
        ("창고를 개방했습니다", "창고를 개방했다"),
        ("좋은 소식입니다", "좋은 소식이다"),
        ("기대가 큽니다", "기대가 크다"),
        ("창고를 개방했다", "창고를 개방했다"),
    ],
)
def test_the_polite_form_becomes_the_plain_one(polite, statement):
    assert plain(polite) == statement


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        ("나루 누리에서", ("누리", "에서", False)),
        ("나루 ‘누리’에서", ("누리", "에서", False)),
        ("‘나루 누리’에서", ("누리", "에서", False)),
        ("‘나루 누리에서 누리’", ("누리", "에서", True)),
        ("나루 누리(옛이름)에서", ("누리", "에서", False)),
    ],
)
def test_a_word_carries_its_particle_and_knows_whether_it_ends_inside_marks(sentence, last):
    word = words(sentence)[1]
    assert (word.stem, word.particle, word.inside) == last


def test_a_word_knows_its_place_and_its_comma():
    first, second = words("나루, 누리")
    assert (first.start, first.end, first.comma) == (0, 3, True)
    assert (second.start, second.end, second.comma) == (4, 6, False)


def test_the_words_of_a_stretch_are_those_that_begin_in_it():
    sentence = "나루 누리 다온 도담"
    assert [w.text for w in words_in(sentence, 3, 9)] == ["누리", "다온"]
    assert [w.text for w in words_in(sentence, 4, 7)] == ["다온"]
    assert words_in(sentence, 4, 6) == []


def test_marks_around_an_offset():
    assert marks_around("그는 ‘나루 누리’를 봤다", 5) == Span(3, 10)
    assert marks_around("그는 ‘나루 누리’를 봤다", 12) is None


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("부품 협약(가칭 한결)을 체결했다", "부품 협약(가칭 한결)"),
        ("두 회사는 ‘부품’협약을 체결했다", "‘부품’협약"),
        ("두 회사는 “부품 협약을 오늘 아침 체결했다”고 말했다", "부품 협약"),
        ("두 회사는 “협약을 오늘 아침 체결했다”고 말했다", None),
    ],
)
def test_titles_and_marks(sentence, title):
    (noun,) = find_nouns(sentence)
    assert isinstance(noun, Noun)
    found = title_of(sentence, noun)
    assert (found and found.of(sentence)) == title
