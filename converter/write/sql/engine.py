"""What a database must bring, so that ``sink`` can write to it.

In: statements, parameters, rows. Out: what the database answers. An engine knows its driver and nothing of records.
"""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from converter.write.batch import Stored
from converter.write.rows import Row
from converter.write.search import SearchRow
from converter.write.sql.ddl import Dialect


class Engine(Protocol):
    """One database. ``name`` is what messages call it, ``errors`` what its driver raises."""

    name: str
    dialect: Dialect
    errors: tuple[type[Exception], ...]

    def open(self) -> None:
        """Connect."""
        ...

    def close(self) -> None:
        """Disconnect; what was not committed is undone."""
        ...

    def transaction(self) -> AbstractContextManager[None]:
        """Keep other loaders out, commit at the end, and undo everything if an exception passes."""
        ...

    def run(self, statement: str) -> None:
        """Execute a statement that answers nothing."""
        ...

    def ask(self, query: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Execute a query, its parameters marked by ``?``."""
        ...

    def has_table(self, name: str) -> bool:
        """Tell whether there is a table of that name where the tables are to stand."""
        ...

    def stored(self, identities: Sequence[str]) -> dict[str, Stored]:
        """Return those of the articles that the database holds."""
        ...

    def remove(self, table: str, numbers: Sequence[int]) -> None:
        """Remove the rows of articles from a table."""
        ...

    def put(self, table: str, rows: Sequence[Row]) -> None:
        """Add rows to a table."""
        ...

    def put_search(self, rows: Iterable[SearchRow]) -> None:
        """Add what is searched for."""
        ...
