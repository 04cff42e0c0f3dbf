"""What is told of a batch under way, and to whom."""

import io
import re
import sys
import time

import pytest

from converter.cli import batch_progress as progress
from converter.cli.batch_progress import duration, watching
from converter.cli.messages import Messages
from converter.run.batch.outcome import Failure


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_log_gets_a_line_every_so_many_seconds(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "EVERY", 0.05)
    with watching(Messages(0), 1000) as watch:
        watch.advance(20, 1, 500)
        time.sleep(0.5)
    said = capsys.readouterr().err.splitlines()
    assert len(said) > 1
    assert said[0].startswith("pactwire: 20 documents, ")
    assert "/s, 1 failed, about " in said[0]
    assert said[0].endswith(" s left")


def test_where_nobody_knows_how_much_there_is_no_time_left_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "EVERY", 0.05)
    with watching(Messages(0), 0) as watch:
        watch.advance(20, 0, 500)
        time.sleep(0.2)
    assert "left" not in capsys.readouterr().err


def test_a_short_batch_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with watching(Messages(0), 0) as watch:
        watch.advance(1, 0, 1)
    assert capsys.readouterr().err == ""


def test_a_terminal_gets_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with watching(Messages(0), 1000) as watch:
        watch.advance(20, 1, 500)
        watch.failed(Failure(id="[a] " + 99 * "x", code="crash", message=":smile:"))
        time.sleep(0.3)
    assert "20 documents, " in terminal.getvalue()
    assert "1 failed" in terminal.getvalue()
    line = re.escape(f"pactwire: [a] {99 * 'x'}: :smile: [crash]\n")
    assert re.search(rf"(?:^|\x1b\[2K){line}", terminal.getvalue()), "a line of its own, in one piece"


def test_quiet_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with watching(Messages(-1), 1000) as watch:
        watch.advance(20, 1, 500)
    assert terminal.getvalue() == ""


@pytest.mark.parametrize(("seconds", "words"), [(5.4, "5 s"), (99, "99 s"), (600, "10 min"), (36_000, "10 h")])
def test_a_time_is_told_no_finer_than_it_is_known(seconds: float, words: str) -> None:
    assert duration(seconds) == words
