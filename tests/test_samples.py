"""Every sample article gives exactly the record that lies next to it."""

import re
from pathlib import Path

import pytest

from converter.run.many import Converted, Input, run_all
from converter.run.one import Options
from converter.write import FORMATS
from converter.write.layout import Layout

ROOT = Path(__file__).parent.parent
SAMPLES = sorted(path.relative_to(ROOT) for path in (ROOT / "samples").rglob("*") if path.suffix in {".txt", ".html"})

# A record keeps the version and the rule set under which it last changed, so that a diff of goldens shows what changed.
GENERATOR = re.compile(r'"(version|ruleset)": "[^"]*"')


def content(record: str) -> list[str]:
    return GENERATOR.sub("", record).splitlines()


def test_there_are_samples() -> None:
    assert SAMPLES


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_gives_its_record(sample: Path, rewrite_goldens: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (outcome,) = run_all([Input(sample)], Options())
    assert isinstance(outcome, Converted), outcome
    got = b"".join(FORMATS["json"]([outcome.record], Layout())).decode()
    golden = sample.with_suffix(".json")
    stands = golden.read_text("utf-8") if golden.exists() else ""
    if rewrite_goldens and content(stands) != content(got):
        golden.write_text(got, "utf-8", newline="")
        stands = got
    assert stands, f"{golden} is missing: pytest --rewrite-goldens writes it"
    assert content(stands) == content(got), "if this is meant: pytest --rewrite-goldens"


def test_no_record_lies_there_without_its_article() -> None:
    goldens = {path.relative_to(ROOT) for path in (ROOT / "samples").rglob("*.json")}
    assert goldens <= {sample.with_suffix(".json") for sample in SAMPLES}
