import pytest

from converter.lang.ko.names.groups import find_groups
from converter.model.span import Span

GROUPS = [
    ("두 자치단체는 교류한다.", "두 자치단체", "government_body", 2),
    ("양 지방자치단체가 만났다.", "양 지방자치단체", "government_body", 2),
    ("양국은 합의했다.", "양국", "country", 2),
    ("두 나라는 합의했다.", "두 나라", "country", 2),
    ("한미 양국 간 협력", "양국", "country", 2),
    ("3국 장관은 만났다.", "3국", "country", 3),
    ("양사는 협약을 맺었다.", "양사", "company", 2),
    ("두 회사가 손잡았다.", "두 회사", "company", 2),
    ("3사는 협약을 맺었다.", "3사", "company", 3),
    ("6개 기업은 협약을 맺었다.", "6개 기업", "company", 6),
    ("각사의 전문성을 나눈다.", "각사", "company", None),
    ("양 기관은 협약을 맺었다.", "양 기관", "organization", 2),
    ("양측은 물러섰다.", "양측", None, 2),
    ("두 정상은 웃었다.", "두 정상", "country", 2),
    ("여야는 합의했다.", "여야", "organization", None),
    ("노사가 합의했다.", "노사", None, 2),
    ("노사정 합의가 나왔다.", "노사정", None, 3),
    ("이들은 손잡았다.", "이들", None, None),
    ("각 참여 기관은 손잡았다.", "각 참여 기관", None, None),
    ("참여사들은 손잡았다.", "참여사들", None, None),
    ("끝났다.네 회사는 손잡았다.", "네 회사", "company", 4),
]


@pytest.mark.parametrize(("text", "words", "kind", "count"), GROUPS)
def test_groups(text: str, words: str, kind: str | None, count: int | None) -> None:
    (group,) = find_groups(text, (Span(0, len(text)),))
    assert (group.text, group.member_type, group.count) == (words, kind, count)
    assert text[group.start : group.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "양국어 교육",
        "2기업 체제",
        "15개 항목",
        "12.3국 방송",
        "각 측은 말이 없다",
        "세 사람",
        "노사관을 바꾼다",
        "참여 기업을 찾는다",
    ],
)
def test_no_groups(text: str) -> None:
    assert find_groups(text, (Span(0, len(text)),)) == ()


def test_only_the_given_blocks_are_read() -> None:
    text = "양국은 왔다.\n\n양사는 왔다."
    assert [g.text for g in find_groups(text, (Span(9, len(text)),))] == ["양사"]
