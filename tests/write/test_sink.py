"""What identifies an article, and counts that add up."""

from hashlib import sha256

import pytest
from msgspec.structs import replace

from converter import convert
from converter.errors import UsageError
from converter.write.sink import Written, identity
from converter.write.sinks import open_sink

TEXT = "나래시와 두물시가 10일 상수도 협약을 맺었다."


def from_uri(uri: str | None):
    return convert(TEXT, source=uri, published="2031-02-11")


def test_an_address_is_the_articles_identity_whatever_its_text() -> None:
    one = from_uri("https://news.example/1")
    assert identity(one) == identity(replace(one, record_id="0" * 64)) == "https://news.example/1"


@pytest.mark.parametrize("uri", ["a.txt", "../b/a.txt", "C:\\a.txt", None, "mailto:someone"])
def test_without_an_address_it_is_the_text(uri: str | None) -> None:
    assert identity(from_uri(uri)) == sha256(TEXT.encode()).hexdigest()


def test_inputs_without_text_are_told_apart_by_their_bytes() -> None:
    one = replace(from_uri("a.html"), record_id=sha256(b"").hexdigest())
    other = replace(one, source=replace(one.source, sha256="1" * 64))
    assert identity(one) != identity(other)


def test_counts_add_up() -> None:
    one = Written(added=1, replaced=2, unchanged=3)
    assert one + Written(added=1) == Written(added=2, replaced=2, unchanged=3)


@pytest.mark.parametrize("target", ["", "news.db", "oracle:x", "sqlite:", "sqlite"])
def test_an_unknown_target_is_a_usage_error(target: str) -> None:
    with pytest.raises(UsageError, match="no such target"):
        open_sink(target)
