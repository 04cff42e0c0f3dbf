"""Mark the quantities of an article and relate them to one another.

In: the outline and the pack's reader of quantities. Out: ``Quantity`` values in text order, offsets into
``outline.text``. What a single number's words cannot say is read here from its neighbours: money in brackets behind
money of another currency converts it, and amounts that stand in a row and add up to the one beside them are its parts.
"""

import re
from collections.abc import Callable

from msgspec.structs import replace

from converter.model.annotation import Quantity
from converter.model.outline import Outline
from converter.model.vocab import AmountRole

# What may stand between an amount and its conversion: a bracket, and a word or two without figures.
_BRACKET = re.compile(r"\s?[(（\[][^\d()（）\[\]]{0,8}")
_PARTS = range(2, 6)

FindQuantities = Callable[[str], tuple[Quantity, ...]]


def mark_quantities(outline: Outline, find: FindQuantities, blocks: frozenset[str]) -> tuple[Quantity, ...]:
    """Return the quantities of the blocks whose role is in ``blocks``, with conversions and parts told apart."""
    found: list[Quantity] = []
    for block in outline.blocks:
        if block.role in blocks:
            text = block.span.of(outline.text)
            found += _with_conversions(text, find(text), block.start)
    return _with_sums(tuple(found))


def _with_conversions(text: str, quantities: tuple[Quantity, ...], offset: int) -> list[Quantity]:
    """Move the quantities of one block to their place in the article and link conversions to what they convert."""
    moved: list[Quantity] = []
    for quantity in quantities:
        here = replace(quantity, start=quantity.start + offset, end=quantity.end + offset)
        source = moved[-1] if moved else None
        if source is not None and _converts(text[source.end - offset : quantity.start], source, here):
            # What stands behind the bracket speaks of the amount before it: 5 billion dollars (7 trillion won) in all.
            moved[-1] = replace(source, role=source.role or _outer(here), per=source.per or here.per)
            here = replace(here, role="conversion", conversion_of=source.span)
        elif source is not None and _measures_again(text[source.end - offset : quantity.start], source, here):
            here = replace(here, role="conversion", conversion_of=source.span)
        elif source is not None and _restates(text[source.end - offset : quantity.start], source, here):
            moved[-1] = replace(source, role=source.role or here.role)
            here = replace(here, role=here.role or source.role)
        moved.append(here)
    return moved


def _converts(gap: str, source: Quantity, quantity: Quantity) -> bool:
    """Tell whether a quantity restates the one before it in another currency."""
    if source.currency is None or source.role == "conversion" or quantity.unit is not None:
        return False
    stated = quantity.role == "conversion" and quantity.currency != source.currency
    return stated or (quantity.currency != source.currency and bool(_BRACKET.fullmatch(gap)))


def _measures_again(gap: str, source: Quantity, quantity: Quantity) -> bool:
    """Tell whether a measure in brackets is the one before it in another unit: 9.9만㎡(3만평)."""
    alike = source.kind == quantity.kind and source.unit != quantity.unit
    return alike and quantity.kind not in {"money", "share", "count"} and bool(_BRACKET.fullmatch(gap))


def _restates(gap: str, source: Quantity, quantity: Quantity) -> bool:
    """Tell whether a quantity in brackets says the one before it in another unit: 70% (490,000 t)."""
    return bool(_BRACKET.fullmatch(gap)) and quantity.currency is None and quantity.unit != source.unit


def _outer(conversion: Quantity) -> AmountRole | None:
    return None if conversion.role == "conversion" else conversion.role


def _with_sums(quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Give a role to amounts of money that stand in a row and add up exactly to the amount beside them."""
    money = [n for n, q in enumerate(quantities) if q.currency is not None and q.role != "conversion"]
    roles: dict[int, AmountRole] = {}
    for size in _PARTS:
        for at in range(len(money) - size):
            row = money[at : at + size + 1]
            for total, parts in ((row[-1], row[:-1]), (row[0], row[1:])):
                if _adds_up(quantities[total], [quantities[n] for n in parts]):
                    roles[total] = "total"
                    roles.update((part, "component") for part in parts)
    return tuple(replace(q, role=roles.get(n, q.role)) for n, q in enumerate(quantities))


def _adds_up(total: Quantity, parts: list[Quantity]) -> bool:
    """Tell whether the parts make up the total, and no words say otherwise of one of them."""
    return (
        total.role in {None, "total"}
        and all(part.role in {None, "component"} and part.currency == total.currency for part in parts)
        and all(quantity.value_max is None for quantity in (total, *parts))
        and sum(part.value for part in parts) == total.value
    )
