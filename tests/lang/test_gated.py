"""A gate may let too much through, but it must never keep out what matches."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from converter.lang.gated import Gated, GatedRules, needed
from converter.lang.ko.agreements import followups, predicates
from converter.lang.ko.agreements.table import table as agreements_table
from converter.lang.ko.layout import table as layout_table
from converter.lang.ko.parts import expand
from converter.lang.ko.values import quantity_tables


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("기로 했다", {"기로 했다"}),
        ("기로 ?했다", {"기로", "했다"}),
        ("하?기로", {"기로"}),
        ("가+나다", {"나다"}),
        ("가{2}", {"가"}),
        ("가{0,2}나", {"나"}),
        ("가{,2}나", {"나"}),
        ("(?:합의|약속)(?:했|한)", {"합의", "약속"}),
        ("(?P<tail>협력)", {"협력"}),
        ("(?>협력)(결과)?", {"협력"}),
        ("(협력)+", {"협력"}),
        ("(?<=협약)식(?=을)", {"식"}),
        ("(?<!가)나(?!다)", {"나"}),
        ("[=:]가?", {"=", ":"}),
        (r"\(MOU\)\s?", {"(MOU)"}),
        ("바다|산길", {"바다", "산길"}),
    ],
)
def test_what_must_stand_is_read_from_the_pattern(pattern: str, needs: set[str]) -> None:
    found = needed(pattern)
    assert found is not None
    assert found <= needs


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "[가-힣]+",
        "바다|",
        "(?:바다)?",
        r"\d+\s",
        "(?i)바다",
        "(바다",
        "바다)",
        "(?P<a>[가-힣])(?P=a)",
        ".",
        "[^가]",
    ],
)
def test_nothing_is_certain(pattern: str) -> None:
    assert needed(pattern) is None


def test_it_searches_as_re_does() -> None:
    gated, plain = Gated("(?P<noun>협약|합의)(?:을|를)"), re.compile("(?P<noun>협약|합의)(?:을|를)")
    text = "바다 협약을 맺고 산길 합의를 지켰다"
    assert [m.span() for m in gated.finditer(text)] == [m.span() for m in plain.finditer(text)]
    assert gated.search(text, 6) is not None
    assert gated.search(text, 0, 5) is None
    assert gated.match(text, 3) is not None
    assert gated.match("산길을 걷는다") is None
    assert gated.search("산길을 걷는다") is None
    assert not list(gated.finditer("산길을 걷는다"))
    assert Gated("[가-힣]{2}$").search("산길") is not None


# What stands around a match: a group of no width, in which groups, classes and escaped signs may stand.
_PLAIN = r"[^()\\\[]|\\.|\[[^\]]*\]"
_GROUP = rf"\((?:{_PLAIN}|\((?:{_PLAIN})*\))*\)"
_ASIDE = re.compile(rf"\(\?<?[=!](?:{_PLAIN}|{_GROUP})*\)")


def _table_patterns() -> Iterator[str]:
    frames, quantities = predicates.table(), quantity_tables.table()
    yield from (rule.pattern for rule in (*frames.shells, *frames.frames))
    yield from (expand(rule.pattern, agreements_table().parts) for rule in agreements_table().realis)
    yield from (expand(rule.pattern, followups.table().parts) for rule in followups.table().kinds)
    yield from (rule.pattern for rule in layout_table.table().noise)
    cues = (*quantities.qualifiers, *quantities.pers, *quantities.roles)
    yield from (cue for entry in cues for cue in (entry.before, entry.after) if cue)


@pytest.mark.parametrize("pattern", sorted({expand(pattern) for pattern in _table_patterns()}))
@settings(max_examples=10, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_match_of_every_pattern_holds_what_it_needs(pattern: str, data: st.DataObject) -> None:
    without = _ASIDE.sub("", pattern)  # what stands around a match is not in it
    needs = needed(pattern)
    if needs is not None:
        match = re.compile(without).search(data.draw(st.from_regex(without)))
        assert match is not None
        assert any(need in match.group() for need in needs)


def test_a_word_inside_another_is_enough() -> None:
    assert Gated("사진기자|기자|논설위원").needs == ("기자", "논설위원")


def test_too_many_words_are_no_gate() -> None:
    many = Gated("|".join(f"가{chr(code)}" for code in range(ord("가"), ord("가") + 50)))
    assert many.needs == ("",)
    assert many.search("바다 가각") is not None


def test_a_gate_tells_whether_its_words_stand_in_a_text() -> None:
    gated = Gated("(?:합의|약속)했다")
    assert gated.can_stand_in("약속을 지켰다")
    assert not gated.can_stand_in("배를 띄웠다")


def test_a_slow_pattern_is_worth_more_words() -> None:
    many = "|".join(f"낱말{n}호" for n in range(50))
    assert Gated(many).can_stand_in("배")
    assert not Gated(many, most=50).can_stand_in("배")


def test_of_many_rules_those_can_stand_whose_words_do() -> None:
    rules = GatedRules([("합의", Gated("합의했다")), ("예정", Gated(r"(?:구매|판매)\(예정\)")), ("수", Gated(r"\d+"))])
    assert [rule for rule, _ in rules.that_can_stand_in("어제 판매(예정)에 합의했다")] == ["합의", "예정", "수"]
    assert [rule for rule, _ in rules.that_can_stand_in("배를 띄웠다")] == ["수"]


def test_it_matches_whole_texts():
    gated = Gated("합의(?:했다)?")
    assert not gated.fullmatch("계약했다")
    assert gated.fullmatch("합의했다")
    assert not gated.fullmatch("합의했다고")
