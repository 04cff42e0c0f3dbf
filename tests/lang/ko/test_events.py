"""Nouns and verbs of agreement fire on their own examples; the ending says whether it has happened."""

import pytest

from converter.lang.ko.agreements.events import find_events, find_nouns, status_of
from converter.lang.ko.agreements.fates import find_fates
from converter.lang.ko.agreements.table import table

NOUNS = [(r.id, t, True) for r in table().nouns for t in r.match] + [
    (r.id, t, False) for r in table().nouns for t in r.no_match
]
EVENTS = [(r.id, t, True) for r in table().events for t in r.match] + [
    (r.id, t, False) for r in table().events for t in r.no_match
]
FATES = [(r.id, t, True) for r in table().fates for t in r.match] + [
    (r.id, t, False) for r in table().fates for t in r.no_match
]


@pytest.mark.parametrize(("rule_id", "text", "fires"), NOUNS)
def test_noun_examples(rule_id, text, fires):
    assert (rule_id in {noun.rule.id for noun in find_nouns(text)}) is fires


@pytest.mark.parametrize(("rule_id", "text", "fires"), EVENTS)
def test_event_examples(rule_id, text, fires):
    assert (rule_id in {event.rule.id for event in find_events(text)}) is fires


@pytest.mark.parametrize(("rule_id", "text", "fires"), FATES)
def test_fate_examples(rule_id, text, fires):
    assert (rule_id in {event.rule.id for event in find_fates(text)}) is fires


def test_every_class_of_words_is_that_of_a_phrase_and_every_phrase_has_one():
    assert {phrase.words for rule in table().events for phrase in rule.phrases} == set(table().classes)


@pytest.mark.parametrize(
    ("text", "rule_id"),
    [
        ("두 회사는 ‘나루 협약(MOU)’을 했다.", "ko.event.sign"),
        ("두 회사는 협약을 전격 해제했다.", "ko.event.terminate"),
        ("교섭이 재개되지 못하고 있다.", "ko.event.suspend"),
    ],
)
def test_a_verb_of_a_phrase_stands_behind_a_word_of_its_class(text, rule_id):
    assert [event.rule.id for event in find_events(text)] == [rule_id]


@pytest.mark.parametrize("text", ["협약을 지켜야 한다.", "협약에서 만든 규칙을 해제했다.", "관계자가 소식을 끊었다."])
def test_a_verb_of_a_phrase_says_nothing_elsewhere(text):
    assert find_events(text) == ()


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
        ("협정은 내년 1월 발효된다.", "signed"),
        ("협정마저 3년 만에 깨졌다.", "terminated"),
        ("두 나라는 협상을 벌이는 중입니다.", "negotiating"),
        ("협상은 물거품이 되고 말았다.", "failed"),
        ("회사는 협약 종료를 시에 알려왔다.", "terminated"),
        ("약정은 그사이 8월 말로 끝나 버렸다.", "terminated"),
        ("약정은 2021년 말 문을 닫았다.", "terminated"),
        ("약정을 맺은 공장이 2021년 말 문을 닫았다.", "signed"),
        ("도급계약이 총회에서 해지 의결됐다.", "terminated"),
        ("협정은 의회의 문턱을 넘지 못했다.", "failed"),
        ("협약은 지금도 굴러가고 있다.", "in_force"),
        ("두 나라는 협정을 다시 썼다.", "amended"),
        ("두 나라는 협정 체결을 서두르고 있다.", "negotiating"),
        ("협정은 발효 10년을 맞았다.", "in_force"),
        ("두 나라는 협상을 마무리했다.", "agreed"),
        ("협상이 2년 만에 마침표를 찍었다.", "agreed"),
        ("협약이 3년 만에 마침표를 찍었다.", "terminated"),
        ("협상이 교착 상태에 빠졌다.", "negotiating"),
        ("두 나라는 협정을 잠정 적용한다.", "provisionally_applied"),
        ("공급계약 금액이 9억원으로 변경됐다.", "amended"),
        ("법원은 협약이 무효라고 판결했다.", "terminated"),
        ("시는 협약을 지키겠다고 밝혔다.", "in_force"),
        ("시는 협약을 해지한다고 공시했다.", "terminated"),
        ("노조는 조정안을 수용하기로 했다.", "agreed"),
        ("두 도시는 협약식을 갖는다.", "agreed"),
        ("두 도시는 협약 체결식을 연기했다.", "negotiating"),
        ("조약이 체결됨에 따라 길이 열렸다.", "signed"),
        ("시는 결연을 추진한다고 밝혔다.", "negotiating"),
        ("두 회사는 손잡기로 했다.", "agreed"),
        ("조합은 계약 해지를 의결했다.", "terminated"),
        ("노조가 합의안을 부결시켰다.", "failed"),
        ("두 도시는 협약을 맺어왔다.", "signed"),
    ],
)
def test_status_follows_the_ending(text, status):
    assert [status_of(event) for event in find_events(text)] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("합의문 서명식도 취소됐다.", "failed"),
        ("두 나라의 정식 서명도 이뤄졌다.", "signed"),
        ("시의회는 협약 파기안을 가결했다.", "terminated"),
    ],
)
def test_what_befalls_an_act_tells_of_the_act(text, status):
    assert status_of(find_events(text)[0]) == status


def test_verbs_of_phrases_that_begin_alike_are_all_asked() -> None:
    taken = find_events("두 회사는 법원의 화해권고를 받아들였다.")
    handed = find_events("시는 투자의향서를 받았다.")
    assert [event.rule.id for event in (*taken, *handed)] == ["ko.event.voted", "ko.event.intend"]


def test_a_vote_may_stand_far_behind_the_draft() -> None:
    events = find_events("잠정합의안은 조합원 투표에서 찬성 62.3%로 통과됐다.")
    assert [event.rule.status for event in events if event.rule.id == "ko.event.voted"] == ["agreed"]
