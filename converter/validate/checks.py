"""Check a record: the schema first, then whatever only makes sense in a record that keeps to it.

In: a ``Record`` or decoded JSON. Out: findings. ``CHECKS`` is all there is beyond the schema; a new check is a function
from a ``View`` to pointers and messages, and a line here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from converter.model.record import SCHEMA_VERSION
from converter.validate import completeness, offsets, references, sense
from converter.validate.finding import Finding
from converter.validate.schema import decoded, in_place, is_valid
from converter.validate.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from converter.model.vocab import Severity
    from converter.validate.schema import OtherSchema
    from converter.validate.view import Issue


class Check(NamedTuple):
    """One check: its stable code, how much its findings matter, and the function that finds them."""

    code: str
    severity: Severity
    find: Callable[[View], Iterator[Issue]]


_LONGEST = 400  # characters of a message, whatever the values that it shows
# An error is a record that contradicts itself or its text, whoever wrote it; a warning is a record that can be right
# and hardly is. The converter refuses to hand out a record with an error.
CHECKS = (
    Check("PW201", "error", references.repeated_ids),
    Check("PW202", "error", references.dangling),
    Check("PW203", "error", references.foreign),
    Check("PW204", "error", references.out_of_order),
    Check("PW205", "error", references.wrong_record_id),
    Check("PW211", "error", offsets.outside),
    Check("PW212", "error", offsets.misquoted),
    Check("PW213", "error", offsets.misplaced),
    Check("PW214", "error", offsets.overlapping),
    Check("PW215", "error", offsets.unaccounted_text),
    Check("PW216", "error", offsets.not_normal),
    Check("PW301", "error", sense.impossible_days),
    Check("PW302", "warning", sense.signed_after_published),
    Check("PW303", "warning", sense.signed_but_denied),
    Check("PW304", "warning", sense.part_above_total),
    Check("PW305", "warning", sense.sum_above_total),
    Check("PW306", "warning", sense.empty_range),
    Check("PW307", "warning", sense.repeated_parties),
    Check("PW308", "warning", sense.clause_is_assessment),
    Check("PW309", "error", sense.pointless_relations),
    Check("PW310", "warning", sense.evidence_for_nothing),
    Check("PW311", "warning", sense.speaker_without_resolution),
    Check("PW312", "warning", completeness.evidence_missing),
    Check("PW313", "warning", completeness.effective_before_signed),
    Check("PW314", "warning", completeness.no_parties),
    Check("PW315", "info", completeness.one_party),
    Check("PW316", "warning", completeness.signatory_is_nobody),
    Check("PW317", "info", completeness.quote_without_source),
)
_ERRORS = tuple(one for one in CHECKS if one.severity == "error")


def errors(record: object) -> tuple[Finding, ...]:
    """Return what is wrong enough with a record to refuse it: the errors among what ``check`` finds, and sooner."""
    plain: Any = decoded(record)
    if is_valid(plain):
        return _beyond_schema(plain, _ERRORS)
    return tuple(one for one in check(plain) if one.severity == "error")


def check(record: object, schema: OtherSchema | None = None) -> tuple[Finding, ...]:
    """Return everything that is wrong with a record, a ``Record`` or decoded JSON; empty where nothing is.

    ``schema`` is another version's, which the record is held against in place of this one's. Where the schema is
    broken, only that is reported: the other checks rest on its shape. They rest on this version's, so they are left out
    for a record that keeps to another schema and not to this one as well.
    """
    plain: Any = in_place(record)
    if schema is not None:
        if not schema.is_valid(plain):
            return _explained(record, schema)
        return _beyond_schema(plain) if is_valid(plain) else ()
    if is_valid(plain):
        return _beyond_schema(plain)
    newer = _of_newer_version(plain)
    return (newer,) if newer else _explained(record, None)


def _explained(record: object, schema: OtherSchema | None) -> tuple[Finding, ...]:
    from converter.validate.explain import explain  # noqa: PLC0415  (jsonschema, only now that it is needed)

    return tuple(explain(decoded(record), schema))


def _beyond_schema(plain: Any, checks: tuple[Check, ...] = CHECKS) -> tuple[Finding, ...]:  # noqa: ANN401  (as above)
    view = View(plain)
    return tuple(
        Finding(code=one.code, severity=one.severity, pointer=at, message=message[:_LONGEST])
        for one in checks
        for at, message in one.find(view)
    )


def _of_newer_version(plain: object) -> Finding | None:
    """Say that a record was made for a schema that this version does not know, rather than all that this breaks."""
    version: object = plain.get("schema_version") if isinstance(plain, dict) else None
    known = SCHEMA_VERSION.partition(".")[0]
    major = version.partition(".")[0] if isinstance(version, str) else ""
    if not isinstance(version, str) or not (major.isascii() and major.isdecimal()) or int(major[:9]) <= int(known):
        return None
    message = f"made for version {version[:20]} of the schema, this pactwire knows version {known}"
    return Finding(
        code="PW006",
        severity="error",
        pointer="/schema_version",
        message=message,
        expected="an upgrade of pactwire, or that version's schema, given with --schema",
    )
