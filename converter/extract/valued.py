"""Tell which sentences with sums and counts speak of an agreement that they do not name.

In: a sentence with its reading, and an agreement's draft. Out: whether what the sentence is worth belongs to the draft.
What it costs is told further on, or in the lead before the agreement is named.
"""

from collections.abc import Sequence

from converter.extract.bound import are_party
from converter.extract.cast import Cast
from converter.extract.drafts import Draft, Read, Said, Valued
from converter.model.span import Span

# How many sentences may lie between, and how many open an article before its agreement is named.
REACH, LEAD = 4, 6
# What is named after a deal (its price) is of the one spoken of, however long ago that was.
PRICE_REACH = 12


def led_up_to(draft: Draft, ahead: Sequence[Read], cast: Cast) -> list[Valued]:
    """Return what stands before the news of an agreement and says what its parties spend or make by it."""
    led: list[Valued] = []
    of_party = False
    for view, reading in ahead[:LEAD]:
        ids = {side.actor_id for side in cast.sides(reading.subject, draft)[0]}
        of_party = are_party(ids, draft, cast) or (of_party and not ids)
        if reading.valued and not reading.assessment and of_party:
            led.append(Valued(view, reading.valued))
    return led


def still_of(sentence: Read, focus: Draft, since: int, cast: Cast) -> bool:
    """Tell whether a sentence still speaks of the agreement in focus, ``since`` so many sentences."""
    view, reading = sentence
    if since >= (PRICE_REACH if reading.priced and focus.is_news else REACH):
        return False
    sides, _ = cast.sides(reading.subject, focus)
    named = {side.actor_id for side in sides} | {one.actor.id for one in view.actors}
    return not sides or not focus.party_ids or are_party(named, focus, cast)


def left_to(focus: Draft, sentence: Read, here: list[tuple[Draft, Said]]) -> tuple[Span, ...]:
    """Leave out the sums in the words for another agreement of the sentence (it won one for 3bn, another for 5bn)."""
    _, reading = sentence
    others = [said.mention.evidence for draft, said in here if draft is not focus and said.mention.status]
    return tuple(span for span in reading.valued if not any(span.overlaps(other) for other in others))
