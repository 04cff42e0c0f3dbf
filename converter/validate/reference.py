"""The reference implementation of JSON Schema: what it holds against a record.

In: decoded JSON. Out: jsonschema's errors. It takes its time (tens of milliseconds a record), so of our own schema it
looks only where the fast engine found fault. jsonschema is imported here and in ``explain`` alone: a valid record never
pays for it.
"""

from __future__ import annotations

import re
from functools import cache, reduce
from operator import getitem
from typing import TYPE_CHECKING, Any

import jsonschema

from converter.model.schema import load_schema
from converter.validate.schema import Path, faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.protocols import Validator

    Json = dict[str, Any]
    Errors = Iterator[jsonschema.ValidationError]


def _pattern(_: Validator, pattern: str, instance: object, __: object) -> Errors:
    """Match as ECMA 262 does, where ``$`` is the end and never stands before a last line feed, as it does in Python."""
    if isinstance(instance, str) and not re.search(pattern.replace("$", r"\Z"), instance):
        yield jsonschema.ValidationError("no match")


def _required(_: Validator, keys: list[str], instance: object, __: object) -> Errors:
    """Name all missing keys of an object at once."""
    missing = [key for key in keys if key not in instance] if isinstance(instance, dict) else []
    if missing:
        yield jsonschema.ValidationError(f"without the keys: {', '.join(missing)}")


def _additional(validator: Validator, allowed: object, instance: object, schema: Json) -> Errors:
    """Report each unknown key by itself, at its own place."""
    if allowed is not False or not isinstance(instance, dict):
        yield from jsonschema.Draft202012Validator.VALIDATORS["additionalProperties"](
            validator, allowed, instance, schema
        )
        return
    patterns = [*schema.get("patternProperties", ())]
    for key in instance:
        if key not in schema.get("properties", {}) and not any(re.search(pattern, key) for pattern in patterns):
            yield jsonschema.ValidationError("unknown key", path=[key])


def _extended(kind: type[Validator], **keywords: object) -> type[Validator]:
    own = {"required": _required, "additionalProperties": _additional, **keywords}
    extended: type[Validator] = jsonschema.validators.extend(kind, own)  # type: ignore[no-untyped-call]
    return extended


@cache
def reference_validator() -> Validator:
    """Return the validator for our schema, compiled once."""
    return _extended(jsonschema.Draft202012Validator, pattern=_pattern)(load_schema())


def errors_in(record: Any) -> Errors:  # noqa: ANN401  (any JSON value)
    """Yield what our schema holds against a record."""
    validator: Any = reference_validator()
    found = faults(record)
    if found is None:
        yield from validator.iter_errors(record)
    for value, keyword in found or ():
        for error in validator.descend(_at(record, value), _narrowed(validator.schema, keyword)):
            error.path.extendleft(reversed(value))
            yield error


def errors_by(document: Json, record: Any) -> Errors:  # noqa: ANN401  (any JSON value)
    """Yield what another schema holds against a record; raise ``re.error`` for a pattern that Python cannot read."""
    return _extended(jsonschema.validators.validator_for(document))(document).iter_errors(record)


def _narrowed(document: Json, keyword: Path) -> Json:
    """Return the schema that has one keyword, and what the keyword needs to know of those beside it."""
    depth = keyword.index("propertyNames") if "propertyNames" in keyword else len(keyword) - 1
    beside, name = _at(document, keyword[:depth]), str(keyword[depth])
    known: Json = {}
    if name == "additionalProperties":
        known = {key: dict.fromkeys(beside.get(key, ()), True) for key in ("properties", "patternProperties")}
    return {name: beside[name], **known}


def _at(value: Any, path: Path) -> Any:  # noqa: ANN401  (any JSON value)
    return reduce(getitem, path, value)
