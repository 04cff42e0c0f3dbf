"""What a project wants to be told: which codes count, how much, and when a run fails.

In: ``pactwire.toml`` or the table ``[tool.pactwire]`` of ``pyproject.toml``, of the folder or the nearest one above.
Out: settings; ``UsageError`` for a key or a code that does not exist, for a silent mistake there would hide findings.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from msgspec import Struct

from converter.errors import UsageError
from converter.model.vocab import Severity  # noqa: TC001 - msgspec reads the annotations
from converter.validate.catalogue import rules

if TYPE_CHECKING:
    from pathlib import Path

FailOn = Literal["error", "warning"]
OWN_FILE, SHARED_FILE = "pactwire.toml", "pyproject.toml"


class Settings(Struct, frozen=True, kw_only=True, rename="kebab"):
    """Which findings count.

    ``select`` and ``ignore`` are codes or the beginnings of codes (``PW3``); where both fit, the longer one decides.
    ``severity`` gives codes or beginnings another severity than their own. ``baseline`` is a path, from the folder of
    the file that names it.
    """

    select: tuple[str, ...] = ("PW",)
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = {}
    fail_on: FailOn = "error"
    baseline: str | None = None

    def __post_init__(self) -> None:
        """Refuse what no code begins with."""
        for prefix in (*self.select, *self.ignore, *self.severity):
            if not (prefix and any(code.startswith(prefix) for code in rules())):
                message = f"no rule's code begins with {prefix!r}; `pactwire rules` lists them"
                raise UsageError(message)


def find_settings(folder: Path) -> Path | None:
    """Return the file with settings that counts in a folder: its own or that of the nearest folder above."""
    for place in (folder, *folder.parents):
        if (place / OWN_FILE).is_file():
            return place / OWN_FILE
        if (place / SHARED_FILE).is_file() and _table(place / SHARED_FILE) is not None:
            return place / SHARED_FILE
    return None


def load_settings(path: Path) -> Settings:
    """Read settings from a file; raise ``UsageError`` if it cannot be read or says something that is not known."""
    table = _table(path) or {}
    _require_known(table, path)
    try:
        settings = msgspec.convert(table, Settings)
    except msgspec.ValidationError as error:
        cause = error.__cause__
        raise UsageError(cause.message if isinstance(cause, UsageError) else str(error), source=str(path)) from error
    except UsageError as error:
        error.source = str(path)
        raise
    if not settings.baseline:
        return settings
    return msgspec.structs.replace(settings, baseline=str(path.parent / settings.baseline))


def _require_known(table: Any, path: Path) -> None:  # noqa: ANN401 - whatever TOML holds there
    known = [field.encode_name for field in msgspec.structs.fields(Settings)]
    unknown = [key for key in table if key not in known] if isinstance(table, dict) else []
    if unknown:
        message = f"there is no setting {unknown[0]!r}; there are: {', '.join(known)}"
        raise UsageError(message, source=str(path))


def _table(path: Path) -> dict[str, Any] | None:
    """Return the settings' table of a file; null where a pyproject.toml has none."""
    try:
        whole = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise UsageError(error.strerror or str(error), source=str(path)) from error
    except ValueError as error:
        message = f"not TOML in UTF-8: {error}"
        raise UsageError(message, source=str(path)) from error
    if path.name != SHARED_FILE:
        return whole
    tools = whole.get("tool")
    table: dict[str, Any] | None = tools.get("pactwire") if isinstance(tools, dict) else None
    return table
