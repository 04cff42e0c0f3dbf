"""The options that say which findings count, and the settings that they and the project's file make together.

What the command line says takes the place of what the file says, option by option.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, TypedDict, TypeVar, get_args

import click
import msgspec

from converter.model.vocab import Severity
from converter.validate.settings import FailOn, Settings, find_settings, load_settings

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS: Final = (
    click.option("--select", metavar="CODES", multiple=True, help="Report these codes only, or beginnings of codes."),
    click.option("--ignore", metavar="CODES", multiple=True, help="Leave these out."),
    click.option("--severity", metavar="CODE=LEVEL", multiple=True, help="Report a code as error, warning or info."),
    click.option("--fail-on", type=click.Choice(get_args(FailOn)), help="What makes the exit code 1 [error]."),
    click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found."),
    click.option("--baseline", metavar="FILE", help="Known findings, which are left out."),
    click.option("--write-baseline", is_flag=True, help="Write all findings to the baseline as known."),
    click.option("--config", metavar="FILE", help="Settings [pactwire.toml or pyproject.toml, here or above]."),
    click.option("--isolated", is_flag=True, help="Read no settings."),
)


class FindingOptions(TypedDict):
    """The options as click gives them."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    severity: tuple[str, ...]
    fail_on: FailOn | None
    exit_zero: bool
    baseline: str | None
    write_baseline: bool
    config: str | None
    isolated: bool


def finding_options(command: F) -> F:
    """Add the options that say which findings count."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def settings_of(given: FindingOptions) -> Settings:
    """Return the settings that count; raise ``UsageError`` where they cannot be understood."""
    if given["config"] and given["isolated"]:
        message = "--config and --isolated exclude one another"
        raise click.UsageError(message)
    stored = Settings() if given["isolated"] else _stored(given["config"])
    changes = {
        "select": _listed(given["select"]),
        "ignore": _listed(given["ignore"]),
        "severity": _severities(given["severity"]),
        "fail_on": given["fail_on"],
        "baseline": given["baseline"],
    }
    settings = msgspec.structs.replace(stored, **{name: value for name, value in changes.items() if value})
    if given["write_baseline"] and not settings.baseline:
        message = "--write-baseline needs --baseline FILE, or baseline in the settings"
        raise click.UsageError(message)
    return settings


def _stored(config: str | None) -> Settings:
    path = Path(config) if config else None
    with suppress(FileNotFoundError):  # the current folder is gone: there are no settings above it either
        path = path or find_settings(Path.cwd())
    return Settings() if path is None else load_settings(path)


def _listed(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(code.strip() for codes in given for code in codes.split(",") if code.strip())


def _severities(given: tuple[str, ...]) -> dict[str, Severity]:
    found: dict[str, Severity] = {}
    for pair in _listed(given):
        code, _, level = pair.partition("=")
        matching: tuple[Severity, ...] = tuple(one for one in get_args(Severity) if one == level)
        if not matching:
            message = f"--severity takes CODE=error, CODE=warning or CODE=info, not {pair!r}"
            raise click.UsageError(message)
        found[code] = matching[0]
    return found
