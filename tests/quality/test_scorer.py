"""The scorer finds what is right, what is missing and what should not be there."""

from pathlib import Path

import pytest
import quality
from msgspec import json, structs
from scorer import score
from scorer.cases import Case, load_cases
from scorer.folding import FoldedText, best_pairs, fold, overlap, shared
from scorer.gold import (
    Gold,
    GoldAgreement,
    GoldAmount,
    GoldArticle,
    GoldClause,
    GoldFollowUp,
    GoldQuote,
)
from scorer.names import count_same, same_name
from scorer.tally import Tally

from converter.model.record import Record


@pytest.fixture
def gold() -> Gold:
    """Return what a person would read in the article of ``full_record``."""
    return Gold(
        id="ko-mudflat",
        language="ko",
        article=GoldArticle(
            kicker=None,
            headline="가람국·나래국, 갯벌 협정에 서명🦀",
            deck=(),
            authors=("고운솔",),
            publisher=None,
            located=None,
            published=None,
            lede="가람국과 나래국이 2031년 5월 2일 모래섬에서 갯벌 보전 협정에 서명했다.",
            captions=(),
            subheads=("조사 분야",),
            not_body=("sol@example.org",),
        ),
        quotes=(
            GoldQuote(
                text="물길을 여는 날",
                kind="direct",
                speaker="마루한",
                speaker_mention="마루한 장관",
                cue="말했다",
            ),
        ),
        agreements=(
            GoldAgreement(
                id="A1",
                title="갯벌 보전 협정",
                type="treaty",
                status="signed",
                parties=("가람국", "나래국"),
                signatories=("마루한",),
                signed="2031-05-02",
                place="모래섬",
                salience="main",
                evidence="갯벌 보전 협정에 서명했다",
            ),
        ),
        clauses=tuple(
            GoldClause(agreement="A1", text=text, pillar=None, strength="undertaking", polarity="positive")
            for text in ("조사선을 띄우", "50억 나래를 내")
        ),
        amounts=(
            GoldAmount(agreement="A1", text="50억 나래", value=5 * 10**9, currency=None, role="total", per=None),
            GoldAmount(agreement="A1", text="20억 나래", value=2 * 10**9, currency=None, role="component", per=None),
        ),
        followups=(
            GoldFollowUp(agreement="A1", text="공동위원회는 2032년 상반기에 열린다", due="2032-40", place=None),
        ),
        interpretations=("두 나라가 가까워질 신호로 풀이된다.",),
    )


def case(gold: Gold, record: Record, *, empty: bool = False) -> Case:
    assert record.article.text is not None
    return Case(text=FoldedText(record.article.text), gold=gold, record=None if empty else record)


def test_a_record_that_says_all_is_right_in_every_measure(gold: Gold, full_record: Record) -> None:
    scores = score([case(gold, full_record)])
    assert {name for name, value in scores.by_measure.items() if value.value < 1} == set()
    assert scores.misses == ()
    assert scores.core == 1


def test_no_record_is_wrong_in_every_measure_that_asks_for_something(gold: Gold, full_record: Record) -> None:
    scores = score([case(gold, full_record, empty=True)])
    nothing_to_find = {
        "kicker",
        "deck",
        "captions",
        "quotes_indirect",
        "not_body_kept_out",
        "interpretation_not_clause",
    }
    assert {name for name, value in scores.by_measure.items() if value.value > 0} == nothing_to_find
    kinds = {miss.kind for miss in scores.misses}
    assert kinds >= {"quote missed", "agreement missed", "clause missed", "amount missed", "follow-up missed"}


def test_what_should_not_be_there_is_counted(gold: Gold, full_record: Record) -> None:
    nothing = structs.replace(gold, quotes=(), agreements=(), clauses=(), amounts=(), followups=())
    scores = score([case(nothing, full_record)])
    assert {
        name
        for name in ("quotes_marked", "agreements", "clauses", "amounts", "followups")
        if scores.by_measure[name].value
    } == set()
    assert scores.by_measure["agreement_or_not"].value == 0
    assert {miss.kind for miss in scores.misses} >= {"quote not there", "agreement not there", "clause not there"}


def test_a_term_that_is_an_interpretation_leaks(gold: Gold, full_record: Record) -> None:
    leaking = structs.replace(gold, clauses=(), interpretations=("양국은 조사선을 띄우기로 했다.",))
    assert score([case(leaking, full_record)]).by_measure["interpretation_not_clause"].value == 0


@pytest.mark.parametrize(
    ("signed", "right"), [("2031-05-02", 1), ("2031-05", 1), ("2031", 1), ("2031-05-03", 0), ("2030", 0)]
)
def test_a_day_may_be_more_exact_but_not_another(gold: Gold, full_record: Record, signed: str, right: int) -> None:
    asked = structs.replace(gold, agreements=(structs.replace(gold.agreements[0], signed=signed),))
    assert score([case(asked, full_record)]).by_measure["signed_e2e"].value == right


