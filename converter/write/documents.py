"""A folder with a document an article, in a format that others publish.

In: ``jsonld:DIR`` or ``ninjs:DIR``. Out: a file an article, named by its identity, so that a changed record writes
the same file anew. Each file is there whole or not at all; of a batch that is interrupted, some files are new and
others not yet.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import msgspec

from converter.errors import UnwritableOutputError
from converter.write.batch import prepare
from converter.write.files import make_folder, write_file
from converter.write.jsonld import jsonld
from converter.write.ninjs import ninjs
from converter.write.sink import Written

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from converter.model.record import Record

_NAME = 20  # hexadecimal digits of a file's name: no two of a billion articles share them


class Documents:
    """A folder of documents."""

    durable = True

    def __init__(self, folder: str, suffix: str, form: Callable[[Record], dict[str, Any]]) -> None:
        """Remember the folder, and what a record becomes."""
        self._folder, self._suffix, self._form = Path(folder), suffix, form

    def __enter__(self) -> Self:
        """Make the folder."""
        make_folder(self._folder)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Do nothing: every file is finished."""

    def write(self, records: Sequence[Record]) -> Written:
        """Write the files of a batch, after all of its documents were made."""
        documents = [(self._path(one.identity), self._document(one.record)) for one in prepare(records)]
        written = Written()
        for path, document in documents:
            before = _content(path)
            if before == document:
                written += Written(unchanged=1)
                continue
            write_file(path, (document,))
            written += Written(added=1) if before is None else Written(replaced=1)
        return written

    def _path(self, identity: str) -> Path:
        return self._folder / f"{sha256(identity.encode()).hexdigest()[:_NAME]}{self._suffix}"

    def _document(self, record: Record) -> bytes:
        return msgspec.json.format(msgspec.json.encode(self._form(record)), indent=2) + b"\n"


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UnwritableOutputError(error.strerror or str(error), source=str(path)) from error


def open_jsonld(folder: str) -> Documents:
    """Return the sink of ``jsonld:DIR``."""
    return Documents(folder, ".jsonld", jsonld)


def open_ninjs(folder: str) -> Documents:
    """Return the sink of ``ninjs:DIR``."""
    return Documents(folder, ".json", ninjs)
