"""A folder and addresses of fsspec behave the same: what is written is there whole, under its name."""

import builtins
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from batches import document, run

from converter.errors import UnwritableOutputError, UsageError
from converter.run.batch.store import AddressStore, FolderStore, Store, open_store


@pytest.fixture(params=["folder", "file", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    addresses = {"folder": str(tmp_path / "a"), "file": f"file://{tmp_path}/a", "memory": f"memory://{tmp_path}/a"}
    return open_store(addresses[request.param])


def test_the_address_tells_the_store(tmp_path: Path) -> None:
    assert isinstance(open_store(str(tmp_path)), FolderStore)
    assert isinstance(open_store(f"file://{tmp_path}"), AddressStore)


def test_what_is_written_is_read_again(store: Store) -> None:
    assert store.read("x/a") is None
    assert store.names("x") == []
    store.write("x/b", b"1")
    store.write("x/a", b"2")
    store.write("x/a", b"3")
    assert (store.read("x/a"), store.read("x/b")) == (b"3", b"1")
    assert store.names("x") == ["a", "b"]


def test_what_is_moved_takes_the_place_of_what_stood_there(store: Store) -> None:
    store.write("x/a", b"1")
    store.write("y/b", b"2")
    store.move("x/a", "y/b")
    assert (store.read("x/a"), store.read("y/b")) == (None, b"1")
    store.move("y/b", "z/c")
    assert store.names("y") == []
    assert store.names("z") == ["c"]


def test_what_is_removed_is_gone(store: Store) -> None:
    store.write("x/a", b"1")
    store.remove("x/a")
    store.remove("x/a")
    assert store.read("x/a") is None


def test_a_batch_may_go_to_any_of_them(store: Store) -> None:
    documents = [document(f"d{n}") for n in range(5)]
    run(store, documents)
    assert store.names("records") == ["part-000000.jsonl", "part-000001.jsonl"]
    _, engine = run(store, [*documents, document("new")])
    assert engine.given == ["new"]


@pytest.mark.parametrize("action", ["read", "write", "remove", "move", "lock"])
def test_what_the_system_refuses_names_the_file(action: str, tmp_path: Path) -> None:
    folder = FolderStore(str(tmp_path))
    (tmp_path / "x").mkdir()
    (tmp_path / "file").write_text("x")
    actions: dict[str, Callable[[], Any]] = {
        "read": lambda: folder.read("x"),
        "write": lambda: folder.write("file/a", b""),
        "remove": lambda: folder.remove("x"),
        "move": lambda: folder.move("none", "x/a"),
        "lock": lambda: folder.locked("x").__enter__(),
    }
    with pytest.raises(UnwritableOutputError, match=str(tmp_path)):
        actions[action]()


def test_what_an_address_refuses_names_it(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "file").write_text("x")
    store = open_store(f"file://{tmp_path}")
    for action in (lambda: store.read("x"), lambda: store.write("file/a", b""), lambda: store.move("none", "y/a")):
        with pytest.raises(UnwritableOutputError, match=str(tmp_path)):
            action()


def test_an_address_that_nobody_knows_is_a_usage_error(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match=r"no such address: .*nosuch"):
        open_store("nosuch://a/b")
    with pytest.raises(UsageError, match="pip install"):
        open_store("s3://a/b")
    monkeypatch.setattr(builtins, "__import__", _without("fsspec.core"))
    with pytest.raises(UsageError, match=r"pip install 'pactwire\[dask\]'"):
        open_store("file:///a")


def _without(module: str) -> Callable[..., Any]:
    known = builtins.__import__

    def absent(name: str, *given: Any) -> Any:
        if name == module:
            message = f"No module named {name!r}"
            raise ModuleNotFoundError(message, name=name)
        return known(name, *given)

    return absent
