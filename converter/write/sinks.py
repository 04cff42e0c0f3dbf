"""The targets that records can be loaded into, by the scheme of their names.

In: a target such as ``sqlite:news.db`` or ``postgresql://host/news``. Out: a sink, not yet open. A sink's module, and
with it the driver, is imported when a target asks for it; where the driver is absent, the error names what to install.
To add one: a module here with a class that is a ``Sink``, and a line in ``SINKS``.
"""

from importlib import import_module
from typing import Final, NamedTuple, cast

from converter.errors import UsageError
from converter.write.sink import Sink


class Entry(NamedTuple):
    """Where a sink is, what its targets look like, and the extra that brings its driver, if it needs one."""

    module: str
    factory: str
    form: str
    extra: str | None = None


SINKS: Final[dict[str, Entry]] = {}


def open_sink(target: str) -> Sink:
    """Return the sink of a target; ``with`` opens it.

    Raises ``UsageError`` if there is no such target, or its driver is not installed.
    """
    scheme, colon, rest = target.partition(":")
    entry = SINKS.get(scheme.lower())
    if entry is None or not colon or not rest:
        forms = ", ".join(one.form for one in SINKS.values())
        message = f"no such target: {target.partition('@')[2] or target}; there are: {forms}"
        raise UsageError(message)
    try:
        module = import_module(f"converter.write.{entry.module}")
    except ModuleNotFoundError as error:
        if entry.extra is None or (error.name or "").startswith("converter"):
            raise
        message = f"{scheme}: needs {error.name}, which is not installed: pip install 'pactwire[{entry.extra}]'"
        raise UsageError(message) from error
    return cast("Sink", getattr(module, entry.factory)(target if rest.startswith("//") else rest))
