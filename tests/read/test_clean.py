import unicodedata

import pytest

from converter.read.clean import clean


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("가\u2028나\x0b다\x0c라\x85마", "가\n나\n다\n라\n마"),
        ("둘\xa0셋\u3000넷\u2009다섯", "둘 셋 넷 다섯"),
        ("\ufeff무\u200b지\u2060개\xad", "무지개"),
        ("\u202a왼\u202c쪽\u2066\u2069", "왼쪽"),
        ("끝\x03\x7f\x9f처음", "끝   처음"),
        ("제목\t부제", "제목\t부제"),
        (unicodedata.normalize("NFD", "협약 체결"), "협약 체결"),
        ("\uf9e1", "李"),
    ],
)
def test_what_no_reader_sees_is_cleaned_away(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("나래&middot;두물", "나래·두물"),
        ("나래&amp;middot;두물", "나래·두물"),
        ("나래&amp;amp;middot;두물", "나래·두물"),
        ("&quot;좋다&quot;&nbsp;했다", '"좋다" 했다'),
        ("&#8220;좋다&#x201D;", "“좋다”"),
        ("&lt;표&gt;", "<표>"),
        ("R&amp;D", "R&D"),
        ("줄&#13;&#10;줄", "줄\n줄"),
    ],
)
def test_character_references_are_resolved_however_often_they_were_escaped(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@pytest.mark.parametrize(
    "text", ["AT&T", "R&D와 M&A", "a=1&copy=2", "A&parameter", "&nosuchname;", "& ;", "&;", "&#;", "&#x;", "&amp"]
)
def test_an_ampersand_of_the_article_stays(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize("text", ["３５억 달러", "％", "“가” ‘나’ … ～ ㈜ ㎿ ㆍ ･", "［속보］", "Ｋ팝"])
def test_what_a_reader_sees_stays_letter_by_letter(text: str) -> None:
    assert clean(text) == text


def test_a_long_run_of_escapes_takes_linear_time() -> None:
    assert clean("&" + "amp;" * 200_000 + "lt;") == "<"
