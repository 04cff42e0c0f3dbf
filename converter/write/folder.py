"""A folder with a file a table, for formats whose files cannot be changed in place.

In: records. Out: new files, made beside the folder and put in its place all at once when the sink is left. Rows that
were there are copied, but for those of articles whose record has changed; those get a new number. So a load costs as
much time as the folder is large; memory holds the identities of the articles and no rows.

A folder that is replaced is first moved aside; whoever comes after a loader that was killed in between moves it back.
"""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

from converter.errors import UnwritableOutputError
from converter.memory import uncollected
from converter.write.batch import Stored, plan, prepare
from converter.write.lock import locked
from converter.write.rows import spread
from converter.write.tables import tables

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from types import TracebackType

    from converter.model.record import Record
    from converter.write.rows import Row
    from converter.write.sink import Written


class Writer(Protocol):
    """A file of a table that is being written."""

    def put(self, rows: Sequence[Row]) -> None:
        """Add rows."""
        ...

    def copy(self, path: Path, gone: Collection[int]) -> None:
        """Add the rows of another file of the same table, but for those of some articles."""
        ...

    def close(self) -> None:
        """Finish the file."""
        ...


class Form(Protocol):
    """A format of files that hold tables; ``more`` names files beside the tables that ``describe`` writes."""

    suffix: str
    more: tuple[str, ...]
    errors: tuple[type[Exception], ...]

    def fits(self, path: Path, table: str) -> bool:
        """Tell whether the file has the columns that this version writes."""
        ...

    def stored(self, path: Path) -> Iterator[tuple[str, int, str]]:
        """Yield identity, number and digest of the articles in the file of that table."""
        ...

    def records(self, path: Path) -> Iterator[Record]:
        """Yield the records in the file of that table."""
        ...

    def writer(self, path: Path, table: str) -> Writer:
        """Begin a file."""
        ...

    def describe(self, folder: Path) -> None:
        """Write what tells a reader about the tables."""
        ...


class TableFolder:
    """A folder of tables; what was written takes its place when the sink is left."""

    durable = False

    def __init__(self, name: str, folder: Path, form: Form) -> None:
        """Remember the folder; nothing is opened yet."""
        folder = folder.resolve()  # also "." has a name then, and a link stays one
        self._name, self._folder, self._form = name, folder, form
        self._staging = folder.with_name(f".{folder.name}.pactwire-tmp")
        self._aside = folder.with_name(f".{folder.name}.pactwire-old")

    def __enter__(self) -> Self:
        """Look at what is there."""
        with self._naming(), ExitStack() as stack:
            stack.enter_context(locked(self._folder, self._name))
            self._recover()
            self._refuse_others()
            self._stored: dict[str, Stored] = {}
            self._gone: set[int] = set()
            self._old = self._path(self._folder, "article").exists()
            if self._old:
                self._refuse_other_versions()
                found = self._form.stored(self._path(self._folder, "article"))
                self._stored = {identity: Stored(number, digest) for identity, number, digest in found}
            self._next = 1 + max((one.number for one in self._stored.values()), default=0)
            self._first = self._next
            self._staging.mkdir()
            stack.callback(shutil.rmtree, self._staging, ignore_errors=True)
            self._writers = {name: self._form.writer(self._path(self._staging, name), name) for name in tables()}
            self._closing = stack.pop_all()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Put what was written in its place, unless an exception passes."""
        with self._closing, self._naming():
            for writer in self._writers.values():
                writer.close()
            if error is None and self._next > self._first:
                self._replace(self._merged() if self._old or self._gone else self._staging)

    def write(self, records: Sequence[Record]) -> Written:
        """Write a batch; what changed gets a new number, so that old rows can be told from new ones."""
        with self._naming(), uncollected():
            planned = plan(prepare(records), self._stored, self._next)
            coming = list(enumerate((one for _, one in planned.coming), self._next))
            self._gone.update(planned.gone)
            self._next += len(coming)
            self._stored.update({one.identity: Stored(number, one.digest) for number, one in coming})
            for name, rows in spread(coming).items():
                if rows:
                    self._writers[name].put(rows)
        return planned.written

    def records(self) -> Iterator[Record]:
        """Yield every record of the folder as it was before this sink was opened."""
        if self._old:
            yield from self._form.records(self._path(self._folder, "record"))

    def _merged(self) -> Path:
        """Return a folder with the old rows that stay and the new ones."""
        final = self._staging / "final"
        final.mkdir()
        for name in tables():
            writer = self._form.writer(self._path(final, name), name)
            for source in (self._folder, self._staging) if self._old else (self._staging,):
                writer.copy(self._path(source, name), self._gone)
            writer.close()
        return final

    def _replace(self, final: Path) -> None:
        self._form.describe(final)
        for path in final.iterdir():
            with path.open("rb") as stream:
                os.fsync(stream.fileno())
        if self._folder.exists():
            self._folder.rename(self._aside)
        final.rename(self._folder)
        shutil.rmtree(self._aside, ignore_errors=True)

    def _recover(self) -> None:
        """Clean up after a loader that was killed."""
        shutil.rmtree(self._staging, ignore_errors=True)
        if self._aside.exists() and not self._folder.exists():
            self._aside.rename(self._folder)
        shutil.rmtree(self._aside, ignore_errors=True)

    def _refuse_others(self) -> None:
        """Raise if the folder holds what would be lost with it, or who loads."""
        if Path.cwd().resolve().is_relative_to(self._folder):
            message = "this is where you are, and the folder is replaced as a whole: give a folder of its own"
            raise UnwritableOutputError(message)
        if not self._folder.exists():
            return
        own = {self._path(self._folder, name).name for name in tables()} | set(self._form.more)
        other = sorted({path.name for path in self._folder.iterdir()} - own)
        if other:
            message = f"the folder holds something else as well: {other[0]}; give a folder of its own"
            raise UnwritableOutputError(message)

    def _refuse_other_versions(self) -> None:
        """Raise if the tables are those of another version, whose rows do not fit beside new ones."""
        for name in tables():
            path = self._path(self._folder, name)
            if not path.exists() or not self._form.fits(path, name):
                message = f"{path.name} is not as this pactwire writes it: load the records into a new folder"
                raise UnwritableOutputError(message)

    def _path(self, folder: Path, table: str) -> Path:
        return folder / f"{table}{self._form.suffix}"

    @contextmanager
    def _naming(self) -> Iterator[None]:
        """Name the target in whatever goes wrong with it."""
        try:
            yield
        except UnwritableOutputError as error:
            error.source = error.source or self._name
            raise
        except OSError as error:
            raise UnwritableOutputError(error.strerror or str(error), source=self._name) from error
        except self._form.errors as error:
            raise UnwritableOutputError(str(error), source=self._name) from error
