"""``pactwire convert``: articles in, records out."""

from typing import Unpack

import click

from converter.cli.command import Command
from converter.cli.inputs import Reading, files_argument, inputs_of, options_of, reading_options
from converter.cli.into import Into, into_options, sink_of, tell_written
from converter.cli.messages import message_options, messages
from converter.cli.tally import Tally
from converter.cli.target import plan
from converter.run.many import run_all
from converter.write import FORMATS
from converter.write.layout import Layout, laid_out
from converter.write.sink import Sink, write_all


class Arguments(Reading, Into):
    """The options as click gives them."""

    files: tuple[str, ...]
    output: str | None
    format: str | None
    compact: bool
    no_text: bool
    explain: bool
    quiet: bool
    verbose: bool


@click.command(cls=Command)
@files_argument
@click.option("-o", "--output", metavar="FILE|DIR", help="Write there; a folder gets one file an input.")
@click.option("--format", type=click.Choice(tuple(FORMATS)), help="Format [one input: json, several: jsonl].")
@into_options(required=False)
@reading_options
@click.option("--compact", is_flag=True, help="Leave out sentences and indentation.")
@click.option("--no-text", is_flag=True, help="Leave out the article's text.")
@click.option("--explain", is_flag=True, help="Tell on standard error which rule read which field.")
@message_options("Also tell what was found in each input.")
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
    sink = _sink(given)
    if sink is None:
        plan(given["output"], given["format"], inputs, layout).write(converted)
    else:
        with sink:
            written = write_all(sink, (laid_out(one.record, layout) for one in converted))
        tell_written(out, str(given["to"]), written)
    return tally.close()


def _sink(given: Arguments) -> Sink | None:
    if given["to"] is not None and (given["output"] is not None or given["format"] is not None):
        message = "--to takes the place of --output and --format"
        raise click.UsageError(message)
    return sink_of(given)
