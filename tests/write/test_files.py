import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from converter.errors import UnwritableOutputError
from converter.write.files import make_folder, write_file


def test_a_file_is_written_and_nothing_else_stays(tmp_path: Path) -> None:
    write_file(tmp_path / "a.json", [b"one\n", b"", b"two\n"])
    assert (tmp_path / "a.json").read_bytes() == b"one\ntwo\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_a_file_that_was_there_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_file(path, [b"new"])
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_bytes(b"old")
    (tmp_path / "link.json").symlink_to("real.json")
    write_file(tmp_path / "link.json", [b"new"])
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_bytes() == b"new"


def test_what_was_there_survives_a_maker_that_fails(tmp_path: Path) -> None:
    def chunks() -> Iterator[bytes]:
        yield b"half"
        raise ZeroDivisionError

    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        write_file(path, chunks())
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]


def test_what_was_there_survives_a_disk_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(UnwritableOutputError, match="No space left") as caught:
        write_file(path, [b"new"])
    assert caught.value.source == str(path)
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]


@pytest.mark.parametrize(
    ("name", "reason"), [("none/a.json", "No such file"), ("a\0b", "null"), ("f/a.json", "Not a dir")]
)
def test_a_path_that_cannot_be_is_unwritable(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "f").write_bytes(b"")
    with pytest.raises(UnwritableOutputError, match=reason):
        write_file(tmp_path / name, [b"x"])


def test_a_pipe_is_written_to_as_it_stands(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_file(pipe, [b"through"])
    assert os.read(reading, 100) == b"through"
    os.close(reading)
    assert pipe.is_fifo()


def test_a_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "f").write_bytes(b"")
    with pytest.raises(UnwritableOutputError, match="File exists"):
        make_folder(tmp_path / "f")
