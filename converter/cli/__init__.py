"""The command line: flags become typed values, one call is made, its outcome becomes an exit code.

One command a file; ``group`` lists them, and a command's module is imported when the command is asked for. Standard
output carries data and nothing else, messages go to standard error.
"""

import sys
from collections.abc import Sequence
from types import TracebackType

from converter.errors import ExitCode

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run pactwire on the arguments (the process's own if null) and return the exit code (see ``converter.errors``).

    An exception that nobody expected is reported by ``converter.cli.bug`` and ends the process.
    """
    sys.excepthook = _report_bug
    try:
        from converter.cli.execute import execute  # noqa: PLC0415 - Ctrl-C while click is imported ends quietly, too

        return execute(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED


def _report_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    from converter.cli.bug import report  # noqa: PLC0415 - hardly ever needed

    report(kind, error, trace)
    raise SystemExit(ExitCode.BUG)
