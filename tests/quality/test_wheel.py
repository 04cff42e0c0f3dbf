"""The wheel holds all that pactwire needs: it works from there, away from the checkout."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=ROOT, check=True)
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_every_file_of_the_package_is_in_the_wheel(wheel: Path) -> None:
    sources = {path.relative_to(ROOT) for path in (ROOT / "converter").rglob("*") if path.suffix in {".py", ".toml"}}
    assert sources <= {path.relative_to(wheel) for path in wheel.rglob("*")}


def test_pactwire_works_from_the_wheel(wheel: Path, tmp_path: Path) -> None:
    def run(*arguments: str, stdin: bytes = b"") -> bytes:
        command = [sys.executable, "-m", "converter", *arguments]
        environment = os.environ | {"PYTHONPATH": str(wheel)}
        return subprocess.run(
            command, input=stdin, cwd=tmp_path, env=environment, check=True, capture_output=True
        ).stdout

    assert json.loads(run("schema")) == json.loads((ROOT / "schemas" / "pactwire-1.schema.json").read_bytes())
    record = run("convert", "-", stdin="나래시와 두물시가 협약을 맺었다.".encode())
    assert json.loads(record)["schema_version"]