def test_words_are_found_whatever_their_layout() -> None:
    text = FoldedText("물길을\n여는 “날”이라고")
    assert text.find("물길을 여는 날") == (0, 6)
    assert text.find("물길을 닫는 날") is None
    assert text.find(None) is None
    assert fold(" ‘가’\u00a0나 ") == "가나"


def test_places_overlap_by_what_they_share() -> None:
    assert overlap((0, 4), (2, 6)) == pytest.approx(1 / 3)
    assert overlap((0, 4), (4, 6)) == 0
    assert overlap(None, (4, 6)) == 0
    assert shared((0, 4), None) == 0


def test_the_most_alike_are_paired_first() -> None:
    likeness = {(0, 0): 0.6, (0, 1): 0.9, (1, 0): 0.2, (1, 1): 0.8}
    assert best_pairs((2, 2), lambda i, j: likeness[i, j]) == [(0, 1), (1, 0)]
    assert best_pairs((2, 2), lambda i, j: likeness[i, j], 0.5) == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("한별제철", "㈜한별제철", True),
        ("새봄대학교", "새봄대", True),
        ("도경환", "도경환 차관", True),
        ("Petra Vandersloot", "Ms. Vandersloot", True),
        ("도경환", "바르데스 차관", False),
        ("도경환", "도", False),
        ("", "도경환", False),
    ],
)
def test_a_name_is_the_same_beside_a_title_or_in_a_short_form(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


def test_one_actor_answers_for_one_name() -> None:
    assert count_same(["가람전자", "가람전자"], [("가람전자",)]) == 1


def test_lists_are_scored_by_f1() -> None:
    tally = Tally()
    tally.items("things", 1, 2, 4)
    tally.items("nothing", 0, 0, 0)
    things, nothing = (tally.scores().by_measure[name] for name in ("things", "nothing"))
    assert (things.precision, things.recall, things.of) == (0.5, 0.25, 4)
    assert things.value == pytest.approx(1 / 3)
    assert nothing.value == 1


def test_cases_come_from_folders(tmp_path: Path, gold: Gold, full_record: Record) -> None:
    for folder in ("text/ko", "gold", "records"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "gold" / "ko-mudflat.json").write_bytes(json.encode(gold))
    with pytest.raises(FileNotFoundError, match="ko-mudflat"):
        list(load_cases(tmp_path / "text", tmp_path / "gold"))
    (tmp_path / "text" / "ko" / "mudflat.txt").write_text(full_record.article.text or "", "utf-8")
    (missing,) = load_cases(tmp_path / "text", tmp_path / "gold", tmp_path / "records")
    assert missing.record is None
    (tmp_path / "records" / "ko-mudflat.json").write_bytes(json.encode(full_record))
    (stored,) = load_cases(tmp_path / "text", tmp_path / "gold", tmp_path / "records")
    assert stored.record == full_record
    (converted,) = load_cases(tmp_path / "text", tmp_path / "gold")
    assert converted.record is not None
    assert list(load_cases(tmp_path / "text", tmp_path / "gold", only="en-")) == []
    (tmp_path / "text" / "ko" / "mudflat.txt").write_text("", "utf-8")
    (unreadable,) = load_cases(tmp_path / "text", tmp_path / "gold")
    assert unreadable.record is None


def test_the_table_shows_what_is_below_its_floor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], gold: Gold, full_record: Record
) -> None:
    for folder in ("text", "gold", "records"):
        (tmp_path / folder).mkdir()
    (tmp_path / "text" / "ko-mudflat.txt").write_text(full_record.article.text or "", "utf-8")
    (tmp_path / "gold" / "ko-mudflat.json").write_bytes(json.encode(gold))
    floors = tmp_path / "floors.toml"
    floors.write_text("[ko]\nlede = 0.5\nkicker = 0.5\nunheard = 0.5\n", "utf-8")
    folders = [str(tmp_path / folder) for folder in ("text", "gold", "records")]
    arguments = [*folders, "--floors", str(floors), "--misses", str(tmp_path / "misses.tsv")]
    assert quality.main(arguments) == 0
    assert quality.main([*arguments, "--strict"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:4] for line in lines[2:4]] == [
        ["lede", "0.000", "0.50", "!"],
        ["kicker", "1.000", "0.50", "1"],
    ]
    misses = (tmp_path / "misses.tsv").read_text("utf-8").splitlines()
    assert "ko-mudflat\tquote missed\tdirect: 물길을 여는 날" in misses
