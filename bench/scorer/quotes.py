"""What was said, and by whom.

Words in marks must be read nearly whole, reported speech by half: where it begins is a matter of taste.
"""

from converter.model.annotation import Actor, Quote
from scorer.cases import Case
from scorer.folding import best_pairs, overlap
from scorer.gold import GoldQuote
from scorer.names import names_of, same_name
from scorer.tally import Tally

_LEAST_OVERLAP = {"direct": 0.8, "mixed": 0.8, "indirect": 0.5}
_GROUPS = {"quotes_marked": ("direct", "mixed"), "quotes_indirect": ("indirect",)}


def measure(case: Case, tally: Tally) -> None:
    """Count quotes, their kinds and their speakers."""
    gold, read = case.gold.quotes, case.record.quotes if case.record else ()
    pairs = _pairs(case, read)
    for name, kinds in _GROUPS.items():
        wanted = {i for i, quote in enumerate(gold) if quote.kind in kinds}
        matched = {j for i, j in pairs if i in wanted}
        got = matched | {j for j, quote in enumerate(read) if quote.kind in kinds}
        tally.items(name, len(matched), len(got), len(wanted))
    _note_unpaired(gold, read, pairs, tally)
    actors = {actor.id: actor for actor in (case.record.actors if case.record else ())}
    for i, j in pairs:
        tally.value("quote_kind", right=gold[i].kind == read[j].kind, note=f"{gold[i].kind}, not {read[j].kind}")
        _speaker(gold[i], read[j], actors, tally)


def _pairs(case: Case, read: tuple[Quote, ...]) -> list[tuple[int, int]]:
    gold = case.gold.quotes
    wanted, got = ([case.text.find(quote.text) for quote in quotes] for quotes in (gold, read))

    def likeness(i: int, j: int) -> float:
        value = overlap(wanted[i], got[j])
        return value if value >= _LEAST_OVERLAP[gold[i].kind] else 0.0

    return best_pairs((len(gold), len(read)), likeness)


def _note_unpaired(
    gold: tuple[GoldQuote, ...], read: tuple[Quote, ...], pairs: list[tuple[int, int]], tally: Tally
) -> None:
    for i in set(range(len(gold))) - {i for i, _ in pairs}:
        tally.miss("quote missed", f"{gold[i].kind}: {gold[i].text}")
    for j in set(range(len(read))) - {j for _, j in pairs}:
        tally.miss("quote not there", f"{read[j].kind}: {read[j].text}")


def _speaker(gold: GoldQuote, read: Quote, actors: dict[str, Actor], tally: Tally) -> None:
    if not gold.speaker:
        return
    names = names_of(actors.get(read.speaker_id or ""))
    if read.speaker_text:
        names = (*names, read.speaker_text)
    right = any(same_name(gold.speaker, name) for name in names)
    tally.value("quote_speaker", right=right, note=f"gold {gold.speaker} read {list(names)}: {read.text}")
