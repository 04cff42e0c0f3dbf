"""Articles with their gold and their records, from folders.

A text lies at ``<id>.txt``, or at ``<language>/<rest of the id>.txt`` as the project's own samples do. Without a folder
of records the articles are converted here, in this process.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from converter import convert
from converter.errors import PactwireError
from converter.model.record import Record
from scorer.folding import FoldedText
from scorer.gold import Gold, load_gold


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One article: its folded text, what a person read in it, what the converter did; null if it gave no record."""

    text: FoldedText
    gold: Gold
    record: Record | None


def text_path(texts: Path, name: str) -> Path:
    """Return where the article of that id lies; raises ``FileNotFoundError`` if there is none."""
    language, _, rest = name.partition("-")
    for path in (texts / f"{name}.txt", texts / language / f"{rest}.txt"):
        if path.is_file():
            return path
    message = f"no article {name} in {texts}"
    raise FileNotFoundError(message)


def _converted(text: str, language: str) -> Record | None:
    try:
        return convert(text, language=language)
    except PactwireError:
        return None


def _stored(path: Path) -> Record | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Record)
    except (FileNotFoundError, msgspec.DecodeError):
        return None


def load_cases(texts: Path, gold: Path, records: Path | None = None, only: str = "") -> Iterator[Case]:
    """Yield every article that has gold and an id that begins with ``only``, in the order of the ids.

    Raises ``FileNotFoundError`` for a missing text.
    """
    for path in sorted(gold.glob(f"{only}*.json")):
        annotation = load_gold(path)
        text = text_path(texts, path.stem).read_text("utf-8")
        record = _stored(records / path.name) if records else _converted(text, annotation.language)
        yield Case(text=FoldedText(text), gold=annotation, record=record)
