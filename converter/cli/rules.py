"""``pactwire rules``: what the codes of findings mean."""

from collections.abc import Iterator

import click

from converter.cli.command import Command
from converter.cli.stdout import write_stdout
from converter.validate.catalogue import Rule, rules


@click.command(cls=Command)
@click.argument("codes", nargs=-1, metavar="[CODE]...")
def command(codes: tuple[str, ...]) -> None:
    """List the codes of findings, or explain those given (a code, its name, or the beginning of codes)."""
    chosen = [rule for code in codes for rule in _matching(code)] if codes else list(rules().values())
    lines = _explained(chosen) if codes else _listed(chosen)
    write_stdout(f"{line}\n".encode() for line in lines)


def _matching(wanted: str) -> list[Rule]:
    found = [rule for rule in rules().values() if rule.code.startswith(wanted.upper()) or rule.name == wanted.lower()]
    if not found or not wanted:
        message = f"no such rule: {wanted}; `pactwire rules` lists them"
        raise click.UsageError(message)
    return found


def _listed(chosen: list[Rule]) -> Iterator[str]:
    width = max(len(rule.name) for rule in chosen)
    for rule in chosen:
        yield f"{rule.code}  {rule.severity:7}  {rule.name:{width}}  {rule.summary}"


def _explained(chosen: list[Rule]) -> Iterator[str]:
    for number, rule in enumerate(chosen):
        if number:
            yield ""
        yield f"{rule.code} {rule.name} ({rule.layer}, {rule.severity})"
        yield f"  {rule.summary}"
        yield f"  expected: {rule.expected}"
        yield f"  example:  {rule.example}"
