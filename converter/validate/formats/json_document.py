"""Findings as one JSON document: all findings, the inputs that could not be read, and the counts."""

import json
from collections.abc import Iterable, Iterator

from converter.validate.formats.plain_data import as_data
from converter.validate.formats.text import Paint
from converter.validate.report import Checked, Counts


def write_json(report: Iterable[Checked], paint: Paint) -> Iterator[str]:
    """Write one document when all is known."""
    del paint
    counts, findings, unread = Counts(), [], []
    for checked in report:
        counts.add(checked)
        findings += [as_data(finding) for finding in checked.findings]
        if checked.unread is not None:
            unread.append({"file": checked.file, "message": checked.unread})
    document = {"version": 1, "findings": findings, "unread": unread, "counts": counts.as_dict()}
    yield json.dumps(document, indent=1) + "\n"
