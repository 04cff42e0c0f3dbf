"""Attach terms, follow-ups and assessments to the agreement they belong to.

In: the readings and the drafts merged from them. Out: the same drafts, filled. A statement belongs to the agreement
that its own sentence speaks of, else to the one spoken of last, if whoever it is about can be a party of that one.
What only might be a term (a plan, a statement in the present) counts where its words tie it to an agreement, or where
it goes on from a sentence that did.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from converter.extract.bound import Bound, is_alike, names_partner, who_is_bound
from converter.extract.cast import Cast
from converter.extract.drafts import Draft, Read, Term, Valued
from converter.extract.held import ARROW
from converter.extract.state import NOT_YET, status
from converter.extract.thread import Here, Thread, begin
from converter.extract.valued import left_to, still_of
from converter.model.mentions import ClauseMention
from converter.model.reading import SentenceReading, SentenceView
from converter.model.vocab import Status

# A statement goes on from the last one that spoke of the agreement if at most two sentences stand between them.
REACH = 3
# 양사는 …: words for several go back to the parties over more of what lies between; plans of one of them lead away
# from the agreement if as many sentences speak neither of it nor of several.
# What several do together is told of further still.
FAR_REACH, FARTHEST = 5, 8
# How an agreement stands when what a party plans goes without it.
_NOTHING_PLANNED: frozenset[Status] = frozenset({"negotiating", "failed", "suspended", "terminated", "withdrawn"})
# How many sentences may lie between an agreement and what is paid by what may be a term of it.
PAID_REACH = 2
ItemReader = Callable[[SentenceView], ClauseMention | None]


def attach(sentences: Iterable[Read], drafts: list[Draft], cast: Cast, read_item: ItemReader) -> None:
    """Fill the drafts from every sentence, in text order; ``read_item`` reads one as an item of a list of terms."""
    in_order = tuple(sentences)
    thread = begin(in_order, drafts)
    for sentence in in_order:
        _read(sentence, thread, cast, read_item)


def _read(sentence: Read, thread: Thread, cast: Cast, read_item: ItemReader) -> None:
    """Give the agreement in focus what a sentence tells of it, and go on from there."""
    view, reading = sentence
    here = thread.turn(sentence, cast)
    focus = thread.focus
    if focus is None:
        return
    if reading.assessment:
        if _is_read_into(reading, here, thread):
            focus.assessments.append(sentence)
        if not reading.clauses and not reading.priced:
            thread.since += 1
            thread.spoken = 0 if here else thread.spoken
            return
    taken = _taken(sentence, (thread, here), cast, read_item)
    for clause in taken:
        _draft_of(clause, here, focus).terms.append(Term(clause, view, reading, thread.pillar))
    focus.followups += [(followup, view, reading) for followup in reading.followups]
    valued = _is_valued(sentence, (thread, here), cast, taken=bool(taken))
    if valued:
        straight = thread.since == 0 and not reading.subject
        focus.valued.append(Valued(view, left_to(focus, sentence, here), straight))
    thread.since = 0 if taken or here else thread.since + (not valued)
    together = any(one.group for one in reading.subject) or (taken and names_partner(sentence, focus))
    spoken = here or any(c.linked for c in taken) or together
    thread.spoken = 0 if spoken else thread.spoken + 1


def _is_valued(sentence: Read, at: tuple[Thread, Here], cast: Cast, *, taken: bool) -> bool:
    """Tell whether the sums of a sentence are those of the agreement in focus.

    What somebody plans and what was no term of the agreement gives it no sums either, unless money is paid straight on.
    """
    view, reading = sentence
    thread, here = at
    if not reading.valued or thread.focus is None:
        return False
    plans = any(clause.strength == "intention" for clause in reading.clauses)
    paid = thread.since < PAID_REACH and not plans and any(q.currency for q in view.quantities)
    others = bool(reading.clauses and reading.subject) and not (taken or reading.priced or paid)
    return bool(here) or (not others and still_of(sentence, thread.focus, thread.since, cast))


def _taken(sentence: Read, at: tuple[Thread, Here], cast: Cast, read_item: ItemReader) -> list[ClauseMention]:
    """Return what a sentence tells of the terms, as an item where a list of them is under way."""
    view, reading = sentence
    thread, _ = at
    thread.listing = reading.opens_list or (thread.listing and not reading.tells)
    listed = thread.listing or (view.role == "list_item" and view.sentence.block not in thread.news)
    names_paper = any(mention.enumeration == "item" for mention in reading.agreements)
    if not reading.opens_list and listed and not names_paper and (item := read_item(view)):
        return _listed(item, reading, view)
    return [c for c in reading.clauses if _belongs(c, sentence, at, cast)]


def _is_read_into(reading: SentenceReading, here: Here, thread: Thread) -> bool:
    """Tell whether an assessment is one of the agreement in focus.

    What is read into an agreement is read into the one that the article is about, or names it; a forecast goes with it
    only where it stands near, as news forecasts markets and weather, too.
    """
    focus = thread.focus
    main = focus is not None and (focus.mentions[0].mention.salience == "main" or (bool(here) and focus.is_news))
    forecast = reading.kind == "expectation" and reading.assessment == "interpretation"
    return main and (not forecast or bool(here) or min(thread.since, thread.spoken) < REACH)


def _listed(item: ClauseMention, reading: SentenceReading, view: SentenceView) -> list[ClauseMention]:
    """Take an item of a list whole where it sets a heading or an old value against a new one, else as it is stated."""
    whole = any(mark in view.words for mark in (ARROW, ":")) or not reading.clauses or view.role == "list_item"
    return [item] if whole else list(reading.clauses)


def _draft_of(clause: ClauseMention, here: Here, focus: Draft) -> Draft:
    """Of several agreements in one sentence, a term belongs to the one named nearest before it, else to the last."""
    before = [
        (said.mention.head.start, i)
        for i, (_, said) in enumerate(here)
        if said.mention.evidence.start <= clause.span.start < said.mention.evidence.end
    ]
    return here[max(before)[1]][0] if before else focus


class _Tie(NamedTuple):
    """Whom a sentence binds, and how many sentences back the agreement had its last term."""

    bound: Bound
    since: int


def _belongs(clause: ClauseMention, sentence: Read, at: tuple[Thread, Here], cast: Cast) -> bool:
    """Tell whether a term is one of the agreement in focus, by who it is about and by what ties it to it."""
    view, reading = sentence
    thread, here = at
    focus = thread.focus
    if focus is None or _is_followup(clause, reading):
        return False
    bound = who_is_bound(reading, focus, cast)
    since = 0 if _goes_on(clause, here) else thread.since
    # Of an agreement with one known party, another company that straight on does its share may be the other; what it
    # plans is its own affair, unless it is with that party.
    with_party = any(one.actor.id in focus.party_ids for one in view.actors)
    other_side = bound == "company" and since == 0 and (clause.strength != "intention" or with_party)
    if clause.offered:
        told = bool(here) or min(since, thread.spoken) < REACH
        return told and bound != "other" and status(focus)[0] in NOT_YET
    if clause.linked:
        if bound == "party" and _is_decided_alone(clause, sentence, focus):
            return False
        # Whoever is not named is whoever was spoken of last; a document needs nobody.
        nearby = (bound in {"nobody", "company"} and since < REACH) or (bound == "nobody" and clause.written)
        # Somebody else who undertakes something right there may have joined the parties.
        undertakes = clause.strength == "undertaking" and not clause.written and since < REACH
        joins = bound == "other" and undertakes and is_alike(reading, focus, cast)
        return bool(here) or bound in {"party", "several"} or nearby or joins
    return other_side or _carries_on(clause, sentence, at, _Tie(bound, since))


def _carries_on(clause: ClauseMention, sentence: Read, at: tuple[Thread, Here], tie: _Tie) -> bool:
    """Tell whether a term that its own words tie to nothing carries on what was told of the agreement."""
    _, reading = sentence
    thread, here = at
    bound, since = tie
    old = thread.focus is None or not thread.focus.is_news
    if id(thread.focus) in thread.passing and not (here or _keeps_to(sentence, thread, bound)):
        return False
    if bound in {"party", "nobody"} and _is_own_affair(clause, thread.focus):
        return False
    if clause.strength == "binding" and bound != "several" and thread.spoken >= REACH:
        return False  # what one party must do by whatever law
    both = bound == "several" or (bound == "party" and names_partner(sentence, thread.focus))
    drifts = not both and not here and thread.spoken >= FAR_REACH
    reach = FARTHEST if both else FAR_REACH if (reading.elliptic and clause.strength == "intention") else REACH
    if since >= reach or drifts or (old and not (reading.elliptic and since == 0)):
        return False
    # A thing may be what the sentence is about: what is planned for it (공장은 내년에 착공할 예정이다), or what becomes
    # of it, but that only where it goes straight on (관세는 사라진다).
    near = clause.strength == "intention" or since == 0
    of_thing = not reading.subject and clause.modality != "declaration" and near
    return bound in {"party", "several"} or reading.elliptic or of_thing


def _is_own_affair(clause: ClauseMention, focus: Draft | None) -> bool:
    """Tell whether what one party plans is its own affair: nothing is agreed, or nobody knows with whom."""
    if focus is None or clause.strength not in {"intention", "declaratory"}:
        return False
    return len(focus.party_ids) == 1 or status(focus)[0] in _NOTHING_PLANNED


def _is_decided_alone(clause: ClauseMention, sentence: Read, focus: Draft) -> bool:
    """Tell whether one side has made up its mind to something while they still talk."""
    talk = status(focus)[0] == "negotiating" and not clause.written
    return talk and not names_partner(sentence, focus)


def _keeps_to(sentence: Read, thread: Thread, bound: Bound) -> bool:
    """Tell whether a sentence keeps to an agreement that is only mentioned in passing.

    It is about several of its parties, goes straight on without a subject or shares out who does what, or names another
    party than its subject.
    """
    _, reading = sentence
    straight_on = thread.spoken == 0 and (reading.elliptic or (thread.since == 0 and _shares_out(reading)))
    return bound == "several" or straight_on or names_partner(sentence, thread.focus)


def _shares_out(reading: SentenceReading) -> bool:
    """Tell whether a sentence has several terms that are each about a thing or somebody unnamed."""
    return len(reading.clauses) > 1 and not reading.subject and not reading.elliptic


def _goes_on(clause: ClauseMention, here: Here) -> bool:
    """Tell whether a term stands behind the agreement in its own sentence: 협약을 체결하고 [공장을 짓는다].

    An act that makes the agreement by itself is what was agreed: [합작사를 설립해] 공장을 짓는다.
    """
    named = any(draft.known.head_end is not None and draft.known.head_end <= clause.span.start for draft, _ in here)
    return named or any(said.mention.mutual and said.mention.head.overlaps(clause.span) for _, said in here)


# What is done so that the agreement comes about is a step towards it, never one of its terms; what a project goes
# through (타당성 조사를 마치고) is both.
_STEPS = frozenset({"ratification", "signing"})
_OF_PROJECT = "other"


def _is_followup(clause: ClauseMention, reading: SentenceReading) -> bool:
    here = (f for f in reading.followups if f.span.overlaps(clause.span))
    return any(f.type in _STEPS or (f.type != _OF_PROJECT and not clause.linked) for f in here)
