"""CSV as RFC 4180 has it, the data dictionary, and formulas."""

import csv
import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from converter.write.sinks import open_sink
from converter.write.tables import tables


def written(folder: Path, record, **options) -> Path:
    place = folder / "tables"
    with open_sink(f"csv:{place}", **options) as sink:
        sink.write([record])
    return place


def rows(place: Path, table: str) -> list[dict[str, str]]:
    with (place / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def with_headline(record, words: str):
    return replace(record, article=replace(record.article, headline=replace(record.article.headline, text=words)))


def test_fields_are_quoted_where_they_need_it_and_lines_end_with_crlf(tmp_path, full_record) -> None:
    place = written(tmp_path, with_headline(full_record, '쉼표, "따옴표"\n새 줄'))
    assert rows(place, "article")[0]["headline"] == '쉼표, "따옴표"\n새 줄'
    data = (place / "article.csv").read_bytes()
    assert '"쉼표, ""따옴표""\n새 줄"'.encode() in data
    assert data.startswith(b"article_id,identity,")
    assert data.endswith(b"\r\n")
    assert rows(place, "agreement")[0]["ambit"] == "bilateral"
    assert rows(place, "agreement")[0]["effective"] == ""


def test_the_headers_are_those_of_the_description(tmp_path, full_record) -> None:
    place = written(tmp_path, full_record)
    for name, table in tables().items():
        header = (place / f"{name}.csv").read_text("utf-8").partition("\n")[0].split(",")
        assert [word.strip() for word in header] == [column.name for column in table.columns]


def test_the_dictionary_tells_of_every_column(tmp_path, full_record) -> None:
    told = rows(written(tmp_path, full_record), "dictionary")
    assert {(row["table"], row["column"]) for row in told if row["column"]} == {
        (table.name, column.name) for table in tables().values() for column in table.columns
    }
    (status,) = (row for row in told if (row["table"], row["column"]) == ("agreement", "status"))
    assert "in_force" in status["values"].split()
    assert all(row["meaning"] for row in told)


def test_the_data_package_names_keys_and_references(tmp_path, full_record) -> None:
    place = written(tmp_path, full_record)
    package = json.loads((place / "datapackage.json").read_bytes())
    clause = next(one for one in package["resources"] if one["name"] == "clause")
    assert clause["schema"]["primaryKey"] == ["article_id", "clause_id"]
    pillar = {"resource": "pillar", "fields": ["article_id", "pillar_id"]}
    assert {"fields": ["article_id", "pillar_id"], "reference": pillar} in clause["schema"]["foreignKeys"]
    assert all((place / one["path"]).exists() for one in package["resources"])


@pytest.mark.parametrize("words", ["=1+1", "+82", "-1", "@SUM(A1)", "\t=1"])
def test_formulas_are_escaped_only_if_asked_for(tmp_path, full_record, words) -> None:
    record = with_headline(full_record, words)
    (tmp_path / "a").mkdir()
    assert rows(written(tmp_path / "a", record), "article")[0]["headline"] == words
    place = written(tmp_path, record, escape_formulas=True)
    assert rows(place, "article")[0]["headline"] == f"'{words}"
    assert rows(place, "article")[0]["article_id"] == "1"
    with open_sink(f"csv:{place}") as sink:
        assert list(sink.records()) == [record]
