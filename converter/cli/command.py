"""The kind of every command: what its help says is data, and goes to standard output as all data does."""

import click

from converter.cli.stdout import write_stdout


class Command(click.Command):
    """A command whose help tells a full disk and a closed pipe from a bug."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return click's option, which prints by ``write_stdout``."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.callback = _print_help
        return option


def print_and_exit(ctx: click.Context, text: str) -> None:
    """Print a line or more, and end."""
    write_stdout((f"{text}\n".encode(),))
    ctx.exit()


def _print_help(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's own form
    del parameter
    if value and not ctx.resilient_parsing:
        print_and_exit(ctx, ctx.get_help())
