"""What an input holds before anything of it is decoded: articles one by one, and what could not be read as one.

A reader (``converter.read.containers``) makes these, whatever shards and workers there are pass them on, and each
becomes a record or a failure under the same ``id``.
"""

from typing import Literal

from msgspec import Struct


class SourceDocument(Struct, frozen=True, kw_only=True):
    """One article as it lies in a file or a container.

    ``id`` says where it lies and is the same at every run; ``uri`` is what the record calls it; ``kind``, ``encoding``
    and ``published`` (``YYYY-MM-DD``) are what the container says of it, null where it says nothing; ``packed`` is how
    many bytes of the input it took, for whoever tells how much is left.
    """

    id: str
    uri: str | None
    data: bytes
    kind: Literal["text", "html"] | None = None
    encoding: str | None = None
    published: str | None = None
    packed: int = 0


class Unread(Struct, frozen=True, kw_only=True):
    """A place in an input that gives no article, and why; ``packed`` as in ``SourceDocument``."""

    id: str
    reason: str
    packed: int = 0


SourceItem = SourceDocument | Unread
