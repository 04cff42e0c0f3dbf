"""Reports in every format, of findings with all that can go wrong in them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import click
import jsonschema
import pytest
from lxml import etree

from converter.validate.formats import FORMATS, plain
from converter.validate.formats.plain_data import LONGEST
from converter.validate.formats.text import shown
from converter.validate.report import Checked, Counts, Place, Reported

Json = dict[str, Any]
STANDARDS = Path(__file__).with_name("standards")
PLACE = Place(line=3, column=12, end_line=3, end_column=16, source='"갯벌": "x,y"', shift=4)


def finding(**changes: Any) -> Reported:
    given = {
        "file": "기사/a b.json",
        "record": 1,
        "code": "PW104",
        "severity": "error",
        "pointer": "/agreements/0/status",
        "message": "100% wrong:\r\n<b>|bold|</b>\x00\x1b[31m, \ud800",
        "expected": "one of: a, b",
        "excerpt": "갯벌",
        "place": PLACE,
    }
    return Reported(**(given | changes))


REPORT = (
    Checked(file="good.json"),
    Checked(
        file="기사/a b.json",
        findings=(finding(), finding(severity="warning", place=None, pointer="", code="PW302")),
    ),
    Checked(
        file="기사/c:d,e%.jsonl",
        record=7,
        findings=(finding(file="기사/c:d,e%.jsonl", severity="info", excerpt="x" * 1000, code="PW315"),),
    ),
    Checked(file="/abs/none.json", unread="No such file or directory", position=3),
)


def written(name: str, report: tuple[Checked, ...] = REPORT) -> str:
    return "".join(FORMATS[name](iter(report), plain))


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_of_nothing_is_well_formed(name: str) -> None:
    text = written(name, ())
    assert "PW1" not in text or name == "sarif"
    assert text == "" or text.endswith("\n")


def test_text_says_where_and_what_and_marks_the_words() -> None:
    lines = written("text").splitlines()
    assert lines[0].startswith("기사/a b.json:3:12: error PW104 /agreements/0/status: 100% wrong:")
    assert lines[0].endswith(r"\r\n<b>|bold|</b>\x00\x1b[31m, \ud800")
    assert lines[1] == '  | "갯벌": "x,y"'
    assert lines[2] == "  |          ^^^^", "a wide character takes two columns"
    assert lines[3] == "  = expected: one of: a, b"
    assert lines[4].startswith("기사/a b.json: warning PW302: ")
    assert "none.json" not in written("text"), "what could not be read is told on standard error"


@pytest.mark.parametrize(
    ("place", "mark"),
    [
        (Place(line=1, column=1, end_line=1, end_column=1, source="abc", shift=0), "^"),
        (Place(line=1, column=2, end_line=2, end_column=9, source="abc", shift=0), " ^^"),
        (Place(line=1, column=4, end_line=1, end_column=5, source="a\tbc", shift=0), "    ^"),
        (Place(line=1, column=2, end_line=1, end_column=900, source="abc", shift=0), " ^^"),
    ],
)
def test_text_marks_no_more_than_it_shows(place: Place, mark: str) -> None:
    lines = written("text", (Checked(file="a", findings=(finding(place=place),)),)).splitlines()
    assert lines[2] == f"  | {mark}"


def test_text_shortens_what_was_expected() -> None:
    text = written("text", (Checked(file="a", findings=(finding(expected="x" * 999),)),))
    assert text.splitlines()[-1] == "  = expected: " + "x" * 300 + "…"


def test_a_line_of_wide_characters_is_clipped_to_a_terminal() -> None:
    place = Place(line=1, column=81, end_line=1, end_column=83, source="갯" * 40 + "벌판" + "갯" * 58, shift=40)
    _, line, mark, _ = written("text", (Checked(file="a", findings=(finding(place=place),)),)).splitlines()
    assert line == "  | " + "갯" * 20 + "벌판" + "갯" * 28, "40 columns before, 100 in all"
    assert mark == "  | " + " " * 40 + "^^^^"
    short = Place(line=1, column=1, end_line=1, end_column=101, source="벌" * 100, shift=0)
    _, line, mark, _ = written("text", (Checked(file="a", findings=(finding(place=short),)),)).splitlines()
    assert (line, mark) == ("  | " + "벌" * 50, "  | " + "^" * 100)


def test_text_is_painted_by_whoever_asks() -> None:
    painted = "".join(FORMATS["text"](iter(REPORT), lambda style, words: f"[{style}]{words}[/]"))
    assert painted.startswith("[file]기사/a b.json:3:12[/]: [error]error PW104[/] ")


def test_a_terminal_is_not_obeyed() -> None:
    assert shown("가\x1b]0;x\x07\u202e") == r"가\x1b]0;x\x07\u202e"
    assert click.unstyle(shown("\x1b[31mred")) == r"\x1b[31mred"


def test_json_holds_findings_unread_inputs_and_counts() -> None:
    document = json.loads(written("json"))
    assert [one["code"] for one in document["findings"]] == ["PW104", "PW302", "PW315"]
    assert document["findings"][0]["line"] == 3
    assert document["findings"][1]["line"] is None
    assert document["findings"][0]["message"] == REPORT[1].findings[0].message
    assert len(document["findings"][2]["excerpt"]) == LONGEST + 1
    assert document["unread"] == [{"file": "/abs/none.json", "message": "No such file or directory"}]
    assert document["counts"] == {"checked": 3, "unread": 1, "error": 1, "warning": 1, "info": 1}


def test_json_lines_come_one_by_one() -> None:
    def endless() -> Iterator[Checked]:
        while True:
            yield REPORT[1]

    assert json.loads(next(FORMATS["jsonl"](endless(), plain)))["code"] == "PW104"
    rows = [json.loads(line) for line in written("jsonl").splitlines()]
    assert rows[-1] == {"file": "/abs/none.json", "unread": "No such file or directory"}
    assert len(rows) == 4


def test_github_commands_escape_data_and_properties() -> None:
    lines = written("github").splitlines()
    assert len(lines) == 4, "a command is one line"
    assert lines[0].startswith(
        "::error file=기사/a b.json,line=3,endLine=3,col=12,endColumn=15,title=PW104::"
        "/agreements/0/status: 100%25 wrong:%0D%0A<b>"
    )
    assert lines[1].startswith("::warning file=기사/a b.json,title=PW302::100%25")
    assert lines[2].startswith("::notice file=기사/c%3Ad%2Ce%25.jsonl,line=3,")
    assert lines[3] == "::error file=/abs/none.json,title=not read::No such file or directory"


def as_a_runner_reads(line: str) -> tuple[str, dict[str, str], str]:
    """Read a workflow command as a runner does: by the first space and the first ``::`` behind it, then unescaped."""
    head, _, data = line.removeprefix("::").partition("::")
    command, _, listed = head.partition(" ")
    escapes = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}

    def unescaped(text: str, known: list[str]) -> str:
        return re.sub("|".join(known), lambda match: escapes[match[0]], text)

    properties = dict(pair.split("=", 1) for pair in listed.split(","))
    read = {key: unescaped(value, list(escapes)) for key, value in properties.items()}
    return command, read, unescaped(data, ["%0D", "%0A", "%25"])


def test_a_runner_reads_what_was_found() -> None:
    read = [as_a_runner_reads(line) for line in written("github").removesuffix("\n").split("\n")]
    assert [(command, said["file"], said["title"]) for command, said, _ in read] == [
        ("error", "기사/a b.json", "PW104"),
        ("warning", "기사/a b.json", "PW302"),
        ("notice", "기사/c:d,e%.jsonl", "PW315"),
        ("error", "/abs/none.json", "not read"),
    ]
    assert read[0][2] == f"/agreements/0/status: {REPORT[1].findings[0].message}\nexpected: one of: a, b"
    assert read[0][1]["line"] == "3"


def test_github_takes_columns_within_one_line_alone() -> None:
    place = Place(line=1, column=2, end_line=3, end_column=4, source="x", shift=0)
    line = written("github", (Checked(file="a", findings=(finding(place=place),)),))
    assert line.startswith("::error file=기사/a b.json,line=1,endLine=3,title=PW104::")


@pytest.mark.parametrize("report", [REPORT, (), REPORT[:1]], ids=["all", "nothing", "no finding"])
def test_sarif_keeps_to_the_schema_of_the_standard(report: tuple[Checked, ...]) -> None:
    log = json.loads(written("sarif", report))
    schema = json.loads((STANDARDS / "sarif-schema-2.1.0.json").read_bytes())
    jsonschema.Draft4Validator(schema).validate(log)
    assert log["$schema"] == schema["id"]
    run = log["runs"][0]
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert all(ids[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    assert all(re.fullmatch("[A-Za-z0-9]+", rule["name"]) for rule in run["tool"]["driver"]["rules"])


def test_sarif_tells_places_levels_and_what_was_not_read() -> None:
    run = json.loads(written("sarif"))["runs"][0]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    physical = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert physical[0]["artifactLocation"]["uri"] == "%EA%B8%B0%EC%82%AC/a%20b.json"
    assert physical[0]["region"]["startColumn"] == 12
    assert "region" not in physical[1]
    assert physical[2]["artifactLocation"]["uri"] == "%EA%B8%B0%EC%82%AC/c%3Ad%2Ce%25.jsonl"
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "file:///abs/none.json"


@pytest.mark.parametrize("report", [REPORT, (), REPORT[:1]], ids=["all", "nothing", "no finding"])
def test_junit_keeps_to_the_schema_that_jenkins_checks(report: tuple[Checked, ...]) -> None:
    root = etree.fromstring(written("junit", report).encode())
    for case in root.iter("testcase"):
        del case.attrib["file"]  # GitLab reads it, and the schema does not know it
    etree.XMLSchema(file=STANDARDS / "junit-10.xsd").assertValid(root)


def test_junit_is_well_formed_whatever_the_words() -> None:
    root = ET.fromstring(written("junit").encode())  # noqa: S314 - written above
    suite = root[0]
    for element in (root, suite):
        assert {key: element.get(key) for key in ("tests", "failures", "errors")} == {
            "tests": "4",
            "failures": "1",
            "errors": "1",
        }
    good, bad, info, unread = suite
    assert [case.get("name") for case in (good, info)] == ["good.json (record 1)", "기사/c:d,e%.jsonl (record 7)"]
    assert len(good) == 0
    assert [child.tag for child in bad] == ["failure"]
    assert bad[0].get("type") == "PW104 PW302"
    assert "<b>|bold|</b>\ufffd\ufffd[31m" in (bad[0].text or "")
    assert [child.tag for child in info] == ["system-out"]
    assert unread[0].get("message") == "No such file or directory"


def test_markdown_is_a_table_whose_cells_are_words() -> None:
    lines = written("markdown").splitlines()
    rows = [line for line in lines if line.startswith("|")]
    assert len(rows) == 6
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 7 for row in rows)
    assert r"\<b\>\|bold\|\</b\>" in rows[2]
    assert rows[-1].startswith("| /abs/none.json | error |  |  | not read: ")
    assert lines[2] == "checked 3, unread 1, error 1, warning 1, info 1"


def test_counts_begin_with_nothing() -> None:
    assert set(Counts().as_dict().values()) == {0}
