"""Parquet, read back with what its users read it with."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

from converter.write.arrow import schema
from converter.write.sinks import open_sink
from converter.write.tables import tables


@pytest.fixture(scope="module")
def folder(tmp_path_factory, full_record) -> Path:
    """Return a folder of tables."""
    place = tmp_path_factory.mktemp("parquet") / "tables"
    with open_sink(f"parquet:{place}") as sink:
        sink.write([full_record])
    return place


@pytest.fixture(scope="module")
def nested(tmp_path_factory, full_record) -> Path:
    """Return a file of nested records."""
    place = tmp_path_factory.mktemp("parquet") / "news.parquet"
    with open_sink(f"parquet:{place}") as sink:
        sink.write([full_record])
    return place


@pytest.mark.parametrize("name", tables())
def test_every_table_has_its_schema_whatever_is_in_it(folder, name) -> None:
    found = pq.read_schema(folder / f"{name}.parquet")
    assert found.equals(schema(name), check_metadata=True)


def test_duckdb_reads_it(folder) -> None:
    query = f"""
        SELECT c.text, m.value, m.role, f.due_first, f.due_last
        FROM '{folder}/clause.parquet' c
        JOIN '{folder}/amount.parquet' m USING (article_id, clause_id)
        JOIN '{folder}/followup.parquet' f USING (article_id)
        ORDER BY m.amount_id
    """  # noqa: S608
    first, last = dt.date(2032, 1, 1), dt.date(2032, 6, 30)
    assert duckdb.sql(query).fetchall() == [
        ("50억 나래를 내", Decimal(5 * 10**9), "total", first, last),
        ("50억 나래를 내", Decimal(2 * 10**9), "component", first, last),
    ]


def test_polars_reads_it(folder) -> None:
    frame = pl.read_parquet(folder / "agreement.parquet")
    assert frame.schema["signed_first"] == pl.Date
    assert frame.schema["status"] == pl.Categorical
    assert frame.select("title", "status", "signed_first").rows() == [("갯벌 보전 협정", "signed", dt.date(2031, 5, 2))]


def test_pandas_reads_it(folder) -> None:
    frame = pd.read_parquet(folder / "agreement_party.parquet")
    assert frame["role"].dtype == "category"
    assert frame["text"].tolist() == ["가람국", "나래국"]
    assert pd.read_parquet(folder / "amount.parquet")["value"].sum() == 7 * 10**9


def test_nested_records_are_unnested_by_duckdb(nested) -> None:
    query = f"SELECT unnest(agreements).clauses[2].text, article.headline.text FROM '{nested}'"  # noqa: S608
    assert duckdb.sql(query).fetchall() == [("50억 나래를 내", "가람국·나래국, 갯벌 협정에 서명🦀")]


def test_nested_records_are_unnested_by_polars(nested) -> None:
    agreements = pl.read_parquet(nested)["agreements"].explode().struct
    assert agreements.field("parties").explode().struct.field("text").to_list() == ["가람국", "나래국"]


def test_nested_records_are_read_by_pandas(nested) -> None:
    (record,) = pd.read_parquet(nested).to_dict("records")
    assert [clause["text"] for clause in record["agreements"][0]["clauses"]] == ["조사선을 띄우", "50억 나래를 내"]
    assert record["agreements"][0]["status"] == "signed"


def test_whole_texts_are_looked_for_in_no_dictionary(folder, nested) -> None:
    def encoded(path: Path) -> dict[str, bool]:
        group = pq.ParquetFile(path).metadata.row_group(0)
        columns = [group.column(n) for n in range(group.num_columns)]
        return {column.path_in_schema: "RLE_DICTIONARY" in column.encodings for column in columns}

    assert not encoded(folder / "record.parquet")["json"]
    block, whole = encoded(folder / "block.parquet"), encoded(nested)
    assert (block["role"], block["rule_id"], block["text"]) == (True, True, False)
    assert (whole["json"], whole["article.text"]) == (False, False)
    assert whole["article.blocks.list.element.role"]
    assert whole["article.headline.rule_id"]
