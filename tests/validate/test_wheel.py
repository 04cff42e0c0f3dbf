"""The schema is found in an installed wheel as it is in a checkout."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from converter.validate import load_schema

ROOT = Path(__file__).parents[2]
PROGRAM = """
import json, sys
installed, checkout = sys.argv[1:]
sys.path = [installed, *(path for path in sys.path if path not in ("", checkout))]
import converter
from converter.model.document import RawDocument
from converter.pipeline import convert_document
from converter.validate import check, load_schema
from converter.version import __version__
raw = RawDocument(
    uri=None, media_type="text/plain", charset="utf-8", sha256="0" * 64,
    text="가람국과 나래국, 갯벌 협정\\n\\n가람국과 나래국이 2일 갯벌 보전 협정에 서명했다.",
)
record = convert_document(raw, "ko")
print(json.dumps({
    "home": converter.__file__, "schema": load_schema(),
    "errors": [repr(one) for one in check(record) if one.severity == "error"],
    "version": __version__, "sentences": len(record.sentences),
}))
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and install it into a folder of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder / "dist", ROOT]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = (folder / "dist").glob("*.whl")
    install = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target", folder / "site", wheel]
    subprocess.run(install, check=True, capture_output=True)
    return folder / "site"


def test_an_installed_wheel_converts_and_checks(installed: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, installed, ROOT]
    done = subprocess.run(command, check=True, capture_output=True, cwd=installed.parent)
    told = json.loads(done.stdout)
    assert Path(told["home"]).is_relative_to(installed)
    assert told["schema"] == load_schema()
    assert told["errors"] == []
    assert told["sentences"] >= 1
    assert f"pactwire-{told['version']}.dist-info" in {path.name for path in installed.iterdir()}


def test_a_wheel_holds_the_schema_once(installed: Path) -> None:
    assert [path.relative_to(installed).as_posix() for path in installed.rglob("*.schema.json")] == [
        "converter/schemas/pactwire-1.schema.json"
    ]
