"""What the schema cannot say: references, offsets, sense."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from converter.model.edtf import earliest, is_possible
from converter.model.record import Record
from converter.validate import check, is_valid
from converter.validate.checks import CHECKS, errors
from converter.validate.finding import pointer

Json = dict[str, Any]


def _second_agreement(record: Json) -> Json:
    """Add an agreement without parts of its own."""
    lists = ("signatories", "events", "pillars", "clauses", "amounts", "followups", "assessments")
    other: Json = {**record["agreements"][0], "id": "agr2", **{name: [] for name in lists}}
    record["agreements"].append(other)
    return other


def _foreign_pillar(record: Json) -> None:
    other = _second_agreement(record)
    other["clauses"] = [record["agreements"][0]["clauses"].pop(1)]
    other["clauses"][0].update(pillar_id="pil1")


def _sign_for_ministry(record: Json, country: str | None) -> None:
    """Let a ministry be named, in the place of the minister's name, and let the minister sign for it."""
    agreement, actors = record["agreements"][0], record["actors"]
    actors[0]["country"] = "KR"
    mentions = [{**actors[2]["mentions"][0], "rule_id": "test.ministry"}]
    actors.append({**actors[2], "id": "act4", "type": "government_body", "country": country, "mentions": mentions})
    agreement["signatories"][0]["on_behalf_of"] = "act4"


def _move(item: Json, by: int) -> None:
    item.update(start=item["start"] + by, end=item["end"] + by)


def _swap_ids(items: list[Json]) -> None:
    items[0]["id"], items[1]["id"] = items[1]["id"], items[0]["id"]


def _amounts(record: Json, *changes: Json) -> None:
    for amount, change in zip(record["agreements"][0]["amounts"], changes, strict=False):
        amount.update(change)


def _third_component(record: Json) -> None:
    amounts = record["agreements"][0]["amounts"]
    amounts.append({**amounts[1], "id": "amt3", "value": 3_200_000_000})


def _effective(record: Json, value: str | None) -> None:
    record["agreements"][0]["effective"] = {**record["agreements"][0]["signed"], "value": value}


def _no_block(record: Json) -> None:
    record["article"]["blocks"].pop(1)
    for n, block in enumerate(record["article"]["blocks"], 1):
        block["id"] = f"b{n}"
    for sentence in record["sentences"]:
        sentence["block"] = f"b{int(sentence['block'][1:]) - 1}"
    for section in record["sections"]:
        section["blocks"] = {key: f"b{int(value[1:]) - 1}" for key, value in section["blocks"].items()}


