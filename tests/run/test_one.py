import pytest

from converter.errors import InvalidRecordError, UnreadableInputError, UsageError
from converter.model.record import Record
from converter.run.one import Options, checked, convert, convert_bytes

ARTICLE = "나래시와 두물시 협약\n\n나래시와 두물시가 10일 협약을 맺었다.\n"


def test_text_and_bytes_give_the_same_record() -> None:
    record = convert(ARTICLE, source="a.txt", published="2031-02-11")
    assert record == convert_bytes(ARTICLE.encode(), source="a.txt", published="2031-02-11")
    assert (record.source.uri, record.source.published, record.article.language) == ("a.txt", "2031-02-11", "ko")


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le", "utf-16-be"])
def test_the_record_has_the_same_id_in_whatever_charset_the_article_comes(charset: str) -> None:
    assert convert_bytes(ARTICLE.encode(charset)).record_id == convert(ARTICLE).record_id


def test_a_language_that_is_given_is_not_told_from_the_text() -> None:
    with pytest.raises(UnreadableInputError, match="Chinese"):
        convert("两国签署了协议")
    assert convert("两国签署了协议", language="ko").article.language == "ko"


@pytest.mark.parametrize("day", ["", "2031", "20310210", "2031-2-1", "2031-02-30", "2031-W05-1", "٢٠٣١-٠٢-٠١", "today"])
def test_a_day_that_does_not_exist_is_a_usage_error(day: str) -> None:
    with pytest.raises(UsageError, match="not a day"):
        convert(ARTICLE, published=day)


def test_a_language_that_no_pack_reads_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="no such language: tlh; pactwire reads: ko"):
        Options(language="tlh")


def test_an_encoding_that_does_not_exist_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="unknown encoding"):
        convert_bytes(ARTICLE.encode(), encoding="klingon")


def test_a_record_that_is_not_valid_is_a_bug(full_record: Record) -> None:
    import msgspec

    assert checked(full_record) is full_record
    wrong = msgspec.structs.replace(full_record, record_id="x")
    with pytest.raises(InvalidRecordError, match="/record_id"):
        checked(wrong)
