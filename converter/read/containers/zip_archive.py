"""A zip archive of articles.

Only the archive's directory is held in memory. A member is unpacked up to the size that the directory states, so that
a directory that lies gives a damaged member and no flood; members that overlap, the trick of the strongest bombs, are
refused as the sum of all sizes is held against the archive's own.
"""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from converter.errors import UnreadableInputError
from converter.model.source import SourceItem
from converter.read.containers.members import Member, is_article, or_nothing, refusal
from converter.read.containers.stream import Intake, named, require_modest

_ENCRYPTED = 0x1


def read(path: Path, name: str, intake: Intake) -> Iterator[SourceItem]:
    """Yield the articles of the archive in the order of its directory; their ids are ``ARCHIVE!MEMBER``."""
    with named(name), path.open("rb") as file:
        try:
            archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, NotImplementedError) as error:
            message = f"not a whole zip archive: {error}"
            raise UnreadableInputError(message, source=name) from error
        wanted = [info for info in archive.infolist() if not info.is_dir() and is_article(info.filename)]
        require_modest(sum(info.file_size for info in archive.infolist()), path.stat().st_size, name)
        for info in wanted:
            member = Member(name, info.filename, info.file_size, info.compress_size)
            yield refusal(member, intake) or _read(archive, info, member)
        yield from or_nothing(len(wanted), name)


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, member: Member) -> SourceItem:
    if info.flag_bits & _ENCRYPTED:
        return member.unread("encrypted")
    try:
        with archive.open(info) as stream:
            return member.document(stream.read(info.file_size + 1))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        return member.unread(f"damaged in the archive: {error}")
