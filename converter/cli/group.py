"""The command group: a visible list of commands, each imported when it is asked for.

The one-line helps stand here rather than in the commands, so that ``pactwire --help`` imports none of them.
"""

from importlib import import_module
from typing import Final

import click

from converter.cli.command import Command, print_and_exit

COMMANDS: Final = {
    "convert": "Convert articles to records.",
    "batch": "Convert many articles, from archives and tables, too.",
    "load": "Load records into a database or files.",
    "validate": "Check records, or the records that articles give.",
    "evaluate": "Measure records against your own gold records.",
    "rules": "List and explain the codes of findings.",
    "schema": "Print the JSON Schema of a record.",
    "completion": "Print the shell's completion script.",
}
"""Each command stands in the module of its name, as ``command``."""


class LazyGroup(Command, click.Group):
    """A group that knows its commands' names and helps, and imports what it runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names, in the order in which a user meets them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; null if there is none of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"converter.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; ask what was meant where there is none."""
        from difflib import get_close_matches  # noqa: PLC0415 - hardly ever needed

        alike = get_close_matches(args[0], COMMANDS, 1) if args[0] not in COMMANDS else []
        if alike and not ctx.resilient_parsing:
            ctx.fail(f"No such command {args[0]!r}. Did you mean {alike[0]!r}?")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(tuple(COMMANDS.items()))


def _print_version(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's own form
    del parameter
    if value and not ctx.resilient_parsing:
        from converter import __version__  # noqa: PLC0415 - the metadata is read only for this

        print_and_exit(ctx, f"pactwire {__version__}")


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=_print_version, help="Print the version."
)
def pactwire() -> None:
    """Turn news about agreements into data.

    An article goes in, a JSON record comes out: who agreed what with whom, every value with the words and the place it
    was read from.

    Exit codes: 0 done, 1 findings or some inputs failed, 2 usage, 3 input unreadable, 4 output unwritable, 70 a bug.
    """
