"""Say in words what the schema holds against a record.

In: decoded JSON. Out: findings ``PW1xx``, one for each value at fault, the one that helps most where several rules
fail on the same value. jsonschema is imported here, and here alone: a valid record never pays for it.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import jsonschema

from converter.model.schema import load_schema
from converter.validate.finding import Finding, pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.protocols import Validator

# The code of a finding, by the schema keyword that failed.
CODES = {
    "type": "PW101",
    "required": "PW102",
    "additionalProperties": "PW103",
    "oneOf": "PW104",
    "pattern": "PW105",
    "minLength": "PW106",
    "minimum": "PW107",
    "uniqueItems": "PW108",
    "minItems": "PW109",
    "enum": "PW110",
}
# What a finding says, by keyword: {value} is the value at fault, {rule} what the schema asks; else jsonschema's words.
MESSAGES = {
    "type": "{value} is not of type {rule}",
    "oneOf": "{value} is none of: {rule}",
    "enum": "{value} is none of: {rule}",
    "pattern": "{value} does not match {rule}",
    "minLength": "the string is empty",
    "minimum": "{value} is less than {rule}",
    "uniqueItems": "{value} holds the same item twice",
    "minItems": "the list is empty",
}
# What should stand there, by keyword, with what the schema asks; else what the code's description says.
EXPECTED = {
    "type": "a value of type {}",
    "oneOf": "one of: {}",
    "enum": "one of: {}",
    "pattern": "a string that matches {}",
    "minimum": "at least {}",
}
_SHOWN = 60  # characters of a wrong value that a message shows


def _pattern(_: Validator, pattern: str, instance: object, __: object) -> Iterator[jsonschema.ValidationError]:
    """Match as ECMA 262 does, where ``$`` is the end and never stands before a last line feed, as it does in Python."""
    if isinstance(instance, str) and not re.search(pattern.replace("$", r"\Z"), instance):
        yield jsonschema.ValidationError("no match")


def _required(_: Validator, keys: list[str], instance: object, __: object) -> Iterator[jsonschema.ValidationError]:
    """Name all missing keys of an object at once."""
    missing = [key for key in keys if key not in instance] if isinstance(instance, dict) else []
    if missing:
        yield jsonschema.ValidationError(f"without the keys: {', '.join(missing)}")


@cache
def reference_validator() -> Validator:
    """Return the reference implementation's validator for the schema, compiled once."""
    reference: type[Validator] = jsonschema.validators.extend(  # type: ignore[no-untyped-call]
        jsonschema.Draft202012Validator, {"pattern": _pattern, "required": _required}
    )
    return reference(load_schema())


def explain(record: Any, document: dict[str, Any] | None = None) -> Iterator[Finding]:  # noqa: ANN401  (any JSON value)
    """Yield what is wrong with decoded JSON by the schema, in the record's order; nothing where it is valid.

    ``document`` is another schema, in place of this version's.
    """
    validator = reference_validator() if document is None else _other_validator(document)
    for error in validator.iter_errors(record):
        yield from _findings(error)


def _other_validator(document: dict[str, Any]) -> Validator:
    kind: type[Validator] = jsonschema.validators.validator_for(document)
    return kind(document)


def _findings(error: jsonschema.ValidationError) -> Iterator[Finding]:
    if error.validator == "anyOf":  # "this or null": what is no null was meant to be this
        for inner in error.context or ():
            if inner.schema_path[0] == 0:
                yield from _findings(inner)
        return
    yield Finding(
        code=CODES.get(str(error.validator), "PW100"),
        severity="error",
        pointer=pointer(error.absolute_path),
        message=_message(error),
        expected=_expected(error),
    )


def _expected(error: jsonschema.ValidationError) -> str | None:
    template = EXPECTED.get(str(error.validator))
    return template.format(_rule(error.validator_value)) if template else None


def _message(error: jsonschema.ValidationError) -> str:
    template = MESSAGES.get(str(error.validator), error.message.replace("{", "{{").replace("}", "}}"))
    return template.format(value=_shown(error.instance), rule=_rule(error.validator_value))


def _rule(asked: Any) -> str:  # noqa: ANN401  (whatever a keyword can hold)
    if isinstance(asked, list):
        return ", ".join(item["const"] if isinstance(item, dict) else str(item) for item in asked)
    return str(asked)


def _shown(value: Any) -> str:  # noqa: ANN401  (any JSON value)
    words = json.dumps(value, ensure_ascii=False).encode(errors="backslashreplace").decode()
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
