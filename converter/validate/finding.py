"""What a check found, in one shape for every check and every reporter."""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from converter.model.vocab import Severity

ABOUT_KEYS: Final = frozenset({"PW103", "PW310"})
"""The codes whose pointer leads to a value that should not be there at all: its key is shown."""


class Finding(Struct, frozen=True, kw_only=True):
    """One thing that is wrong with a record, or with the input that should hold it.

    ``code`` is stable: ``PW0xx`` the input is no record (``reading``), ``PW1xx`` the schema (``explain``), ``PW2xx``
    references and offsets, ``PW3xx`` sense (``checks``), ``PW4xx`` the article (``articles``). ``pointer`` is the JSON
    pointer (RFC 6901) of the value, "" for the whole record. ``expected`` is what should stand there, null where the
    code's own description says it (``catalogue``). ``words`` is the range of ``article.text`` that it is about, where
    that is closer than the value's own.
    """

    code: str
    severity: Severity
    pointer: str
    message: str
    expected: str | None = None
    words: tuple[int, int] | None = None


def pointer(path: Iterable[str | int]) -> str:
    """Write a path of keys and indices as a JSON pointer."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


def steps(at: str) -> list[str]:
    """Return the keys and indices of a JSON pointer, as strings."""
    return [part.replace("~1", "/").replace("~0", "~") for part in at.split("/")[1:]]
