"""What the published formats call an article: an address, or a name made of its hash.

In: a record. Out: a URI: the article's address where it has one, else ``ni:///sha-256;…`` (RFC 6920), which names the
text by its digest and is the same wherever the text lies.
"""

import base64

from converter.model.outline import ArticleDate
from converter.model.record import Record
from converter.write.sink import address, identity

_WITH_SECONDS = 8  # the characters of 09:30:00, before a zone


def uri_of(record: Record) -> str:
    """Return the URI of a record's article."""
    at = address(record)
    if at is not None:
        return at
    digest = base64.urlsafe_b64encode(bytes.fromhex(identity(record).rpartition(":")[2])).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def moment_of(date: ArticleDate | None) -> str | None:
    """Return the date with its time as ISO 8601, null unless all of it is given: day, seconds and zone."""
    if date is None or date.time is None or len(date.time) <= _WITH_SECONDS or date.time[_WITH_SECONDS] not in "+-Z":
        return None
    return f"{date.value}T{date.time}"