# What is done to a record that is right, and the code and pointer of all that check() finds then.
BREAKS: dict[str, tuple[Callable[[Json], object], list[tuple[str, str]]]] = {
    "an id twice": (
        lambda r: r["sentences"][1].update(id="s1"),
        [("PW201", "/sentences/1/id"), ("PW204", "/sentences")],
    ),
    "a speaker that does not exist": (
        lambda r: r["quotes"][0].update(speaker_id="act9"),
        [("PW202", "/quotes/0/speaker_id")],
    ),
    "a bearer that does not exist": (
        lambda r: r["agreements"][0]["clauses"][0]["bearer_ids"].append("act9"),
        [("PW202", "/agreements/0/clauses/0/bearer_ids")],
    ),
    "a clause under another agreement's pillar": (
        _foreign_pillar,
        [
            ("PW203", "/agreements/0/amounts/0/clause_id"),
            ("PW203", "/agreements/0/amounts/1/clause_id"),
            ("PW203", "/agreements/1/clauses/0/pillar_id"),
            ("PW203", "/agreements/1/clauses/0/amount_ids"),
            ("PW203", "/agreements/1/clauses/0/amount_ids"),
        ],
    ),
    "ids with a gap": (lambda r: r["sentences"][-1].update(id="s99"), [("PW204", "/sentences")]),
    "ids against the text order": (lambda r: _swap_ids(r["sentences"]), [("PW204", "/sentences")]),
    "actors against the text order": (lambda r: _swap_ids(r["actors"][:2]), [("PW204", "/actors")]),
    "amounts against the text order": (
        lambda r: _amounts(r, {"id": "amt2", "part_of": None}, {"id": "amt1", "part_of": None}),
        [("PW204", "/agreements")],
    ),
    "a record id of another text": (lambda r: r.update(record_id="f" * 64), [("PW205", "/record_id")]),
    "a span that ends before it begins": (
        lambda r: r["diagnostics"][0].update(end=r["diagnostics"][0]["start"] - 1),
        [("PW211", "/diagnostics/0")],
    ),
    "a span without an end": (lambda r: r["diagnostics"][0].update(end=None), [("PW211", "/diagnostics/0")]),
    "a span beyond the text": (
        lambda r: r["diagnostics"][0].update(end=len(r["article"]["text"]) + 1),
        [("PW211", "/diagnostics/0")],
    ),
    "words that stand elsewhere": (lambda r: _move(r["quotes"][0], 1), [("PW212", "/quotes/0/text")]),
    "a summary that stands elsewhere": (
        lambda r: r["agreements"][0].update(summary="갯벌"),
        [("PW212", "/agreements/0/summary")],
    ),
    "an author who is not there": (
        lambda r: r["article"]["authors"][0].update(name="누구"),
        [("PW212", "/article/authors/0/name")],
    ),
    "a pillar's title that stands elsewhere": (
        lambda r: r["agreements"][0]["pillars"][0].update(title="갯벌"),
        [("PW212", "/agreements/0/pillars/0/title")],
    ),
    "evidence that stands elsewhere": (
        lambda r: _move(r["agreements"][0]["evidence"]["status"][0], 1),
        [("PW212", "/agreements/0/evidence/status/0/text")],
    ),
    "a sentence in a block that is not its own": (
        lambda r: r["sentences"][0].update(block="b1"),
        [("PW213", "/sentences/0")],
    ),
    "a section beyond its blocks": (lambda r: r["sections"][1]["blocks"].update(last="b5"), [("PW213", "/sections/1")]),
    "a section of no block": (
        lambda r: r["sections"][1]["blocks"].update(last="b9"),
        [("PW202", "/sections/1/blocks/last")],
    ),
    "a quote in another section": (
        lambda r: r["quotes"][0].update(section_id="sec1"),
        [("PW213", "/quotes/0/section_id")],
    ),
    "sentences that overlap": (
        lambda r: r["sentences"][1].update(end=r["sentences"][2]["start"] + 1),
        [("PW214", "/sentences/2")],
    ),
    "text in no block": (_no_block, [("PW215", "/article/text")]),
    "a day that no calendar has": (
        lambda r: r["agreements"][0]["signed"].update(value="2031-02-29"),
        [("PW301", "/agreements/0/signed/value")],
    ),
    "signed after the article": (
        lambda r: r["source"].update(published="2031-05-01"),
        [("PW302", "/agreements/0/signed")],
    ),
    "signed, but denied": (
        lambda r: r["agreements"][0]["assertion"].update(polarity="negative"),
        [("PW303", "/agreements/0/status")],
    ),
    "signed, but planned": (
        lambda r: r["agreements"][0]["assertion"].update(realis="planned"),
        [("PW303", "/agreements/0/status")],
    ),
    "a part larger than its total": (
        lambda r: _amounts(r, {}, {"value": 6_000_000_000, "role": "tranche"}),
        [("PW304", "/agreements/0/amounts/1")],
    ),
    "components larger than their total": (_third_component, [("PW305", "/agreements/0/amounts")]),
    "a range that runs backwards": (
        lambda r: _amounts(r, {"value_max": 1}),
        [("PW306", "/agreements/0/amounts/0/value_max")],
    ),
    "a party twice": (
        lambda r: r["agreements"][0]["parties"].append(r["agreements"][0]["parties"][0]),
        [("PW307", "/agreements/0/parties")],
    ),
    "a relation to itself": (lambda r: r["relations"][0].update(to_id="agr1"), [("PW309", "/relations/0")]),
    "a relation to nothing": (lambda r: r["relations"][0].update(to_title=None), [("PW309", "/relations/0")]),
    "evidence for an empty field": (lambda r: r["quotes"][0].update(cue=None), [("PW310", "/quotes/0/evidence/cue")]),
    "a speaker found by nothing": (
        lambda r: r["quotes"][0].update(resolved_by="none"),
        [("PW311", "/quotes/0/resolved_by")],
    ),
    "a title that was read nowhere": (
        lambda r: r["agreements"][0]["evidence"].pop("title"),
        [("PW312", "/agreements/0/title")],
    ),
    "a cue that was read nowhere": (lambda r: r["quotes"][0]["evidence"].clear(), [("PW312", "/quotes/0/cue")]),
    "in effect before it is signed": (
        lambda r: _effective(r, "2031-05-01"),
        [("PW313", "/agreements/0/effective")],
    ),
    "in effect in the year before it is signed": (
        lambda r: _effective(r, "2030"),
        [("PW313", "/agreements/0/effective")],
    ),
    "nobody agrees": (
        lambda r: r["agreements"][0].update(parties=[], signatories=[]),
        [("PW314", "/agreements/0")],
    ),
    "one agrees with nobody": (
        lambda r: r["agreements"][0]["parties"].pop(1),
        [("PW315", "/agreements/0/parties")],
    ),
    "a country signs": (
        lambda r: r["agreements"][0]["signatories"][0].update(actor_id="act2"),
        [("PW316", "/agreements/0/signatories/0")],
    ),
    "somebody signs for who is no party": (
        lambda r: r["agreements"][0]["signatories"][0].update(on_behalf_of="act3"),
        [("PW316", "/agreements/0/signatories/0/on_behalf_of")],
    ),
    "a signatory who does not exist": (
        lambda r: r["agreements"][0]["signatories"][0].update(actor_id="act9"),
        [("PW202", "/agreements/0/signatories/0/actor_id")],
    ),
    "a quote without a speaker": (
        lambda r: r["quotes"][0].update(speaker_id=None, speaker_text=None, resolved_by="none", section_id=None),
        [("PW317", "/quotes/0")],
    ),
}

