"""Two records of one article, compared field by field."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from converter.evaluate import FIELDS, Score, Scores, compare
from converter.evaluate.align import align, dice, jaccard
from converter.model.record import Record

Json = dict[str, Any]


@pytest.fixture
def gold(full_record: Record) -> Json:
    plain: Json = msgspec.json.decode(msgspec.json.encode(full_record))
    return plain


@pytest.fixture
def found(full_record: Record) -> Json:
    plain: Json = msgspec.json.decode(msgspec.json.encode(full_record))
    return plain


def wrong(gold: Json, found: Json | None) -> list[tuple[str, str | None, str | None]]:
    return [(one.field, one.gold, one.found) for one in compare(gold, found) if not one.right]


def test_a_record_is_all_right_against_itself(gold: Json, found: Json) -> None:
    assert wrong(gold, found) == []
    scores = Scores()
    scores.add("a", compare(gold, found))
    assert all(score.f1 == 1.0 for _, score in scores.rows())
    assert {field for field, _ in scores.rows()} <= set(FIELDS)
    assert len(scores.rows()) > 20


def test_without_a_record_everything_is_missed(gold: Json) -> None:
    comparisons = list(compare(gold, None))
    assert comparisons
    assert all(one.found is None and one.gold is not None and not one.right for one in comparisons)


CHANGES: dict[str, tuple[Callable[[Json], object], list[tuple[str, str | None, str | None]]]] = {
    "another status": (
        lambda r: r["agreements"][0].update(status="agreed"),
        [("agreements.status", "signed", None), ("agreements.status", None, "agreed")],
    ),
    "no date": (lambda r: r["agreements"][0].update(signed=None), [("agreements.signed", "2031-05-02", None)]),
    "a date too many": (
        lambda r: r["agreements"][0].update(effective=r["agreements"][0]["signed"]),
        [("agreements.effective", None, "2031-05-02")],
    ),
    "a party less": (lambda r: r["agreements"][0]["parties"].pop(), [("agreements.parties", "나래국", None)]),
    "no headline": (
        lambda r: r["article"].update(headline=None),
        [("article.headline", "가람국·나래국, 갯벌 협정에 서명🦀", None)],
    ),
    "another speaker": (
        lambda r: r["quotes"][0].update(speaker_id=None, speaker_text="누군가"),
        [("quotes.speaker", "마루한", None), ("quotes.speaker", None, "누군가")],
    ),
    "no speaker": (
        lambda r: r["quotes"][0].update(speaker_id=None, speaker_text=None),
        [("quotes.speaker", "마루한", None)],
    ),
    "a clause cut short": (lambda r: r["agreements"][0]["clauses"][0].update(text="조사선을 띄"), []),
    "a clause too many": (
        lambda r: r["agreements"][0]["clauses"].append({**r["agreements"][0]["clauses"][0], "text": "배를 산다"}),
        [
            ("clauses", None, "배를 산다"),
            ("clauses.modality", None, "obligation"),
            ("clauses.strength", None, "undertaking"),
        ],
    ),
    "another amount": (
        lambda r: r["agreements"][0]["amounts"][1].update(value=3),
        [
            ("amounts", "20억 나래", None),
            ("amounts.role", "component", None),
            ("amounts.qualifier", "exact", None),
            ("amounts", None, "20억 나래"),
            ("amounts.role", None, "component"),
            ("amounts.qualifier", None, "exact"),
        ],
    ),
    "an actor by its other name": (
        lambda r: r["actors"][2].update(name="마 장관", aliases=["마루한"]),
        [],
    ),
    "another actor": (
        lambda r: r["actors"][2].update(name="마 장관"),
        [
            ("actors", "마루한", None),
            ("actors.type", "person", None),
            ("actors.role", "장관", None),
            ("actors", None, "마 장관"),
            ("actors.type", None, "person"),
            ("actors.role", None, "장관"),
            ("quotes.speaker", "마루한", None),
            ("quotes.speaker", None, "마 장관"),
            ("agreements.signatories", "마루한", None),
            ("agreements.signatories", None, "마 장관"),
        ],
    ),
    "white space": (lambda r: r["agreements"][0]["place"].update(text=" 모래섬\n"), []),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_missed_and_what_is_invented(gold: Json, found: Json, name: str) -> None:
    change, wanted = CHANGES[name]
    change(found)
    assert wrong(gold, found) == wanted


def test_two_agreements_are_told_apart(gold: Json, found: Json) -> None:
    other = {**gold["agreements"][0], "title": "바람길 계약", "summary": "전혀 다른 말", "parties": []}
    gold["agreements"].append(other)
    found["agreements"].insert(0, {**other, "summary": "다른 말이다"})
    assert wrong(gold, found) == []


def test_scores_add_up() -> None:
    score = Score(right=3, missed=1, invented=2)
    assert (score.precision, score.recall, score.f1) == (3 / 5, 3 / 4, 6 / 9)
    assert (Score().precision, Score().recall, Score().f1) == (None, None, None)
    assert Score(missed=2).f1 == 0.0


def test_floors_are_held(gold: Json, found: Json) -> None:
    found["agreements"][0]["status"] = "agreed"
    scores = Scores()
    scores.add("a", compare(gold, found))
    scores.add("b", compare(gold, gold))
    below = scores.below({"agreements.status": 0.8, "agreements": 1.0, "article.kicker": 0.1, "agreements.type": 1.0})
    assert below == [("agreements.status", 0.5, 0.8), ("article.kicker", None, 0.1)]
    assert [(one.article, one.words) for one in scores.missed] == [("a", "signed")]
    assert [(one.article, one.words) for one in scores.invented] == [("a", "agreed")]


def test_the_most_alike_are_paired_first() -> None:
    pairs = align(["abcd", "abcdef"], ["abcdef", "xyz"], dice, 0.5)
    assert pairs == [("abcd", None), ("abcdef", "abcdef"), (None, "xyz")]
    assert align(["a"], [], dice, 0.5) == [("a", None)]


@pytest.mark.parametrize(
    ("one", "other", "alike"), [("갯벌 협정", "갯벌협정", 1.0), ("Abc", "abc", 1.0), ("ab", "xy", 0.0), ("", "", 1.0)]
)
def test_how_alike_words_are(one: str, other: str, alike: float) -> None:
    assert dice(one, other) == alike


def test_how_alike_sets_are() -> None:
    assert jaccard({"a", "b"}, {"b", "c"}) == pytest.approx(1 / 3)
    assert jaccard(set(), set()) == 0.0
