"""``pactwire completion``: what a shell needs to complete pactwire's commands and options."""

import click
from click.shell_completion import get_completion_class

from converter.cli.command import Command
from converter.cli.group import pactwire
from converter.cli.stdout import write_stdout

SHELLS = ("bash", "zsh", "fish")


@click.command(cls=Command)
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the completion script of SHELL, to be loaded at its start.

    \b
        bash:  eval "$(pactwire completion bash)"        in ~/.bashrc
        zsh:   eval "$(pactwire completion zsh)"         in ~/.zshrc
        fish:  pactwire completion fish | source         in ~/.config/fish/config.fish
    """  # noqa: D301 - click's mark for lines to be left alone
    script = get_completion_class(shell)
    assert script is not None  # noqa: S101 - click knows all of SHELLS
    write_stdout((script(pactwire, {}, "pactwire", "_PACTWIRE_COMPLETE").source().encode(), b"\n"))
