"""One sentence that tells of several agreements alike: with each of those named (누리솔, 다온과 각각 계약을 맺었다).

In: the mentions of a sentence. Out: the same, but for one that is shared out among several partners one for each of
them. Who shares a sum or a task (각각 50%씩) makes one agreement.
"""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.lang.ko.agreements.cases import place
from converter.model.mentions import AgreementMention, Participant
from converter.model.reading import SentenceView
from converter.model.span import Span

_EACH = Gated(r"각각 (?!(?:[^\s]+ ){0,2}?[^\s]*(?:씩|%))|잇달아 |잇따라 |차례로 |연이어 |연달아 ")
_PARTNERS = frozenset({"partner", "from"})


def share_out(view: SentenceView, mentions: Iterable[AgreementMention]) -> Iterator[AgreementMention]:
    """Yield the mentions, one that is made with each of several partners once for each."""
    each = _EACH.search(view.words)
    for mention in mentions:
        partners = _partners(view, mention) if each and mention.status else []
        end = view.span.start + each.end() if each else 0
        others = [one for one in mention.participants if one not in partners]
        # A와 B는 각각 C, D와: who with whom is not told.
        unclear = len(others) > 1 and not any(one.group for one in others)
        if len(partners) <= 1 or unclear or not partners[-1].span.end < end <= mention.evidence.end:
            yield mention
            continue
        for partner in partners:
            yield replace(mention, participants=(*others, partner))


def _partners(view: SentenceView, mention: AgreementMention) -> list[Participant]:
    """Return those with whom or from whom, in one list; words for several are nobody in particular."""
    placed = place(view, Span(view.span.start, mention.evidence.end))
    return [
        one
        for one in mention.participants
        if one.group is None and any(p.participant.span == one.span and p.case in _PARTNERS for p in placed)
    ]
