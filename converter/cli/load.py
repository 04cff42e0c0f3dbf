"""``pactwire load``: records in, rows or files in a target out."""

from collections.abc import Iterable, Iterator
from typing import TypedDict, Unpack

import click

from converter.cli.command import Command
from converter.cli.inputs import files_argument, inputs_of
from converter.cli.into import into_options, tell_written
from converter.cli.messages import message_options, messages
from converter.cli.progress import Silence, progress
from converter.cli.tally import counts_of, exit_code
from converter.errors import ExitCode
from converter.model.record import Record
from converter.run.load import Readable, Unreadable, read_all
from converter.write.sink import write_all
from converter.write.sinks import open_sink


class Arguments(TypedDict):
    """The options as click gives them."""

    files: tuple[str, ...]
    to: str
    escape_formulas: bool
    quiet: bool
    verbose: bool


@click.command(cls=Command)
@files_argument
@into_options(required=True)
@message_options("Also tell what is in each record.")
def command(**given: Unpack[Arguments]) -> int:
    """Load records (FILES, folders, patterns, or - for standard input) into a database or files.

    Records are JSON, a JSON array, or JSON Lines, gzip-compressed or not. Each is checked; one that is wrong is
    reported and does not stop the others; the exit code is then 1. What the target holds already is left alone, what
    has changed is replaced.

    \b
    TARGET is one of
        sqlite:FILE, postgresql://HOST/DATABASE, duckdb:FILE,
        parquet:DIR, csv:DIR, jsonl:FILE, jsonld:DIR, ninjs:DIR
    """  # noqa: D301 - click's mark for lines to be left alone
    inputs = inputs_of(given["files"])
    out = messages(quiet=given["quiet"], verbose=given["verbose"])
    failures: list[ExitCode] = []
    sink = open_sink(given["to"], escape_formulas=given["escape_formulas"])
    with sink, progress(inputs, out) as shown:
        written = write_all(sink, _records(read_all(inputs), failures, shown))
    tell_written(out, given["to"], written, failed=len(failures))
    return exit_code(failures, succeeded=written.added + written.replaced + written.unchanged)


def _records(found: Iterable[Readable | Unreadable], failures: list[ExitCode], shown: Silence) -> Iterator[Record]:
    """Yield the records, and report what is none."""
    for one in found:
        if isinstance(one, Unreadable):
            failures.append(one.error.exit_code)
            shown.out.error(str(one.error))
        else:
            shown.out.detail(f"{one.record.source.uri or one.record.record_id}: {counts_of(one.record)}")
            yield one.record
        shown.advance(one.size)
