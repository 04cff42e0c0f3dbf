"""What is reported: findings with the file, the place and the words they are about.

``run`` fills these, ``baseline`` and ``selection`` sift them, ``formats`` write them. None of these needs to know what
a record is.
"""

from msgspec import Struct

from converter.model.vocab import Severity


class Place(Struct, frozen=True, kw_only=True):
    """A place in an input: lines and columns count code points from 1, the end is exclusive.

    ``source`` is the piece of the first line to be shown, ``shift`` how many columns of that line stand before it.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    source: str
    shift: int


class Reported(Struct, frozen=True, kw_only=True):
    """One finding as a user meets it.

    ``record`` is the line in JSON Lines, the number in an array, else 1. ``excerpt`` are the words at fault, whole;
    null where the finding is about something that has no words. ``place`` is null where it cannot be told.
    """

    file: str
    record: int
    code: str
    severity: Severity
    pointer: str
    message: str
    expected: str
    excerpt: str | None
    place: Place | None


class Checked(Struct, frozen=True, kw_only=True):
    """One record or article that was looked at, or an input that could not be read.

    ``unread`` says why it could not, ``position`` the byte where there is one to blame.
    """

    file: str
    record: int = 1
    findings: tuple[Reported, ...] = ()
    unread: str | None = None
    position: int | None = None

    @property
    def name(self) -> str:
        """What a list of records calls it."""
        return f"{self.file} (record {self.record})"


class Counts:
    """Counts of what was checked and found."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.checked = 0
        self.unread = 0
        self.by_severity: dict[Severity, int] = {"error": 0, "warning": 0, "info": 0}

    def add(self, checked: Checked) -> None:
        """Count one record."""
        self.unread += checked.unread is not None
        self.checked += checked.unread is None
        for finding in checked.findings:
            self.by_severity[finding.severity] += 1

    def as_dict(self) -> dict[str, int]:
        """Return the counts by name."""
        found = {str(severity): number for severity, number in self.by_severity.items()}
        return {"checked": self.checked, "unread": self.unread, **found}
