"""What holds for a database of any kind."""

import signal
import subprocess
import sys

import msgspec
import pytest
from generated import records as made_up
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from converter.errors import UnwritableOutputError
from converter.model.record import Record
from converter.write import tables as description
from converter.write.batch import prepare
from converter.write.rows import spread
from converter.write.sink import Written
from converter.write.sinks import open_sink
from converter.write.sql import sink as sql_sink
from converter.write.sql.ddl import views


def several(record: Record, number: int) -> list[Record]:
    """Return records of so many articles."""
    return [replace(record, record_id=f"{n:064x}") for n in range(1, number + 1)]


def load(target: str, *records: Record) -> Written:
    with open_sink(target) as sink:
        return sink.write(records)


def loaded(target: str) -> list[Record]:
    with open_sink(target) as sink:
        return list(sink.records())


def test_every_table_gets_rows_of_a_record_with_everything_in_it(database, full_record) -> None:
    (agreement,) = full_record.agreements
    clauses = tuple(replace(one, counterparty_ids=("act2",)) for one in agreement.clauses)
    actors = tuple(replace(one, aliases=("가람",)) for one in full_record.actors)
    record = replace(full_record, actors=actors, agreements=(replace(agreement, clauses=clauses),))
    assert load(database.target, record) == Written(added=1)
    assert all(database.counts().values())


def test_the_same_article_twice_changes_nothing(database, full_record) -> None:
    load(database.target, full_record)
    before = database.counts()
    assert load(database.target, full_record, full_record) == Written(unchanged=2)
    assert database.counts() == before


def test_a_changed_record_takes_the_place_of_the_old_one_and_leaves_no_orphans(database, full_record) -> None:
    other = replace(full_record, record_id="1" * 64)
    load(database.target, full_record, other)
    bare = replace(full_record, agreements=(), quotes=(), actors=(), relations=(), sections=())
    assert load(database.target, bare) == Written(replaced=1)
    assert loaded(database.target) == [bare, other]
    assert database.ask("SELECT DISTINCT article_id FROM clause") == [(2,)]
    alone = {name: len(rows) for name, rows in spread([*enumerate(prepare([bare, other]), 1)]).items()}
    assert database.counts() == alone


def test_of_several_records_of_an_article_in_a_batch_the_last_one_counts(database, full_record) -> None:
    bare = replace(full_record, diagnostics=())
    assert load(database.target, full_record, bare, bare) == Written(added=1, replaced=1, unchanged=1)
    assert loaded(database.target) == [bare]


def test_a_record_that_no_database_takes_is_named_and_its_batch_left_out(database, full_record) -> None:
    source = replace(full_record.source, uri="b.txt")
    bad = replace(full_record, source=source, record_id="1" * 64, diagnostics=())
    for words, said in (("a\0b", "NUL"), ("a\ud800b", "surrogate")):
        broken = replace(bad, article=replace(bad.article, text=words))
        with pytest.raises(UnwritableOutputError, match=rf"{said}.*b\.txt"):
            load(database.target, full_record, broken)
    assert database.counts()["article"] == 0


def test_a_backslash_before_u0000_is_no_nul(database, full_record) -> None:
    record = replace(full_record, article=replace(full_record.article, text=r"a\u0000b \\u0000"))
    load(database.target, record)
    assert loaded(database.target) == [record]


def test_newer_tables_are_refused_and_left_alone(database, full_record) -> None:
    load(database.target, full_record)
    database.ask("UPDATE schema_version SET version = 99")
    with pytest.raises(UnwritableOutputError, match=r"version 99.*upgrade pactwire"):
        load(database.target, full_record)
    assert database.ask("SELECT version FROM schema_version") == [(99,)]
    assert database.counts()["article"] == 1


def make_old(database, *records: Record) -> None:
    """Load records, and let the tables look as an older version might have made them."""
    load(database.target, *records)
    database.ask("UPDATE schema_version SET version = 0")
    database.ask("DELETE FROM assessment")
    database.ask("ALTER TABLE diagnostic ADD COLUMN hint TEXT")


