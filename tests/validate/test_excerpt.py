"""What a finding is about."""

import pytest

from converter.validate.excerpt import excerpt_of, range_of

RECORD = {
    "a": [{"text": "words", "start": 1, "end": 6, "date": {"value": "2031", "n": 5, "no": None, "list": []}}],
    "b": {"start": None, "end": None},
    "c": {"text": 3, "name": "n"},
}


@pytest.mark.parametrize(
    ("at", "words", "span"),
    [
        ("", None, None),
        ("/a", None, None),
        ("/a/0", "words", (1, 6)),
        ("/a/0/text", "words", (1, 6)),
        ("/a/0/date/value", "2031", (1, 6)),
        ("/a/0/date/n", "5", (1, 6)),
        ("/a/0/date/no", None, (1, 6)),
        ("/a/0/date/list", None, (1, 6)),
        ("/a/7", None, None),
        ("/a/x", None, None),
        ("/b", None, None),
        ("/c", "n", None),
        ("/c/name/deeper", "n", None),
    ],
)
def test_the_words_and_the_range_of_a_pointer(at: str, words: str | None, span: tuple[int, int] | None) -> None:
    assert excerpt_of(RECORD, at) == words
    assert range_of(RECORD, at) == span
