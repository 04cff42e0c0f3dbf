"""Where a batch writes: a folder, or any address that fsspec knows (``s3://…``, ``sftp://…``).

A name in a store is a path below its address, with ``/``. What is written is there whole or not at all: in a folder by
write, fsync and rename; at an address by a temporary name and a move, which an object store does by copying.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from filelock import FileLock, Timeout

from converter.errors import UnwritableOutputError, UsageError
from converter.write.files import make_folder, write_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager


class Store(Protocol):
    """A place for files."""

    address: str

    def read(self, name: str) -> bytes | None:
        """Return what a file holds; null if there is none."""
        ...

    def write(self, name: str, data: bytes) -> None:
        """Write a file, in place of what stood there; raise ``UnwritableOutputError`` if that fails."""
        ...

    def move(self, name: str, to: str) -> None:
        """Give a file another name, in place of what stood there."""
        ...

    def remove(self, name: str) -> None:
        """Remove a file if it is there."""
        ...

    def names(self, folder: str) -> list[str]:
        """Return the names of the files in a folder, in order, without the folder's."""
        ...

    def locked(self, name: str) -> AbstractContextManager[object]:
        """Keep other batches out; raise ``UnwritableOutputError`` if one is at it."""
        ...


def open_store(address: str) -> Store:
    """Return the store at an address; raise ``UsageError`` if fsspec or what the address needs is not installed."""
    return AddressStore(address) if "://" in address else FolderStore(address)


class FolderStore:
    """A folder."""

    def __init__(self, address: str) -> None:
        """Write below there; the folder is made when something is written."""
        self.address = address
        self._folder = Path(address)

    def read(self, name: str) -> bytes | None:
        """Return what a file holds; null if there is none."""
        try:
            return (self._folder / name).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise self._refused(name, error) from error

    def write(self, name: str, data: bytes) -> None:
        """Write, fsync, rename."""
        path = self._folder / name
        make_folder(path.parent)
        write_file(path, (data,))

    def move(self, name: str, to: str) -> None:
        """Rename."""
        make_folder((self._folder / to).parent)
        try:
            (self._folder / name).replace(self._folder / to)
        except OSError as error:
            raise self._refused(to, error) from error

    def remove(self, name: str) -> None:
        """Remove a file if it is there."""
        try:
            (self._folder / name).unlink(missing_ok=True)
        except OSError as error:
            raise self._refused(name, error) from error

    def names(self, folder: str) -> list[str]:
        """Return the names of the files in a folder."""
        path = self._folder / folder
        return sorted(entry.name for entry in path.iterdir()) if path.is_dir() else []

    @contextmanager
    def locked(self, name: str) -> Iterator[None]:
        """Hold a lock that the system frees when the process ends, however it ends."""
        path = self._folder / name
        make_folder(path.parent)
        lock = FileLock(path, blocking=False)
        try:
            lock.acquire()
        except Timeout as error:
            message = "another batch is writing there"
            raise UnwritableOutputError(message, source=self.address) from error
        except OSError as error:
            raise self._refused(name, error) from error
        try:
            yield
        finally:
            lock.release()

    def _refused(self, name: str, error: OSError) -> UnwritableOutputError:
        return UnwritableOutputError(error.strerror or str(error), source=str(self._folder / name))


class AddressStore:
    """An address of fsspec. There is no lock: no two batches may write there at once."""

    def __init__(self, address: str) -> None:
        """Connect."""
        try:
            from fsspec.core import url_to_fs  # noqa: PLC0415 - needed for addresses alone

            self._system, self._root = url_to_fs(address)
        except ImportError as error:
            message = (
                f"{address} needs {error.name or error}: pip install 'pactwire[dask]' and what the address asks for"
            )
            raise UsageError(message) from error
        except ValueError as error:
            message = f"no such address: {error}"
            raise UsageError(message) from error
        self.address = address

    def read(self, name: str) -> bytes | None:
        """Return what a file holds; null if there is none."""
        try:
            data: bytes = self._system.cat_file(self._at(name))
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._refused(name, error) from error
        return data

    def write(self, name: str, data: bytes) -> None:
        """Write under a temporary name and move."""
        hidden = f"{name}.{os.urandom(6).hex()}.tmp"
        with self._refusing(name):
            self._system.makedirs(self._at(name).rpartition("/")[0], exist_ok=True)
            self._system.pipe_file(self._at(hidden), data)
            self._system.mv(self._at(hidden), self._at(name))

    def move(self, name: str, to: str) -> None:
        """Move."""
        with self._refusing(to):
            self._system.makedirs(self._at(to).rpartition("/")[0], exist_ok=True)
            self._system.mv(self._at(name), self._at(to))

    def remove(self, name: str) -> None:
        """Remove a file if it is there."""
        with self._refusing(name):
            if self._system.exists(self._at(name)):
                self._system.rm_file(self._at(name))

    def names(self, folder: str) -> list[str]:
        """Return the names of the files in a folder."""
        self._system.invalidate_cache()
        try:
            found: list[Any] = self._system.ls(self._at(folder), detail=False)
        except FileNotFoundError:
            return []
        return sorted(str(path).rpartition("/")[2] for path in found)

    def locked(self, name: str) -> AbstractContextManager[object]:
        """Hold nothing."""
        del name
        return nullcontext()

    def _at(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{name}"

    @contextmanager
    def _refusing(self, name: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise self._refused(name, error) from error

    def _refused(self, name: str, error: OSError) -> UnwritableOutputError:
        return UnwritableOutputError(error.strerror or str(error), source=f"{self.address}/{name}")
