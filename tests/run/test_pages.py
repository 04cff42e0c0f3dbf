"""Whole pages through the public API."""

import pytest

from converter.run.one import convert, convert_bytes
from converter.validate import check

KOREAN = "".join(
    f"<p>{text}</p>"
    for text in (
        "나래시와 두물시는 10일 상수도를 함께 쓰는 협약을 맺었다고 밝혔다.",
        "두 도시는 새 배수지를 함께 짓고 비용을 절반씩 내기로 했다.",
        "공사는 내년 봄에 시작해 3년 동안 이어질 예정이라고 두 도시는 설명했다.",
    )
)
GERMAN = "<p>Die beiden Städte haben am Montag einen Vertrag über die gemeinsame Wasserversorgung geschlossen.</p>" * 3


def page(body: str, lang: str = "") -> bytes:
    return f"<!doctype html><html{lang}><head><title>Titel</title></head><body>{body}</body></html>".encode()


def test_a_korean_page_gives_a_valid_record() -> None:
    record = convert_bytes(page(KOREAN, " lang=en"), source="a.html")
    assert (record.article.language, record.source.media_type) == ("ko", "text/html")
    assert record.agreements
    assert check(record) == ()


@pytest.mark.parametrize(("lang", "language"), [(" lang=de", "de"), (" lang='de-AT'", "de-AT"), (" lang=??", "und")])
def test_a_page_in_a_language_without_a_pack_gives_its_form(lang: str, language: str) -> None:
    record = convert_bytes(page(GERMAN, lang))
    assert record.article.language == language
    assert [block.role for block in record.article.blocks] == ["headline", "lede", "paragraph", "paragraph"]
    assert (record.sentences != (), record.agreements) == (True, ())
    assert record.generator.ruleset.startswith("und-")
    assert "language.no_pack" in [one.code for one in record.diagnostics]
    assert not [finding for finding in check(record) if finding.severity == "error"]


def test_a_page_without_an_article_gives_a_diagnostic_and_no_text() -> None:
    record = convert_bytes(page("<form><input></form>"))
    assert (record.article.text, record.article.headline, record.agreements) == (None, None, ())
    assert "page.no_article" in [one.code for one in record.diagnostics]
    assert not [finding for finding in check(record) if finding.severity == "error"]


def test_markup_may_come_as_text() -> None:
    assert convert(page(KOREAN).decode()).article.blocks[1].role == "lede"
