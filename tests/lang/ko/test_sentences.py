"""Korean sentences: quotes stay whole, glued sentences come apart, abbreviations and numbers do not."""

import pytest

from converter.lang.ko.enclosed import enclosed
from converter.lang.ko.sentences import ends_sentence, split_sentences
from converter.model.span import Span

CASES = {
    "quote inside": ["하정민 교수는 “연구가 궤도에 올랐다. 곧 끝난다.”고 말했다.", "이어 자리를 떴다."],
    "quote alone": ["“협상은 끝났다.”", "이도현 대표의 말이다."],
    "quote tied by a space": ["“이제 떠난다.” 라고 그는 말했다.", "끝이다."],
    "quote at the end": ["장유나 회장이 입을 열었다.", "“바로 서명하겠다.”"],
    "straight quotes": ['그는 "문은 열려 있다. 곧 만난다"며 "서두르지 않겠다."고 했다.', "다음은 없다."],
    "straight single quotes": ["노조는 '당장 멈추라. 물러서지 않겠다'는 글을 붙였다.", "회사는 말이 없다."],
    "never closed": ["노 차관은 “검토를 마쳤다고 말했다.", "이어 떠났다."],
    "opened twice": ["그는 “하나다.", "그리고 “둘이다.”라고 했다."],
    "decimals and dates": ["값이 2.5% 올랐다.", "2024. 6. 11. 문을 열었다."],
    "initials": ["U.S. 가온은 J. 나래와 만났다.", "Gaon Inc. 대표도 왔다."],
    "ordinals": ["1. 값을 낮춘다.", "2. 양을 늘린다."],
    "addresses": ["자세한 것은 www.example.co.kr 에 있다.", "누구나 본다."],
    "brackets": ["가온(주)은 웃었다(사진을 보라. 크다).", "나래는 울었다."],
    "polite": ["문을 열었습니다.", "감사합니다!", "어떨까요?", "좋습니다."],
    "ellipsis ends": ["그가 왔다…", "모두 놀랐다."],
    "ellipsis joins": ["투자… 그리고 협력을 말했다."],
    "apostrophe": ["Gaon's 주가는 올랐다.", "나래는 '보합'이다."],
    "no full stop": ["가온이 이겼다.", "나래는 다음을 기약"],
}
GLUED = {
    "glued": ["합의했다.", "이번 합의는 크다.", "QX는 빠졌다.", "3월에 만난다."],
    "glued quote": ["바람이 분다.", "“이제 가자.”", "그가 말했다."],
    "glued straight quote": ["바람이 분다.", '"이제 가자"…그는 떠났다.'],
    "glued mark": ["문을 열었다.", "■ 다음 소식"],
}


@pytest.mark.parametrize("name", CASES)
def test_sentences_apart(name: str) -> None:
    text = " ".join(CASES[name])
    assert [span.of(text) for span in split_sentences(text)] == CASES[name]


@pytest.mark.parametrize("name", GLUED)
def test_sentences_glued(name: str) -> None:
    text = "".join(GLUED[name])
    assert [span.of(text) for span in split_sentences(text)] == GLUED[name]


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_nothing_has_no_sentence(text: str) -> None:
    assert split_sentences(text) == ()


@pytest.mark.parametrize(
    ("text", "ends"),
    [("끝났다.", True), ("“끝났다.”", True), ("정말?", True), ("새 공장 착공", False), ("그리고...", False)],
)
def test_a_line_ends_as_a_sentence_or_not(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends


def test_white_space_stands_in_no_sentence() -> None:
    assert split_sentences("  하나다.  둘이다. ") == (Span(2, 6), Span(8, 12))


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“가 ‘나’ 다” 라 (마)", ["“가 ‘나’ 다”", "(마)"]),
        ("닫는 것만 있다” 끝) 났다", []),
        ("“열고 (닫지 않음”", ["“열고 (닫지 않음”"]),
        ('"가"와 "나"', ['"가"', '"나"']),
        ('홀로 선 " 표', []),
    ],
)
def test_enclosed(text: str, inside: list[str]) -> None:
    assert [span.of(text) for span in enclosed(text)] == inside


def test_a_long_text_takes_linear_time() -> None:
    text = "가온은 28일 나래와 “수소 사업”을 하기로 했다. " * 2000
    assert len(split_sentences(text)) == 2000
