"""Records read back from bytes."""

import json
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.errors import UnreadableInputError
from converter.validate import Finding
from converter.validate.reading import Entry, read_entries


def read(data: bytes | str) -> list[tuple[int, object]]:
    """Return findings as ``code message``, records as they are."""
    values = [(one.number, one.value) for one in entries(data.encode() if isinstance(data, str) else data)]
    return [(n, f"{one.code} {one.message}" if isinstance(one, Finding) else one) for n, one in values]


def entries(data: bytes) -> list[Entry]:
    return list(read_entries(BytesIO(data)))


def blamed(data: str) -> list[str]:
    """Return what is to blame for each entry that cannot be read."""
    return [one.raw.decode()[slice(*one.broken)] for one in entries(data.encode()) if one.broken]


def test_one_object() -> None:
    assert read('\ufeff{\n "a": 1\n}\n') == [(1, {"a": 1})]


def test_an_array() -> None:
    assert read('[{"a": 1},\n{"a": 2}]') == [(1, {"a": 1}), (2, {"a": 2})]


def test_json_lines_are_counted_with_their_empty_lines() -> None:
    assert read('{"a": 1}\r\n\r\n{"a": 2}\r\n') == [(1, {"a": 1}), (3, {"a": 2})]


def test_a_line_separator_inside_a_string_ends_no_line() -> None:
    assert read('{"a": "갯\u2028벌"}\n{"a": "\x85"}\n') == [(1, {"a": "갯\u2028벌"}), (2, {"a": "\x85"})]


def test_a_bad_line_does_not_stop_the_others() -> None:
    found = read('{"a": 1}\n{"a": \n{"a": NaN}\n[]\n{"a": 5}')
    assert found[0] == (1, {"a": 1})
    assert found[1] == (2, "PW001 Expecting value: the JSON ends before its time")
    assert found[2] == (3, "PW002 NaN is no JSON number")
    assert found[3] == (4, "PW004 a record is a JSON object, not a list")
    assert found[4] == (5, {"a": 5})


def test_a_broken_document_says_where() -> None:
    assert read('{\n "a": 1\n "b": 2\n}') == [(1, "PW001 Expecting ',' delimiter")]
    assert blamed('{\n "a": 1\n "b": 2\n}') == ['"']
    assert read('[\n{"a": 1},\n{"a": }\n]') == [(1, "PW001 Expecting value")]
    assert blamed('[\n{"a": 1},\n{"a": }\n]') == ["}"]


def test_records_one_after_another_are_no_document() -> None:
    ((_, said),) = read('{\n"a": 1\n}\n{\n"a": 2\n}\n')
    assert str(said).startswith("PW001 something follows the end of the JSON; several records go one a line")
    assert blamed('{\n"a": 1\n}\n{\n"a": 2\n}\n') == ["{"]


def test_what_is_cut_off_says_so() -> None:
    assert read('{"a": "b') == [(1, "PW001 Unterminated string: the JSON ends before its time")]
    assert read('{"a": [1,\n') == [(1, "PW001 Expecting value: the JSON ends before its time")]
    assert blamed('{"a": "b') == ['"']


def test_nothing_is_no_record() -> None:
    assert read(b" \n") == [(1, "PW007 there is nothing to read")]
    assert read(b"") == [(1, "PW007 there is nothing to read")]
    assert read("[ ]") == [(1, "PW007 the list holds no record")]


@pytest.mark.parametrize("value", ["1", '"a"', "null", "true", "[1]"])
def test_a_record_is_an_object(value: str) -> None:
    ((number, found),) = read(value)
    assert number == 1
    assert str(found).startswith("PW004 ")


@pytest.mark.parametrize(
    ("source", "message", "blame"),
    [
        ('{"a": NaN}', "PW002 NaN is no JSON number", "NaN"),
        ('{"a": "\\ud83e\\udd80", "b": NaN}', "PW002 NaN is no JSON number", "NaN"),
        ('{"a": -Infinity}', "PW002 -Infinity is no JSON number", "-Infinity"),
        ('{"a": [1, 1e999]}', "PW002 1e999 is too large for a number", "1e999"),
        ('{"a": -1e999}', "PW002 -1e999 is too large for a number", "-1e999"),
        ('{"a": {"b": 1, "b": 2}}', "PW002 the key 'b' stands twice in one object", '"b": 2'),
        ('{\n"a": 1,\n"a": 2}', "PW002 the key 'a' stands twice in one object", '"a": 2'),
        ('{"a": 1, "\\u0061": 1}', "PW002 the key 'a' stands twice in one object", '"\\u0061"'),
        ('{"x": {"c": 1}, "a": [{"c": 1, "c" : 2}]}', "PW002 the key 'c' stands twice in one object", '"c" '),
        ('{"a": "\\ud83d"}', "PW003 a \\u escape that is half a character (lone surrogate)", '"\\ud83d"'),
        ('{"\\udc00": 1}', "PW003 a \\u escape that is half a character (lone surrogate)", '"\\udc00"'),
        ('{"a": ' + "[" * 100_000, "PW005 nested too deeply", "{"),
        ('{"a": ' + "9" * 5000 + "}", f"PW002 {'9' * 40}… is too large for a number", "9" * 5000),
    ],
)
def test_what_others_would_read_otherwise_is_refused(source: str, message: str, blame: str) -> None:
    assert read(source) == [(1, message)]
    ((start, end),) = [entry.broken for entry in entries(source.encode())]
    assert source.startswith(blame, start)
    assert source[start:end] == blame[: end - start]


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ('{"a" : 1.5, "b": ":"}', {"a": 1.5, "b": ":"}),
        ('{"a": "\\u0022:", "b": "\\":"}', {"a": '":', "b": '":'}),
        ('{"a": "\\u003a", "b": ":\\u0020"}', {"a": ":", "b": ": "}),
    ],
)
def test_what_the_fast_decoder_does_not_vouch_for_is_read_all_the_same(source: str, value: object) -> None:
    assert read(source) == [(1, value)]


