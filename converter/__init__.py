"""Pactwire: news about agreements, as data.

The flow, from an article to a record that is known to be valid::

    from converter import check, convert, convert_bytes

    record = convert(text, published="2031-02-10")
    record = convert_bytes(Path("article.txt").read_bytes(), source="article.txt")
    record.agreements[0].parties
    check(record)  # (): no findings

A ``Record`` is a frozen ``msgspec.Struct``; ``msgspec.json.encode(record)`` gives its JSON, ``load_schema()`` the JSON
Schema that it keeps to. For many articles, ``convert_shard`` takes ``SourceDocument``s and gives JSON Lines and an
outcome for each; it is made to be run by a pool, Dask, Ray or Spark. Everything is imported when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from converter.model.record import Record
    from converter.model.source import SourceDocument
    from converter.run.batch.shard import Job, convert_shard
    from converter.run.one import convert, convert_bytes
    from converter.validate import check, load_schema
    from converter.version import __version__

__all__ = [
    "Job",
    "Record",
    "SourceDocument",
    "__version__",
    "check",
    "convert",
    "convert_bytes",
    "convert_shard",
    "load_schema",
]

_HOMES: Final = {
    "__version__": ("converter.version", "__version__"),
    "check": ("converter.validate", "check"),
    "Job": ("converter.run.batch.shard", "Job"),
    "Record": ("converter.model.record", "Record"),
    "SourceDocument": ("converter.model.source", "SourceDocument"),
    "convert": ("converter.run.one", "convert"),
    "convert_bytes": ("converter.run.one", "convert_bytes"),
    "convert_shard": ("converter.run.batch.shard", "convert_shard"),
    "load_schema": ("converter.validate", "load_schema"),
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    """List the public names, imported or not."""
    return sorted(__all__)
