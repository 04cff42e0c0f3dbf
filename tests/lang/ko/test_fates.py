"""What became of an agreement where the words for it are left out, and what it is not said of."""

import pytest
from marked import read

TWO = "[한국]과 [태국]은 "


def statuses(sentence):
    return [mention.status for mention in read(sentence)[1].agreements]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("지난달 휴전에 합의했으나 사흘 만에 깨졌다.", "terminated"),
        ("2020년 어업 협정을 맺었으나 두 해 만에 깨졌다.", "terminated"),
        ("2020년 어업 협정을 맺었지만 태국이 일방적으로 파기했다.", "terminated"),
        ("지난달 휴전에 합의했지만 태국이 이를 뒤집어 무산됐다.", "failed"),
        ("철도를 함께 놓기로 했지만 자금 조달이 어려워 끝내 무산됐다.", "failed"),
        ("지난달 관세 협정에 서명했으나 의회가 부결시켰다.", "failed"),
        ("2020년 어업 협정을 맺었고 이듬해 3월 발효됐다.", "in_force"),
        ("2020년 휴전 협정을 맺어 이를 유지하고 있다.", "in_force"),
        ("2020년 휴전 협정을 맺고 옛 국경을 유지하고 있다.", "signed"),
        ("합병 협상을 벌였으나 값을 두고 다투다 무산됐다.", "failed"),
    ],
)
def test_the_last_verb_tells_what_became_of_what_was_made(words, status):
    assert statuses(TWO + words)[-1] == status


@pytest.mark.parametrize(
    "words",
    [
        "2020년 어업 협정을 맺었지만 조선소 매각은 무산됐다.",
        "2020년 어업 협정을 맺었고 옛 항구의 이용권을 파기했다.",
        "2020년 어업 협정을 맺었으며 새 항구 건설이 백지화됐다.",
    ],
)
def test_what_happens_to_something_else_tells_nothing_of_the_agreement(words):
    assert set(statuses(TWO + words)) == {"signed"}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("2차 잠정합의안은 기본급을 9만원으로 올린 것이었는데, 서른 표 차로 부결됐다.", "failed"),
        ("1차 잠정합의안을 대표들이 추려 냈지만 조합원 투표에서 열에 여섯이 반대표를 던졌다.", "failed"),
    ],
)
def test_a_topic_takes_the_last_verb_of_its_sentence(sentence, status):
    assert statuses(sentence)[-1] == status


def test_what_became_of_it_may_be_told_some_words_further_on():
    sentence = "“[한빛전자]와 협약이 있었어요. 그런데 산양이 나왔잖아요. 2월에 합의 해지했고 묻지 않기로 했죠.”"
    assert statuses(sentence) == ["signed", "terminated"]


def test_a_title_holds_no_word_for_where_it_comes_from():
    view, reading = read("이틀 만에 나온 2차 잠정합의안은 부결됐다.")
    assert reading.agreements[0].title.of(view.text) == "2차 잠정합의안"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("그러나 이듬해 봄 파기됐다.", "terminated"),
        ("하지만 [태국]이 지난달 이를 파기했다.", "terminated"),
        ("그러나 이 안은 조합원 투표에서 부결됐다.", "failed"),
        ("이듬해 3월 효력이 생겼다.", "in_force"),
    ],
)
def test_a_sentence_may_tell_what_became_of_the_one_before(sentence, status):
    (found,) = read(sentence)[1].agreements
    assert (found.status, found.definite, found.left_out) == (status, True, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "새 경기장 계획이 무산됐다.",
        "의회에서 예산안이 부결됐다.",
        "[태국]은 면허를 폐기했다.",
        "“끝내 무산됐다”고 시장은 한숨을 쉬었다.",
        "넘기려던 계획은 무산됐다.",
    ],
)
def test_what_has_words_of_its_own_is_not_the_one_before(sentence):
    assert not [found for found in read(sentence)[1].agreements if found.left_out]
