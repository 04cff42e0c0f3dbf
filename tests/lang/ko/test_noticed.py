"""Agreements of which a notice or a list tells without a verb."""

import pytest
from marked import read, words_of

NOTICES = [
    ("▲[한빛전자]= [가온전지]와 30억 원 규모 동박 공급 계약.", [("contract", "signed", ["한빛전자", "가온전지"])]),
    ("▲[한빛전자]= [가온전지]와 동박 공급 계약 체결(정정공시)", [("contract", "signed", ["한빛전자", "가온전지"])]),
    (
        "▲ [한빛전자]-[누리솔], 3년간 부품 공급 약정 체결 ▲ [다온]-[가온](GAON), 시범사업 MOU 등이다.",
        [
            ("agreement", "signed", ["한빛전자", "누리솔"]),
            ("memorandum_of_understanding", "signed", ["다온", "가온"]),
        ],
    ),
    (
        "▲[한빛전자]= 창고를 [두물자산]에 넘기는 양해각서의 기간을 한 달 연장.",
        [("memorandum_of_understanding", "amended", ["한빛전자", "두물자산"])],
    ),
    ("[가온전지]와의 동박 공급 계약은 내년 말이면 끝난다.", [("contract", "in_force", ["가온전지"])]),
    ("[가온전지]와의 국내 총판 계약까지 살아 있다.", [("contract", "in_force", ["가온전지"])]),
    (
        "[한빛전자]는 [가온전지]와 사업 협약이 있었다.",
        [("agreement", "signed", ["한빛전자", "가온전지"])],
    ),
    (
        "[한빛전자]와 [가온전지]의 동박 공급 계약은 내년 말로 끝나는데 연장은 없다.",
        [("contract", "in_force", ["한빛전자", "가온전지"])],
    ),
    ("[가온전지]와의 동박 공급 계약은 아직이다.", []),
    ("[한빛전자]는 계약.", []),
    ("[한빛전자]-[누리솔] 사이의 길은 멀다.", []),
]


@pytest.mark.parametrize(("sentence", "told"), NOTICES)
def test_what_a_notice_tells_without_a_verb(sentence, told):
    view, reading = read(sentence)
    found = [(m.type, m.status, words_of(view, m.participants)) for m in reading.agreements if m.status]
    assert found == told


@pytest.mark.parametrize(
    ("sentence", "elliptic"),
    [("▲[한빛전자]= 새 공장 계약.", False), ("땅값을 누가 대느냐에서 멈췄다.", True), ("땅값을 시가 댄다.", False)],
)
def test_what_a_sentence_is_about_may_stand_before_an_equals_sign_and_is_no_question(sentence, elliptic):
    assert read(sentence)[1].elliptic is elliptic
