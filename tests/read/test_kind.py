import pytest

from converter.errors import UnreadableInputError
from converter.read.kind import kind_of, require_article


@pytest.mark.parametrize(
    "text",
    [
        "[속보] 두 도시 협약",
        "[속보]",
        "<앵커> 두 도시가",
        "{가} 협약",
        "[1] 주석",
        "a < b, c > d",
        "&lt;p&gt;",
        "",
        "<표>",
    ],
)
def test_an_article_is_text(text: str) -> None:
    assert kind_of(text) == "text"
    assert require_article(text, "a.txt") == "text"


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><title>두 도시</title>",
        "\n <HTML lang=ko>",
        '\ufeff<?xml version="1.0"?><rss/>',
        "<p>두 도시가 맺었다.",
        "두 도시가</p>\n맺었다.</p>\n그리고</div>",
    ],
)
def test_markup_is_html(text: str) -> None:
    assert kind_of(text) == "html"


@pytest.mark.parametrize("text", ['{"schema_version": "1.0.0"}', '[\n {"a": 1}]', "{}", "[{}]", ' {"a":1}\n{"a":2}'])
def test_records_are_json(text: str) -> None:
    assert kind_of(text, "a.txt") == "json"


@pytest.mark.parametrize(
    ("source", "kind"), [("a.HTML", "html"), ("a.xml", "html"), ("b/a.jsonl", "json"), ("a", "text"), ("a.md", "text")]
)
def test_where_content_says_nothing_the_suffix_decides(source: str, kind: str) -> None:
    assert kind_of("두 도시", source) == kind


@pytest.mark.parametrize(("text", "hint"), [('{"a": 1}', "pactwire validate")])
def test_what_is_no_article_is_refused_with_a_hint(text: str, hint: str) -> None:
    with pytest.raises(UnreadableInputError, match=hint) as caught:
        require_article(text, "a.txt")
    assert caught.value.source == "a.txt"
