"""CSV (RFC 4180) and tab-separated tables of articles, packed with gzip or not, with a header row.

They are read as UTF-8, with or without a byte order mark; a table in another charset is to be converted first, since
no row of it could be trusted to be cut where it was meant to be.
"""

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from converter.errors import UnreadableInputError
from converter.model.source import SourceItem, Unread
from converter.read.containers.rows import Place, item_of, require_columns
from converter.read.containers.stream import PACKED, Intake, unpacked


def read(path: Path, name: str, intake: Intake) -> Iterator[SourceItem]:
    """Yield an item a row; ids are ``FILE#`` and the id column's value or the row's number, the first below the header.

    A row with more cells than the header is no article: its cells cannot be told apart.
    """
    tabs = name.lower().removesuffix(PACKED).endswith(".tsv")
    # By default 128 KiB, less than an article may have; without a limit a quote that is never closed would swallow the
    # file. It holds for the whole process, where nothing else reads CSV.
    csv.field_size_limit(intake.max_size)
    with unpacked(path, name) as (stream, raw):
        rows = csv.DictReader(
            io.TextIOWrapper(stream, "utf-8-sig", newline=""), delimiter="\t" if tabs else ",", strict=True
        )
        with _telling(rows, name):
            if rows.fieldnames is not None:
                require_columns(rows.fieldnames, intake.fields, name)
            for number, row in enumerate(rows, 1):
                place = Place(name, number, raw.lap())
                if None in row:
                    yield Unread(id=place.id, reason="more cells than the header has", packed=place.packed)
                else:
                    yield item_of(row, place, intake)


@contextmanager
def _telling(rows: "csv.DictReader[str]", name: str) -> Iterator[None]:
    """Turn an error of reading into one that says where it was met."""
    try:
        yield
    except UnicodeDecodeError as error:
        message = f"near line {rows.line_num + 1}: not UTF-8; convert the table first, such as with iconv"
        raise UnreadableInputError(message, source=name) from error
    except csv.Error as error:
        message = f"line {rows.line_num}: {error}"
        raise UnreadableInputError(message, source=name) from error
