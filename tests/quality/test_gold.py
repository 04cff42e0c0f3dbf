"""Every hand-made annotation lies beside its sample and quotes it word for word."""

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from converter.model import vocab

ROOT = Path(__file__).parent.parent.parent
GOLD = sorted(Path(__file__).parent.joinpath("gold").glob("*.json"))
SAMPLES = sorted((ROOT / "samples").glob("*/*.txt"))
LEAST_KOREAN = 30


def sample_of(gold: Path) -> Path:
    language, slug = gold.stem.split("-", 1)
    return ROOT / "samples" / language / f"{slug}.txt"


def squeezed(text: str) -> str:
    return "".join(text.split())


def article_strings(article: dict[str, Any]) -> Iterator[str | None]:
    for key in ("kicker", "headline", "lede"):
        yield article[key]
    for key in ("deck", "captions", "subheads", "not_body", "authors"):
        yield from article[key]


def verbatim(gold: dict[str, Any]) -> Iterator[str]:
    """Yield every string of an annotation that must stand in the article word for word."""
    strings = list(article_strings(gold["article"]))
    for key, fields in {
        "quotes": ("text", "speaker_mention", "cue"),
        "agreements": ("title", "place", "evidence"),
        "clauses": ("text", "pillar"),
        "amounts": ("text",),
        "followups": ("text", "place"),
    }.items():
        strings += [entry[field] for entry in gold[key] for field in fields]
    yield from (string for string in (*strings, *gold["interpretations"]) if string is not None)


def test_every_sample_has_its_gold_and_the_korean_ones_are_many() -> None:
    assert sorted(map(sample_of, GOLD)) == SAMPLES
    assert sum(path.stem.startswith("ko-") for path in GOLD) >= LEAST_KOREAN


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_a_gold_annotation_quotes_its_sample(path: Path) -> None:
    gold = json.loads(path.read_text("utf-8"))
    text = squeezed(sample_of(path).read_text("utf-8"))
    assert gold["id"] == path.stem
    assert [string for string in verbatim(gold) if squeezed(string) not in text] == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_a_gold_annotation_uses_the_words_of_the_schema(path: Path) -> None:
    gold = json.loads(path.read_text("utf-8"))
    agreements = {agreement["id"] for agreement in gold["agreements"]}
    for agreement in gold["agreements"]:
        assert agreement["type"] in vocab.values(vocab.AgreementType)
        assert agreement["status"] in vocab.values(vocab.Status)
    for entry in (*gold["clauses"], *gold["amounts"], *gold["followups"]):
        assert entry["agreement"] in agreements
    assert {clause["strength"] for clause in gold["clauses"]} <= set(vocab.values(vocab.Strength))
    assert {amount["role"] for amount in gold["amounts"]} <= set(vocab.values(vocab.AmountRole))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_clean_utf8(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    assert not text.startswith("\ufeff")
