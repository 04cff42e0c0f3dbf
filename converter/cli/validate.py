"""``pactwire validate``: check records, or the records that articles give."""

from collections.abc import Iterator
from typing import Unpack

import click

from converter.cli.inputs import Reading, files_argument, inputs_of, options_of, reading_options
from converter.cli.messages import message_options, messages
from converter.cli.stdout import write_stdout
from converter.cli.tally import exit_code
from converter.errors import ExitCode, UnreadableInputError
from converter.read.kind import kind_of
from converter.run.many import Input, WorkingOn
from converter.run.one import Options, unchecked
from converter.validate import Finding, check, read_records

MAX_BYTES = 256 * 1024 * 1024
"""A file of records is read whole; a larger one is to be split."""
_HEAD = 4096

Checked = tuple[int, tuple[Finding, ...]]


class Arguments(Reading):
    """The options as click gives them."""

    files: tuple[str, ...]
    quiet: bool
    verbose: bool


@click.command
@files_argument
@reading_options
@message_options
def command(**given: Unpack[Arguments]) -> int:
    """Check records (FILES, or - for standard input): JSON, a JSON array, or JSON Lines.

    An article is converted first and its record checked. Every finding is a line on standard output:

    \b
        FILE: record N: /json/pointer: what is wrong [code]

    The exit code is 1 if there is a finding of severity error.
    """  # noqa: D301 - click's mark for lines to be left alone
    inputs = inputs_of(given["files"])
    options = options_of(given)
    out = messages(quiet=given["quiet"], verbose=given["verbose"])
    checked, wrong, unread = 0, 0, list[ExitCode]()
    for item in inputs:
        try:
            with WorkingOn(item):
                for number, findings in _check(item, options):
                    checked += 1
                    wrong += any(finding.severity == "error" for finding in findings)
                    out.detail(f"{item.name}: record {number}: findings {len(findings)}")
                    write_stdout(_line(item, number, finding) for finding in findings)
        except UnreadableInputError as error:
            unread.append(error.exit_code)
            out.error(str(error))
    out.summary(f"{checked} checked, {wrong} not valid" + (f", {len(unread)} not read" if unread else ""))
    return ExitCode.FINDINGS if wrong else exit_code(unread, succeeded=checked)


def _check(item: Input, options: Options) -> Iterator[Checked]:
    """Yield what each record of an input is called by number, and what is wrong with it."""
    data = item.read(MAX_BYTES)
    if len(data) > MAX_BYTES:
        message = f"larger than {MAX_BYTES} bytes: split it"
        raise UnreadableInputError(message, source=item.name)
    if kind_of(data[:_HEAD].decode("utf-8", "replace"), item.uri) != "json":
        yield 1, check(unchecked(data, source=item.name, options=options))
        return
    for number, record in read_records(data):
        yield number, (record,) if isinstance(record, Finding) else check(record)


def _line(item: Input, number: int, finding: Finding) -> bytes:
    pointer = f"{finding.pointer}: " if finding.pointer else ""
    severity = "" if finding.severity == "error" else f"{finding.severity}: "
    return f"{item.name}: record {number}: {pointer}{severity}{finding.message} [{finding.code}]\n".encode()
