"""Keep in mind what an article speaks of while it is read.

In: its sentences, one after the other. Out: the agreement spoken of last, and how far back that lies. An item of a list
that tells news of its own begins anew: what stands before it says nothing of it.
"""

from dataclasses import dataclass, field

from converter.extract.drafts import Draft, Read, Said
from converter.model.span import Span

FAR = 99


# The agreements that a sentence speaks of, each with its mention there.
Here = list[tuple[Draft, Said]]


@dataclass
class Thread:
    """Where the article stands while it is read.

    That is the agreement spoken of, the part of it, how many sentences ago it had its last term (``since``) and was
    spoken of, or of its parties together (``spoken``), and whether a list of terms is under way. ``passing`` holds the
    drafts that are only mentioned in passing, ``ahead`` the sentences before the first agreement, in text order,
    ``news`` the items of lists that tell news of their own, ``block`` the one that is read.
    """

    focus: Draft | None = None
    pillar: Span | None = None
    since: int = FAR
    spoken: int = FAR
    listing: bool = False
    by_sentence: dict[str, Here] = field(default_factory=dict)
    passing: set[int] = field(default_factory=set)
    ahead: list[Read] = field(default_factory=list)
    news: set[str] = field(default_factory=set)
    block: str = ""


def turn_to(sentence: Read, thread: Thread) -> None:
    """Leave the agreement spoken of where an item of a list begins that tells other news."""
    block = sentence[0].sentence.block
    if block != thread.block and block in thread.news:
        thread.focus, thread.pillar, thread.since, thread.spoken, thread.listing = None, None, FAR, FAR, False
    thread.block = block
