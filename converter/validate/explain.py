"""Say in words what the schema holds against a record.

In: decoded JSON. Out: findings ``PW1xx``, one for each value at fault, the one that helps most where several rules
fail on the same value.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import jsonschema

from converter.validate.finding import Finding, pointer
from converter.validate.reference import errors_by, errors_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from converter.validate.schema import OtherSchema

OTHER = "PW100"
# The code of a finding, by the schema keyword that failed.
CODES = {
    "type": "PW101",
    "required": "PW102",
    "additionalProperties": "PW103",
    "propertyNames": "PW103",
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
    "oneOf": "{value} is no word of the vocabulary",
    "enum": "{value} is none of the values listed",
    "pattern": "{value} does not have the right form",
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
    "propertyNames": "one of: {}",
    "pattern": "a string that matches {}",
    "minimum": "at least {}",
}
_SHOWN = 60  # characters of a wrong value that a message shows
_LONGEST = 200  # characters of a message that jsonschema has put into words
_LIKENESS = 0.75  # of a word that may be meant: "sgined" is "signed", "active" is not "actual"


def explain(record: Any, schema: OtherSchema | None = None) -> Iterator[Finding]:  # noqa: ANN401  (any JSON value)
    """Yield what is wrong with decoded JSON by the schema; nothing where it is valid.

    ``schema`` is another version's, in place of this one's. Where it has a pattern that Python cannot read, or reads
    otherwise (``$`` before a last line feed), the fast engine's words have to do.
    """
    if schema is None:
        yield from (finding for error in errors_in(record) for finding in _findings(error))
        return
    found: list[Finding] = []
    with suppress(re.error):
        found += [finding for error in errors_by(schema.document, record) for finding in _findings(error)]
    yield from found or (
        Finding(code=OTHER, severity="error", pointer=pointer(path), message=_shortened(message))
        for path, message in schema.errors(record)
    )


def _findings(error: jsonschema.ValidationError) -> Iterator[Finding]:
    asked: Any = error.validator_value
    if error.validator == "anyOf" and asked[1:] == [{"type": "null"}]:
        for inner in error.context or ():  # "this or null": what is no null was meant to be this
            if inner.schema_path[0] == 0:
                yield from _findings(inner)
        return
    if error.context and not _is_vocabulary(asked):  # of several branches, what is nearest to right
        error = jsonschema.exceptions.best_match([error]) or error
    keyword = _keyword(error)
    name = [str(error.instance)] if keyword == "propertyNames" else []
    yield Finding(
        code=CODES.get(keyword, OTHER),
        severity="error",
        pointer=pointer([*error.absolute_path, *name]),
        message=_message(error, keyword),
        expected=_expected(error, keyword),
    )


def _keyword(error: jsonschema.ValidationError) -> str:
    """Return the keyword that failed; of a key's name that of names, "" where it asks for more than ours ever does."""
    keyword, asked = str(error.validator), error.validator_value
    if keyword == "enum" and "propertyNames" in list(error.schema_path)[-2:]:
        return "propertyNames"
    unusual = {"oneOf": not _is_vocabulary(asked), "minLength": asked != 1, "minItems": asked != 1}
    return "" if unusual.get(keyword) else keyword


def _is_vocabulary(asked: object) -> bool:
    return isinstance(asked, list) and all(isinstance(item, dict) and "const" in item for item in asked)


def _expected(error: jsonschema.ValidationError, keyword: str) -> str | None:
    template = EXPECTED.get(keyword)
    return template.format(_rule(error.validator_value)) if template else None


def _message(error: jsonschema.ValidationError, keyword: str) -> str:
    if keyword == "propertyNames":
        return _unknown(str(error.instance), _listed(error.validator_value))
    if keyword == "additionalProperties" and error.validator_value is False:
        schema: Any = error.schema
        return _unknown(str(error.path[-1]), schema.get("properties", ()))
    template = MESSAGES.get(keyword)
    if template is None:
        return _shortened(error.message)
    said = template.format(value=_shown(error.instance), rule=_rule(error.validator_value))
    return said + (_meant(error.instance, _listed(error.validator_value)) if keyword in ("oneOf", "enum") else "")


def _rule(asked: Any) -> str:  # noqa: ANN401  (whatever a keyword can hold)
    return ", ".join(_listed(asked)) if isinstance(asked, list) else str(asked)


def _listed(asked: Any) -> list[str]:  # noqa: ANN401  (whatever a keyword can hold)
    items = asked if isinstance(asked, list) else []
    values = (item["const"] if isinstance(item, dict) and "const" in item else item for item in items)
    return [value if isinstance(value, str) else json.dumps(value) for value in values]


def _unknown(key: str, known: Iterable[str]) -> str:
    return f"unknown key {_shown(key)}{_meant(key, known)}"


def _meant(word: object, known: Iterable[str]) -> str:
    """Return the question whether a known word is meant, where there is one that is much alike."""
    if not isinstance(word, str) or len(word) > _SHOWN:
        return ""
    alike = get_close_matches(re.sub(r"[\s-]", "_", word.lower()), list(known), 1, _LIKENESS)
    return f'; did you mean "{alike[0]}"?' if alike else ""


def _shortened(message: str) -> str:
    return message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…"


def _shown(value: Any) -> str:  # noqa: ANN401  (any JSON value)
    words = json.dumps(value, ensure_ascii=False).encode(errors="backslashreplace").decode()
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
