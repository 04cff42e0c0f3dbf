"""Which mentions speak of one agreement, and which of another."""

import pytest
from marked import agreement, agreements, marked

PARTS = "[한빛전자]와 [새론조선]은 부품 협약을 체결했다."


@pytest.mark.parametrize(
    "later",
    [
        "양사는 창고를 함께 쓰기로 했다.",
        "두 회사는 부품 협약을 1일 체결했다.",
        "이번 협약은 두 회사가 만들었다.",
        "협약에 따라 두 회사는 창고를 함께 쓴다.",
        "[한빛전자]는 부품 협약을 체결했다.",
        "부품 업무협약은 1일 체결됐다.",
        "체결식에는 [한빛전자]와 [새론조선] 대표가 참석했다.",
    ],
)
def test_nothing_that_is_known_of_both_speaks_against_it(later):
    assert len(agreements(PARTS, later)) == 1


@pytest.mark.parametrize(
    "later",
    [
        "[다온해운]과 [누리항공]은 부품 협약을 체결했다.",
        "[한빛전자]와 [새론조선]은 항로 개방 협정을 체결했다.",
        "[한빛전자]와 [새론조선]은 물류 공급계약을 체결했다.",
        "앞서 [한빛전자]와 [새론조선]은 항로 협약을 체결했다.",
        "[한빛전자]와 [다온해운]은 창고를 함께 쓰기로 했다.",
    ],
)
def test_another_kind_party_or_title_is_another_agreement(later):
    assert len(agreements(PARTS, later)) == 2


def test_what_became_of_it_is_told_right_behind_it():
    fate, other = "그러나 이듬해 파기됐다.", "날씨가 맑았다."
    (only,) = agreements(PARTS, fate)
    assert [event.status for event in only.events] == ["signed", "terminated"]
    assert [one.status for one in agreements(PARTS, other, fate)] == ["terminated"]
    assert [one.status for one in agreements(PARTS, other, other, fate)] == ["signed"]
    assert agreements(fate) == ()


def test_two_deals_without_names_are_one_only_between_the_same_parties():
    deal = "[한빛전자]와 [새론조선]은 창고를 함께 쓰기로 했다."
    assert len(agreements(deal, "[한빛전자]와 [새론조선]은 인력을 교류하기로 했다.")) == 1
    assert len(agreements(deal, "[한빛전자]와 [다온해운]은 인력을 교류하기로 했다.")) == 2


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (
            "[한국|KR]과 [오만|OM]은 공동성명을 채택했다.",
            "[한국|KR]과 [오만|OM]은 공동선언을 채택했다.",
        ),
        ("[한빛전자]와 [새론조선]은 협약을 체결했다.", "[한빛전자]와 [새론조선]은 양해각서를 체결했다."),
        ("[한국|KR]과 [오만|OM]은 통상 합의를 타결했다.", "[한국|KR]과 [오만|OM]은 무역 협정에 서명했다."),
    ],
)
def test_newsrooms_use_some_kinds_for_one_another(first, later):
    assert len(agreements(first, later)) == 1


def test_the_more_exact_name_tells_the_type():
    assert agreement("[한빛전자]와 [새론조선]은 협약을 체결했다.", "두 회사는 양해각서를 체결했다.").type == (
        "memorandum_of_understanding"
    )


def test_a_paper_still_to_be_signed_by_the_same_parties_is_the_next_step():
    found = agreement(
        "[한빛전자]와 [새론조선]은 부품 공급계약을 체결했다.", "두 회사는 다음 달 양해각서를 체결할 예정이다."
    )
    assert found.type == "contract"
    assert [followup.type for followup in found.followups] == ["signing"]


def test_a_paper_to_be_signed_with_somebody_else_is_no_next_step():
    first = "[한빛전자]와 [새론조선]은 부품 공급계약을 체결했다."
    assert len(agreements(first, "[한빛전자]는 [다온해운]과 다음 달 양해각서를 체결할 예정이다.")) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        # A name alone, or words that go back to nothing.
        "부품 협약은 두 회사가 만들었다.",
        "이번 협약은 체결됐다.",
        "체결식에는 [한빛전자]와 [새론조선] 대표가 참석했다.",
        # Nobody and no name.
        "협약이 체결됐다.",
        # Nothing has happened.
        "[한빛전자]와 [새론조선]이 부품 협약을 체결하면 값이 내린다.",
        # One alone.
        "[한빛전자]는 창고를 넓히기로 했다.",
        "공급계약을 체결했다.",
        "[한빛전자]를 인수했다.",
        "의원들은 공동성명을 내고 철회를 촉구했다.",
    ],
)
def test_what_cannot_be_told_is_left_out(sentence):
    assert agreements(sentence) == ()


