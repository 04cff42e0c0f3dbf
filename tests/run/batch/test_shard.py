"""The function that every engine runs."""

import pickle
from pathlib import Path

import msgspec
import pytest
from batches import document

from converter import Job, SourceDocument, convert, convert_shard
from converter.errors import InvalidRecordError
from converter.model.record import Record
from converter.run.batch import shard
from converter.run.batch.outcome import Failure, Kept, ShardResult
from converter.run.one import Options
from converter.write.layout import Layout


def records(result: ShardResult) -> list[Record]:
    return [msgspec.json.decode(line, type=Record) for line in result.data.splitlines()]


def test_it_gives_an_outcome_for_each_document_and_the_records_as_json_lines() -> None:
    documents = (document("a"), document("binary", "\0\1\2"), document("c"))
    result = convert_shard(documents)
    assert [type(outcome) for outcome in result.outcomes] == [Kept, Failure, Kept]
    assert [outcome.id for outcome in result.outcomes] == ["a", "binary", "c"]
    assert records(result) == [convert(one.data.decode(), source=one.id) for one in (documents[0], documents[2])]
    assert sum(outcome.size for outcome in result.outcomes if isinstance(outcome, Kept)) == len(result.data)
    assert result.memory > 1 << 20


def test_it_travels() -> None:
    result = convert_shard((document("a"),))
    assert pickle.loads(pickle.dumps(result)) == result  # noqa: S301 - our own
    assert pickle.loads(pickle.dumps((convert_shard, Job())))[0] is convert_shard  # noqa: S301


def test_what_the_container_says_goes_before_what_the_user_says() -> None:
    job = Job(options=Options(published="2031-01-01", encoding="cp949"), layout=Layout(many=True, compact=True))
    text = "나래시와 두물시 협약\n\n나래시와 두물시가 10일 협약을 맺었다."
    said = SourceDocument(id="a", uri="a", data=text.encode(), published="2031-02-11", encoding="utf-8")
    unsaid = SourceDocument(id="b", uri="b", data=text.encode("cp949"))
    first, second = records(convert_shard((said, unsaid), job))
    assert (first.source.published, second.source.published) == ("2031-02-11", "2031-01-01")
    assert first.record_id == second.record_id
    assert first.sentences == ()


def test_a_fragment_of_a_page_is_read_as_one() -> None:
    data = "나래시와 <b>두물시</b>가 10일 협약을 맺었다.".encode()
    (record,) = records(convert_shard((SourceDocument(id="a", uri="a", data=data, kind="html"),)))
    assert record.source.media_type == "text/html"
    assert "<b>" not in (record.article.text or "")


@pytest.mark.parametrize(
    ("error", "code"), [(MemoryError(), "memory"), (InvalidRecordError("no title"), "invalid_record")]
)
def test_what_the_converter_raises_becomes_a_failure(
    error: Exception, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(shard, "unchecked", fail)
    (outcome,) = convert_shard((document("a"),)).outcomes
    assert isinstance(outcome, Failure)
    assert (outcome.id, outcome.code) == ("a", code)


def test_what_nobody_expected_is_let_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shard, "unchecked", None)
    with pytest.raises(TypeError):
        convert_shard((document("a"),))


def test_where_the_system_does_not_tell_memory_is_0(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert shard.peak_memory() > 1 << 20
    monkeypatch.setattr(shard, "_STATUS", tmp_path / "none")
    assert shard.peak_memory() == 0
