"""Which quantities belong to an agreement, and what each is."""

import pytest
from marked import agreement, agreements

from converter.run.one import Options, unchecked

CONTRACT = "[한빛전자]는 [새론조선]과 공급 계약을 체결했다."


def amounts(*paragraphs):
    return [(a.text, a.role, a.part_of, a.clause_id) for a in agreement(*paragraphs).amounts]


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("두 회사는 30억 원을 지급하기로 했다.", [("30억 원", "total", None, "cl1")]),
        ("두 회사는 지분 30%를 넘기기로 했다.", [("30%", "rate", None, "cl1")]),
        (
            "두 회사는 100억 원을 내고 200억 원을 빌리기로 했다.",
            [("100억 원", "component", None, "cl1"), ("200억 원", "component", None, "cl2")],
        ),
        (
            "계약 금액은 300억 원(약 2200만 달러)이다.",
            [("300억 원", "total", None, "cl1"), ("약 2200만 달러", "conversion", "amt1", "cl1")],
        ),
        ("사업 규모는 400억 원에 이른다.", [("400억 원", "total", None, None)]),
        ("회사의 지난해 매출은 900억 원이었다.", []),
        ("두 회사는 웃었다.", []),
    ],
)
def test_money_belongs_to_an_agreement_where_it_stands_in_a_term(term, found):
    assert amounts(CONTRACT, term) == found


def test_money_in_the_news_of_it_belongs_to_it_and_counts_once():
    news = "[한빛전자]는 [새론조선]과 300억 원 규모의 공급 계약을 체결했다."
    assert amounts(news) == [("300억 원", "total", None, None)]
    assert amounts(news, "계약 금액은 300억 원이다.") == [("300억 원", "total", None, "cl1")]


def test_a_sum_that_is_told_again_further_on_counts_once_and_two_equal_shares_count_twice():
    first = "두 회사는 30억 원을 지급하기로 했다."
    between = "두 회사는 " + "바닷가의 빈 땅에서 오래 살아온 이웃 마을 사람들과 함께 " * 6 + "반겼다."
    again = "계약 금액은 30억 원이다."
    assert [a[0] for a in amounts(CONTRACT, first, between, again)] == ["30억 원"]
    both = "두 회사는 각각 30억 원을 지급하고 30억 원을 빌리기로 했다."
    assert [a[0] for a in amounts(CONTRACT, both)] == ["30억 원", "30억 원"]


def test_a_part_is_tied_to_the_total():
    news = "[한빛전자]는 [새론조선]과 300억 원 규모의 공급 계약을 체결했다."
    assert amounts(news, "두 회사는 선급금으로 30억 원을 지급하기로 했다.") == [
        ("300억 원", "total", None, None),
        ("30억 원", "tranche", "amt1", "cl1"),
    ]


def test_a_conversion_outside_the_term_comes_with_what_it_converts():
    news = "[한빛전자]는 [새론조선]과 300억 원(약 2200만 달러) 규모의 공급 계약을 체결했다."
    assert amounts(news) == [("300억 원", "total", None, None), ("약 2200만 달러", "conversion", "amt1", None)]


def test_a_count_before_the_contract_is_what_it_is_for():
    assert amounts("[한빛전자]는 [새론조선]과 유조선 2척 건조 계약을 체결했다.") == [("2척", "total", None, "cl1")]
    assert amounts("[한빛전자]는 [새론조선]과 유조선 2척을 300억 원에 사는 계약을 체결했다.") == [
        ("2척", "total", None, "cl1"),
        ("300억 원", "total", None, "cl1"),
    ]
    assert amounts("[한빛전자]는 [새론조선]과 2100TEU급 배를 사는 계약을 체결했다.") == []


def test_a_stake_that_changes_hands_belongs_to_it():
    assert amounts("[한빛전자]는 [새론조선]과 지분 30% 인수 계약을 체결했다.") == [("30%", "rate", None, "cl1")]


def test_what_it_costs_and_what_is_made_is_told_further_on():
    plant = "공장은 3만㎡ 부지에 들어서며 연간 2만t의 강판을 만들 계획이다."
    found = agreement(CONTRACT, "두 회사는 반겼다.", "공장에는 30억 원 이상이 투입된다.", plant).amounts
    assert [(a.text, a.role, a.per) for a in found] == [
        ("30억 원 이상", "floor", None),
        ("3만㎡", "total", None),
        ("2만t", "total", "year"),
    ]


