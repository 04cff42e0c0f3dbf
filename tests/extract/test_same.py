"""What speaks for and against two mentions being one agreement: acts, days, sums, well-known names, crowds."""

import pytest
from marked import agreement, agreements, marked


@pytest.mark.parametrize(
    ("first", "later", "count"),
    [
        # A company is not bought by a memorandum, and who buys a share founds no company by it.
        ("[한빛전자]와 [새론조선]은 업무협약을 맺었다.", "[한빛전자]는 [새론조선] 지분 30%를 인수했다.", 2),
        ("[한빛전자]는 [새론조선] 지분 30%를 인수했다.", "[한빛전자]는 [새론조선]과 합작법인을 설립한다.", 2),
        # Who has a contract with one may work with another; the same two do all of it together.
        ("[한빛전자]는 부품 공급계약을 체결했다.", "[한빛전자]는 [새론조선]과 장비를 함께 개발할 계획이다.", 2),
        ("[한빛전자]는 [새론조선]과 합작법인을 설립한다.", "[한빛전자]는 [새론조선]과 장비를 공동으로 개발한다.", 1),
    ],
)
def test_acts_of_different_kinds_are_told_apart(first, later, count):
    assert len(agreements(first, later)) == count


@pytest.mark.parametrize(
    ("later", "count"),
    [
        ("[새론조선]은 유조선 두 척을 2030억 원에 수주했다.", 1),
        ("[새론조선]은 유조선 네 척을 4100억 원에 수주했다.", 2),
        ("[새론조선]은 3월 컨테이너선을 수주했다.", 2),
    ],
)
def test_orders_are_told_apart_by_their_days_and_sums(later, count):
    assert len(agreements("[새론조선]은 4월 유조선 두 척을 2000억 원에 수주했다.", later)) == count


def test_orders_of_a_nation_or_added_up_are_statistics():
    assert not agreements("[한국|KR]은 유조선 서른 척을 수주했다.", "[새론조선]은 지금까지 유조선 서른 척을 수주했다.")


def test_words_for_several_stand_for_those_who_are_named():
    article = marked(
        "[여야|group]는 예산안을 처리하기로 했다.",
        "[새벽당|organization]과 [노을당|organization]은 예산안 처리에 합의했다.",
    )
    (found,) = article.extraction().agreements
    assert article.names(found.parties) == ["새벽당", "노을당"]


def test_both_sides_of_industry_are_not_two_companies():
    order = "[새론조선]은 [한빛해운]으로부터 유조선을 수주했다."
    found = agreements(order, "노사는 임금 3% 인상에 합의했다.")
    assert [one.type for one in found] == ["contract", "settlement"]


@pytest.mark.parametrize(
    ("sentence", "type_", "status"),
    [
        ("[한국|KR]과 [북한|KP]은 판문점 선언을 지켜야 한다.", "declaration", "agreed"),
        ("회담은 판문점 선언의 정신에 따라 열린다. [한국|KR]과 [북한|KP]이 마주 앉는다.", "declaration", "agreed"),
        ("[미국|US]이 이란 핵합의에서 탈퇴하자 [이란|IR]이 반발했다.", "agreement", "withdrawn"),
    ],
)
def test_the_parties_of_a_well_known_agreement_need_not_be_named_with_it(sentence, type_, status):
    found = agreement(sentence)
    assert (found.type, found.status, len(found.parties)) == (type_, status, 2)


def test_what_is_commemorated_has_no_day_but_its_own():
    (found,) = agreements("정전협정 70주년 기념식이 27일 열렸다.")
    assert (found.type, found.status, found.salience, found.signed) == ("ceasefire", "signed", "background", None)


def test_each_partner_has_an_agreement_of_its_own_where_words_say_so():
    article = marked("[한빛시|government_body]는 [새론조선], [다온해운]과 투자협약을 잇달아 체결했다.")
    parties = [article.names(one.parties) for one in article.extraction().agreements]
    assert parties == [["한빛시", "새론조선"], ["한빛시", "다온해운"]]


def test_orders_in_a_list_of_days_are_one_a_day():
    found = agreements("[새론조선]은 2029년 3월 유조선 두 척, 2030년 8월 화물선, 2031년 4월 시추선을 수주했다.")
    assert [one.signed.value for one in found] == ["2029-03", "2030-08", "2031-04"]


