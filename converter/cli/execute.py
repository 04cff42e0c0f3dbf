"""Run the command group and turn whatever ends it into an exit code."""

from collections.abc import Sequence
from contextlib import suppress

import click

from converter.cli.group import pactwire
from converter.cli.messages import tell
from converter.errors import ExitCode, PactwireError


def execute(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code; write errors to standard error."""
    try:
        code = pactwire.main(arguments, prog_name="pactwire", standalone_mode=False)
    except click.ClickException as error:
        with suppress(OSError):
            error.show()
        return ExitCode.USAGE
    except click.Abort:
        return 130
    except PactwireError as error:
        tell(f"pactwire: {error}")
        return error.exit_code
    return code if isinstance(code, int) else ExitCode.OK
