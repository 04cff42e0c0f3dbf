"""Find the quantities that belong to an agreement, and what each is.

In: an agreement's draft and the quantities marked in its sentences. Out: its amounts. Money belongs to an agreement
where it stands in one of its terms, in the words that say it was concluded or where its cost is told; a count of goods
only where it stands in a term, in its news, or in what leads up to that, as what a company makes is counted, too. A
part is tied to the total beside it; a conversion is kept apart, so that nothing counts twice.
"""

from dataclasses import dataclass
from heapq import nlargest

from converter.extract.drafts import Draft, Said
from converter.model.agreement import Amount
from converter.model.annotation import Quantity, QuantityKind
from converter.model.reading import SentenceView
from converter.model.span import Span
from converter.model.vocab import AmountRole

ARROW = "→"
# What a contract is for is counted in the news of it (four ships); a share there says something else, how large a ship
# is says nothing of how many there are, and the ground that a plant stands on is a part of the project.
_NOT_COUNTED: frozenset[QuantityKind] = frozenset({"share", "money", "tonnage", "length", "area"})
_BEFORE_HEAD = 48


@dataclass(frozen=True)
class Held:
    """A quantity of an agreement, with the place of the term that states it.

    ``news``: it stands in a sentence that tells of the agreement by what it is.
    """

    quantity: Quantity
    term: Span | None
    article: str
    optional: bool = False
    news: bool = False

    @property
    def changes(self) -> bool:
        """Tell whether an arrow behind it, in the same term, leads to a new value: 16% → 10%."""
        return self.term is not None and ARROW in self.article[self.quantity.end : self.term.end]


def held(draft: Draft) -> list[Held]:
    """Return the quantities that belong to a draft, in text order, each once."""
    told = {said.view.sentence.id for said in draft.mentions if said.mention.status and said.mention.type == draft.type}
    in_terms = [
        Held(
            q,
            t.mention.span,
            t.view.text,
            optional=t.mention.modality == "right" and q.currency is None,
            news=t.view.sentence.id in told,
        )
        for t in draft.terms
        for q in _near(t.view, t.mention.span)
    ]
    in_news = [
        Held(q, None, said.view.text, news=said.view.sentence.id in told)
        for said in draft.mentions
        if said.mention.status
        for q in _near(said.view, said.mention.evidence)
        if q.currency or (draft.type == "contract" and _is_counted(q, said.mention.head))
        if _is_told_by(said, q)
    ]
    first = draft.mentions[0].view.span.start
    valued = [
        Held(q, None, v.text, news=v.sentence.id in told)
        for v, spans in draft.valued
        for span in spans
        for q in _near(v, span)
        if q.currency or q.kind == "share" or v.span.start <= first
    ]
    text = draft.mentions[0].view.text
    return _each_once([*in_terms, *in_news, *valued, *(Held(q, None, text) for q in draft.headed)], _conversions(draft))


def _each_once(read: list[Held], conversions: dict[Span, list[Quantity]]) -> list[Held]:
    """Return each quantity once, in text order, with its conversions; news may only repeat what has been read."""
    found: dict[int, Held] = {}
    ends: dict[tuple[object, ...], int] = {}  # where each measure is told first
    for one in read:
        q = one.quantity
        measure = (q.value, q.currency, q.unit)
        if q.start not in found and not (measure in ends and _is_told_again(one, ends[measure])):
            found[q.start] = one
            ends[measure] = min(q.end, ends.get(measure, q.end))
    for one in list(found.values()):
        for quantity in conversions.get(one.quantity.span, ()):
            found.setdefault(quantity.start, Held(quantity, None, one.article))
    return [found[start] for start in sorted(found)]


def _is_told_by(said: Said, quantity: Quantity) -> bool:
    """Tell whether of several agreements in one sentence it is this one whose verb comes next (A won 3bn, then 5bn)."""
    heads = [m.head for m in said.reading.agreements if m.status and m.head.end > quantity.start]
    return not heads or min(heads) == said.mention.head


def _is_counted(quantity: Quantity, head: Span) -> bool:
    """Tell whether a count stands right before the words that name the contract: ships, then the order for them."""
    return quantity.kind not in _NOT_COUNTED and 0 <= head.start - quantity.end <= _BEFORE_HEAD


# Two who pay as much as each other are told in one breath; further on the same sum is the one already told.
_BREATH = 120


def _is_told_again(one: Held, end: int) -> bool:
    """Tell whether a quantity first told up to ``end`` is told once more: outside a term, or a sum well behind it."""
    return one.term is None or (one.quantity.currency is not None and one.quantity.start - end > _BREATH)


def _near(view: SentenceView, span: Span) -> list[Quantity]:
    return [q for q in view.quantities if q.span.overlaps(span) and not q.trait]


def _conversions(draft: Draft) -> dict[Span, list[Quantity]]:
    """Return the quantities in a draft's sentences that convert another, by where that stands."""
    found: dict[Span, list[Quantity]] = {}
    for view in _views(draft):
        for quantity in view.quantities:
            if quantity.conversion_of is not None:
                found.setdefault(quantity.conversion_of, []).append(quantity)
    return found


def _views(draft: Draft) -> list[SentenceView]:
    views = (*(s.view for s in draft.mentions), *(t.view for t in draft.terms), *(v for v, _ in draft.valued))
    return list({view.sentence.id: view for view in views}.values())


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
