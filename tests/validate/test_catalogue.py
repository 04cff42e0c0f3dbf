"""The catalogue describes every code there is, and no other."""

import re
from pathlib import Path

from converter.validate import articles, explain
from converter.validate.catalogue import LAYERS, rules
from converter.validate.checks import CHECKS

SOURCES = Path(__file__).parents[2] / "converter" / "validate"


def test_every_code_in_the_sources_is_described_and_every_description_is_of_a_code() -> None:
    named = {code for path in SOURCES.rglob("*.py") for code in re.findall(r'"(PW[0-9]{3})"', path.read_text("utf-8"))}
    assert named == set(rules())
    assert {one.code for one in CHECKS} | set(articles.SEVERITIES) | set(explain.CODES.values()) <= set(rules())


def test_codes_and_names_are_given_once_and_in_order() -> None:
    assert list(rules()) == sorted(rules())
    assert len({rule.name for rule in rules().values()}) == len(rules())


def test_a_rule_says_all_that_a_reader_needs() -> None:
    for rule in rules().values():
        assert rule.layer == LAYERS[rule.code[:3]]
        assert rule.summary.endswith(".")
        assert rule.expected
        assert rule.example


def test_severities_are_those_of_the_checks() -> None:
    assert [rules()[code].severity for code in ("PW001", "PW104", "PW212", "PW302", "PW402")] == [
        "error",
        "error",
        "error",
        "warning",
        "info",
    ]
