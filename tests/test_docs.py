"""The README names every command, every option and every exit code."""

from importlib import import_module
from pathlib import Path

import click
import pytest

from converter.cli.group import COMMANDS, pactwire
from converter.errors import ExitCode

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
OPTIONS = [
    (name, option)
    for name in COMMANDS
    for parameter in import_module(f"converter.cli.{name}").command.params
    if isinstance(parameter, click.Option)
    for option in parameter.opts
]


def section(command: str) -> str:
    """Return what the README says about a command, up to the next heading."""
    _, _, rest = README.partition(f"### `pactwire {command}")
    return rest.partition("\n#")[0]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_section(command: str) -> None:
    assert section(command).strip()


@pytest.mark.parametrize(("command", "option"), OPTIONS)
def test_every_option_stands_in_its_commands_section(command: str, option: str) -> None:
    assert f"`{option}" in section(command) or f", {option}" in section(command)


def test_the_options_of_the_group_are_there() -> None:
    for parameter in pactwire.params:
        for option in parameter.opts:
            assert f"`pactwire {option}`" in README


@pytest.mark.parametrize("code", ExitCode)
def test_every_exit_code_is_in_the_table(code: ExitCode) -> None:
    assert f"| {code.value} |" in README
