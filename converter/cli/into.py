"""The ``--to`` of a command line: where records are loaded, and how the user is told.

One place for ``load``, ``convert`` and ``batch``, so that a target means the same and sounds the same in all of them.
"""

from collections.abc import Callable
from typing import Any, TypedDict, TypeVar

import click

from converter.cli.messages import Messages
from converter.write.sink import Sink, Written
from converter.write.sinks import open_sink, shown

F = TypeVar("F", bound=Callable[..., Any])


class Into(TypedDict):
    """The options as click gives them, where a target may be left out."""

    to: str | None
    escape_formulas: bool


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


def sink_of(given: Into) -> Sink | None:
    """Return the sink, null without ``--to``; raise a usage error if there is no such, or it takes no such option."""
    if given["to"] is not None:
        return open_sink(given["to"], escape_formulas=given["escape_formulas"])
    if given["escape_formulas"]:
        message = "--escape-formulas needs --to csv:DIR"
        raise click.UsageError(message)
    return None


def tell_written(out: Messages, target: str, written: Written, *, failed: int = 0) -> None:
    """Say what became of the records."""
    counts = f"{written.added} added, {written.replaced} replaced, {written.unchanged} unchanged"
    out.summary(f"{shown(target)}: {counts}" + (f", {failed} failed" if failed else ""))
