"""Where the records go: standard output, one file, or a folder with one file an input.

In: what ``--output`` and ``--format`` say, and the inputs. Out: a target that takes outcomes' records. What cannot work
(two inputs that would write the same file, an output that is an input) is a usage error before anything is read.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from msgspec import Struct

from converter.cli.stdout import write_stdout
from converter.run.gather import is_folder
from converter.run.many import Converted, Input
from converter.write import FORMATS
from converter.write.files import make_folder, write_file
from converter.write.layout import Layout


class Target(Struct, frozen=True, kw_only=True):
    """A place and a format; ``path`` is null for standard output, ``folder`` says that it takes one file an input."""

    path: Path | None
    folder: bool
    format: str
    layout: Layout

    def write(self, converted: Iterable[Converted]) -> None:
        """Write every record; raise ``UnwritableOutputError`` at the first that cannot be written."""
        if self.path is None:
            write_stdout(self._chunks(converted))
        elif self.folder:
            make_folder(self.path)
            for item in converted:
                write_file(self.path / self.name_for(item.input), self._chunks((item,)))
        else:
            _write_if_any(self.path, self._chunks(converted))

    def name_for(self, item: Input) -> str:
        """Return the name of an input's file in the folder: ``a.txt`` gives ``a.json``."""
        stem = "stdin" if item.path is None else item.path.stem
        return f"{stem}.{self.format}"

    def _chunks(self, converted: Iterable[Converted]) -> Iterator[bytes]:
        return FORMATS[self.format]((item.record for item in converted), self.layout)


def plan(output: str | None, format_name: str | None, inputs: tuple[Input, ...], layout: Layout) -> Target:
    """Return the target; raise ``click.UsageError`` where it cannot take these inputs."""
    if output == "":
        message = "--output needs a name"
        raise click.UsageError(message)
    path = None if output in (None, "-") else Path(output or "")
    folder = path is not None and ((output or "").endswith(("/", "\\")) or is_folder(path))
    many = len(inputs) > 1 and not folder
    named = path.suffix.removeprefix(".") if path and not folder else ""
    by_default = named if named in FORMATS else ("jsonl" if many else "json")
    layout = Layout(many=many, compact=layout.compact, text=layout.text)
    target = Target(path=path, folder=folder, format=format_name or by_default, layout=layout)
    _require_distinct(target, inputs)
    return target


def _require_distinct(target: Target, inputs: tuple[Input, ...]) -> None:
    if target.path is None:
        return
    sources = {os.path.realpath(item.path): item.name for item in inputs if item.path is not None}
    taken: dict[Path, str] = {}
    for item in inputs:
        place = (target.path / target.name_for(item)) if target.folder else target.path
        if os.path.realpath(place) in sources:
            message = f"--output {place} would overwrite the input {sources[os.path.realpath(place)]}"
            raise click.UsageError(message)
        if target.folder and place in taken:
            message = f"{taken[place]} and {item.name} would both be written to {place}"
            raise click.UsageError(message)
        taken[place] = item.name


def _write_if_any(path: Path, chunks: Iterator[bytes]) -> None:
    """Write the file unless there is nothing to write: a failed conversion leaves no empty file behind."""
    first = next(chunks, None)
    if first is not None:
        write_file(path, _chain(first, chunks))


def _chain(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest
