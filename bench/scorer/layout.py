"""The article's form: headline, deck, lede, captions, subheads, authors, and what must not be in the text."""

from collections import Counter
from collections.abc import Iterable

from converter.model.outline import Section
from converter.model.record import Article
from converter.model.span import Passage
from scorer.cases import Case
from scorer.folding import fold
from scorer.names import count_same
from scorer.tally import Tally

_BRACKETS = "[]【】<>〈〉"


def measure(case: Case, tally: Tally) -> None:
    """Count the parts of an article's form."""
    article = case.record.article if case.record else None
    _single_parts(case, article, tally)
    _listed_parts(case, article, tally)
    _origin(case, article, tally)
    body = fold(article.text if article else None)
    for line in case.gold.article.not_body:
        tally.value("not_body_kept_out", right=fold(line) not in body, note=line)


def _single_parts(case: Case, article: Article | None, tally: Tally) -> None:
    gold = case.gold.article
    parts = {
        "kicker": (gold.kicker, article and article.kicker),
        "headline": (gold.headline, article and article.headline),
        "lede": (gold.lede, article and article.lede),
    }
    for name, (wanted, passage) in parts.items():
        read = passage.text if passage else None
        right = fold(wanted).strip(_BRACKETS) == fold(read).strip(_BRACKETS)
        tally.value(name, right=right, note=f"gold {wanted!r} read {read!r}")


def _listed_parts(case: Case, article: Article | None, tally: Tally) -> None:
    gold = case.gold.article
    _same_strings("deck", gold.deck, _texts(article.deck if article else ()), tally)
    _same_strings("captions", gold.captions, _texts(article.captions if article else ()), tally)
    _same_strings("subheads", gold.subheads, _headings(case.record.sections if case.record else ()), tally)
    authors = [(author.name,) for author in (article.authors if article else ())]
    tally.items("authors", count_same(gold.authors, authors), len(authors), len(gold.authors))


def _texts(passages: Iterable[Passage]) -> list[str]:
    return [passage.text for passage in passages]


def _headings(sections: Iterable[Section]) -> list[str]:
    return [section.heading.text for section in sections if section.heading]


def _same_strings(name: str, gold: Iterable[str], read: Iterable[str], tally: Tally) -> None:
    wanted, got = Counter(map(fold, gold)), Counter(map(fold, read))
    tally.items(name, (wanted & got).total(), got.total(), wanted.total())
    if wanted != got:
        tally.miss(name, f"missed {list(wanted - got)} not there {list(got - wanted)}")


def _origin(case: Case, article: Article | None, tally: Tally) -> None:
    gold = case.gold.article
    if gold.located:
        read = article.located.text if article and article.located else None
        tally.value("located", right=fold(read) == fold(gold.located), note=f"gold {gold.located} read {read}")
    if gold.published:
        day = article.published.value if article and article.published else ""
        tally.value("published", right=day.startswith(gold.published), note=f"gold {gold.published} read {day}")
