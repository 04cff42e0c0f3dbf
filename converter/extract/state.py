"""How an agreement stands: its status, when and where it was made, and whether the article is about it.

In: a filled draft. Out: the values of the agreement's own fields. The status is the state at the time of the article:
what ends an agreement outweighs what made it, and the furthest step outweighs the steps before it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from converter.extract.drafts import Draft, Said
from converter.model.mentions import AgreementMention
from converter.model.span import Date, Passage, Span, passage
from converter.model.vocab import REACHED, Realis, Salience, Status

# How far an agreement has come; what ends it stands last.
ORDER: tuple[Status, ...] = (
    "proposed", "negotiating", "agreed", "initialled", "signed", "provisionally_applied", "ratified", "in_force",
    "amended", "superseded", "failed", "suspended", "terminated", "withdrawn",
)  # fmt: skip
NOT_YET: frozenset[Status] = frozenset({"proposed", "negotiating", "failed"})
CONCLUDED: frozenset[Status] = frozenset({"agreed", "initialled", "signed", "ratified", "in_force", "amended"})
# What can begin anew what ended, and what only interrupts it, so that news of it outweighs what is recalled.
_ANEW = CONCLUDED - {"amended", "ratified"}
_INTERRUPTED: frozenset[Status] = frozenset({"failed", "suspended"})
_SETBACKS: dict[Status, frozenset[Status]] = {
    **dict.fromkeys(_INTERRUPTED, _ANEW | {"negotiating"}),
    "terminated": _ANEW,
}
# An old agreement that an article comes back to this often is what the article is about.
OFTEN = 4


class Circumstances(NamedTuple):
    """When, where and at what meeting an agreement was made, each null where nobody says so."""

    signed: Date | None
    effective: Date | None
    place: Passage | None
    occasion: Passage | None


def best(draft: Draft) -> Said:
    """Return the mention that shows the agreement best: the first that says how it stands and gives it a name."""
    stated = [said for said in draft.mentions if said.mention.status]
    named = [said for said in stated if said.title]
    return (named or stated or draft.mentions)[0]


def titled(draft: Draft) -> Said | None:
    """Return the mention that names it: the first that also says how it stands, else the first."""
    named = [said for said in draft.mentions if said.title]
    return min(named, key=lambda said: said.mention.status is None, default=None)


def status(draft: Draft) -> tuple[Status, Said]:
    """Return how the agreement stands, and the mention that says so."""
    told = [said for said in draft.mentions if said.mention.status]
    reached = [
        (ORDER.index(said.mention.status), -i)
        for i, said in enumerate(draft.mentions)
        if said.mention.status and not any(_overcomes(later, said) for later in told)
    ]
    if not reached:
        return draft.standing or "unknown", draft.mentions[0]
    rank, place_ = max(reached)
    return ORDER[rank], draft.mentions[-place_]


def _overcomes(later: Said, said: Said) -> bool:
    """Tell whether what ended an agreement or its talks was followed by what began it anew: broken off, then signed."""
    ended, begun = said.mention.status, later.mention.status
    if ended not in _SETBACKS or begun is None or begun not in _SETBACKS[ended]:
        return False
    before, after = (one.mention.date and one.mention.date.value for one in (said, later))
    if before and after and before[: len(after)] != after[: len(before)]:
        return before < after
    if later.view is said.view:
        return later.mention.evidence.end > said.mention.evidence.end
    return ended in _INTERRUPTED and said.mention.salience == "background" and later.mention.salience == "main"


def salience(draft: Draft) -> Salience:
    """Tell whether the article is about it: told as news, or come back to again and again."""
    told = any(said.mention.salience == "main" and said.mention.status for said in draft.mentions)
    return "main" if told or len(draft.mentions) >= OFTEN else "background"


def realis(stands: Status, mention: AgreementMention) -> Realis:
    """Tell whether what a mention says has happened, is planned, or lies in the past of the story."""
    if mention.salience == "background":
        return "historical"
    return "actual" if stands in CONCLUDED else "planned"


def circumstances(draft: Draft) -> Circumstances:
    """Return what the mentions tell of how it was made."""
    return Circumstances(
        signed=_signed(draft),
        effective=_effective(draft),
        place=_passage([(said, said.mention.place) for said in draft.mentions], "place") or _scene_place(draft),
        occasion=_passage([(said, said.mention.occasion) for said in draft.mentions], "occasion"),
    )


def _signed(draft: Draft) -> Date | None:
    """Return the day it was signed or agreed, else changed; a plan has none yet, nor has what failed before that."""
    stands = status(draft)[0]
    if stands in NOT_YET and not (stands == "failed" and "signed" in draft.statuses):
        return None
    made = _days(said.mention for said in draft.mentions if said.mention.status in REACHED or _is_of_name(said.mention))
    changed = _days(said.mention for said in draft.mentions if said.mention.status == "amended")
    return next(made, None) or _scene_day(draft) or next(changed, None)


def _days(told: Iterable[AgreementMention]) -> Iterator[Date]:
    """Yield the days that mentions tell; what is still to be done has none."""
    done = (mention for mention in told if mention.act or not mention.planned)
    return (mention.date for mention in done if mention.date and not mention.date.is_ahead)


def _scene_day(draft: Draft) -> Date | None:
    """Return the day of the scene at which it was made."""
    date = draft.scene.date
    return None if date is None or date.is_ahead or any(said.mention.planned for said in draft.mentions) else date


def _scene_place(draft: Draft) -> Passage | None:
    """Return the place of the scene at which it was made."""
    place = draft.scene.place
    return passage(draft.mentions[0].view.text, place, "extract.scenes.place") if place else None


def _effective(draft: Draft) -> Date | None:
    """Return the day since which it is in force."""
    told = (s.mention for s in draft.mentions if s.mention.status == "in_force")
    return next((mention.date for mention in told if not _is_of_name(mention)), None)


def _is_of_name(mention: AgreementMention) -> bool:
    """Tell whether a day is that of a name that everybody knows: a treaty in force is named by when it was made."""
    return mention.known is not None and mention.status_rule == mention.known


def _passage(found: list[tuple[Said, Span | None]], name: str) -> Passage | None:
    """Return the first place or meeting told with how it stands or who was there."""
    for said, span in found:
        if span and (said.mention.status or said.mention.attends):
            return passage(said.view.text, span, f"{said.mention.rule_id}.{name}")
    return None
