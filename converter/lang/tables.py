"""Load a language's TOML tables into typed values.

In: a package and a file name beside its modules. Out: one frozen struct; a key that the struct does not have, or a
value outside its vocabulary, is an error that names the file, so a table cannot go stale silently.
"""

from importlib import import_module
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

T = TypeVar("T")


class Entry(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An entry of a table: what it says is in its own fields, ``match`` and ``no_match`` are its examples.

    The tests run every entry on the words that it must read and on those that it must leave alone.
    """

    match: tuple[str, ...]
    no_match: tuple[str, ...]


class Rule(Entry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An entry whose ``id`` goes into the record as the reason of what it reads."""

    id: str


def load(package: str, name: str, as_type: type[T]) -> T:
    """Read ``name`` (a TOML file inside ``package``) as ``as_type``."""
    data = Path(import_module(package).__path__[0], name).read_bytes()
    try:
        return msgspec.toml.decode(data, type=as_type)
    except msgspec.ValidationError as error:
        message = f"{package}/{name}: {error}"
        raise ValueError(message) from error
