"""JSON Lines of articles, packed with gzip or not: an object a line."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from converter.model.source import SourceItem, Unread
from converter.read.containers.rows import Place, item_of
from converter.read.containers.stream import Intake, unpacked

# JSON may write a character as six (\uXXXX) and one of UTF-8 as twelve; what a line holds beside the article is small.
_ROOM = 12


def read(path: Path, name: str, intake: Intake) -> Iterator[SourceItem]:
    """Yield an item a line that is not blank; ids are ``FILE#`` and the id column's value or the line's number."""
    most = intake.max_size * _ROOM
    with unpacked(path, name) as (stream, raw):
        number = 0
        while line := stream.readline(most):
            number += 1
            place = Place(name, number, raw.lap())
            if len(line) == most and not line.endswith(b"\n"):
                _skip_line(stream)
                yield Unread(id=place.id, reason=f"a line of more than {most} bytes", packed=place.packed)
            elif line.strip():
                yield _item(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line, place, intake)


def _item(line: bytes, place: Place, intake: Intake) -> SourceItem:
    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return Unread(id=place.id, reason=f"not JSON: {error}", packed=place.packed)
    return item_of(row, place, intake)


def _skip_line(stream: object) -> None:
    while (rest := stream.readline(1 << 16)) and not rest.endswith(b"\n"):  # type: ignore[attr-defined]
        pass
