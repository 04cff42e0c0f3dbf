"""How an act between two stands by what follows the stem of its verb."""

import pytest

from converter.lang.ko.agreements.act_standing import standing_of


@pytest.mark.parametrize(
    ("rest", "standing"),
    [
        ("한다고 밝혔다", "present"),
        ("하기로 했다", "planned"),
        ("이기로 하고", "planned"),
        ("기려 한다", "planned"),
        ("했다", "actual"),
        ("겼다", "actual"),
        ("오면서 도크를 채웠다", "actual"),
        ("긴 소설", "actual"),
        (" 절차를 마무리했다", "actual"),
        ("려던 계획을 철회한다고 공시했다", "dropped"),
        ("하기로 했다가 사흘 만에 없던 일이 됐다", "dropped"),
        ("하기로 한 약속이 결국 깨졌다", "dropped"),
        ("하려다 끝내 접었다", "dropped"),
        ("전에서 발을 뺐다", "dropped"),
        ("에서 손을 뗐다", "dropped"),
        ("전에 뛰어들었다", "considered"),
        ("가 무산됐다", "negative"),
        ("을 중단했다", "negative"),
        ("할 수 있다는 말", None),
        ("한 적이 없다", None),
        ("았다는 소문", None),
        ("하고 있다", None),
        ("기고 있다", None),
    ],
)
def test_the_ending_tells_how_an_act_stands(rest, standing):
    assert standing_of(rest) == standing
