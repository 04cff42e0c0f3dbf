"""What an article lacks, and what was probably missed in it."""

from typing import Any

import pytest

from converter.lang import load_pack
from converter.validate.articles import LACKS, check_article, unsupported

Json = dict[str, Any]


def _codes(record: Json, language: str = "ko") -> list[tuple[str, str]]:
    found = check_article(record, load_pack(language).find_agreement_words)
    return [(one.code, one.pointer) for one in found]


@pytest.mark.parametrize("code", LACKS)
def test_what_the_diagnostics_say_is_missing(plain: Json, code: str) -> None:
    assert _codes(plain) == []
    plain["source"]["published"] = None
    plain["diagnostics"].append({"code": code, "severity": "info", "message": "x", "start": None, "end": None})
    assert _codes(plain) == [(LACKS[code].code, LACKS[code].pointer)]


def test_a_date_that_the_caller_gave_is_not_missing(plain: Json) -> None:
    plain["diagnostics"].append({"code": "missing.date", "severity": "info", "message": "x"})
    assert _codes(plain) == []


def test_a_sentence_of_agreement_without_an_agreement_is_probably_missed(plain: Json) -> None:
    plain["agreements"] = []
    assert _codes(plain) == [("PW404", "/sentences/0")]
    ((start, end),) = (one.words for one in check_article(plain, load_pack("ko").find_agreement_words) if one.words)
    assert plain["article"]["text"][start:end] == "협정에 서명"
    plain["sentences"] = plain["sentences"][1:]
    assert _codes(plain) == []


def test_a_record_without_its_text_misses_nothing(plain: Json) -> None:
    plain["agreements"] = []
    plain["article"]["text"] = None
    assert _codes(plain) == []


def test_a_language_that_nobody_reads_is_an_error() -> None:
    finding = unsupported("looks like Japanese")
    assert (finding.code, finding.severity, finding.message) == ("PW405", "error", "looks like Japanese")


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("ko", "두 시는 상수도 협약을 체결했다.", ["협약을 체결"]),
        ("ko", "상수도 협약이 무엇인지 물었다.", []),
        ("ko", "협약을 체결하지 못했다.", []),
        ("en", "The two towns signed an accord.", ["signed an accord"]),
        ("en", "The accord was signed on Friday.", ["accord was signed"]),
        ("en", "What is an accord?", []),
        ("en", "They signed autographs for hours and hours while nobody thought of the old water accord.", []),
        ("und", "Les deux villes ont signé un accord.", []),
    ],
)
def test_words_of_agreement(language: str, sentence: str, words: list[str]) -> None:
    found = load_pack(language).find_agreement_words(sentence)
    assert [span.of(sentence) for span in found] == words
