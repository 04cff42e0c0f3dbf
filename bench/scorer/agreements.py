"""The agreements, and what is said of each.

An agreement is recognised by its parties, its title and the words that show it. ``…_e2e`` counts a value as right only
if its agreement was found, the measure of the same name without it only among those that were found.
"""

from collections import Counter

from converter.model.agreement import Agreement
from converter.model.annotation import Actor
from scorer.cases import Case
from scorer.folding import best_pairs, fold, overlap
from scorer.gold import GoldAgreement
from scorer.names import count_same, names_of
from scorer.tally import Tally

_PARTIES, _TITLE, _EVIDENCE = 0.45, 0.3, 0.25  # what each is worth when two agreements are compared
_LEAST_LIKENESS = 0.25
_WHOLE_SPAN = 12  # folded characters from which words can be looked up in the article without meeting others
_SHORT_WORDS = 0.3  # what shorter words are worth if the evidence holds them
_LEAST_WORDS = 6  # folded characters that cannot be in the evidence by chance
_WHOLE_DAY = len("2025-10")


def pair_agreements(case: Case) -> dict[int, int]:
    """Return which gold agreement is which of the record's, by their places in the lists."""
    gold, read = case.gold.agreements, case.record.agreements if case.record else ()
    actors = actors_of(case)
    pairs = best_pairs((len(gold), len(read)), lambda i, j: _likeness(case, gold[i], read[j], actors), _LEAST_LIKENESS)
    return dict(pairs)


def actors_of(case: Case) -> dict[str, Actor]:
    """Return the record's actors by their ids."""
    return {actor.id: actor for actor in (case.record.actors if case.record else ())}


def measure(case: Case, tally: Tally) -> None:
    """Count agreements and what is said of them."""
    gold, read = case.gold.agreements, case.record.agreements if case.record else ()
    paired, actors = pair_agreements(case), actors_of(case)
    tally.items("agreements", len(paired), len(read), len(gold))
    _presence(gold, read, paired, tally)
    for i, wanted in enumerate(gold):
        got = read[paired[i]] if i in paired else None
        if got is None:
            tally.miss("agreement missed", f"{wanted.salience} {wanted.type} {wanted.status}: {wanted.evidence}")
        _nature(wanted, got, tally)
        _who(wanted, got, actors, tally)
        _when_and_where(wanted, got, tally)
    for j in set(range(len(read))) - set(paired.values()):
        tally.miss("agreement not there", f"{read[j].type} {read[j].status} {read[j].title}: {read[j].summary}")


def _presence(
    gold: tuple[GoldAgreement, ...], read: tuple[Agreement, ...], paired: dict[int, int], tally: Tally
) -> None:
    main = {i for i, agreement in enumerate(gold) if agreement.salience == "main"}
    if main or not gold:
        found = any(agreement.salience == "main" for agreement in read)
        tally.value("agreement_or_not", right=found == bool(main), note="there is one" if main else "there is none")
    if main:
        tally.value("agreement_main_found", right=main <= paired.keys())


def _nature(gold: GoldAgreement, read: Agreement | None, tally: Tally) -> None:
    pairs = {"type": (gold.type, read and read.type), "status": (gold.status, read and read.status)}
    for name, (wanted, got) in pairs.items():
        tally.value(f"{name}_e2e", right=wanted == got)
        if read is not None:
            tally.value(name, right=wanted == got, note=f"gold {wanted} read {got}: {gold.evidence}")


def _who(gold: GoldAgreement, read: Agreement | None, actors: dict[str, Actor], tally: Tally) -> None:
    parties = _party_names(read, actors)
    found = count_same(gold.parties, parties)
    tally.items("parties_e2e", found, len(parties), len(gold.parties))
    if read is not None and not found == len(parties) == len(gold.parties):
        tally.miss("parties", f"gold {list(gold.parties)} read {[names[:2] for names in parties]}: {gold.evidence}")
    signatories = [names_of(actors.get(person.actor_id)) for person in (read.signatories if read else ())]
    found = count_same(gold.signatories, signatories)
    tally.items("signatories_e2e", found, len(signatories), len(gold.signatories))
    if not found == len(signatories) == len(gold.signatories):
        tally.miss("signatories", f"gold {list(gold.signatories)} read {[names[:2] for names in signatories]}")


def _when_and_where(gold: GoldAgreement, read: Agreement | None, tally: Tally) -> None:
    if gold.signed:
        day = read.signed.value if read and read.signed else None
        tally.value("signed_e2e", right=_same_day(gold.signed, day), note=f"gold {gold.signed} read {day}")
    if gold.place:
        place = read.place.text if read and read.place else None
        tally.value("place_e2e", right=_same_place(gold.place, place), note=f"gold {gold.place} read {place}")


def _same_day(gold: str, read: str | None) -> bool:
    """Tell whether the read day is as exact as the gold one, or at least gives its month."""
    if read is None:
        return False
    return read.startswith(gold) or (gold.startswith(read) and len(read) >= _WHOLE_DAY)


def _same_place(gold: str, read: str | None) -> bool:
    wanted, got = fold(gold), fold(read)
    return wanted in got or (len(got) > 1 and got in wanted)


def _party_names(read: Agreement | None, actors: dict[str, Actor]) -> list[tuple[str, ...]]:
    return [names_of(actors.get(party.actor_id)) for party in (read.parties if read else ())]


def _likeness(case: Case, gold: GoldAgreement, read: Agreement, actors: dict[str, Actor]) -> float:
    parties = _party_names(read, actors)
    found = count_same(gold.parties, parties)
    either = len(parties) + len(gold.parties) - found
    by_parties = found / either if either else 0.0
    by_title = _title_likeness(fold(gold.title), fold(read.title))
    return _PARTIES * by_parties + _TITLE * by_title + _EVIDENCE * _evidence_likeness(case, gold, read)


def _title_likeness(one: str, other: str) -> float:
    """Return the share of letter pairs that two titles have in common."""
    first, second = (Counter(title[at : at + 2] for at in range(len(title) - 1)) for title in (one, other))
    return 2 * (first & second).total() / max(1, first.total() + second.total())


def _evidence_likeness(case: Case, gold: GoldAgreement, read: Agreement) -> float:
    wanted, place = fold(gold.evidence), case.text.find(gold.evidence)
    words = [fold(entry.text) for entries in read.evidence.values() for entry in entries]
    words += [fold(clause.text) for clause in read.clauses]
    best = 0.0
    for shown in words:
        if len(shown) > _LEAST_WORDS and (shown in wanted or wanted in shown):
            return 1.0
        if len(shown) > _WHOLE_SPAN:
            best = max(best, overlap(place, case.text.find(shown)))
        elif shown and shown in wanted:
            best = max(best, _SHORT_WORDS)
    return best
