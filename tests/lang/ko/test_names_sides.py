"""The sides of a bargain that are called by what they are, and no bystanders."""

import pytest

from converter.lang.ko.names.mentions import find_names
from converter.model.span import Span


def _named(text: str) -> list[tuple[str, str]]:
    return [(one.text, one.name) for one in find_names(text, (Span(0, len(text)),)) if one.type != "country"]


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("누리전자와 노조는 임금 인상에 합의했다.", "노조", "노조"),
        ("누리전자 노사는 임협을 타결했다. 사측은 새 안을 냈고 노조는 받았다.", "사측", "누리전자"),
        ("누리전자 노조는 파업을 풀었다. 노조는 이날 회사와 합의했다.", "회사", "누리전자"),
        ("여수시와 매립장 주민대책위는 상생협약을 체결했다.", "주민대책위", "주민대책위"),
        ("누리전자는 마을 주민들과 합의서를 썼다.", "마을 주민들", "마을 주민들"),
    ],
)
def test_a_side_is_named_by_what_it_is(text: str, mention: str, name: str) -> None:
    assert (mention, name) in _named(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("누리전자는 문을 열었다. 회사는 손님을 맞았다.", "회사"),
        ("물길노조와 누리전자는 임금에 합의했다. 노조원은 웃었다.", "노조원"),
        ("매립장 앞에서 주민대책위가 밥을 지었다.", "주민대책위"),
    ],
)
def test_a_bystander_is_no_side(text: str, word: str) -> None:
    assert word not in {mention for mention, _ in _named(text)}


def test_a_union_with_a_name_keeps_it() -> None:
    names = {name for _, name in _named("물길운수노조와 누리전자는 임금에 합의했다. 노조는 파업을 풀었다.")}
    assert "노조" not in names or "물길운수노조" in names
