"""Findings as a table in Markdown, for a job's summary or a comment on a merge request."""

import re
from collections.abc import Iterable, Iterator

from converter.validate.formats.text import Paint, shown
from converter.validate.report import Checked, Counts, Reported

# What Markdown or the HTML in it would read as its own: `a | b`, `*bold*`, `<b>`, `[link](…)`.
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#&~])")


def write_markdown(report: Iterable[Checked], paint: Paint) -> Iterator[str]:
    """Write one table when all is known, the counts above it."""
    del paint
    every = tuple(report)
    counts = Counts()
    for checked in every:
        counts.add(checked)
    numbers = ", ".join(f"{name} {number}" for name, number in counts.as_dict().items())
    yield f"# pactwire validate\n\n{numbers}\n"
    rows = [row for checked in every for row in _rows(checked)]
    if rows:
        yield "\n| place | severity | code | value | finding | expected |\n|---|---|---|---|---|---|\n"
        yield from rows


def _rows(checked: Checked) -> Iterator[str]:
    if checked.unread is not None:
        yield _row(checked.file, "error", "", "", f"not read: {checked.unread}", "")
    for finding in checked.findings:
        yield _row(_where(finding), finding.severity, finding.code, finding.pointer, finding.message, finding.expected)


def _where(finding: Reported) -> str:
    return finding.file + (f":{finding.place.line}:{finding.place.column}" if finding.place else "")


def _row(*cells: str) -> str:
    return "| " + " | ".join(_SPECIAL.sub(r"\\\1", shown(cell)) for cell in cells) + " |\n"
