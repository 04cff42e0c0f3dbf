"""What the tests of batches share: an engine in this process, documents, and a way to see what a store holds."""

import json
from collections import Counter
from pathlib import Path
from typing import Any, Self

from converter.model.source import SourceDocument, SourceItem
from converter.run.batch.batch import Batch, Output, run_batch
from converter.run.batch.outcome import Failure, ShardResult
from converter.run.batch.shard import Job, convert_shard
from converter.run.batch.store import FolderStore, Store
from converter.run.batch.summary import Summary


class Done:
    """A promise that is kept already."""

    def __init__(self, documents: tuple[SourceDocument, ...], job: Job) -> None:
        self.documents = documents
        self.job = job

    def exception(self) -> BaseException | None:
        return None

    def result(self) -> ShardResult:
        return convert_shard(self.documents, self.job)


class Inline:
    """Converts in this process and remembers what it was given."""

    task_size: int | None = 2
    ahead = 2
    blames_exactly = True

    def __init__(self, job: Job | None = None) -> None:
        self.job = job or Job()
        self.given: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def submit(self, documents: tuple[SourceDocument, ...], shard: int) -> Done:
        del shard
        self.given += [document.id for document in documents]
        return Done(documents, self.job)

    def reason(self, error: BaseException) -> tuple[str, str]:
        raise error


class Heard:
    """Adds up what it hears."""

    def __init__(self) -> None:
        self.documents = self.failures = self.packed = 0
        self.named: list[str] = []

    def advance(self, documents: int, failures: int, packed: int) -> None:
        self.documents += documents
        self.failures += failures
        self.packed += packed

    def failed(self, failure: Failure) -> None:
        self.named.append(failure.id)


def document(id_: str, text: str | None = None) -> SourceDocument:
    """Return an article; without a text, one of its own."""
    text = text or f"나래시와 두물시 {id_} 협약\n\n나래시와 두물시가 10일 상수도 협약을 맺었다.\n"
    return SourceDocument(id=id_, uri=id_, data=text.encode(), packed=1)


def run(store: Store | Path, items: list[SourceItem], **given: Any) -> tuple[Summary, Inline]:
    """Run a batch in this process."""
    batch = Batch(**{"shard_size": 3, **given})
    engine = Inline(batch.job)
    output = Output(FolderStore(str(store)) if isinstance(store, Path) else store)
    return run_batch(items, output, engine, batch, Heard()), engine


def files(folder: Path) -> dict[str, bytes]:
    """Return every file that a batch leaves for good, by its name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "lock"
    }


def uris(folder: Path) -> list[str]:
    """Return where the records came from, in their order."""
    lines = [line for path in sorted(folder.glob("records/*.jsonl")) for line in path.read_bytes().splitlines()]
    return [json.loads(line)["source"]["uri"] for line in lines]


def doubled(folder: Path) -> list[str]:
    """Return what stands in the shards more than once."""
    return [uri for uri, number in Counter(uris(folder)).items() if number > 1]


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_bytes().splitlines()]
