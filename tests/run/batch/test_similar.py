"""Which articles count as the same."""

import sys

import pytest

from converter.errors import UsageError
from converter.run.batch.outcome import Kept
from converter.run.batch.similar import DEDUPE, SIMILAR, Exact, Near, Nothing, Twin, signature_of

SENTENCES = [f"나래시와 두물시는 {n}번째 조항에서 상수도 관로 {n * 3}km를 잇기로 했다." for n in range(40)]
REPORT = " ".join(SENTENCES)


def kept(id_: str, text: str) -> Kept:
    return Kept(id=id_, record_id=str(hash(text)), size=1, agreements=0, clauses=0, signature=signature_of(text))


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (" ".join(SENTENCES[:-1]), True),
        (f"[단독] 두 도시, 손잡다. {REPORT}", True),
        (REPORT.replace("두물시", "가람시"), False),
        (" ".join(SENTENCES[:15]), False),
        ("가람군과 누리군은 산길을 함께 닦는다. " * 20, False),
    ],
)
def test_a_report_with_a_little_changed_is_near(other: str, *, same: bool) -> None:
    near = Near()
    near.add(kept("a", REPORT))
    twin = near.twin(kept("b", other))
    assert (twin is not None) is same
    if twin is not None:
        assert twin.id == "a"
        assert SIMILAR <= twin.similarity <= 1


def test_of_several_the_nearest_is_linked_and_of_equals_the_first() -> None:
    near = Near()
    near.add(kept("far", " ".join(SENTENCES[4:])))
    near.add(kept("first", " ".join(SENTENCES[1:])))
    near.add(kept("second", " ".join(SENTENCES[1:])))
    twin = near.twin(kept("b", REPORT))
    assert twin is not None
    assert twin.id == "first"


def test_the_same_text_is_wholly_the_same() -> None:
    for seen in (Near(), Exact()):
        seen.add(kept("a", REPORT))
        assert seen.twin(kept("b", REPORT)) == Twin("a", 1.0)


def test_a_signature_is_the_same_wherever_it_is_made() -> None:
    signature = signature_of(REPORT)
    assert signature is not None
    assert len(signature) == 128 * 4
    assert signature == signature_of(REPORT.replace(" ", "\n"))
    assert signature_of("두 낱말") is None


def test_off_remembers_nothing() -> None:
    seen = DEDUPE["off"]()
    assert isinstance(seen, Nothing)
    seen.add(kept("a", REPORT))
    assert seen.twin(kept("a", REPORT)) is None


def test_the_error_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rensa", None)
    with pytest.raises(UsageError, match=r"pip install 'pactwire\[near\]'"):
        signature_of(REPORT)
