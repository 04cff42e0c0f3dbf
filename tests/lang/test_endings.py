"""What a pattern ends in is read from it; a gate made of it must never keep out what matches."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from converter.lang.endings import endings
from converter.lang.gated import Gated
from converter.lang.ko.agreements import predicates
from converter.lang.ko.parts import expand


@pytest.mark.parametrize(
    ("pattern", "ends"),
    [
        ("기로 했다$", {" 했다"}),
        ("[했됐]다$", {"했다", "됐다"}),
        (r"\d다$", {"다"}),
        ("[가-힣]다$", {"다"}),
        ("(?:한|된)(?:다|습니다)$", {"한다", "된다", "습니다"}),
        ("(?P<tail>체결(?:할 예정|함)?)$", {"체결", " 예정", "체결함"}),
        ("가(?:[가-힣]나|다)$", {"나", "가다"}),
        ("(?<=[가나])(?:다|라)$", {"다", "라"}),
        (r"바다\.$", {"바다."}),
        ("바다$|산길$", {"바다", "산길"}),
        ("(?:바다$|산길$)", {"바다", "산길"}),
    ],
)
def test_the_last_letters_are_read_from_the_pattern(pattern: str, ends: set[str]) -> None:
    assert endings(pattern) == frozenset(ends)


@pytest.mark.parametrize(
    "pattern",
    ["바다", "바다$|산길", "바다[가-힣]?$", "(?:바다)?$", "가{2}$", "다+$", ".$", "(?i)바다$", "바다)$", "(바다$"],
)
def test_nothing_is_certain(pattern: str) -> None:
    assert endings(pattern) is None


def test_a_gate_tells_whether_a_match_can_end_so() -> None:
    gated = Gated("(?:합의|약속)했다$|결정$|함$")
    assert gated.ends_in("의했다")
    assert not gated.ends_in("말했다")
    assert gated.ends_in("의 결정")
    assert gated.ends_in("담함")
    assert not gated.ends_in("다고")
    assert not gated.ends_in("다")
    assert not gated.ends_in("")
    assert Gated("합의했다").ends_in("다고")


def _patterns() -> Iterator[str]:
    table = predicates.table()
    yield from (expand(rule.pattern) for rule in table.shells)
    yield from (expand(rule.pattern) for rule in table.frames)


@pytest.mark.parametrize("pattern", list(_patterns()))
@settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_match_of_every_pattern_ends_as_is_said(pattern: str, data: st.DataObject) -> None:
    without = re.sub(r"\(\?<?[=!](?:[^()]|\([^()]*\))*\)", "", pattern)  # what stands around a match is not in it
    ends = endings(pattern)
    if ends is not None:
        match = re.compile(without).search(data.draw(st.from_regex(without)))
        assert match is not None
        assert match.group().endswith(tuple(ends))
