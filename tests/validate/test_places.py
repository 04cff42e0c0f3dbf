"""Where a JSON value stands, and what is shown of its line."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.validate.finding import pointer, steps
from converter.validate.places import JsonSource, Lines

TEXT = '\ufeff{\n  "a/b": [1, {"c~d": "갯벌 \\"x\\"", "e": null}, [], {}],\n  "": true, "f": {"g": -1.5e3}\n}\n'


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("", "{"),
        ("/a~1b", "["),
        ("/a~1b/0", "1"),
        ("/a~1b/1/c~0d", '"갯벌 \\"x\\""'),
        ("/a~1b/1/e", "null"),
        ("/a~1b/2", "["),
        ("/a~1b/3", "{"),
        ("/", "true"),
        ("/f/g", "-1.5e3"),
        ("/a~1b/9", "["),
        ("/a~1b/x", "["),
        ("/a~1b/3/x", "{"),
        ("/f/none", "{"),
        ("/f/g/h", "-1.5e3"),
    ],
)
def test_a_value_is_found_by_its_pointer(at: str, words: str) -> None:
    start, end = JsonSource(TEXT).find(at)
    assert TEXT[start:end] == words


@pytest.mark.parametrize(
    ("at", "words"), [("/a~1b/1/c~0d", '"c~d"'), ("/", '""'), ("/f/g", '"g"'), ("/a~1b/0", "1"), ("", "{")]
)
def test_the_key_of_a_value_is_found_where_it_has_one(at: str, words: str) -> None:
    start, end = JsonSource(TEXT).find(at, key=True)
    assert TEXT[start:end] == words


def test_looking_twice_finds_the_same() -> None:
    source = JsonSource(TEXT)
    assert [source.find("/a~1b/1/e") for _ in range(2)] == [JsonSource(TEXT).find("/a~1b/1/e")] * 2


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


def _leaves(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str, object]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    below = [leaf for key, inner in items for leaf in _leaves(inner, (*path, key))]
    return [(pointer(path), value), *below]


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(VALUES, st.sampled_from([None, 1, 3]), st.booleans())
def test_every_value_of_every_document_is_found(value: object, indent: int | None, ascii_only: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    source = JsonSource(text)
    for at, inner in _leaves(value):
        start, end = source.find(at)
        if isinstance(inner, dict | list):
            assert text[start] == json.dumps(inner)[0]
        else:
            assert json.loads(text[start:end]) == inner
        assert pointer(steps(at)) == at


def test_a_place_counts_code_points_from_one() -> None:
    place = Lines("가\r\n🦀나다\rx").place(4, 6)
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 2, 2, 4)
    assert (place.source, place.shift) == ("🦀나다", 0)


def test_a_place_may_go_on_over_lines() -> None:
    place = Lines("ab\ncd\nef", 10).place(1, 7)
    assert (place.line, place.column, place.end_line, place.end_column) == (10, 2, 12, 2)
    assert place.source == "ab"
    assert [Lines("ab\n\n\r\n").place(at, at).source for at in (0, 2, 3, 4, 6)] == ["ab", "ab", "", "", ""]


def test_a_long_line_is_shown_around_the_place() -> None:
    place = Lines("x" * 500 + "HERE" + "y" * 500).place(500, 504)
    assert (place.column, place.shift, len(place.source)) == (501, 460, 100)
    assert place.source[place.column - 1 - place.shift :].startswith("HERE")