@pytest.mark.parametrize(
    "source",
    [
        '{"a" : 1, "a" : 1}',
        '{"a": 1, "a" : 1}',
        '{"a": {"b": "x", "b": ":"}}',
        '{"a": "\\u0022:", "a": "\\u0022:"}',
        '{"b": "\\u0022:", "a": 1, "a": 2}',
        '{"b": "\\":", "a": 1, "a": "\\":"}',
        '{"b": "\\"\\u0020:", "a": 1, "a": 2}',
        '{"b" : "\\" :", "a" : 1, "a": 2}',
    ],
)
def test_a_key_that_stands_twice_is_found_however_it_is_hidden(source: str) -> None:
    ((_, found),) = read(source)
    assert str(found).endswith("stands twice in one object")


KEYS = st.sampled_from(["a", "b", '":', ":", "\\", " :", "가", '"'])
VALUES = st.sampled_from(["", ":", '":', '" :', '\\":', " : ", "\\", 1, None])


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(
    st.lists(st.tuples(KEYS, VALUES), max_size=5),
    st.booleans(),
    st.sampled_from([(",", ":"), (", ", ": "), (" , ", " : ")]),
)
def test_keys_are_counted_whatever_they_and_their_values_hold(
    pairs: list[tuple[str, object]], ascii_only: bool, marks: tuple[str, str]
) -> None:
    written = [json.dumps(part, ensure_ascii=ascii_only) for pair in pairs for part in pair]
    members = [key + marks[1] + value for key, value in zip(written[::2], written[1::2], strict=True)]
    ((_, found),) = read("{" + marks[0].join(members) + "}")
    keys = [key for key, _ in pairs]
    if len(set(keys)) < len(keys):
        assert str(found).endswith("stands twice in one object")
    else:
        assert found == dict(pairs)


def test_keys_of_every_form_are_read() -> None:
    source = '{"x y": ":", "A": "\\"b\\":", "가": [{"\\\\": 1}], "a1_": "\\\\"}'
    assert read(source) == [(1, {"x y": ":", "A": '"b":', "가": [{"\\": 1}], "a1_": "\\"})]
    many = {f"k{n}": n for n in range(1500)}
    assert read(json.dumps(many)) == [(1, many)]
    assert read(json.dumps(many | {"other": 1})) == [(1, many | {"other": 1})]


def test_what_calls_itself_json_lines_is_read_by_line() -> None:
    broken = b'{"a":\n{"a": 2}\n'
    assert [entry.number for entry in read_entries(BytesIO(broken), lines=True)] == [1, 2]
    assert [entry.number for entry in read_entries(BytesIO(b"[{}]"), lines=True)] == [1]
    assert [entry.number for entry in read_entries(BytesIO(b""), lines=True)] == [1]


def test_json_lines_are_read_one_at_a_time() -> None:
    class Counting(BytesIO):
        lines = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            self.lines += 1
            return super().readline(size)

    stream = Counting(b'{"a": 1}\n' * 1000)
    next(read_entries(stream))
    assert stream.lines < 3


@pytest.mark.parametrize("data", [b'{"a": 1}\n' * 3, b"{\n" + b" " * 200, b" " * 200 + b"\n{}", b"{}\n" + b" " * 200])
def test_what_is_too_large_is_refused(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("converter.validate.reading.MAX_BYTES", 100)
    if len(data) < 100:
        assert len(list(read_entries(BytesIO(data)))) == 3
        return
    with pytest.raises(UnreadableInputError, match="more than 100 bytes in one document or line"):
        list(read_entries(BytesIO(data)))


def test_a_whole_pair_of_surrogates_is_a_character() -> None:
    assert read('{"a": "\\ud83e\\udd80", "b": 1.5}') == [(1, {"a": "🦀", "b": 1.5})]


def test_a_byte_that_is_not_utf8_costs_its_own_line() -> None:
    data = '{"a": "벌"}\n'.encode() + b'{"a": "\xb9\xfa"}\n' + b'{"a": "\xed\xa0\x80"}\n' + b'{"a": 4}'
    found = read(data)
    assert found[0] == (1, {"a": "벌"})
    assert found[1] == (2, "PW001 the byte 0xb9 is not UTF-8")
    assert found[2] == (3, "PW001 the byte 0xed is not UTF-8")
    assert found[3] == (4, {"a": 4})
    assert [one.broken for one in entries(data)] == [None, (7, 8), (7, 8), None]


def test_what_was_written_is_read_back() -> None:
    rows = [{"n": n, "글": "갯벌\n\u2029"} for n in range(50)]
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    assert [row for _, row in read(lines)] == rows
    assert [row for _, row in read(json.dumps(rows))] == rows


PIECES = st.sampled_from(
    [b'{"a": 1}', b"{", b"}", b"[", b"]", b",", b"\n", b'"', b"\\ud800", b"NaN", b"1e999", b"\xff", b" "]
)


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(st.lists(PIECES | st.binary(max_size=3), max_size=12).map(b"".join))
def test_whatever_the_bytes_every_entry_is_a_record_or_says_why_not(data: bytes) -> None:
    found = entries(data)
    assert all(isinstance(one.value, dict | Finding) for one in found)
    assert [one.number for one in found] == sorted({one.number for one in found})
