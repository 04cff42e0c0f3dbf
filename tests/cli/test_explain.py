import msgspec

from converter.cli.explain import explain
from converter.model.record import Record


def test_every_object_that_a_rule_found_is_a_line(full_record: Record) -> None:
    lines = list(explain(full_record))
    rules = msgspec.json.encode(full_record).count(b'"rule_id"')
    assert lines[0].split() == ["field", "place", "rule", "words"]
    assert len(lines) == rules + 1


def test_a_line_names_the_field_the_place_the_rule_and_the_words(full_record: Record) -> None:
    (line,) = (line for line in explain(full_record) if line.startswith("/agreements/0/clauses/0 "))
    clause = full_record.agreements[0].clauses[0]
    assert line.split(maxsplit=3)[1:] == [f"{clause.start}-{clause.end}", clause.rule_id, clause.text]


def test_long_words_are_cut(full_record: Record) -> None:
    words = [line.split(maxsplit=3)[3] for line in explain(full_record)][1:]
    assert max(map(len, words)) == 60
    assert all(word.endswith("…") for word in words if len(word) == 60)
