import os
import sys
from pathlib import Path

import pytest
from click.exceptions import Exit

from converter.cli.stdout import abandon, write_stdout
from converter.errors import UnwritableOutputError


def test_a_broken_pipe_ends_with_the_status_of_sigpipe(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        with pytest.raises(Exit) as caught:
            write_stdout([b"x"])
    assert caught.value.exit_code == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a Linux device")
def test_a_full_disk_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        with pytest.raises(UnwritableOutputError, match="No space left"):
            write_stdout([b"x"])


def test_no_standard_output_at_all_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(UnwritableOutputError, match="is closed"):
        write_stdout([b"x"])
    abandon()
