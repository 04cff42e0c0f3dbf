"""Nouns and verbs of agreement fire on their own examples; the ending says whether it has happened."""

import pytest

from converter.lang.ko.agreements.events import find_events, find_nouns, status_of
from converter.lang.ko.agreements.table import table

NOUNS = [(r.id, t, True) for r in table().nouns for t in r.match] + [
    (r.id, t, False) for r in table().nouns for t in r.no_match
]
EVENTS = [(r.id, t, True) for r in table().events for t in r.match] + [
    (r.id, t, False) for r in table().events for t in r.no_match
]


@pytest.mark.parametrize(("rule_id", "text", "fires"), NOUNS)
def test_noun_examples(rule_id, text, fires):
    assert (rule_id in {noun.rule.id for noun in find_nouns(text)}) is fires


@pytest.mark.parametrize(("rule_id", "text", "fires"), EVENTS)
def test_event_examples(rule_id, text, fires):
    assert (rule_id in {event.rule.id for event in find_events(text)}) is fires


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("두 항만공사는 협약을 체결했다.", "signed"),
        ("두 항만공사는 협약을 체결할 예정이다.", "agreed"),
        ("두 항만공사는 협약을 맺기로 했다.", "agreed"),
        ("두 항만공사는 협약을 체결하지 못했다.", "failed"),
        ("두 나라는 협상을 타결했다.", "agreed"),
        ("협약이 체결되면 물동량이 는다.", None),
        ("협정이 지난달 발효됐다.", "in_force"),
    ],
)
def test_status_follows_the_ending(text, status):
    assert [status_of(event) for event in find_events(text)] == [status]
