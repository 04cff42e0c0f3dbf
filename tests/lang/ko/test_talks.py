"""Talks over a matter that no noun names: how what is talked about stands by the last idiom of the sentence."""

import pytest

from converter.lang.ko.agreements.table import table
from converter.lang.ko.morphology import compile_pattern

TALKS = [(rule, text, True) for rule in table().talks for text in rule.match] + [
    (rule, text, False) for rule in table().talks for text in rule.no_match
]


@pytest.mark.parametrize(("rule", "text", "fires"), TALKS)
def test_talk_examples(rule, text, fires):
    assert bool(compile_pattern(rule.pattern).search(text)) is fires
