"""Run the command group and turn whatever ends it into an exit code."""

from collections.abc import Sequence

import click

from converter.cli.group import pactwire
from converter.cli.stdout import abandon
from converter.errors import ExitCode, PactwireError


def execute(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code; write errors to standard error."""
    try:
        code = pactwire.main(arguments, prog_name="pactwire", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except click.Abort:
        return 130
    except PactwireError as error:
        click.echo(f"pactwire: {error}", err=True)
        return error.exit_code
    except OSError as error:  # what click itself writes (--help, --version) to an output that takes nothing
        abandon()
        click.echo(f"pactwire: <stdout>: {error.strerror}", err=True)
        return ExitCode.UNWRITABLE
    return code if isinstance(code, int) else ExitCode.OK
