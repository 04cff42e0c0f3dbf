"""``pactwire evaluate``: hold records, or what articles give, against gold records."""

from collections.abc import Iterator
from typing import Unpack

import click

from converter.cli.command import Command
from converter.cli.inputs import Reading, options_of, path_of, reading_options
from converter.cli.messages import messages, quiet_option
from converter.cli.stdout import write_stdout
from converter.errors import ExitCode
from converter.evaluate import FIELDS, Scores, compare
from converter.evaluate.formats import FORMATS
from converter.run.gold import paired
from converter.run.many import Input


class Arguments(Reading):
    """The options as click gives them."""

    gold_dir: str
    found_dir: str
    output_format: str
    details: bool
    fail_under: tuple[str, ...]
    quiet: bool


@click.command(cls=Command)
@click.argument("gold_dir", metavar="GOLD_DIR", type=click.Path(readable=False))
@click.argument("found_dir", metavar="RECORD_DIR|ARTICLE_DIR", type=click.Path(readable=False))
@click.option("--output-format", type=click.Choice(tuple(FORMATS)), default="table", help="Format [table].")
@click.option("--details", is_flag=True, help="List every value that was missed or invented; JSON always does.")
@click.option("--fail-under", metavar="FIELD=F1", multiple=True, help="Exit with 1 if a field's F1 is below that.")
@reading_options
@quiet_option
def command(**given: Unpack[Arguments]) -> int:
    """Measure records against your own gold records, which keep to the same schema.

    Files are paired by name: gold/a.json with records/a.json, or with articles/a.txt, which is converted first. For
    each field: precision, recall and F1, and how many values were missed and how many invented.
    """
    floors = _floors(given["fail_under"])
    out = messages(quiet=given["quiet"])
    scores = Scores()
    gold_dir, found_dir = (Input(path_of(given[name])) for name in ("gold_dir", "found_dir"))
    pairs, without_gold = paired(gold_dir, found_dir, options_of(given))
    for name, gold, found in pairs:
        scores.add(name, compare(gold, found))
        if found is None:
            out.error(f"{name}: there is gold for it, but no record or article")
    write_stdout((FORMATS[given["output_format"]](scores, details=given["details"]).encode(errors="backslashreplace"),))
    failed = scores.below(floors)
    for field, reached, floor in failed:
        said = "cannot be told: neither has a value" if reached is None else f"is {reached:.3f}"
        out.error(f"F1 of {field} {said}, and should be {floor:g} at least")
    out.summary(", ".join(_counts(len(pairs), sum(found is None for *_, found in pairs), len(without_gold))))
    return ExitCode.FINDINGS if failed else ExitCode.OK


def _counts(articles: int, alone: int, without_gold: int) -> Iterator[str]:
    yield f"{articles} article{'s' if articles != 1 else ''}"
    if alone:
        yield f"{alone} without a record"
    if without_gold:
        yield f"{without_gold} left out, without gold"


def _floors(given: tuple[str, ...]) -> dict[str, float]:
    floors: dict[str, float] = {}
    for pair in given:
        field, _, number = pair.partition("=")
        if field not in FIELDS:
            message = f"--fail-under: no such field: {field}; there are: {', '.join(FIELDS)}"
            raise click.UsageError(message)
        floors[field] = _floor(number)
    return floors


def _floor(number: str) -> float:
    try:
        floor = float(number)
    except ValueError:
        floor = -1.0
    if not 0 <= floor <= 1:
        message = f"--fail-under takes FIELD=F1 with a number from 0 to 1, not {number!r}"
        raise click.UsageError(message)
    return floor
