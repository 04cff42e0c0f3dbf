"""Check an article by the record that it gave: what it lacks, and what the converter may have missed.

In: a record as decoded JSON that keeps to the schema, and the function by which a language tells words of agreement.
Out: findings ``PW4xx``. The record's own diagnostics say what the article lacks, for the segmenter knows best.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from converter.validate.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from converter.model.span import Span
    from converter.model.vocab import Severity
    from converter.validate.view import Json

    WordsOfAgreement = Callable[[str], tuple[Span, ...]]


class Lack(NamedTuple):
    """What a diagnostic says that the article lacks: the finding's code and severity, and the empty field."""

    code: str
    severity: Severity
    pointer: str
    message: str


LACKS = {
    "missing.headline": Lack("PW401", "warning", "/article/headline", "the article has no headline"),
    "missing.date": Lack("PW402", "info", "/article/published", "the article gives no date of publication"),
    "missing.body": Lack("PW403", "warning", "/article/blocks", "the article has no body"),
}
MISSED = "PW404"
UNSUPPORTED = "PW405"
SEVERITIES: dict[str, Severity] = {
    **{lack.code: lack.severity for lack in LACKS.values()},
    MISSED: "warning",
    UNSUPPORTED: "error",
}


def check_article(record: Json, words: WordsOfAgreement) -> tuple[Finding, ...]:
    """Return what an article lacks, and its sentences of agreement where the record has no agreement at all."""
    return (*_lacks(record), *(() if record["agreements"] else _missed(record, words)))


def unsupported(message: str) -> Finding:
    """Return the finding for an article in a language that no pack reads."""
    return Finding(code=UNSUPPORTED, severity=SEVERITIES[UNSUPPORTED], pointer="", message=message)


def _lacks(record: Json) -> Iterator[Finding]:
    codes = {diagnostic["code"] for diagnostic in record["diagnostics"]}
    for code, lack in LACKS.items():
        known = code == "missing.date" and record["source"]["published"] is not None
        if code in codes and not known:
            yield Finding(code=lack.code, severity=lack.severity, pointer=lack.pointer, message=lack.message)


def _missed(record: Json, words: WordsOfAgreement) -> Iterator[Finding]:
    text = record["article"]["text"] or ""
    for n, sentence in enumerate(record["sentences"]):
        found = words(text[sentence["start"] : sentence["end"]])
        if found:
            spans = [span.shifted(sentence["start"]) for span in found]
            said = ", ".join(span.of(text) for span in spans)
            yield Finding(
                code=MISSED,
                severity=SEVERITIES[MISSED],
                pointer=f"/sentences/{n}",
                message=f"this sentence speaks of an agreement ({said}), but none was found",
                words=(spans[0].start, spans[-1].end),
            )
