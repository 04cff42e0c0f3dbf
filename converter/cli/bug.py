"""Report an exception that nobody expected.

In: the exception, with the notes that tell which input was worked on. Out: a message that a user can act on; the full
traceback where ``PACTWIRE_TRACEBACK`` is set.
"""

import os
import sys
import traceback
from types import TracebackType


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Write what happened, at which input, and what to do about it, to standard error."""
    if os.environ.get("PACTWIRE_TRACEBACK"):
        traceback.print_exception(kind, error, trace)
    at = "".join(f" at {note}" for note in getattr(error, "__notes__", ()))
    sys.stderr.write(
        f"pactwire: a bug{at}: {kind.__name__}: {error}\n"
        "This is a fault of pactwire. Please report it with the input and the lines that appear when the environment\n"
        "variable PACTWIRE_TRACEBACK=1 is set.\n"
    )
