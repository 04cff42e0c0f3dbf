"""Findings as JUnit XML, which CI servers show as tests: a record is a test, its findings are why it fails.

A record with information alone passes. Characters that XML 1.0 does not know become U+FFFD.
"""

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from converter.validate.formats.text import Paint
from converter.validate.report import Checked, Reported

FAILING = frozenset({"error", "warning"})
# All that XML 1.0 lets stand: tab, line ends, and everything from the space on but surrogates and two non-characters.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_junit(report: Iterable[Checked], paint: Paint) -> Iterator[str]:
    """Write one suite when all is known."""
    del paint
    every = tuple(report)
    failed = sum(any(_fails(finding) for finding in checked.findings) for checked in every)
    unread = sum(checked.unread is not None for checked in every)
    counts = f'tests="{len(every)}" failures="{failed}" errors="{unread}"'
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<testsuites {counts}>\n<testsuite name="pactwire validate" {counts}>\n'
    for checked in every:
        yield "".join(_case(checked))
    yield "</testsuite>\n</testsuites>\n"


def _fails(finding: Reported) -> bool:
    return finding.severity in FAILING


def _case(checked: Checked) -> Iterator[str]:
    yield f'<testcase classname="pactwire" name={_attribute(checked.name)} file={_attribute(checked.file)}'
    if not checked.findings and checked.unread is None:
        yield "/>\n"
        return
    yield ">\n"
    if checked.unread is not None:
        yield f'<error type="unread" message={_attribute(checked.unread)}/>\n'
    failures = [finding for finding in checked.findings if _fails(finding)]
    if failures:
        codes = " ".join(sorted({finding.code for finding in failures}))
        words = "\n".join(_line(finding) for finding in failures)
        yield f'<failure type="{codes}" message={_attribute(failures[0].message)}>{escape(_xml(words))}</failure>\n'
    remarks = [_line(finding) for finding in checked.findings if not _fails(finding)]
    if remarks:
        yield f"<system-out>{escape(_xml(chr(10).join(remarks)))}</system-out>\n"
    yield "</testcase>\n"


def _line(finding: Reported) -> str:
    place = f":{finding.place.line}:{finding.place.column}" if finding.place else ""
    head = f"{finding.file}{place}: {finding.severity} {finding.code} {finding.pointer}"
    return f"{head.rstrip()}: {finding.message}; expected: {finding.expected}"


def _attribute(text: str) -> str:
    return quoteattr(_xml(text))


def _xml(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
