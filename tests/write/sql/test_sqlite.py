"""What only SQLite has."""

from msgspec.structs import replace

from converter.write.sinks import open_sink

SEARCH = """
SELECT s.kind, s.text FROM search_index i JOIN search s ON s.search_id = i.rowid
WHERE search_index MATCH '{}' ORDER BY s.position
"""


def load(database, *records) -> None:
    with open_sink(database.target) as sink:
        sink.write(records)


def test_two_syllables_in_the_middle_of_a_word_are_found(sqlite_database, full_record) -> None:
    load(sqlite_database, full_record)
    assert sqlite_database.ask(SEARCH.format("사선*")) == [("clause", "조사선을 띄우")]
    assert sqlite_database.ask(SEARCH.format("협정* AND 보전*")) == [("agreement", "갯벌 보전 협정")]


def test_what_is_replaced_or_removed_is_found_no_more(sqlite_database, full_record) -> None:
    load(sqlite_database, full_record, replace(full_record, record_id="1" * 64))
    load(sqlite_database, replace(full_record, agreements=(), quotes=(), relations=()))
    assert len(sqlite_database.ask(SEARCH.format("사선*"))) == 1
    sqlite_database.ask("DELETE FROM article")
    assert sqlite_database.ask(SEARCH.format("협정*")) == []
    assert set(sqlite_database.counts().values()) == {0}
    assert sqlite_database.ask("INSERT INTO search_index (search_index) VALUES ('integrity-check')") == []


def test_columns_are_commented_in_the_schema(sqlite_database, full_record) -> None:
    load(sqlite_database, full_record)
    ((ddl,),) = sqlite_database.ask("SELECT sql FROM sqlite_master WHERE name = 'agreement'")
    assert '"status" TEXT NOT NULL, -- How far it is at the time of the article. One of: proposed,' in ddl


def test_keys_are_kept(sqlite_database, full_record) -> None:
    load(sqlite_database, full_record)
    assert sqlite_database.ask("PRAGMA foreign_key_check") == []
    assert sqlite_database.ask("PRAGMA integrity_check") == [("ok",)]
