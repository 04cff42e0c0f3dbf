"""Folders and patterns become inputs; nothing is never success."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from converter.errors import UnreadableInputError
from converter.run.gather import Nothing, gather, is_known
from converter.run.many import Input


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.json", "a.txt", "deep/c.jsonl.gz", "deep/d.HTML", "x.py", ".hidden.json", ".git/e.json", "z/x.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    return tmp_path


def names(folder: Path, *given: str | None) -> list[str]:
    found = gather(Input(None if name is None else folder / name) for name in given)
    return [one.path.relative_to(folder).as_posix() if one.path else "-" for one in found]


def test_a_folder_gives_the_records_and_articles_in_it_and_below(folder: Path) -> None:
    assert names(folder, "") == ["a.txt", "b.json", "deep/c.jsonl.gz", "deep/d.HTML"]


def test_a_pattern_gives_what_it_matches(folder: Path) -> None:
    assert names(folder, "*.json", "**/*.gz", None) == ["b.json", "deep/c.jsonl.gz", "-"]
    assert names(folder, "d*") == ["deep/c.jsonl.gz", "deep/d.HTML"]


def test_a_file_is_given_once_and_as_it_was_named(folder: Path) -> None:
    assert names(folder, "x.py", "b.json", "", "b.json", "none.json") == [
        "x.py",
        "b.json",
        "a.txt",
        "deep/c.jsonl.gz",
        "deep/d.HTML",
        "none.json",
    ]


def test_a_file_may_have_a_name_like_a_pattern(folder: Path) -> None:
    (folder / "a[1].json").write_text("x")
    assert names(folder, "a[1].json") == ["a[1].json"]


@pytest.mark.parametrize(("name", "said"), [("z", "the folder holds no files of these kinds"), ("q*", "matches no")])
def test_nothing_says_why(folder: Path, name: str, said: str) -> None:
    (found,) = gather([Input(folder / name)])
    assert isinstance(found, Nothing)
    with pytest.raises(UnreadableInputError, match=said):
        raise found.refuse()


def test_a_name_that_the_system_refuses_is_left_to_the_reader(tmp_path: Path) -> None:
    for path in (tmp_path / ("a" * 300), Path("a\0b")):
        assert [item.path for item in gather([Input(path)])] == [path]


def test_a_folder_that_cannot_be_listed_says_so_and_the_others_are_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = list(gather([Input(folder)]))
    (folder / "locked").mkdir()
    listed = Path.iterdir

    def refusing(place: Path) -> Iterator[Path]:
        if place.name == "locked":  # root may list any folder
            raise PermissionError(13, "Permission denied", str(place))
        return listed(place)

    monkeypatch.setattr(Path, "iterdir", refusing)
    *files, refused = gather([Input(folder)])
    assert files == before
    assert isinstance(refused, Nothing)
    assert str(refused.refuse()).endswith("locked: Permission denied")


@pytest.mark.parametrize(("name", "known"), [("a.json.gz", True), ("A.JSON", True), ("a.gz", False), ("json", False)])
def test_what_is_known_by_its_name(name: str, *, known: bool) -> None:
    assert is_known(name) is known
