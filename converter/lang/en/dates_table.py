"""The words of English dates.

In: ``dates.toml`` beside this module. Out: its entries, and the names of months and weekdays.
"""

from functools import cache

from msgspec import Struct

from converter.lang.tables import Entry, load

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"
)


class Word(Entry, frozen=True, forbid_unknown_fields=True):
    """One entry of ``words`` in ``dates.toml``."""

    surfaces: tuple[str, ...]
    day_offset: int | None = None
    month_offset: int | None = None
    year_offset: int | None = None


class Part(Entry, frozen=True, forbid_unknown_fields=True):
    """One entry of ``parts``: a half, quarter or season by its EDTF code."""

    surfaces: tuple[str, ...]
    part: int
    needs_lead: bool = False


class DateTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``dates.toml``."""

    words: tuple[Word, ...]
    parts: tuple[Part, ...]


@cache
def table() -> DateTable:
    """Return the table, read once."""
    return load("converter.lang.en", "dates.toml", DateTable)


def month_number(name: str) -> int:
    """Return the number of a month by its name or its abbreviation; ``ValueError`` if there is none."""
    return next(n for n, month in enumerate(_MONTHS, 1) if month[:3] == name[:3])
