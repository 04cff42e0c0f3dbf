"""Every error that a user can meet, with its exit code, in one table.

====  ==================================================================
code  meaning
====  ==================================================================
0     done
1     findings, or some documents failed
2     the command line cannot be understood
3     an input cannot be read
4     the output cannot be written
70    a bug in pactwire: the record it built is not valid
====  ==================================================================
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process tells its caller."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3
    UNWRITABLE = 4
    BUG = 70


class PactwireError(Exception):
    """An error whose message a user can act on.

    ``source`` is the file or stream it is about; ``position`` the offset in it (bytes while decoding), where there
    is one. ``str()`` gives ``source:position: message``.
    """

    exit_code = ExitCode.BUG

    def __init__(self, message: str, *, source: str | None = None, position: int | None = None) -> None:
        """Keep the message apart from what it is about, so that reporters can format both."""
        super().__init__(message)
        self.message = message
        self.source = source
        self.position = position

    def __str__(self) -> str:
        """Return the message behind its source and position."""
        where = [str(part) for part in (self.source, self.position) if part is not None]
        return ": ".join([*([":".join(where)] if where else []), self.message])


class UsageError(PactwireError):
    """The command line or an option's value cannot be understood."""

    exit_code = ExitCode.USAGE


class UnreadableInputError(PactwireError):
    """The input is missing, binary, empty, in an unknown charset or in a language that no pack reads."""

    exit_code = ExitCode.UNREADABLE


class UnsupportedLanguageError(UnreadableInputError):
    """The article is in a language that no pack reads."""


class UnwritableOutputError(PactwireError):
    """The output cannot be written."""

    exit_code = ExitCode.UNWRITABLE


class InvalidRecordError(PactwireError):
    """A record that pactwire itself built breaks its own schema: a bug."""

    exit_code = ExitCode.BUG
