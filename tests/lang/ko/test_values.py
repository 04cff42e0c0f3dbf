"""What a Korean sentence says an agreement is worth: every kind fires on its own examples."""

import pytest

from converter.lang.ko.agreements.predicates import read_predicate
from converter.lang.ko.agreements.values import read_values, table
from converter.lang.ko.values.quantities import find_quantities
from converter.model.annotation import Sentence
from converter.model.reading import SentenceView

CASES = [(r.id, t, True) for r in table().values for t in r.match] + [
    (r.id, t, False) for r in table().values for t in r.no_match
]


def valued(text: str) -> list[str]:
    view = SentenceView(
        text=text,
        language="ko",
        sentence=Sentence(id="s1", block="b1", start=0, end=len(text)),
        role="paragraph",
        actors=(),
        groups=(),
        dates=(),
        quantities=find_quantities(text),
        quotes=(),
    )
    return [span.of(text) for span in read_values(view, read_predicate(text))]


@pytest.mark.parametrize(("rule_id", "text", "fires"), CASES)
def test_examples(rule_id: str, text: str, fires: bool) -> None:
    assert find_quantities(text), rule_id
    assert bool(valued(text)) is fires


def test_the_items_of_a_list_go_together() -> None:
    text = "두 회사는 수소 63만t, 암모니아 60만t, 메탄올 46만t급 공장을 지을 계획이다."
    assert valued(text) == ["63만t", "60만t", "46만t"]


def test_a_figure_of_another_kind_in_the_list_is_left() -> None:
    text = "30년 된 공장 옆 3곳, 다리 20㎞를 지난 곳에 46만t급 공장을 지을 계획이다."
    assert valued(text) == ["46만t"]


def test_what_is_given_as_a_matter_of_course_is_none_and_what_is_asked_for_is() -> None:
    assert valued("가온전자는 해마다 3억원의 지원금을 지급하고 있다.") == []
    assert valued("나래는 보상금 3억원을 요구하고 있다.") == ["3억원"]


def test_by_how_much_a_price_changes_is_what_comes_of_it() -> None:
    assert valued("공급 단가가 지금보다 약 20% 수준으로 싸질 전망이다.") == []
    assert valued("공급 단가가 원가의 20% 수준으로 정해졌다.") != []


def test_the_size_of_an_output_is_not_that_of_a_deal() -> None:
    assert valued("사업 규모는 40억원에 이른다.") != []
    assert valued("시장 규모는 40억원에 이른다.") == []


@pytest.mark.parametrize("word", ["지난해", "이미", "지금까지"])
def test_what_was_before_is_none(word: str) -> None:
    assert valued(f"가온전자는 {word} 지분 20%를 인수했다.") == []


def test_what_a_word_means_is_worth_nothing() -> None:
    assert valued("초대형 공장은 연 50GWh를 생산하는 공장을 말한다.") == []
    assert valued("이번 공장은 연 50GWh를 생산하는 공장을 말한다.") == ["50GWh"]


def test_a_sentence_of_nothing_but_sums_tells_what_was_spoken_of_is_worth() -> None:
    assert valued("척당 2억달러, 모두 12억달러(약 1조6천억원)다.") == ["2억달러", "12억달러", "약 1조6천억원"]
    assert valued("매출은 12억달러다.") == []


def test_what_is_done_under_an_agreement_is_of_it() -> None:
    assert valued("협약에 따라 가온시는 빈터 3만㎡를 내놨다.") == ["3만㎡"]
    assert valued("가온시는 빈터 3만㎡를 내놨다.") == []


def test_what_a_plant_could_save_is_an_effect() -> None:
    assert valued("새 공장은 연간 탄소 3만t을 감축할 수 있다.") == []
    assert valued("두 회사는 연간 탄소 3만t을 감축할 계획이다.") == ["3만t"]


def test_shares_in_brackets_do_not_part_a_list() -> None:
    text = "가온시가 60억원(60%), 다온시와 나래시가 40억원(40%)을 투자할 계획이다."
    assert valued(text) == ["60억원", "40억원"]


def test_what_is_told_of_the_past_is_worth_nothing_and_a_turnover_may_be_of_the_last_year() -> None:
    assert valued("가온전자는 300억원 규모의 사업을 발표한 바 있다.") == []
    assert valued("이는 지난해 매출의 18% 수준이다.") == ["18%"]
    assert valued("올해 들어 300억원어치를 수주했다.") == []


def test_what_somebody_may_do_by_right_is_still_to_come() -> None:
    assert valued("가온전자는 해마다 3만t을 먼저 구매할 권리를 갖는다.") == ["3만t"]


def test_sums_each_with_what_it_is_for_tell_what_was_spoken_of_is_worth() -> None:
    assert valued("공산품 7억달러, 농산물 3억달러, 서비스 2억달러다.") == ["7억달러", "3억달러", "2억달러"]
    assert valued("외국인 7억달러, 개인 3억달러다.") == []


def test_what_a_project_is_may_lead_on_to_what_it_costs() -> None:
    text = "사업은 2GW 규모의 발전소를 짓는 것으로 비용은 3억달러다."
    assert valued(text) == ["2GW", "3억달러"]
    assert valued("가온전자는 2GW 규모의 발전소를 짓는 것으로 알려졌다.") == []
