"""Tell the user how each input went, and count.

In: outcomes as they come. Out: the converted ones, passed on; messages; and in the end the exit code.
"""

from collections.abc import Iterable, Iterator

from converter.cli.explain import explain
from converter.cli.messages import Messages, tell
from converter.errors import ExitCode
from converter.model.record import Record
from converter.run.many import Converted, Failed, Outcome


class Tally:
    """Counts outcomes and tells of them while they pass through."""

    def __init__(self, out: Messages, *, explained: bool = False) -> None:
        """Begin with nothing; ``explained`` asks for the table of rules behind each record."""
        self._out = out
        self._explained = explained
        self._converted = 0
        self._failures: list[ExitCode] = []

    def records(self, outcomes: Iterable[Outcome]) -> Iterator[Converted]:
        """Yield what was converted, and report what was not."""
        for outcome in outcomes:
            if isinstance(outcome, Failed):
                self._failures.append(outcome.error.exit_code)
                self._out.error(str(outcome.error))
            else:
                self._converted += 1
                self._tell(outcome)
                yield outcome

    def close(self) -> ExitCode:
        """Report the counts where there is something to count, and return the exit code."""
        if self._converted + len(self._failures) > 1:
            self._out.summary(f"{self._converted} converted, {len(self._failures)} failed")
        return exit_code(self._failures, succeeded=self._converted)

    def _tell(self, outcome: Converted) -> None:
        if self._explained:
            for line in explain(outcome.record):
                tell(line)
        name = outcome.input.name
        self._out.detail(f"{name}: {counts_of(outcome.record)}")
        for remark in outcome.record.diagnostics:
            place = "" if remark.start is None else f":{remark.start}"
            self._out.detail(f"{name}{place}: {remark.severity}: {remark.message} [{remark.code}]")


def exit_code(failures: list[ExitCode], *, succeeded: int) -> ExitCode:
    """Return a bug's code before all, a lone input's own code, and 1 where some of several failed."""
    if ExitCode.BUG in failures:
        return ExitCode.BUG
    if len(failures) == 1 and not succeeded:
        return failures[0]
    return ExitCode.FINDINGS if failures else ExitCode.OK


def counts_of(record: Record) -> str:
    """Say in a few words what is in a record."""
    clauses = sum(len(agreement.clauses) for agreement in record.agreements)
    parts = {"agreements": len(record.agreements), "clauses": clauses, "quotes": len(record.quotes)}
    return ", ".join([record.article.language, *(f"{name} {number}" for name, number in parts.items())])