def test_older_tables_are_brought_forward(database, full_record, monkeypatch) -> None:
    monkeypatch.setattr(sql_sink, "_STEP", 2)
    records = several(full_record, 5)
    load(database.target, *records)
    before = database.counts()
    make_old(database, *records)
    assert load(database.target, *records) == Written(unchanged=5)
    assert database.counts() == before
    assert database.ask("SELECT version FROM schema_version") == [(description.VERSION,)]
    assert len(database.ask("SELECT * FROM diagnostic")[0]) == len(description.tables()["diagnostic"].columns)
    assert loaded(database.target) == records


def test_tables_that_cannot_be_brought_forward_stay_as_they_were(database, full_record, monkeypatch) -> None:
    make_old(database, *several(full_record, 5))
    before = database.counts()
    monkeypatch.setattr(sql_sink, "_STEP", 2)
    calls: list[int] = []

    def failing(coming):
        calls.append(1)
        if len(calls) == 2:
            raise UnwritableOutputError("no more")
        return spread(coming)

    monkeypatch.setattr(sql_sink, "spread", failing)
    with pytest.raises(UnwritableOutputError, match="no more"):
        load(database.target)
    assert database.counts() == before
    assert database.ask("SELECT version FROM schema_version") == [(0,)]
    assert len(database.ask("SELECT hint FROM diagnostic")) == 5


def test_a_database_with_a_table_of_the_same_name_is_left_alone(database, full_record) -> None:
    database.ask("CREATE TABLE quote (a INTEGER)")
    with pytest.raises(UnwritableOutputError, match="already exists"):
        load(database.target, full_record)
    with pytest.raises(Exception, match="article"):
        database.ask("SELECT * FROM article")


KILLED = """
import os, signal, sys
import msgspec
from pathlib import Path
from converter.model.record import Record
from converter.write.sinks import open_sink
target, place, at = sys.argv[1:]
records = msgspec.json.decode(Path(place).read_bytes(), type=tuple[Record, ...])
sink = open_sink(target)
put = sink._engine.put
def until(table, rows):
    put(table, rows)
    if table == at:
        os.kill(os.getpid(), signal.SIGKILL)
with sink:
    sink.write(records[:2])
    sink._engine.put = until
    sink.write(records[2:])
"""


@pytest.mark.parametrize("at", ["article", "clause", "diagnostic"])
def test_killed_in_the_middle_of_a_batch_the_database_is_as_before(database, full_record, tmp_path, at) -> None:
    records = several(full_record, 6)
    place = tmp_path / "records.json"
    place.write_bytes(msgspec.json.encode(records))
    done = subprocess.run([sys.executable, "-c", KILLED, database.target, str(place), at], check=False, timeout=120)
    assert done.returncode == -signal.SIGKILL
    assert loaded(database.target) == records[:2]
    assert load(database.target, *records) == Written(added=4, unchanged=2)
    assert loaded(database.target) == records


LOADER = """
import sys
import msgspec
from pathlib import Path
from converter.errors import UnwritableOutputError
from converter.model.record import Record
from converter.write.sink import write_all
from converter.write.sinks import open_sink
target, place = sys.argv[1:]
records = msgspec.json.decode(Path(place).read_bytes(), type=tuple[Record, ...])
try:
    with open_sink(target) as sink:
        print(write_all(sink, records, 3))
except UnwritableOutputError as error:
    sys.exit(f"refused: {error}")
"""


def test_two_loaders_at_once_do_not_get_in_each_others_way(database, full_record, tmp_path) -> None:
    records = several(full_record, 60)
    place = tmp_path / "records.json"
    place.write_bytes(msgspec.json.encode(records))
    command = [sys.executable, "-c", LOADER, database.target, str(place)]
    loaders = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True, stdout=subprocess.DEVNULL) for _ in "ab"]
    said = [loader.communicate(timeout=120)[1] for loader in loaders]
    if database.kind == "duckdb":  # it lets one process in at a time
        assert all(not one or one.startswith("refused: duckdb:") for one in said)
        assert not all(said)
    else:
        assert said == ["", ""]
    assert loaded(database.target) == records


