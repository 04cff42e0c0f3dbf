"""Every shell and frame fires on its own examples and on nothing else's."""

import pytest

from converter.lang.ko.agreements import mid_sentence
from converter.lang.ko.agreements.predicates import plain, read_frame, read_predicate, table

SHELLS = [(rule.id, text, True) for rule in table().shells for text in rule.match]
SHELLS += [(rule.id, text, False) for rule in table().shells for text in rule.no_match]
FRAMES = [(rule.id, text, True) for rule in table().frames for text in rule.match]
FRAMES += [(rule.id, text, False) for rule in table().frames for text in rule.no_match]


@pytest.mark.parametrize(("rule_id", "text", "fires"), SHELLS)
def test_shell_examples(rule_id, text, fires):
    assert (rule_id in {shell.rule_id for shell in read_predicate(text).shells}) is fires


@pytest.mark.parametrize(("rule_id", "text", "fires"), FRAMES)
def test_frame_examples(rule_id, text, fires):
    frame = read_frame(text)
    assert (frame is not None and frame.rule_id == rule_id) is fires


def test_shells_are_peeled_from_the_outside_in():
    predicate = read_predicate("물량을 절반으로 줄이기로 합의한 것으로 알려졌다고 전했다.")
    assert [shell.kind for shell in predicate.shells] == ["speech", "hearsay"]
    assert predicate.frame is not None
    assert predicate.frame.kind == "undertaking"


def test_the_term_stands_before_the_tail():
    words = "두 회사는 부품 창고를 함께 쓰기로 했다."
    frame = read_frame(words)
    assert frame is not None
    assert words[: frame.tail] == "두 회사는 부품 창고를 함께 쓰"


def test_a_statement_that_ends_in_a_noun_has_no_frame():
    assert read_frame("두 나라의 새 항로") is None


@pytest.mark.parametrize("rule", mid_sentence.table().middles, ids=lambda rule: rule.id)
def test_middles(rule):
    for sentence in rule.match:
        assert rule.id in {frame.rule_id for frame in mid_sentence.find_middles(sentence)}, sentence
    for sentence in rule.no_match:
        assert rule.id not in {frame.rule_id for frame in mid_sentence.find_middles(sentence)}, sentence


def test_a_polite_verb_is_read_as_the_plain_one():
    assert plain("간호사는 수련을 받습니다") == "간호사는 수련을 받는다"
    assert plain("값이 높습니다") == "값이 높다"
    assert plain("배를 지었습니다") == "배를 지었다"
