"""JSON-LD and ninjs, held against what of the vocabularies is there without a network.

schema.org's vocabulary comes from the package ``msgspec-schemaorg``, which is generated from it. Of ninjs 3.1 the
part that is used is written down here, after the published schema: which properties there are, and what they take.
"""

import json
import re
from importlib import import_module
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from msgspec.structs import replace

from converter.model.record import Record
from converter.write.jsonld import jsonld
from converter.write.ninjs import ninjs
from converter.write.sink import Written
from converter.write.sinks import open_sink

models, enums = import_module("msgspec_schemaorg.models"), import_module("msgspec_schemaorg.enums")
ROOT = Path(__file__).parent.parent.parent
SAMPLES = sorted((ROOT / "samples").rglob("*.json"))

TEXT = {"type": "string", "minLength": 1}
URI = {"type": "string", "pattern": "^[a-z][a-z0-9+.-]*:"}
MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"}
NAMED = {"name": TEXT, "rel": TEXT, "uri": URI, "literal": TEXT}


def listed(required: str | None = None, **properties: dict[str, Any]) -> dict[str, Any]:
    item = {"type": "object", "additionalProperties": False, "properties": properties}
    return {"type": "array", "items": item | ({"required": [required]} if required else {})}


SAID = listed("value", role=TEXT, contentType=TEXT, value=TEXT)
NINJS = {
    "type": "object",
    "additionalProperties": False,
    "required": ["uri"],
    "properties": {
        "uri": URI,
        "type": {"const": "text"},
        "standard": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"name": TEXT, "version": TEXT, "schema": URI},
        },
        "language": TEXT,
        "firstCreated": MOMENT,
        "versionCreated": MOMENT,
        "contentCreated": MOMENT,
        "headlines": SAID,
        "descriptions": SAID,
        "bodies": listed("value", role=TEXT, contentType=TEXT, charCount={"type": "integer"}, value=TEXT),
        "by": TEXT,
        "located": TEXT,
        "infoSources": listed(name=TEXT, role=TEXT, uri=URI, literal=TEXT),
        "people": listed(**NAMED),
        "organisations": listed(**NAMED),
        "places": listed(**NAMED),
        "subjects": listed(**NAMED),
        "events": listed(id=TEXT, **NAMED),
        "altIds": listed(role=TEXT, value=TEXT),
    },
}
# What the values of schema.org's data types and enumerations look like in JSON.
PLAIN = {"URL": str, "str": str, "int": int, "float": (int, float), "bool": bool, "date": str, "datetime": str}


def sample(path: Path) -> Record:
    return msgspec.json.decode(path.read_bytes(), type=Record)


def vocabulary_faults(node: Any, at: str = "") -> list[str]:
    """Return the types and properties that schema.org does not have, and the values that a property does not take."""
    kind = getattr(models, node["@type"], None)
    if kind is None:
        return [f"{at}: no type {node['@type']}"]
    faults = []
    for key, value in node.items():
        if key.startswith("@"):
            continue
        if key not in kind.__struct_fields__:
            faults.append(f"{at}: {node['@type']} has no {key}")
            continue
        expected = set(re.findall(r"\w+", str(_annotation(kind, key))))
        for one in value if isinstance(value, list) else [value]:
            if not isinstance(one, dict):
                if not any(isinstance(one, PLAIN[name]) for name in expected & PLAIN.keys()) and one not in _members(
                    expected
                ):
                    faults.append(f"{at}/{key}: {one!r} is none of {sorted(expected)}")
                continue
            faults += vocabulary_faults(one, f"{at}/{key}")
            known = getattr(models, one["@type"], object)
            if not expected & {parent.__name__ for parent in known.__mro__}:
                faults.append(f"{at}/{key}: {one['@type']} is none of {sorted(expected)}")
    return faults


def _members(names: set[str]) -> set[str]:
    """Return the addresses of the members of enumerations."""
    found = (getattr(enums, name, ()) for name in names)
    return {f"https://schema.org/{one.name}" for kind in found if isinstance(kind, type) for one in kind}


