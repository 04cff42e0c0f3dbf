"""Pairs of quotation marks, as newsrooms really set them."""

import pytest

from converter.annotate.marks import pair_marks


def inner(text: str) -> list[str]:
    return [pair.inner.of(text) for pair in pair_marks(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("그는 “끝났다”고 했다.", ["끝났다"]),
        ('그는 "끝났다"고 했다.', ["끝났다"]),
        ("‘수소 동맹’과 「푸른 협약」, «Grand Bazar»", ["수소 동맹", "푸른 협약", "Grand Bazar"]),
        ("그는 ”먼저 열렸다”고 했다.", ["먼저 열렸다"]),
        ("그는 “닫는 모양이 틀렸다“고 했다.", ["닫는 모양이 틀렸다"]),
        ('그는 “섞어 썼다"고 했다.', ["섞어 썼다"]),
        ("대표는 “ 빈칸이 있다 ”고 했다.", ["빈칸이 있다"]),
        ("“하나”라며 “둘”이라고", ["하나", "둘"]),
        ("O’Neil과 don't 사이", []),
        ("끝에 남은 ”", []),
        ("빈 “” 마크", []),
        ("닫기만 하는 」 괄호", []),
        ("‘24년에 열리고 닫히지 않는다.", []),
    ],
)
def test_pairs(text: str, words: list[str]) -> None:
    assert inner(text) == words


def test_depth_counts_the_pairs_around_a_pair() -> None:
    text = "“의장이 ‘서두르지 말라’고 당부했다”고 전했다. ‘하나’"
    assert [(p.inner.of(text), p.depth, p.double) for p in pair_marks(text)] == [
        ("의장이 ‘서두르지 말라’고 당부했다", 0, True),
        ("서두르지 말라", 1, False),
        ("하나", 0, False),
    ]


def test_a_mark_never_closed_ends_with_its_sentence() -> None:
    text = "노 차관은 “검토를 마쳤다고 말했다. 다음 일정은 없다."
    (pair,) = pair_marks(text)
    assert not pair.closed
    assert pair.outer.of(text) == "“검토를 마쳤다고 말했다."


def test_a_mark_never_closed_without_a_full_stop_ends_with_the_block() -> None:
    text = "노 차관은 “검토를 마쳤다"
    assert [(p.inner.of(text), p.closed) for p in pair_marks(text)] == [("검토를 마쳤다", False)]


@pytest.mark.parametrize("mark", ["“", '"'])
def test_a_mark_opened_again_gives_up_the_one_before(mark: str) -> None:
    close = "”" if mark == "“" else '"'
    text = f"그는 {mark}먼저 한 말이다. 이어 {mark}나중 말{close}이라고 했다."
    assert [(p.inner.of(text), p.closed) for p in pair_marks(text)] == [("먼저 한 말이다.", False), ("나중 말", True)]


def test_what_a_closed_pair_holds_open_is_dropped() -> None:
    text = "그는 “이른바 ‘푸른 들이 넓다”고 했다."
    assert inner(text) == ["이른바 ‘푸른 들이 넓다"]


def test_marks_nested_without_end_are_no_marks() -> None:
    assert len(pair_marks("「" * 50 + "말" + "」" * 50)) == 8
