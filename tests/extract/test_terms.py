"""Which agreement a term, a pillar, a follow-up or an assessment belongs to."""

import pytest
from marked import agreement, agreements

PARTS = "[한빛전자]와 [새론조선]은 부품 협약을 체결했다."
OPEN = "두 회사는 창고를 개방하기로 했다."


def terms(*paragraphs):
    return [clause.text for clause in agreement(*paragraphs).clauses]


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        ((OPEN,), ["창고를 개방"]),
        # A plan of the parties goes on from the news of it.
        (("[한빛전자]는 창고를 개방할 계획이다.",), ["창고를 개방"]),
        # A plan of somebody else does not.
        (("[다온해운]은 창고를 개방할 계획이다.",), []),
        # What somebody of their kind undertakes right there is: it may have joined them; a government has not.
        (("[다온해운]은 창고를 개방하기로 했다.",), ["창고를 개방"]),
        (("[다온부|government_body]는 창고를 개방하기로 했다.",), []),
        (("모두 웃었다.", "모두 울었다.", "모두 잤다.", "[다온해운]은 창고를 개방하기로 했다."), []),
        # A thing may be what the sentence is about, but only where it goes straight on.
        (("창고는 누구나 쓸 수 있다.",), ["창고는 누구나 쓸"]),
        (("모두 웃었다.", "창고는 누구나 쓸 수 있다."), []),
        # What is planned for a thing may stand a little further on.
        (("모두 웃었다.", "창고는 내년에 개방할 예정이다."), ["창고는 내년에 개방"]),
        # After three sentences on something else the thread is lost, but not if several speak as one.
        (("모두 웃었다.", "모두 울었다.", "모두 잤다.", "[한빛전자]는 창고를 개방할 계획이다."), []),
        (("모두 웃었다.", "모두 울었다.", "모두 잤다.", "두 회사는 창고를 개방할 계획이다."), ["창고를 개방"]),
        (("모두 웃었다.", "모두 울었다.", "[한빛전자]는 창고를 개방할 계획이다."), ["창고를 개방"]),
        # What goes on without a subject reaches further.
        (("모두 웃었다.", "모두 울었다.", "모두 잤다.", "내년에는 창고를 개방할 계획이다."), ["내년에는 창고를 개방"]),
        # An assessment is a sentence on something else, too.
        (("수출이 늘어날 것으로 기대된다.", "[한빛전자]는 창고를 개방할 계획이다."), ["창고를 개방"]),
        # Items of a list.
        (("▲창고 공동 운영", "▲인력 교류 확대"), ["창고 공동 운영", "인력 교류 확대"]),
    ],
)
def test_a_term_belongs_to_the_agreement_spoken_of_last_if_its_words_tie_it(paragraphs, found):
    assert terms(PARTS, *paragraphs) == found


def test_an_item_that_tells_news_of_its_own_is_no_term():
    other = "▲[다온해운]은 배 두 척을 들여왔다. 배는 내년부터 섬을 오간다."
    assert terms(PARTS, "▲창고 공동 운영", other) == ["창고 공동 운영"]
    assert terms(PARTS, "▲두 회사는 창고를 개방하기로 했다.") == ["두 회사는 창고를 개방하기로 했다"]


def test_of_an_agreement_with_one_known_party_another_company_may_be_the_other():
    one = "[한빛전자]는 지난 1일 항로 협약을 체결했다."
    assert terms(one, "[다온해운]은 창고를 개방하기로 했다.") == ["창고를 개방"]
    assert terms(one, "모두 웃었다.", "[다온해운]은 창고를 개방하기로 했다.") == ["창고를 개방"]
    assert terms(one, *["모두 웃었다."] * 3, "[다온해운]은 창고를 개방하기로 했다.") == []


