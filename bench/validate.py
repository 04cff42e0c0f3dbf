"""Time ``pactwire validate`` against check-jsonschema on the same files, and look at its memory.

    python bench/validate.py [--records N] [--peer PATH]

The files are records of our own samples, written to a temporary folder. check-jsonschema is taken from beside this
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


def seconds(command: Sequence[str]) -> float:
    """Return the processor time that a command takes, start-up included; fail if it finds fault with the records."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def peak(path: Path) -> int:
    """Return the most memory that a check of a file needs, in MiB."""
    command = (sys.executable, "-c", PEAK, "validate", "--isolated", "-q", "--select", "PW1,PW2", str(path))
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout.split()[-1]) // 1024


def write_files(folder: Path, records: list[bytes], number: int) -> list[str]:
    """Write so many records, a file each, and return the files' names."""
    paths = [folder / f"{n:05}.json" for n in range(number)]
    for path, data in zip(paths, cycle(records)):
        path.write_bytes(data)
    return [str(path) for path in paths]


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
        folder = Path(name, "records")
        folder.mkdir()
        files = write_files(folder, records, given.records)
        own = seconds((sys.executable, "-m", "converter", "validate", "--isolated", "-q", str(folder)))
        sys.stdout.write(f"pactwire validate, {given.records} records of {size:.0f} kB   {own:8.2f} s\n")
        ratio = None
        if given.peer:
            peer = seconds((given.peer, "--schemafile", str(SCHEMA), *files))
            ratio = peer / own
            sys.stdout.write(f"check-jsonschema, the same files   {peer:8.2f} s   {ratio:5.1f} x as long\n")
        for number in (given.records // 10, given.records):
            used = peak(write_lines(Path(name, "all.jsonl"), records, number))
            sys.stdout.write(f"memory, {number} records in JSON Lines   {used} MiB\n")
    if ratio is not None and ratio < AT_LEAST:
        sys.exit(f"less than {AT_LEAST} times as fast as check-jsonschema")


if __name__ == "__main__":
    main()
