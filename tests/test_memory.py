"""The collector of cycles rests where it finds nothing."""

import gc
from pathlib import Path

import pytest

from converter.memory import uncollected
from converter.run.one import Options, unchecked

_SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*/*.txt"))


def test_the_collector_rests_to_the_end_of_a_block_and_no_longer() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    with pytest.raises(ZeroDivisionError), uncollected():
        1 / 0  # noqa: B018 - whatever goes wrong
    assert gc.isenabled()


def test_what_a_text_is_read_into_holds_no_cycles() -> None:
    texts = [path.read_bytes() for path in _SAMPLES]
    _read(texts)  # what a process makes once, patterns and tables, may hold some
    gc.collect()
    with uncollected():
        _read(texts)
        assert gc.collect() == 0


def _read(texts: list[bytes]) -> None:
    for text in texts:
        unchecked(text, source=None, options=Options())
