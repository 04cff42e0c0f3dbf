"""Messages to the user, on standard error.

Nothing is coloured, so that logs stay plain and ``NO_COLOR`` has nothing to switch off.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any, NamedTuple, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def tell(text: str) -> None:
    """Write a line to standard error; where that takes nothing, the exit code has to do."""
    with suppress(OSError):
        click.echo(text, err=True)


class Messages(NamedTuple):
    """What is told: errors always, the rest by level (-1 quiet, 0, 1 or more verbose); ``say`` writes a line."""

    level: int
    say: Callable[[str], None] = tell

    def error(self, text: str) -> None:
        """Say what went wrong."""
        self.say(f"pactwire: {text}")

    def summary(self, text: str) -> None:
        """Say how it went, unless quiet."""
        if self.level >= 0:
            self.say(f"pactwire: {text}")

    def detail(self, text: str) -> None:
        """Say what only a verbose user wants to know."""
        if self.level > 0:
            self.say(text)


def message_options(verbose: str) -> Callable[[F], F]:
    """Add ``-q``, and ``-v`` with a help that says what more it tells."""

    def add(command: F) -> F:
        return quiet_option(click.option("-v", "--verbose", is_flag=True, help=verbose)(command))

    return add


def quiet_option(command: F) -> F:
    """Add ``-q`` alone, where there is no more to tell."""
    return click.option("-q", "--quiet", is_flag=True, help="Tell errors only.")(command)


def messages(*, quiet: bool, verbose: bool = False) -> Messages:
    """Return the messages of the level that the options ask for; quiet wins."""
    return Messages(-1 if quiet else int(verbose))
