"""What holds for every target that is a file, or a folder with a file a table."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from generated import records as made_up
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from converter.errors import UnwritableOutputError, UsageError
from converter.model.record import Record
from converter.write.batch import prepare
from converter.write.sink import Written
from converter.write.sinks import open_sink

TARGETS = {
    "jsonl": "news.jsonl",
    "jsonl-gz": "news.jsonl.gz",
    "jsonl-zst": "news.jsonl.zst",
    "parquet": "tables",
    "nested": "news.parquet",
    "csv": "tables",
}


@pytest.fixture(params=TARGETS)
def target(request, tmp_path) -> str:
    """Return a target where nothing is."""
    scheme = "parquet" if request.param == "nested" else request.param.partition("-")[0]
    return f"{scheme}:{tmp_path / TARGETS[request.param]}"


def place_of(target: str) -> Path:
    return Path(target.partition(":")[2])


def load(target: str, *records: Record) -> Written:
    with open_sink(target) as sink:
        return sink.write(records)


def loaded(target: str) -> list[Record]:
    with open_sink(target) as sink:
        return list(sink.records())


def content(target: str) -> dict[str, bytes]:
    place = place_of(target)
    return {path.name: path.read_bytes() for path in (place.iterdir() if place.is_dir() else [place])}


def several(record: Record, number: int) -> list[Record]:
    return [replace(record, record_id=f"{n:064x}") for n in range(1, number + 1)]


def test_what_was_loaded_is_read_back_and_a_second_load_changes_nothing(target, full_record) -> None:
    records = several(full_record, 3)
    assert load(target, *records) == Written(added=3)
    before = content(target)
    assert load(target, *records, records[0]) == Written(unchanged=4)
    assert content(target) == before
    assert loaded(target) == records


def test_a_changed_record_takes_the_place_of_the_old_one(target, full_record) -> None:
    first, second = several(full_record, 2)
    load(target, first, second)
    bare = replace(first, agreements=(), quotes=(), relations=())
    with open_sink(target) as sink:
        assert sink.write([replace(first, diagnostics=())]) == Written(replaced=1)
        assert sink.write([bare]) == Written(replaced=1)
        assert sink.write([replace(second, record_id="3" * 64)]) == Written(added=1)
    assert loaded(target) == [second, bare, replace(second, record_id="3" * 64)]


def test_nothing_is_written_where_the_load_fails(target, full_record) -> None:
    load(target, full_record)
    before = content(target)

    def fail() -> None:
        with open_sink(target) as sink:
            sink.write([replace(full_record, diagnostics=()), *several(full_record, 2)])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert content(target) == before
    assert [path.name for path in place_of(target).parent.iterdir()] == [place_of(target).name]


def test_where_there_is_nothing_to_write_nothing_is_written(target) -> None:
    assert load(target) == Written()
    assert not place_of(target).exists()


def test_half_a_character_is_refused_with_the_record_named(target, full_record) -> None:
    broken = replace(full_record, article=replace(full_record.article, text="\ud800"))
    with pytest.raises(UnwritableOutputError, match=rf"surrogate.*{full_record.record_id}"):
        load(target, full_record, broken)
    assert not place_of(target).exists()


KILLED = """
import os, signal, sys
import msgspec
from pathlib import Path
from converter.model.record import Record
from converter.write.sinks import open_sink
target, place, name = sys.argv[1:]
records = msgspec.json.decode(Path(place).read_bytes(), type=tuple[Record, ...])
rename = getattr(Path, name)
def killed(self, to):
    if name == "rename":
        rename(self, to)
    os.kill(os.getpid(), signal.SIGKILL)
with open_sink(target) as sink:
    sink.write(records)
    setattr(Path, name, killed)
"""


def test_killed_in_the_last_moment_it_is_as_before_and_a_rerun_completes_it(target, full_record, tmp_path) -> None:
    records = several(full_record, 4)
    load(target, *records[:2])
    place = tmp_path / "records.json"
    place.write_bytes(msgspec.json.encode(records))
    moment = "rename" if place_of(target).is_dir() else "replace"
    done = subprocess.run([sys.executable, "-c", KILLED, target, str(place), moment], check=False, timeout=120)
    assert done.returncode == -signal.SIGKILL
    assert loaded(target) == records[:2]
    assert load(target, *records) == Written(added=2, unchanged=2)
    assert loaded(target) == records


HOLDER = """
import sys
from converter.write.sinks import open_sink
with open_sink(sys.argv[1]):
    print("in", flush=True)
    sys.stdin.read()
