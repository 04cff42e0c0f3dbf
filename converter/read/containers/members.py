"""What archives have in common: which members are articles, and what is refused unread."""

from typing import Final

from msgspec import Struct

from converter.model.source import SourceDocument, SourceItem, Unread
from converter.read.containers.stream import Intake, climbs

_ARTICLES: Final = (".txt", ".html", ".htm", ".xhtml")


class Member(Struct, frozen=True):
    """An archive's file, before it is read: its name, its size as the archive states it, the bytes that it takes."""

    archive: str
    name: str
    size: int
    packed: int

    @property
    def id(self) -> str:
        """Where it lies: the archive, ``!``, and its name there, of which what is no UTF-8 is replaced."""
        return f"{self.archive}!{self.name.encode('utf-8', 'surrogateescape').decode('utf-8', 'replace')}"

    def document(self, data: bytes) -> SourceDocument:
        """Return it as a document."""
        return SourceDocument(id=self.id, uri=self.id, data=data, packed=self.packed)

    def unread(self, reason: str) -> Unread:
        """Return it as what gave no article."""
        return Unread(id=self.id, reason=reason, packed=self.packed)


def is_article(name: str) -> bool:
    """Tell by a member's name whether it is an article; what is hidden, or another system's own, is not."""
    parts = name.replace("\\", "/").split("/")
    hidden = any(part.startswith(".") and part not in {".", ".."} for part in parts) or parts[0] == "__MACOSX"
    return name.lower().endswith(_ARTICLES) and not hidden


def refusal(member: Member, intake: Intake) -> Unread | None:
    """Return why a member is not even read, null if it may be."""
    if climbs(member.name):
        return member.unread("the name leads out of its archive")
    if member.size > intake.max_size:
        return member.unread(f"larger than {intake.max_size} bytes (the limit is --max-size)")
    return None


def or_nothing(found: int, archive: str) -> list[SourceItem]:
    """Return what says that an archive held no article, if it held none: that must not look like success."""
    reason = f"the archive holds no files of these kinds: {', '.join(_ARTICLES)}"
    return [] if found else [Unread(id=archive, reason=reason)]
