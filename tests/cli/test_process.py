"""What only a real process shows: pipes, signals, full disks, bugs, how fast it starts."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

PACTWIRE = (sys.executable, "-m", "converter")
ARTICLE = "나래시와 두물시 협약\n\n나래시와 두물시가 10일 협약을 맺었다.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def python(code: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True, text=True, check=False, env=os.environ | environment, timeout=60,
    )  # fmt: skip


def test_a_reader_that_has_seen_enough_ends_it_quietly(article: Path) -> None:
    with subprocess.Popen(
        [*PACTWIRE, "convert", *[str(article)] * 50], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b"{")
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 128 + signal.SIGPIPE


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a Linux device")
@pytest.mark.parametrize(
    "arguments",
    [["convert", "-"], ["schema"], ["rules"], ["--help"], ["load", "-h"], ["batch", "-h"], ["--version"]],
)
def test_a_full_disk_behind_standard_output_is_told(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [*PACTWIRE, *arguments], input=ARTICLE.encode(), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ran.stderr.decode() == "pactwire: <stdout>: No space left on device\n"
    assert ran.returncode == 4


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a Linux device")
@pytest.mark.parametrize(
    ("arguments", "code"), [(["convert", "-"], 0), (["validate", "none.json"], 3), (["validate", "--none"], 2)]
)
def test_a_full_disk_behind_standard_error_changes_no_exit_code(arguments: list[str], code: int) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [*PACTWIRE, *arguments], input=ARTICLE.encode(), stdout=subprocess.PIPE, stderr=full, check=False
        )
    assert ran.returncode == code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a Linux device")
def test_a_device_as_output_is_written_to_and_not_replaced(article: Path) -> None:
    ran = subprocess.run(
        [*PACTWIRE, "convert", "-o", "/dev/full", str(article)], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (4, "pactwire: /dev/full: No space left on device\n")
    assert Path("/dev/full").is_char_device()


@pytest.mark.parametrize("arguments", ['convert "$1"', "--help", "schema"])
def test_a_closed_standard_output_is_told(article: Path, arguments: str) -> None:
    ran = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m converter {arguments} >&-', sys.executable, str(article)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (4, "pactwire: <stdout>: is closed\n")


@pytest.mark.parametrize(
    "arguments", ["convert -", "validate -", "load - --to jsonl:a", "batch - -o o", "batch --files-from - -o o"]
)
def test_a_closed_standard_input_is_told(tmp_path: Path, arguments: str) -> None:
    ran = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m converter {arguments} <&-', sys.executable],
        capture_output=True, text=True, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert ran.returncode == 3
    assert "pactwire: <stdin>: is closed" in ran.stderr


def test_ctrl_c_ends_it_quietly() -> None:
    with subprocess.Popen(
        [*PACTWIRE, "convert", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err.strip()) == (130, b"", b"")


# An error of the system inside the pipeline is a bug as any other, and no fault of standard output's.
BUGS = {"ZeroDivisionError": "ZeroDivisionError('no such luck')", "OSError": "OSError(28, 'no such luck')"}
BUG = """
import sys
import converter.run.one as one
from converter.cli import main
def broken(*given):
    raise {error}
one.convert_document = broken
sys.exit(main())
"""


@pytest.mark.parametrize("command", ["convert", "validate"])
@pytest.mark.parametrize("kind", BUGS)
def test_a_bug_is_told_with_the_input_and_without_a_traceback(article: Path, command: str, kind: str) -> None:
    ran = python(BUG.format(error=BUGS[kind]), command, str(article), PACTWIRE_TRACEBACK="")
    assert ran.returncode == 70
    assert ran.stdout == ""
    assert ran.stderr.startswith(f"pactwire: a bug at {article}: {kind}: ")
    assert "no such luck" in ran.stderr.splitlines()[0]
    assert "Traceback" not in ran.stderr


def test_a_bug_shows_its_traceback_when_asked(article: Path) -> None:
    ran = python(BUG.format(error="ZeroDivisionError"), "convert", str(article), PACTWIRE_TRACEBACK="1")
    assert ran.returncode == 70
    assert "Traceback" in ran.stderr


def test_a_bug_leaves_no_half_written_file(article: Path, tmp_path: Path) -> None:
    ran = python(BUG.format(error="ZeroDivisionError"), "convert", "-o", str(tmp_path / "out.json"), str(article))
    assert ran.returncode == 70
    assert [path.name for path in tmp_path.iterdir()] == ["article.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are Unix's")
@pytest.mark.parametrize(
    ("variables", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_shows_findings_in_colour(tmp_path: Path, variables: dict[str, str], coloured: bool) -> None:
    record = tmp_path / "a.json"
    record.write_text("{}", "utf-8")
    environment = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
    ours, theirs = os.openpty()
    try:
        ran = subprocess.run(
            [*PACTWIRE, "validate", str(record)],
            stdout=theirs, stderr=subprocess.DEVNULL, env={**environment, "TERM": "xterm", **variables}, check=False,
        )  # fmt: skip
        shown = os.read(ours, 4096)
    finally:
        os.close(ours)
        os.close(theirs)
    assert ran.returncode == 1
    assert b"error PW102" in shown
    assert (b"\x1b[" in shown) is coloured


def test_the_help_imports_neither_the_pipeline_nor_what_it_stands_on() -> None:
    code = (
        "import sys; from converter.cli import main; main(['--help'])\n"
        "heavy = {'msgspec', 'babel', 'jsonschema', 'jsonschema_rs', 'lxml', 'bs4', 'converter.pipeline'}\n"
        "sys.exit(len(heavy & set(sys.modules)))"
    )
    assert python(code).returncode == 0


def test_a_conversion_imports_nothing_that_it_does_not_need(article: Path) -> None:
    code = (
        "import sys; from converter.cli import main; main(['convert', sys.argv[1]])\n"
        "sys.exit(str(sorted({'jsonschema', 'lxml', 'bs4'} & set(sys.modules))))"
    )
    assert python(code, str(article)).stderr.strip() == "[]"


def test_the_same_input_gives_the_same_bytes_in_another_process(article: Path) -> None:
    outputs = {
        subprocess.run(
            [*PACTWIRE, "convert", str(article)],
            capture_output=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1
