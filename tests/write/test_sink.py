"""What identifies an article, and counts that add up."""

from hashlib import sha256

import pytest
from msgspec.structs import replace

from converter import convert
from converter.errors import UsageError
from converter.write.sink import Written, identity, write_all
from converter.write.sinks import open_sink

TEXT = "나래시와 두물시가 10일 상수도 협약을 맺었다."


def from_uri(uri: str | None):
    return convert(TEXT, source=uri, published="2031-02-11")


def test_an_address_is_the_articles_identity_whatever_its_text() -> None:
    one = from_uri("https://news.example/1")
    assert identity(one) == identity(replace(one, record_id="0" * 64)) == "https://news.example/1"


def test_an_address_that_no_index_takes_is_known_by_its_hash() -> None:
    long = "https://news.example/?" + "a" * 5000
    assert len(identity(from_uri(long))) < 100
    assert identity(from_uri(long)) == identity(from_uri(long)) != identity(from_uri(f"{long}b"))


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


class Counting:
    """A sink that remembers how many records each batch had."""

    durable = True

    def __init__(self) -> None:
        self.batches: list[int] = []

    def __enter__(self):
        return self

    def __exit__(self, *error) -> None:
        pass

    def write(self, records) -> Written:
        self.batches.append(len(records))
        return Written(added=len(records))


@pytest.mark.parametrize(("number", "batches"), [(0, []), (2, [2]), (3, [3]), (7, [3, 3, 1])])
def test_records_are_written_in_batches(number, batches) -> None:
    sink = Counting()
    assert write_all(sink, [from_uri(None)] * number, 3) == Written(added=number)
    assert sink.batches == batches


@pytest.mark.parametrize("target", ["", "news.db", "oracle:x", "sqlite:", "sqlite"])
def test_an_unknown_target_is_a_usage_error(target: str) -> None:
    with pytest.raises(UsageError, match="no such target"):
        open_sink(target)
