"""Settings: found, read, refused; and what they do to findings."""

from pathlib import Path

import pytest

from converter.errors import UsageError
from converter.validate.finding import Finding
from converter.validate.selection import sieve
from converter.validate.settings import Settings, find_settings, load_settings


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_the_nearest_file_with_settings_counts(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    write(folder / "pyproject.toml", "[project]\nname = 'x'\n")
    shared = write(tmp_path / "a" / "pyproject.toml", "[tool.pactwire]\nselect = ['PW1']\n")
    assert find_settings(folder) == shared
    own = write(tmp_path / "a" / "pactwire.toml", "ignore = ['PW2']\n")
    assert find_settings(folder) == own
    assert load_settings(shared).select == ("PW1",)
    assert load_settings(own).ignore == ("PW2",)


def test_there_may_be_none() -> None:
    assert find_settings(Path("/nonexistent-folder")) is None


def test_every_key_is_read(tmp_path: Path) -> None:
    text = 'select = ["PW1", "PW2"]\nignore = ["PW105"]\nfail-on = "warning"\nbaseline = "known.json"\n'
    path = write(tmp_path / "pactwire.toml", text + '[severity]\nPW105 = "info"\n')
    assert load_settings(path) == Settings(
        select=("PW1", "PW2"),
        ignore=("PW105",),
        fail_on="warning",
        baseline=str(tmp_path / "known.json"),
        severity={"PW105": "info"},
    )
    for text in ("", "tool = 3", "[tool]", "[tool.other]"):
        assert load_settings(write(tmp_path / "pyproject.toml", text)) == Settings()
    assert load_settings(write(tmp_path / "pactwire.toml", "baseline = ''")) == Settings(baseline="")
    with pytest.raises(UsageError, match="object"):
        load_settings(write(tmp_path / "pyproject.toml", "[tool]\npactwire = 3"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("selct = []", "no setting 'selct'; there are: select, ignore, severity, fail-on, baseline"),
        ("[tool.pactwire]", "no setting 'tool'"),
        ("select = 'PW1'", "array"),
        ("select = ['XX']", "no rule's code begins with 'XX'"),
        ("ignore = ['']", "no rule's code begins with ''"),
        ("fail-on = 'info'", "fail-on"),
        ("[severity]\nPW1 = 'fatal'", "fatal"),
        ("select = ", "not TOML"),
    ],
)
def test_what_is_not_understood_is_refused(tmp_path: Path, text: str, said: str) -> None:
    path = write(tmp_path / "pactwire.toml", text)
    with pytest.raises(UsageError, match=said) as caught:
        load_settings(path)
    assert caught.value.source == str(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such file"):
        load_settings(tmp_path / "pactwire.toml")


CODES = ("PW101", "PW105", "PW212", "PW302")


@pytest.mark.parametrize(
    ("settings", "kept"),
    [
        (Settings(), CODES),
        (Settings(select=("PW1",)), CODES[:2]),
        (Settings(ignore=("PW1",)), CODES[2:]),
        (Settings(select=("PW1", "PW302"), ignore=("PW3", "PW105")), ("PW101", "PW302")),
        (Settings(select=("PW105",), ignore=("PW105",)), ()),
    ],
)
def test_the_longer_beginning_decides(settings: Settings, kept: tuple[str, ...]) -> None:
    findings = [Finding(code=code, severity="error", pointer="", message="") for code in CODES]
    assert tuple(one.code for one in sieve(settings)(findings)) == kept


def test_severities_are_changed_by_the_longest_beginning() -> None:
    findings = [Finding(code=code, severity="error", pointer="", message="") for code in CODES]
    sift = sieve(Settings(severity={"PW1": "warning", "PW105": "info"}))
    assert [one.severity for one in sift(findings)] == ["warning", "info", "error", "error"]
