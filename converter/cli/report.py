"""Count what is reported while it passes to its format, and tell the user how it went.

In: checked records. Out: the same, without what is known; messages on standard error; in the end the exit code.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

import click

from converter.cli.messages import Messages
from converter.cli.tally import exit_code
from converter.errors import ExitCode, UnreadableInputError
from converter.validate.baseline import Baseline, Recorder, read_baseline
from converter.validate.formats import Paint, plain
from converter.validate.report import Checked, Counts
from converter.validate.selection import is_selected
from converter.validate.settings import Settings
from converter.write.files import write_file

_STYLES: Final[dict[str, dict[str, object]]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "info": {"fg": "cyan"},
    "file": {"bold": True},
    "faint": {"fg": "blue"},
}


class Report:
    """Everything that was checked, on its way to a format."""

    def __init__(self, out: Messages, settings: Settings, *, record_baseline: bool) -> None:
        """Begin with nothing; ``record_baseline`` asks for a new baseline in place of holding against the old one."""
        self._out = out
        self._counts = Counts()
        self._settings = settings
        path = Path(settings.baseline or "")
        self._recorder = Recorder(path.parent) if record_baseline else None
        self._baseline = read_baseline(path) if settings.baseline and not record_baseline else Baseline()

    def passing(self, found: Iterable[Checked]) -> Iterator[Checked]:
        """Yield what is to be reported."""
        for one in found:
            checked = self._baseline.new(one)
            if self._recorder is not None:
                self._recorder.add(one)
            self._counts.add(checked)
            if checked.unread is not None:
                self._out.error(
                    str(UnreadableInputError(checked.unread, source=checked.file, position=checked.position))
                )
            else:
                self._out.detail(f"{checked.name}: {_counted(len(checked.findings), 'finding')}")
            yield checked

    def close(self, *, exit_zero: bool) -> ExitCode:
        """Write the baseline if one is wanted, report the counts, and return the exit code."""
        baseline = self._settings.baseline
        if self._recorder is not None and baseline:
            write_file(Path(baseline), (self._recorder.dump(),))
            self._out.summary(f"{baseline}: findings taken note of: {self._recorder.size}")
        for entry in self._baseline.stale(partial(is_selected, self._settings)):
            times = f" ({entry.count} times)" if entry.count > 1 else ""
            self._out.summary(f"{baseline}: no longer found{times}: {entry.file}: {entry.code} {entry.message}")
        self._out.summary(", ".join(self._numbers()))
        found = self._counts.by_severity
        failed = found["error"] > 0 or (found["warning"] > 0 and self._settings.fail_on == "warning")
        if failed and self._recorder is None and not exit_zero:
            return ExitCode.FINDINGS
        return exit_code([ExitCode.UNREADABLE] * self._counts.unread, succeeded=self._counts.checked)

    def _numbers(self) -> Iterator[str]:
        counts = self._counts
        yield f"{counts.checked} checked"
        for severity, number in counts.by_severity.items():
            yield f"{number} {severity}" if severity == "info" else _counted(number, severity)
        if counts.unread:
            yield f"{counts.unread} not read"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def painter(*, to_file: bool) -> Paint:
    """Return what paints: colours for a terminal, unless NO_COLOR is set; FORCE_COLOR asks for them anywhere."""
    terminal = sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    wanted = bool(os.environ.get("FORCE_COLOR")) or terminal
    return plain if to_file or os.environ.get("NO_COLOR") or not wanted else _colour


def _colour(style: str, words: str) -> str:
    return click.style(words, **_STYLES[style])  # type: ignore[arg-type]
