"""The README names every command, every option and every exit code."""

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import pytest

from converter.cli.group import COMMANDS, pactwire
from converter.errors import ExitCode

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
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


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_table_has_a_line_for_each_row(page: Path) -> None:
    assert "| |--" not in page.read_text("utf-8"), "a table was filled like a paragraph"


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


def holds(whole: Any, part: Any) -> bool:
    """Tell whether everything in ``part`` stands in ``whole``, lists from their beginning."""
    if isinstance(part, dict):
        return all(key in whole and holds(whole[key], value) for key, value in part.items())
    if isinstance(part, list):
        return len(part) <= len(whole) and all(holds(*pair) for pair in zip(whole, part, strict=False))
    return bool(whole == part)


def test_the_first_example_is_what_the_sample_gives() -> None:
    _, _, example = README.partition("```json\n")
    shown = json.loads(example.partition("```")[0])
    golden = Path(__file__).parent.parent / "samples/ko/investment-deal-minerals-cap.json"
    assert holds(json.loads(golden.read_text("utf-8"))["agreements"][0], shown)
