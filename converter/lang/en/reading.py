"""Read one English sentence: who it is about, what it states of agreements, and how.

In: a sentence with everything marked in it. Out: a neutral reading that ``extract/`` merges with the others.
"""

import re

from converter.lang.en import agreements, clauses, participants
from converter.lang.en.agreements_table import find_nouns
from converter.lang.en.assessments import Assessed, read_assessment
from converter.lang.en.followups import read_followups
from converter.model.reading import SentenceReading, SentenceView, WholeReading
from converter.model.span import Span
from converter.model.vocab import AssertionKind, Certainty

_HEARSAY = re.compile(
    r"\b(?:reportedly|is said to|are said to|is believed to|are believed to|according to (?:a\s)?(?:sources?"
    r"|reports?|people))\b"
)
# A pronoun at the head goes back to whoever the sentence before was about.
_PRONOUN = re.compile(r"(?:It|They|He|She|Both)\b")
_OBSERVERS = re.compile(r"(?:analysts|observers|experts|economists|critics|commentators|pundits)\b", re.IGNORECASE)
_WORTH = re.compile(r"\b(?:worth|valued at|totall?ing|amounting to|priced at|a total of)\s[^.;]{0,40}")


def read_sentence(view: SentenceView) -> SentenceReading:
    """Read one sentence; what it assesses in its reporter's name states no terms."""
    assessed = read_assessment(view.words)
    if assessed and _somebody_says(assessed, view):
        assessed = None
    scene = participants.scene_of(view)
    mentions = agreements.read_mentions(scene)
    return WholeReading(
        subject=participants.subject(scene),
        elliptic=bool(_PRONOUN.match(view.words)),
        kind=_kind(assessed),
        certainty=_certainty(view.words, assessed),
        cue=assessed.span.shifted(view.span.start) if assessed else None,
        assessment=assessed.kind if assessed else None,
        agreements=mentions,
        clauses=() if assessed else clauses.read_clauses(scene),
        followups=() if assessed else read_followups(view),
        valued=_valued(view),
        pillar=None,
        aside=bool(clauses.links()[1].match(view.words)),
    )


def _valued(view: SentenceView) -> tuple[Span, ...]:
    """Return where the sentence says what an agreement is worth."""
    if not find_nouns(view.words):
        return ()
    return tuple(Span(*m.span()).shifted(view.span.start) for m in _WORTH.finditer(view.words))


def _somebody_says(assessed: Assessed, view: SentenceView) -> bool:
    """Tell whether an assessment is the view of a named source, and not of the reporter or of unnamed observers."""
    if _OBSERVERS.match(assessed.span.of(view.words)):
        return False
    span = assessed.span.shifted(view.span.start)
    around = [q for q in view.quotes if q.kind != "mixed" and q.span.overlaps(span)]
    return any(not _OBSERVERS.match(q.speaker_text or "") for q in around)


def _kind(assessed: Assessed | None) -> AssertionKind:
    return assessed.kind if assessed else "fact"


def _certainty(sentence: str, assessed: Assessed | None) -> Certainty:
    if _HEARSAY.search(sentence):
        return "probable"
    return "possible" if assessed else "certain"
