"""A bar on a terminal's standard error, and messages that stand above it.

In: the messages of a command. Out: rich's progress, and the same messages, to be used while the bar is shown: what is
written past a bar ends up in the bar's own line. Imported where there is a terminal, since rich is large.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from converter.cli.messages import Messages


@contextmanager
def bar(out: Messages, words: str) -> Iterator[tuple[Progress, Messages]]:
    """Show a bar, which leaves nothing behind; ``words`` is a format of what stands beside it."""
    columns = (BarColumn(), TextColumn(words), TimeRemainingColumn())
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as progress:

        def say(text: str) -> None:
            progress.console.print(text, markup=False, highlight=False, emoji=False, soft_wrap=True)

        yield progress, out._replace(say=say)