# What is done to a record that stays right.
KEEPS: dict[str, Callable[[Json], object]] = {
    "a total in another currency": lambda r: _amounts(r, {"currency": "KRW", "unit": None, "value": 1}),
    "a rate above its base": lambda r: _amounts(r, {}, {"role": "rate", "value": 6_000_000_000}),
    "a total that is not in the record's list": lambda r: _amounts(r, {}, {"part_of": None}),
    "components up to the total": lambda r: _amounts(r, {"value": 2_000_000_000}),
    "a range": lambda r: _amounts(r, {"value_max": 6_000_000_000}),
    "no day of publication": lambda r: r["source"].update(published=None),
    "signed in the month of the article": lambda r: r["agreements"][0]["signed"].update(value="2031-05"),
    "no day of signing": lambda r: r["agreements"][0].update(signed=None),
    "an actor in two roles": lambda r: r["agreements"][0]["parties"].append(
        {**r["agreements"][0]["parties"][0], "role": "funder"}
    ),
    "a quote with words for a speaker": lambda r: r["quotes"][0].update(speaker_id=None),
    "a type that is not known": lambda r: (
        r["agreements"][0].update(type="other"),
        r["agreements"][0]["evidence"].pop("type"),
    ),
    "in effect on the day of signing": lambda r: _effective(r, "2031-05-02"),
    "in effect in the month of signing": lambda r: _effective(r, "2031-05"),
    "in effect some day": lambda r: _effective(r, None),
    "nobody agrees in passing": lambda r: r["agreements"][0].update(parties=[], signatories=[], salience="background"),
    "one agrees in passing": lambda r: (
        r["agreements"][0]["parties"].pop(1),
        r["agreements"][0].update(salience="background"),
    ),
    "a minister signs by his ministry": lambda r: _sign_for_ministry(r, None),
    "a minister signs by his country's ministry": lambda r: _sign_for_ministry(r, "KR"),
    "one withdraws": lambda r: (
        r["agreements"][0]["parties"].pop(1),
        r["agreements"][0].update(status="withdrawn"),
    ),
    "somebody signs for nobody": lambda r: r["agreements"][0]["signatories"][0].update(on_behalf_of=None),
    "a diagnostic about the whole": lambda r: r["diagnostics"][0].update(start=None, end=None),
    "no pillar": lambda r: (
        r["agreements"][0]["clauses"][0].update(pillar_id=None),
        r["agreements"][0]["pillars"].clear(),
    ),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_record_that_does_not_hold_together_is_found_out(plain: Json, name: str) -> None:
    damage, wanted = BREAKS[name]
    damage(plain)
    assert is_valid(plain), "the schema allows it"
    assert [(finding.code, finding.pointer) for finding in check(plain)] == wanted


def test_a_minister_of_another_country_signs_for_nobody(plain: Json) -> None:
    _sign_for_ministry(plain, "CA")
    assert [finding.code for finding in check(plain)] == ["PW316"]


@pytest.mark.parametrize("name", KEEPS)
def test_a_record_that_holds_together_is_left_alone(plain: Json, name: str) -> None:
    KEEPS[name](plain)
    assert check(plain) == ()


def test_a_clause_that_is_an_assessment(plain: Json) -> None:
    agreement = plain["agreements"][0]
    agreement["clauses"][1].update({key: agreement["assessments"][0][key] for key in ("text", "start", "end")})
    (finding,) = check(plain)
    assert (finding.code, finding.pointer) == ("PW308", "/agreements/0/clauses/1")
    assert finding.message == "cl2 has the same words as the assessment as1"


@pytest.mark.parametrize(("text", "said"), [("가\u1100\u1161", "NFC"), ("가\r나", "carriage returns")])
def test_a_text_that_is_not_normal(plain: Json, text: str, said: str) -> None:
    lists = ("sections", "sentences", "actors", "quotes", "agreements", "relations", "diagnostics")
    plain.update({name: [] for name in lists})
    plain["article"].update(text=text, headline=None, lede=None, authors=[], blocks=[])
    findings = [finding for finding in check(plain) if finding.code == "PW216"]
    assert [said in finding.message for finding in findings] == [True]


def test_a_record_without_its_text_is_checked_as_far_as_it_goes(full_record: Record) -> None:
    bare = replace(full_record, article=replace(full_record.article, text=None))
    assert check(bare) == ()
    backwards = replace(bare.diagnostics[0], start=9, end=8)
    assert [finding.code for finding in check(replace(bare, diagnostics=(backwards,)))] == ["PW211"]


def test_a_record_without_its_sentences_is_right(full_record: Record) -> None:
    assert check(replace(full_record, sentences=())) == ()


def test_a_message_says_both_sides(plain: Json) -> None:
    _move(plain["quotes"][0], 1)
    start = plain["quotes"][0]["start"] - 1
    (finding,) = check(plain)
    assert finding.severity == "error"
    assert finding.message == (
        f"'물길을 여는 날' is said to stand at {start + 1}, where '길을 여는 날”' stands; "
        f"it stands at {start}..{start + 8}"
    )
    plain["quotes"][0].update(text="물길을 막는 날", start=start, end=start + 8)
    (finding,) = check(plain)
    assert finding.message.endswith("; it stands nowhere in the text")


def test_codes_are_given_once_and_are_all_tested() -> None:
    codes = [one.code for one in CHECKS]
    assert codes == sorted(set(codes))
    tested = {code for _, wanted in BREAKS.values() for code, _ in wanted} | {"PW216", "PW308"}
    assert tested == set(codes)


def test_a_pointer_escapes_what_the_standard_escapes() -> None:
    assert pointer(["a/b", 0, "c~d"]) == "/a~1b/0/c~0d"
    assert pointer([]) == ""


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2031", (2031, 1, 1)),
        ("2031-05", (2031, 5, 1)),
        ("2031-05-02", (2031, 5, 2)),
        ("2031-23", (2031, 9, 1)),
        ("2031-35", (2031, 7, 1)),
        ("2031-40", (2031, 1, 1)),
        ("2031-41", (2031, 7, 1)),
    ],
)
def test_the_earliest_day_of_a_date(value: str, day: tuple[int, int, int]) -> None:
    assert earliest(value) == day


@pytest.mark.parametrize(
    ("value", "possible"),
    [("2032-02-29", True), ("2031-02-29", False), ("2031-04-31", False), ("0000-01-01", False), ("2031-40", True)],
)
def test_the_calendar_decides_which_days_there_are(value: str, *, possible: bool) -> None:
    assert is_possible(value) is possible


def test_half_a_character_is_no_reason_to_stop(plain: Json) -> None:
    plain["article"]["text"] += "\ud800"
    assert {finding.code for finding in check(plain)} == {"PW205", "PW215"}


def test_errors_are_those_of_all_findings(full_record: Record) -> None:
    plain: Any = msgspec.to_builtins(full_record)
    plain["agreements"][0]["parties"] = []
    assert {one.severity for one in check(plain)} >= {"warning"}
    assert errors(plain) == ()
    plain["record_id"] = "0" * 64
    assert [one.code for one in errors(plain)] == ["PW205"]
    assert [one.code for one in check(plain) if one.severity == "error"] == ["PW205"]
    assert [one.code for one in errors({**plain, "sections": 1})] == [
        one.code for one in check({**plain, "sections": 1})
    ]
