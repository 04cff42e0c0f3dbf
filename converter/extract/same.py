"""Tell whether a mention speaks of an agreement that is known already.

In: a draft and a mention with its sides. Out: yes or no. They are one when their kinds, acts, parties, titles, days
and sums can be those of one; words like “this accord” go back to the last one that fits. The first thing that speaks
against it makes it another: two agreements in an article are two.
"""

from converter.extract.cast import Cast
from converter.extract.drafts import Draft, Said, Side
from converter.extract.enumerated import has_another_name
from converter.extract.state import NOT_YET
from converter.extract.titles import titles_agree
from converter.model.mentions import Act, AgreementMention
from converter.model.vocab import GENERIC, MADE, STATEMENTS, AgreementType, Status

# Kinds that newsrooms use for one another.
_ALIKE: tuple[frozenset[AgreementType], ...] = (
    frozenset({"joint_statement", "declaration"}),
    frozenset({"protocol", "amendment"}),
    frozenset({"trade_agreement", "deal", "agreement"}),
    frozenset({"memorandum_of_understanding", "letter_of_intent"}),
)
# What ends a dispute or a war is no accord that has another name.
_OF_THEIR_OWN: frozenset[AgreementType] = frozenset({"settlement", "ceasefire"})
# By what kind of paper an act is done; a company is not bought by a memorandum.
_PAPERS: dict[Act, frozenset[AgreementType]] = {
    "transfer": frozenset({"contract", "investment_agreement", "deal"}),
    "loan": frozenset({"contract", "deal"}),
    "order": frozenset({"contract", "deal"}),
}
# A memorandum comes before the contract by which these are done.
_BEFORE_IT: frozenset[AgreementType] = frozenset({"memorandum_of_understanding", "letter_of_intent"})
_DONE_BY_CONTRACT: frozenset[Act] = frozenset(_PAPERS)
# The same two found a company and work together.
_TOGETHER: frozenset[Act] = frozenset({"venture", "cooperation"})
# What an agreement has gone through before the step that is news.
_ON_THE_WAY: frozenset[Status] = frozenset({"negotiating", "initialled"})
_MADE_BEFORE: dict[Status, frozenset[Status]] = {
    "agreed": frozenset({"initialled"}),
    "signed": _ON_THE_WAY | {"agreed"},
    "ratified": _ON_THE_WAY | {"agreed", "signed"},
    "in_force": _ON_THE_WAY | {"agreed", "signed", "ratified"},
    "failed": frozenset({"agreed"}),
    **dict.fromkeys(("suspended", "terminated", "withdrawn"), frozenset({"agreed", "signed", "ratified", "in_force"})),
}
_ENDED: frozenset[Status] = frozenset({"failed", "terminated", "withdrawn"})
# A title of this many characters tells one agreement from all others.
_A_NAME = 12
# Newspapers round a sum when they tell it again.
_ROUNDED = 0.03
_TWO = 2
_MONTH = len("2026-01")


def is_same(draft: Draft, said: Said, sides: list[Side], cast: Cast) -> bool:
    """Tell whether a mention speaks of a draft: nothing that is known of both speaks against it."""
    sides = cast.speaking_for(sides, draft.sides)
    mention, ids = said.mention, {side.actor_id for side in sides}
    if draft.known.names and mention.known:
        return mention.known in draft.known.names
    if not _kinds_agree(draft, mention) or (mention.enumeration == "beside" and not _is_told_elsewhere(draft, said)):
        return False
    if has_another_name(draft, said):
        return False
    if mention.definite or mention.attends:
        return not ids or len(draft.party_ids) < _TWO or bool(ids & draft.party_ids)
    if not _acts_agree(draft, mention, ids) or _differ(draft, said) or _told_apart(draft, said, sides, cast):
        return False
    named = _named_the_same(draft, said.title) and bool(ids & draft.party_ids)
    traded = _is_bought(draft, mention, sides) and titles_agree(draft.titles, said.title)
    initialled = mention.status == "initialled" and _is_earlier_step(draft, said, ids)
    return named or traded or initialled or _names_agree(draft, said, ids, cast)


