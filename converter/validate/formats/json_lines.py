"""Findings as JSON Lines: one object a finding, and one with ``unread`` for an input that could not be read."""

import json
from collections.abc import Iterable, Iterator

from converter.validate.formats.plain_data import as_data
from converter.validate.formats.text import Paint
from converter.validate.report import Checked


def write_json_lines(report: Iterable[Checked], paint: Paint) -> Iterator[str]:
    """Write each finding as soon as it is known."""
    del paint
    for checked in report:
        if checked.unread is not None:
            yield json.dumps({"file": checked.file, "unread": checked.unread}) + "\n"
        for finding in checked.findings:
            yield json.dumps(as_data(finding)) + "\n"
