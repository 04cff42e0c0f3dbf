"""What a person read in an article: the gold annotation, one JSON file an article."""

from pathlib import Path

from msgspec import Struct, json


class GoldArticle(Struct, frozen=True, kw_only=True):
    """The article's form; every string stands in the article word for word, but the publication day."""

    kicker: str | None
    headline: str | None
    deck: tuple[str, ...]
    authors: tuple[str, ...]
    publisher: str | None
    located: str | None
    published: str | None
    lede: str | None
    captions: tuple[str, ...]
    subheads: tuple[str, ...]
    not_body: tuple[str, ...]


class GoldQuote(Struct, frozen=True, kw_only=True):
    """What somebody said, without the marks; ``speaker`` by the fullest name in the article."""

    text: str
    kind: str
    speaker: str | None
    speaker_mention: str | None
    cue: str | None


class GoldAgreement(Struct, frozen=True, kw_only=True):
    """One agreement; ``parties`` are country codes or fullest names, ``signed`` is a day in EDTF."""

    id: str
    title: str | None
    type: str
    status: str
    parties: tuple[str, ...]
    signatories: tuple[str, ...]
    signed: str | None
    place: str | None
    salience: str
    evidence: str


class GoldClause(Struct, frozen=True, kw_only=True):
    """One term of an agreement."""

    agreement: str
    text: str
    pillar: str | None
    strength: str
    polarity: str


class GoldAmount(Struct, frozen=True, kw_only=True):
    """Money (``currency`` in ISO 4217) or another quantity."""

    agreement: str | None
    text: str
    value: float | int
    currency: str | None
    role: str
    per: str | None


class GoldFollowUp(Struct, frozen=True, kw_only=True):
    """What is to come after an agreement."""

    agreement: str
    text: str
    due: str | None
    place: str | None


class Gold(Struct, frozen=True, kw_only=True):
    """All that was annotated in one article."""

    id: str
    language: str
    article: GoldArticle
    quotes: tuple[GoldQuote, ...]
    agreements: tuple[GoldAgreement, ...]
    clauses: tuple[GoldClause, ...]
    amounts: tuple[GoldAmount, ...]
    followups: tuple[GoldFollowUp, ...]
    interpretations: tuple[str, ...]


def load_gold(path: Path) -> Gold:
    """Read one annotation; raises ``msgspec.ValidationError`` if it has not the form of one."""
    return json.decode(path.read_bytes(), type=Gold)