def test_an_agreement_that_its_verb_names_is_no_second_one():
    (found,) = agreements("[한국|KR]과 [오만|OM]은 항로 개방에 대한 초기 합의에 도달했다.")
    assert (found.type, found.status) == ("deal", "agreed")


@pytest.mark.parametrize(
    "sentence", ["양해각서가 체결됐다.", "회의는 공동성명을 채택했다.", "[한빛전자]가 다리 공사를 수주했다."]
)
def test_some_kinds_are_agreements_without_a_name_and_a_second_party(sentence):
    assert len(agreements(sentence)) == 1


def test_a_definite_name_makes_a_new_one_only_where_it_says_everything():
    (found,) = agreements("이번 한결 협정은 [한국|KR]과 [오만|OM]이 체결했다.")
    assert found.title == "한결 협정"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("[한국|KR]·[오만|OM] 어업 조약은 낡았다.", "signed"),
        ("[한국|KR]과 [오만|OM]의 ‘한결 선언’은 낡았다.", "agreed"),
    ],
)
def test_a_treaty_or_declaration_that_has_a_name_and_parties_exists(sentence, status):
    assert agreement(sentence).status == status


def test_a_sentence_without_a_subject_shares_that_of_the_sentence_before():
    article = marked("[한빛전자]는 웃었다.", "[새론조선]과 부품 협약을 체결했다.")
    (found,) = article.extraction().agreements
    assert article.names(found.parties) == ["한빛전자", "새론조선"]


@pytest.mark.parametrize(
    ("later", "parties"),
    [
        ("[새론조선]과 맺은 부품 계약은 지난주 해지됐다.", ["한빛전자", "새론조선"]),
        ("창원에서는 [새론조선]과의 부품 계약이 지난주 해지됐다.", ["새론조선"]),
    ],
)
def test_an_agreement_that_a_sentence_is_about_was_made_by_whoever_was_spoken_of(later, parties):
    article = marked("[한빛전자]는 웃었다.", later)
    (found,) = article.extraction().agreements
    assert article.names(found.parties) == parties


def test_background_and_news_between_the_same_parties_are_two_unless_named_alike():
    old = "앞서 [한빛전자]와 [새론조선]은 협약을 체결했다."
    assert len(agreements("[한빛전자]와 [새론조선]은 협약을 체결했다.", old)) == 2
    assert len(agreements(PARTS, "앞서 [한빛전자]와 [새론조선]은 부품 협약을 체결했다.")) == 1


def test_what_is_told_in_passing_is_mentioned_by_the_main_agreement():
    extraction = marked(PARTS, "앞서 [한빛전자]는 지난해 [다온해운]과 운송 계약을 맺었다.").extraction()
    assert [found.salience for found in extraction.agreements] == ["main", "background"]
    assert [(r.from_id, r.to_id, r.type) for r in extraction.relations] == [("agr1", "agr2", "mentions")]


def test_without_a_main_agreement_nothing_is_related():
    assert marked("앞서 [한빛전자]는 지난해 [다온해운]과 운송 계약을 맺었다.").extraction().relations == ()


def test_words_for_several_take_part_even_where_nobody_can_tell_who_they_are():
    assert agreement("두 회사는 창고를 함께 쓰기로 했다.").parties == ()


def test_at_a_ceremony_offices_stand_for_their_countries():
    article = marked(
        "[한국|KR]과 [오만|OM]은 항로 협약을 체결했다.",
        "[나루청|government_body]과 [다온청|government_body]이 준비를 맡았다.",
        "부두에서 열린 체결식에는 [도하린|person 나루청 수석]과 [카림|person 다온청 실장]이 참석했다.",
    )
    (only,) = article.extraction().agreements
    assert article.names(only.signatories) == ["도하린", "카림"]


