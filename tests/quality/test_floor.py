"""Over our own samples no measure falls below where it has been."""

import math
import tomllib
from pathlib import Path

import pytest
from scorer import score
from scorer.cases import load_cases
from scorer.tally import Scores

ROOT = Path(__file__).parent.parent.parent
FLOORS = Path(__file__).with_name("floors.toml")
LANGUAGES = ("ko", "en")
HEAD = """\
# What each measure must reach over the samples. Floors only rise: pytest --raise-floors sets each to today's value,
# rounded down to hundredths, where that is higher.
"""

Floors = dict[str, dict[str, float]]


def reached(scores: Scores) -> dict[str, float]:
    """Return today's values as floors; a measure of which there is nothing to find has none."""
    return {name: math.floor(value.value * 100 + 1e-9) / 100 for name, value in scores.by_measure.items() if value.of}


def raised(old: dict[str, float], today: dict[str, float]) -> dict[str, float]:
    return {name: max(old.get(name, 0.0), today.get(name, 0.0)) for name in sorted(old | today)}


def as_toml(floors: Floors) -> str:
    tables = (
        f"\n[{language}]\n" + "".join(f"{name} = {value:.2f}\n" for name, value in measures.items())
        for language, measures in floors.items()
    )
    return HEAD + "".join(tables)


@pytest.fixture(scope="module")
def scores() -> dict[str, Scores]:
    return {
        language: score(load_cases(ROOT / "samples", ROOT / "tests" / "quality" / "gold", only=f"{language}-"))
        for language in LANGUAGES
    }


@pytest.fixture(scope="module")
def floors(scores: dict[str, Scores], raise_floors: bool) -> Floors:
    old: Floors = tomllib.loads(FLOORS.read_text("utf-8"))
    if raise_floors:
        old = {language: raised(old.get(language, {}), reached(scores[language])) for language in LANGUAGES}
        FLOORS.write_text(as_toml(old), "utf-8", newline="")
    return old


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_measure_falls_below_its_floor(language: str, scores: dict[str, Scores], floors: Floors) -> None:
    today = reached(scores[language])
    low = {
        name: (today.get(name, 0.0), floor) for name, floor in floors[language].items() if today.get(name, 0) < floor
    }
    assert low == {}, "measure: (today, floor)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_measure_has_a_floor(language: str, scores: dict[str, Scores], floors: Floors) -> None:
    assert floors[language].keys() == reached(scores[language]).keys()


def test_floors_only_rise() -> None:
    assert raised({"a": 0.8, "b": 0.5}, {"a": 0.7, "b": 0.6, "c": 0.1}) == {"a": 0.8, "b": 0.6, "c": 0.1}
    assert tomllib.loads(as_toml({"ko": {"a": 0.8}, "en": {"a": 1.0}})) == {"ko": {"a": 0.8}, "en": {"a": 1.0}}
