"""Known findings: kept, met again, new, stale."""

import json
from pathlib import Path
from typing import Any

import pytest

from converter.errors import UsageError
from converter.validate.baseline import Baseline, Recorder, read_baseline
from converter.validate.report import Checked, Place, Reported


def finding(**changes: Any) -> Reported:
    given = {"record": 1, "severity": "error", "pointer": "/x", "message": "m", "expected": "e", "place": None}
    return Reported(**({"file": "a.json", "code": "PW101", "excerpt": "words"} | given | changes))


def checked(*findings: Reported) -> Checked:
    return Checked(file="a.json", findings=findings)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def everything(code: str) -> bool:
    return bool(code)


def known(tmp_path: Path, *findings: Reported) -> Baseline:
    recorder = Recorder(tmp_path)
    recorder.add(checked(*findings))
    path = tmp_path / "baseline.json"
    path.write_bytes(recorder.dump())
    return read_baseline(path)


def test_a_known_finding_is_known_wherever_it_moves(tmp_path: Path) -> None:
    baseline = known(tmp_path, finding())
    place = Place(line=9, column=9, end_line=9, end_column=9, source="", shift=0)
    assert baseline.new(checked(finding(place=place, record=5, pointer="/y", message="other"))).findings == ()
    assert list(baseline.stale(everything)) == []


@pytest.mark.parametrize("change", [{"file": "b.json"}, {"code": "PW102"}, {"excerpt": "others"}, {"excerpt": None}])
def test_a_finding_of_another_file_code_or_words_is_new(tmp_path: Path, change: dict[str, Any]) -> None:
    new = finding(**change)
    assert known(tmp_path, finding()).new(checked(new)).findings == (new,)


def test_where_there_are_no_words_the_message_stands_for_them(tmp_path: Path) -> None:
    old, new = (finding(excerpt=None, message=message) for message in ("old", "new"))
    assert known(tmp_path, old).new(checked(old, new)).findings == (new,)


def test_as_many_are_known_as_there_were(tmp_path: Path) -> None:
    baseline = known(tmp_path, finding(), finding())
    assert len(baseline.new(checked(finding(), finding(), finding())).findings) == 1


def test_what_is_no_longer_found_in_a_checked_file_is_stale(tmp_path: Path) -> None:
    Path("b.json").touch()
    files = [finding(file=name) for name in ("b.json", "gone.json", "<stdin>")]
    baseline = known(tmp_path, finding(), finding(), finding(code="PW102", message="gone"), *files)
    baseline.new(checked(finding()))
    stale = [("PW101", 1, "a.json"), ("PW102", 1, "a.json"), ("PW101", 1, "gone.json")]
    assert [(one.code, one.count, one.file) for one in baseline.stale(everything)] == stale
    assert [one.code for one in baseline.stale("PW102".__eq__)] == ["PW102"]


def test_what_could_not_be_read_is_not_stale(tmp_path: Path) -> None:
    Path("a.json").touch()
    baseline = known(tmp_path, finding())
    baseline.new(Checked(file="a.json", unread="Permission denied"))
    assert list(baseline.stale(everything)) == []


def test_a_baseline_fits_wherever_pactwire_is_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    baseline = known(tmp_path, finding(), finding(), finding(), finding(file="<stdin>"))
    below = tmp_path / "below"
    below.mkdir()
    monkeypatch.chdir(below)
    names = ["../a.json", f"{tmp_path}/a.json", "<stdin>"]
    assert [baseline.new(checked(finding(file=name))).findings for name in names] == [()] * 3


def test_a_baseline_is_a_file_to_be_read_as_a_diff() -> None:
    recorder = Recorder(Path())
    recorder.add(checked(finding(code="PW102"), finding(message="\ud800 갯벌"), finding()))
    lines = recorder.dump().decode().splitlines()
    assert [json.loads(line.rstrip(","))["code"] for line in lines[1:-1]] == ["PW101", "PW102"]
    assert json.loads(recorder.dump())["findings"][0]["count"] == 2
    assert json.loads(Recorder(Path()).dump()) == {"version": 1, "findings": []}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (None, "--write-baseline makes one"),
        (b"{", "truncated"),
        (b'{"version": 1}', "missing required field"),
        (b'{"version": 9, "findings": []}', "of version 9, not 1"),
        (b'{"version": 1, "findings": "\xff"}', "array"),
    ],
)
def test_a_baseline_that_cannot_be_understood_is_a_usage_error(tmp_path: Path, data: bytes | None, said: str) -> None:
    path = tmp_path / "baseline.json"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(UsageError, match=said):
        read_baseline(path)
