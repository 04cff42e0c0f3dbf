"""Say what wrote the record, so that another version or other rules can be told by looking at it."""

import hashlib
from functools import cache
from importlib.resources import files

from converter.lang import NEUTRAL, PACKS, package_of
from converter.model.record import Generator
from converter.version import __version__

_DIGITS = 12  # of the digest: enough to tell rulesets apart, short enough to read


@cache
def ruleset(language: str) -> str:
    """Return the pack and a digest of its tables, such as ``ko-1f0c2a9b4d7e``; ``und`` is the neutral pack."""
    digest = hashlib.sha256()
    tables = [entry for entry in files(package_of(language)).iterdir() if entry.name.endswith(".toml")]
    for table in sorted(tables, key=lambda entry: entry.name):
        digest.update(table.name.encode() + b"\0")
        digest.update(table.read_bytes().replace(b"\r\n", b"\n"))
    return f"{language if language in PACKS else NEUTRAL}-{digest.hexdigest()[:_DIGITS]}"


def generator(language: str) -> Generator:
    """Return what the record says of its maker; ``language`` names the pack that read the article."""
    return Generator(name="pactwire", version=__version__, engine="rules", ruleset=ruleset(language))
