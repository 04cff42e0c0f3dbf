from converter.model.document import RawDocument, SourceBlock
from converter.parse import parse


def blocks(text: str) -> list[str]:
    raw = RawDocument(uri=None, media_type="text/plain", charset="utf-8", sha256="0" * 64, text=text)
    document = parse(raw)
    assert all(block == SourceBlock(block.text, None) for block in document.blocks)
    return [block.text for block in document.blocks]


def test_each_line_that_holds_anything_is_a_block() -> None:
    assert blocks("제목\n\n  첫 문단  \n \n둘째 문단") == ["제목", "첫 문단", "둘째 문단"]


def test_a_tab_sets_the_headline_off_from_the_deck() -> None:
    assert blocks("두 도시 협약\t물값 나눠 낸다\n기자 a@b.kr   \t\t\t\n") == [
        "두 도시 협약",
        "물값 나눠 낸다",
        "기자 a@b.kr",
    ]


def test_runs_of_spaces_stay_for_the_segmenter() -> None:
    assert blocks(" 두  도시   협약 ") == ["두  도시   협약"]


def test_nothing_gives_no_block() -> None:
    assert blocks(" \n\t") == []
