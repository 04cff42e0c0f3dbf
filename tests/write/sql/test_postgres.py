"""What only PostgreSQL has."""

import psycopg
import pytest
from msgspec.structs import replace

from converter.errors import UnwritableOutputError, UsageError
from converter.write.sinks import open_sink, shown


def load(database, *records) -> None:
    with open_sink(database.target) as sink:
        sink.write(records)


def test_two_syllables_in_the_middle_of_a_word_are_found(postgres_database, full_record) -> None:
    load(postgres_database, full_record)
    query = "SELECT text FROM search WHERE words @@ '{}'::tsquery ORDER BY position"
    assert postgres_database.ask(query.format("사선:*")) == [("조사선을 띄우",)]
    assert postgres_database.ask(query.format("협정:* & 보전:*")) == [("갯벌 보전 협정",)]


def test_the_search_has_an_index_that_serves_it(postgres_database, full_record) -> None:
    load(postgres_database, full_record)
    query = "EXPLAIN SELECT * FROM search WHERE words @@ '협정:*'::tsquery"
    plan = postgres_database.ask_all(["SET enable_seqscan = off", query])[1]
    assert any("search_words" in line for (line,) in plan)


def test_tables_columns_and_views_are_commented(postgres_database, full_record) -> None:
    load(postgres_database, full_record)
    query = "SELECT obj_description('{}'::regclass), col_description('agreement'::regclass, 8)"
    for name in ("agreement", "agreement_money"):
        ((table, column),) = postgres_database.ask(query.format(name))
        assert table
        assert column
    bare = """
        SELECT c.relname, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0
        AND c.relname NOT IN ('search', 'schema_version') AND col_description(c.oid, a.attnum) IS NULL
    """
    assert postgres_database.ask(bare) == []


def test_what_is_removed_takes_its_rows_with_it(postgres_database, full_record) -> None:
    load(postgres_database, full_record)
    postgres_database.ask("DELETE FROM article")
    assert set(postgres_database.counts().values()) == {0}
    assert postgres_database.ask("SELECT count(*) FROM search") == [(0,)]


def test_a_reference_to_nobody_is_refused_and_nothing_stays(postgres_database, full_record) -> None:
    (agreement,) = full_record.agreements
    parties = (replace(agreement.parties[0], actor_id="act9"),)
    broken = replace(full_record, agreements=(replace(agreement, parties=parties),))
    with pytest.raises(UnwritableOutputError, match="agreement_party"):
        load(postgres_database, broken)
    assert postgres_database.counts()["article"] == 0


def test_the_record_can_be_asked_as_json(postgres_database, full_record) -> None:
    load(postgres_database, full_record)
    query = "SELECT json -> 'agreements' -> 0 ->> 'title' FROM record"
    assert postgres_database.ask(query) == [("갯벌 보전 협정",)]


@pytest.mark.parametrize("address", [
    "postgresql://reader:hunter2@127.0.0.1:1/news?connect_timeout=2",
    "postgresql://reader:hunter2@127.0.0.1:hunter2/news",
    "postgresql://127.0.0.1:1/news?password=hunter2&connect_timeout=2",
])  # fmt: skip
def test_no_password_is_ever_shown(address, run) -> None:
    ran = run("load", "-", "--to", address, stdin=b"{}")
    assert ran.code in (2, 4)
    assert "hunter2" not in ran.stderr
    assert ran.stderr


def test_a_password_of_the_environment_is_used_and_not_shown(postgres, monkeypatch, run) -> None:
    with psycopg.connect(postgres) as connection:
        connection.execute("DROP ROLE IF EXISTS pactwire_test")
        connection.execute("CREATE ROLE pactwire_test LOGIN PASSWORD 'hunter2'")
    monkeypatch.setenv("PGPASSWORD", "hunter2")
    monkeypatch.setenv("PGUSER", "pactwire_test")
    ran = run("load", "-", "--to", postgres.replace("postgres@", ""), stdin=b"{}")
    assert "hunter2" not in ran.stderr


def test_the_short_name_of_an_address_is_known(postgres_database, full_record) -> None:
    with open_sink(postgres_database.target.replace("postgresql:", "postgres:")) as sink:
        sink.write([full_record])
    assert postgres_database.counts()["article"] == 1


def test_an_address_that_makes_no_sense_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="cannot be understood"):
        open_sink("postgresql://u:hunter2@h/d?nonsense=hunter2")


@pytest.mark.parametrize(("target", "seen"), [
    ("postgresql://u:p@h:5432/d?password=p", "postgresql://h:5432/d"),
    ("postgresql://u:p@ss@h/d", "postgresql://h/d"),
    ("sqlite:a@b.db", "sqlite:a@b.db"),
])  # fmt: skip
def test_targets_are_shown_without_what_is_secret(target, seen) -> None:
    assert shown(target) == seen
