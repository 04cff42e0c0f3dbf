"""What is marked in the text: sentences, dates, quantities, actors, quotes."""

from typing import Literal

from msgspec import Struct

from converter.model.diagnostic import Diagnostic
from converter.model.span import Date, Passage, Span
from converter.model.vocab import ActorType, AmountRole, Per, Qualifier, QuoteKind, ResolvedBy

# What a quantity measures, by its unit; ``tonnage`` is how large a ship is.
QuantityKind = Literal[
    "money", "share", "count", "mass", "tonnage", "volume", "area", "length", "power", "energy", "data"
]


class Evidence(Struct, frozen=True, kw_only=True, gc=False):
    """Where one value was read, and by which rule."""

    start: int
    end: int
    text: str
    rule_id: str


class Sentence(Struct, frozen=True, kw_only=True, gc=False):
    """One sentence of the body, quotes kept whole."""

    id: str
    block: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The sentence's place in ``article.text``."""
        return Span(self.start, self.end)


class Quantity(Struct, frozen=True, kw_only=True, gc=False):
    """Money, a share or a counted thing, as it stands in the text.

    ``value`` is in whole units of ``currency`` (ISO 4217) or of ``unit`` as written, ``kind`` what that unit measures;
    ``role`` is what the words around it say, null where they say nothing; ``trait`` tells that it only says how large a
    thing is that is itself named or counted; ``conversion_of`` is the span of the quantity that this one converts.
    """

    text: str
    start: int
    end: int
    rule_id: str
    kind: QuantityKind
    value: float | int
    value_max: float | int | None = None
    unit: str | None = None
    currency: str | None = None
    qualifier: Qualifier = "exact"
    role: AmountRole | None = None
    per: Per | None = None
    trait: bool = False
    conversion_of: Span | None = None

    @property
    def span(self) -> Span:
        """The words' place in ``article.text``."""
        return Span(self.start, self.end)


class Actor(Struct, frozen=True, kw_only=True, gc=False):
    """A country, body, company or person, once, however often it is mentioned."""

    id: str
    type: ActorType
    name: str
    name_en: str | None
    aliases: tuple[str, ...]
    country: str | None
    role: str | None
    affiliation_id: str | None
    mentions: tuple[Passage, ...]


class NameShape(Struct, frozen=True, gc=False):
    """How a name is written and sounds, and how one that it can be short for sounds, begins or ends."""

    written: str
    sound: str
    sounds_like: str
    begins: tuple[str, ...]
    ends: tuple[str, ...]


class NameMention(Struct, frozen=True, kw_only=True, gc=False):
    """One place where an actor is named, as a language pack reads it, before mentions are joined into actors.

    ``text`` is what stands between ``start`` and ``end``; of a person it holds the office, too, where that follows
    the name. ``name`` is the name alone, in its full form where the pack knows it. ``short`` marks a name that can only
    be understood beside a fuller one; ``alias_of`` is the name that the text itself says it stands for. ``affiliation``
    is the name of the body or country that the words put the person in. ``latin`` is a name in Latin letters beside it.
    """

    text: str
    start: int
    end: int
    rule_id: str
    name: str
    type: ActorType
    country: str | None = None
    role: str | None = None
    affiliation: str | None = None
    short: bool = False
    alias_of: str | None = None
    latin: str | None = None

    @property
    def span(self) -> Span:
        """The words' place in ``article.text``."""
        return Span(self.start, self.end)


class GroupReference(Struct, frozen=True, kw_only=True, gc=False):
    """Words that go back to several actors at once (양국, 양사, 3사, 두 나라, 이들; both sides, the two companies).

    ``member_type`` is the type of actor they stand for, null where any will do; ``count`` how many, null if unsaid;
    ``member_endings`` are the endings of names of which one member at least has one (a party, a union).
    """

    text: str
    start: int
    end: int
    rule_id: str
    member_type: ActorType | None
    count: int | None
    member_endings: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """The words' place in ``article.text``."""
        return Span(self.start, self.end)


class Quote(Struct, frozen=True, kw_only=True, gc=False):
    """What somebody said or wrote, without the marks."""

    id: str
    kind: QuoteKind
    text: str
    start: int
    end: int
    rule_id: str
    cue: str | None
    speaker_id: str | None
    speaker_text: str | None
    resolved_by: ResolvedBy
    section_id: str | None
    agreement_ids: tuple[str, ...]
    evidence: dict[str, tuple[Evidence, ...]]

    @property
    def span(self) -> Span:
        """The quoted words' place in ``article.text``."""
        return Span(self.start, self.end)


class Annotations(Struct, frozen=True, kw_only=True):
    """Everything marked in one article, each in text order.

    ``sentences`` and ``dates`` are those of the story; ``captions`` and ``caption_dates`` those under its pictures,
    which are read only for what they add to the story.
    """

    sentences: tuple[Sentence, ...]
    dates: tuple[Date, ...]
    captions: tuple[Sentence, ...] = ()
    caption_dates: tuple[Date, ...] = ()
    quantities: tuple[Quantity, ...]
    actors: tuple[Actor, ...]
    groups: tuple[GroupReference, ...]
    quotes: tuple[Quote, ...]
    diagnostics: tuple[Diagnostic, ...]
