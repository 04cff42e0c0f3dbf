"""The ``--to`` of a command line: where records are loaded, and how the user is told."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from converter.cli.messages import Messages
from converter.write.sink import Sink, Written
from converter.write.sinks import open_sink, shown

F = TypeVar("F", bound=Callable[..., Any])


def into_options(*, required: bool) -> Callable[[F], F]:
    """Add ``--to``, and what is said about a target."""

    def add(command: F) -> F:
        command = click.option(
            "--escape-formulas", is_flag=True, help="CSV: keep spreadsheets from taking text for a formula."
        )(command)
        return click.option("--to", metavar="TARGET", required=required, help="Load the records into a target.")(
            command
        )

    return add


def sink_of(target: str, *, escape_formulas: bool) -> Sink:
    """Return the sink; raise ``UsageError`` if there is none, or it takes no such option."""
    return open_sink(target, escape_formulas=escape_formulas)


def tell(out: Messages, target: str, written: Written, *, failed: int = 0) -> None:
    """Say what became of the records."""
    counts = f"{written.added} added, {written.replaced} replaced, {written.unchanged} unchanged"
    out.summary(f"{shown(target)}: {counts}" + (f", {failed} failed" if failed else ""))
