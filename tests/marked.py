"""Korean articles whose actors are marked by hand, so that what is tested does not hang on how names are found.

``[한빛전자]`` marks a company, ``[오만|OM]`` a country, ``[강은솔|person 한빛전자 대표]`` a person with affiliation and
office; any other word behind the bar is the actor's type. A paragraph that begins with ▲ is an item of a list, one
with ◎ a caption. Dates, quantities, groups and quotes are found as everywhere.
"""

import re
from dataclasses import replace
from typing import NamedTuple

from converter.annotate import annotate
from converter.extract import extract
from converter.extract.views import views
from converter.lang import load_pack
from converter.model.agreement import Agreement, Extraction
from converter.model.annotation import Annotations, NameMention
from converter.model.mentions import Participant
from converter.model.outline import Block, Outline
from converter.model.reading import SentenceReading, SentenceView

PACK = load_pack("ko")
_ROLES = {"▲": "list_item", "◎": "caption"}
_MARK = re.compile(r"\[(?P<name>[^\]|]+)(?:\|(?P<kind>[^\]]+))?\]")


class Article(NamedTuple):
    """An article as it comes to the readers of agreements."""

    outline: Outline
    annotations: Annotations

    def extraction(self) -> Extraction:
        """Return everything that is extracted from it."""
        return extract(self.outline, self.annotations, PACK)

    def names(self, parts: tuple[object, ...]) -> list[str]:
        """Return the names of the actors of parties or signatories."""
        actors = {actor.id: actor.name for actor in self.annotations.actors}
        return [actors[part.actor_id] for part in parts]


def marked(*paragraphs: str, published: str = "2031-05-02") -> Article:
    """Build an article out of paragraphs with marked actors."""
    text, blocks, names = "", [], []
    for n, paragraph in enumerate(paragraphs, 1):
        start = len(text)
        text += _unmarked(paragraph, start, names)
        role = _ROLES.get(paragraph[:1], "paragraph")
        blocks.append(Block(id=f"b{n}", role=role, start=start, end=len(text), rule_id="test"))
        text += "\n\n"
    outline = Outline(
        text=text.rstrip(), language="ko", kicker=None, headline=None, deck=(), authors=(), publisher=None,
        located=None, published=None, modified=None, lede=None, blocks=tuple(blocks), captions=(), sections=(),
        diagnostics=(),
    )  # fmt: skip
    pack = replace(PACK, find_names=lambda _text, _blocks: tuple(names))
    return Article(outline, annotate(outline, pack, published=published))


def _unmarked(paragraph: str, start: int, names: list[NameMention]) -> str:
    """Return a paragraph without its marks, and note the names that were marked."""
    bare, last = "", 0
    for match in _MARK.finditer(paragraph):
        bare += paragraph[last : match.start()]
        names.append(_name(match["name"], match["kind"] or "company", start + len(bare)))
        bare, last = bare + match["name"], match.end()
    return bare + paragraph[last:]


def _name(name: str, kind: str, start: int) -> NameMention:
    words = {"text": name, "name": name, "start": start, "end": start + len(name), "rule_id": "test.name"}
    kind, *of = kind.split()
    if kind.isupper():
        return NameMention(**words, type="country", country=kind)
    affiliation, role = [*of, None, None][:2]
    return NameMention(**words, type=kind, affiliation=affiliation, role=role)


def readings(*paragraphs: str) -> list[tuple[SentenceView, SentenceReading]]:
    """Return every sentence of an article with its reading."""
    article = marked(*paragraphs)
    return [(view, PACK.read_sentence(view)) for view in views(article.outline, article.annotations)]


def read(sentence: str) -> tuple[SentenceView, SentenceReading]:
    """Return one sentence with its reading."""
    ((view, reading),) = readings(sentence)
    return view, reading


def words_of(view: SentenceView, participants: tuple[Participant, ...]) -> list[str]:
    """Return the words by which participants are named."""
    return [participant.span.of(view.text) for participant in participants]


def agreements(*paragraphs: str) -> tuple[Agreement, ...]:
    """Return the agreements of an article."""
    return marked(*paragraphs).extraction().agreements


def agreement(*paragraphs: str) -> Agreement:
    """Return the one agreement of an article."""
    (only,) = agreements(*paragraphs)
    return only
