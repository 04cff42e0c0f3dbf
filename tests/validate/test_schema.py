"""The schema, asked yes or no and asked why."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.errors import UsageError
from converter.model.record import Record
from converter.validate import check, explain, is_valid, load_schema
from converter.validate.reference import reference_validator
from converter.validate.schema import OtherSchema

Json = dict[str, Any]

# What is done to a record, and the code and pointer of what check() then finds.
BREAKS: dict[str, tuple[Callable[[Json], object], list[tuple[str, str]]]] = {
    "a key is missing": (lambda r: r.pop("relations"), [("PW102", "")]),
    "a key too many": (lambda r: r["source"].update(extra=1), [("PW103", "/source/extra")]),
    "a wrong type": (lambda r: r["article"].update(deck=None), [("PW101", "/article/deck")]),
    "a value outside its vocabulary": (lambda r: r["quotes"][0].update(kind="loud"), [("PW104", "/quotes/0/kind")]),
    "an empty string": (lambda r: r["actors"][0].update(name=""), [("PW106", "/actors/0/name")]),
    "an empty string instead of null": (lambda r: r["quotes"][0].update(cue=""), [("PW106", "/quotes/0/cue")]),
    "an id of another kind": (lambda r: r["quotes"][0].update(speaker_id="agr1"), [("PW105", "/quotes/0/speaker_id")]),
    "an id with a line feed": (lambda r: r["sentences"][0].update(id="s1\n"), [("PW105", "/sentences/0/id")]),
    "an id that counts from nought": (lambda r: r["sentences"][0].update(id="s0"), [("PW105", "/sentences/0/id")]),
    "a date in no form": (
        lambda r: r["agreements"][0]["signed"].update(value="2031-5-2"),
        [("PW105", "/agreements/0/signed/value")],
    ),
    "a month that does not exist": (
        lambda r: r["agreements"][0]["signed"].update(value="2031-13"),
        [("PW105", "/agreements/0/signed/value")],
    ),
    "a negative offset": (lambda r: r["sentences"][0].update(start=-1), [("PW107", "/sentences/0/start")]),
    "an offset with a fraction": (lambda r: r["sentences"][0].update(start=1.5), [("PW101", "/sentences/0/start")]),
    "true for a number": (lambda r: r["sentences"][0].update(start=True), [("PW101", "/sentences/0/start")]),
    "an id twice in a list": (
        lambda r: r["quotes"][0].update(agreement_ids=["agr1", "agr1"]),
        [("PW108", "/quotes/0/agreement_ids")],
    ),
    "an actor without mentions": (lambda r: r["actors"][0].update(mentions=[]), [("PW109", "/actors/0/mentions")]),
    "evidence for no field": (
        lambda r: r["quotes"][0]["evidence"].update(mood=r["quotes"][0]["evidence"]["cue"]),
        [("PW103", "/quotes/0/evidence/mood")],
    ),
    "a schema of another major version": (lambda r: r.update(schema_version="2.0.0"), [("PW006", "/schema_version")]),
    "a schema of no version": (lambda r: r.update(schema_version="newest"), [("PW105", "/schema_version")]),
    "a schema of an older version": (lambda r: r.update(schema_version="0.9.0"), [("PW105", "/schema_version")]),
    "a nullable object without its keys": (
        lambda r: r["article"].update(kicker={"text": "갯벌", "start": 0, "end": 2}),
        [("PW102", "/article/kicker")],
    ),
    "several faults": (
        lambda r: (r["article"].update(language="Korean"), r["relations"][0].update(type="likes")),
        [("PW105", "/article/language"), ("PW104", "/relations/0/type")],
    ),
}
GOOD_DATES = ["2031-05-02", "2031-05", "2031", "2031-21", "2031-24", "2031-33", "2031-36", "2031-40", "2031-41"]
BAD_DATES = [
    "31-05-02",
    "2031-00",
    "2031-20",
    "2031-25",
    "2031-37",
    "2031-42",
    "2031-05-32",
    "2031-05-00",
    "2031/05",
    "",
]


def test_the_full_record_is_valid(full_record: Record, plain: Json) -> None:
    assert is_valid(full_record)
    assert is_valid(plain)
    assert check(full_record) == check(plain) == ()


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(load_schema())


def test_the_schema_is_a_copy() -> None:
    load_schema().clear()
    assert load_schema()["$id"] == "urn:pactwire:schema:record:1"


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_record_is_explained(plain: Json, name: str) -> None:
    damage, wanted = BREAKS[name]
    damage(plain)
    assert not is_valid(plain)
    assert [(finding.code, finding.pointer) for finding in check(plain)] == wanted


@pytest.mark.parametrize("value", [None, [], "record", 1, {}])
def test_what_is_no_record_is_explained(value: object) -> None:
    assert not is_valid(value)
    assert check(value)


@pytest.mark.parametrize("date", GOOD_DATES)
def test_dates_of_every_precision_are_valid(plain: Json, date: str) -> None:
    plain["agreements"][0]["followups"][0]["due"]["value"] = date
    assert is_valid(plain)


@pytest.mark.parametrize("date", BAD_DATES)
def test_other_dates_are_not(plain: Json, date: str) -> None:
    plain["agreements"][0]["followups"][0]["due"]["value"] = date
    assert not is_valid(plain)


def test_messages_show_the_value_and_what_was_asked_for(plain: Json) -> None:
    plain["quotes"][0]["kind"] = "loud"
    plain["article"]["deck"] = "갯벌" * 100
    plain["record_id"] = "{}"
    plain["source"]["charset"] = None
    plain["generator"] = {"name": "pactwire", "version": "1"}
    plain["article"]["language"] = "k\ud800"
    messages = {finding.pointer: finding.message for finding in check(plain)}
    assert messages["/quotes/0/kind"] == '"loud" is no word of the vocabulary'
    assert messages["/article/deck"].endswith("… is not of type array")
    assert messages["/record_id"] == '"{}" does not have the right form'
    assert messages["/source/charset"] == "null is not of type string"
    assert messages["/generator"] == "without the keys: engine, ruleset"
    assert messages["/article/language"].startswith('"k\\ud800" does not have ')


def test_a_message_can_hold_braces(plain: Json) -> None:
    plain["{x}"] = 1
    (finding,) = check(plain)
    assert (finding.pointer, finding.message) == ("/{x}", 'unknown key "{x}"')


def test_a_word_that_is_nearly_right_is_asked_after(plain: Json) -> None:
    plain["agreements"][0]["status"] = "In force"
    plain["agreements"][0]["staus"] = "signed"
    plain["quotes"][0]["evidence"]["cues"] = plain["quotes"][0]["evidence"]["cue"]
    plain["quotes"][0]["kind"] = "x" * 10**6
    messages = {finding.pointer: finding.message for finding in check(plain)}
    assert messages["/agreements/0/status"] == '"In force" is no word of the vocabulary; did you mean "in_force"?'
    assert messages["/agreements/0/staus"] == 'unknown key "staus"; did you mean "status"?'
    assert messages["/quotes/0/evidence/cues"] == 'unknown key "cues"; did you mean "cue"?'
    assert "did you mean" not in messages["/quotes/0/kind"]


# What a schema of another make asks, a value that it refuses, and the findings.
OTHERS: dict[str, tuple[Json, object, list[tuple[str, str, str]]]] = {
    "a list of values": (
        {"enum": ["a", 3, None]},
        "A",
        [("PW110", "/x", '"A" is none of the values listed; did you mean "a"?')],
    ),
    "another schema of two": (
        {"oneOf": [{"type": "string"}, {"type": "object", "required": ["a"]}]},
        {},
        [("PW102", "/x", "without the keys: a")],
    ),
    "neither schema of two": (
        {"oneOf": [{"type": "string"}, {"type": "number"}]},
        [],
        [("PW100", "/x", "[] is not valid under any of the given schemas")],
    ),
    "both schemas of two": (
        {"oneOf": [{"type": "number"}, {"minimum": 1}]},
        2,
        [("PW100", "/x", "2 is valid under each of {'minimum': 1}, {'type': 'number'}")],
    ),
    "a length": ({"minLength": 3}, "a", [("PW100", "/x", "'a' is too short")]),
    "the name of a key": ({"propertyNames": {"maxLength": 1}}, {"aa": 1}, [("PW100", "/x", "'aa' is too long")]),
    "whatever else is there": (
        {"additionalProperties": {"type": "string"}},
        {"a": 1},
        [("PW101", "/x/a", "1 is not of type string")],
    ),
    "a pattern that Python cannot read": (
        {"pattern": r"^\p{L}+$"},
        "7",
        [("PW100", "/x", r'"7" does not match "^\p{L}+$"')],
    ),
    "an end that Python reads otherwise": (
        {"pattern": "^a$"},
        "a\n",
        [("PW100", "/x", r'"a\n" does not match "^a$"')],
    ),
    "a mark that is no end": ({"pattern": "[$]"}, "x", [("PW105", "/x", '"x" does not have the right form')]),
    "a key by its pattern": (
        {"additionalProperties": False, "patternProperties": {"^a": {}}},
        {"a": 1, "b": 1},
        [("PW103", "/x/b", 'unknown key "b"')],
    ),
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_schema_of_another_make_is_explained_as_well(tmp_path: Path, name: str) -> None:
    schema, value, wanted = OTHERS[name]
    path = tmp_path / "schema.json"
    path.write_text(json.dumps({"properties": {"x": schema}}), "utf-8")
    found = check({"x": value}, OtherSchema(path))
    assert [(finding.code, finding.pointer, finding.message) for finding in found] == wanted
    path.write_text(json.dumps({"not": {}}), "utf-8")
    assert all(len(finding.message) < 300 for finding in check({"x": "y" * 10**6}, OtherSchema(path)))


def test_a_keyword_without_a_code_still_gives_a_finding(plain: Json, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(explain.CODES, "pattern")
    plain["record_id"] = "x"
    assert [finding.code for finding in check(plain)] == ["PW100"]


def paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner: list[tuple[str | int, ...]] = []
    if isinstance(value, dict):
        inner = [found for key, one in value.items() for found in paths(one, (*path, key))]
    elif isinstance(value, list):
        inner = [found for n, one in enumerate(value) for found in paths(one, (*path, n))]
    return ([path] if path else []) + inner


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(
        [0, 1.0, -1, 10**30, "", "\n", "s1", "s1\n", "agr1", "act1", "act٣", "２０３１", "2031", "signed", "x" * 64]
    )
    | st.text(max_size=8)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["text", "start", "cue\n"]), inner),
    max_leaves=5,
)


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(data=st.data())
def test_both_engines_agree_on_whatever_is_done_to_a_record(full_record: Record, data: st.DataObject) -> None:
    record = msgspec.json.decode(msgspec.json.encode(full_record))
    path = data.draw(st.sampled_from(paths(record)))
    owner = record
    for part in path[:-1]:
        owner = owner[part]
    match data.draw(st.sampled_from(["set", "swap", "delete", "add"])):
        case "set":
            owner[path[-1]] = data.draw(VALUES)
        case "swap":
            other: Any = record
            for part in data.draw(st.sampled_from(paths(record))):
                other = other[part]
            owner[path[-1]] = msgspec.json.decode(msgspec.json.encode(other))
        case "delete":
            del owner[path[-1]]
        case "add" if isinstance(owner, dict):
            owner[data.draw(st.text(max_size=5))] = data.draw(VALUES)
        case "add":
            owner.append(data.draw(VALUES))
    valid = is_valid(record)
    assert valid == reference_validator().is_valid(record)
    found = check(record)
    kinds = {finding.code[:3] for finding in found}
    assert kinds <= {"PW2", "PW3"} if valid else kinds == {"PW1"}
    with patch("converter.validate.reference.faults", return_value=None):
        assert set(check(record)) == set(found), "where the fast one finds fault, and nowhere else, the slow one does"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (None, "No such file"),
        ("{", "Expecting property name"),
        ('{"type": 3}', "3 is not valid"),
        ('{"$ref": "https://example.org/a"}', "https://example.org/a is not in this file"),
    ],
)
def test_another_schema_that_cannot_be_used_is_a_usage_error(tmp_path: Path, data: str | None, said: str) -> None:
    path = tmp_path / "schema.json"
    if data is not None:
        path.write_text(data, "utf-8")
    with pytest.raises(UsageError, match=said):
        OtherSchema(path)