def test_what_one_side_proposes_is_a_term_while_nothing_is_agreed():
    offer = "[한빛전자]는 창고를 함께 쓰자고 제안했다."
    assert terms("[한빛전자]와 [새론조선]은 부품 협약을 맺는 협상을 벌이고 있다.", offer) == ["창고를 함께 쓰"]
    assert terms(PARTS, offer) == []


def test_an_agreement_told_in_passing_goes_on_where_it_is_shared_out_who_does_what():
    before = [f"[{name}]은 배를 고쳤다." for name in ("다온해운", "누리해운", "가온해운")]
    passing = "[물결전자]와 [나루조선]은 항로 협약을 맺었다."
    parts = "급여는 마을이 내고, 손님은 배로 옮긴다."
    told = [c.text for one in agreements(PARTS, *before, passing, parts) for c in one.clauses]
    assert told == ["급여는 마을이 내고", "손님은 배로 옮긴다"]


def test_a_term_told_again_in_fewer_words_is_one():
    again = "두 회사는 나루섬 앞바다에 새 창고를 함께 짓기로 했다."
    assert terms(PARTS, "두 회사는 새 창고를 함께 짓기로 했다.", again) == ["나루섬 앞바다에 새 창고를 함께 짓기로"]
    assert terms(PARTS, OPEN, OPEN) == ["창고를 개방"]


def test_what_several_parties_do_is_told_further_on_and_keeps_the_thread():
    away = ["모두 웃었다."] * 6
    parts = "[한빛전자]는 창고를 맡고, [새론조선]은 뱃길을 개방한다."
    assert terms(PARTS, *away, "[한빛전자]는 창고를 개방한다.") == []
    assert terms(PARTS, *away, parts) == ["한빛전자는 창고를 맡고", "새론조선은 뱃길을 개방"]
    further = "[한빛전자]는 새 배를 투입한다."
    assert terms(PARTS, *away, parts, further)[2:] == ["새 배를 투입"]


def test_what_a_project_goes_through_is_a_term_and_a_step():
    whole = agreement(PARTS, "다음 달 타당성 조사를 마치고 공장을 착공할 예정이다.")
    assert [c.text for c in whole.clauses] == ["다음 달 타당성 조사를 마치고", "공장을 착공"]
    assert len(whole.followups) == 1


def test_what_one_party_plans_is_its_own_affair_if_nothing_is_agreed_or_nobody_knows_with_whom():
    plan = "[한빛전자]는 창고를 개방할 계획이다."
    talks = "[한빛전자]와 [새론조선]은 부품 협약을 맺는 협상을 벌이고 있다."
    assert terms("[한빛전자]는 지난 1일 항로 협약을 체결했다.", plan) == []
    assert terms(talks, plan) == []
    assert terms(talks, "두 회사는 창고를 개방할 계획이다.") == ["창고를 개방"]
    # So is what one of them makes up its mind to while they talk.
    assert terms(talks, "[한빛전자]는 창고를 개방하기로 했다.") == []
    assert terms(talks, "[한빛전자]는 [새론조선]에 창고를 개방하기로 했다.") == ["새론조선에 창고를 개방"]


def test_an_undertaking_of_nobody_named_is_near_the_agreement():
    away = ["모두 웃었다."] * 2
    assert terms(PARTS, *away, "창고를 개방하기로 했다.") == ["창고를 개방"]
    assert terms(PARTS, *away, "모두 울었다.", "창고를 개방하기로 했다.") == []


def test_a_short_name_of_a_party_is_that_party():
    assert terms(PARTS, "[한빛]은 창고를 개방할 계획이다.") == ["창고를 개방"]


def test_what_stands_behind_the_agreement_in_its_sentence_is_its_term():
    assert terms("[한빛전자]와 [새론조선]은 부품 협약을 체결하고 창고를 개방한다고 밝혔다.") == ["창고를 개방"]


def test_an_act_that_makes_the_agreement_is_its_term():
    act = "[한빛전자]는 [새론조선]과 합작회사를 설립해 창고를 공동 운영한다."
    assert terms(act) == ["합작회사를 설립", "창고를 공동 운영"]


