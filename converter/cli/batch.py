"""``pactwire batch``: any number of articles, in folders, archives and tables, on one machine or many."""

from __future__ import annotations

import hashlib
import os
import signal
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, Unpack

import click
import msgspec

from converter.cli.batch_options import BatchArguments, batch_options
from converter.cli.batch_progress import watching
from converter.cli.command import Command
from converter.cli.inputs import (
    STDIN,
    files_argument,
    inputs_of,
    options_of,
    reading_options,
    require_one_stdin,
)
from converter.cli.into import into_options, sink_of, tell_written
from converter.cli.messages import message_options, messages
from converter.cli.tally import exit_code
from converter.errors import UnreadableInputError
from converter.read import file_bytes, standard_input
from converter.read.containers.stream import Fields, Intake
from converter.run.batch.batch import FAILURES, Batch, Output, run_batch
from converter.run.batch.cluster import Cluster
from converter.run.batch.engine import Limits, Work
from converter.run.batch.outcome import exit_code_of
from converter.run.batch.plan import files_of, items_of, size_of
from converter.run.batch.pool import Pool
from converter.run.batch.shard import Job
from converter.run.batch.similar import signature_of
from converter.run.batch.store import open_store
from converter.write.files import write_file
from converter.write.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from converter.cli.messages import Messages
    from converter.run.batch.engine import Engine
    from converter.run.batch.summary import Summary
    from converter.run.many import Input

WORK_FOLDER: Final = Path(".pactwire-batch")
_MIB: Final = 1 << 20
_INTERRUPTED: Final = 130
_MOST_NAMES: Final = 1 << 30


@click.command(cls=Command)
@files_argument
@click.option("-o", "--output", metavar="DIR", help="Write the shards there: a folder, or an address of fsspec.")
@into_options(required=False)
@batch_options
@reading_options
@message_options("Name every failure, not the first few alone.")
def command(**given: Unpack[BatchArguments]) -> int:
    """Convert articles (FILES: files, folders, patterns, archives, tables, WARC; - for JSON Lines of articles).

    The records go to a folder in shards, each there whole or not at all; a rerun converts only what is missing or has
    changed. A document that cannot be converted costs itself alone and is named in failures.jsonl.

    The exit code is 1 if some of several documents failed, 130 after Ctrl-C.
    """
    out = messages(quiet=given["quiet"], verbose=given["verbose"])
    inputs = _inputs(given["files"], given["files_from"])
    sink, batch = sink_of(given), _batch(given)
    address = _address(given["output"], given["to"], out)
    output = Output(open_store(address), sink)
    without = None if "://" in address else Path(address).resolve()
    items = items_of(files_of(inputs, without), _intake(given))
    total = 0 if given["quiet"] else size_of(files_of(inputs, without))
    with _sigterm_as_ctrl_c(), watching(out, total) as watch:
        summary = run_batch(items, output, _engine(given, batch.job, address), batch, watch)
    _report(summary, given["to"], address, out)
    if given["summary_json"]:
        data = msgspec.json.format(msgspec.json.encode(summary.as_json()), indent=2)
        write_file(Path(given["summary_json"]), (data + b"\n",))
    return _exit_code(summary, out)


@contextmanager
def _sigterm_as_ctrl_c() -> Iterator[None]:
    """Let who ends the process politely, as schedulers do, have what Ctrl-C has."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _inputs(files: tuple[str, ...], files_from: str | None) -> tuple[Input, ...]:
    """Return the inputs that the command line and ``--files-from`` name."""
    if files_from is None:
        return inputs_of(files)
    if files_from == STDIN:
        require_one_stdin((*files, STDIN))
    data = standard_input().read() if files_from == STDIN else file_bytes(Path(files_from), _MOST_NAMES)
    names = (*files, *(os.fsdecode(line) for line in data.splitlines() if line))
    if not names:
        message = f"--files-from {files_from} names no inputs"
        raise click.UsageError(message)
    require_one_stdin((*names, files_from))
    return inputs_of(names)


def _address(output: str | None, to: str | None, out: Messages) -> str:
    """Return where the shards go; without ``--output`` to a folder of the target's own, which a rerun finds again."""
    if output:
        return output if "://" in output else str(Path(output).absolute())
    if not to:
        message = "say where to: --output DIR, --to TARGET, or both"
        raise click.UsageError(message)
    folder = WORK_FOLDER / hashlib.sha256(to.encode()).hexdigest()[:12]
    out.summary(f"the shards are kept in {folder}, for a rerun")
    return str(folder.absolute())


def _batch(given: BatchArguments) -> Batch:
    near = given["dedupe"] == "near"
    if near:
        signature_of("")  # says at once what is not installed
    layout = Layout(many=True, compact=given["compact"], text=not given["no_text"])
    job = Job(options=options_of(given), layout=layout, near=near)
    return Batch(job=job, dedupe=given["dedupe"], shard_size=given["shard_size"])


def _intake(given: BatchArguments) -> Intake:
    fields = Fields(
        text=given["text_field"],
        html=given["html_field"],
        title=given["title_field"],
        id=given["id_field"],
        date=given["date_field"],
    )
    return Intake(fields=fields, max_size=given["max_size"])


def _engine(given: BatchArguments, job: Job, address: str) -> Engine:
    limits = Limits(timeout=given["timeout"], memory=given["memory"] * _MIB)
    work = Work(job=job, limits=limits, jobs=given["jobs"], output=address)
    return Cluster(given["cluster"], work) if given["cluster"] else Pool(work)


def _report(summary: Summary, to: str | None, address: str, out: Messages) -> None:
    for line in _lines(summary):
        out.summary(line)
    if to and summary.loaded is not None:
        tell_written(out, to, summary.loaded)
    if summary.failures:
        out.summary(f"what failed, and why: {address}/{FAILURES}")


def _exit_code(summary: Summary, out: Messages) -> int:
    if summary.interrupted:
        out.error("interrupted; what is done is kept, the same command goes on from there")
        return _INTERRUPTED
    if not summary.documents:
        message = "the inputs hold no documents"
        raise UnreadableInputError(message)
    failures = [exit_code_of(code) for code in summary.failures.elements()]
    return exit_code(failures, succeeded=summary.documents - len(failures))


def _lines(summary: Summary) -> list[str]:
    counts = {
        "documents": summary.documents,
        "records": summary.records,
        "agreements": summary.agreements,
        "clauses": summary.clauses,
    }
    parts = [f"{name} {number}" for name, number in counts.items()]
    parts += [f"duplicates {summary.duplicates}"] if summary.duplicates else []
    parts += [f"done before {summary.reused}"] if summary.reused else []
    lines = [", ".join(parts)]
    if summary.failures:
        lines.append("failed: " + ", ".join(f"{code} {number}" for code, number in sorted(summary.failures.items())))
    converted = summary.documents - summary.reused
    if converted and summary.memory:  # else nothing came as far as to a worker
        speed = f"{summary.seconds:.1f} s, {converted / summary.seconds:.1f} documents a second"
        lines.append(f"{speed}, {summary.memory / _MIB:.0f} MiB a worker at most")
    return lines
