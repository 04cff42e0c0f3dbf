"""``pactwire convert``: articles in, records out."""

from typing import Unpack

import click

from converter.cli.command import Command
from converter.cli.inputs import Reading, files_argument, inputs_of, options_of, reading_options
from converter.cli.messages import message_options, messages
from converter.cli.tally import Tally
from converter.cli.target import plan
from converter.run.many import run_all
from converter.write import FORMATS
from converter.write.layout import Layout


class Arguments(Reading):
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
    target = plan(given["output"], given["format"], inputs, layout)
    tally = Tally(messages(quiet=given["quiet"], verbose=given["verbose"]), explained=given["explain"])
    target.write(tally.records(run_all(inputs, options)))
    return tally.close()
