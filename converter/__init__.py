"""Pactwire: news about agreements, as data.

The flow, from an article to a record that is known to be valid::

    from converter import check, convert, convert_bytes

    record = convert(text, published="2031-02-10")
    record = convert_bytes(Path("article.txt").read_bytes(), source="article.txt")
    record.agreements[0].parties
    check(record)  # (): no findings

A ``Record`` is a frozen ``msgspec.Struct``; ``msgspec.json.encode(record)`` gives its JSON, ``load_schema()`` the JSON
Schema that it keeps to. Everything is imported when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from converter.model.record import Record
    from converter.run.one import convert, convert_bytes
    from converter.validate import check, load_schema
    from converter.version import __version__

__all__ = ["Record", "__version__", "check", "convert", "convert_bytes", "load_schema"]

_HOMES: Final = {
    "__version__": ("converter.version", "__version__"),
    "check": ("converter.validate", "check"),
    "Record": ("converter.model.record", "Record"),
    "convert": ("converter.run.one", "convert"),
    "convert_bytes": ("converter.run.one", "convert_bytes"),
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
