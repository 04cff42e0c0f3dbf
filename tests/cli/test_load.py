"""``pactwire load`` and ``pactwire convert --to``."""

import gzip
import json
import os
import pty
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "samples" / "en"
ARTICLE = "나래시와 두물시 협약\n\n나래시와 두물시가 10일 상수도 협약을 맺었다.\n"


def ask(file: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(query).fetchall()


@pytest.fixture
def lines(tmp_path, full_record) -> Path:
    """Return a file with a record, a broken line, an invalid record, one with a NUL, and another record."""
    whole = msgspec.json.encode(full_record)
    wrong = msgspec.json.encode(replace(full_record, record_id="0" * 64))
    message = replace(full_record.diagnostics[0], message="a\0b")
    nul = msgspec.json.encode(replace(full_record, diagnostics=(message,)))
    other = msgspec.json.encode(replace(full_record, diagnostics=()))
    path = tmp_path / "records.jsonl"
    path.write_bytes(b"\n".join((whole, b'{"a": ', wrong, nul, other)) + b"\n")
    return path


def test_bad_records_are_reported_with_their_place_and_do_not_stop_the_others(lines, tmp_path, run) -> None:
    database = tmp_path / "news.db"
    ran = run("load", str(lines), "--to", f"sqlite:{database}")
    assert ran.code == 1
    assert ran.stdout == b""
    told = ran.stderr.splitlines()
    assert told[0].startswith(f"pactwire: {lines}:2: /: ")
    assert f"{lines}:3: /record_id: " in told[1]
    assert "[PW205]" in told[1]
    assert told[2].startswith(f"pactwire: {lines}:4: a NUL character in the record of ")
    assert told[3] == f"pactwire: sqlite:{database}: 1 added, 1 replaced, 0 unchanged, 3 failed"
    assert ask(database, "SELECT count(*) FROM article") == [(1,)]


def test_a_nul_in_an_array_is_told_with_the_place_of_its_record(lines, tmp_path, run) -> None:
    whole, _, _, nul, other = lines.read_bytes().splitlines()
    array = tmp_path / "records.json"
    array.write_bytes(b"[" + b",".join((whole, nul, other)) + b"]")
    ran = run("load", str(array), "--to", f"sqlite:{tmp_path / 'news.db'}")
    assert ran.code == 1
    assert ran.stderr.startswith(f"pactwire: {array}:2: a NUL character in the record of ")
    assert ran.stderr.endswith("1 added, 1 replaced, 0 unchanged, 1 failed\n")


def test_several_files_a_packed_one_a_folder_and_standard_input(tmp_path, run, full_record) -> None:
    database = tmp_path / "news.db"
    packed = tmp_path / "a.jsonl.gz"
    packed.write_bytes(gzip.compress(msgspec.json.encode(full_record)))
    sample = next(ROOT.glob("samples/ko/*.json")).read_bytes()
    ran = run("load", str(packed), str(SAMPLES), "-", "--to", f"sqlite:{database}", stdin=sample)
    number = len(list(SAMPLES.glob("*.json"))) + 2
    assert (ran.code, ran.stderr) == (0, f"pactwire: sqlite:{database}: {number} added, 0 replaced, 0 unchanged\n")
    again = run("load", str(SAMPLES), "--to", f"sqlite:{database}", "-q")
    assert (again.code, again.stderr) == (0, "")
    assert ask(database, "SELECT count(*) FROM article") == [(number,)]


def test_an_article_is_no_record(tmp_path, run) -> None:
    article = tmp_path / "a.txt"
    article.write_text(ARTICLE, "utf-8")
    ran = run("load", str(article), "--to", f"sqlite:{tmp_path / 'news.db'}")
    assert ran.code == 3
    assert f"{article}: this is an article, not a record" in ran.stderr


def test_nothing_is_no_success(tmp_path, run) -> None:
    target = f"sqlite:{tmp_path / 'news.db'}"
    articles = tmp_path / "articles"
    articles.mkdir()
    for _ in range(2):
        ran = run("load", str(articles), "--to", target)
        assert ran.code == 3
        assert f"{articles}: the folder holds no files of these kinds: .json, .jsonl, .ndjson\n" in ran.stderr
        (articles / "a.txt").write_text(ARTICLE, "utf-8")
    ran = run("load", "--to", target, stdin=b"")
    assert ran.code == 3
    assert "pactwire: <stdin>: is empty\n" in ran.stderr


def test_a_verbose_load_tells_what_is_in_each_record(tmp_path, run) -> None:
    sample = SAMPLES / "gov-mou-digital-health.json"
    told = run("load", str(sample), "--to", f"jsonl:{tmp_path / 'a.jsonl'}", "-v").stderr.splitlines()
    uri = json.loads(sample.read_bytes())["source"]["uri"]
    assert told[0].startswith(f"{uri}: en, agreements ")


def test_what_cannot_be_read_or_written_is_told_by_its_exit_code(tmp_path, run) -> None:
    assert run("load", str(tmp_path / "none.json"), "--to", f"sqlite:{tmp_path / 'a.db'}").code == 3
    nowhere = f"sqlite:{tmp_path / 'none' / 'a.db'}"
    ran = run("load", str(SAMPLES), "--to", nowhere)
    assert (ran.code, ran.stderr) == (4, f"pactwire: {nowhere}: unable to open database file\n")
    ran = run("load", str(SAMPLES), "--to", "oracle:x")
    assert ran.code == 2
    assert "there are: sqlite:FILE, postgresql://HOST/DATABASE" in ran.stderr


def test_articles_are_converted_into_a_target(tmp_path, run) -> None:
    article, database = tmp_path / "a.txt", tmp_path / "news.db"
    article.write_text(ARTICLE, "utf-8")
    options = ("--to", f"sqlite:{database}", "--published", "2031-02-11", "--no-text", "--compact")
    ran = run("convert", str(article), str(tmp_path / "none.txt"), *options)
    assert ran.code == 1
    assert "1 added" in ran.stderr
    assert ask(database, "SELECT text, source_uri FROM article") == [(None, str(article))]
    ((data,),) = ask(database, "SELECT json FROM record")
    assert json.loads(str(data))["sentences"] == []
    assert ask(database, "SELECT type, signed_first FROM agreement") == [("agreement", "2031-02-10")]


def test_a_target_takes_the_place_of_an_output(tmp_path, run) -> None:
    article = tmp_path / "a.txt"
    article.write_text(ARTICLE, "utf-8")
    ran = run("convert", str(article), "--to", f"sqlite:{tmp_path / 'a.db'}", "--format", "json")
    assert ran.code == 2
    assert "--to takes the place of --output and --format" in ran.stderr
    assert not (tmp_path / "a.db").exists()
    ran = run("convert", str(article), "--escape-formulas")
    assert (ran.code, ran.stdout) == (2, b"")
    assert "--escape-formulas needs --to csv:DIR" in ran.stderr


def on_a_terminal(*arguments: str, code: int = 0) -> str:
    """Run pactwire with a terminal as its standard error, and return what it shows there."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "converter", "load", *arguments]
    environment = os.environ | {"TERM": "xterm", "NO_COLOR": "1"}
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=theirs, env=environment)
    os.close(theirs)
    seen = b""
    try:
        while piece := os.read(ours, 4096):
            seen += piece
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    assert process.wait(60) == code
    return seen.decode()


def test_a_terminal_sees_how_far_it_is(tmp_path, full_record) -> None:
    path = tmp_path / "records.jsonl"
    path.write_bytes(b"".join(msgspec.json.encode(full_record) + b"\n" for _ in range(150)))
    bar = on_a_terminal(str(path), "--to", f"jsonl:{tmp_path / 'a.jsonl'}")
    assert "150 records 0:00:00" in bar
    assert "\x1b[1A\x1b[2Kpactwire: jsonl:" in bar, "the bar leaves nothing behind"
    assert on_a_terminal(str(path), "--to", f"jsonl:{tmp_path / 'a.jsonl'}", "-q") == ""
    path.with_suffix(".jsonl.gz").write_bytes(gzip.compress(path.read_bytes()))
    count = on_a_terminal(str(path.with_suffix(".jsonl.gz")), "--to", f"jsonl:{tmp_path / 'b.jsonl'}")
    assert "150 records" in count


def test_an_error_stands_above_the_bar(tmp_path, lines) -> None:
    seen = on_a_terminal(str(lines), "--to", f"jsonl:{tmp_path / 'a.jsonl'}", code=1)
    assert f"\r\x1b[2Kpactwire: {lines}:2: /: " in seen
