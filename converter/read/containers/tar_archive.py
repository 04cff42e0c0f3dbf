"""A tar archive of articles, packed with gzip or not, read from beginning to end: nothing is sought, nothing kept.

Links, devices and the like are passed over: only plain files are articles.
"""

import tarfile
from collections.abc import Iterator
from pathlib import Path

from converter.errors import UnreadableInputError
from converter.model.source import SourceItem
from converter.read.containers.members import Member, is_article, or_nothing, refusal
from converter.read.containers.stream import Intake, unpacked


def read(path: Path, name: str, intake: Intake) -> Iterator[SourceItem]:
    """Yield the articles of the archive in their order; their ids are ``ARCHIVE!MEMBER``."""
    found = 0
    with unpacked(path, name) as (stream, raw):
        try:
            # The stream unpacks and notices a cut by itself; tarfile would take a cut for the end.
            with tarfile.open(fileobj=stream, mode="r|") as archive:
                for info in archive:
                    # A stream's past members are of no use, and tarfile would keep them all.
                    archive.members = []  # type: ignore[attr-defined]
                    if info.isreg() and is_article(info.name):
                        found += 1
                        member = Member(name, info.name, info.size, raw.lap())
                        yield refusal(member, intake) or _read(archive, info, member)
        except tarfile.TarError as error:
            message = f"not a whole tar archive: {error}"
            raise UnreadableInputError(message, source=name) from error
    yield from or_nothing(found, name)


def _read(archive: tarfile.TarFile, info: tarfile.TarInfo, member: Member) -> SourceItem:
    stream = archive.extractfile(info)
    return member.document(stream.read()) if stream is not None else member.unread("no plain file")
