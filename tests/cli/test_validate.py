"""The options of validate, and what it tells on both streams."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import msgspec
import pytest

from converter.model.record import Record

Run = Callable[..., Any]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, full_record: Record) -> Path:
    """Be in a folder with a good record, one with a warning, and one with an error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(full_record))
    Path("good.json").write_text(json.dumps(plain), "utf-8")
    plain["agreements"][0]["assertion"]["polarity"] = "negative"
    Path("odd.json").write_text(json.dumps(plain, indent=1), "utf-8")
    plain["agreements"][0]["status"] = "celebrated"
    Path("wrong.json").write_text(json.dumps(plain, indent=1), "utf-8")
    return tmp_path


def codes(ran: Any) -> list[str]:
    return [json.loads(line)["code"] for line in ran.stdout.splitlines()]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("good.json", 0),
        ("odd.json", 0),
        ("wrong.json", 1),
        (".", 1),
        ("odd.json --fail-on warning", 1),
        ("good.json --fail-on warning", 0),
        ("wrong.json --exit-zero", 0),
        ("wrong.json --ignore PW1", 0),
        ("wrong.json --select PW2,PW3", 0),
        ("wrong.json --severity PW104=warning", 0),
        ("odd.json --severity PW3=error", 1),
        ("none.json", 3),
        ("none.json --exit-zero", 3),
        ("none.json good.json", 1),
        ("none.json none2.json", 1),
        ("no*.json", 3),
        ("good.json --select XX", 2),
        ("good.json --severity PW1", 2),
        ("good.json --severity PW1=fatal", 2),
        ("good.json --config none.toml", 2),
        ("good.json --config none.toml --isolated", 2),
        ("good.json --write-baseline", 2),
        ("good.json --baseline none.json", 2),
        ("good.json --schema none.json", 2),
        ("good.json --schema wrong.toml", 2),
        ("good.json --output-file none/report.txt", 4),
        ("good.json --output-file good.json", 2),
        ("good.json --baseline ../{name}/good.json --write-baseline", 2),
        ("wrong.json --output-file -", 1),
    ],
)
def test_exit_codes(run: Run, here: Path, arguments: str, code: int) -> None:
    (here / "wrong.toml").write_text("x")
    assert run("validate", *arguments.format(name=here.name).split()).code == code
    assert json.loads((here / "good.json").read_bytes())["schema_version"], "an input is never written over"


def test_counts_are_on_standard_error(run: Run, here: Path) -> None:  # noqa: ARG001
    ran = run("validate", "good.json", "odd.json", "wrong.json", "none.json")
    assert ran.stderr.splitlines() == [
        "pactwire: none.json: No such file or directory",
        "pactwire: 3 checked, 1 error, 1 warning, 0 info, 1 not read",
    ]
    assert run("validate", "-q", "wrong.json").stderr == ""
    assert "good.json (record 1): 0 findings" in run("validate", "-v", "good.json").stderr


def test_settings_are_read_from_the_folder_and_the_command_line_comes_first(run: Run, here: Path) -> None:
    (here / "pyproject.toml").write_text("[tool.pactwire]\nselect = ['PW3']\nfail-on = 'warning'\n")
    assert run("validate", "wrong.json").code == 0
    assert run("validate", "odd.json").code == 1
    assert run("validate", "odd.json", "--fail-on", "error").code == 0
    assert codes(run("validate", "wrong.json", "--select", "PW1", "--output-format", "jsonl")) == ["PW104"]
    assert run("validate", "wrong.json", "--isolated").code == 1
    (here / "own.toml").write_text("ignore = ['PW303']\n")
    assert run("validate", "odd.json", "--config", "own.toml").stdout == b""
    (here / "pactwire.toml").write_text("slect = 1\n")
    ran = run("validate", "odd.json")
    assert (ran.code, "slect" in ran.stderr, "pactwire.toml" in ran.stderr) == (2, True, True)


def test_a_baseline_lets_known_findings_pass_and_new_ones_fail(run: Run, here: Path) -> None:
    noted = run("validate", ".", "--baseline", "b.json", "--write-baseline")
    assert (noted.code, noted.stderr.splitlines()[0]) == (0, "pactwire: b.json: findings taken note of: 2")
    known = run("validate", ".", "--baseline", "b.json", "--fail-on", "warning")
    assert (known.code, known.stdout) == (0, b"")
    assert known.stderr == "pactwire: 3 checked, 0 errors, 0 warnings, 0 info\n", "the baseline is no record"
    text = (here / "wrong.json").read_text("utf-8")
    (here / "wrong.json").write_text("\n\n" + text, "utf-8")
    assert run("validate", "wrong.json", "--baseline", "b.json").code == 0, "it only moved"
    (here / "wrong.json").write_text(text.replace("celebrated", "mourned"), "utf-8")
    new = run("validate", "wrong.json", "--baseline", "b.json")
    assert new.code == 1
    assert "pactwire: b.json: no longer found: wrong.json: PW104 " in new.stderr
    assert "no longer found" not in run("validate", "wrong.json", "--baseline", "b.json", "--select", "PW2").stderr


def test_a_report_in_a_folder_that_is_checked_is_no_record(run: Run, here: Path) -> None:  # noqa: ARG001
    for _ in range(2):
        ran = run("validate", "*.json", "--output-format", "json", "--output-file", "report.json")
        assert ran.stderr == "pactwire: 3 checked, 1 error, 1 warning, 0 info\n"


def test_the_baseline_of_the_settings_is_beside_them(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "pactwire.toml").write_text("baseline = 'known.baseline'\n")
    (here / "deep").mkdir()
    monkeypatch.chdir(here / "deep")
    assert run("validate", "../wrong.json", "--write-baseline").code == 0
    assert (here / "known.baseline").exists()
    assert run("validate", "../wrong.json").code == 0


def test_a_report_goes_into_a_file(run: Run, here: Path) -> None:
    ran = run("validate", "wrong.json", "--output-format", "junit", "-o", "report.xml")
    assert (ran.code, ran.stdout) == (1, b"")
    assert ET.parse(here / "report.xml").getroot().get("failures") == "1"  # noqa: S314 - written above


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"NO_COLOR": "1"}, False),
    ],
)
def test_colour_is_for_those_who_want_it(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], coloured: bool
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert (b"\x1b[" in run("validate", "wrong.json").stdout) is coloured
    run("validate", "wrong.json", "--output-file", "report.txt")
    assert b"\x1b[" not in (here / "report.txt").read_bytes()


def test_rules_are_listed_and_explained(run: Run) -> None:
    listed = run("rules").stdout.decode().splitlines()
    assert listed[0].startswith("PW001  error    malformed-json ")
    assert len(listed) > 40
    explained = run("rules", "PW212", "no-headline").stdout.decode()
    assert explained.startswith("PW212 span-says-otherwise (references and offsets, error)\n  The text at a span ")
    assert "\n\nPW401 no-headline (article, warning)\n" in explained
    assert "  example:  " in explained
    assert run("rules", "pw4").stdout.count(b"expected:") == 5
    assert run("rules", "PW999").code == 2
    assert run("rules", "").code == 2
