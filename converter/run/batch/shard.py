"""Convert a shard: documents in, their records as JSON Lines and an outcome for each document out.

This is what every engine runs, and it knows none of them: a function of its arguments that can be pickled, touches no
file, and never raises for what a document is. Call it from a thread, a process pool, Dask, Ray or Spark.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from converter.errors import InvalidRecordError, UnreadableInputError, UnsupportedLanguageError
from converter.run.batch.outcome import Failure, Kept, Result, ShardResult
from converter.run.batch.similar import signature_of
from converter.run.one import Options, checked, unchecked
from converter.write.json_lines import json_lines
from converter.write.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from converter.model.record import Record
    from converter.model.source import SourceDocument

_STATUS: Final = Path("/proc/self/status")
_PEAK: Final = re.compile(r"^VmHWM:\s+([0-9]+) kB$", re.MULTILINE)  # "VmHWM:     61440 kB"
_WARMING: Final = {
    "ko": "나래시와 두물시가 10일 상수도 협약을 맺었다.",
    "en": "The cities of Alder and Birch signed a water agreement on Friday.",
}


class Job(Struct, frozen=True, kw_only=True):
    """How documents are converted and written; ``near`` asks for the signatures that tell near duplicates."""

    options: Options = Options()
    layout: Layout = Layout(many=True)
    near: bool = False


def convert_shard(documents: Iterable[SourceDocument], job: Job | None = None) -> ShardResult:
    """Convert documents one after another; a document that gives no record is a ``Failure`` among the outcomes."""
    job = job or Job()
    outcomes: list[Result] = []
    lines: list[bytes] = []
    for document in documents:
        outcome, line = _convert(document, job)
        outcomes.append(outcome)
        lines.append(line)
    return ShardResult(outcomes=tuple(outcomes), data=b"".join(lines), memory=peak_memory())


@cache
def warm_up() -> None:
    """Load every table and compile every pattern once, so that the first document is as fast as the next."""
    for text in _WARMING.values():
        for data in (text, f"<html><body><p>{text}</p></body></html>"):
            checked(unchecked(data.encode(), source=None, options=Options()))


def peak_memory() -> int:
    """Return the most bytes that this process held in memory so far; 0 where the system does not tell (Linux does).

    Not by ``getrusage``, which counts what the parent held when it started this process.
    """
    found = _PEAK.search(_STATUS.read_text("ascii", "replace")) if _STATUS.exists() else None
    return int(found[1]) * 1024 if found else 0


def _convert(document: SourceDocument, job: Job) -> tuple[Result, bytes]:
    try:
        record = checked(unchecked(document.data, source=document.uri, options=_options(document, job.options)))
        (line,) = json_lines((record,), job.layout)
        return _kept(document.id, record, len(line), near=job.near), line
    except UnreadableInputError as error:
        code = "unsupported_language" if isinstance(error, UnsupportedLanguageError) else "unreadable"
        where = "" if error.position is None else f" (at {error.position})"
        return Failure(id=document.id, code=code, message=error.message + where), b""
    except InvalidRecordError as error:
        return Failure(id=document.id, code="invalid_record", message=error.message), b""
    except MemoryError:
        return Failure(id=document.id, code="memory", message="needs more memory than a worker may have"), b""


def _options(document: SourceDocument, options: Options) -> Options:
    """Return the options with what the container says of the document; its day goes before the user's."""
    return replace(
        options,
        published=document.published or options.published,
        encoding=document.encoding or options.encoding,
        kind=document.kind,
    )


def _kept(id_: str, record: Record, size: int, *, near: bool) -> Kept:
    return Kept(
        id=id_,
        record_id=record.record_id,
        size=size,
        agreements=len(record.agreements),
        clauses=sum(len(agreement.clauses) for agreement in record.agreements),
        signature=signature_of(record.article.text or "") if near else None,
    )
