"""Pages that are made to break a parser: no error, no endless time, nothing fetched."""

import socket
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.errors import UnreadableInputError
from converter.parse.html import parse_html
from converter.run.one import convert_bytes

ROW = "<p>The two towns signed a water agreement on Monday, and both councils said it would last for ten years.</p>"


def _article(author: str) -> str:
    return f'{{"@type": "NewsArticle", "author": {author}}}'


HOSTILE = {
    "nested": lambda n: "<div>" * (n // 5) + "x",
    "nested and closed": lambda n: "<div>" * (n // 11) + ROW + "</div>" * (n // 11),
    "unclosed inline": lambda n: "<b>" * (n // 3) + "x",
    "nested names of junk": lambda n: "<div class=related>" * (n // 19) + ROW * 9,
    "half a tag": lambda n: ROW * 3 + "<a href='" + "x" * n,
    "only angles": lambda n: "<" * n,
    "one tag of attributes": lambda n: "<p" + " a=1" * (n // 4) + ">",
    "a bomb in a data address": lambda n: f"<img src='data:application/zip;base64,{'A' * n}'>{ROW}",
    "entities": lambda n: "<!DOCTYPE x [" + '<!ENTITY a "&a;&a;">' * (n // 20) + "]><p>&a;</p>",
    "comments": lambda n: "<!--" * (n // 4),
    "linked data in itself": lambda n: '<script type="application/ld+json">' + '{"author":' * (n // 10) + "</script>",
    "lists in scripts": lambda n: "<script>x = " + "[" * n + "</script>",
    "names in names": lambda n: (
        f'<script type="application/ld+json">{_article("[" * 900 + "1" + "]" * 900)}</script>{"x" * n}'
    ),
    "states in states": lambda n: "<script>x = " + '{"items":[' * 400 + "1" + "]}" * 400 + "</script>" + "x" * n,
    "rows of a stream": lambda n: f"<script>self.__next_f.push([1,'{'1:T1,' * (n // 5)}'])</script>{ROW}",
    "pushes": lambda n: "<script>" + 'self.__next_f.push([1,"1:T1,"])' * (n // 33) + "</script>" + ROW,
    "assignments": lambda n: "<script>" + "a={};" * (n // 5) + "</script>" + ROW,
    "boxes of settings": lambda n: "<div><i class=ad>x</i><i class=ad>x</i>x" * (n // 45) + ROW * 4,
    "teasers in teasers": lambda n: "<div><h3><a href=x>a</a></h3>" * (n // 30) + ROW * 4,
    "bylines": lambda n: "<div class=byline>" + "<i>Ada Brook</i>\n\n" * (n // 20) + "</div>" + ROW * 4,
    "a title of separators": lambda n: f"<title>{'a | ' * (n // 4)}</title><h1>{'a | ' * (n // 4)}</h1>{ROW * 3}",
    "authors without end": lambda n: f"<meta name=author content='{'a, ' * (n // 3)}'>{ROW * 3}",
    "white space": lambda n: f"<p>{' ' * n}x</p>{ROW * 3}",
    "digits": lambda n: f"<time>{'1' * n}</time><p class=date>{'1' * n}</p>{ROW * 3}",
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_megabyte_is_read_in_seconds(make: Callable[[int], str]) -> None:
    begin = time.process_time()
    parse_html(make(1_000_000))
    assert time.process_time() - begin < 5


@pytest.mark.parametrize(
    "make", [lambda n: ROW * (n // 100), lambda n: "<p>" * (n // 3), lambda n: "<ul>" + "<li>a" * (n // 5)]
)
def test_time_grows_with_the_size_and_no_faster(make: Callable[[int], str]) -> None:
    def seconds(size: int) -> float:
        times = []
        for _ in range(3):
            begin = time.process_time()
            parse_html(make(size))
            times.append(time.process_time() - begin)
        return min(times)

    small, middle, large = (seconds(size) for size in (20_000, 40_000, 80_000))
    assert middle < 4 * small
    assert large < 4 * middle


def test_a_million_tags_that_are_never_closed() -> None:
    assert parse_html("<p>" * 1_000_000).blocks == ()


@pytest.mark.parametrize("odd", ["\0", "\ud800", "\x01", "\x1e", "\x7f", "\u200b", "\ufeff"])
def test_characters_that_no_text_holds_are_taken_out(odd: str) -> None:
    found = parse_html(ROW.replace("water ", f"water {odd}") * 3)
    assert len(found.blocks) == 3
    for block in found.blocks:
        assert block.text.replace("?", "").replace("  ", " ").startswith("The two towns signed a water agreement")
        assert odd not in block.text


def test_nothing_is_fetched_and_no_entity_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*given: object) -> None:
        raise AssertionError(given)

    monkeypatch.setattr(socket, "socket", refuse)
    doctype = '<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    found = parse_html(f"{doctype}<html><body>{ROW * 3}<p>&x; and some more words that end here.</p></body></html>")
    assert len(found.blocks) >= 3
    assert not any("root:" in block.text for block in found.blocks)


def test_a_page_beyond_the_limit_is_refused_with_the_limit_in_the_message() -> None:
    page = f"<html><body>{ROW * 5}</body></html>".encode()
    with pytest.raises(UnreadableInputError, match=r"larger than 99 bytes.*--max-size"):
        convert_bytes(page, max_size=99)
    with pytest.raises(UnreadableInputError, match="larger than"):
        convert_bytes(b"<html>" + b" " * 100_000_000)
    assert convert_bytes(page, max_size=len(page)).article.blocks


PIECES = (
    "<p>", "</p>", "<div class='ad'>", "<h1>", "<table><tr><td>", "<li>", "<br>", "<a href=x>", "</div>",
    "<script>", "</script>", "<article>", "x", "The towns agreed, and that is all there is to say of it. ",
    "&amp;", "<", "\0", "\x1e", "&#30;",
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_markup_gives_clean_lines(markup: str) -> None:
    for block in parse_html(markup).blocks:
        assert block.text
        assert block.text == " ".join(block.text.split())
