"""Mentions of an agreement that an act between two makes where no noun names it: one buys, supplies or joins another.

In: one sentence with its actors. Out: a mention for each such act whose other side stands in the clause, in the case
that the verb asks for (가온전지 [지분을] 인수했다, 가온전지[에] 공급한다, 가온전지[와] 합작사를 설립한다).
``transactions.toml`` holds the verbs, the cases, and what each standing of the verb says of the agreement. The side
that acts may be left out; whether both are known is decided where the article is known.
"""

import re
from functools import cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from converter.lang.gated import Gated, GatedRules
from converter.lang.ko.agreements import days, participants
from converter.lang.ko.agreements.act_standing import ActStanding, standing_of
from converter.lang.ko.agreements.bought import changes_hands, holders
from converter.lang.ko.agreements.cases import Case, Placed, place
from converter.lang.ko.agreements.events import find_nouns
from converter.lang.ko.agreements.gathered import described
from converter.lang.ko.agreements.participants import is_embedded
from converter.lang.ko.agreements.standing import is_plan, is_to_come
from converter.lang.ko.agreements.telling import evidence, reported_start, salience_of_act
from converter.lang.ko.parts import expand
from converter.lang.ko.phrases import CLAUSE_END
from converter.lang.tables import Rule, load
from converter.model.mentions import Act, AgreementMention
from converter.model.reading import SentenceView
from converter.model.span import Date, Span
from converter.model.vocab import MADE, ActorType, AgreementType, Status

# Who can be the other side of a transaction; a country is where something is sold more often than who buys it.
_SIDES: frozenset[ActorType] = frozenset({"company", "organization", "government_body"})
_ACTING: frozenset[ActorType] = _SIDES | {"international_organization", "country"}
# 팔렸다, 품에 안겼다: what has changed hands has been signed, whatever was paid.
_SOLD = "ko.transaction.sold"
# A new clause begins behind these.
_BOUNDARY = re.compile(rf"{CLAUSE_END}|(?:때문에|가운데),? |다가,? |다\. |, 이(?:어|에) ")


class TransactionRule(Rule, frozen=True, forbid_unknown_fields=True):
    """One kind of act between two, with how the agreement stands where the verb stands so."""

    type: AgreementType
    act: Act
    pattern: str
    counterparts: tuple[Case, ...]
    status: dict[str, Status]
    priced: AgreementType | None = None
    alone: Literal["subject", "target"] | None = None
    beside: str | None = None
    persons: bool = False
    states: bool = False
    by: ActorType | None = None


class TransactionTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``transactions.toml``."""

    parts: dict[str, str]
    kinds: tuple[TransactionRule, ...]


@cache
def table() -> TransactionTable:
    """Return the table, read once."""
    return load("converter.lang.ko.agreements", "transactions.toml", TransactionTable)


@cache
def _rules() -> GatedRules[TransactionRule]:
    return GatedRules((rule, Gated(rule.pattern)) for rule in table().kinds)


@cache
def _beside() -> dict[str, Gated]:
    return {rule.id: Gated(expand(rule.beside, table().parts)) for rule in table().kinds if rule.beside}


def read_transactions(view: SentenceView) -> list[AgreementMention]:
    """Return what the acts of a sentence make, in the order of the table."""
    if not view.groups and not any(mention.actor.type in _ACTING for mention in view.actors):
        return []
    told = [
        mention
        for rule, pattern in _rules().that_can_stand_in(view.words)
        for match in pattern.finditer(view.words)
        for mention in _each(_read(view, rule, Span(*match.span())), view)
    ]
    # Of what one verb may tell, where both sides are known tells most, then what stands first in the table.
    by: dict[int, tuple[bool, str]] = {}
    for mention in sorted(told, key=lambda mention: not mention.mutual):
        by.setdefault(mention.head.end, (mention.mutual, mention.rule_id))
    return [mention for mention in told if (mention.mutual, mention.rule_id) == by[mention.head.end]]


_BOUGHT: frozenset[Case] = frozenset({"object", "stake", "target"})


def _each(mention: AgreementMention | None, view: SentenceView) -> list[AgreementMention]:
    """Tell one who buys several apart: each is bought by a contract of its own (누리솔과 다온을 인수했다)."""
    if mention is None:
        return []
    placed = place(view, Span(view.span.start, mention.head.end))
    bought = {p.participant for p in placed if p.case in _BOUGHT and p.participant in mention.participants}
    if len(bought) <= 1:
        return [mention]
    others = tuple(one for one in mention.participants if one not in bought)
    return [replace(mention, participants=(*others, one)) for one in mention.participants if one in bought]


def _read(view: SentenceView, rule: TransactionRule, head: Span) -> AgreementMention | None:
    standing = _standing(view.words, head)
    status: Status | None = "failed" if standing == "dropped" else rule.status.get(standing or "")
    if status is None or find_nouns(view.words[head.start : head.end + 6]):  # 인수 계약을: the noun tells
        return None
    taking = _sides(view, rule, head)
    if not taking:
        return None
    base = view.span.start
    scope = Span(reported_start(view, head, head.start), head.end).shifted(base)
    kind = _type(view, rule, taking, scope) if status in MADE or not rule.priced else "deal"
    return AgreementMention(
        rule_id=rule.id,
        evidence=evidence(view, Span(0, head.end)),
        head=head.shifted(base),
        title=None,
        type=kind,
        status="agreed" if rule.priced and kind == "deal" and status == "signed" and rule.id != _SOLD else status,
        status_rule=rule.id,
        planned=standing != "actual",
        definite=False,
        salience=salience_of_act(view.words, head),
        participants=tuple(placed.participant for placed in taking),
        attends=False,
        date=_day(view, head, scope, standing),
        place=None,
        occasion=None,
        mutual=rule.alone is None,
        bought=changes_hands(view, Span(scope.start - base, head.end)),
        act=rule.act,
    )


# 인수하[기로 했다], 사들이[기로 한] 것
_RESOLVED = re.compile(
    r"[가-힣]{0,2}기로 (?:[^\s,.]+ ){0,2}?"
    r"(?:(?P<past>(?:한|했던) |했(?:으나|지만|는데|다가)|해 ?놓고|하고도)|했|하|합의|결정)"
)


def _day(view: SentenceView, head: Span, scope: Span, standing: ActStanding | None) -> Date | None:
    """Return when it was done or resolved on; when something is to be done is no such day."""
    if standing == "actual":
        return days.day(view, scope)
    resolved = _RESOLVED.match(view.words, head.end)
    return days.agreed_day(view, scope, recalled=bool(resolved["past"])) if resolved else None


# 지분 투자[를 통해], 지분 인수[를 시작으로]: done, unless what comes of it is only planned.
_BY_WAY = re.compile(r"[을를] (?:통해|통한|통하여|시작으로|계기로|마치고|마무리하고)|에 이어")


def _standing(sentence: str, head: Span) -> ActStanding | None:
    """Return how a verb stands, with the time that the words around it give."""
    standing = standing_of(sentence[head.end : head.end + 80])
    if standing is None and _BY_WAY.match(sentence, head.end):
        standing = "planned" if is_plan(sentence, head.end) else "actual"
    return "planned" if standing == "actual" and is_to_come(sentence, head.start) else standing


def _type(view: SentenceView, rule: TransactionRule, taking: list[Placed], scope: Span) -> AgreementType:
    """Return the type of what has been agreed: what has a price, a share or a seller has been bought by contract."""
    price = any((q.currency or q.unit == "%") and q.span in scope for q in view.quantities)
    sold = price or any(placed.case == "from" for placed in taking)
    return rule.priced if rule.priced and sold else rule.type


# 한빛전자와 다온전지가 합병한다: each is the other side.
_BOTH = frozenset({"합병"})
_TOPIC = ("은 ", "는 ")


def _sides(view: SentenceView, rule: TransactionRule, head: Span) -> list[Placed]:
    """Return who acts and with whom: the subject before the verb, and the other side in the verb's own clause."""
    base = view.span.start
    cuts = [0, *(m.end() for m in _BOUNDARY.finditer(view.words, 0, head.start))]
    beside = _beside().get(rule.id)
    if beside and not beside.search(view.words, cuts[-1], head.start):
        return []
    here = place(view, Span(reported_start(view, head, head.start), head.start).shifted(base))
    own = [p for p in here if p.participant.span.start >= base + cuts[-1]]
    can_be = _SIDES | ({"person"} if rule.persons else set()) | ({"country"} if rule.states else set())
    others = [p for p in own if p.case in rule.counterparts and view.types.get(p.participant.span) in can_be]
    if sellers := [p for p in others if p.case == "from"] or holders(view, own):
        others = sellers  # whoever sells is the other side, not what is sold
    subjects = [p for p in here if p.case == "subject" and p not in others and not is_embedded(view.text, p.end)]
    about = all(view.text.startswith(_TOPIC, p.end) for p in subjects)
    subjects = (others and about and described(view, head.end)) or subjects
    if rule.by and all(view.types.get(p.participant.span) != rule.by for p in subjects):
        return []
    if rule.alone:
        subjects = subjects or described(view, head.end)
        return _alone(rule, own, [p for p in subjects if view.types.get(p.participant.span) in _SIDES], others)
    both = rule.counterparts == ("partner",) or head.of(view.words) in _BOTH
    if both and not others and participants.several(p.participant for p in subjects):
        # 다온발전은 한빛건설과 가온건설이 출자해 세웠다: the topic is what they have set up.
        topic = max((n for n, p in enumerate(subjects) if view.text.startswith(_TOPIC, p.end)), default=-1)
        doing = subjects[topic + 1 :]
        return doing if participants.several(p.participant for p in doing) else subjects
    return [*subjects, *others] if others else []


def _alone(rule: TransactionRule, own: list[Placed], subjects: list[Placed], others: list[Placed]) -> list[Placed]:
    """Return who is enough by itself: whoever offers something for sale, or who is bought where a third allows it."""
    if rule.alone == "target":
        return others if any(p.case == "target" for p in others) else []
    return [] if any(p.case in {"to", "from"} for p in own) else subjects
