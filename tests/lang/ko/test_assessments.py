"""In whose voice a Korean sentence reads something into an agreement."""

import pytest

from converter.lang.ko.agreements.assessments import is_observed, read_assessment, table
from converter.lang.ko.agreements.predicates import read_predicate

OBSERVED = [(text, True) for text in table().match] + [(text, False) for text in table().no_match]


@pytest.mark.parametrize(("text", "observed"), OBSERVED)
def test_unnamed_observers(text: str, observed: bool) -> None:
    assert is_observed(text) is observed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("가온전자는 물길을 지키려는 포석으로 풀이된다.", "interpretation"),
        ("가온전자의 수출이 크게 늘어날 것으로 전망된다.", "interpretation"),
        ("공급이 한층 안정될 전망이다.", "interpretation"),
        ("시장의 지각변동이 예상됩니다.", "interpretation"),
        ("가온전자는 수출이 늘어날 것으로 기대하고 있다.", "expectation"),
        ("업계는 수출이 늘어날 것으로 기대하고 있다.", "interpretation"),
        ("전문가들은 “길이 열렸다”고 평가했다.", None),
        ("조민서 회장은 수출이 늘어날 것으로 기대한다고 말했다.", None),
        ("조민서 시장은 “수출이 늘어날 것으로 기대한다”고 말했다.", None),
        ("두 회사는 물길을 함께 열기로 했다.", None),
        ("이는 뱃길이 다시 열린 것을 의미한다.", "interpretation"),
        ("연불은 값을 나중에 치르는 것을 의미한다.", None),
    ],
)
def test_whose_voice_it_is(text: str, kind: str | None) -> None:
    assert read_assessment(text, read_predicate(text)) == kind
