"""An agreement while it is being put together.

In: mentions as the language pack read them. Out: drafts that gather every mention of one agreement, with all that was
found to belong to it.
"""

from dataclasses import dataclass, field

from msgspec import Struct

from converter.model.annotation import Quantity
from converter.model.reading import (
    AgreementMention,
    ClauseMention,
    FollowUpMention,
    SentenceReading,
    SentenceView,
)
from converter.model.span import Span
from converter.model.vocab import AgreementType, Status

# A sentence and what the language pack read in it.
Read = tuple[SentenceView, SentenceReading]
# Names that a writer uses for any agreement once it has been named more exactly.
GENERIC: frozenset[AgreementType] = frozenset({"agreement", "deal"})


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

    @property
    def title(self) -> str | None:
        """The title that the mention gives; a ceremony's name is not the agreement's."""
        named = self.mention.title is not None and not self.mention.attends
        return self.mention.title.of(self.view.text) if self.mention.title and named else None


@dataclass
class Draft:
    """Everything gathered on one agreement; mentions in text order, the sentence beside each.

    ``attending`` are the persons at its ceremony; ``standing`` is the status of one that is only named, by what its
    kind tells; ``headed`` are the sums in the headline of an article about it alone; ``crowds`` are words for several
    who take part and cannot be told.
    """

    mentions: list[Said] = field(default_factory=list)
    sides: list[Side] = field(default_factory=list)
    signers: list[Side] = field(default_factory=list)
    attending: list[Side] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    followups: list[tuple[FollowUpMention, SentenceView, SentenceReading]] = field(default_factory=list)
    assessments: list[Read] = field(default_factory=list)
    valued: list[tuple[SentenceView, tuple[Span, ...]]] = field(default_factory=list)
    headed: tuple[Quantity, ...] = ()
    crowds: set[str] = field(default_factory=set)
    type: AgreementType = "deal"
    standing: Status | None = None

    @property
    def party_ids(self) -> frozenset[str]:
        """The parties' actor ids."""
        return frozenset(side.actor_id for side in self.sides)

    @property
    def is_news(self) -> bool:
        """Tell whether it was news where it was named first, or is told as such further on."""
        first, *others = (said.mention for said in self.mentions)
        return first.salience == "main" or any(one.salience == "main" and one.status for one in others)

    @property
    def statuses(self) -> list[Status]:
        """The statuses read, in text order."""
        return [said.mention.status for said in self.mentions if said.mention.status]

    @property
    def titles(self) -> list[str]:
        """The titles read, in text order."""
        return [said.title for said in self.mentions if said.title]
