"""Write data to standard output.

A reader that has seen enough (``pactwire convert … | head``) is no error: the process ends quietly with the status of
a program that SIGPIPE ended. A full disk is one.
"""

import os
import sys
from collections.abc import Iterable

from click.exceptions import Exit

from converter.errors import UnwritableOutputError

SIGPIPE_STATUS = 128 + 13


def write_stdout(chunks: Iterable[bytes]) -> None:
    """Write each chunk as soon as it is there; raise ``UnwritableOutputError`` if the output takes no more."""
    if sys.stdout is None:
        message = "is closed"
        raise UnwritableOutputError(message, source="<stdout>")
    for chunk in chunks:
        try:
            sys.stdout.buffer.write(chunk)
            sys.stdout.buffer.flush()
        except BrokenPipeError as error:
            abandon()
            raise Exit(SIGPIPE_STATUS) from error
        except OSError as error:
            abandon()
            raise UnwritableOutputError(error.strerror or str(error), source="<stdout>") from error


def abandon() -> None:
    """Point standard output nowhere, so that what is left in its buffer raises nothing when the process ends."""
    if sys.stdout is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
