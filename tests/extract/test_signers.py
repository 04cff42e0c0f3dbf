"""Who signs: those who are told to, those in a picture of the signing, and one for each party at the ceremony."""

import pytest
from marked import marked

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


DO, YUN = "[도가온|person 한빛전자 사장]", "[윤서아|person 새론조선 대표]"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"[한빛전자]와 [새론조선]은 {DO}과 {YUN}가 참석한 가운데 협약을 체결했다.", ["도가온", "윤서아"]),
        (f"[한빛전자]와 [새론조선]은 {DO}이 참석한 가운데 협약을 체결했다.", []),
        (f"{DO}은 {YUN}가 참석해 [새론조선]과 협약을 체결했다.", ["도가온"]),
        (f"{DO}과 {YUN}는 협약을 체결했다.", ["도가온", "윤서아"]),
        (f"{DO}과 {YUN}는 다음 달 협약을 체결할 계획이다.", []),
        ("[강은솔|person]은 [새론조선]과 전속계약을 체결했다.", []),
    ],
)
def test_who_is_only_there_or_plans_to_or_signs_for_himself_is_no_signatory(sentence, expected):
    article = marked("[한빛전자]와 [새론조선]은 배를 만든다.", sentence)
    (found,) = article.extraction().agreements
    assert article.names(found.signatories) == expected


@pytest.mark.parametrize(("more", "expected"), [("", ["도가온", "윤서아"]), ("[강하늘|person], [오바다|person], ", [])])
def test_of_a_crowd_in_a_picture_nobody_can_tell_who_signs(more, expected):
    picture = f"◎[한빛전자]와 [새론조선]의 협약 체결식. 왼쪽부터 {more}{DO}, {YUN}."
    article = marked("[한빛전자]와 [새론조선]은 부품 협약을 체결했다.", picture)
    (found,) = article.extraction().agreements
    assert article.names(found.signatories) == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (f"두 회사를 대표해 {DO}과 {YUN}가 서명했다.", ["도가온", "윤서아"]),
        (f"서명은 {DO}과 {YUN}가 했다.", ["도가온", "윤서아"]),
        (f"{DO}은 배를 만든다.", []),
        (f"{DO}은 “윤서아 대표가 서명했다”고 말했다.", []),
        ("[강하늘|person 다온해운 대표]가 서명했다.", []),
        (f"이날 협약식에는 {DO}과 {YUN}를 비롯해 30여 명이 참석했다.", []),
        (f"이날 협약식에는 {DO}과 {YUN}가 참석했다.", ["도가온", "윤서아"]),
        (f"값이 올랐다. 배가 떴다. 물이 찼다. {DO}이 서명했다.", []),
    ],
)
def test_who_signs_is_told_behind_by_a_sentence_that_names_no_agreement(behind, expected):
    article = marked("[한빛전자]와 [새론조선]은 부품 협약을 체결했다. [다온해운]의 값이 올랐다. " + behind)
    found = article.extraction().agreements[0]
    assert article.names(found.signatories) == expected
