"""Findings as a SARIF 2.1.0 log, which code scanning services read.

Lines and columns count code points, as ``columnKind`` says. ``partialFingerprints`` holds the key of the baseline, so
that a service knows a finding again after it has moved.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from converter.validate.baseline import key_of
from converter.validate.catalogue import Rule, rules
from converter.validate.formats.text import Paint
from converter.validate.report import Checked, Place, Reported
from converter.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}

Json = dict[str, Any]


def write_sarif(report: Iterable[Checked], paint: Paint) -> Iterator[str]:
    """Write one log with one run."""
    del paint
    every = tuple(report)
    order = {code: index for index, code in enumerate(rules())}
    unread = [_notification(checked.file, checked.unread) for checked in every if checked.unread is not None]
    run: Json = {
        "tool": {"driver": _driver()},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not unread, "toolExecutionNotifications": unread}],
        "results": [_result(finding, order[finding.code]) for checked in every for finding in checked.findings],
    }
    yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _driver() -> Json:
    return {"name": "pactwire", "semanticVersion": __version__, "rules": [_rule(rule) for rule in rules().values()]}


def _rule(rule: Rule) -> Json:
    return {
        "id": rule.code,
        "name": "".join(part.title() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": f"{rule.summary} Expected: {rule.expected}."},
        "help": {"text": f"For example: {rule.example}"},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.layer]},
    }


def _result(finding: Reported, index: int) -> Json:
    pointer = f"{finding.pointer}: " if finding.pointer else ""
    physical: Json = {"artifactLocation": {"uri": _uri(finding.file)}}
    if finding.place is not None:
        physical["region"] = _region(finding.place)
    location: Json = {"physicalLocation": physical}
    if finding.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.pointer, "kind": "value"}]
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{pointer}{finding.message}; expected: {finding.expected}"},
        "locations": [location],
        "partialFingerprints": {"pactwire/v1": "/".join(key_of(finding))},
        "properties": {"record": finding.record},
    }


def _region(place: Place) -> Json:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "snippet": {"text": place.source},
    }


def _notification(file: str, message: str) -> Json:
    location = {"physicalLocation": {"artifactLocation": {"uri": _uri(file)}}}
    return {"level": "error", "message": {"text": message}, "locations": [location]}


def _uri(file: str) -> str:
    """Return a path as a reference by URI: relative ones stay relative."""
    return quote(("file://" if file.startswith("/") else "") + file, safe="/:" if file.startswith("/") else "/")
