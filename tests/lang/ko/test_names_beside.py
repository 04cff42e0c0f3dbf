"""Bodies and persons told by their head, their short form, their place or the body that they belong to."""

import pytest

from converter.lang.ko.names.glued_office import find as find_glued
from converter.lang.ko.names.kinds import kind_of
from converter.lang.ko.names.mentions import find_names
from converter.lang.ko.names.wider import is_township
from converter.lang.ko.names.words import words
from converter.model.annotation import NameMention
from converter.model.span import Span


def found(text: str) -> list[NameMention]:
    return list(find_names(text, (Span(0, len(text)),)))


def bodies(text: str) -> list[str]:
    return [m.text for m in found(text) if m.type not in {"person", "country"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # universities and what belongs to them
        ("새봄여대와 누르멘대가 손잡았다.", ["새봄여대", "누르멘대"]),
        ("고려대 새온병원은 협약을 맺었다.", ["고려대 새온병원"]),
        ("한새대 김도윤 총장이 왔다.", ["한새대"]),
        ("솔뫼대 총장이 왔다.", ["솔뫼대"]),
        ("외교를 지렛대로 삼자.", []),
        ("희망컨대 잘될 것이다.", []),
        ("2달러대로 내렸다.", []),
        # clubs of townships
        ("순창군 다솔면 이장협의회는 협약을 맺었다.", ["순창군 다솔면 이장협의회"]),
        ("이에 따르면 이장협의회는 협약을 맺었다.", ["이장협의회"]),
        # fields joined in one name, and members of a row that are not
        ("한국가온·누리산업협회는 협약을 맺었다.", ["한국가온·누리산업협회"]),
        ("코트라·누리산업협회는 협약을 맺었다.", ["코트라", "누리산업협회"]),
        # heads and short forms in a gloss
        ("스타트업나눔포럼(스나포)과 스나포는", ["스타트업나눔포럼", "스나포", "스나포"]),
        ("주택담보대출(주담대)과 금리는", []),
        ("다온누리뜰(대표 홍민기)은 옷을 만든다.", ["다온누리뜰"]),
        ("재단(이사장 홍민기)은 돕는다.", []),
        # districts that many cities have
        ("부산 중구는 울산 남구와 협약을 맺었다.", ["부산 중구", "울산 남구"]),
        ("부산 중구 바다빌딩에서 만났다. 부산 중구의 한 호텔이다.", []),
        ("A社로부터 투자를 받았다.", ["A社"]),
        ("이른바 스케일업(Scale-up)을 돕는다.", []),
    ],
)
def test_bodies(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("박한길 다솔면 이장협의회장은", [("박한길", "다솔면 이장협의회장")]),
        ("서일누리대(총장·홍민기)는", [("홍민기", "총장")]),
        ("경영실장(부사장·사진)은", []),
        ("홍민기 대표를 비롯해 김도윤 이사가", [("홍민기", "대표"), ("김도윤", "이사")]),
        ("이 자리서 두 총장은", []),
        ("산티아고 로페스 칠레 대통령은", [("산티아고 로페스", "칠레 대통령")]),
        ("톰 바니즈 칠레 에너지부 장관은", [("톰 바니즈", "칠레 에너지부 장관")]),
        ("오마르 칸 전 총리는", [("오마르 칸", "전 총리")]),
        ("낼 것이라고 마르코 누르 칠레 대통령이", [("마르코 누르", "칠레 대통령")]),
        ("김도윤법무부장관은", [("김도윤", "법무부장관")]),
    ],
)
def test_people(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(m.name, m.role) for m in found(text) if m.type == "person"] == expected


@pytest.mark.parametrize(
    "text", ["하나은행장", "민주당대표", "조선일보사장", "정보통신부장관", "선거관리위원장", "김포시의회의장"]
)
def test_an_office_that_only_begins_like_a_name_is_none(text: str) -> None:
    assert find_glued(words(text, Span(0, len(text))), frozenset()) == []


@pytest.mark.parametrize(("word", "expected"), [("다솔면", True), ("따르면", False), ("화면", False), ("누리읍", True)])
def test_townships(word: str, *, expected: bool) -> None:
    assert is_township(word) is expected


def test_everyday_words_in_dae_are_no_schools() -> None:
    assert [w for w in ("무대", "가격대", "특공대", "지렛대") if kind_of(w)] == []


def countries(text: str) -> list[str | None]:
    return [m.country for m in found(text) if m.type == "country"]


def test_the_government_of_another_country() -> None:
    assert countries("콜롬비아 정부와 반군은 만났다. 정부는 거부했다.") == ["CO", "CO"]
    assert countries("한국은 콜롬비아 정부와 만났다. 정부는 거부했다.") == ["KR", "CO", "KR"]


def test_a_hyphened_pair_with_between() -> None:
    assert countries("한-칠레간 협정") == ["KR", "CL"]