def test_other_parties_and_a_name_that_only_ends_alike_are_another_agreement():
    first = "[한빛전자]와 [새론조선], [다온해운]은 ‘청정 항로 개발을 위한 업무협약(MOU)’을 체결했다."
    later = "[한빛전자]와 [새론조선]은 ‘부두 설비 개발을 위한 업무협약’을 맺었다."
    assert len(agreements(first, later)) == 2


def test_when_a_ratified_treaty_was_made_is_told_of_that_treaty():
    ratified = "[한국|KR]과 [페루|PE]는 범죄인인도조약을 비준했다."
    assert len(agreements(ratified, "지난해 5월 리마에서 조약이 서명된 지 9개월 만이다.")) == 1
    # What failed then is another one.
    ceasefire = "[한국|KR]과 [페루|PE]의 휴전이 발효됐다."
    assert len(agreements(ceasefire, "지난해 봄의 휴전은 한국과 페루가 파기했다.")) == 2


def test_what_is_bought_and_of_whom_are_told_of_one_purchase():
    article = marked(
        "[한빛전자]가 [가온전지]를 인수했다.",
        "[한빛전자]는 [가온전지] 지분 51%를 [두물자산]으로부터 인수했다고 밝혔다.",
    )
    (found,) = article.extraction().agreements
    assert article.names(found.parties) == ["한빛전자", "두물자산"]
    assert (
        len(
            agreements(
                "[두물자산]은 2019년 [가온전지]를 인수했다.",
                "[한빛전자]는 [두물자산]으로부터 [가온전지] 지분을 인수했다.",
            )
        )
        == 2
    )


@pytest.mark.parametrize(
    ("news", "before", "count"),
    [
        ("공급계약을 해지했다", "지난해 공급계약을 체결한 바 있다", 1),
        ("범죄인인도조약을 비준했다", "지난해 범죄인인도조약에 서명한 바 있다", 1),
        # An earlier contract that is still kept is another one.
        ("공급계약을 체결했다", "지난해 공급계약을 체결한 바 있다", 2),
        # What was signed is no step of talks that are still to come.
        ("공급계약을 해지했다", "지난해 양해각서를 체결한 바 있다", 2),
    ],
)
def test_what_ends_now_or_comes_into_force_is_what_was_signed_before(news, before, count):
    pair = "[한빛전자]와 [새론조선]은"
    assert len(agreements(f"{pair} {news}.", f"앞서 {pair} {before}.")) == count


def test_talks_and_what_they_came_to_in_one_sentence_are_one():
    (found,) = agreements("앞서 [한빛전자]와 [새론조선]은 지난달 협상을 시작해 지난 25일 부품 공급에 합의한 바 있다.")
    assert (found.type, found.status) == ("deal", "agreed")


def test_a_minister_who_makes_a_statement_public_does_so_for_his_country():
    article = marked(
        "[한국|KR]과 [오만|OM]은 통상 합의를 타결했다.",
        "[대통령실|government_body]은 합의문에 서명했다.",
    )
    (found,) = article.extraction().agreements
    assert article.names(found.parties) == ["한국", "오만"]


def test_words_for_management_and_labour_are_the_company_and_its_union_named_next():
    article = marked(
        "막바지 노사 협상이 극적으로 타결됐다.",
        "[새론조선]과 [새론조선노동조합|organization]은 이날 새벽 타결됐다고 밝혔다.",
    )
    (found,) = article.extraction().agreements
    assert article.names(found.parties) == ["새론조선", "새론조선노동조합"]


def test_two_countries_are_meant_for_the_ministries_that_agree():
    ministries = "[해양수산부|government_body]와 네덜란드 [인프라수자원관리부|organization]는"
    article = marked(
        "[한국|KR]과 [네덜란드|NL]를 잇는 항로가 생긴다.",
        f"{ministries} 항로 협약의 문안에 합의했다.",
        "두 나라는 항만 사용료를 깎아 주기로 했다.",
    )
    (found,) = article.extraction().agreements
    assert (article.names(found.parties), len(found.clauses)) == (["한국", "네덜란드"], 1)


def test_what_is_initialled_and_then_signed_is_one_by_whatever_name():
    (found,) = agreements(
        "[한국|KR]과 [오만|OM]은 제4차 어업 협정에 서명했다.",
        "[한국|KR]과 [오만|OM]은 지난달 7일 8천억원의 협정안에 가서명한 바 있다.",
    )
    assert found.status == "signed"


