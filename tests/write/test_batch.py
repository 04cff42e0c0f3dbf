"""What is done around a batch, whatever the target."""

import gc

import pytest

from converter.write.batch import uncollected


def test_the_collector_rests_while_a_batch_becomes_rows_and_no_longer() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    with pytest.raises(ZeroDivisionError), uncollected():
        1 / 0  # noqa: B018 - whatever goes wrong
    assert gc.isenabled()