def test_what_an_old_contract_fixes_is_its_term():
    assert terms("앞서 " + PARTS, "총사업비는 약 200억 원이다.") == ["총사업비는 약 200억 원"]
    assert terms("앞서 " + PARTS, "부품 가격은 약 200만 원이다.") == []
    assert terms(PARTS, "보증금은 180억 원으로 증가했다.") == []


def test_before_any_agreement_nothing_is_a_term():
    assert terms("[한빛전자]는 창고를 개방할 계획이다.", PARTS) == []


def test_what_may_be_a_term_of_an_old_agreement_is_none():
    assert terms("앞서 " + PARTS, "[한빛전자]는 창고를 개방할 계획이다.") == []


def test_what_goes_straight_on_from_an_old_agreement_is_its_term():
    assert terms("앞서 " + PARTS, "창고를 개방할 계획이다.") == ["창고를 개방"]


def test_plans_of_one_party_lead_away_from_the_agreement():
    plans = [f"[한빛전자]는 설비 {n}호를 개방할 계획이다." for n in range(1, 10)]
    assert len(terms(PARTS, *plans)) == 5
    assert len(terms(PARTS, *plans[:4], OPEN, *plans[4:8])) == 9


def test_each_agreement_has_its_own_terms():
    one, other = agreements(
        PARTS, OPEN, "[다온해운]과 [누리항공]은 항로 협정을 체결했다.", "두 회사는 배를 공동 운영하기로 했다."
    )
    assert [[c.text for c in a.clauses] for a in (one, other)] == [["창고를 개방"], ["배를 공동 운영"]]


def test_of_two_agreements_in_one_sentence_a_term_belongs_to_the_one_named_before_it():
    one, other = agreements(
        "[한빛전자]는 [새론조선]과 물류비를 분담하는 항로 협정을, [다온해운]과 인력을 교류하는 공급계약을 체결했다."
    )
    assert [[c.text for c in found.clauses] for found in (one, other)] == [["물류비를 분담"], ["인력을 교류"]]


def test_who_a_term_is_about_bears_it():
    found = agreement(PARTS, "[한빛전자]는 2031년 6월 30일까지 설비를 개방하기로 했다.")
    (clause,) = found.clauses
    assert (clause.bearer_ids, clause.counterparty_ids) == (("act1",), ("act2",))
    assert (clause.deadline.value, clause.modality) == ("2031-06-30", "obligation")
    assert clause.assertion.realis == "actual"


def test_the_terms_of_what_is_not_concluded_are_planned():
    found = agreement("[한빛전자]와 [새론조선]의 합병 협상이 결렬됐다.", OPEN)
    assert [clause.assertion.realis for clause in found.clauses] in (["planned"], ["actual"])


def test_a_pillar_holds_for_what_follows_until_the_story_leaves_it():
    found = agreement(
        PARTS,
        "‘해양’ 분야에서는 배를 공동 운영하기로 했다.",
        "항로도 공동 연구하기로 했다.",
        "이 밖에 사무소를 개설하기로 했다.",
        "‘우주’ 분야에서는 위성을 공동 개발하기로 했다.",
    )
    assert [(p.id, p.ordinal, p.title) for p in found.pillars] == [("pil1", 1, "해양"), ("pil2", 2, "우주")]
    assert [c.pillar_id for c in found.clauses] == ["pil1", "pil1", None, "pil2"]


def test_what_is_to_come_after():
    found = agreement(PARTS, "두 회사는 2031년 6월 부산에서 ‘바닷길 공동위원회’를 구성할 계획이다.")
    (followup,) = found.followups
    assert (followup.type, followup.title, followup.due.value) == ("committee", "바닷길 공동위원회", "2031-06")
    assert (followup.place.text, followup.state, followup.assertion.realis) == ("부산", "scheduled", "planned")
    assert found.clauses == ()


