import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from converter import load_schema
from converter.cli.bug import report
from converter.cli.group import COMMANDS
from converter.cli.inputs import inputs_of
from converter.model.record import Record

Run = Callable[..., Any]
ARTICLE = "나래시와 두물시 협약\n\n나래시와 두물시가 10일 협약을 맺었다.\n"


def test_every_command_in_the_list_has_its_module(run: Run) -> None:
    for name, text in COMMANDS.items():
        ran = run(name, "--help")
        assert ran.code == 0, ran.stderr
        assert ran.stdout.startswith(b"Usage: pactwire " + name.encode())
        assert text.encode() in run("--help").stdout


def test_the_version_is_that_of_the_package(run: Run) -> None:
    ran = run("--version")
    assert (ran.code, ran.stdout.split()[0]) == (0, b"pactwire")
    assert ran.stdout.split()[1][:1].isdigit()


def test_the_schema_is_printed_as_it_is_published(run: Run) -> None:
    ran = run("schema")
    assert ran.code == 0
    assert json.loads(ran.stdout) == load_schema()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_its_completion_script(run: Run, shell: str) -> None:
    ran = run("completion", shell)
    assert ran.code == 0
    assert b"_PACTWIRE_COMPLETE=" + shell.encode() + b"_complete" in ran.stdout


def test_the_shell_is_told_what_completes_a_word(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_PACTWIRE_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "pactwire con")
    monkeypatch.setenv("COMP_CWORD", "1")
    with pytest.raises(SystemExit):
        run()


def test_a_terminal_without_files_is_a_usage_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal())
    with pytest.raises(click.UsageError, match="give FILES"):
        inputs_of(())
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(click.UsageError, match="give FILES"):
        inputs_of(())


@pytest.mark.parametrize(
    "arguments",
    [
        ("convert", ""),
        ("load", "", "--to", "jsonl:a"),
        ("batch", "", "-o", "o"),
        ("validate", ""),
        ("evaluate", "x", ""),
    ],
)
def test_an_empty_name_is_not_the_current_folder(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run(*arguments)
    assert ran.code == 2
    assert "a name of an input is empty" in ran.stderr
    assert not list(tmp_path.iterdir())


def test_no_files_mean_standard_input(run: Run) -> None:
    ran = run("convert", stdin=ARTICLE.encode())
    assert ran.code == 0, ran.stderr
    record = json.loads(ran.stdout)
    assert record["source"]["uri"] is None
    assert ran.stdout.decode() == json.dumps(record, indent=2, ensure_ascii=False) + "\n"


def test_a_record_that_was_written_is_valid_again(run: Run) -> None:
    record = run("convert", stdin=ARTICLE.encode()).stdout
    ran = run("validate", "-v", "-", stdin=record)
    assert ran.code == 0, ran.stdout
    assert ran.stderr.splitlines()[-1].startswith("pactwire: 1 checked, 0 errors, ")


def test_without_sentences_and_text_it_is_still_valid(run: Run) -> None:
    record = run("convert", "--compact", "--no-text", stdin=ARTICLE.encode()).stdout
    assert record.count(b"\n") == 1
    assert json.loads(record)["sentences"] == []
    assert json.loads(record)["article"]["text"] is None
    assert run("validate", stdin=record).code == 0


def test_what_is_wrong_with_a_record_is_said_with_its_place(run: Run) -> None:
    record = json.loads(run("convert", stdin=ARTICLE.encode()).stdout)
    record["article"]["language"] = 5
    ran = run("validate", "-q", "-", stdin=json.dumps([record, record]).encode())
    assert ran.code == 1
    lines = [line for line in ran.stdout.decode().splitlines() if line.startswith("<stdin>:")]
    assert [line.split(": ")[1] for line in lines] == ["error PW101 /article/language"] * 2
    assert ran.stderr == ""


def test_one_file_that_validate_cannot_read_has_its_own_exit_code(run: Run) -> None:
    ran = run("validate", "none.json")
    assert (ran.code, ran.stdout) == (3, b"")


def test_a_file_of_records_that_is_too_large_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("converter.validate.reading.MAX_BYTES", 3)
    ran = run("validate", "-", stdin=b"{}  ")
    said = "pactwire: <stdin>: more than 3 bytes in one document or line: split it"
    assert (ran.code, ran.stderr.splitlines()[0]) == (3, said)


def test_a_record_that_is_not_valid_is_not_written_and_is_a_bug(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("converter.validate.check", lambda _: (_finding(),))
    output = tmp_path / "out.json"
    ran = run("convert", "-o", str(output), "-", stdin=ARTICLE.encode())
    assert (ran.code, output.exists()) == (70, False)
    assert "a bug in pactwire" in ran.stderr
    assert "/x: wrong" in ran.stderr


def _finding() -> object:
    from converter.validate import Finding

    return Finding(code="PW999", severity="error", pointer="/x", message="wrong")


def test_ctrl_c_has_the_status_that_shells_give_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> Record:
        raise KeyboardInterrupt

    monkeypatch.setattr("converter.run.one.convert_document", interrupted)
    assert run("convert", "-", stdin=ARTICLE.encode()).code == 130
    monkeypatch.setattr("converter.cli.execute.execute", interrupted)
    assert run("convert", "-").code == 130


def test_an_exception_that_nobody_expected_ends_in_the_hook(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Record:
        raise ZeroDivisionError("no such luck")

    monkeypatch.setattr("converter.run.one.convert_document", broken)
    with pytest.raises(ZeroDivisionError) as caught:
        run("convert", "-", stdin=ARTICLE.encode())
    monkeypatch.setenv("PACTWIRE_TRACEBACK", "1")
    with pytest.raises(SystemExit, match="70"):
        sys.excepthook(caught.type, caught.value, caught.tb)


def test_a_verbose_run_tells_what_the_converter_was_unsure_of(
    run: Run, full_record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("converter.run.one.convert_document", lambda *_: full_record)
    lines = run("convert", "-v", stdin=ARTICLE.encode()).stderr.splitlines()
    (remark,) = full_record.diagnostics
    assert lines == [
        "<stdin>: ko, agreements 1, clauses 2, quotes 1",
        f"<stdin>:{remark.start}: info: 올해 [date.unresolved]",
    ]


def test_without_the_flag_a_bug_is_told_in_three_lines(capsys: pytest.CaptureFixture[str]) -> None:
    error = ZeroDivisionError("no such luck")
    error.add_note("a.txt")
    report(ZeroDivisionError, error, None)
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "pactwire: a bug at a.txt: ZeroDivisionError: no such luck"
    assert len(lines) == 3
