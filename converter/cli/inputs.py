"""The FILES of a command line, and the options that every command with inputs has."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypedDict, TypeVar

import click

from converter.lang import PACKS
from converter.read import MAX_BYTES
from converter.run.many import Input
from converter.run.one import AUTO, Options

F = TypeVar("F", bound=Callable[..., Any])


class Reading(TypedDict):
    """The reading options as click gives them."""

    published: str | None
    lang: str
    encoding: str | None
    max_size: int


STDIN = "-"
_READING = (
    click.option("--published", metavar="DATE", help="Day of publication (YYYY-MM-DD), for dates such as “Friday”."),
    click.option("--lang", default=AUTO, type=click.Choice((*PACKS, AUTO)), help="Language of the articles [auto]."),
    click.option("--encoding", metavar="NAME", help="Charset of the articles [told from the bytes]."),
    click.option(
        "--max-size",
        metavar="BYTES",
        default=MAX_BYTES,
        type=click.IntRange(min=1),
        help=f"Read no more [{MAX_BYTES}].",
    ),
)


def files_argument(command: F) -> F:
    """Add FILES: paths, or ``-`` for standard input."""
    # What cannot be read is told by the reader, with exit code 3; click would call it a usage error.
    return click.argument("files", nargs=-1, type=click.Path(allow_dash=True, readable=False))(command)


def reading_options(command: F) -> F:
    """Add what a caller may know about the inputs."""
    for option in reversed(_READING):
        command = option(command)
    return command


def options_of(given: Reading) -> Options:
    """Return what the reading options say."""
    return Options(
        published=given["published"], language=given["lang"], encoding=given["encoding"], max_size=given["max_size"]
    )


def inputs_of(files: tuple[str, ...]) -> tuple[Input, ...]:
    """Return the inputs; no FILES mean standard input, unless that is a terminal where somebody waits for a prompt."""
    if not files and sys.stdin is not None and not sys.stdin.isatty():
        files = (STDIN,)
    if not files:
        message = "give FILES, or - to read standard input"
        raise click.UsageError(message)
    require_one_stdin(files)
    return tuple(Input(None if name == STDIN else path_of(name)) for name in files)


def path_of(name: str) -> Path:
    """Return a name as a path; an empty one, such as of an unset shell variable, would mean the current folder."""
    if not name:
        message = "a name of an input is empty"
        raise click.UsageError(message)
    return Path(name)


def require_one_stdin(names: tuple[str, ...]) -> None:
    """Raise a usage error where ``-`` stands twice: what was read is gone."""
    if names.count(STDIN) > 1:
        message = "standard input (-) can be read only once"
        raise click.UsageError(message)
