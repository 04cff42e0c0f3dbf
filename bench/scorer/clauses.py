"""The terms, what must not be one, and what comes after.

A term counts as read if half of it is; ``clause_chars`` asks for the characters alone, however the terms are split.
"""

from collections.abc import Iterable

from scorer.agreements import pair_agreements
from scorer.cases import Case
from scorer.folding import Place, pair_places, shared
from scorer.tally import Tally

_MOST_LEAKED = 0.5  # of a term's own characters
_LEAST_FOLLOWUP = 0.3


def measure(case: Case, tally: Tally) -> None:
    """Count terms, assessments and follow-ups."""
    read = [
        (number, clause)
        for number, agreement in enumerate(case.record.agreements if case.record else ())
        for clause in agreement.clauses
    ]
    wanted = [case.text.find(clause.text) for clause in case.gold.clauses]
    got = [case.text.find(clause.text) for _, clause in read]
    pairs = pair_places(wanted, got)
    tally.items("clauses", len(pairs), len(got), len(wanted))
    ours, theirs = _covered(wanted), _covered(got)
    tally.items("clause_chars", len(ours & theirs), len(theirs), len(ours))

    order = {agreement.id: number for number, agreement in enumerate(case.gold.agreements)}
    agreements = pair_agreements(case)
    for i, j in pairs:
        clause, (owner, found) = case.gold.clauses[i], read[j]
        tally.value("clause_agreement", right=agreements.get(order[clause.agreement]) == owner, note=clause.text)
        strengths = f"gold {clause.strength} read {found.strength}: {clause.text}"
        tally.value("clause_strength", right=clause.strength == found.strength, note=strengths)
    for i in set(range(len(wanted))) - {i for i, _ in pairs}:
        tally.miss("clause missed", case.gold.clauses[i].text)
    spurious = set(range(len(got))) - {j for _, j in pairs}
    for j in spurious:
        tally.miss("clause not there", read[j][1].text)
    _interpretations(case, [got[j] for j in spurious], tally)
    _followups(case, tally)


def _covered(places: Iterable[Place | None]) -> set[int]:
    return {at for place in places if place for at in range(*place)}


def _interpretations(case: Case, spurious: list[Place | None], tally: Tally) -> None:
    wanted = [case.text.find(sentence) for sentence in case.gold.interpretations]
    for place, sentence in zip(wanted, case.gold.interpretations, strict=True):
        leaked = any(clause and shared(place, clause) > _MOST_LEAKED * (clause[1] - clause[0]) for clause in spurious)
        tally.value("interpretation_not_clause", right=not leaked, note=sentence)
    read = [
        assessment
        for agreement in (case.record.agreements if case.record else ())
        for assessment in agreement.assessments
        if assessment.kind == "interpretation"
    ]
    pairs = pair_places(wanted, [case.text.find(assessment.text) for assessment in read])
    tally.items("interpretations", len(pairs), len(read), len(wanted))
    for i in set(range(len(wanted))) - {i for i, _ in pairs}:
        tally.miss("interpretation missed", case.gold.interpretations[i])
    for j in set(range(len(read))) - {j for _, j in pairs}:
        tally.miss("interpretation not there", read[j].text)


def _followups(case: Case, tally: Tally) -> None:
    read = [
        followup for agreement in (case.record.agreements if case.record else ()) for followup in agreement.followups
    ]
    wanted = [case.text.find(followup.text) for followup in case.gold.followups]
    pairs = pair_places(wanted, [case.text.find(followup.text) for followup in read], _LEAST_FOLLOWUP)
    tally.items("followups", len(pairs), len(read), len(wanted))
    for i in set(range(len(wanted))) - {i for i, _ in pairs}:
        tally.miss("follow-up missed", case.gold.followups[i].text)
    for j in set(range(len(read))) - {j for _, j in pairs}:
        tally.miss("follow-up not there", read[j].text)