def test_what_is_read_into_it_or_hoped_of_it_is_no_term():
    found = agreement(PARTS, "시장을 지키려는 포석으로 풀이된다.", "수출이 늘어날 것으로 기대된다.")
    assert [(a.id, a.kind, a.assertion.kind) for a in found.assessments] == [
        ("as1", "interpretation", "interpretation"),
        ("as2", "interpretation", "expectation"),
    ]
    assert {a.assertion.certainty for a in found.assessments} == {"possible"}
    assert [a.assertion.cue for a in found.assessments] == ["으로 풀이된다", "것으로 기대된다"]
    assert found.clauses == ()


def test_news_may_tell_first_what_was_agreed_and_then_by_what_agreement():
    assert terms("창고를 개방하기로 했다.", PARTS) == ["창고를 개방"]
    assert terms("창고를 개방하기로 했다.", "모두 웃었다.", PARTS) == []
    assert terms("[한빛전자]가 창고를 개방한다.", PARTS) == []
    assert terms("[한빛전자]가 창고를 개방한다.", "두 회사는 이런 내용을 담은 부품 협약을 체결했다.") == ["창고를 개방"]


def test_what_is_read_into_an_agreement_may_stand_before_it():
    found = agreement("시장을 지키려는 포석으로 풀이된다.", PARTS).assessments
    assert [one.text for one in found] == ["시장을 지키려는 포석으로 풀이된다."]


def test_a_forecast_is_read_into_the_agreement_only_near_it():
    forecast = "수출이 늘어날 전망이다."
    assert len(agreement(PARTS, forecast).assessments) == 1
    assert not agreement(PARTS, *["모두 웃었다."] * 3, forecast).assessments


@pytest.mark.parametrize(
    ("plan", "found"),
    [
        # Of an agreement mentioned in passing only what keeps to it is a term.
        ("[한빛전자]는 창고를 개방할 계획이다.", []),
        ("[한빛전자]는 [새론조선]과 창고를 개방할 계획이다.", ["창고를 개방"]),
        ("창고를 개방할 계획이다.", ["창고를 개방"]),
        ("두 회사는 창고를 개방할 계획이다.", ["창고를 개방"]),
    ],
)
def test_behind_an_agreement_in_passing_a_party_may_have_plans_of_its_own(plan, found):
    assert terms(*["모두 웃었다."] * 3, PARTS, plan) == found


def test_a_plan_with_a_partner_is_still_of_the_agreement_further_on():
    away = ["모두 웃었다."] * 3
    assert terms(PARTS, *away, "[한빛전자]는 [새론조선]과 창고를 개방할 계획이다.") == ["창고를 개방"]


def test_what_was_agreed_in_mid_sentence_is_a_term_whatever_is_read_into_it():
    assert terms(PARTS, "두 회사가 창고를 개방하기로 하면서 값이 내릴 것으로 보인다.") == ["창고를 개방"]


@pytest.mark.parametrize(
    ("announced", "due"),
    [
        ("두 회사는 오는 9일 공동위원회를 열기로 했다.", "2031-05-09"),
        ("오는 9일 두 회사는 공동위원회를 열기로 했다.", "2031-05-09"),
        ("1일 두 회사는 공동위원회를 열기로 했다.", None),
        ("두 회사는 오는 9일 창고를 열고, 공동위원회를 열기로 했다.", None),
    ],
)
def test_a_follow_up_is_due_on_the_day_in_its_words_or_at_the_beginning_of_its_sentence(announced, due):
    (followup,) = agreement(PARTS, announced).followups
    assert (followup.due and followup.due.value) == due


def test_a_treaty_that_everybody_knows_is_not_what_the_story_goes_on_about():
    found = agreements(PARTS, "파리협정은 낡았다.", OPEN)
    assert [[clause.text for clause in one.clauses] for one in found] == [["창고를 개방"], []]
