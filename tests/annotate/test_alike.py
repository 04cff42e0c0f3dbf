"""Whichever names are short for others are found without comparing all with all."""

import pytest

from converter.annotate.alike import Alike
from converter.lang import load_pack
from converter.model.annotation import NameMention
from converter.model.vocab import ActorType

KOREAN: tuple[tuple[str, ActorType], ...] = (
    ("가온", "company"), ("가온그룹", "company"), ("가온전자", "company"), ("㈜가온", "company"), ("SK", "company"),
    ("에스케이", "company"), ("누르물류", "company"), ("누르물류유한공사", "company"), ("가스공사", "government_body"),
    ("한국가스공사", "government_body"), ("가온과기대", "organization"), ("가온과학기술대학교", "organization"),
    ("가온대", "organization"), ("가온대학교", "organization"), ("누리", "organization"), ("누리통신", "organization"),
    ("다온당", "organization"), ("일본다온당", "organization"), ("누르", "person"), ("아리 누르", "person"),
    ("아리", "person"), ("홍가은", "person"), ("홍", "person"),
)  # fmt: skip
ENGLISH: tuple[tuple[str, ActorType], ...] = (
    ("Gaon Motors", "company"), ("Gaon Motors Corp.", "company"), ("Gaon", "company"), ("Doe", "person"),
    ("Jane Doe", "person"), ("Jane", "person"), ("Motors", "company"), ("GM", "company"),
)  # fmt: skip


@pytest.mark.parametrize(("code", "names"), [("ko", KOREAN), ("en", ENGLISH)])
def test_no_pair_is_missed(code: str, names: tuple[tuple[str, ActorType], ...]) -> None:
    pack = load_pack(code)
    mentions = [
        NameMention(text=name, start=0, end=len(name), rule_id="t.t", name=name, type=type_) for name, type_ in names
    ]
    alike = Alike([pack.shape_name(mention) for mention in mentions])
    pairs = {
        (n, k) for n, one in enumerate(mentions) for k, other in enumerate(mentions)
        if n != k and pack.is_short_for(one, other)
    }  # fmt: skip
    assert pairs
    assert pairs <= {(n, k) for n in range(len(mentions)) for k in alike.to(n)}


def test_what_has_nothing_in_common_is_not_compared() -> None:
    pack = load_pack("ko")
    mentions = [
        NameMention(text=name, start=0, end=4, rule_id="t.t", name=name, type="company")
        for name in ("가온전자", "누리조선", "다솔전자")
    ]
    alike = Alike([pack.shape_name(mention) for mention in mentions])
    assert [alike.to(n) for n in range(3)] == [[], [], []]
