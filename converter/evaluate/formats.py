"""Write scores: as a table for people, as JSON, as Markdown.

In: scores, and whether every miss and invention is to be listed (JSON always lists them). Out: text.
"""

import json
from collections.abc import Callable, Iterator
from typing import Final

from converter.evaluate.score import Score, Scores, Wrong

HEADINGS = ("field", "gold", "found", "right", "missed", "invented", "precision", "recall", "F1")
_LONGEST = 100


def write_table(scores: Scores, *, details: bool) -> str:
    """Return a table whose columns are aligned."""
    rows = [HEADINGS, *(_cells(field, score) for field, score in scores.rows())]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    lines = ["  ".join((row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:]))) for row in rows]
    for title, wrong in _shown(scores, details=details):
        lines += ["", f"{title}:", *(f"  {one.article}: {one.field}: {_short(one.words)}" for one in wrong)]
    return "\n".join(lines) + "\n"


def write_markdown(scores: Scores, *, details: bool) -> str:
    """Return a table in Markdown."""
    rows = [HEADINGS, ("---", *["---:"] * (len(HEADINGS) - 1)), *(_cells(*row) for row in scores.rows())]
    lines = [_row(row) for row in rows]
    for title, wrong in _shown(scores, details=details):
        cells = [("article", "field", title), ("---",) * 3, *((w.article, w.field, _short(w.words)) for w in wrong)]
        lines += ["", *(_row(row) for row in cells)]
    return "\n".join(lines) + "\n"


def write_json(scores: Scores, *, details: bool) -> str:
    """Return one document with all there is; a rate is null where nothing can be divided."""
    del details
    fields = {
        field: {**score._asdict(), "precision": score.precision, "recall": score.recall, "f1": score.f1}
        for field, score in scores.rows()
    }
    wrong = {title: [one._asdict() for one in items] for title, items in _wrong(scores)}
    return json.dumps({"articles": scores.articles, "fields": fields, **wrong}, indent=1, ensure_ascii=False) + "\n"


FORMATS: Final[dict[str, Callable[..., str]]] = {"table": write_table, "json": write_json, "markdown": write_markdown}


def _shown(scores: Scores, *, details: bool) -> Iterator[tuple[str, list[Wrong]]]:
    return (part for part in _wrong(scores) if details and part[1])


def _wrong(scores: Scores) -> tuple[tuple[str, list[Wrong]], ...]:
    return ("missed", scores.missed), ("invented", scores.invented)


def _cells(field: str, score: Score) -> tuple[str, ...]:
    counts = (score.right + score.missed, score.right + score.invented, score.right, score.missed, score.invented)
    return (field, *map(str, counts), _rate(score.precision), _rate(score.recall), _rate(score.f1))


def _rate(rate: float | None) -> str:
    return "-" if rate is None else f"{rate:.3f}"


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.replace("\\", "\\\\").replace("|", "\\|") for cell in cells) + " |"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST] + "…"
