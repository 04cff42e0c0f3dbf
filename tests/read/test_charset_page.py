"""The charset of pages, also where the page says another."""

import pytest

from converter.read import read_article
from converter.read.charset_page import decode_page, is_markup

TEXT = "똠방각하와 뷁마을이 협약을 맺었다."


def page(declared: str = "") -> str:
    return f"<html><head>{declared}</head><body><p>{TEXT}</p></body></html>"


@pytest.mark.parametrize(
    ("data", "given", "charset"),
    [
        (page().encode(), None, "utf-8"),
        (b"\xef\xbb\xbf" + page().encode(), "euc-kr", "utf-8"),
        (b"\xff\xfe" + page().encode("utf-16-le"), None, "utf-16-le"),
        (page("<meta charset=euc-kr>").encode("cp949"), None, "cp949"),
        (page("<meta charset='ks_c_5601-1987'>").encode("cp949"), None, "cp949"),
        (page("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=EUC-KR'>").encode("cp949"), None, "cp949"),
        (page().encode("cp949"), "euc-kr", "cp949"),
        (page().encode("cp949"), None, "cp949"),
        # Declarations that lie.
        (page("<meta charset=euc-kr>").encode(), None, "utf-8"),
        (page("<meta charset=utf-8>").encode("cp949"), None, "cp949"),
        (page("<meta charset=utf-8>").encode(), "euc-kr", "utf-8"),
        (page("<meta charset=nonsense>").encode("cp949"), "base64", "cp949"),
        (page().encode("utf-16-le"), "utf-16", "utf-16-le"),
    ],
)
def test_the_charset_is_told(data: bytes, given: str | None, charset: str) -> None:
    decoded = decode_page(data, given)
    assert decoded is not None
    assert decoded.charset == charset
    assert TEXT in decoded.text


def test_western_names_mean_windows_1252() -> None:
    data = "<html><meta charset=iso-8859-1><p>“Grüße”".encode("cp1252")
    decoded = decode_page(data)
    assert decoded is not None
    assert (decoded.charset, "“Grüße”" in decoded.text) == ("cp1252", True)


def test_a_few_broken_bytes_cost_themselves_alone() -> None:
    decoded = decode_page(page().encode() * 9 + b"\xff</p>")
    assert decoded is not None
    assert (decoded.charset, decoded.text.count("\ufffd"), decoded.text.count(TEXT)) == ("utf-8", 1, 9)


def test_what_no_charset_reads_is_no_page() -> None:
    assert decode_page(b"<html>" + bytes(range(0x80, 0x100)) * 9 + b"\xff\xfe\x80") is None


@pytest.mark.parametrize(
    ("data", "markup"),
    [
        (b"<!DOCTYPE html>", True),
        (b"\n <HTML>", True),
        (b"\xef\xbb\xbf<html>", True),
        (b"\xff\xfe" + "<html>".encode("utf-16-le"), True),
        (b"<?xml version='1.0'?>", True),
        (b"<p>x", True),
        ("<앵커> 두 도시가".encode(), False),
        (b"a < b", False),
        (b"", False),
        (b"\xff\xfe" + "가나".encode("utf-16-le"), False),
    ],
)
def test_markup_is_told_from_text(data: bytes, markup: bool) -> None:
    assert is_markup(data) is markup


def test_a_page_is_read_as_it_stands() -> None:
    raw = read_article(page("<meta charset=euc-kr>").encode("cp949"))
    assert (raw.media_type, raw.charset, raw.text) == ("text/html", "cp949", page("<meta charset=euc-kr>"))