def test_an_implementing_arrangement_has_the_parties_of_its_treaty():
    article = marked("[한국|KR]과 [오만|OM]의 어업 협정이 발효됐다.", "어업 협정의 이행약정도 동시에 발효됐다.")
    parties = [article.names(one.parties) for one in article.extraction().agreements]
    assert parties == [["한국", "오만"], ["한국", "오만"]]


def test_a_statement_that_carries_out_a_known_one_is_another():
    sentence = "[한국|KR]과 [북한|KP]은 나루에서 만나 판문점 선언을 이행할 공동성명을 채택했다."
    found = {(one.type, one.salience) for one in agreements(sentence)}
    assert found == {("declaration", "background"), ("joint_statement", "main")}


def test_who_buys_is_called_by_the_name_of_its_group_further_on():
    assert (
        len(
            agreements(
                "[한빛전자]는 2016년 [가온전지]를 인수하기로 했다.", "[한빛]은 [가온전지] 인수 이후 투자를 늘렸다."
            )
        )
        == 1
    )


def test_a_verb_and_the_noun_in_it_are_one_agreement():
    pair = "[새론조선]과 [한빛전자]는"
    (found,) = agreements(f"{pair} 교섭을 재개했고 약 30분 뒤 합의에 도달했다.")
    assert found.status == "agreed"


def test_what_is_numbered_alike_is_told_apart_by_its_number():
    first = "[한빛전자]와 [새론조선]은 1차 부품 이행계약을 체결했다."
    assert len(agreements(first, "두 회사는 2차 부품 이행계약을 체결했다.")) == 2
    assert len(agreements(first, "두 회사는 1차 부품 이행계약을 어제 체결했다.")) == 1
    assert len(agreements(first, "두 회사는 부품 이행계약을 어제 체결했다.")) == 1


def test_those_who_have_signed_one_paper_talk_over_another():
    later = "[한빛전자]와 [새론조선]은 뱃삯을 누가 낼지를 두고 마주 앉았지만 끝내 등을 돌렸다."
    assert [one.status for one in agreements("[한빛전자]와 [새론조선]은 양해각서를 체결했다.", later)] == [
        "signed",
        "failed",
    ]
    assert len(agreements("[한빛전자]와 [새론조선]은 협상을 벌이고 있다.", later)) == 1


def test_a_memorandum_comes_before_the_contract_by_which_a_company_is_bought():
    found = agreements(
        "[한빛전자]는 [새론조선] 지분 30%를 인수하려던 계획을 접었다.", "[한빛전자]와 [새론조선]은 양해각서를 맺었다."
    )
    assert [one.status for one in found] == ["failed", "signed"]


def test_two_statements_of_one_sentence_are_two():
    found = agreements("[한국|KR]과 [페루|PE]는 나루 선언에 이어 공동성명을 채택했다.")
    assert [one.type for one in found] == ["declaration", "joint_statement"]


def test_who_joins_or_leaves_a_treaty_that_is_told_of_nobody_is_its_party():
    article = marked("[페루|PE]는 대인지뢰금지협약에서 탈퇴했다.")
    (found,) = article.extraction().agreements
    assert (found.status, article.names(found.parties)) == ("withdrawn", ["페루"])


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("파리협정은 지켜야 한다.", "treaty"),
        ("[한국|KR]과 [북한|KP]은 남북기본합의서를 체결했다.", "agreement"),
        ("[페루|PE]와 [가나|GH]는 교전을 멈추기로 합의했다.", "ceasefire"),
        ("[한빛전자]는 [새론조선]의 지분 20%를 확보하는 투자계약을 체결했다.", "investment_agreement"),
        ("[한빛전자]는 [새론조선]과 투자계약을 체결했다.", "contract"),
    ],
)
def test_what_an_agreement_is_may_be_told_by_more_than_its_name(sentence, type_):
    assert [one.type for one in agreements(sentence)] == [type_]


def test_a_paper_without_a_name_is_of_whoever_was_spoken_of():
    article = marked("[한빛전자]는 배를 짓는다.", "지난해 8월 기본계약서에 도장을 찍었다.")
    (found,) = article.extraction().agreements
    assert (found.type, article.names(found.parties)) == ("framework_agreement", ["한빛전자"])
