"""A valid record is broken in every way that we can think of, and each is found with the right code.

A mutation changes the decoded record or, where JSON itself is at fault, the bytes.
"""

import json
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest

from converter.validate import Finding, check
from converter.validate.reading import read_entries

Json = dict[str, Any]


def _first(record: Json) -> Json:
    agreement: Json = record["agreements"][0]
    return agreement


def _replaced(old: str, new: str) -> Callable[[str], str]:
    def replace(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return replace


def _swap(items: list[Json], key: str) -> None:
    items[0][key], items[1][key] = items[1][key], items[0][key]


RECORDS: dict[str, tuple[str, Callable[[Json], object]]] = {
    "a number for a string": ("PW101", lambda r: r["article"].update(language=5)),
    "a string for a number": ("PW101", lambda r: r["quotes"][0].update(start="12")),
    "a float for an offset": ("PW101", lambda r: r["quotes"][0].update(start=1.5)),
    "a bool for an offset": ("PW101", lambda r: r["quotes"][0].update(start=True)),
    "an object for a list": ("PW101", lambda r: r.update(quotes={})),
    "a list for an object": ("PW101", lambda r: r.update(article=[])),
    "null for a list": ("PW101", lambda r: r.update(agreements=None)),
    "null for a string": ("PW101", lambda r: _first(r).update(summary=None)),
    "a missing key": ("PW102", lambda r: r.pop("record_id")),
    "a missing key deep inside": ("PW102", lambda r: _first(r)["assertion"].pop("realis")),
    "an extra key": ("PW103", lambda r: r.update(mood="festive")),
    "an extra key deep inside": ("PW103", lambda r: _first(r)["clauses"][0].update(mood=1)),
    "a bad status": ("PW104", lambda r: _first(r).update(status="celebrated")),
    "a bad role": ("PW104", lambda r: r["article"]["blocks"][0].update(role="title")),
    "a vocabulary in capitals": ("PW104", lambda r: _first(r).update(type="Treaty")),
    "a currency in words": ("PW105", lambda r: _first(r)["amounts"][0].update(currency="won")),
    "a date in no form": ("PW105", lambda r: _first(r)["signed"].update(value="2.5.2031")),
    "an id of another kind": ("PW105", lambda r: r["quotes"][0].update(speaker_id="agr1")),
    "a digest in capitals": ("PW105", lambda r: r["source"].update(sha256="F" * 64)),
    "a rule in capitals": ("PW105", lambda r: r["quotes"][0].update(rule_id="Rule")),
    "a version in words": ("PW105", lambda r: r.update(schema_version="latest")),
    "a newer version": ("PW006", lambda r: r.update(schema_version="2.0.0")),
    "an empty title": ("PW106", lambda r: _first(r).update(title="")),
    "an empty text": ("PW106", lambda r: r["article"].update(text="")),
    "an offset below nought": ("PW107", lambda r: r["quotes"][0].update(start=-1)),
    "an ordinal of nought": ("PW107", lambda r: _first(r)["clauses"][0].update(ordinal=0)),
    "a bearer twice": ("PW108", lambda r: _first(r)["clauses"][0].update(bearer_ids=["act1", "act1"])),
    "no mention": ("PW109", lambda r: r["actors"][0].update(mentions=[])),
    "evidence for no field": ("PW103", lambda r: r["quotes"][0]["evidence"].update(mood=[])),
    "an id twice": ("PW201", lambda r: r["sentences"][1].update(id="s1")),
    "a dangling speaker": ("PW202", lambda r: r["quotes"][0].update(speaker_id="act99")),
    "a dangling block": ("PW202", lambda r: r["sentences"][0].update(block="b99")),
    "a dangling section": ("PW202", lambda r: r["quotes"][0].update(section_id="sec9")),
    "swapped ids": ("PW204", lambda r: _swap(r["sentences"], "id")),
    "a gap in the ids": ("PW204", lambda r: r["actors"][-1].update(id="act7")),
    "another record's id": ("PW205", lambda r: r.update(record_id="0" * 64)),
    "a changed text": ("PW205", lambda r: r["article"].update(text=r["article"]["text"].replace("모래섬", "모래톱"))),
    "a span beyond the text": ("PW211", lambda r: r["diagnostics"][0].update(end=10**9)),
    "a span backwards": ("PW211", lambda r: r["diagnostics"][0].update(start=9, end=3)),
    "a shifted span": ("PW212", lambda r: r["quotes"][0].update(start=r["quotes"][0]["start"] + 1)),
    "a span counted in bytes": ("PW212", lambda r: r["quotes"][0].update(end=r["quotes"][0]["end"] + 7)),
    "swapped words": ("PW212", lambda r: _swap(_first(r)["clauses"], "text")),
    "a sentence in another block": ("PW213", lambda r: r["sentences"][0].update(block="b6")),
    "sentences that overlap": ("PW214", lambda r: r["sentences"][0].update(end=r["sentences"][1]["end"])),
    "text behind the last block": ("PW215", lambda r: r["article"].update(text=r["article"]["text"] + " 끝")),
    "a text in NFD": ("PW216", lambda r: r["article"].update(text=r["article"]["text"] + "\u1100\u1161")),
    "a text with carriage returns": ("PW216", lambda r: r["article"].update(text=r["article"]["text"] + "\r")),
    "the thirtieth of February": ("PW301", lambda r: _first(r)["signed"].update(value="2031-02-30")),
    "signed after publication": ("PW302", lambda r: _first(r)["signed"].update(value="2031-06")),
    "signed but denied": ("PW303", lambda r: _first(r)["assertion"].update(polarity="negative")),
    "a part above its total": ("PW304", lambda r: _first(r)["amounts"][1].update(value=10**12)),
    "a cap above what it caps": ("PW304", lambda r: _first(r)["amounts"][1].update(value=10**12, role="cap")),
    "a sum above its total": ("PW305", lambda r: _first(r)["amounts"][1].update(value=10**12)),
    "a range backwards": ("PW306", lambda r: _first(r)["amounts"][0].update(value_max=1)),
    "a party twice": ("PW307", lambda r: _first(r)["parties"].append(_first(r)["parties"][0])),
    "a relation to itself": ("PW309", lambda r: r["relations"][0].update(to_id="agr1")),
    "evidence for nothing": ("PW310", lambda r: _first(r).update(title=None)),
    "a speaker out of nowhere": ("PW311", lambda r: r["quotes"][0].update(resolved_by="none")),
    "a status read nowhere": ("PW312", lambda r: _first(r)["evidence"].pop("status")),
    "in effect before it is signed": ("PW313", lambda r: _first(r).update(effective=_earlier(r))),
    "no parties": ("PW314", lambda r: _first(r).update(parties=[])),
    "one party": ("PW315", lambda r: _first(r)["parties"].pop()),
    "a signatory who is a country": ("PW316", lambda r: _first(r)["signatories"][0].update(actor_id="act1")),
    "a quote of nobody": ("PW317", lambda r: r["quotes"][0].update(speaker_id=None, speaker_text=None)),
}


def _earlier(record: Json) -> Json:
    return {**_first(record)["signed"], "value": "2030-01-01"}


# `"start": 12` is in every record, `"schema_version"` once.
BYTES: dict[str, tuple[str, Callable[[str], str]]] = {
    "NaN": ("PW002", _replaced('"email": "sol@example.org"', '"email": NaN')),
    "infinity": ("PW002", _replaced('"email": "sol@example.org"', '"email": -Infinity')),
    "a number that is too large": ("PW002", _replaced('"email": "sol@example.org"', '"email": 1e999')),
    "a duplicate key": ("PW002", _replaced('"schema_version": ', '"schema_version": "1.0.0", "schema_version": ')),
    "a duplicate key deep inside": ("PW002", _replaced('"kicker": null', '"kicker": null, "kicker": null')),
    "a lone surrogate": ("PW003", _replaced('"sol@example.org"', '"\\ud800"')),
    "a low surrogate": ("PW003", _replaced('"sol@example.org"', '"\\udc00 x"')),
    "a control in a string": ("PW001", _replaced('"sol@example.org"', '"a\x01b"')),
    "a trailing comma": ("PW001", _replaced('"kicker": null', '"kicker": null,,')),
    "single quotes": ("PW001", _replaced('"schema_version"', "'schema_version'")),
    "a comment": ("PW001", _replaced('"schema_version"', '/* x */ "schema_version"')),
    "half a record": ("PW001", lambda text: text[: len(text) // 2]),
    "something behind the record": ("PW001", lambda text: text + "}"),
    "a list in place of the record": ("PW004", lambda text: f"[[{text}]]"),
    "brackets without end": ("PW005", lambda _: "[" * 100_000),
    "a string of 10 MB": ("PW212", _replaced('"물길을 여는 날"', '"' + "갯벌" * 5_000_000 + '"')),
    "a field of 10 MB": ("PW105", _replaced('"schema_version": "1.0.0"', f'"schema_version": "{"x" * 10**7}"')),
    "a bad escape": ("PW001", _replaced('"sol@example.org"', '"\\x"')),
    "no record in a list": ("PW007", lambda _: "[]"),
    "nothing": ("PW007", lambda _: " \n "),
}


def test_there_are_more_than_forty_mutations() -> None:
    assert len(RECORDS) + len(BYTES) > 40


@pytest.mark.parametrize("name", RECORDS)
def test_a_mutation_is_found_with_the_right_code(plain: Json, name: str) -> None:
    code, mutate = RECORDS[name]
    assert check(plain) == ()
    mutate(plain)
    assert code in {finding.code for finding in check(plain)}


@pytest.mark.parametrize("name", BYTES)
def test_a_mutation_of_the_bytes_is_found_with_the_right_code(plain: Json, name: str) -> None:
    code, mutate = BYTES[name]
    data = mutate(json.dumps(plain, ensure_ascii=False)).encode()
    found = [finding for entry in read_entries(BytesIO(data)) for finding in _findings(entry.value)]
    assert [finding.code for finding in found] == [code]
    assert all(len(finding.message) < 400 for finding in found), "a message stays short, whatever the value"


def _findings(value: Json | Finding) -> tuple[Finding, ...]:
    return (value,) if isinstance(value, Finding) else check(value)


def test_a_byte_that_is_not_utf8_is_found(plain: Json) -> None:
    data = json.dumps(plain, ensure_ascii=False).encode().replace("가람국".encode(), b"\xb0\xa1", 1)
    (entry,) = read_entries(BytesIO(data))
    assert isinstance(entry.value, Finding)
    assert entry.value.code == "PW001"
