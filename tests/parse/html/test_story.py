"""Articles that stand in a page's scripts alone."""

import json

import pytest
from small_pages import BODY, FIRST, SECOND, THIRD, page, texts

PARTS = (FIRST, SECOND, THIRD)
NESTED = {"a": [{"b": {"parts": [{"type": "text", "content": f"<p>{part}</p>"} for part in PARTS]}}]}
FLIGHT = json.dumps([1, "7:" + json.dumps({"body": [{"text": part} for part in PARTS]}) + "\n"])
ROW = f'2:T{len(BODY.encode()):x},{BODY}3:["$","div",null,{{"html":"$2"}}]\n'
LINKED = json.dumps({"@type": "NewsArticle", "articleBody": "\n\n".join(PARTS)})
STATES = {
    "linked": f'<script type="application/ld+json">{LINKED}</script>',
    "next": f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(NESTED)}</script>',
    "html": f"<script>window.__STATE__ = {json.dumps({'story': {'body': BODY}})};</script>",
    "strings": f"<script>var x = {json.dumps({'list': PARTS})};</script>",
    "text_row": f"<script>self.__next_f.push({json.dumps([1, ROW[:90]])})</script>"
    f"<script>self.__next_f.push({json.dumps([1, ROW[90:]])})</script>",
    "second": f"<script>var a = {{}}; window.b = {json.dumps({'story': {'body': BODY}})}; var c = [];</script>",
    "flight": f"<script>self.__next_f.push({FLIGHT})</script><script>self.__next_f.push([0])</script>",
}


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_a_body_in_scripts_alone_is_read(state: str) -> None:
    found = page(f"<div id=root></div>{state}", "<title>상수도 협약</title>")
    assert [block.text for block in found.blocks] == ["상수도 협약", FIRST, SECOND, THIRD]


@pytest.mark.parametrize("state", ["{broken", '{"a": "b"}', "[1, 2]", "{}"])
def test_scripts_without_an_article_give_none(state: str) -> None:
    padded = state + " " * 200
    markup = f"<script>x = {padded}</script><script type='application/json'>{padded}</script>"
    assert page(markup + f"<script>self.__next_f.push({padded})</script>").blocks == ()


def test_what_else_scripts_hold_is_no_text() -> None:
    items = [{"type": "text", "content": one} for one in (FIRST, SECOND, THIRD)]
    items[1:1] = [{"type": "image", "content": FIRST}, {"type": "header", "content": "남은 과제"}, {"type": "x"}, 3]
    found = page(f"<script>Fusion.globalContent={json.dumps({'elements': items})}</script>")
    assert [block.role for block in found.blocks] == ["paragraph", "subhead", "paragraph", "paragraph"]


def test_lists_and_tables_in_scripts_keep_their_form() -> None:
    cells = [[{"content": "비용"}, {"content": "절반"}], [{"content": "공사"}, {"content": "내년 봄"}], 3]
    items = [
        *({"type": "text", "content": one} for one in PARTS),
        {"type": "list", "items": [{"type": "text", "content": "물값은 그대로 둔다."}]},
        {"type": "table", "header": [{"content": "항목"}, {"content": "값"}], "rows": cells},
        {"type": "table", "rows": "none"},
        {"type": "raw_html", "content": "광고"},
    ]
    found = page(f"<script>Fusion.globalContent={json.dumps({'content_elements': items})}</script>")
    assert texts(found, "list_item") == ["물값은 그대로 둔다."]
    assert texts(found, "table_row") == ["항목 | 값", "비용 | 절반", "공사 | 내년 봄"]
    assert len(found.blocks) == 7


def test_the_object_that_holds_the_text_says_who_wrote_it_and_when() -> None:
    story = {
        "headlines": {"basic": "상수도 협약"},
        "credits": {"by": [{"name": "서도란"}]},
        "display_date": "2031-03-12T07:30:11Z",
        "content_elements": [{"type": "text", "content": one} for one in PARTS],
    }
    found = page(f"<script>Fusion.globalContent={json.dumps(story)}</script>")
    assert texts(found, "headline") == ["상수도 협약"]
    assert found.metadata is not None
    assert [(one.text, one.rule_id) for one in found.metadata.authors] == [("서도란", "html.script.author")]
    assert found.metadata.published is not None
    assert found.metadata.published.text == "2031-03-12T07:30:11Z"
