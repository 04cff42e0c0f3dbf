"""Terms that are given in figures alone."""

import pytest
from marked import read


def terms(sentence):
    view, reading = read(sentence)
    return [clause.span.of(view.text) for clause in reading.clauses]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        # Figures alone.
        ("회당 20만유로, 합쳐서 300만유로다.", ["회당 20만유로, 합쳐서 300만유로"]),
        ("연 7억원이다.", ["연 7억원"]),
        ("100억달러, 3년.", ["100억달러, 3년"]),
        # What a filing lists.
        ("계약기간 2031년 10월 31일까지.", ["계약기간 2031년 10월 31일까지"]),
        ("합병계약일 12월 5일, 합병기일 내년 3월 1일.", ["합병기일 내년 3월 1일"]),
        # What is changed.
        ("공급계약의 금액을 30억원에서 50억원으로 변경했다.", ["공급계약의 금액을 30억원에서 50억원으로 변경"]),
        ("훈련 인원을 60명에서 120명으로 늘렸다.", ["인원을 60명에서 120명으로 늘렸다"]),
        # For how much somebody signs.
        ("그는 나루 구단과 4년 총액 60억원에 계약했다.", ["4년 총액 60억원"]),
        # One figure, or figures of something that nobody fixes.
        ("3년이다.", []),
        ("손님은 30명에서 50명으로 늘었다.", []),
        ("그는 4년간 60억원을 벌었다.", []),
        ("계약기간 연장을 논의했다.", []),
    ],
)
def test_figures_are_terms(sentence, found):
    assert terms(sentence) == found