def _is_told_elsewhere(draft: Draft, said: Said) -> bool:
    """Tell whether what is told as another than those before is one that other sentences call by the same name."""
    called = bool(said.title and draft.titles) and titles_agree(draft.titles, said.title, strict=True)
    return called and draft.mentions[-1].view is not said.view


def _is_bought(draft: Draft, mention: AgreementMention, sides: list[Side]) -> bool:
    """Tell whether one names what is bought, and the other of whom the same buyer, named first in both, has it."""
    bought = draft.bought | set(mention.bought)
    if not bought or not sides or not draft.sides or sides[0].actor_id != draft.sides[0].actor_id:
        return False
    return any(side.actor_id in bought for side in (*sides, *draft.sides))


def _names_agree(draft: Draft, said: Said, ids: set[str], cast: Cast) -> bool:
    """Tell whether parties and titles can be those of one."""
    mention = said.mention
    if not mention.title or mention.by_verb or not draft.titles:
        ids = {cast.called(one, draft.party_ids) for one in ids}
    if not _parties_agree(draft, ids, cast, named=bool(mention.title)) or _is_with_another(draft, said):
        return False
    # Other parties and another name are two agreements, even where both names end alike.
    others = len(ids) >= _TWO and len(draft.party_ids) >= _TWO and ids != draft.party_ids
    if _stands_beside(draft, said):
        return False
    return _declares(draft, said.mention, ids) or (
        titles_agree(draft.titles, said.title, strict=others) and (bool(ids) or not said.title or bool(draft.titles))
    )


def _named_the_same(draft: Draft, title: str | None) -> bool:
    """Tell whether a title that is long enough to be a name is a draft's own."""
    return title is not None and len(title) >= _A_NAME and title in draft.titles


def _is_with_another(draft: Draft, said: Said) -> bool:
    """Tell whether a paper of some name is made with somebody who is none of those known."""
    return said.mention.stranger and bool(said.title) and not draft.titles and len(draft.party_ids) >= _TWO


def _stands_beside(draft: Draft, said: Said) -> bool:
    """Tell whether one sentence names two statements with one status: 판문점 선언에 이어 공동성명을 채택했다."""
    last = draft.mentions[-1]
    one, other = last.mention, said.mention
    kinds = {one.type, other.type}
    told = last.view is said.view and one.status == other.status is not None
    return told and kinds <= STATEMENTS and len(kinds) == _TWO


def _declares(draft: Draft, mention: AgreementMention, ids: set[str]) -> bool:
    """Tell whether both are statements of the same states, which hardly declare twice in one article."""
    return {mention.type, draft.type} <= STATEMENTS and len(ids) >= _TWO and ids == draft.party_ids


def _told_apart(draft: Draft, said: Said, sides: list[Side], cast: Cast) -> bool:
    """Tell whether one is news and the other past, or some take part in it who are not known to in the other."""
    mention, ids = said.mention, {side.actor_id for side in sides}
    if mention.mutual and mention.by_verb and "signed" in draft.statuses:
        return True  # those who have signed one paper talk over another
    if mention.salience == "background" and mention.status in _ENDED and draft.is_news and "signed" in draft.statuses:
        return True  # what was broken off some time ago is not what has been signed now
    other_times = mention.status and draft.mentions[0].mention.salience != mention.salience
    if other_times and not _is_one_told_twice(draft, said, {cast.called(one, draft.party_ids) for one in ids}):
        return True
    crowds = crowds_of(said, sides)
    return bool(crowds) and crowds.isdisjoint(draft.crowds) and len(draft.party_ids) > min(len(ids), 1)


def _is_one_told_twice(draft: Draft, said: Said, ids: set[str]) -> bool:
    """Tell whether what is told as news and as past can be one: by its title, its parties or its kind."""
    mention = said.mention
    # A deal that only a verb tells (함께 짓기로) is the one that its parties are known for.
    same_two = mention.type == "deal" and len(ids) >= _TWO and ids == draft.party_ids
    # The treaty was signed nine months ago: what says no more than that is of the one of its kind spoken of.
    bare = mention.type == draft.type and mention.status in MADE and not (ids or said.title or mention.participants)
    known = same_two or bare or _is_earlier_step(draft, said, ids)
    return known or (bool(said.title and draft.titles) and titles_agree(draft.titles, said.title))


