"""Names that no table knows: by their ending, their spelling, their place in a list, and seats of government."""

import pytest

from converter.lang.ko.names.mentions import find_names
from converter.lang.ko.names.sound import agreement
from converter.model.span import Span


def bodies(text: str) -> list[str]:
    return [m.text for m in find_names(text, (Span(0, len(text)),)) if m.type not in {"person", "country"}]


EVIDENT = [
    # an ending of companies behind a word of its own, where it acts or its head is named
    ("새벼리전선은 어제 문을 열었다.", ["새벼리전선"]),
    ("새벼리전선 홍길동 사장은 웃었다.", ["새벼리전선"]),
    ("새벼리전선 공장은 멀다.", []),
    ("희소금속은 귀하다.", []),
    ("급속충전기는 비싸다.", []),
    ("생분해성소재는 비싸다.", []),
    ("달무리마루소재는 어제 문을 열었다.", ["달무리마루소재"]),
    # an item of a list tells of it
    ("▲돋을별= 부품을 공급하는 계약을 맺었다.", ["돋을별"]),
    ("▲돋을별= 날씨가 맑다.", []),
    ("그래픽=홍가은 부품 공급계약", []),
    # two that a hyphen joins before a paper
    ("▲ 돋을별솔-케르트코, 부품 공급계약", ["돋을별솔", "케르트코"]),
    ("▲ 돋을별솔-케르트 기금, 3년간 보증 약정", ["돋을별솔", "케르트 기금"]),
    ("LNG-바지선, 2척 공급계약", []),
    ("K-푸드, 수출 협약", []),
    ("▲ 돋을별솔-케르트코, 날씨 이야기", []),
    # a spelling in Latin letters, whatever words there are
    ("다온은행은 미국 베르단 니지(Verdan Nizi)에 문을 연다.", ["다온은행", "베르단 니지", "Verdan Nizi"]),
    ("다온은행은 이탈리아 카르네체(Carnece Holding)와 계약을 맺었다.", ["다온은행", "카르네체", "Carnece Holding"]),
    ("미국 데이터센터(Data Center)에 투자한다.", []),
]


@pytest.mark.parametrize(("text", "names"), EVIDENT)
def test_evident_names(text: str, names: list[str]) -> None:
    assert bodies(text) == names


SEATS = [
    ("누솔시는 다리를 놓는다. 누솔시의회는 반대했다.", ["누솔시", "누솔시의회"]),
    ("누솔시는 다리를 놓는다. 길은 멀다.", []),
    ("이웃 누솔군은 다리를 놓는다.", ["누솔군"]),
    ("푸르엔성 청사에서 만났다.", ["푸르엔성"]),
    ("앞으로도 민생을 살핀다.", []),
]


@pytest.mark.parametrize(("text", "names"), SEATS)
def test_seats_of_government(text: str, names: list[str]) -> None:
    assert bodies(text) == names


ALIKE = 0.75


@pytest.mark.parametrize(
    ("korean", "latin", "same"),
    [
        ("카르네체", "Carnece", True),
        ("베르단니지", "Verdan Nizi", True),
        ("오르므새", "Oreumsae", True),
        ("수소탱크", "Hydrogen Vessel", False),
        ("가", "Ga", False),
        ("", "", False),
    ],
)
def test_syllables_that_spell_letters(korean: str, latin: str, *, same: bool) -> None:
    assert (agreement(korean, latin) >= ALIKE) is same


def test_what_stands_beside_a_partner_is_none() -> None:
    assert bodies("두 나라는 메르셰와 국경을 잇는 길을 열기로 했다.") == []


# A branch of a union, a body of a foreign city, an office and a force of a state, a company's sign before a copula.
LONGER = [
    ("다온연맹 누솔노조 가람지회는 어제 모였다.", ["다온연맹 누솔노조 가람지회"]),
    ("다온노조 가람지회는 어제 모였다. 노조는 웃었다.", ["다온노조 가람지회", "노조"]),
    ("다르카투르 도시철도청과 협약을 맺었다.", ["다르카투르 도시철도청"]),
    ("페루 물길보장청과 만났다.", ["페루 물길보장청"]),
    ("페루 북동부는 춥다.", []),
    ("페루 해군에 배를 넘긴다.", ["페루 해군"]),
    ("페루 해군 기지에 갔다.", []),
    ("먼저 손을 든 곳은 ㈜돋을별이었다.", ["㈜돋을별"]),
    # an unknown name behind what it is, or behind its country where business is done
    ("출판사 돋을별의 다툼은 끝났다.", ["돋을별"]),
    ("방송사 대부분의 다툼은 끝났다.", []),
    ("가온전자는 페루 베르크나토프에 배 두 척을 공급한다.", ["가온전자", "베르크나토프"]),
    ("기자는 페루 베르크나토프에 머물렀다.", []),
]


@pytest.mark.parametrize(("text", "names"), LONGER)
def test_names_that_reach_farther_back(text: str, names: list[str]) -> None:
    assert bodies(text) == names


STAND_INS = [
    ("새벼리전선은 가온전자와 만났다. 회사는 돈을 낸다.", "새벼리전선"),
    ("새벼리전선은 가온전자와 만났다. 이 회사는 돈을 낸다.", "새벼리전선"),
    ("주주는 가온전자에 물었다. 주주가 받았으나 회사는 거절했다.", "가온전자"),
    ("가온교통공사는 어제 만났다. 공사는 돈을 낸다.", "가온교통공사"),
]


@pytest.mark.parametrize(("text", "firm"), STAND_INS)
def test_nouns_that_stand_for_a_company(text: str, firm: str) -> None:
    found = [m for m in find_names(text, (Span(0, len(text)),)) if m.rule_id == "names.stand_in"]
    assert [m.name for m in found] == [firm]


@pytest.mark.parametrize(
    "text",
    [
        "가온전자는 누솔은행과 만났다. 두 회사는 돈을 낸다.",
        "가온전자 노사와 누솔은행 노사가 만났다. 두 회사가 돈을 낸다.",
        "가온전자는 웃었다. 운송 회사는 돈을 낸다.",
        "회사는 돈을 낸다.",
        "가온전자는 웃었다. 공사는 내년에 끝난다.",
    ],
)
def test_nouns_that_stand_for_nobody(text: str) -> None:
    assert all(m.rule_id != "names.stand_in" for m in find_names(text, (Span(0, len(text)),)))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("새봄대-온새시, 창업 지원 협약", ["organization", "government_body"]),
        ("누리솔-다온전지, 부품 공급계약", ["company", "company"]),
        ("모래항-자갈항 뱃길, 다음 달 협약", []),  # a route
    ],
)
def test_two_joined_before_a_paper_are_what_their_endings_say(text: str, kinds: list[str]) -> None:
    assert [m.type for m in find_names(text, (Span(0, len(text)),)) if m.rule_id == "names.paired"] == kinds