"""


def test_a_second_loader_is_told_so(target, full_record) -> None:
    load(target, full_record)
    command = [sys.executable, "-c", HOLDER, target]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"in\n"
        with pytest.raises(UnwritableOutputError, match="another loader"):
            load(target, full_record)
        holder.communicate(b"")
    assert load(target, full_record) == Written(unchanged=1)


def test_what_is_damaged_is_left_alone(target, full_record) -> None:
    load(target, full_record)
    place = place_of(target)
    broken = place / f"article.{target.partition(':')[0]}" if place.is_dir() else place
    broken.write_bytes(b"\x00\x01 nonsense\r\n\x02")
    with pytest.raises(UnwritableOutputError, match=target.partition(":")[0]):
        load(target, full_record)
    assert broken.read_bytes() == b"\x00\x01 nonsense\r\n\x02"


@pytest.mark.parametrize("scheme", ["csv", "parquet"])
def test_tables_of_another_version_are_left_alone(tmp_path, full_record, scheme) -> None:
    place = tmp_path / "tables"
    load(f"{scheme}:{place}", full_record)
    (place / f"author.{scheme}").write_bytes((place / f"pillar.{scheme}").read_bytes())
    before = content(f"{scheme}:{place}")
    with pytest.raises(UnwritableOutputError, match=rf"author\.{scheme} is not as this pactwire writes it"):
        load(f"{scheme}:{place}", full_record)
    assert content(f"{scheme}:{place}") == before


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path, full_record) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(UnwritableOutputError, match=r"mine\.txt"):
        load(f"csv:{tmp_path}", full_record)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_the_folder_that_one_stands_in_is_left_alone(tmp_path, full_record, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    for target, said in (("csv:.", "where you are"), ("jsonl:.", "Is a directory")):
        with pytest.raises(UnwritableOutputError, match=said):
            load(target, full_record)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(tmp_path, full_record) -> None:
    (tmp_path / "file").write_text("")
    for target in ("csv", "jsonl", "jsonld", "sqlite", "duckdb", "parquet"):
        with pytest.raises(UnwritableOutputError, match=f"file{'/' if target != 'jsonld' else ''}"):
            load(f"{target}:{tmp_path / 'file' / 'x'}", full_record)


def test_lines_that_another_program_wrote_are_kept(tmp_path, full_record) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(b"\n" + msgspec.json.encode(full_record))  # a blank line, and none of them ended
    (other,) = several(full_record, 1)
    assert load(f"jsonl:{path}", full_record, other) == Written(added=1, unchanged=1)
    assert path.read_bytes() == b"".join(msgspec.json.encode(one) + b"\n" for one in (full_record, other))


def test_packed_files_hold_no_time(tmp_path, full_record) -> None:
    for name in ("a.jsonl.gz", "b.jsonl.gz"):
        load(f"jsonl:{tmp_path / name}", full_record)
        time.sleep(0.01)
    assert (tmp_path / "a.jsonl.gz").read_bytes() == (tmp_path / "b.jsonl.gz").read_bytes()


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(st.lists(made_up(), max_size=2))
def test_generated_records_are_read_back(target, records) -> None:
    load(target, *records)
    found = {msgspec.json.encode(one) for one in loaded(target)}
    assert {one.json for one in {one.identity: one for one in prepare(records)}.values()} <= found


@pytest.mark.parametrize(("module", "target", "extra"), [
    ("duckdb", "duckdb:x.db", "duckdb"),
    ("psycopg", "postgresql://h/d", "postgres"),
    ("pyarrow", "parquet:x", "parquet"),
    ("zstandard", "jsonl:x.zst", "zstd"),
])  # fmt: skip
def test_an_absent_driver_is_named_with_what_to_install(monkeypatch, module, target, extra) -> None:
    for name in list(sys.modules):
        if name.startswith("converter.write.") or name.partition(".")[0] == module:
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UsageError, match=rf"{module}.* not installed: pip install 'pactwire\[{extra}\]'"):
        open_sink(target)


def test_formulas_are_escaped_in_csv_alone() -> None:
    with pytest.raises(UsageError, match="csv:DIR"):
        open_sink("sqlite:x.db", escape_formulas=True)