def _is_earlier_step(draft: Draft, said: Said, ids: set[str]) -> bool:
    """Tell whether one is what the other, which is news, came from: signed last year, terminated now."""
    mention = said.mention
    if ids != draft.party_ids or not ids or mention.status is None:
        return False
    if mention.type != draft.type or mention.type == "deal":
        return False
    news, past = (
        ({mention.status}, draft.statuses) if mention.salience == "main" else (draft.statuses, {mention.status})
    )
    return bool(past) and any(past <= _MADE_BEFORE.get(step, frozenset()) for step in news)


def crowds_of(said: Said, sides: list[Side]) -> set[str]:
    """Return words that say what several are (both sides of industry) of whom nobody can tell who they are."""
    told = {side.span for side in sides}
    groups = (one for one in said.mention.participants if one.group and one.group.member_endings)
    return {one.span.of(said.view.text) for one in groups if one.span not in told}


def _acts_agree(draft: Draft, mention: AgreementMention, ids: set[str]) -> bool:
    """Tell whether what is done can be what the draft is about: to buy a company is not to work with it."""
    acts = draft.known.acts
    if mention.act is None:
        return mention.type not in _BEFORE_IT or not acts <= _DONE_BY_CONTRACT or not acts
    if draft.type not in _PAPERS.get(mention.act, frozenset({draft.type})):
        return False
    if acts and mention.act not in acts and not ({mention.act} | acts <= _TOGETHER and ids == draft.party_ids):
        return False
    # Who has a contract with one may do something else with another.
    return bool(acts) or draft.type != "contract" or mention.type == "contract" or ids <= draft.party_ids


def _differ(draft: Draft, said: Said) -> bool:
    """Tell whether it was made on another day than all that is known, or is an order of another sum."""
    known = draft.known
    made = not MADE.isdisjoint(known.statuses)
    pending = bool(known.statuses) and known.statuses <= NOT_YET
    if said.mention.status in MADE and pending and _is_of_a_month(said.mention):
        return True  # what is only proposed now was not agreed some month before
    if said.mention.status not in MADE or not made:
        return False
    # A day before 하기로 했다 is that of what is to be done.
    undertaken = said.mention.type == "deal" and not (said.mention.by_verb or said.mention.act)
    if undertaken or (said.title and draft.titles):
        return False
    if known.days and said.mention.date and all(_apart(said.mention.date.value, day) for day in known.days):
        return True
    if said.mention.act != "order":
        return False
    sums = said.sums
    return bool(sums and known.sums) and all(abs(a - b) > _ROUNDED * max(a, b) for a in sums for b in known.sums)


def _is_of_a_month(mention: AgreementMention) -> bool:
    """Tell whether a mention gives no more than the month or year: news has a day."""
    return mention.date is not None and bool(mention.date.value) and len(mention.date.value or "") <= _MONTH


def _apart(one: str | None, other: str | None) -> bool:
    """Tell whether two times, as precise as they are told, are of different months."""
    if not one or not other:
        return False
    length = min(len(one), len(other), _MONTH)
    return one[:length] != other[:length]


def _parties_agree(draft: Draft, ids: set[str], cast: Cast, *, named: bool) -> bool:
    """Two deals without names are one only between the same parties; a name may leave some of them out."""
    known = draft.party_ids
    if not known and len(ids) >= _TWO:
        return named or _are_spoken_of(draft, ids, cast)
    if not ids or not known:
        return True
    if not named and not draft.titles and cast.stands_for(ids, known):
        return True
    if len(ids) >= _TWO and len(known) >= _TWO and not named and not draft.titles:
        return ids == known
    return ids <= known or known <= ids


def _are_spoken_of(draft: Draft, ids: set[str], cast: Cast) -> bool:
    """Tell whether parties are those of whom only words for both are known (talks of management and labour)."""
    groups = (group for said in draft.mentions for group in said.view.groups if group.member_endings)
    return any(cast.ensembles.are_members(ids, group) for group in groups)


def _kinds_agree(draft: Draft, mention: AgreementMention) -> bool:
    one, other = draft.type, mention.type or "deal"
    if other in _OF_THEIR_OWN and one in GENERIC and draft.titles:
        return False
    return one == other or one in GENERIC or other in GENERIC or any(one in k and other in k for k in _ALIKE)
