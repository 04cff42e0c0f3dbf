from pathlib import Path

import click
import pytest

from converter.cli.target import plan
from converter.run.many import Input
from converter.write.layout import Layout

ONE = (Input(Path("b/a.txt")),)
TWO = (Input(Path("a.txt")), Input(Path("b.txt")))


@pytest.mark.parametrize(
    ("output", "given", "inputs", "expected"),
    [
        (None, None, ONE, (None, False, "json", False)),
        ("-", None, TWO, (None, False, "jsonl", True)),
        (None, "json", TWO, (None, False, "json", True)),
        ("x.json", None, ONE, (Path("x.json"), False, "json", False)),
        ("x.jsonl", None, ONE, (Path("x.jsonl"), False, "jsonl", False)),
        ("x.json", None, TWO, (Path("x.json"), False, "json", True)),
        ("x.out", None, TWO, (Path("x.out"), False, "jsonl", True)),
        ("x/", None, TWO, (Path("x"), True, "json", False)),
        ("x/", "jsonl", ONE, (Path("x"), True, "jsonl", False)),
    ],
)
def test_the_target_follows_from_the_output_the_format_and_the_inputs(
    output: str | None, given: str | None, inputs: tuple[Input, ...], expected: tuple[object, ...]
) -> None:
    target = plan(output, given, inputs, Layout())
    assert (target.path, target.folder, target.format, target.layout.many) == expected


def test_a_folder_that_exists_needs_no_slash(tmp_path: Path) -> None:
    assert plan(str(tmp_path), None, TWO, Layout()).folder


def test_a_file_in_the_folder_has_its_inputs_name() -> None:
    target = plan("x/", None, ONE, Layout())
    names = [target.name_for(Input(path)) for path in (Path("q/a.b.txt"), Path("README"), None)]
    assert names == ["a.b.json", "README.json", "stdin.json"]


def test_an_output_without_a_name_is_a_usage_error() -> None:
    with pytest.raises(click.UsageError, match="needs a name"):
        plan("", None, ONE, Layout())


@pytest.mark.parametrize(
    ("output", "inputs"), [("x/", (*ONE, Input(Path("a.md")))), ("a.txt", TWO), ("./b/../b.txt", TWO)]
)
def test_what_would_write_over_something_is_a_usage_error(output: str, inputs: tuple[Input, ...]) -> None:
    with pytest.raises(click.UsageError, match=r"would (both )?(be written|overwrite)"):
        plan(output, None, inputs, Layout())
