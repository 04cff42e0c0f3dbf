"""What is offered to CI servers: the GitHub Action, the snippets of the documentation, the pre-commit hook.

Each is held against the schema that its server publishes, and every step of the action that is a script is run as a
runner does, with bash and the environment that the action gives.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from check_jsonschema.cli import main as check_jsonschema
from click.testing import CliRunner
from ruamel.yaml import YAML

from converter.model.record import Record

ROOT = Path(__file__).parents[1]
ACTION = ROOT / "action.yml"
# A runner's own words for `shell: bash`.
BASH = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c")
EXPRESSION = re.compile(r"\$\{\{ *([\w.-]+) *\}\}")


pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="runners have bash")


def loaded(text: str) -> Any:
    return YAML(typ="safe").load(text)


def keeps_to(schema: str, path: Path) -> None:
    ran = CliRunner().invoke(check_jsonschema, ["--builtin-schema", f"vendor.{schema}", str(path)])
    assert ran.exit_code == 0, ran.output


def snippets() -> dict[str, str]:
    """Return the YAML of the documentation, by the headings above it."""
    text = (ROOT / "docs" / "validate.md").read_text("utf-8")
    parts = re.findall(r"^## (.+)$((?:(?!^## )[\s\S])*?)^```yaml\n([\s\S]*?)^```$", text, re.MULTILINE)
    return {heading: yaml for heading, _, yaml in parts}


def test_the_action_is_one() -> None:
    keeps_to("github-actions", ACTION)


def test_the_snippets_are_what_their_servers_take(tmp_path: Path) -> None:
    found = snippets()
    workflow, gitlab = tmp_path / "workflow.yml", tmp_path / "gitlab.yml"
    steps = loaded(found["GitHub Actions"])
    job = {"runs-on": "ubuntu-latest", "steps": steps["steps"]}
    whole = {"on": "push", "permissions": steps["permissions"], "jobs": {"check": job}}
    workflow.write_text(json.dumps(whole), "utf-8")
    keeps_to("github-workflows", workflow)
    gitlab.write_text(found["GitLab CI"], "utf-8")
    keeps_to("gitlab-ci", gitlab)
    taken = set(loaded(ACTION.read_text("utf-8"))["inputs"])
    assert set(steps["steps"][-1]["with"]) <= taken


def test_the_hook_is_the_one_that_the_documentation_names() -> None:
    (hook,) = loaded((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    ((named,),) = [repo["hooks"] for repo in loaded(snippets()["pre-commit"])["repos"]]
    assert named["id"] == hook["id"]
    assert [bool(re.search(hook["files"], name)) for name in ("a.json", "b/c.jsonl.gz", "a.txt", "json")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.fixture
def runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, full_record: Record) -> Path:
    """Be in a checkout with a good record and a bad one, with pactwire installed."""
    tools = tmp_path / "tools"
    tools.mkdir()
    command = tools / "pactwire"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m converter "$@"\n', "utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("GITHUB_OUTPUT", str(tmp_path / "output"))
    monkeypatch.setenv("GITHUB_ACTION_PATH", str(tmp_path / "the action"))
    checkout = tmp_path / "checkout"
    (checkout / "records").mkdir(parents=True)
    monkeypatch.chdir(checkout)
    good = msgspec.json.decode(msgspec.json.encode(full_record))
    Path("records/good.json").write_text(json.dumps(good), "utf-8")
    good["agreements"][0]["status"] = "celebrated"
    Path("records/bad.json").write_text(json.dumps(good, indent=1), "utf-8")
    return tmp_path


def step(name: str, runner: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run a step of the action with its inputs, as a runner does."""
    action = loaded(ACTION.read_text("utf-8"))
    values = {f"inputs.{key}": inputs.get(key, one["default"]) for key, one in action["inputs"].items()}
    values["runner.temp"] = str(runner)
    (wanted,) = (one for one in action["runs"]["steps"] if one.get("name") == name)
    assert not EXPRESSION.search(wanted["run"]), "a script takes its inputs from the environment alone"
    given = {key: EXPRESSION.sub(lambda m: values[m[1]], text) for key, text in wanted.get("env", {}).items()}
    return subprocess.run(
        [*BASH, wanted["run"]],
        env=os.environ | given,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def test_sarif_is_written_whatever_is_found(runner: Path) -> None:
    ran = step("Write SARIF", runner, files="records")
    assert (ran.returncode, ran.stdout) == (0, "")
    assert (runner / "output").read_text("utf-8") == "written=true\n"
    (result,) = json.loads((runner / "pactwire.sarif").read_bytes())["runs"][0]["results"]
    assert result["ruleId"] == "PW104"
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "records/bad.json"


def test_options_that_cannot_be_understood_leave_no_sarif_and_fail_the_last_step(runner: Path) -> None:
    ran = step("Write SARIF", runner, options="--none")
    assert ran.returncode == 0
    assert not (runner / "output").exists()
    ran = step("Check", runner, options="--none")
    assert (ran.returncode, ran.stdout) == (2, "")


def test_the_last_step_shows_findings_and_fails(runner: Path) -> None:
    ran = step("Check", runner)
    assert ran.returncode == 1
    assert ran.stdout.startswith("::error file=records/bad.json,line=")
    assert ran.stderr == "pactwire: 2 checked, 1 error, 0 warnings, 0 info\n"
    assert step("Check", runner, files="records/g*.json records/none").returncode == 1
    assert step("Check", runner, files="records/g*.json").returncode == 0
    assert step("Check", runner, options="--exit-zero").returncode == 0


def test_the_action_installs_the_checkout_that_it_came_with(runner: Path) -> None:
    shim = runner / "tools" / "python"
    shim.write_text("#!/bin/sh\nprintf '%s\\n' \"$@\"\n", "utf-8")
    shim.chmod(0o755)
    ran = step("Install pactwire", runner)
    folder = runner / "the action"
    assert ran.stdout.splitlines() == [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--constraint",
        f"{folder}/constraints.txt",
        str(folder),
    ]
