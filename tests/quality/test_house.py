"""Rules of the house that no other tool holds."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "converter").rglob("*.py"))
PINS = (ROOT / "constraints.txt").read_text("ascii").splitlines()
PIN = re.compile(r"[a-z0-9-]+==[0-9][0-9A-Za-z.]*")


def normal(requirement: str) -> str:
    """Return a requirement's name as it stands in an index."""
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name
    return re.sub(r"[-_.]+", "-", name[0]).lower()


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nobody_catches_what_nobody_understands(module: Path) -> None:
    assert not re.search(r"^\s*except\s*(?:\(?\s*(?:Base)?Exception\b|:)", module.read_text("utf-8"), re.MULTILINE)


def test_the_constraints_are_pins_and_nothing_else() -> None:
    assert sorted(PINS, key=normal) == PINS
    for line in PINS:
        assert PIN.fullmatch(line), line


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    requirements = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    assert {normal(requirement) for requirement in requirements} <= {pin.partition("==")[0] for pin in PINS}
