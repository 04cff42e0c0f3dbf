"""Every kind of follow-up fires on its own examples."""

import pytest

from converter.lang import load_pack
from converter.lang.ko.agreements.followups import read_followups, table
from converter.lang.ko.agreements.predicates import read_predicate
from converter.model.annotation import Sentence
from converter.model.reading import SentenceView
from converter.model.span import Date

CASES = [(r.id, t, True) for r in table().kinds for t in r.match] + [
    (r.id, t, False) for r in table().kinds for t in r.no_match
]


def view(text, *, days=()):
    sentence = Sentence(id="s1", block="b1", start=0, end=len(text))
    return SentenceView(
        text=text,
        language="ko",
        sentence=sentence,
        role="paragraph",
        actors=(),
        groups=(),
        dates=days,
        quantities=(),
        quotes=(),
    )


@pytest.mark.parametrize(("rule_id", "text", "fires"), CASES)
def test_examples(rule_id, text, fires):
    assert (rule_id in {f.rule_id for f in read_followups(view(text), read_predicate(text))}) is fires


def test_the_words_begin_behind_what_leads_up_to_them():
    text = "두 항만은 이행을 점검하기 위해 다온시에서 ‘항만 공동위원회’를 열 계획이다."
    (found,) = load_pack("ko").read_sentence(view(text)).followups
    assert found.span.of(text) == "다온시에서 ‘항만 공동위원회’를 열"
    assert found.title is not None
    assert found.title.of(text) == "항만 공동위원회"
    assert found.place is not None
    assert found.place.of(text) == "다온시"


def test_the_words_begin_behind_an_opening_mark():
    text = "노조는 “요구안을 전달했다”면서 “이달 중으로 교섭에 들어갈 계획”이라고 밝혔다."
    (found,) = read_followups(view(text), read_predicate(text))
    assert found.span.of(text) == "이달 중으로 교섭에 들어갈"


def test_a_day_puts_the_present_into_the_future():
    vote = "노조는 12일 조합원 찬반투표를 실시한다."
    day = Date(value="2026-03-12", text="12일", anchor=None, bound="on", start=4, end=7, rule_id="ko.date.day")
    assert not read_followups(view(vote), read_predicate(vote))
    assert read_followups(view(vote, days=(day,)), read_predicate(vote))
