"""Decide which mentions speak of the same agreement.

In: the readings of all sentences. Out: one draft an agreement, in order of first mention. Two mentions are the same
agreement when their kinds, parties, titles and dates can be those of one; words like “this accord” go back to the
last one that fits. The first rule that speaks against it makes it a new one: two agreements in an article are two.
"""

from collections.abc import Sequence

from converter.extract.drafts import Cast, Draft, Said, Side
from converter.model.reading import AgreementMention, SentenceReading, SentenceView
from converter.model.vocab import AgreementType, Status

# Names that a writer uses for any agreement once it has been named more exactly.
GENERIC: frozenset[AgreementType] = frozenset({"agreement", "deal"})
# Kinds that newsrooms use for one another.
_ALIKE: tuple[frozenset[AgreementType], ...] = (
    frozenset({"joint_statement", "declaration"}),
    frozenset({"trade_agreement", "deal", "agreement"}),
    frozenset({"memorandum_of_understanding", "letter_of_intent"}),
)
# Named without a verb, these have been concluded: a treaty or declaration that has a name exists.
_STANDING: dict[AgreementType, Status] = {
    "treaty": "signed",
    "agreement": "signed",
    "trade_agreement": "signed",
    "declaration": "agreed",
    "joint_statement": "agreed",
    "ceasefire": "agreed",
}
_TITLE_SHARE = 0.5


def gather(views: Sequence[SentenceView], readings: Sequence[SentenceReading], cast: Cast) -> list[Draft]:
    """Merge all mentions into drafts; each draft's mentions stay in text order."""
    drafts: list[Draft] = []
    focus: Draft | None = None
    for view, reading in zip(views, readings, strict=True):
        for mention in reading.agreements:
            draft = _place(mention, view, (drafts, focus), cast)
            if draft:
                _add(draft, mention, view, reading)
                focus = draft
        cast.remember(_together(view, reading, cast, focus))
    return [draft for draft in drafts if draft.statuses]


def _together(view: SentenceView, reading: SentenceReading, cast: Cast, focus: Draft | None) -> list[str]:
    sides, _ = cast.sides([p for m in reading.agreements for p in m.participants] or reading.subject, focus)
    return [side.actor_id for side in sides]


def _place(
    mention: AgreementMention, view: SentenceView, known: tuple[list[Draft], Draft | None], cast: Cast
) -> Draft | None:
    """Return the draft that a mention belongs to, a new one, or null where it names nothing that can be told."""
    drafts, focus = known
    sides, _ = cast.sides(mention.participants, focus)
    found = next((d for d in _by_recency(drafts, focus) if _same(d, mention, view, sides)), None)
    if found:
        _join(found, mention, sides, cast, focus)
        return found
    if not _is_new(mention, sides):
        return None
    draft = Draft(type=_kind(mention, view))
    _join(draft, mention, sides, cast, focus)
    drafts.append(draft)
    return draft


def _by_recency(drafts: list[Draft], focus: Draft | None) -> list[Draft]:
    rest = [d for d in reversed(drafts) if d is not focus]
    return [focus, *rest] if focus else rest


def _kind(mention: AgreementMention, view: SentenceView) -> AgreementType:
    return mention.type or "deal"


def _is_new(mention: AgreementMention, sides: list[Side]) -> bool:
    """A mention makes an agreement if it says how it stands and who or what it is; or if it is a name by itself."""
    if mention.definite:
        return mention.status is not None and bool(mention.title) and len(sides) > 1
    if mention.status is not None:
        return bool(sides or mention.title)
    return bool(mention.title) and mention.type in _STANDING and len(sides) > 1


def _same(draft: Draft, mention: AgreementMention, view: SentenceView, sides: list[Side]) -> bool:
    kind = _kind(mention, view)
    if not _kinds_agree(draft.type, kind):
        return False
    ids = {side.actor_id for side in sides}
    if mention.definite:
        return not ids or not draft.party_ids or bool(ids & draft.party_ids)
    if draft.mentions[0].mention.salience != mention.salience and mention.status:
        return False
    if ids and draft.party_ids and not (ids <= draft.party_ids or draft.party_ids <= ids):
        return False
    if len(ids) == 1 and mention.status and mention.title and draft.titles and not _titles_agree(draft, mention, view):
        return False
    if mention.title and draft.titles and not _titles_agree(draft, mention, view):
        return False
    return bool(ids) or not mention.status or not mention.title or _titles_agree(draft, mention, view)


def _kinds_agree(one: AgreementType, other: AgreementType) -> bool:
    return one == other or one in GENERIC or other in GENERIC or any(one in k and other in k for k in _ALIKE)


def _titles_agree(draft: Draft, mention: AgreementMention, view: SentenceView) -> bool:
    if mention.title is None:
        return True
    title = _bigrams(mention.title.of(view.text))
    return any(_share(title, _bigrams(other)) >= _TITLE_SHARE for other in draft.titles) or not draft.titles


def _bigrams(text: str) -> set[str]:
    bare = "".join(c for c in text if c.isalnum())
    return {bare[i : i + 2] for i in range(len(bare) - 1)}


def _share(one: set[str], other: set[str]) -> float:
    """Return how much of the shorter title stands in the longer one."""
    return len(one & other) / max(1, min(len(one), len(other)))


def _join(draft: Draft, mention: AgreementMention, sides: list[Side], cast: Cast, focus: Draft | None) -> None:
    known = draft.party_ids
    draft.sides += [side for side in sides if side.actor_id not in known]
    _, signers = cast.sides(mention.participants, focus)
    if mention.status or mention.attends:
        have = {s.actor_id for s in draft.signers}
        draft.signers += [s for s in signers if s.actor_id not in have]
    if draft.type in GENERIC and mention.type and mention.type not in GENERIC:
        draft.type = mention.type


def _add(draft: Draft, mention: AgreementMention, view: SentenceView, reading: SentenceReading) -> None:
    draft.mentions.append(Said(mention, view, reading))
