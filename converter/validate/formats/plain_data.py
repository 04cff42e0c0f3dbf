"""A finding as plain data, for the formats that are JSON."""

from typing import Any

from msgspec.structs import asdict

from converter.validate.report import Reported

LONGEST = 200
"""Characters of the words at fault that a report holds; they can be a whole article."""


def as_data(finding: Reported) -> dict[str, Any]:
    """Return a finding's fields; of its place the numbers alone, null where it has none."""
    place = finding.place
    numbers = {
        "line": place and place.line,
        "column": place and place.column,
        "end_line": place and place.end_line,
        "end_column": place and place.end_column,
    }
    fields = {key: value for key, value in asdict(finding).items() if key != "place"}
    words = finding.excerpt
    if words is not None and len(words) > LONGEST:
        fields["excerpt"] = words[:LONGEST] + "…"
    return {**fields, **numbers}
