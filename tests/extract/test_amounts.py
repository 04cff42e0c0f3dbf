"""Which quantities belong to an agreement, and what each is."""

import pytest
from marked import agreement

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
        ("사업 규모는 400억 원에 이른다.", [("400억 원", "total", None, "cl1")]),
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


def test_a_part_is_tied_to_the_total():
    news = "[한빛전자]는 [새론조선]과 300억 원 규모의 공급 계약을 체결했다."
    assert amounts(news, "두 회사는 선급금으로 30억 원을 지급하기로 했다.") == [
        ("300억 원", "total", None, None),
        ("30억 원", "tranche", "amt1", "cl1"),
    ]


def test_a_conversion_outside_the_term_comes_with_what_it_converts():
    news = "[한빛전자]는 [새론조선]과 300억 원(약 2200만 달러) 규모의 공급 계약을 체결했다."
    assert amounts(news) == [("300억 원", "total", None, None), ("약 2200만 달러", "conversion", "amt1", None)]


def test_a_count_right_before_the_contract_is_what_it_is_for():
    assert amounts("[한빛전자]는 [새론조선]과 유조선 2척 건조 계약을 체결했다.") == [("2척", "total", None, None)]
    assert amounts("[한빛전자]는 [새론조선]과 지분 30% 인수 계약을 체결했다.") == []


def test_what_may_still_be_asked_for_is_a_cap():
    assert amounts(CONTRACT, "[한빛전자]는 유조선 2척을 추가로 사들일 수 있다.")[0][1] == "cap"


def test_a_value_that_changes_is_compared():
    found = amounts(CONTRACT, "두 회사는 관세 16%→10%로 인하하기로 했다.")
    assert [role for _, role, _, _ in found] == ["comparison", "rate"]


def test_clauses_name_the_amounts_that_stand_in_them():
    found = agreement(CONTRACT, "두 회사는 30억 원을 지급하기로 했다.")
    assert [clause.amount_ids for clause in found.clauses] == [("amt1",)]
