"""``pactwire convert``: articles in, records out."""

from collections.abc import Iterable
from typing import Unpack

import click

from converter.cli.inputs import Reading, files_argument, inputs_of, options_of, reading_options
from converter.cli.into import into_options, sink_of, tell
from converter.cli.messages import Messages, message_options, messages
from converter.cli.tally import Tally
from converter.cli.target import plan
from converter.model.record import Record
from converter.run.many import run_all
from converter.write import FORMATS
from converter.write.layout import Layout, laid_out
from converter.write.sink import write_all


class Arguments(Reading):
    """The options as click gives them."""

    files: tuple[str, ...]
    output: str | None
    format: str | None
    to: str | None
    escape_formulas: bool
    compact: bool
    no_text: bool
    explain: bool
    quiet: bool
    verbose: bool


@click.command
@files_argument
@click.option("-o", "--output", metavar="FILE|DIR", help="Write there; a folder gets one file an input.")
@click.option("--format", type=click.Choice(tuple(FORMATS)), help="Format [one input: json, several: jsonl].")
@into_options(required=False)
@reading_options
@click.option("--compact", is_flag=True, help="Leave out sentences and indentation.")
@click.option("--no-text", is_flag=True, help="Leave out the article's text.")
@click.option("--explain", is_flag=True, help="Tell on standard error which rule read which field.")
@message_options
def command(**given: Unpack[Arguments]) -> int:
    """Convert articles (FILES, or - for standard input) to records.

    One input gives a JSON document, several give JSON Lines. A file that cannot be read does not stop the others; the
    exit code is then 1.
    """
    inputs = inputs_of(given["files"])
    options = options_of(given)
    layout = Layout(compact=given["compact"], text=not given["no_text"])
    out = messages(quiet=given["quiet"], verbose=given["verbose"])
    tally = Tally(out, explained=given["explain"])
    converted = tally.records(run_all(inputs, options))
    if given["to"] is None:
        plan(given["output"], given["format"], inputs, layout).write(converted)
    else:
        _load(given, (laid_out(one.record, layout) for one in converted), out)
    return tally.close()


def _load(given: Arguments, records: Iterable[Record], out: Messages) -> None:
    if given["output"] is not None or given["format"] is not None:
        message = "--to takes the place of --output and --format"
        raise click.UsageError(message)
    with sink_of(str(given["to"]), escape_formulas=given["escape_formulas"]) as sink:
        written = write_all(sink, records)
    tell(out, str(given["to"]), written)
