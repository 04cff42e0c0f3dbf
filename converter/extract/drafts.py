"""An agreement while it is being put together.

In: mentions as the language pack read them. Out: drafts that gather every mention of one agreement, with all that was
found to belong to it.
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from msgspec import Struct

from converter.model.annotation import Quantity
from converter.model.mentions import Act, AgreementMention, ClauseMention, FollowUpMention
from converter.model.reading import SentenceReading, SentenceView
from converter.model.scene import NOWHERE, Setting
from converter.model.span import Span
from converter.model.vocab import MADE, AgreementType, Status

# A sentence and what the language pack read in it.
Read = tuple[SentenceView, SentenceReading]


class Side(Struct, frozen=True, gc=False):
    """One party: the actor, and the words by which it was read."""

    actor_id: str
    span: Span
    rule_id: str


@dataclass
class Term:
    """A clause with the sentence and the part of the agreement in which it stands."""

    mention: ClauseMention
    view: SentenceView
    reading: SentenceReading
    pillar: Span | None


@dataclass(frozen=True)
class Said:
    """One mention with the sentence in which it stands."""

    mention: AgreementMention
    view: SentenceView
    reading: SentenceReading

    @cached_property
    def title(self) -> str | None:
        """The title that the mention gives; a ceremony's name is not the agreement's."""
        named = self.mention.title is not None and not self.mention.attends
        return self.mention.title.of(self.view.text) if self.mention.title and named else None

    @cached_property
    def sums(self) -> set[float]:
        """The sums in the words of the mention, without what only converts them."""
        inside = (q for q in self.view.quantities if q.span in self.mention.evidence)
        return {float(q.value) for q in inside if q.currency and q.conversion_of is None}


class Valued(NamedTuple):
    """A sentence that tells what an agreement is worth, and where; ``straight`` if it goes straight on from it."""

    view: SentenceView
    spans: tuple[Span, ...]
    straight: bool = False


@dataclass
class Known:
    """What the mentions of a draft say, kept beside them, as each further mention is held against it.

    ``titles`` are in text order, ``stated`` counts the mentions that tell a status, ``days`` and ``sums`` are those of
    mentions that say that it was made, and ``head_end`` is where the first words that name it end.
    """

    titles: dict[str, None] = field(default_factory=dict)
    statuses: set[Status] = field(default_factory=set)
    stated: int = 0
    acts: set[Act] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    days: set[str] = field(default_factory=set)
    sums: set[float] = field(default_factory=set)
    head_end: int | None = None
    retold: bool = False

    def add(self, said: Said) -> None:
        """Take in what a mention says."""
        mention = said.mention
        if said.title:
            self.titles[said.title] = None
        if mention.act:
            self.acts.add(mention.act)
        if mention.known:
            self.names.add(mention.known)
        if mention.status:
            self.statuses.add(mention.status)
            self.stated += 1
        if mention.status in MADE:
            self.sums |= said.sums
            self.days |= {mention.date.value} if mention.date and mention.date.value else set()
        # News where it is not the first to name the agreement.
        self.retold |= self.head_end is not None and mention.salience == "main" and mention.status is not None
        self.head_end = mention.head.end if self.head_end is None else min(self.head_end, mention.head.end)


@dataclass(eq=False)
class Draft:
    """Everything gathered on one agreement; mentions in text order, the sentence beside each; equal to itself alone.

    ``known`` is what the mentions say, which ``add`` keeps true.
    ``attending`` are the persons at its ceremony; ``standing`` is the status of one that is only named, by what its
    kind tells; ``headed`` are the sums in the headline of an article about it alone, ``headline`` what names its type
    there; ``scene`` is when and where it was made by what its sentence goes back to; ``crowds`` are words for several
    who take part and cannot be told, ``bought`` those that one party sells to another.
    """

    mentions: list[Said] = field(default_factory=list)
    known: Known = field(default_factory=Known)
    sides: list[Side] = field(default_factory=list)
    signers: list[Side] = field(default_factory=list)
    attending: list[Side] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    followups: list[tuple[FollowUpMention, SentenceView, SentenceReading]] = field(default_factory=list)
    assessments: list[Read] = field(default_factory=list)
    valued: list[Valued] = field(default_factory=list)
    headed: tuple[Quantity, ...] = ()
    headline: AgreementMention | None = None
    crowds: set[str] = field(default_factory=set)
    bought: set[str] = field(default_factory=set)
    scene: Setting = NOWHERE
    type: AgreementType = "deal"
    standing: Status | None = None

    def add(self, said: Said) -> None:
        """Add a mention behind those that are there."""
        self.mentions.append(said)
        self.known.add(said)

    @property
    def party_ids(self) -> frozenset[str]:
        """The parties' actor ids."""
        return frozenset(side.actor_id for side in self.sides)

    @property
    def is_news(self) -> bool:
        """Tell whether it was news where it was named first, or is told as such further on."""
        return self.mentions[0].mention.salience == "main" or self.known.retold

    @property
    def statuses(self) -> set[Status]:
        """The statuses read."""
        return self.known.statuses

    @property
    def titles(self) -> dict[str, None]:
        """The titles read, in text order, each once."""
        return self.known.titles
