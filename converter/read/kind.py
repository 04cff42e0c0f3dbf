"""Tell an article's text from other things that come as text.

In: decoded text and where it came from. Out: its kind, ``text``, ``html`` (XML is read as such) or ``json``. Content
decides before the suffix, because pages are saved as ``.txt`` and records are piped in without any name.
"""

import re
from itertools import islice
from pathlib import PurePath
from typing import Final, Literal

from converter.errors import UnreadableInputError

Kind = Literal["text", "html", "json"]

MEDIA_TYPES: Final[dict[Kind, str]] = {"text": "text/plain", "html": "text/html", "json": "application/json"}

_SUFFIXES: Final[dict[str, Kind]] = {
    ".htm": "html", ".html": "html", ".xhtml": "html", ".xml": "html",
    ".json": "json", ".jsonl": "json", ".ndjson": "json",
}  # fmt: skip
# `<!DOCTYPE html>`, `<html lang="ko">`, `<?xml version="1.0"?>`; any other word in `< >` may be the article's own, for
# the name of a speaker or of a section.
_MARKUP_START = re.compile(
    r"[\s\ufeff]*<(?:!doctype\b|!--|\?xml\b|(?:html|head|body|rss|feed|div|article|p)\b)", re.IGNORECASE
)
# An end tag in running text is markup that was not taken off, but an article about the web may show one or two.
_END_TAG = re.compile(r"</(?:p|div|a|span|td|tr|li|br|b|strong|script|h[1-6])>", re.IGNORECASE)
_MOST_END_TAGS = 2
# An article may open with a kicker in brackets; an object or a list of objects, or of nothing, opens like this and no
# article does.
_JSON_START = re.compile(r"[\s\ufeff]*(?:(?:\[\s*)?\{\s*(?:\"[^\"\n]*\"\s*:|\})|\[\s*\]\s*\Z)")
_REFUSALS: Final[dict[Kind, str]] = {
    "json": "this is JSON, not an article; `pactwire validate` checks records, `pactwire batch` reads .jsonl",
}


def kind_of(text: str, source: str | None = None) -> Kind:
    """Tell what the text is."""
    if _JSON_START.match(text):
        return "json"
    if _MARKUP_START.match(text) or _has_end_tags(text):
        return "html"
    return _SUFFIXES.get(PurePath(source).suffix.lower(), "text") if source else "text"


def require_article(text: str, source: str | None = None) -> Kind:
    """Return the kind if it is one that articles come in; raise ``UnreadableInputError`` if not."""
    kind = kind_of(text, source)
    if kind in _REFUSALS:
        raise UnreadableInputError(_REFUSALS[kind], source=source)
    return kind


def _has_end_tags(text: str) -> bool:
    return next(islice(_END_TAG.finditer(text), _MOST_END_TAGS, None), None) is not None
