"""The tables behind Korean quantities: currencies, units, and the cues around a number.

In: ``quantities.toml``. Out: frozen structs, and the words around a number as compiled patterns. What the fields mean
is said at the top of the table.
"""

from functools import cache
from typing import Literal

from msgspec import Struct

from converter.lang.gated import Gated
from converter.lang.tables import Entry, Rule, load
from converter.model.annotation import QuantityKind
from converter.model.vocab import AmountRole, Per, Qualifier

# What may stand between a cue and its number: 총 약 3조원, 연간 최대 200억 달러.
_FILLER = r"(?:(?:약|대략|최대|최소|총)\s?){0,2}"


class Currency(Struct, frozen=True, forbid_unknown_fields=True):
    """Words for one currency; ``code`` is ISO 4217, null where the words leave the state open."""

    surfaces: tuple[str, ...]
    match: tuple[str, ...]
    no_match: tuple[str, ...] = ()
    code: str | None = None
    scaled: bool = False


class Unit(Entry, frozen=True, forbid_unknown_fields=True):
    """Words for units; below ``least`` they count only shortly behind words of ``near`` or right before ``of``."""

    kind: QuantityKind
    surfaces: tuple[str, ...]
    least: int = 0
    near: str | None = None
    of: str | None = None


class QualifierCue(Entry, frozen=True, forbid_unknown_fields=True):
    """Words that say how exact a number is."""

    qualifier: Qualifier
    before: str | None = None
    after: str | None = None
    part_of_text: bool = False


class PerCue(Entry, frozen=True, forbid_unknown_fields=True):
    """Words that say how often an amount recurs."""

    per: Per
    before: str | None = None
    after: str | None = None


class RoleCue(Rule, frozen=True, forbid_unknown_fields=True):
    """Words that say what an amount is; the first that fits wins.

    With ``per`` they stand further off, and say so only of what recurs.
    """

    role: AmountRole
    before: str | None = None
    after: str | None = None
    of: Literal["money", "share", "count"] | None = None
    needs_larger: bool = False
    per: Per | None = None


class TraitCue(Entry, frozen=True, forbid_unknown_fields=True):
    """Words that say that a quantity only describes a thing: on ``both`` its sides, of this ``value`` alone."""

    of: tuple[QuantityKind, ...]
    before: str | None = None
    after: str | None = None
    both: bool = False
    value: int | None = None


class QuantityTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``quantities.toml``."""

    currencies: tuple[Currency, ...]
    symbols: tuple[Currency, ...]
    units: tuple[Unit, ...]
    traits: tuple[TraitCue, ...]
    qualifiers: tuple[QualifierCue, ...]
    pers: tuple[PerCue, ...]
    roles: tuple[RoleCue, ...]


@cache
def table() -> QuantityTable:
    """Return the table, read once."""
    return load("converter.lang.ko.values", "quantities.toml", QuantityTable)


@cache
def before_pattern(cue: str, *, filler: bool = True) -> Gated:
    """Compile a cue that stands right before a number."""
    return Gated(rf"(?:{cue}){_FILLER if filler else ''}$")


@cache
def after_pattern(cue: str) -> Gated:
    """Compile a cue that stands right behind a quantity, or behind the bracket that it closes."""
    return Gated(rf"\)?\s?(?:{cue})")


@cache
def currencies() -> dict[str, Currency]:
    """Return the words for currencies, with and without the space in them."""
    return {form: c for c in table().currencies for s in c.surfaces for form in (s, s.replace(" ", ""))}


@cache
def symbols() -> dict[str, Currency]:
    """Return the signs and codes that stand before a number."""
    return {s: c for c in table().symbols for s in c.surfaces}


@cache
def units() -> dict[str, Unit]:
    """Return the words for units."""
    return {s: u for u in table().units for s in u.surfaces}
