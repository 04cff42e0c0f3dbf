"""What is said in a block of text, and by whom: what the stage and a language pack hand to one another.

In: the pairs of quotation marks that the stage found. Out: quotes whose speaker is still words of the text; the stage
resolves those words to actors, across sentences and blocks. Every span points into the block.
"""

from typing import Literal

from msgspec import Struct

from converter.model.span import Span
from converter.model.vocab import QuoteKind

SpeakerForm = Literal[
    "person", "short", "body", "document", "anonymous", "group", "pronoun", "several", "itself", "unknown"
]


class MarkedWords(Struct, frozen=True, kw_only=True):
    """One pair of quotation marks.

    ``outer`` holds the marks, ``inner`` the words between them. ``depth`` is 0 outside every other pair. ``double`` is
    false for single marks, which more often hold names and terms. ``closed`` is false where the closing mark is
    missing; the pair then ends with the sentence it began in.
    """

    outer: Span
    inner: Span
    depth: int
    double: bool
    closed: bool


class SpeakerMention(Struct, frozen=True, kw_only=True, gc=False):
    """The words for somebody who speaks, without particles.

    ``form`` says what they are: a person in full, a ``short`` form that goes back to one named before, a body, a
    document, an ``anonymous`` source, a group (both sides), a pronoun, or nothing that the language knows.
    """

    span: Span
    form: SpeakerForm


class QuoteMention(Struct, frozen=True, kw_only=True):
    """One quote as its sentence shows it.

    ``speaker`` is null where the sentence does not name one; ``continues`` tells whether it is then whoever spoke last,
    ``adjoins`` that it is nobody but whom the sentence right before it is about.
    """

    kind: QuoteKind
    span: Span
    cue: Span | None
    speaker: SpeakerMention | None
    rule_id: str
    continues: bool = True
    adjoins: bool = False


class SentenceSpeech(Struct, frozen=True, kw_only=True):
    """The quotes of one sentence, and who it is about outside them: somebody whom a later quote may go back to."""

    quotes: tuple[QuoteMention, ...]
    topic: SpeakerMention | None
