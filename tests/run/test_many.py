import io
import sys
from pathlib import Path

import pytest

from converter.errors import InvalidRecordError, UnreadableInputError
from converter.model.record import Record
from converter.run.many import Converted, Failed, Input, run_all
from converter.run.one import Options

ARTICLE = "나래시와 두물시 협약\n\n나래시와 두물시가 10일 협약을 맺었다.\n"


@pytest.fixture
def inputs(tmp_path: Path) -> list[Input]:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "b.txt").write_bytes(b"\0\0")
    (tmp_path / "c.txt").write_bytes(ARTICLE.encode("cp949"))
    return [Input(tmp_path / name) for name in ("a.txt", "b.txt", "none.txt", "c.txt")]


def test_a_batch_goes_on_after_a_bad_input_and_keeps_the_order(inputs: list[Input]) -> None:
    outcomes = list(run_all(inputs, Options()))
    assert [type(outcome) for outcome in outcomes] == [Converted, Failed, Failed, Converted]
    assert [outcome.input for outcome in outcomes] == inputs
    errors = [outcome.error for outcome in outcomes if isinstance(outcome, Failed)]
    assert [type(error) for error in errors] == [UnreadableInputError] * 2
    assert [error.source for error in errors] == [inputs[1].name, inputs[2].name]


def test_an_input_is_read_only_when_its_turn_comes(inputs: list[Input]) -> None:
    outcomes = run_all(inputs, Options())
    next(outcomes)
    assert inputs[3].path is not None
    inputs[3].path.unlink()
    assert isinstance(list(outcomes)[-1], Failed)


def test_standard_input_has_a_name_for_messages_and_none_for_the_record(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    (outcome,) = run_all([Input(None)], Options())
    assert isinstance(outcome, Converted)
    assert (outcome.input.name, outcome.record.source.uri) == ("<stdin>", None)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    (failed,) = run_all([Input(None)], Options())
    assert isinstance(failed, Failed)
    assert str(failed.error) == "<stdin>: is empty"


def test_a_record_that_is_not_valid_is_a_failure_of_its_document_only(
    inputs: list[Input], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(record: Record) -> Record:
        message = "not valid"
        raise InvalidRecordError(message, source=record.source.uri)

    monkeypatch.setattr("converter.run.many.checked", refuse)
    outcomes = list(run_all(inputs[:1], Options()))
    assert isinstance(outcomes[0], Failed)
    assert isinstance(outcomes[0].error, InvalidRecordError)


def test_a_bug_is_let_through_with_a_note_that_names_the_input(
    inputs: list[Input], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> Record:
        message = "no such luck"
        raise ZeroDivisionError(message)

    monkeypatch.setattr("converter.run.many.unchecked", broken)
    with pytest.raises(ZeroDivisionError) as caught:
        list(run_all(inputs, Options()))
    assert caught.value.__notes__ == [inputs[0].name]
