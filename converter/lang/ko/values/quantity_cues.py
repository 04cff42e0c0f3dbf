"""Read what the words around a quantity say of it.

In: a text and its quantities. Out: the same quantities with their qualifier, how often they recur (``per``) and the
role they play, null where the words say nothing. Cues are looked for in the quantity's own surroundings only: up to
the quantity before it, inside its sentence, a few words wide.
"""

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.lang.ko.values.quantity_tables import QualifierCue, RoleCue, after_pattern, before_pattern, table
from converter.model.annotation import Quantity
from converter.model.vocab import AmountRole, Per

_BEFORE, _AFTER, _FAR = 26, 14, 28
_STOP = re.compile(r"[.!?]\s|\n|다\.|;")
_WORD_START = r"(?<![가-힣])"


def describe(text: str, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Return the quantities with their qualifier, period and role filled in."""
    described: list[Quantity] = []
    for number, quantity in enumerate(quantities):
        left = described[-1].end if described else 0
        right = quantities[number + 1].start if number + 1 < len(quantities) else len(text)
        before, after = _around(text, quantity, left, right)
        far = text[quantity.end : min(right, quantity.end + _FAR)]
        told = replace(quantity, per=_per(before, after), trait=_is_trait(quantity, before, far))
        words = (_changed(text, described, told) or before, after, far)
        role = _role(text, words, (*described[-2:], told)) or _shared(text, described, told)
        described.append(replace(_qualified(text, told, before, after), role=role))
    return tuple(described)


def _around(text: str, quantity: Quantity, left: int, right: int) -> tuple[str, str]:
    """Return the words before and behind a quantity, inside its sentence and up to its neighbours."""
    before = text[max(left, quantity.start - _BEFORE) : quantity.start]
    after = text[quantity.end : min(right, quantity.end + _AFTER)]
    before = _STOP.split(before)[-1]
    stop_after = _STOP.search(after)
    return before, after[: stop_after.start()] if stop_after else after


def _is_trait(quantity: Quantity, before: str, after: str) -> bool:
    """Tell the size of a thing (10t급 화물차) from what is dealt in."""
    cues = (c for c in table().traits if quantity.kind in c.of and c.value in {None, quantity.value})
    return any(
        all(_stand(c.before, c.after, before, after)) if c.both else any(_stand(c.before, c.after, before, after))
        for c in cues
    )


def _qualified(text: str, quantity: Quantity, before: str, after: str) -> Quantity:
    for cue in table().qualifiers:
        start, end = _extent(quantity, cue, before, after)
        if end:
            return replace(quantity, qualifier=cue.qualifier, start=start, end=end, text=text[start:end])
    return quantity


@cache
def _qualifier(before: str) -> Gated:
    return before_pattern(rf"{_WORD_START}(?:{before})\s?", filler=False)


def _extent(quantity: Quantity, cue: QualifierCue, before: str, after: str) -> tuple[int, int]:
    """Return where the quantity begins and ends with the cue's words; zeros where the cue does not stand there."""
    if cue.before and (match := _qualifier(cue.before).search(before)):
        length = len(before) - match.start() if cue.part_of_text else 0
        return quantity.start - length, quantity.end
    if cue.after and (match := after_pattern(cue.after).match(after)):
        return quantity.start, quantity.end + (match.end() if cue.part_of_text else 0)
    return 0, 0


def _per(before: str, after: str) -> Per | None:
    for cue in table().pers:
        if _stands(cue.before, cue.after, before, after):
            return cue.per
    return None


# 한도를 3만t[에서] 5만t으로: what is said of the old value is said of the new one.
_FROM = re.compile(r"에서 (?:약 )?")


def _changed(text: str, described: list[Quantity], quantity: Quantity) -> str | None:
    """Return the words before the value that a quantity changes."""
    old = described[-1] if described else None
    if old is None or not _FROM.fullmatch(text, old.end, quantity.start):
        return None
    return _STOP.split(text[max(0, old.start - _BEFORE) : old.start])[-1]


def _role(text: str, words: tuple[str, str, str], so_far: tuple[Quantity, ...]) -> AmountRole | None:
    """Return the role that the first cue gives which stands before or behind a quantity, some of them far behind."""
    quantity = so_far[-1]
    before, after, far = words
    for cue in table().roles:
        if _is_of(cue, quantity) and _stands(cue.before, cue.after, before, far if cue.per else after):
            if cue.needs_larger and not _has_larger(text, so_far):
                continue
            return cue.role
    return None


# 각각 50%, 30%, 20%: what is said of the first of a row is said of all.
_ROW = re.compile(r", ?|·| ?와 |과 | 및 ")


def _shared(text: str, before: list[Quantity], quantity: Quantity) -> AmountRole | None:
    """Return the role of the part before a quantity that stands with it in one row of figures."""
    last = before[-1] if before else None
    if last is None or last.role != "component" or (last.unit, last.currency) != (quantity.unit, quantity.currency):
        return None
    return last.role if _ROW.fullmatch(text, last.end, quantity.start) else None


def _stands(cue_before: str | None, cue_after: str | None, before: str, after: str) -> bool:
    return any(_stand(cue_before, cue_after, before, after))


def _stand(cue_before: str | None, cue_after: str | None, before: str, after: str) -> Iterator[bool]:
    """Yield whether the cue's words stand before a quantity, then whether they stand behind it."""
    yield bool(cue_before and before_pattern(cue_before).search(before))
    yield bool(cue_after and after_pattern(cue_after).match(after))


def _is_of(cue: RoleCue, quantity: Quantity) -> bool:
    """Tell whether the cue speaks of this kind of quantity, and of what recurs as often; money has its own words."""
    recurs = cue.per is None or (cue.per == quantity.per and quantity.currency is None)
    return recurs and cue.of in {None, quantity.kind}


def _has_larger(text: str, so_far: tuple[Quantity, ...]) -> bool:
    """Tell whether the sentence names a larger quantity of the same kind before this one."""
    quantity = so_far[-1]
    return any(
        (other.unit, other.currency) == (quantity.unit, quantity.currency)
        and other.value > quantity.value
        and not _STOP.search(text, other.end, quantity.start)
        for other in so_far[:-1]
    )
