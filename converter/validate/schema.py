"""The JSON Schema: load it, ask it yes or no, and have it explain itself.

In: a record, as a ``Record`` or as decoded JSON. Out: a bool, or findings. Two engines read the one schema, and a test
holds that they agree: jsonschema-rs answers on the hot path, where a record is checked in a fraction of the time that
it took to build, and says where a fault is; jsonschema writes the messages, imported only when there is something to
explain.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from converter.errors import UsageError
from converter.model.record import Record
from converter.model.schema import load_schema

if TYPE_CHECKING:
    from pathlib import Path as FilePath
    from typing import NoReturn

    import jsonschema_rs

Path = tuple[str | int, ...]


class Fault(NamedTuple):
    """A fault: the path of the value in the record, and that of the keyword in the schema."""

    value: Path
    keyword: Path


def decoded(record: object) -> object:
    """Return a record as decoded JSON; what is decoded already stays as it is."""
    return msgspec.json.decode(msgspec.json.encode(record)) if isinstance(record, Record) else record


def in_place(record: object) -> object:
    """Return a record as the same JSON with tuples for lists: for looking only, at a quarter of what decoding costs."""
    return msgspec.to_builtins(record) if isinstance(record, Record) else record


@cache
def _fast_validator() -> jsonschema_rs.Draft202012Validator:
    import jsonschema_rs  # noqa: PLC0415  (start-up: only those who check pay for it)

    return jsonschema_rs.Draft202012Validator(load_schema())


def is_valid(record: object) -> bool:
    """Tell whether a record, as a ``Record`` or as decoded JSON, keeps to the schema."""
    return _fast_validator().is_valid(in_place(record))


def faults(record: object) -> list[Fault] | None:
    """Return where decoded JSON breaks the schema, each fault once; null where the fast engine cannot tell."""
    try:
        found = [
            Fault(tuple(one.instance_path), tuple(one.schema_path)) for one in _fast_validator().iter_errors(record)
        ]
    except UnicodeEncodeError:  # half a character, which that engine cannot hold
        return None
    return list(dict.fromkeys(found))


class OtherSchema:
    """The schema of another version, given by the user as a file; ``document`` is what the file holds."""

    def __init__(self, path: FilePath) -> None:
        """Read and compile it; raise ``UsageError`` if it cannot be read or is no JSON Schema.

        What it refers to must be inside it: nothing is fetched from anywhere.
        """
        import jsonschema_rs  # noqa: PLC0415  (start-up)

        try:
            self.document: dict[str, Any] = json.loads(path.read_bytes())
            self._validator = jsonschema_rs.validator_for(self.document, retriever=_nothing_outside)
        except OSError as error:
            message = f"--schema: {error.strerror}"
            raise UsageError(message, source=str(path)) from error
        except (ValueError, jsonschema_rs.ReferencingError) as error:  # no JSON, or no schema
            message = f"--schema: {str(error).strip().splitlines()[0]}"
            raise UsageError(message, source=str(path)) from error

    def is_valid(self, record: object) -> bool:
        """Tell whether decoded JSON keeps to this schema."""
        return self._validator.is_valid(record)

    def errors(self, record: object) -> list[tuple[Path, str]]:
        """Return what this schema holds against decoded JSON, as paths and messages."""
        return [(tuple(one.instance_path), one.message) for one in self._validator.iter_errors(record)]


def _nothing_outside(uri: str) -> NoReturn:
    message = f"{uri} is not in this file"
    raise ValueError(message)
