"""Check a record: the schema first, then whatever only makes sense in a record that keeps to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from converter.validate.schema import decoded, is_valid

if TYPE_CHECKING:
    from converter.validate.finding import Finding


def check(record: object) -> tuple[Finding, ...]:
    """Return everything that is wrong with a record, a ``Record`` or decoded JSON; empty where nothing is."""
    plain = decoded(record)
    if not is_valid(plain):
        from converter.validate.explain import explain  # noqa: PLC0415  (only now is there something to explain)

        return tuple(explain(plain))
    return ()
