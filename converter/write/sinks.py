"""The targets that records can be loaded into, by the scheme of their names.

In: a target such as ``sqlite:news.db`` or ``postgresql://host/news``. Out: a sink, not yet open. A sink's module, and
with it the driver, is imported when a target asks for it; where the driver is absent, the error names what to install.
To add one: a module here with a class that is a ``Sink``, and a line in ``SINKS``.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Final, NamedTuple, cast

from converter.errors import UsageError
from converter.write.sink import Sink


class Entry(NamedTuple):
    """Where a sink is, what its targets look like, the extra that brings its driver, whether a target is an address."""

    module: str
    factory: str
    form: str
    extra: str | None = None
    address: bool = False


SINKS: Final[dict[str, Entry]] = {
    "sqlite": Entry("sql.sqlite", "open_sqlite", "sqlite:FILE"),
    "postgresql": Entry("sql.postgres", "open_postgres", "postgresql://HOST/DATABASE", "postgres", address=True),
    "duckdb": Entry("sql.duck", "open_duckdb", "duckdb:FILE", "duckdb"),
    "parquet": Entry("parquet", "open_parquet", "parquet:DIR|FILE.parquet", "parquet"),
    "csv": Entry("csv_tables", "open_csv", "csv:DIR"),
    "jsonl": Entry("lines_file", "open_lines", "jsonl:FILE[.gz|.zst]"),
    "jsonld": Entry("documents", "open_jsonld", "jsonld:DIR"),
    "ninjs": Entry("documents", "open_ninjs", "ninjs:DIR"),
}

_ALIASES: Final = {"postgres": "postgresql"}  # libpq knows both


def open_sink(target: str, *, escape_formulas: bool = False) -> Sink:
    """Return the sink of a target; ``with`` opens it.

    ``escape_formulas`` is for CSV alone. Raises ``UsageError`` if there is no such target, it takes no such option, or
    its driver is not installed.
    """
    scheme, _, rest = target.partition(":")
    entry = SINKS.get(_ALIASES.get(scheme.lower(), scheme.lower()))
    if entry is None or not rest:
        forms = ", ".join(one.form for one in SINKS.values())
        message = f"no such target: {shown(target)}; there are: {forms}"
        raise UsageError(message)
    factory, name = _factory(entry, scheme), target if entry.address else rest
    if not escape_formulas:
        return factory(name)
    if scheme.lower() != "csv":
        message = f"only csv:DIR takes formulas to escape, not {shown(target)}"
        raise UsageError(message)
    return factory(name, escape_formulas=True)


def _factory(entry: Entry, scheme: str) -> Callable[..., Sink]:
    try:
        return cast("Callable[..., Sink]", getattr(import_module(f"converter.write.{entry.module}"), entry.factory))
    except ModuleNotFoundError as error:
        if entry.extra is None or (error.name or "").startswith("converter"):
            raise
        message = f"{scheme}: needs {error.name}, which is not installed: pip install 'pactwire[{entry.extra}]'"
        raise UsageError(message) from error


def shown(target: str) -> str:
    """Return a target as messages may show it: without the user, the password and the parameters of an address."""
    scheme, slashes, rest = target.partition("://")
    return f"{scheme}://{rest.partition('?')[0].rpartition('@')[2]}" if slashes else target
