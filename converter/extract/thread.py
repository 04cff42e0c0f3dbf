"""Follow which agreement an article speaks of, sentence by sentence.

In: the sentences and the drafts with their mentions. Out: where the article stands: the agreement in focus, the part of
it that is told, and how far back both lie. An item of a list that tells news of its own begins anew: what stands before
it says nothing of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from converter.extract.cast import Cast
from converter.extract.drafts import Draft, Read, Said
from converter.extract.foretold import take_foretold
from converter.extract.valued import led_up_to
from converter.model.reading import SentenceReading, SentenceView
from converter.model.span import Span

# No sentence is so far back that anything goes on from it.
_FAR = 99
# Where news is told: in the first sentences of an article.
_OPENING = 3

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
    since: int = _FAR
    spoken: int = _FAR
    listing: bool = False
    by_sentence: dict[str, Here] = field(default_factory=dict)
    passing: set[int] = field(default_factory=set)
    ahead: list[Read] = field(default_factory=list)
    news: set[str] = field(default_factory=set)
    block: str = ""

    def turn(self, sentence: Read, cast: Cast) -> Here:
        """Turn to the agreement that a sentence is about, if it is about one, and return all that it speaks of."""
        view, reading = sentence
        self._leave(view.sentence.block)
        here = self.by_sentence.get(view.sentence.id, [])
        if self.focus is None:
            self._wait(sentence, here)
        told = [draft for draft, _ in here]
        if about := [d for d in told if _is_main(d)] or [d for d in told if not _is_by_the_way(d)]:
            if self.focus is None:
                about[0].valued += led_up_to(about[0], self.ahead, cast)
            self.focus = about[-1]
        self.pillar = reading.pillar or (None if reading.aside or here else self.pillar)
        return here

    def _leave(self, block: str) -> None:
        """Leave the agreement spoken of where an item of a list begins that tells other news."""
        if block != self.block and block in self.news:
            self.focus, self.pillar, self.since, self.spoken, self.listing = None, None, _FAR, _FAR, False
        self.block = block

    def _wait(self, sentence: Read, here: Here) -> None:
        """Keep a sentence that stands before the first agreement; that one takes what they say of it."""
        first = next((draft for draft, _ in here if _is_main(draft)), None)
        if first is not None:
            take_foretold(first, sentence[1], self.ahead)
        elif not here:
            self.ahead.append(sentence)


def begin(sentences: Sequence[Read], drafts: list[Draft]) -> Thread:
    """Return the thread of an article of which nothing has been read."""
    opening = {view.sentence.id for view, _ in sentences[:_OPENING]}
    thread = Thread(passing={id(draft) for draft in drafts if _is_passing(draft, opening)})
    thread.news = {view.sentence.block for view, reading in sentences if _is_news(view, reading)}
    for draft in drafts:
        for said in draft.mentions:
            thread.by_sentence.setdefault(said.view.sentence.id, []).append((draft, said))
    return thread


def _is_news(view: SentenceView, reading: SentenceReading) -> bool:
    """Tell whether an item of a list reports what happened, other than that something was agreed on (하기로 했다)."""
    return view.role == "list_item" and reading.tells and not any(clause.linked for clause in reading.clauses)


def _is_main(draft: Draft) -> bool:
    """Tell whether an agreement is news where it is first mentioned."""
    return draft.mentions[0].mention.salience == "main"


def _is_passing(draft: Draft, opening: set[str]) -> bool:
    """Tell whether an agreement is named once, not where the article tells its news, and not of several as one."""
    first = draft.mentions[0]
    together = any(one.group for one in first.mention.participants)
    return len(draft.mentions) == 1 and first.view.sentence.id not in opening and not together


def _is_by_the_way(draft: Draft) -> bool:
    """Tell whether it is a treaty that everybody knows, named without a word of who made it: no news is told of it."""
    return not draft.sides and all(said.mention.known and said.mention.salience != "main" for said in draft.mentions)
