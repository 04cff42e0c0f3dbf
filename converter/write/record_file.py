"""One file that holds whole records, and into which records can be loaded again and again.

In: records. Out: a file in some form. Records that were there stay, but for those that have changed; the new file takes
the place of the old one when the sink is left. Memory holds a digest of each article's identity and record, and no
records.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, Self

import msgspec

from converter.errors import UnwritableOutputError
from converter.model.record import Record
from converter.write.batch import prepare
from converter.write.lock import locked
from converter.write.sink import Written, identity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType

_BYTES: Final = 16  # of a digest: no two of a billion records share them
_HEX: Final = 2 * _BYTES


class Form(Protocol):
    """A form of a file of records; ``errors`` is what reading a damaged one raises."""

    scheme: str
    errors: tuple[type[Exception], ...]

    def read(self, path: Path) -> Iterator[bytes]:
        """Yield the JSON of each record, with a line end."""
        ...

    def write(self, path: Path, lines: Iterator[bytes]) -> None:
        """Write the file, whole or not at all."""
        ...


class RecordFile:
    """A file of records; what was written takes its place when the sink is left."""

    durable = False

    def __init__(self, file: str, form: Form) -> None:
        """Remember the file and its form."""
        self._path, self._name, self._form = Path(file).resolve(), f"{form.scheme}:{file}", form

    def __enter__(self) -> Self:
        """Look at what is there."""
        with self._naming(), ExitStack() as stack:
            stack.enter_context(locked(self._path, self._name))
            self._digests = {_digest(identity(record)): _digest(line) for line, record in self._lines()}
            self._changed = False
            self._new = stack.enter_context(tempfile.TemporaryFile(dir=self._path.parent))
            self._closing = stack.pop_all()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Put the new file in the place of the old one, unless an exception passes."""
        with self._closing, self._naming():
            if error is None and self._changed:
                self._form.write(self._path, self._kept())

    def write(self, records: Sequence[Record]) -> Written:
        """Keep a batch until the sink is left."""
        written = Written()
        with self._naming():
            batch = prepare(records)
            for one in batch:
                name, line = _digest(one.identity), one.json + b"\n"
                digest = _digest(line)
                stored = self._digests.get(name)
                if stored == digest:
                    written += Written(unchanged=1)
                    continue
                written += Written(added=1) if stored is None else Written(replaced=1)
                self._digests[name], self._changed = digest, True
                self._new.write(name.hex().encode() + line)
        return written

    def records(self) -> Iterator[Record]:
        """Yield every record of the file as it was before this sink was opened."""
        return (record for _, record in self._lines())

    def _lines(self) -> Iterator[tuple[bytes, Record]]:
        if not self._path.exists():
            return
        for number, line in enumerate(self._form.read(self._path), 1):
            try:
                yield line, msgspec.json.decode(line, type=Record)
            except msgspec.DecodeError as error:
                message = f"record {number} in it is none: {error}"
                raise UnwritableOutputError(message) from error

    def _kept(self) -> Iterator[bytes]:
        """Yield the line that counts of each article, once."""
        self._new.seek(0)
        left = dict(self._digests)
        for line, record in self._lines():
            if left.get(_digest(identity(record))) == _digest(line):
                del left[_digest(identity(record))]
                yield line
        for named in self._new:
            name, line = bytes.fromhex(named[:_HEX].decode()), named[_HEX:]
            if left.get(name) == _digest(line):
                del left[name]
                yield line

    @contextmanager
    def _naming(self) -> Iterator[None]:
        try:
            yield
        except UnwritableOutputError as error:
            error.source = self._name
            raise
        except OSError as error:
            raise UnwritableOutputError(error.strerror or str(error), source=self._name) from error
        except self._form.errors as error:
            raise UnwritableOutputError(str(error), source=self._name) from error


def _digest(data: str | bytes) -> bytes:
    return sha256(data.encode() if isinstance(data, str) else data).digest()[:_BYTES]
