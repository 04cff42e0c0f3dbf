"""Time ``pactwire validate`` against check-jsonschema on the same files, and look at its memory.

    python bench/validate.py [--records N] [--peer PATH]

The files are records of our own samples, written to a temporary folder: so many that are right, and a tenth of that
with one fault each. check-jsonschema is taken from beside this
interpreter or from the PATH, unless ``--peer`` names it; it looks at the schema alone, pactwire at references, offsets
and sense as well. Memory is the peak of the process over one JSON Lines file, of all records and of a tenth of them.
"""

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

import msgspec

from converter.errors import PactwireError
from converter.run.one import convert_bytes
from converter.validate import check

ROOT = Path(__file__).parent.parent
SCHEMA = ROOT / "schemas" / "pactwire-1.schema.json"
AT_LEAST = 20
PEAK = """
import resource, runpy, sys
sys.argv = ["pactwire", *sys.argv[1:]]
try:
    runpy.run_module("converter", run_name="__main__")
finally:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def sample_records() -> list[bytes]:
    """Return the records of the samples that nothing is found in, as bytes: most records are right."""
    records = []
    for path in sorted((ROOT / "samples").rglob("*.txt")):
        try:
            record = convert_bytes(path.read_bytes(), source=path.name)
        except PactwireError as error:
            sys.stderr.write(f"left out: {path.name}: {error}\n")
            continue
        if not check(record):
            records.append(msgspec.json.encode(record))
    return records


def seconds(command: Sequence[str], *, finding: bool) -> float:
    """Return the processor time that a command takes, start-up included; fail unless it finds what is there."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    code = subprocess.run(command, check=False, capture_output=True).returncode
    if code != int(finding):
        sys.exit(f"{command[0]} ended with {code}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def peak(path: Path) -> int:
    """Return the most memory that a check of a file needs, in MiB."""
    command = (sys.executable, "-c", PEAK, "validate", "--isolated", "-q", "--select", "PW1,PW2", str(path))
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout.split()[-1]) // 1024


def write_files(folder: Path, records: list[bytes], number: int) -> list[str]:
    """Write so many records, a file each, into a new folder, and return the files' names."""
    folder.mkdir()
    paths = [folder / f"{n:05}.json" for n in range(number)]
    for path, data in zip(paths, cycle(records)):
        path.write_bytes(data)
    return [str(path) for path in paths]


def compare(files: list[str], peer: str | None, what: str, *, finding: bool) -> float | None:
    """Print how long both take over the files, and return how many times as long the peer takes."""
    folder = str(Path(files[0]).parent)
    own = seconds((sys.executable, "-m", "converter", "validate", "--isolated", "-q", folder), finding=finding)
    sys.stdout.write(f"pactwire validate, {len(files)} {what}   {own:8.2f} s\n")
    if peer is None:
        return None
    theirs = seconds((peer, "--schemafile", str(SCHEMA), *files), finding=finding)
    sys.stdout.write(f"check-jsonschema, the same files   {theirs:8.2f} s   {theirs / own:5.1f} x as long\n")
    return theirs / own


def write_lines(path: Path, records: list[bytes], number: int) -> Path:
    """Write so many records into one JSON Lines file."""
    with path.open("wb") as stream:
        stream.writelines(data + b"\n" for data in islice(cycle(records), number))
    return path


def main() -> None:
    """Print one line a measurement; exit with 1 where pactwire is not as fast as it should be."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--records", type=int, default=1000)
    beside = Path(sys.executable).with_name("check-jsonschema")
    parser.add_argument("--peer", default=str(beside) if beside.exists() else shutil.which("check-jsonschema"))
    given = parser.parse_args()
    records = sample_records()
    size = sum(map(len, records)) / len(records) / 1000
    with tempfile.TemporaryDirectory() as name:
        right = write_files(Path(name, "right"), records, given.records)
        ratio = compare(right, given.peer, f"records of {size:.0f} kB", finding=False)
        faulty = [data.replace(b'"language":"', b'"language":"?', 1) for data in records]
        wrong = write_files(Path(name, "wrong"), faulty, given.records // 10)
        compare(wrong, given.peer, "records with a fault", finding=True)
        for number in (given.records // 10, given.records):
            used = peak(write_lines(Path(name, "all.jsonl"), records, number))
            sys.stdout.write(f"memory, {number} records in JSON Lines   {used} MiB\n")
    if ratio is not None and ratio < AT_LEAST:
        sys.exit(f"less than {AT_LEAST} times as fast as check-jsonschema")


if __name__ == "__main__":
    main()
