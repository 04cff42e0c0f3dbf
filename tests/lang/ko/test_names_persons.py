"""Persons whose phrases take more than a name and an office."""

import pytest

from converter.lang.ko.names.mentions import find_names
from converter.model.span import Span


def people(text: str) -> list[tuple[str, str | None]]:
    """Return the persons named in a text with their offices."""
    return [(m.name, m.role) for m in find_names(text, (Span(0, len(text)),)) if m.type == "person"]


PEOPLE = [
    ("회담 분위기로 얼어붙은 가운데 로베르트 칼손 스웨덴 총리가 밝혔다.", [("로베르트 칼손", "스웨덴 총리")]),
    ("무스타파 빈 살렘 왕세자와 만났다.", [("무스타파 빈 살렘", "왕세자")]),
    ("카림 바흐만 카타르 왕세자 겸 부총리와 만났다.", [("카림 바흐만", "카타르 왕세자 겸 부총리")]),
    ("자비에 클레망 룩셈부르크 총리가 왔다.", [("자비에 클레망", "룩셈부르크 총리")]),
    ("린드펀드의 크리스 마틴슨 매니저는 밝혔다.", [("크리스 마틴슨", "매니저")]),
    ("다온펀드의 마케팅 디렉터는 밝혔다.", []),
    ("블룸솔의 KR 카스텔 사장이 서명했다.", [("KR 카스텔", "사장")]),
    ("모테기 료 일본 외무상은 밝혔다.", [("모테기 료", "일본 외무상")]),
    ("노가온 당 비서와 윤서아 당 부부장이 왔다.", [("노가온", "당 비서"), ("윤서아", "당 부부장")]),
    ("박도윤 다온대 스마트해양학과 교수는 밝혔다.", [("박도윤", "다온대 스마트해양학과 교수")]),
    ("박도윤 ㈜한화 글로벌부문 대표는 밝혔다.", [("박도윤", "㈜한화 글로벌부문 대표")]),
    ("박도윤 에코솔 코리아 대표는 밝혔다.", [("박도윤", "에코솔 코리아 대표")]),
    ("진행한 에코솔 코리아 대표는 밝혔다.", []),
    ("박도윤 한국선급 기술총괄 부사장은 밝혔다.", [("박도윤", "한국선급 기술총괄 부사장")]),
    ("박도윤 대통령 기후특보는 밝혔다.", [("박도윤", "대통령 기후특보")]),
    ("박도윤·노가온·윤서아 의원은 밝혔다.", [("박도윤", "의원"), ("노가온", "의원"), ("윤서아", "의원")]),
    ("공급·수요·윤서아 의원은 밝혔다.", [("윤서아", "의원")]),
    ("사업은 대통령의 결단이었다.", []),
    ("만남을 찾아 로베르트 칼손 스웨덴 총리가 왔다.", [("로베르트 칼손", "스웨덴 총리")]),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert people(text) == expected
