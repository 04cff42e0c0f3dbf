"""Findings for people: where, what, the line it is in with the words underlined, and what was expected.

In: checked records. Out: ``a.json:3:12: error PW101 /article/text: 3 is not of type string`` and the lines below it.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator

from converter.validate.report import Checked, Place, Reported

# A style ("error", "warning", "info", "file", "faint") and words, to the words in that style.
Paint = Callable[[str, str], str]
_LONGEST = 300
_BEFORE, _COLUMNS = 40, 100  # columns of a long line that are shown before the words at fault, and in all


def plain(style: str, words: str) -> str:
    """Paint nothing."""
    del style
    return words


def write_text(report: Iterable[Checked], paint: Paint) -> Iterator[str]:
    """Write each finding as soon as it is known."""
    for checked in report:
        for finding in checked.findings:
            yield "\n".join(_lines(finding, paint)) + "\n"


def _lines(finding: Reported, paint: Paint) -> Iterator[str]:
    where = [finding.file, *([str(finding.place.line), str(finding.place.column)] if finding.place else [])]
    pointer = f" {finding.pointer}" if finding.pointer else ""
    severity = paint(finding.severity, f"{finding.severity} {finding.code}")
    yield f"{paint('file', shown(':'.join(where)))}: {severity}{shown(pointer)}: {shown(finding.message)}"
    if finding.place:
        line, start = _clipped(finding.place)
        yield f"  {paint('faint', '|')} {shown(line)}"
        yield f"  {paint('faint', '|')} {paint(finding.severity, _mark(finding.place, line, start))}"
    expected = finding.expected if len(finding.expected) <= _LONGEST else finding.expected[:_LONGEST] + "…"
    yield f"  {paint('faint', '=')} expected: {shown(expected)}"


def _clipped(place: Place) -> tuple[str, int]:
    """Return what is shown of the line, and where in it the words at fault begin; wide characters take two columns."""
    line, start = place.source, place.column - 1 - place.shift
    if _width(line) <= _COLUMNS:
        return line, start
    first = last = start
    while first > 0 and _width(line[first - 1 : start]) <= _BEFORE:
        first -= 1
    while last < len(line) and _width(line[first : last + 1]) <= _COLUMNS:
        last += 1
    return line[first:last], start - first


def _mark(place: Place, line: str, start: int) -> str:
    """Underline the words at fault as far as they stand in what is shown of the line."""
    length = place.end_column - place.column if place.end_line == place.line else len(line)
    return " " * _width(line[:start]) + "^" * max(1, _width(line[start : start + length]))


def _width(text: str) -> int:
    text = shown(text)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def shown(text: str) -> str:
    """Return text that a terminal shows and does not obey: controls and half characters become escapes."""
    safe = (c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
    return text if text.isprintable() else "".join(safe)
