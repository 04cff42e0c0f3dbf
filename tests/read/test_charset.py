import codecs

import pytest

from converter.errors import UnreadableInputError, UsageError
from converter.read.charset import decode

KOREAN = "나래시와 두물시가 10일 “상수도 협약”을 맺었다. 펲시 공장도 함께 쓴다.\n"
ENGLISH = "Two harbour towns signed a ferry agreement on Monday.\n"


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (KOREAN.encode(), "utf-8"),
        (codecs.BOM_UTF8 + KOREAN.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + KOREAN.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + KOREAN.encode("utf-16-be"), "utf-16-be"),
        (KOREAN.encode("utf-16-le"), "utf-16-le"),
        (KOREAN.encode("utf-16-be"), "utf-16-be"),
        (KOREAN.encode("cp949"), "cp949"),
    ],
)
def test_a_charset_is_told_from_the_bytes(data: bytes, charset: str) -> None:
    assert decode(data) == (KOREAN, charset)


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
def test_english_utf_16_is_told_without_a_mark(charset: str) -> None:
    assert decode(ENGLISH.encode(charset)) == (ENGLISH, charset)


@pytest.mark.parametrize("label", ["euc-kr", "EUC_KR", "ks_c_5601-1987", "ksc5601", "cp949", "uhc"])
def test_a_page_that_says_euc_kr_means_cp949(label: str) -> None:
    assert decode(KOREAN.encode("cp949"), label) == (KOREAN, "cp949")


@pytest.mark.parametrize("label", ["utf-8", "UTF8", "utf-8-sig"])
def test_a_declared_utf_8_is_utf_8(label: str) -> None:
    assert decode(KOREAN.encode(), label) == (KOREAN, "utf-8")


def test_a_declared_utf_16_without_a_mark_is_little_endian() -> None:
    assert decode(KOREAN.encode("utf-16-le"), "utf-16") == (KOREAN, "utf-16-le")


def test_a_mark_overrules_what_is_declared() -> None:
    assert decode(codecs.BOM_UTF8 + KOREAN.encode(), "cp949") == (KOREAN, "utf-8")


@pytest.mark.parametrize("label", ["no-such-charset", "hex", "rot13", "\0"])
def test_an_encoding_that_does_not_exist_is_a_usage_error(label: str) -> None:
    with pytest.raises(UsageError, match="unknown encoding"):
        decode(b"abc", label)


@pytest.mark.parametrize(
    ("data", "declared", "position"),
    [
        (b"plain \xff text", None, 6),
        (codecs.BOM_UTF8 + b"ab\xff", None, 5),
        (codecs.BOM_UTF16_LE + b"a\x00b", None, 4),
        (b"abc\xff", "utf-8", 3),
        (b"one\0two", None, 3),
        (codecs.BOM_UTF8 + b"a\0b", None, 4),
        (codecs.BOM_UTF16_LE + "가\0나".encode("utf-16-le"), None, 4),
    ],
)
def test_an_error_says_which_byte_is_to_blame(data: bytes, declared: str | None, position: int) -> None:
    with pytest.raises(UnreadableInputError) as caught:
        decode(data, declared, "a.txt")
    assert (caught.value.source, caught.value.position) == ("a.txt", position)


@pytest.mark.parametrize(
    "data",
    [
        "中国和韩国在北京签署了一项关于贸易和投资的协议，双方将在未来五年内扩大合作。".encode("gb2312"),
        "日本政府は十日、東京で新しい協定に署名したと発表した。".encode("shift_jis"),
        "日本政府は十日、東京で新しい協定に署名したと発表した。".encode("euc-jp"),
        "Café déjà vu, naïve façade, coöperation".encode("latin-1"),
    ],
)
def test_other_charsets_are_not_taken_for_korean(data: bytes) -> None:
    with pytest.raises(UnreadableInputError, match="not UTF-8"):
        decode(data)


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"%PDF-1.7 ...", "PDF"), (b"PK\x03\x04..", "ZIP"), (b"\xd0\xcf\x11\xe0..", "HWP"), (b"\x1f\x8b\x08", "gzip")],
)
def test_well_known_files_are_called_by_their_name(data: bytes, name: str) -> None:
    with pytest.raises(UnreadableInputError, match=name):
        decode(data)
