import json

import msgspec

from converter.model.record import Record
from converter.write import FORMATS
from converter.write.layout import Layout, laid_out


def written(name: str, records: list[Record], layout: Layout) -> bytes:
    return b"".join(FORMATS[name](records, layout))


def test_one_record_is_one_indented_document_in_plain_utf_8(full_record: Record) -> None:
    data = written("json", [full_record], Layout())
    assert data.startswith(b'{\n  "schema_version"')
    assert data.endswith(b"}\n")
    assert "갯벌".encode() in data
    assert json.loads(data) == json.loads(msgspec.json.encode(full_record))


def test_several_records_are_one_array(full_record: Record) -> None:
    for number in range(3):
        data = written("json", [full_record] * number, Layout(many=True))
        assert [record["record_id"] for record in json.loads(data)] == [full_record.record_id] * number
        assert data.endswith(b"]\n")


def test_json_lines_are_one_record_a_line(full_record: Record) -> None:
    lines = written("jsonl", [full_record] * 2, Layout(many=True)).splitlines()
    assert [json.loads(line)["record_id"] for line in lines] == [full_record.record_id] * 2


def test_compact_leaves_out_sentences_and_indentation(full_record: Record) -> None:
    data = written("json", [full_record], Layout(compact=True))
    assert data.count(b"\n") == 1
    assert json.loads(data)["sentences"] == []


def test_a_layout_that_leaves_nothing_out_changes_nothing(full_record: Record) -> None:
    assert laid_out(full_record, Layout()) is full_record
    assert laid_out(full_record, Layout(text=False)).article.text is None
