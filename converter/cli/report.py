"""Count what is reported while it passes to its format, and tell the user how it went.

In: checked records. Out: the same, without what is known; messages on standard error; in the end the exit code.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import click

from converter.cli.messages import Messages
from converter.cli.tally import exit_code
from converter.errors import ExitCode, UnreadableInputError
from converter.validate.baseline import Baseline, Recorder, read_baseline
from converter.validate.formats import Paint, plain
from converter.validate.report import Checked, Counts
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
        self._recorder = Recorder() if record_baseline else None
        known = settings.baseline if not record_baseline else None
        self._baseline = read_baseline(Path(known)) if known else Baseline()

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
                self._out.detail(f"{checked.name}: findings {len(checked.findings)}")
            yield checked

    def close(self, *, exit_zero: bool) -> ExitCode:
        """Write the baseline if one is wanted, report the counts, and return the exit code."""
        if self._recorder is not None and self._settings.baseline:
            write_file(Path(self._settings.baseline), (self._recorder.dump(),))
        for entry in self._baseline.stale():
            self._out.summary(f"no longer found, {entry.count} of: {entry.file}: {entry.code} {entry.message}")
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
            yield f"{number} {severity}{'s' if number != 1 and severity != 'info' else ''}"
        if counts.unread:
            yield f"{counts.unread} not read"


def painter(*, to_file: bool) -> Paint:
    """Return what paints: colours for a terminal, unless NO_COLOR is set; FORCE_COLOR asks for them anywhere."""
    wanted = bool(os.environ.get("FORCE_COLOR")) or (sys.stdout is not None and sys.stdout.isatty())
    return plain if to_file or os.environ.get("NO_COLOR") or not wanted else _colour


def _colour(style: str, words: str) -> str:
    return click.style(words, **_STYLES[style])  # type: ignore[arg-type]