def test_money_is_counted_once(database, full_record) -> None:
    (agreement,) = full_record.agreements
    total, part = (replace(one, currency="KRW", unit=None) for one in agreement.amounts)
    converted = replace(part, id="amt3", currency="USD", role="conversion", part_of="amt1")
    yearly = replace(part, id="amt4", currency="EUR", role="component", part_of=None, per="year")
    amounts = (total, part, converted, yearly, replace(yearly, id="amt5"))
    load(database.target, replace(full_record, agreements=(replace(agreement, amounts=amounts),)))
    found = database.ask("SELECT currency, per, value, amounts, parties FROM agreement_money ORDER BY currency")
    assert found == [("EUR", "year", 4 * 10**9, 2, "가람국, 나래국"), ("KRW", None, 5 * 10**9, 1, "가람국, 나래국")]


def test_the_other_views(database, full_record) -> None:
    load(database.target, *several(full_record, 2))
    assert database.ask("SELECT title, parties, clauses FROM agreement_overview WHERE article_id = 1") == [
        ("갯벌 보전 협정", "가람국, 나래국", 2)
    ]
    assert database.ask("SELECT clause_id, bearers, type FROM clause_overview WHERE article_id = 2 ORDER BY 1") == [
        ("cl1", "가람국, 나래국", "treaty"),
        ("cl2", "가람국", "treaty"),
    ]
    assert database.ask("SELECT DISTINCT speaker, affiliation, text FROM quote_by_speaker") == [
        ("마루한", "가람국", "물길을 여는 날")
    ]
    assert database.ask("SELECT key, articles FROM agreement_across_articles") == [
        ("가람국|나래국|treaty|2031-05-02", 2)
    ]


def test_every_view_can_be_read(database, full_record) -> None:
    load(database.target, full_record)
    found = {view.name: len(database.ask(f"SELECT * FROM {view.name}")) for view in views()}  # noqa: S608
    assert found == {one: int(one != "agreement_money") for one in found} | {"clause_overview": 2}


def test_days_are_days_and_money_is_exact(database, full_record) -> None:
    (agreement,) = full_record.agreements
    amounts = (replace(agreement.amounts[0], value=10**17 + 1, value_max=0.1),)
    clauses = tuple(replace(one, amount_ids=()) for one in agreement.clauses)
    load(database.target, replace(full_record, agreements=(replace(agreement, amounts=amounts, clauses=clauses),)))
    ((first, last),) = database.ask("SELECT due_first, due_last FROM followup")
    assert (str(first), str(last)) == ("2032-01-01", "2032-06-30")
    ((value, most),) = database.ask("SELECT value, value_max FROM amount")
    assert (value, float(most)) == (10**17 + 1, 0.1)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(st.lists(made_up(), max_size=2))
def test_what_was_loaded_is_what_is_read_back(database, records) -> None:
    with open_sink(database.target) as sink:
        sink.write(records)
        found = {one.record_id: one for one in sink.records()}
    numbers = dict(database.ask("SELECT digest, article_id FROM article"))
    for one in {one.identity: one for one in prepare(records)}.values():
        assert found[one.record.record_id] == one.record
        expected = {name: rows for name, rows in spread([(numbers[one.digest], one)]).items() if name != "record"}
        where = f"WHERE article_id = {numbers[one.digest]}"
        stored = database.ask_all(f'SELECT * FROM "{name}" {where}' for name in expected)  # noqa: S608
        for (name, rows), there in zip(expected.items(), stored, strict=True):
            assert sorted(map(plain, there)) == sorted(map(plain, rows)), name


def plain(row: tuple[object, ...]) -> tuple[str, ...]:
    """Return a row as strings that can be compared, whatever type a driver gives a number or a day."""
    return tuple(
        f"{float(v):.6f}" if isinstance(v, int | float) or type(v).__name__ == "Decimal" else str(v) for v in row
    )
