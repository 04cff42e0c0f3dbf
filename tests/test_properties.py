"""What holds for any text at all."""

import json
from collections.abc import Iterator
from typing import Any

import msgspec
from hypothesis import example, given, settings
from hypothesis import strategies as st

from converter import check, convert
from converter.errors import UnreadableInputError
from converter.read import read_article
from converter.read.clean import clean

PIECES = (
    "나래시", "두물시와", "가온전자는", "한국과 일본은", "한·미", "양국은", "양사는", "10일", "지난 3월 2일",
    "내년 상반기까지", "협약을 맺었다.", "계약을 체결했다고 밝혔다.", "합의했다", "하기로 했다.",
    "체결할 예정이다.", "무산됐다.", "서명", "MOU", "12억 원을", "3500억 달러(약 28조원)", "최대 200억달러",
    "70∼100%", "5만t", "“물이 잇는다”고", "‘수소 동맹’", "“끝나지 않은", "한보람 시장은", "한 시장은",
    '"라고 했다', "그는", "말했다.", "이어", "덧붙였다.", "으로 풀이된다.", "전망이다.", "▲", "△", "①", "■", "[속보]",
    "(서울=누리통신)", "고운솔 기자 =", "고운솔 기자 sol@example.org", "사진=누리통신", "\n", "\n\n", "\t", " ",
    "\xa0", "다.이번", "&amp;middot;", "㈜", "Narae Inc.", "signed", "韓美", "👍🏽", "\u0301", "ᄒ", "“", "”",
    '"', "'", "…", "(", ")",
)  # fmt: skip
ARTICLES = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
DAYS = st.none() | st.dates().map(lambda day: day.isoformat())


def spans(value: object) -> Iterator[dict[str, Any]]:
    """Yield every object that stands somewhere in the text."""
    if isinstance(value, dict):
        if value.get("start") is not None:
            yield value
        for part in value.values():
            yield from spans(part)
    elif isinstance(value, list):
        for part in value:
            yield from spans(part)


@settings(max_examples=150, deadline=None)
@given(text=ARTICLES, day=DAYS)
def test_any_article_gives_a_valid_record_whose_every_word_stands_where_it_says(text: str, day: str | None) -> None:
    try:
        record = convert(text, published=day, language="ko")
    except UnreadableInputError:
        return
    data = msgspec.json.encode(record)
    plain = json.loads(data)
    article = plain["article"]["text"]
    for found in spans(plain):
        assert 0 <= found["start"] <= found["end"] <= len(article), found
        words = next((found[key] for key in ("text", "summary", "title") if key in found), None)
        assert words in (None, article[found["start"] : found["end"]]), found
    assert [finding for finding in check(plain) if finding.severity == "error"] == []
    assert msgspec.json.encode(convert(text, published=day, language="ko")) == data


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=300))
@example(text="<P")
@example(text="¡\x85©00")
def test_any_text_gives_a_record_or_says_why_not(text: str) -> None:
    try:
        record = convert(text, language="ko")
    except UnreadableInputError as error:
        said = error.message
    else:
        said = record.article.text or [one for one in record.diagnostics if one.code in {"page.no_article", "missing.body"}]
    assert said


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        raw = read_article(data)
    except UnreadableInputError as error:
        position = error.position or 0
    else:
        position = 0
        assert raw.text
        raw.text.encode()
    assert 0 <= position <= len(data)


@given(text=st.text(alphabet=st.characters(exclude_characters="&")))
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(text=st.text())
def test_what_is_clean_holds_nothing_that_no_reader_sees(text: str) -> None:
    cleaned = clean(text)
    assert not any(ord(char) < 32 and char not in "\t\n" for char in cleaned)
    assert not set(cleaned) & set("\r\u00a0\u200b\ufeff\u2028\u3000\u007f")
