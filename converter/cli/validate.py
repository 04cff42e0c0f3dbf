"""``pactwire validate``: check records, or the records that articles give."""

import os
from pathlib import Path
from typing import Unpack

import click

from converter.cli.command import Command
from converter.cli.findings import FindingOptions, finding_options, settings_of
from converter.cli.inputs import STDIN, Reading, files_argument, inputs_of, options_of, reading_options
from converter.cli.messages import message_options, messages
from converter.cli.report import Report, painter
from converter.cli.stdout import write_stdout
from converter.run.inspect import Asked, inspect
from converter.run.many import Input
from converter.validate.formats import FORMATS
from converter.validate.schema import OtherSchema
from converter.validate.selection import sieve
from converter.write.files import write_file


class Arguments(Reading, FindingOptions):
    """The options as click gives them."""

    files: tuple[str, ...]
    schema: str | None
    output_format: str
    output_file: str | None
    quiet: bool
    verbose: bool


@click.command(cls=Command)
@files_argument
@click.option("--output-format", type=click.Choice(tuple(FORMATS)), default="text", help="Format of the report [text].")
@click.option("-o", "--output-file", metavar="FILE", help="Write the report there.")
@finding_options
@click.option("--schema", metavar="FILE", help="Another version's JSON Schema, for records made for it.")
@reading_options
@message_options("Also tell of each record how many findings it has.")
def command(**given: Unpack[Arguments]) -> int:
    """Check records and articles (FILES, folders, patterns, or - for standard input).

    Records are JSON, a JSON array, or JSON Lines, gzip-compressed or not. An article is converted first; its findings
    point into the article. `pactwire rules` explains each code.

    The exit code is 1 if there is an error, with --fail-on warning also if there is a warning.
    """
    settings = settings_of(given)
    schema = OtherSchema(Path(given["schema"])) if given["schema"] else None
    inputs, output = inputs_of(given["files"]), _output(given["output_file"])
    aside = tuple(Path(path) for path in (settings.baseline, output) if path)
    _require_apart(inputs, aside)
    asked = Asked(options_of(given), schema, sieve(settings), aside)
    out = messages(quiet=given["quiet"], verbose=given["verbose"])
    report = Report(out, settings, record_baseline=given["write_baseline"])
    found = report.passing(inspect(inputs, asked))
    paint = painter(to_file=output is not None)
    chunks = (piece.encode(errors="backslashreplace") for piece in FORMATS[given["output_format"]](found, paint))
    if output is not None:
        write_file(output, chunks)
    else:
        write_stdout(chunks)
    return report.close(exit_zero=given["exit_zero"])


def _output(given: str | None) -> Path | None:
    return None if given in (None, STDIN) else Path(given or "")


def _require_apart(inputs: tuple[Input, ...], aside: tuple[Path, ...]) -> None:
    """Refuse to write over an input."""
    own = {os.path.realpath(path) for path in aside}
    for item in inputs:
        if item.path is not None and os.path.realpath(item.path) in own:
            message = f"{item.name} cannot be an input, and the report or the baseline as well"
            raise click.UsageError(message)
