"""Captions that show a signing, and those that do not."""

import pytest

from converter.lang.ko.agreements.signing import shows_signing


@pytest.mark.parametrize(
    "caption",
    [
        "두 사람이 협약을 체결한 뒤 악수하고 있다.",
        "홍길동 사장(왼쪽)과 노가온 대표가 양해각서(MOU)에 서명하고 있다.",
        "전력 계약 체결 후 기념사진을 찍고 있다.",
        "물류 충전소를 짓기 위한 업무협약식. 홍길동 사장(오른쪽), 노가온 본부장.",
        "글로벌사업추진총괄 홍길동 부사장이 ‘새길 협약’을 맺고 있다.",
    ],
)
def test_a_signing(caption: str) -> None:
    assert shows_signing(caption)


@pytest.mark.parametrize(
    "caption",
    [
        "어업협정 70주년 기념식에서 인사하고 있다.",
        "협약을 체결할 예정인 두 회사의 공장.",
        "협약에 따라 새 공장이 들어설 터.",
        "홍길동 사장이 기자간담회를 열고 있다.",
    ],
)
def test_no_signing(caption: str) -> None:
    assert not shows_signing(caption)
