"""A baseline: the findings that are known and do not fail a run.

In: reported findings. Out: those that are new, and in the end the entries that nothing matched any more. A finding is
known by its file, its code and a digest of the words at fault, not by its line, so that a record may move. Files are
named as they are seen from the baseline's own folder, so that it fits wherever pactwire is called. The same key may be
there several times; each entry stands for as many findings as it counts.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from converter.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from converter.validate.report import Checked, Reported

VERSION = 1
_STDIN: Final = "<stdin>"


class Key(NamedTuple):
    """What a finding is known by."""

    file: str
    code: str
    digest: str


class Known(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of a baseline; the message is for those who read the file."""

    file: str
    code: str
    digest: str
    count: int
    message: str

    @property
    def key(self) -> Key:
        """What its findings are known by."""
        return Key(self.file, self.code, self.digest)


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    version: int
    findings: tuple[Known, ...]


def key_of(finding: Reported) -> Key:
    """Return what a finding is known by; where there are no words at fault, its pointer and message stand for them."""
    words = finding.excerpt if finding.excerpt is not None else f"{finding.pointer}: {finding.message}"
    digest = hashlib.sha256(words.encode(errors="surrogatepass")).hexdigest()[:16]
    return Key(finding.file, finding.code, digest)


def _seen_from(folder: Path, file: str) -> str:
    return file if file == _STDIN else PurePath(os.path.relpath(file, folder)).as_posix()


class Baseline:
    """The known findings, used up while a run meets them."""

    def __init__(self, known: tuple[Known, ...] = (), folder: Path = Path()) -> None:
        """Begin with what is known, of files as they are seen from a folder."""
        self._folder = folder
        self._known = known
        self._left = Counter({entry.key: entry.count for entry in known})
        self._files: set[str] = set()

    def new(self, checked: Checked) -> Checked:
        """Return a record with the findings only that are not known."""
        if not self._known or checked.unread is not None:
            return checked
        self._files.add(_seen_from(self._folder, checked.file))
        return replace(checked, findings=tuple(one for one in checked.findings if not self._use(one)))

    def _use(self, finding: Reported) -> bool:
        key = key_of(finding)._replace(file=_seen_from(self._folder, finding.file))
        known = self._left[key] > 0
        self._left[key] -= known
        return known

    def stale(self, wanted: Callable[[str], bool]) -> Iterator[Known]:
        """Yield the entries that stand for more findings than there were, with how many more.

        Of a code that is not wanted, or a file that is there and was not checked, nobody knows.
        """
        for entry in self._known:
            if self._left[entry.key] > 0 and wanted(entry.code) and self._is_settled(entry.file):
                yield replace(entry, count=self._left[entry.key])

    def _is_settled(self, file: str) -> bool:
        return file in self._files or (file != _STDIN and not (self._folder / file).exists())


def read_baseline(path: Path) -> Baseline:
    """Read a baseline; raise ``UsageError`` if there is none or it cannot be understood."""
    try:
        stored = msgspec.json.decode(path.read_bytes(), type=_File)
    except OSError as error:
        hint = "; --write-baseline makes one" if isinstance(error, FileNotFoundError) else ""
        message = f"--baseline: {error.strerror}{hint}"
        raise UsageError(message, source=str(path)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        message = f"--baseline: {error}"
        raise UsageError(message, source=str(path)) from error
    if stored.version != VERSION:
        message = f"--baseline: of version {stored.version}, not {VERSION}; --write-baseline makes a new one"
        raise UsageError(message, source=str(path))
    return Baseline(stored.findings, path.parent)


class Recorder:
    """Collects findings for a new baseline in a folder."""

    def __init__(self, folder: Path) -> None:
        """Begin with nothing."""
        self._folder = folder
        self._counts: Counter[Key] = Counter()
        self._messages: dict[Key, str] = {}

    def add(self, checked: Checked) -> None:
        """Take the findings of a record."""
        for finding in checked.findings:
            key = key_of(finding)._replace(file=_seen_from(self._folder, finding.file))
            self._counts[key] += 1
            self._messages.setdefault(key, finding.message)

    @property
    def size(self) -> int:
        """How many findings there are."""
        return self._counts.total()

    def dump(self) -> bytes:
        """Return the baseline as a file holds it: sorted, an entry a line, so that a diff can be read."""
        entries = (
            json.dumps({**key._asdict(), "count": count, "message": self._messages[key]}, ensure_ascii=False)
            for key, count in sorted(self._counts.items())
        )
        body = ",\n".join(f"  {entry}" for entry in entries)
        text = f'{{"version": {VERSION}, "findings": [\n{body}\n]}}\n'
        return text.encode(errors="backslashreplace")
