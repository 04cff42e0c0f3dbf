"""Papers that one sentence counts and a list names."""

import pytest
from marked import agreements, marked

SIGNED = "[한국|KR]과 [오만|OM]은 문서 3건에 서명했다."
ITEMS = "▲철도 협력 협정 ▲물 관리 양해각서 ▲세관 지원 협정"
TITLES = ["철도 협력 협정", "물 관리 양해각서", "세관 지원 협정"]


@pytest.mark.parametrize(
    "story",
    [
        (SIGNED, f"내역은 {ITEMS}이다."),
        (SIGNED, "서명된 문서는 다음과 같다.", "▲ 철도 협력 협정", "▲ 물 관리 양해각서", "▲ 세관 지원 협정"),
        (f"[한국|KR]과 [오만|OM]은 {ITEMS} 등 3건의 문서에 서명했다.",),
    ],
)
def test_each_item_of_a_list_stands_as_those_counted_do(story):
    article = marked(*story)
    found = article.extraction().agreements
    assert [agreement.title for agreement in found] == TITLES
    assert {agreement.status for agreement in found} == {"signed"}
    assert all(article.names(agreement.parties) == ["한국", "오만"] for agreement in found)
    assert not any(agreement.clauses for agreement in found)


def test_papers_that_nobody_tells_apart_are_one():
    (found,) = agreements(SIGNED, "양국은 내년에 다시 만난다.")
    assert found.status == "signed"


def test_an_item_that_names_a_protocol_is_one_paper():
    (found,) = agreements(SIGNED, "내역은 ▲어업 협정 개정 의정서다.")
    assert found.title == "어업 협정 개정 의정서"


def test_a_list_further_on_has_its_own_story():
    found = agreements(SIGNED, "비가 왔다.", "바람이 불었다.", "눈이 내렸다.", f"앞으로 다룰 것은 {ITEMS}이다.")
    assert len(found) == 1


def test_an_item_that_tells_who_makes_it_is_no_name_alone():
    found = agreements(SIGNED, "▲[누리솔]과 [다온해운] 부품 협약")
    assert all(agreement.title is None or "누리솔" not in agreement.title for agreement in found)
