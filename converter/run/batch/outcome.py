"""What becomes of a document in a batch, as it stands in a shard's manifest."""

from msgspec import Struct

from converter.errors import ExitCode


class Kept(Struct, frozen=True, kw_only=True, omit_defaults=True, tag="kept"):
    """A document whose record stands in the shard; ``size`` is the bytes of its line, with the line's end.

    ``signature`` is the MinHash of its words, where near duplicates are looked for.
    """

    id: str
    record_id: str
    size: int
    agreements: int
    clauses: int
    signature: bytes | None = None


class Failure(Struct, frozen=True, kw_only=True, omit_defaults=True, tag="failed"):
    """A document that gave no record; ``code`` is one of ``CODES``."""

    id: str
    code: str
    message: str


class Duplicate(Struct, frozen=True, kw_only=True, omit_defaults=True, tag="duplicate"):
    """A document whose record was left out, since the record of ``duplicate_of`` says the same.

    ``similarity`` is 1 where the articles' texts are equal, else the share of their words' runs that both have.
    """

    id: str
    record_id: str
    duplicate_of: str
    similarity: float
    signature: bytes | None = None


Result = Kept | Failure
Outcome = Kept | Failure | Duplicate

CODES = {
    "unreadable": "the input cannot be read, or is no article",
    "unsupported_language": "no pack reads the article's language",
    "invalid_record": "the record breaks the schema: a bug",
    "bug": "an exception that nobody expected: a bug",
    "timeout": "not done within --timeout",
    "memory": "more memory than --memory allows",
    "crash": "the worker process ended while it worked on the document",
}
"""Why a document may give no record."""

PASSING = frozenset({"timeout", "memory", "crash"})
"""The reasons that lie in the run and not in the document alone: a rerun tries these documents again."""

BUGS = frozenset({"invalid_record", "bug"})
_UNREADABLE = frozenset({"unreadable", "unsupported_language"})


def exit_code_of(code: str) -> ExitCode:
    """Return the exit code of a document that failed alone, as ``convert`` has it."""
    if code in BUGS:
        return ExitCode.BUG
    return ExitCode.UNREADABLE if code in _UNREADABLE else ExitCode.FINDINGS


class Staged(Struct, frozen=True):
    """A file of JSON Lines that a worker wrote into the store."""

    name: str
    sha256: str
    size: int


class ShardResult(Struct, frozen=True, kw_only=True):
    """What a shard, or a part of one, gave.

    ``outcomes`` are in the order of the documents; ``data`` are the kept ones' records as JSON Lines in that order, or
    empty where they were ``staged``. ``memory`` is the most bytes that the process held so far.
    """

    outcomes: tuple[Result, ...]
    data: bytes = b""
    staged: Staged | None = None
    memory: int = 0