def _annotation(kind: type, key: str) -> object:
    own = (vars(parent).get("__annotations__", {}) for parent in kind.__mro__)
    return next(annotations[key] for annotations in own if key in annotations)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_json_ld_uses_what_schema_org_has(path) -> None:
    assert vocabulary_faults(jsonld(sample(path))) == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_ninjs_keeps_to_the_part_of_its_schema_that_is_used(path) -> None:
    jsonschema.Draft202012Validator(NINJS).validate(ninjs(sample(path)))


def test_the_check_of_the_vocabulary_finds_faults() -> None:
    wrong = {
        "@type": "Quotation",
        "spokenByCharacter": {"@type": "Event"},
        "said": "x",
        "hasPart": {"@type": "Nonsense"},
    }
    faults = vocabulary_faults(wrong)
    assert any("no said" in fault for fault in faults)
    assert any("Event is none of" in fault for fault in faults)
    assert any("no type Nonsense" in fault for fault in faults)


def test_a_treaty_is_legislation_with_its_clauses_and_what_comes_next(full_record) -> None:
    document = jsonld(full_record)
    (treaty,) = document["about"]
    assert treaty["@type"] == "Legislation"
    assert treaty["legislationDate"] == "2031-05-02"
    assert [one["name"] for one in treaty["contributor"]] == ["가람국", "나래국"]
    assert [one["text"] for one in treaty["hasPart"]] == ["조사선을 띄우", "50억 나래를 내"]
    assert [one["name"] for one in treaty["subjectOf"]] == ["signed", "공동위원회"]
    assert "startDate" not in treaty["subjectOf"][1]  # the first half of a year is no date of ISO 8601
    (quotation,) = document["hasPart"]
    assert quotation["spokenByCharacter"]["name"] == "마루한"
    assert document["@id"].startswith("ni:///sha-256;")


def test_a_company_contract_is_no_legislation_and_denied_events_are_none(full_record) -> None:
    (agreement,) = full_record.agreements
    denied = tuple(replace(one, assertion=replace(one.assertion, polarity="negative")) for one in agreement.events)
    changed = replace(agreement, type="contract", ambit="corporate", events=denied, followups=())
    (contract,) = jsonld(replace(full_record, agreements=(changed,)))["about"]
    assert (contract["@type"], contract["dateCreated"]) == ("CreativeWork", "2031-05-02")
    assert "subjectOf" not in contract
    assert "events" not in ninjs(replace(full_record, agreements=(changed,)))


def test_of_money_the_totals_alone_are_told(full_record) -> None:
    (agreement,) = full_record.agreements
    amounts = tuple(replace(one, currency="KRW", unit=None) for one in agreement.amounts)
    (treaty,) = jsonld(replace(full_record, agreements=(replace(agreement, amounts=amounts),)))["about"]
    assert treaty["about"] == [{"@type": "MonetaryAmount", "currency": "KRW", "value": 5 * 10**9}]


def test_an_address_is_the_articles_uri(full_record) -> None:
    record = replace(full_record, source=replace(full_record.source, uri="https://news.example/1"))
    assert ninjs(record)["uri"] == jsonld(record)["@id"] == "https://news.example/1"


@pytest.mark.parametrize(("scheme", "suffix"), [("jsonld", ".jsonld"), ("ninjs", ".json")])
def test_a_changed_record_writes_the_same_file_anew(tmp_path, full_record, scheme, suffix) -> None:
    with open_sink(f"{scheme}:{tmp_path / 'out'}") as sink:
        assert sink.write([full_record]) == Written(added=1)
        assert sink.write([full_record]) == Written(unchanged=1)
        assert sink.write([replace(full_record, agreements=())]) == Written(replaced=1)
    (path,) = (tmp_path / "out").iterdir()
    assert path.suffix == suffix
    assert not {"about", "subjects"} & json.loads(path.read_bytes()).keys()
