"""What a language must bring.

A pack is data and few functions: it turns text into the neutral mention types of ``converter.model``, which the
stages resolve, merge and number. No stage knows a language; no pack knows a stage.
"""

from collections.abc import Callable
from dataclasses import dataclass

from converter.lang.layout import Layout
from converter.model.annotation import GroupReference, NameMention, NameShape, Quantity
from converter.model.dates import DateMention
from converter.model.mentions import ClauseMention, Participant
from converter.model.reading import SentenceReading, SentenceView
from converter.model.scene import NOWHERE, Setting
from converter.model.span import Span
from converter.model.speech import MarkedWords, SentenceSpeech

# A block, its sentences, its pairs of quotation marks and the mentions of actors in it, to its speech by sentence.
SpeechReader = Callable[
    [str, tuple[Span, ...], tuple[MarkedWords, ...], tuple[Span, ...]],
    tuple[SentenceSpeech, ...],
]


def nothing_said(sentence: str) -> tuple[Span, ...]:
    """Find nothing, as a language does whose words are not known."""
    del sentence
    return ()


def no_item(view: SentenceView) -> None:
    """Read no item of a list, as a language does that knows no lists of terms."""
    del view


def as_named(name: str) -> str:
    """Leave a name as it is, as a language does that knows no words for kinds of firms."""
    return name


def nobody_signs(view: SentenceView) -> tuple[Participant, ...]:
    """See nobody sign, as a language does that does not look for them."""
    del view
    return ()


def no_setting(view: SentenceView) -> Setting:
    """Read no scene, as a language does that does not carry the scene of a signing on."""
    del view
    return NOWHERE


def no_signing(caption: str) -> bool:
    """See no signing in a caption, as a language does whose captions are not read."""
    del caption
    return False


@dataclass(frozen=True, kw_only=True)
class LanguagePack:
    """One language: ``code`` is BCP 47; every callable takes text and returns spans into that text."""

    code: str
    split_sentences: Callable[[str], tuple[Span, ...]]
    layout: Layout
    read_sentence: Callable[[SentenceView], SentenceReading]
    find_dates: Callable[[str], tuple[DateMention, ...]]
    find_quantities: Callable[[str], tuple[Quantity, ...]]
    read_speech: SpeechReader
    # An article's text and the places of its blocks, to the names and the group words in them.
    find_names: Callable[[str, tuple[Span, ...]], tuple[NameMention, ...]]
    find_groups: Callable[[str, tuple[Span, ...]], tuple[GroupReference, ...]]
    # Whether the first name is a shorter way to say the second.
    is_short_for: Callable[[NameMention, NameMention], bool]
    # How a name looks, for finding those that it can be short for; it is short for none that look otherwise.
    shape_name: Callable[[NameMention], NameShape]
    # A body's name without what only says that it is a company or a group of them.
    bare_name: Callable[[str], str] = as_named
    # The country whose ministries its newsrooms name without saying whose they are (ISO 3166-1 alpha-2).
    home: str | None = None
    # What a sentence states if it is an item of a list of terms; asked only where a list is under way.
    read_item: Callable[[SentenceView], ClauseMention | None] = no_item
    # The places where a sentence says in plain words that an agreement was made, to find what all the rules missed.
    find_agreement_words: Callable[[str], tuple[Span, ...]] = nothing_said
    # Whether a caption shows people who sign an agreement or have just signed it.
    shows_signing: Callable[[str], bool] = no_signing
    # What a sentence tells of the scene of a signing; asked only where an agreement lacks its day or place.
    read_setting: Callable[[SentenceView], Setting] = no_setting
    # Whether a caption tells where something was held.
    sets_scene: Callable[[str], bool] = no_signing
    # Who signs by a sentence that names no agreement; asked only behind one whose signers are not told.
    read_signers: Callable[[SentenceView], tuple[Participant, ...]] = nobody_signs
