"""Every folder here is a case: a command line, its inputs, and all that comes out of it.

cmd              the command line, as typed
stdin            what stands on standard input (optional)
input/           the folder it runs in
expected/exit    the exit code
expected/stdout  expected/stderr
expected/files/  every file that was written

`pytest --rewrite-goldens` writes `expected/` anew; review it as a diff.
"""

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

# What changes with every release and every table says nothing about a case.
GENERATOR = re.compile(rb'("(?:version|ruleset)": ?)"[^"]*"')
CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/cmd"))


def test_there_are_cases() -> None:
    assert len(CASES) > 10


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_comes_out_as_expected(
    case: Path, run: Callable[..., Any], rewrite_goldens: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    got = play(case, run, tmp_path, monkeypatch)
    if rewrite_goldens:
        write_tree(case / "expected", got)
    assert read_tree(case / "expected") == got, "if this is meant: pytest --rewrite-goldens"


def play(case: Path, run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Run a case in a copy of its inputs and return everything that came out, by name."""
    folder = tmp_path / "input"
    if (case / "input").is_dir():
        shutil.copytree(case / "input", folder)
    folder.mkdir(exist_ok=True)
    monkeypatch.chdir(folder)
    before = read_tree(folder)
    stdin = case / "stdin"
    program, *arguments = shlex.split((case / "cmd").read_text("utf-8"))
    assert program == "pactwire"
    ran = run(*arguments, stdin=stdin.read_bytes() if stdin.exists() else b"")
    written = {f"files/{name}": data for name, data in read_tree(folder).items() if before.get(name) != data}
    out = {"exit": b"%d\n" % ran.code, "stdout": ran.stdout, "stderr": ran.stderr.encode(), **written}
    return {name: GENERATOR.sub(rb'\1"*"', data) for name, data in out.items()}


def read_tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def write_tree(folder: Path, files: dict[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
