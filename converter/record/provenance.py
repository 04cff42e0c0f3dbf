"""Say what wrote the record, so that another version or other rules can be told by looking at it."""

import hashlib
from functools import cache
from importlib import import_module
from pathlib import Path

from converter.lang import NEUTRAL, PACKS, package_of
from converter.model.record import Generator
from converter.version import __version__

_DIGITS = 12  # of the digest: enough to tell rulesets apart, short enough to read


def _tables(package: str) -> list[Path]:
    """Return the TOML files of a package and of the packages in it."""
    return [table for folder in import_module(package).__path__ for table in Path(folder).rglob("*.toml")]


@cache
def ruleset(language: str) -> str:
    """Return the pack and a digest of its tables, such as ``ko-1f0c2a9b4d7e``; ``und`` is the neutral pack."""
    digest = hashlib.sha256()
    for table in sorted(_tables(package_of(language)), key=lambda entry: entry.name):
        digest.update(table.name.encode() + b"\0")
        digest.update(table.read_bytes().replace(b"\r\n", b"\n"))
    return f"{language if language in PACKS else NEUTRAL}-{digest.hexdigest()[:_DIGITS]}"


def generator(language: str) -> Generator:
    """Return what the record says of its maker; ``language`` names the pack that read the article."""
    return Generator(name="pactwire", version=__version__, engine="rules", ruleset=ruleset(language))
