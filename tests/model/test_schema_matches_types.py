"""The types and the schema say the same, in both directions."""

import re
from typing import Any, get_args, get_origin

import msgspec
import pytest
from msgspec import inspect

from converter.model import vocab
from converter.model.record import SCHEMA_VERSION, Record
from converter.validate import load_schema

SCHEMA = load_schema()
DEFS = SCHEMA["$defs"]
VOCABULARIES = {
    name: get_args(value)
    for name, value in vars(vocab).items()
    if value is not Any and name[0].isupper() and name != "Literal" and get_origin(value) is not None
}


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def definition(cls: type) -> dict[str, Any]:
    return SCHEMA if cls is Record else DEFS[snake(cls.__name__)]


NAMES = {inspect.NoneType: "null", inspect.StrType: "string", inspect.IntType: "integer", inspect.FloatType: "number"}


def shape_of_type(kind: inspect.Type) -> tuple[object, ...]:
    """Return a sorted tuple of alternatives, each in the form that ``shape_of_schema`` gives as well."""
    match kind:
        case inspect.UnionType(types=types):
            return tuple(sorted({shape for one in types for shape in shape_of_type(one)}, key=repr))
        case inspect.LiteralType(values=values):
            return (frozenset(values),)
        case inspect.StructType(cls=cls):
            return (cls,)
        case inspect.VarTupleType(item_type=item):
            return (("array", shape_of_type(item)),)
        case inspect.DictType(value_type=value):
            return (("map", shape_of_type(value)),)
    return (NAMES[type(kind)],)


def structs() -> dict[str, inspect.StructType]:
    found: dict[str, inspect.StructType] = {}

    def visit(kind: inspect.Type) -> None:
        if isinstance(kind, inspect.StructType) and kind.cls.__name__ not in found:
            found[kind.cls.__name__] = kind
            for field in kind.fields:
                visit(field.type)
        for inner in (*getattr(kind, "types", ()), getattr(kind, "item_type", None), getattr(kind, "value_type", None)):
            if inner is not None:
                visit(inner)

    visit(inspect.type_info(Record))
    return found


STRUCTS = structs()
BY_DEFINITION = {snake(name): kind.cls for name, kind in STRUCTS.items()}


def shape_of_schema(schema: dict[str, Any]) -> tuple[object, ...]:
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        return (BY_DEFINITION[name],) if name in BY_DEFINITION else shape_of_schema(DEFS[name])
    if "anyOf" in schema:
        return tuple(sorted({shape for one in schema["anyOf"] for shape in shape_of_schema(one)}, key=repr))
    if "oneOf" in schema:
        return (frozenset(choice["const"] for choice in schema["oneOf"]),)
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return tuple(sorted((_shape_of_kind(kind, schema) for kind in kinds), key=repr))


def _shape_of_kind(kind: str, schema: dict[str, Any]) -> object:
    if kind == "array":
        return ("array", shape_of_schema(schema["items"]))
    if kind == "object":
        (inner,) = schema["patternProperties"].values()
        return ("map", shape_of_schema(inner))
    return kind


def with_numbers(shape: tuple[object, ...]) -> tuple[object, ...]:
    """JSON knows no floats: float and int together are a number."""
    return tuple(one for one in shape if not (one == "integer" and "number" in shape))


def schemas(node: object = SCHEMA, path: str = "") -> list[tuple[str, dict[str, Any]]]:
    if isinstance(node, list):
        return [found for n, one in enumerate(node) for found in schemas(one, f"{path}/{n}")]
    if not isinstance(node, dict):
        return []
    inner = [found for key, one in node.items() for found in schemas(one, f"{path}/{key}")]
    return [(path, node), *inner]


@pytest.mark.parametrize("name", STRUCTS)
def test_every_struct_is_an_object_of_the_schema(name: str) -> None:
    struct = STRUCTS[name]
    schema = definition(struct.cls)
    keys = [field.encode_name for field in struct.fields]
    assert schema["type"] == "object"
    assert schema["additionalProperties"] is False
    assert list(schema["properties"]) == keys
    assert schema["required"] == keys
    for field in struct.fields:
        wanted = with_numbers(shape_of_type(field.type))
        assert shape_of_schema(schema["properties"][field.encode_name]) == wanted, field.name


def test_every_object_of_the_schema_is_a_struct() -> None:
    objects = {name for name, schema in DEFS.items() if schema.get("type") == "object"}
    assert objects == BY_DEFINITION.keys() - {"record"}


def test_every_vocabulary_is_in_the_schema_in_its_order() -> None:
    described = {name: [one["const"] for one in schema["oneOf"]] for name, schema in DEFS.items() if "oneOf" in schema}
    assert described == {snake(name): list(values) for name, values in VOCABULARIES.items()}


def test_values_lists_a_vocabulary() -> None:
    assert vocab.values(vocab.Polarity) == ("positive", "negative")


def test_every_definition_is_used() -> None:
    used = {schema["$ref"].removeprefix("#/$defs/") for _, schema in schemas() if isinstance(schema.get("$ref"), str)}
    assert used == set(DEFS)


def test_every_field_value_and_definition_is_described() -> None:
    described = [(name, schema) for name, schema in DEFS.items()]
    described += [
        (f"{at}.{key}", one)
        for at, node in schemas()
        if "required" in node and "properties" in node
        for key, one in node["properties"].items()
    ]
    for at, schema in described:
        assert schema.get("title", "").strip(), at
        assert schema.get("description", "").endswith("."), at
    for at, node in schemas():
        for choice in node.get("oneOf", ()):
            assert set(choice) == {"const", "description"}, at
            assert choice["description"].endswith("."), f"{at}: {choice['const']}"


def test_evidence_can_be_given_for_fields_that_exist() -> None:
    own_place = {"id", "key", "start", "end", "rule_id", "evidence"}
    for name in ("quote", "agreement"):
        properties = DEFS[name]["properties"]
        assert set(properties["evidence"]["propertyNames"]["enum"]) == properties.keys() - own_place


def test_no_string_may_be_empty() -> None:
    for at, schema in schemas():
        kinds = schema.get("type", ())
        if "string" in ([kinds] if isinstance(kinds, str) else kinds) and not at.endswith("/properties"):
            assert schema.get("minLength") == 1 or "pattern" in schema, at


def test_the_id_holds_the_major_version() -> None:
    assert SCHEMA["$id"].rpartition(":")[2] == SCHEMA_VERSION.partition(".")[0]


def test_a_full_record_has_one_of_every_object(full_record: Record) -> None:
    seen: set[str] = set()

    def visit(value: object) -> None:
        if isinstance(value, msgspec.Struct):
            seen.add(type(value).__name__)
            for field in value.__struct_fields__:
                visit(getattr(value, field))
        elif isinstance(value, tuple | dict):
            for one in value.values() if isinstance(value, dict) else value:
                visit(one)

    visit(full_record)
    assert seen == set(STRUCTS)
