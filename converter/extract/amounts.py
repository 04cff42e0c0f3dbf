"""Tell what each quantity of an agreement is.

In: an agreement's draft. Out: its amounts, each with its role. A part is tied to the total beside it; a conversion is
kept apart, so that nothing counts twice.
"""

from dataclasses import dataclass
from heapq import nlargest

from converter.extract.drafts import Draft
from converter.extract.held import Held, held
from converter.model.agreement import Amount
from converter.model.annotation import Quantity, QuantityKind
from converter.model.span import Span
from converter.model.vocab import AmountRole


def amounts(draft: Draft, clause_ids: dict[Span, str], first: int) -> tuple[Amount, ...]:
    """Return a draft's amounts, numbered from ``first``."""
    found = held(draft)
    beside = _Beside.of(found)
    roles = [_role(h, beside) for h in found]
    whole = _wholes([h.quantity for h in found], roles)
    return tuple(
        Amount(
            id=f"amt{first + i}",
            clause_id=clause_ids.get(h.term) if h.term else None,
            text=h.quantity.text,
            value=h.quantity.value,
            value_max=h.quantity.value_max,
            unit=h.quantity.unit,
            currency=h.quantity.currency,
            qualifier=h.quantity.qualifier,
            role=roles[i],
            per=h.quantity.per,
            instrument=None,
            finance_stage=None,
            part_of=None if (of := whole[i]) is None else f"amt{first + of}",
            start=h.quantity.start,
            end=h.quantity.end,
            rule_id=h.quantity.rule_id,
        )
        for i, h in enumerate(found)
    )


# A sum by a piece, a first payment or an old value is no part of the whole beside it.
_SUMMANDS: frozenset[AmountRole | None] = frozenset({None, "total", "component"})
_Unit = tuple[str | None, str | None]


@dataclass(frozen=True)
class _Beside:
    """What stands beside each amount of an agreement: the kinds of all, and for each unit the two that outdo the rest.

    A total and what is news outdo any other, and a larger amount a smaller one.
    """

    kinds: frozenset[QuantityKind]
    foremost: dict[_Unit, list[Held]]

    @staticmethod
    def of(found: list[Held]) -> "_Beside":
        """Sort the amounts by unit."""
        by_unit: dict[_Unit, list[Held]] = {}
        for one in found:
            if not one.quantity.conversion_of and one.quantity.role in _SUMMANDS:
                by_unit.setdefault(_unit(one.quantity), []).append(one)
        foremost = {
            unit: nlargest(2, alike, key=lambda h: (_outdoes(h), h.quantity.value)) for unit, alike in by_unit.items()
        }
        return _Beside(frozenset(h.quantity.kind for h in found), foremost)


def _unit(quantity: Quantity) -> _Unit:
    return quantity.currency, quantity.unit


def _outdoes(one: Held) -> bool:
    return one.news or one.quantity.role == "total"


def _role(one: Held, beside: _Beside) -> AmountRole | None:
    """Take the role that the words give, else the one that follows from what stands beside it."""
    quantity = one.quantity
    if quantity.conversion_of:
        return "conversion"
    if one.changes:
        return "comparison"
    return quantity.role or _default_role(one, beside)


def _default_role(one: Held, beside: _Beside) -> AmountRole:
    """Call a share a rate, the only sum or count of its kind the total, one of several a component.

    What may still be asked for (an option on two more) is a cap; what a plant that is described makes or takes in is a
    part of the project, unless it is the yearly output.
    """
    quantity = one.quantity
    if quantity.kind == "share":
        return "rate"
    if one.optional:
        return "cap"
    many = quantity.per != "year" and not one.news and _is_one_of_many(quantity, beside.kinds)
    if "money" in beside.kinds and many:
        return "component"
    return "total" if _is_whole(one, beside) else "component"


def _is_whole(one: Held, beside: _Beside) -> bool:
    """Tell whether it is the only one of its kind, or the largest and alone in the news (180 tanks, 30 first)."""
    foremost = beside.foremost.get(_unit(one.quantity), ())
    rival = next((h for h in foremost if h is not one), None)
    if rival is None:
        return True
    return one.news and not _outdoes(rival) and rival.quantity.value < one.quantity.value


def _is_one_of_many(quantity: Quantity, kinds: frozenset[QuantityKind]) -> bool:
    """Tell whether it is one of several measures: 600 tonnes of waste, 22 MW of power."""
    measures = kinds - {"money", "share", "count", "area"}
    return quantity.kind in measures and len(measures) > 1


def _wholes(quantities: list[Quantity], roles: list[AmountRole | None]) -> list[int | None]:
    """Return which quantity each converts or is a part of: the first total in the same currency or unit."""
    places = {q.span: k for k, q in enumerate(quantities)}
    numbered = reversed(list(enumerate(zip(quantities, roles, strict=True))))
    totals = {_unit(q): k for k, (q, role) in numbered if role == "total"}
    return [_whole(q, role, places, totals) for q, role in zip(quantities, roles, strict=True)]


def _whole(one: Quantity, role: AmountRole | None, places: dict[Span, int], totals: dict[_Unit, int]) -> int | None:
    if one.conversion_of:
        return places.get(one.conversion_of)
    return totals.get(_unit(one)) if role in {"component", "tranche"} else None
