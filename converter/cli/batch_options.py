"""The options of ``pactwire batch``."""

import os
from collections.abc import Callable
from typing import Any, Final, TypeVar

import click

from converter.cli.inputs import Reading
from converter.cli.into import Into
from converter.run.batch.plan import SHARD_SIZE
from converter.run.batch.similar import DEDUPE

F = TypeVar("F", bound=Callable[..., Any])

MEMORY: Final = 1024  # MiB; a worker needs about 100
TIMEOUT: Final = 60.0


class BatchArguments(Reading, Into):
    """The options as click gives them."""

    files: tuple[str, ...]
    files_from: str | None
    output: str | None
    text_field: str | None
    html_field: str | None
    title_field: str | None
    id_field: str | None
    date_field: str | None
    compact: bool
    no_text: bool
    jobs: int
    cluster: str | None
    timeout: float
    memory: int
    shard_size: int
    dedupe: str
    summary_json: str | None
    quiet: bool
    verbose: bool


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_OPTIONS = (
    click.option("--files-from", metavar="FILE", help="Read names of inputs there, one a line; - is standard input."),
    click.option("--text-field", metavar="NAME", help="Column of tables with the article's text [text]."),
    click.option("--html-field", metavar="NAME", help="Column of tables with the article's page [html]."),
    click.option("--title-field", metavar="NAME", help="Column of tables with the headline, where the text has none."),
    click.option("--id-field", metavar="NAME", help="Column of tables with the article's id [the row's number]."),
    click.option("--date-field", metavar="NAME", help="Column of tables with the day of publication."),
    click.option("--compact", is_flag=True, help="Leave out sentences."),
    click.option("--no-text", is_flag=True, help="Leave out the articles' texts."),
    click.option(
        "--jobs", "-j", metavar="N", type=click.IntRange(min=1), default=cores, help="Worker processes [cores]."
    ),
    click.option("--cluster", metavar="ADDRESS", help="Run on Dask: a scheduler (tcp://…), or local."),
    click.option(
        "--timeout",
        metavar="SECONDS",
        type=click.FloatRange(min=0, min_open=True),
        default=TIMEOUT,
        help=f"The most time for a document [{TIMEOUT:g}].",
    ),
    click.option(
        "--memory",
        metavar="MIB",
        type=click.IntRange(min=1),
        default=MEMORY,
        help=f"The most memory of a worker [{MEMORY}].",
    ),
    click.option(
        "--shard-size",
        metavar="N",
        type=click.IntRange(min=1),
        default=SHARD_SIZE,
        help=f"Documents a shard [{SHARD_SIZE}].",
    ),
    click.option(
        "--dedupe", type=click.Choice(tuple(DEDUPE)), default="exact", help="Which articles are kept once [exact]."
    ),
    click.option("--summary-json", metavar="FILE", help="Write the summary there, too."),
)


def batch_options(command: F) -> F:
    """Add the options."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
