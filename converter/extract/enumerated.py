"""Tell apart papers that one sentence only counts and a list names: they signed five papers. These are ▲… ▲….

In: what the sentences of an article say of agreements. Out: the same, where the sentence that counts them tells of each
item of the list, with its parties unless an item names its own; those counted are then no agreement of their own.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from converter.extract.drafts import Draft, Said
from converter.extract.titles import titles_agree
from converter.model.mentions import AgreementMention
from converter.model.vocab import GENERIC

# A list follows within this many sentences; the first may only announce it.
_NEAR = 2
_TWO = 2

Mentions = tuple[AgreementMention, ...]


def told_apart(told: Iterable[Mentions]) -> list[Mentions]:
    """Return what each sentence says, the papers of a list in the place of those counted."""
    found = [_whole(mentions) for mentions in told]
    counted: AgreementMention | None = None
    at = since = 0
    for n, mentions in enumerate(found):
        items = [one for one in mentions if one.enumeration == "item" and one.status is None]
        if counted is not None and items and n - since <= _NEAR:
            if counted in found[at]:
                found[at].remove(counted)
            previous = 0
            for one in items:
                mentions.remove(one)
                found[at].append(_as_counted(one, counted, previous))
                previous = one.head.end
            since = n
        elif any(one.status for one in mentions):
            counted = next((one for one in mentions if one.enumeration == "counted" and one.status), None)
            at = since = n
    return [tuple(mentions) for mentions in found]


def _whole(mentions: Mentions) -> list[AgreementMention]:
    """Leave out what is only part of the name that an item is: a protocol to an agreement."""
    names = [one.title for one in mentions if one.enumeration == "item" and one.title]
    return [one for one in mentions if not any(one.head in name and one.head.end < name.end for name in names)]


def _as_counted(item: AgreementMention, counted: AgreementMention, since: int) -> AgreementMention:
    """Return an item of a list as one of the papers counted; its own parties are named behind the item before it."""
    own = tuple(one for one in item.participants if one.span.start >= since)
    return replace(
        item,
        evidence=counted.evidence,
        status=counted.status,
        status_rule=counted.status_rule,
        planned=counted.planned,
        salience=counted.salience,
        participants=own if len(own) >= _TWO else counted.participants,
        date=counted.date,
        place=counted.place,
        occasion=counted.occasion,
    )


def has_another_name(draft: Draft, said: Said) -> bool:
    """Tell whether a draft has a name by which alone it is known, as the item of a list of papers is, and another one.

    Of a draft of no certain kind what goes back to one of some kind (이 의정서) must have the name, too.
    """
    mention = said.mention
    if draft.mentions[0].mention.enumeration == "item":
        if mention.enumeration == "item":
            return said.title not in draft.titles
        if said.title is None:
            return not mention.definite
    known = draft.type in GENERIC and mention.type not in GENERIC and bool(draft.titles)
    return known and mention.definite and not titles_agree(draft.titles, said.title)