def test_what_is_only_negotiated_was_not_signed_some_month_before():
    talks = "[한국|KR]과 [오만|OM]은 어업 협정 체결을 추진하고 있다."
    assert len(agreements(talks, "두 나라는 2024년 8월 어업 협정을 체결했다.")) == 2
    assert len(agreements(talks, "두 나라는 1일 어업 협정을 체결했다.")) == 1


def test_groups_that_join_hands_are_the_companies_that_sign():
    article = marked(
        "[한빛그룹]이 [새론]과 손잡고 수소를 나른다.",
        "[한빛해운]과 [새론조선]은 물류 업무협약을 체결했다.",
        "두 회사와 [새론그룹]은 물류에 협력하기로 했다.",
    )
    (found,) = article.extraction().agreements
    assert article.names(found.parties) == ["한빛해운", "새론조선"]


def test_a_title_that_is_a_name_is_one_agreement_by_whatever_name_a_party_goes():
    title = "‘물길을 여는 나루 사업’ 업무협약을 체결했다."
    first, later = f"[한빛전자]는 [새론조선], [다온]과 {title}", f"[한빛전자]는 [새론조선], [두물원]과 {title}"
    assert len(agreements(first, later)) == 1


def test_a_paper_with_somebody_unknown_is_another_one():
    later = "[한빛전자]는 바다 건너 연구기관과 부품 협약을 체결했다."
    assert len(agreements("[한빛전자]는 [새론조선]과 창고를 함께 쓰기로 했다.", later)) == 2


def test_whoever_does_something_too_makes_no_agreement_of_its_own():
    assert not agreements("[한빛전자]와 [새론조선]도 연구를 돕기로 했다.")
    assert agreements("[한빛전자]와 [새론조선]은 연구를 돕기로 했다.")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("달무리는 소설의 방영권을 [가온방송]에 넘겼다.", 1),  # a studio that nobody knows
        ("소설의 방영권을 [가온방송]에 넘겼다.", 0),
        ("달무리는 [가온방송]과 공동으로 창고를 짓는다.", 0),
    ],
)
def test_an_act_tells_of_one_party_alone_where_words_stand_for_the_other(sentence, told):
    assert len(agreements(sentence)) == told


def test_a_named_accord_without_parties_is_that_of_whoever_was_spoken_of():
    found = agreement("[한빛전자]는 배를 짓는다.", "지난해 바닷길 협약에 서명했다.")
    assert len(found.parties) == 1


def test_what_one_is_to_do_for_the_other_is_a_term_of_their_paper():
    (told,) = agreements(
        "[한빛군]과 [누리양조]는 창고를 고쳐 쓰는 업무협약을 체결했다.",
        "[누리양조]는 해마다 [한빛군]에서 쌀 400톤을 들여오기로 했다.",
    )
    assert [clause.text for clause in told.clauses]


@pytest.mark.parametrize(
    ("later", "count"),
    [
        ("이와 별도로 [한빛전자]와 [새론조선]은 창고를 함께 쓰기로 했다.", 2),
        ("두 회사는 이와 별개로 창고를 함께 쓰기로 했다.", 2),
        ("[한빛전자]와 [새론조선]은 창고를 함께 쓰기로 했다.", 1),
    ],
)
def test_what_is_told_beside_another_is_another(later, count):
    assert len(agreements(PARTS, later)) == count


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("[한빛전자]는 부품을 대는 계약을 [새론조선]과 체결했다.", ["한빛전자", "새론조선"]),
        ("[한빛전자]는 [다온자산]이 보유한 [누리전지] 지분을 사들이는 계약을 체결했다.", ["한빛전자", "다온자산"]),
        ("[한빛전자]는 [다온자산]이 가진 [누리전지] 지분 60%를 인수했다.", ["한빛전자", "다온자산"]),
        ("[한빛전자]는 [누리전지] 지분 60%를 인수했다.", ["한빛전자", "누리전지"]),
    ],
)
def test_a_partner_stands_behind_the_name_and_whoever_holds_the_shares_sells_them(sentence, parties):
    article = marked(sentence)
    (found,) = article.extraction().agreements
    assert article.names(found.parties) == parties
