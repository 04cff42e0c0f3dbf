"""Findings as workflow commands of GitHub Actions, which show them beside the lines of a pull request.

    ::error file=a.json,line=3,col=12,title=PW104::"done" is none of: …

A command's data escapes ``%``, CR and LF, its properties ``:`` and ``,`` as well (the toolkit's ``escapeData`` and
``escapeProperty``).
"""

from collections.abc import Iterable, Iterator

from converter.validate.formats.text import Paint
from converter.validate.report import Checked, Reported

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
# The sign that the others are written with comes first.
_DATA = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_PROPERTY = (*_DATA, (":", "%3A"), (",", "%2C"))


def write_github(report: Iterable[Checked], paint: Paint) -> Iterator[str]:
    """Write one command a finding, and one for each input that could not be read."""
    del paint
    for checked in report:
        if checked.unread is not None:
            yield _command("error", {"file": checked.file, "title": "not read"}, checked.unread)
        for finding in checked.findings:
            yield _command(COMMANDS[finding.severity], _properties(finding), _message(finding))


def _properties(finding: Reported) -> dict[str, str]:
    place = finding.place
    numbers: dict[str, int] = {}
    if place is not None:
        numbers = {"line": place.line, "endLine": place.end_line}
        if place.line == place.end_line:  # GitHub takes columns within one line alone
            numbers |= {"col": place.column, "endColumn": max(place.column, place.end_column - 1)}
    return {"file": finding.file, **{name: str(n) for name, n in numbers.items()}, "title": finding.code}


def _message(finding: Reported) -> str:
    pointer = f"{finding.pointer}: " if finding.pointer else ""
    return f"{pointer}{finding.message}\nexpected: {finding.expected}"


def _command(name: str, properties: dict[str, str], message: str) -> str:
    written = ",".join(f"{key}={_escaped(value, _PROPERTY)}" for key, value in properties.items())
    return f"::{name} {written}::{_escaped(message, _DATA)}\n"


def _escaped(text: str, escapes: tuple[tuple[str, str], ...]) -> str:
    for sign, escape in escapes:
        text = text.replace(sign, escape)
    return text
