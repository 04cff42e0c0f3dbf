"""evaluate: records and articles against gold, in every format, with floors."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from converter import convert
from converter.model.record import Record

Run = Callable[..., Any]
TEXT = "가람시의 물길\n\n가람시와 나래시가 2031년 5월 2일 물길 협약을 체결했다.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, full_record: Record) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("gold", "found", "articles"):
        Path(name).mkdir()
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(full_record))
    Path("gold/a.json").write_text(json.dumps(plain), "utf-8")
    plain["agreements"][0]["status"] = "agreed"
    Path("found/a.json.gz").write_bytes(gzip.compress(json.dumps(plain).encode()))
    return tmp_path


def test_a_table_tells_misses_from_inventions(run: Run, here: Path) -> None:  # noqa: ARG001
    ran = run("evaluate", "gold", "found", "--details")
    lines = ran.stdout.decode().splitlines()
    assert ran.code == 0
    assert lines[0].split() == ["field", "gold", "found", "right", "missed", "invented", "precision", "recall", "F1"]
    (status,) = (line for line in lines if line.startswith("agreements.status"))
    assert status.split()[1:] == ["1", "1", "0", "1", "1", "0.000", "0.000", "0.000"]
    missed, invented = lines.index("missed:"), lines.index("invented:")
    assert lines[missed + 1] == "  a: agreements.status: signed"
    assert lines[invented + 1] == "  a: agreements.status: agreed"
    assert ran.stderr == "pactwire: 1 article\n"
    assert b"missed:" not in run("evaluate", "gold", "found").stdout
    assert b"missed:" not in run("evaluate", "gold", "gold", "--details").stdout


def test_json_and_markdown(run: Run, here: Path) -> None:  # noqa: ARG001
    document = json.loads(run("evaluate", "gold", "found", "--output-format", "json").stdout)
    assert document["fields"]["agreements.status"]["f1"] == 0.0
    assert document["missed"] == [{"article": "a", "field": "agreements.status", "words": "signed"}]
    rows = run("evaluate", "gold", "found", "--output-format", "markdown", "--details").stdout.decode().splitlines()
    assert rows[1].startswith("| --- | ---: |")
    assert "| a | agreements.status | agreed |" in rows


@pytest.mark.parametrize(
    ("floor", "code", "said"),
    [
        ("agreements=1", 0, ""),
        ("agreements.status=0.5", 1, "F1 of agreements.status is 0.000, and should be 0.5 at least"),
        ("article.kicker=0.1", 1, "F1 of article.kicker cannot be told"),
        ("mood=0.1", 2, "no such field: mood"),
        ("agreements=x", 2, "a number from 0 to 1"),
        ("agreements=2", 2, "a number from 0 to 1"),
    ],
)
def test_floors(run: Run, here: Path, floor: str, code: int, said: str) -> None:  # noqa: ARG001
    ran = run("evaluate", "gold", "found", "--fail-under", floor)
    assert (ran.code, said in ran.stderr) == (code, True)


def test_articles_are_converted(run: Run, here: Path) -> None:
    (here / "gold/a.json").write_bytes(msgspec.json.encode(convert(TEXT)))
    (here / "articles/a.txt").write_text(TEXT, "utf-8")
    ran = run("evaluate", "gold", "articles", "--fail-under", "article.headline=1")
    assert ran.code == 0, ran.stderr


def test_a_record_that_is_not_there_is_missed_as_a_whole(run: Run, here: Path) -> None:
    (here / "gold/b.json").write_bytes((here / "gold/a.json").read_bytes())
    ran = run("evaluate", "gold", "found", "--fail-under", "quotes=0.9")
    assert ran.code == 1
    assert "pactwire: b: there is gold for it, but no record or article" in ran.stderr
    assert ran.stderr.endswith("2 articles, 1 without a record\n")


def test_records_of_one_file_are_paired_by_their_ids(run: Run, here: Path, full_record: Record) -> None:
    rows = [msgspec.json.encode(full_record), msgspec.json.encode(convert(TEXT))]
    (here / "gold/a.json").unlink()
    (here / "gold/all.jsonl").write_bytes(b"\n".join(rows))
    (here / "found/other.jsonl").write_bytes(b"\n".join(reversed(rows)))
    ran = run("evaluate", "gold", "found", "--fail-under", "quotes=1")
    assert (ran.code, ran.stderr) == (0, "pactwire: 2 articles, 1 left out, without gold\n")


def test_gold_by_the_file_is_paired_with_records_in_one_file(run: Run, here: Path, full_record: Record) -> None:
    (here / "found/a.json.gz").unlink()
    (here / "found/all.jsonl").write_bytes(b"\n".join(msgspec.json.encode(one) for one in (convert(TEXT), full_record)))
    ran = run("evaluate", "gold", "found", "--fail-under", "agreements.status=1")
    assert (ran.code, ran.stderr) == (0, "pactwire: 1 article, 1 left out, without gold\n")


def test_files_of_one_name_in_two_folders_are_told_apart(run: Run, here: Path) -> None:
    for folder in ("gold", "found"):
        (here / folder / "ko").mkdir()
    (here / "gold/ko/a.json").write_bytes((here / "gold/a.json").read_bytes())
    (here / "found/ko/a.json").write_bytes((here / "gold/a.json").read_bytes())
    missed = json.loads(run("evaluate", "gold", "found", "--output-format", "json").stdout)["missed"]
    assert [one["article"] for one in missed] == ["a"]


def test_two_files_for_one_article_are_refused(run: Run, here: Path) -> None:
    (here / "found/a.txt").write_text(TEXT, "utf-8")
    ran = run("evaluate", "gold", "found")
    assert (ran.code, ran.stdout) == (3, b"")
    assert "a: two files or records of this name" in ran.stderr
    assert run("evaluate", "gold", "found/*.gz").code == 0


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("gold/b.txt", "글이다", "this is an article, not a gold record"),
        ("gold/b.json", "{}", "not a valid record"),
        ("gold/b.json", '{"a":', "Expecting value"),
        ("found/b.json", "[3]", "(record 1): a record is a JSON object, not a number"),
        ("found/b.jsonl", '{"a": 1}\n{"a":', "(record 1): not a valid record"),
        ("found/b.json", "[]", "the list holds no record"),
        ("found/b.txt", "...", "holds no text"),
    ],
)
def test_what_cannot_be_measured_is_refused(run: Run, here: Path, name: str, data: str, said: str) -> None:
    (here / name).write_text(data, "utf-8")
    ran = run("evaluate", "gold", "found")
    assert ran.code == 3
    assert name in ran.stderr
    assert said in ran.stderr


def test_folders_that_are_not_there_or_empty_are_refused(run: Run, here: Path) -> None:  # noqa: ARG001
    assert run("evaluate", "none", "found").code == 3
    assert run("evaluate", "gold", "articles").code == 3
