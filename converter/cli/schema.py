"""``pactwire schema``: the JSON Schema of a record, byte for byte as it is published."""

import click

from converter.cli.stdout import write_stdout
from converter.model.schema import schema_file


@click.command
def command() -> None:
    """Print the JSON Schema (draft 2020-12) that every record keeps to."""
    write_stdout((schema_file().read_bytes(),))
