"""Find the quantities that belong to an agreement.

In: an agreement's draft and the quantities marked in its sentences. Out: those that belong to it. Money belongs to an
agreement where it stands in one of its terms, in the words that say it was concluded or where its cost is told; a count
of goods only where it stands in a term, in its news, or in what leads up to that, as what a company makes is counted,
too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from converter.extract.drafts import Draft, Said
from converter.model.annotation import Quantity, QuantityKind
from converter.model.reading import SentenceView
from converter.model.span import Span
from converter.model.vocab import AmountRole

ARROW = "→"
# What a contract is for is counted in the news of it (four ships); a share there says something else, how large a ship
# is says nothing of how many there are, and the ground that a plant stands on is a part of the project.
_NOT_COUNTED: frozenset[QuantityKind] = frozenset({"share", "money", "tonnage", "length", "area"})
_BEFORE_HEAD = 48
# A share and the ground of a plant are told of it wherever they are; what is made is counted in other news, too.
_TOLD_ANYWHERE: frozenset[QuantityKind] = frozenset({"share", "area"})


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
    text = draft.mentions[0].view.text
    read = [*_in_terms(draft, told), *_in_news(draft, told), *_valued(draft, told)]
    beside = _beside(draft)
    told_in_full = [*(one.quantity for one in read), *(q for more in beside.values() for q in more)]
    headed = (Held(q, None, text) for q in draft.headed if not any(_rounds(q, other) for other in told_in_full))
    return _each_once([*read, *headed], beside)


# Headlines round a sum: 2bn for 2.1bn.
_ROUNDED = 0.1


def _rounds(headed: Quantity, other: Quantity) -> bool:
    near = abs(other.value - headed.value) <= _ROUNDED * headed.value
    return near and other.currency == headed.currency and other.value != headed.value


def _in_terms(draft: Draft, told: set[str]) -> Iterator[Held]:
    """Yield what stands in a term; what may still be asked for (an option) is optional."""
    for term in draft.terms:
        news = term.view.sentence.id in told
        for q in _near(term.view, term.mention.span):
            optional = term.mention.modality == "right" and q.currency is None
            yield Held(q, term.mention.span, term.view.text, optional=optional, news=news)


def _in_news(draft: Draft, told: set[str]) -> Iterator[Held]:
    """Yield money in the words that say it was concluded, and of a contract the goods counted there."""
    for said in draft.mentions:
        for q in _near(said.view, said.mention.evidence) if said.mention.status else ():
            counted = draft.type == "contract" and _is_counted(q, said.mention.head)
            if (q.currency or counted) and _is_told_by(said, q):
                yield Held(q, None, said.view.text, news=said.view.sentence.id in told)


def _valued(draft: Draft, told: set[str]) -> Iterator[Held]:
    """Yield what it is worth where that is told; what is counted only up to the first mention, or straight on."""
    first = draft.mentions[0].view.span.start
    for view, spans, straight in draft.valued:
        for span in spans:
            for q in _near(view, span):
                if q.currency or q.kind in _TOLD_ANYWHERE or straight or view.span.start <= first:
                    yield Held(q, None, view.text, news=view.sentence.id in told)


def _each_once(read: list[Held], beside: dict[Span, list[Quantity]]) -> list[Held]:
    """Return each quantity once, in text order, with what goes with it; news may only repeat what has been read."""
    found: dict[int, Held] = {}
    ends: dict[tuple[object, ...], int] = {}  # where each measure is told first
    for one in read:
        q = one.quantity
        measure = (q.value, q.currency, q.unit)
        if q.start not in found and not (measure in ends and _is_told_again(one, ends[measure])):
            found[q.start] = one
            ends[measure] = min(q.end, ends.get(measure, q.end))
    for one in list(found.values()):
        for quantity in beside.get(one.quantity.span, ()):
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


def _beside(draft: Draft) -> dict[Span, list[Quantity]]:
    """Return what goes with a quantity of a draft's sentences: what converts it, says it again, or is a part of it."""
    found: dict[Span, list[Quantity]] = {}
    for view in _views(draft):
        for before, quantity in zip((None, *view.quantities), view.quantities, strict=False):
            if quantity.conversion_of is not None:
                found.setdefault(quantity.conversion_of, []).append(quantity)
            elif before is not None and _goes_with(view, before, quantity):
                found.setdefault(before.span, []).append(quantity)
            elif before is not None and _is_share_of(view, before, quantity):
                found.setdefault(quantity.span, []).append(before)
    return found


# A사([60%])가 60억원을
_GIVES = re.compile(r"[)）]\w{0,2}\s\D{0,2}")


def _is_share_of(view: SentenceView, share: Quantity, sum_: Quantity) -> bool:
    """Tell whether a share in brackets stands behind the name of who gives a sum."""
    told = share.kind == "share" and sum_.currency is not None and view.text[share.start - 1] in "(（"
    return told and _GIVES.fullmatch(view.text, share.end, sum_.start) is not None


# 300억원 규모([약 20MW])의, 180억원([90%])을
_GLOSS = re.compile(r"\s?[^\d\s()（）]{0,3}\s?[(（]\D{0,6}")
_PART_OF: frozenset[AmountRole | None] = frozenset({"component", "tranche"})


def _goes_with(view: SentenceView, before: Quantity, quantity: Quantity) -> bool:
    """Tell whether a quantity stands in brackets right behind another, or is a part of the sum before it."""
    part = quantity.role in _PART_OF and quantity.currency is not None and quantity.currency == before.currency
    if part and quantity.value < before.value:
        return True
    return not quantity.trait and _GLOSS.fullmatch(view.text, before.end, quantity.start) is not None


def _views(draft: Draft) -> list[SentenceView]:
    views = (*(s.view for s in draft.mentions), *(t.view for t in draft.terms), *(one.view for one in draft.valued))
    return list({view.sentence.id: view for view in views}.values())