def test_what_a_company_makes_is_none_of_it_unless_it_leads_up_to_the_news():
    made = "[한빛전자]는 2030년까지 연간 2만t의 강판을 생산하는 설비를 돌릴 계획이다."
    far = ["두 회사는 반겼다."] * 3
    assert amounts(CONTRACT, *far, made) == []
    assert amounts(made, CONTRACT) == [("2만t", "total", None, None)]


def test_a_sum_in_the_words_for_one_contract_is_not_given_to_the_other():
    text = "[한빛전자]는 [새론조선]과 20억 원 규모의 공급 계약을, [나래중공업]과 30억 원의 건조 계약을 체결했다."
    assert [[a.text for a in one.amounts] for one in agreements(text)] == [["20억 원"], ["30억 원"]]


def test_what_somebody_else_spends_is_none_of_it():
    assert amounts(CONTRACT, "[나래중공업]은 공장에 30억 원을 투입한다.") == []
    far = ["두 회사는 반겼다."] * 4
    assert amounts(CONTRACT, *far, "공장에는 30억 원 이상이 투입된다.") == []


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("새론조선, 300억원 규모 유조선 수주", ["300억원"]),
        ("300억원 유조선 시장 열린다", []),
        ("새론조선, 310억원 규모 유조선 수주", ["310억원"]),
        ("새론조선, 유조선 2척 수주", []),
    ],
)
def test_the_sum_in_the_headline_belongs_to_the_only_agreement(headline, found):
    story = "한빛전자는 3일 새론조선과 유조선 공급 계약을 체결했다고 밝혔다. 두 회사는 반겼다."
    (one,) = pipeline(headline, story)
    assert [a.text for a in one.amounts] == found


def pipeline(headline, story):
    return unchecked(f"{headline}\n\n{story}".encode(), source=None, options=Options()).agreements


def test_what_may_still_be_asked_for_is_a_cap():
    assert amounts(CONTRACT, "[한빛전자]는 유조선 2척을 추가로 사들일 수 있다.")[0][1] == "cap"


def test_a_value_that_changes_is_compared():
    found = amounts(CONTRACT, "두 회사는 관세 16%→10%로 인하하기로 했다.")
    assert [role for _, role, _, _ in found] == ["comparison", "rate"]


def test_clauses_name_the_amounts_that_stand_in_them():
    found = agreement(CONTRACT, "두 회사는 30억 원을 지급하기로 했다.")
    assert [clause.amount_ids for clause in found.clauses] == [("amt1",)]


def test_what_leads_up_to_the_news_belongs_to_it():
    lead = "[한빛전자]는 3만㎡(9천평) 규모의 공장을 지을 계획이다."
    assert amounts(lead, CONTRACT) == [("3만㎡", "total", None, None), ("9천평", "conversion", "amt1", None)]
    assert amounts("[나래중공업]은 3만㎡ 규모의 공장을 지을 계획이다.", CONTRACT) == []


def test_what_an_agreement_is_for_stands_before_it():
    assert amounts("[한빛전자]는 [새론조선]과 20MW 규모 발전소를 짓기 위한 협약을 체결했다.") == [
        ("20MW", "total", None, None)
    ]
    assert amounts("[한빛전자]는 20MW 규모 발전소를 짓고 [새론조선]과 협약을 체결했다.") == []


def test_the_one_in_the_news_is_the_whole_of_the_smaller_ones_told_later():
    news = "[한빛전자]는 [새론조선]과 유조선 30척을 공급하는 계약을 체결했다."
    found = amounts(news, "두 회사는 10척을 먼저 인도하기로 했다.")
    assert [(text, role, of) for text, role, of, _ in found] == [("30척", "total", None), ("10척", "component", "amt1")]


def test_a_part_belongs_to_the_total_of_its_own_unit():
    found = amounts(CONTRACT, "계약 규모는 배 8척, 금액은 총 300억 원이다.", "두 회사는 20억 원을 먼저 내기로 했다.")
    assert [(text, of) for text, _, of, _ in found] == [("8척", None), ("300억 원", None), ("20억 원", "amt2")]


def test_how_large_a_thing_is_or_who_could_use_it_is_no_amount():
    assert amounts(CONTRACT, "두 회사는 10t급 화물차 5대를 들여오기로 했다.")[0][0] == "5대"
    assert amounts(CONTRACT, "두 회사는 5만 가구가 쓸 수 있는 전기를 생산하기로 했다.") == []


def test_of_several_agreements_in_a_sentence_a_sum_goes_to_the_one_told_next():
    news = "[한빛전자]는 [새론조선]으로부터 7억 달러의 투자를 유치했고, [나래중공업]으로부터 5억 달러를 투자받았다."
    found = [[a.text for a in one.amounts] for one in agreements(news)]
    assert found == [["7억 달러"], ["5억 달러"]]


