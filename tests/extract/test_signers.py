"""Who signs: those who are told to, those in a picture of the signing, and one for each party at the ceremony."""

import pytest

import converter

HEAD = "한빛전자·새론조선, 부품 협약\n\n(서울=가온통신) 홍길동 기자 = "
STORY = "한빛전자는 3일 새론조선과 부품 공급을 위한 업무협약을 체결했다고 밝혔다. 두 회사는 부품을 함께 만든다.\n\n"
CASES = [
    (
        "도가온 한빛전자 사장(왼쪽)과 윤서아 새론조선 대표가 업무협약을 체결하고 있다. 한빛전자 제공\n\n",
        "",
        ["도가온", "윤서아"],
    ),
    ("도가온 한빛전자 사장(왼쪽)이 새 공장을 둘러보고 있다. 한빛전자 제공\n\n", "", []),
    ("", "이날 협약식에는 도가온 한빛전자 사장과 윤서아 새론조선 대표가 참석했다.", ["도가온", "윤서아"]),
    ("", "이날 협약식에는 도가온 한빛전자 사장을 비롯한 관계자들이 참석했다.", []),
]


@pytest.mark.parametrize(("caption", "more", "expected"), CASES)
def test_signatories(caption: str, more: str, expected: list[str]) -> None:
    record = converter.convert(HEAD + caption + STORY + more)
    names = {actor.id: actor.name for actor in record.actors}
    (one,) = record.agreements
    assert [names[signatory.actor_id] for signatory in one.signatories] == expected
