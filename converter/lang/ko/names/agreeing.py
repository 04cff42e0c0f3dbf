"""The sentences of an article in which somebody agrees, as the finders of names see them.

In: the words of a block. Out: its sentences in which an agreement is made or undone, each with the places where that is
said, and with what tells who could take part in it.
"""

import re

from msgspec import Struct

from converter.lang.ko.enclosed import enclosed
from converter.lang.ko.names.deals import concluded, may_conclude, ordered, spoken_of
from converter.lang.ko.names.words import Word
from converter.model.span import Span

_PASSIVE = re.compile(r"[이가]?\s?(?:됐|되|된|돼)")
_STOP = re.compile(r"[.?!]['\"”’]?\s|\n")
_QUOTES = frozenset("“‘\"'「『")


class Sentence(Struct, frozen=True):
    """The words of a sentence in which somebody agrees, where the agreeing stands, and which words are of actors."""

    words: list[Word]
    deals: list[int]
    orders: bool
    corporate: bool
    active: bool
    known: frozenset[int]


def marked(text: str, span: Span) -> list[Span]:
    """Return what stands in quotation marks: titles and speech."""
    inside = (s.shifted(span.start) for s in enclosed(text[span.start : span.end]))
    return [s for s in inside if text[s.start] in _QUOTES]


def sentences(text: str, block: list[Word], known: frozenset[int]) -> list[Sentence]:
    """Cut a block into sentences and keep those in which somebody agrees."""
    if not block or may_conclude().search(text, block[0].start, block[-1].close) is None:
        return []
    cuts = [n for n, word in enumerate(block) if n and word.gap != " " and _STOP.search(word.gap)]
    found = []
    for first, last in zip([0, *cuts], [*cuts, len(block)], strict=True):
        words = block[first:last]
        start, end = words[0].start, words[-1].close
        if may_conclude().search(text, start, end) is None:
            continue
        if deals := [m.end() for m in concluded().finditer(text, start, end)]:
            orders = ordered().search(text, start, end) is not None
            # Bodies conclude these, hardly ever persons: what could be somebody's name is a body's here.
            corporate = spoken_of("business").search(text, start, end) is not None
            found.append(Sentence(words, deals, orders, corporate, _PASSIVE.match(text, deals[-1]) is None, known))
    return found