def test_what_a_party_plans_by_itself_gives_no_sums():
    news = "[한빛전자]는 [새론조선]과 공급 계약을 체결했다."
    assert amounts(news, *["두 회사는 반겼다."] * 3, "[한빛전자]는 내년까지 공장에 30억 원을 투자한다.") == []


def test_a_part_of_a_sum_that_belongs_to_it_belongs_to_it():
    found = amounts(CONTRACT, "공사비 300억 원 가운데 20억 원은 이미 치렀다.")
    assert [(text, of) for text, _, of, _ in found] == [("300억 원", None), ("20억 원", "amt1")]


def test_what_stands_in_brackets_behind_an_amount_says_it_again():
    news = "[한빛전자]는 [새론조선]과 300억 원 규모(약 20MW)의 발전소 계약을 체결했다."
    assert [a[0] for a in amounts(news)] == ["300억 원", "약 20MW"]


def test_what_is_counted_is_told_where_a_sentence_about_a_thing_goes_straight_on():
    output = "새 공장의 생산 능력은 연간 2만t이다."
    assert [a[0] for a in amounts(CONTRACT, output)] == ["2만t"]
    assert amounts(CONTRACT, "두 회사는 반겼다.", output) == []


def test_a_sentence_without_a_subject_goes_with_the_one_before_it():
    lead = "[한빛전자]는 공장을 짓는다.", "들어설 공장은 연간 2만t 규모다."
    assert [a[0] for a in amounts(*lead, CONTRACT)] == ["2만t"]
    other = "[나래중공업]은 공장을 짓는다.", "들어설 공장은 연간 2만t 규모다."
    assert amounts(*other, CONTRACT) == []


def test_a_share_in_brackets_goes_with_the_sum_of_whoever_gives_it():
    paid = "한빛전자(60%)가 60억 원, 새론조선(40%)이 40억 원을 출자해 세운 합작사가 공장을 맡았다."
    found = amounts("[한빛전자]는 [새론조선]과 합작 계약을 체결했다.", paid)
    assert [a[0] for a in found] == ["60%", "60억 원", "40%", "40억 원"]


def test_a_price_named_after_the_deal_is_of_it_however_far():
    far = ["두 회사는 반겼다."] * 6
    assert [a[0] for a in amounts(CONTRACT, *far, "매입액인 30억 원은 다음 달에 낼 방침이다.")] == ["30억 원"]
    assert amounts(CONTRACT, *far, "사업비인 30억 원은 다음 달에 낼 방침이다.") == []
    assert amounts(CONTRACT, *far, "[나래중공업]은 매입액인 30억 원을 다음 달에 낼 방침이다.") == []


def test_what_is_paid_with_the_making_of_it_belongs_to_it():
    news = "[한빛전자]는 [새론조선]과 업무협약을 맺고 30억 원을 특별출연했다."
    assert [a[0] for a in amounts(news)] == ["30억 원"]
    assert amounts(CONTRACT, "[한빛전자]는 회의를 열고 30억 원을 특별출연했다.") == []


def test_a_valuation_may_be_judged():
    assert amounts(CONTRACT, "새론조선의 기업가치는 30억 원으로 평가됐다.")[0][:2] == ("30억 원", "comparison")
    assert amounts(CONTRACT, "이번 효과는 30억 원으로 평가됐다.") == []


def test_a_headline_rounds_what_the_text_tells_in_full():
    story = "한빛전자는 3일 새론조선과 310억 원 규모의 유조선 공급 계약을 체결했다고 밝혔다. 두 회사는 반겼다."
    (one,) = pipeline("새론조선, 300억원 규모 유조선 수주", story)
    assert [a.text for a in one.amounts] == ["310억 원"]


def test_what_is_paid_straight_on_belongs_to_it_whoever_pays():
    assert [a[0] for a in amounts(CONTRACT, "장비값 30억 원은 이웃한 다른 공장이 치른다.")] == ["30억 원"]
    assert amounts(CONTRACT, "[나래중공업]은 장비값 30억 원을 치를 계획이다.") == []


def test_the_sum_in_a_deck_belongs_to_the_only_agreement():
    story = "한빛전자는 3일 새론조선과 유조선 공급 계약을 체결했다고 밝혔다. 두 회사는 반겼다."
    (one,) = pipeline("새론조선, 유조선 수주\n\n두 회사 다시 손잡아\n2028년까지 300억원 투입", story)
    assert [a.text for a in one.amounts] == ["300억원"]
