"""The full record as decoded JSON, to be broken."""

from typing import Any

import msgspec
import pytest

from converter.model.record import Record


@pytest.fixture
def plain(full_record: Record) -> dict[str, Any]:
    """Return a fresh copy that a test may break."""
    copy: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(full_record))
    return copy
