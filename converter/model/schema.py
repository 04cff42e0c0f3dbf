"""The JSON Schema of a record: its file, and what is in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

SCHEMA_FILE: Final = "pactwire-1.schema.json"


def schema_file() -> Path:
    """Return the schema's file: inside the package where that was installed, beside it in a checkout."""
    package = Path(__file__).parent.parent
    shipped = package / "schemas" / SCHEMA_FILE
    return shipped if shipped.is_file() else package.parent / "schemas" / SCHEMA_FILE


def load_schema() -> dict[str, Any]:
    """Return the JSON Schema of a record, a fresh copy that the caller may change."""
    schema: dict[str, Any] = json.loads(schema_file().read_bytes())
    return schema
