"""Inputs of every kind, checked; findings point into the file that came."""

import gzip
import io
import json
import sys
import tracemalloc
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from converter.model.record import Record
from converter.run.inspect import Asked, inspect
from converter.run.many import Input
from converter.run.one import Options, unchecked
from converter.validate.report import Checked
from converter.validate.schema import OtherSchema, load_schema
from converter.validate.selection import sieve
from converter.validate.settings import Settings

ARTICLE = (
    "가람시·나래시, 물길 협약\n\n지난 3일 두 시 사이의 물길 협약을 체결했다. “물길을 여는 날”이라는 말이 나왔다.\n"
)


def look(*paths: Path | None, schema: Path | None = None, options: Options | None = None) -> list[Checked]:
    asked = Asked(options or Options(), OtherSchema(schema) if schema else None, sieve(Settings()))
    return list(inspect([Input(path) for path in paths], asked))


def codes(checked: Checked) -> list[tuple[str, int | None, int | None]]:
    return [(one.code, one.place and one.place.line, one.place and one.place.column) for one in checked.findings]


@pytest.fixture
def misses_agreements(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the converter find no agreement, whatever it would find today."""

    def convert(data: bytes, *, source: str | None, options: Options) -> Record:
        record = unchecked(data, source=source, options=options)
        quotes = tuple(replace(quote, agreement_ids=()) for quote in record.quotes)
        return replace(record, agreements=(), relations=(), quotes=quotes)

    monkeypatch.setattr("converter.run.inspect.unchecked", convert)


@pytest.fixture
def broken(full_record: Record) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(full_record))
    plain["article"]["language"] = 5
    return plain


def test_a_document_is_pointed_into_by_line_and_column(tmp_path: Path, broken: dict[str, Any]) -> None:
    path = tmp_path / "a.json"
    path.write_text("\ufeff" + json.dumps(broken, ensure_ascii=False, indent=2), "utf-8")
    (checked,) = look(path)
    ((code, line, column),) = codes(checked)
    shown = path.read_text("utf-8").splitlines()[(line or 0) - 1]
    assert (code, shown, column) == ("PW101", '    "language": 5,', 17)
    assert checked.findings[0].excerpt == "5"
    assert checked.findings[0].expected == "a value of type string"


def test_every_record_of_a_list_is_pointed_into(tmp_path: Path, broken: dict[str, Any]) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps([broken, 7, broken], indent=1), "utf-8")
    first, second, third = look(path)
    assert [one.record for one in (first, second, third)] == [1, 2, 3]
    assert [code for code, *_ in codes(second)] == ["PW004"]
    assert second.findings[0].place is not None
    assert second.findings[0].place.source == " 7,"
    assert (codes(third)[0][1] or 0) > (codes(first)[0][1] or 0) > 1


def test_a_truncated_line_is_named_and_the_others_are_checked(tmp_path: Path, broken: dict[str, Any]) -> None:
    path = tmp_path / "a.jsonl"
    line = json.dumps(broken)
    path.write_text(f"{line}\n\n{line[:500]}\n{line}", "utf-8")
    checked = look(path)
    assert [(one.record, codes(one)[0][:2]) for one in checked] == [
        (1, ("PW101", 1)),
        (3, ("PW001", 3)),
        (4, ("PW101", 4)),
    ]
    assert checked[1].findings[0].excerpt


def test_a_record_that_is_none_is_pointed_at(tmp_path: Path) -> None:
    lines, document = tmp_path / "a.jsonl", tmp_path / "a.json"
    lines.write_text('{"a": 1}\n{"a": NaN}\n[]\n', "utf-8")
    document.write_text('{\n"a": NaN}\n', "utf-8")
    assert [codes(one)[0] for one in look(lines)][1:] == [("PW002", 2, 7), ("PW004", 3, 1)]
    assert codes(look(document)[0]) == [("PW002", 2, 6)]


def test_an_unknown_key_is_pointed_at_itself(tmp_path: Path, full_record: Record) -> None:
    plain = msgspec.json.decode(msgspec.json.encode(full_record))
    plain["article"]["mood"] = {"festive": True}
    path = tmp_path / "a.json"
    path.write_text(json.dumps(plain, ensure_ascii=False, indent=1), "utf-8")
    ((finding,),) = (one.findings for one in look(path))
    assert finding.place is not None
    assert (finding.place.source, finding.place.column) == ('  "mood": {', 3)


def test_packed_files_are_unpacked_and_damaged_ones_say_so(tmp_path: Path, full_record: Record) -> None:
    line = msgspec.json.encode(full_record) + b"\n"
    good, cut, bad = tmp_path / "good.jsonl.gz", tmp_path / "cut.jsonl.gz", tmp_path / "bad.json.gz"
    good.write_bytes(gzip.compress(line * 3))
    cut.write_bytes(gzip.compress(line * 300)[:-20])
    bad.write_bytes(b"\x1f\x8bnonsense")
    assert [(one.record, one.findings) for one in look(good)] == [(1, ()), (2, ()), (3, ())]
    *_, last = look(cut)
    assert last.unread is not None
    assert last.unread.startswith("the packed data is damaged: ")
    (only,) = look(bad)
    assert (only.unread or "").startswith("the packed data is damaged: ")
    article = tmp_path / "a.txt.gz"
    article.write_bytes(gzip.compress(ARTICLE.encode()))
    assert "PW402" in [one.code for one in look(article)[0].findings]


@pytest.mark.usefixtures("misses_agreements")
def test_an_article_is_pointed_into(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(ARTICLE.replace("\n", "\r\n").encode("cp949"))
    (checked,) = look(path)
    assert codes(checked) == [("PW404", 3, 18), ("PW402", None, None)]
    marked = tmp_path / "b.txt"
    marked.write_bytes(b"\xef\xbb\xbf" + ARTICLE.encode())
    assert codes(look(marked)[0]) == [("PW404", 3, 18), ("PW402", None, None)]
    assert codes(look(path, options=Options(published="2031-05-03"))[0]) == [("PW404", 3, 18)]
    assert checked.findings[0].excerpt == "협약을 체결"
    assert checked.findings[0].place is not None
    assert checked.findings[0].place.end_column == 18 + len("협약을 체결")


def test_a_good_article_has_no_findings(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("가람시의 물길\n\n(가람=나래뉴스) 홍길동 기자 = 물길이 열렸다.\n", "utf-8")
    assert look(path, options=Options(published="2031-05-03")) == [Checked(file=path.as_posix())]


def test_a_language_that_nobody_reads_is_a_finding(tmp_path: Path) -> None:
    text, page = tmp_path / "a.txt", tmp_path / "a.html"
    text.write_text("これは日本語の記事です。ここに書いてあります。", "utf-8")
    page.write_text(
        "<html lang=ja><head><title>水道の記事</title></head><body><article><h1>水道の記事</h1>"
        "<p>これは日本語の記事です。ここに書いてあります。</p></article></body></html>",
        "utf-8",
    )
    assert codes(look(text)[0]) == [("PW405", None, None)]
    assert [code for code, *_ in codes(look(page)[0]) if code.startswith("PW4")] == ["PW405"]


@pytest.mark.usefixtures("misses_agreements")
def test_a_page_is_pointed_into(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    rest = "".join(
        f"<p>그날은 비가 왔고 {n}시에는 물길을 따라 사람들이 걸었다. 아무도 서두르지 않았다.</p>\n" for n in range(9)
    )
    page.write_text(
        "<html lang=ko><head><title>물길 이야기</title></head>\n<body><article><h1>물길 이야기</h1>\n"
        f"<p>지난 3일 두 시 사이의 물길 <b>협약</b>을 체결했다.</p>\n{rest}</article></body></html>",
        "utf-8",
    )
    (checked,) = look(page)
    assert ("PW404", 3, 24) in codes(checked)


def test_what_cannot_be_read_says_why_and_stops_nobody(tmp_path: Path, full_record: Record) -> None:
    good = tmp_path / "good.json"
    good.write_bytes(msgspec.json.encode(full_record))
    (tmp_path / "empty").mkdir()
    checked = look(tmp_path / "none.json", tmp_path / "empty", Path("a\0b"), good)
    assert [one.unread is None for one in checked] == [False, False, False, True]
    assert checked[0].unread == "No such file or directory"
    assert "holds no files" in (checked[1].unread or "")
    assert "null" in (checked[2].unread or "")


def test_standard_input_is_an_input(monkeypatch: pytest.MonkeyPatch, full_record: Record) -> None:
    data = io.BytesIO(msgspec.json.encode(full_record) + b"\n{\n")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(data)))  # type: ignore[type-var]
    assert [(one.file, one.record, len(one.findings)) for one in look(None)] == [("<stdin>", 1, 0), ("<stdin>", 2, 1)]


def test_another_schema_takes_the_place_of_this_versions(tmp_path: Path, broken: dict[str, Any]) -> None:
    record, schema = tmp_path / "a.json", tmp_path / "schema.json"
    record.write_text(json.dumps(broken), "utf-8")
    document = load_schema()
    document["$defs"]["article"]["properties"]["language"] = {"type": "integer"}
    schema.write_text(json.dumps(document), "utf-8")
    assert look(record, schema=schema)[0].findings == ()
    document["$defs"]["article"]["properties"]["language"] = {"type": "boolean"}
    schema.write_text(json.dumps(document), "utf-8")
    assert [one.expected for one in look(record, schema=schema)[0].findings] == ["a value of type boolean"]
    schema.write_text("{}", "utf-8")
    broken["article"]["language"] = "ko"
    broken["quotes"][0]["start"] += 1
    record.write_text(json.dumps(broken), "utf-8")
    assert [one.code for one in look(record, schema=schema)[0].findings] == ["PW212"]


def test_memory_stays_flat_however_many_records_there_are(tmp_path: Path, full_record: Record) -> None:
    path = tmp_path / "many.jsonl"
    line = msgspec.json.encode(full_record) + b"\n"
    with path.open("wb") as stream:
        stream.writelines([line] * 500)
    asked = Asked(Options(), None, sieve(Settings()))
    look(path)
    tracemalloc.start()
    count = sum(1 for _ in inspect([Input(path)], asked))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 500
    assert peak < 100 * len(line) < 500 * len(line)
