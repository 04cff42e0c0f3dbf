import hashlib
import os
import unicodedata
from pathlib import Path

import pytest

from converter.errors import UnreadableInputError
from converter.read import MAX_BYTES, file_bytes, printable, read_article, read_text

ARTICLE = "나래시와 두물시가 상수도 협약을 맺었다.\n두 도시는 물값을 나눠 낸다.\n"


def test_an_article_is_decoded_and_described() -> None:
    data = ARTICLE.encode("cp949")
    raw = read_article(data, source="b/a.txt", published="2031-02-03")
    assert (raw.uri, raw.media_type, raw.charset, raw.published) == ("b/a.txt", "text/plain", "cp949", "2031-02-03")
    assert raw.sha256 == hashlib.sha256(data).hexdigest()
    assert raw.text == ARTICLE


@pytest.mark.parametrize(
    "data",
    [
        ARTICLE.encode(),
        b"\xef\xbb\xbf" + ARTICLE.encode(),
        ARTICLE.replace("\n", "\r\n").encode("cp949"),
        ARTICLE.encode("utf-16"),
        ARTICLE.encode("utf-16-be"),
        unicodedata.normalize("NFD", ARTICLE).encode(),
        ARTICLE.replace(" ", "\xa0").encode(),
    ],
)
def test_the_same_article_gives_the_same_text_in_whatever_form_it_comes(data: bytes) -> None:
    assert read_article(data).text == ARTICLE


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \n\t ", "\u200b\u3000".encode(), b"--- ***"])
def test_an_input_without_text_is_unreadable(data: bytes) -> None:
    with pytest.raises(UnreadableInputError, match=r"is empty|holds no text"):
        read_article(data, source="a.txt")


def test_text_from_the_caller_is_described_by_its_utf_8_form() -> None:
    raw = read_text("\ufeff" + ARTICLE)
    assert (raw.text, raw.charset) == (ARTICLE, "utf-8")
    assert raw.sha256 == hashlib.sha256(("\ufeff" + ARTICLE).encode()).hexdigest()


def test_a_lone_surrogate_is_named_with_its_place() -> None:
    with pytest.raises(UnreadableInputError, match="lone surrogate") as caught:
        read_text("협약\ud800", source="x")
    assert (caught.value.source, caught.value.position) == ("x", 2)


def test_what_is_too_large_is_refused_before_it_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(100_000_000)
    data = file_bytes(path)
    assert len(data) == MAX_BYTES + 1
    with pytest.raises(UnreadableInputError, match="larger than"):
        read_article(data)


def test_a_file_that_cannot_be_opened_is_unreadable(tmp_path: Path) -> None:
    for path, reason in [(tmp_path, "directory"), (tmp_path / "none.txt", "No such file"), (Path("a\0b"), "null")]:
        with pytest.raises(UnreadableInputError, match=reason) as caught:
            file_bytes(path)
        assert caught.value.source == printable(path)


def test_a_file_name_of_any_bytes_can_be_written_as_utf_8() -> None:
    assert printable(Path(os.fsdecode(b"a\xff.txt"))) == "a�.txt"
    assert printable(Path("기사/가.txt")) == "기사/가.txt"
    assert printable(Path("a\x1b[31m\n.txt")) == r"a\x1b[31m\n.txt"
