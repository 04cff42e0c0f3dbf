import pytest

from converter.read.scripts import count_scripts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("두 도시 MOU 2031", {"hangul": 3, "latin": 3}),
        ("ㄱ韓﨑ひカｶ", {"hangul": 1, "han": 2, "kana": 3}),
        ("Ёé", {"cyrillic": 1, "latin": 1}),
        ("عร", {"arabic": 1, "other": 1}),
        ("12 … ·", {}),
    ],
)
def test_letters_are_counted_by_script(text: str, counts: dict[str, int]) -> None:
    assert count_scripts(text) == counts
