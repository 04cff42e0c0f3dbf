import pytest

from converter.errors import UnreadableInputError
from converter.read.language import detect_language


@pytest.mark.parametrize(
    "text",
    [
        "두 도시가 협약을 맺었다.",
        "韓美 정상회담 共同聲明 채택 전망",
        "Narae Water Inc.와 Dumul Energy Holdings가 MOU를 맺었다고 밝혔다.",
        "の라는 상표를 두고 두 회사가 합의했다.",
    ],
)
def test_korean_is_told_by_its_letters_in_spite_of_hanja_and_latin(text: str) -> None:
    assert detect_language(text) == "ko"


@pytest.mark.parametrize(
    ("text", "looks_like"),
    [
        ("中国和韩国在北京签署了一项协议。", "Chinese"),
        ("両国は新しい協定に署名したと発表した。", "Japanese"),
        ("Стороны подписали соглашение.", "Cyrillic"),
        ("وقع الطرفان اتفاقا", "Arabic"),
        ("ทั้งสองฝ่ายลงนาม", "another script"),
        ("12345 …", "no letters"),
    ],
)
def test_another_language_is_named_and_refused(text: str, looks_like: str) -> None:
    with pytest.raises(UnreadableInputError, match=looks_like) as caught:
        detect_language(text, "a.txt")
    assert caught.value.source == "a.txt"


def test_a_language_is_read_as_soon_as_a_pack_stands_in_the_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The two ports signed an agreement. 나래 agreed."
    monkeypatch.setattr("converter.read.language.PACKS", {"ko": "x"})
    with pytest.raises(UnreadableInputError, match="Latin letters; pactwire reads: ko"):
        detect_language(text)
    monkeypatch.setattr("converter.read.language.PACKS", {"ko": "x", "en": "y"})
    assert detect_language(text) == "en"
