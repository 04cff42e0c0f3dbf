"""Formats of a report, one a file.

In: checked records, as they come, and whether colour is wanted. Out: pieces of text. What can be written at once is
written at once (text, jsonl, github); a document is written when all is known. Formats know findings, not records.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from converter.validate.formats.github import write_github
from converter.validate.formats.json_document import write_json
from converter.validate.formats.json_lines import write_json_lines
from converter.validate.formats.junit import write_junit
from converter.validate.formats.markdown import write_markdown
from converter.validate.formats.sarif import write_sarif
from converter.validate.formats.text import Paint, plain, write_text
from converter.validate.report import Checked

Format = Callable[[Iterable[Checked], Paint], Iterator[str]]

FORMATS: Final[dict[str, Format]] = {
    "text": write_text,
    "json": write_json,
    "jsonl": write_json_lines,
    "github": write_github,
    "sarif": write_sarif,
    "junit": write_junit,
    "markdown": write_markdown,
}

__all__ = ["FORMATS", "Format", "Paint", "plain"]
