import subprocess
import sys

import pytest

import converter
from converter.model.record import Record

ARTICLE = "나래시와 두물시 협약\n\n나래시와 두물시가 10일 협약을 맺었다.\n"


def test_an_article_becomes_a_valid_record() -> None:
    record = converter.convert(ARTICLE, published="2031-02-11")
    assert isinstance(record, converter.Record)
    assert converter.Record is Record
    assert converter.check(record) == ()
    assert converter.convert_bytes(ARTICLE.encode("cp949")).record_id == record.record_id


def test_every_public_name_is_there_and_listed() -> None:
    assert dir(converter) == sorted(converter.__all__)
    for name in converter.__all__:
        assert getattr(converter, name)


def test_another_name_is_not() -> None:
    with pytest.raises(AttributeError, match="convertt"):
        _ = converter.convertt  # type: ignore[attr-defined]


def test_the_version_is_a_version() -> None:
    assert converter.__version__.split(".")[0].isdigit()


def test_importing_the_package_imports_nothing_else_of_it() -> None:
    code = "import sys, converter; sys.exit(sum(name.startswith(('converter.', 'msgspec')) for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
