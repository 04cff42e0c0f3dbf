"""The description of the tables, and the rows that keep to it."""

import msgspec
import pytest
from generated import records
from hypothesis import HealthCheck, Phase, given, settings

from converter.model.edtf import days
from converter.write.batch import prepare
from converter.write.columns import Column
from converter.write.rows import spread
from converter.write.tables import LISTS, tables

ISSUED = {
    "article", "section", "block", "quote", "actor", "actor_mention", "agreement", "agreement_party",
    "agreement_signatory", "agreement_event", "pillar", "clause", "amount", "followup", "assessment", "relation",
    "evidence", "diagnostic",
}  # fmt: skip
PYTHON = {"text": str, "integer": int, "number": (int, float), "day": str, "json": bytes}


def test_every_kind_of_object_has_its_table() -> None:
    assert set(tables()) >= ISSUED


def test_tables_stand_behind_what_they_refer_to() -> None:
    seen: set[str] = set()
    for name, table in tables().items():
        seen.add(name)
        assert {column.refers for column in table.columns if column.refers} <= seen, name


def test_every_table_and_column_says_what_it_is() -> None:
    for table in tables().values():
        assert table.comment
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert set(table.key) <= set(names)
        assert all(column.comment.endswith(".") for column in table.columns)
        assert not any(column.null for column in table.columns if column.name in table.key)


def test_every_list_of_a_record_is_a_table_or_left_out_by_name() -> None:
    left_out = {"sentences", "deck", "captions"}
    found: set[str] = set()

    def visit(kind: msgspec.inspect.Type) -> None:
        for field in getattr(kind, "fields", ()):
            inner = field.type
            if isinstance(inner, msgspec.inspect.VarTupleType):
                found.add(field.encode_name)
                visit(inner.item_type)
            visit(inner)

    from converter.model.record import Record

    visit(msgspec.inspect.type_info(Record))
    assert found - left_out == {listed.path[-1] for listed in LISTS.values()}


def fits(column: Column, value: object) -> bool:
    if value is None:
        return column.null
    return isinstance(value, PYTHON[column.kind]) and (not column.values or value in column.values)


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(records())
def test_rows_keep_to_the_description(record) -> None:
    for name, rows in spread([(7, *prepare([record]))]).items():
        columns = tables()[name].columns
        names = [column.name for column in columns]
        keys = [tuple(row[names.index(part)] for part in tables()[name].key) for row in rows]
        assert len(set(keys)) == len(keys)
        for row in rows:
            assert row[0] == 7
            assert len(row) == len(columns)
            assert [column.name for column, value in zip(columns, row, strict=True) if not fits(column, value)] == []


@pytest.mark.parametrize(("value", "first", "last"), [
    ("2025-10-29", "2025-10-29", "2025-10-29"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2026", "2026-01-01", "2026-12-31"),
    ("2026-40", "2026-01-01", "2026-06-30"),
    ("2026-41", "2026-07-01", "2026-12-31"),
    ("2026-36", "2026-10-01", "2026-12-31"),
    ("2026-33", "2026-01-01", "2026-03-31"),
    ("2026-21", "2026-03-01", "2026-05-31"),
    ("2026-24", "2026-01-01", "2026-03-31"),
])  # fmt: skip
def test_a_date_has_a_first_and_a_last_day(value, first, last) -> None:
    assert days(value) == (first, last)


@pytest.mark.parametrize("value", ["2026-02-30", "0000", "0000-01-01"])
def test_what_no_calendar_has_has_no_days(value) -> None:
    assert days(value) is None
