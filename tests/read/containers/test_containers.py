"""Each kind of file gives its articles, in its order, under ids that stay; what is broken costs itself alone."""

import csv
import gzip
import io
import json
import sys
import tarfile
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import brotli
import pyarrow as pa
import pytest
from pyarrow import parquet
from warcs import warc_record

from converter.model.source import SourceDocument, SourceItem, Unread
from converter.read.containers import READERS, is_container, read_items
from converter.read.containers.stream import Fields, Intake

TEXTS = ("가람시와 나래시가 협약을 맺었다.", "나래시와 두물시가 협약을 맺었다.", "두물시와 가람시가 협약을 맺었다.")
PAGE = "<html><body><p>가람시와 나래시가 협약을 맺었다.</p></body></html>"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def items(name: str, **given: object) -> list[SourceItem]:
    fields = {key: given.pop(key) for key in ("text", "html", "title", "id", "date") if key in given}
    return list(read_items(Path(name), Intake(fields=Fields(**fields), **given)))


def texts(found: list[SourceItem]) -> list[str]:
    return [one.data.decode() for one in found if isinstance(one, SourceDocument)]


def reasons(found: list[SourceItem]) -> list[tuple[str, str]]:
    return [(one.id, one.reason) for one in found if isinstance(one, Unread)]


def make_zip(name: str, members: dict[str, bytes]) -> None:
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, data in members.items():
            archive.writestr(member, data)


def make_tar(name: str, members: dict[str, bytes]) -> None:
    with tarfile.open(name, "w:gz" if name.endswith("gz") else "w") as archive:
        for member, data in members.items():
            info = tarfile.TarInfo(member)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))


def make_jsonl(name: str, rows: list[object]) -> None:
    data = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    Path(name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)


def make_csv(name: str, rows: list[dict[str, str]]) -> None:
    with Path(name).open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]), delimiter="\t" if name.endswith("tsv") else ",")
        table.writeheader()
        table.writerows(rows)


MEMBERS = {f"{n}.txt": text.encode() for n, text in enumerate(TEXTS)}
ROWS = [{"id": f"n{n}", "text": text, "day": f"2031-02-0{n + 1}"} for n, text in enumerate(TEXTS)]
MAKERS: dict[str, Callable[[str], None]] = {
    "a.zip": lambda name: make_zip(name, MEMBERS),
    "a.tar": lambda name: make_tar(name, MEMBERS),
    "a.tar.gz": lambda name: make_tar(name, MEMBERS),
    "a.tgz": lambda name: make_tar(name, MEMBERS),
    "a.jsonl": lambda name: make_jsonl(name, list(ROWS)),
    "a.ndjson.gz": lambda name: make_jsonl(name, list(ROWS)),
    "a.csv": lambda name: make_csv(name, ROWS),
    "a.tsv": lambda name: make_csv(name, ROWS),
    "a.parquet": lambda name: parquet.write_table(pa.Table.from_pylist(ROWS), name),
    "a.warc": lambda name: Path(name).write_bytes(b"".join(map(warc_record, range(3), TEXTS))),
    "a.warc.gz": lambda name: Path(name).write_bytes(b"".join(map(gzip.compress, map(warc_record, range(3), TEXTS)))),
}


@pytest.mark.parametrize("name", MAKERS)
def test_a_container_gives_its_articles_in_order_twice_the_same(name: str) -> None:
    MAKERS[name](name)
    found = items(name)
    assert texts(found) == list(TEXTS)
    assert reasons(found) == []
    assert items(name) == found
    assert len({one.id for one in found}) == 3
    assert all(one.id.startswith(name) for one in found)
    assert sum(one.packed for one in found) <= Path(name).stat().st_size


def test_every_reader_is_tried() -> None:
    tried = {
        kind for kind, known in READERS.items() for name in MAKERS if name.removesuffix(".gz").endswith(known.suffixes)
    }
    assert tried | {"article"} == set(READERS)


@pytest.mark.parametrize(("name", "known"), [("a.TXT", True), ("a.html.gz", True), ("a.png", False), ("a.gz", False)])
def test_what_is_known_by_its_name(name: str, *, known: bool) -> None:
    assert is_container(name) is known


@pytest.mark.parametrize("name", ["a.txt", "a.txt.gz", "a"])
def test_a_file_is_an_article(name: str) -> None:
    data = TEXTS[0].encode()
    Path(name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    (found,) = items(name)
    assert isinstance(found, SourceDocument)
    assert (found.id, found.uri, found.data) == (name, name.removesuffix(".gz"), data)


def test_a_file_that_is_not_there_says_so() -> None:
    assert reasons(items("none.txt")) == [("none.txt", "No such file or directory")]
    assert reasons(items("none.zip")) == [("none.zip", "No such file or directory")]
    assert reasons(items("none.parquet")) == [("none.parquet", "No such file or directory")]


@pytest.mark.parametrize(
    ("name", "module", "extra"), [("a.parquet", "pyarrow", "parquet"), ("a.warc", "fastwarc.warc", "warc")]
)
def test_the_error_names_what_to_install(name: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    Path(name).touch()
    assert reasons(items(name))[0][1].endswith(f"pip install 'pactwire[{extra}]'")


class TestRows:
    """Columns of tables, whatever kind of table."""

    def test_the_columns_are_those_that_the_user_names(self) -> None:
        make_jsonl("a.jsonl", [{"nr": 7, "head": "협약", "body": TEXTS[0], "at": "2031-02-03T23:30:00+09:00"}])
        (found,) = items("a.jsonl", text="body", title="head", id="nr", date="at")
        assert found == SourceDocument(
            id="a.jsonl#7", uri="7", data=f"협약\n\n{TEXTS[0]}".encode(), kind="text", encoding="utf-8",
            published="2031-02-03", packed=found.packed,
        )  # fmt: skip

    def test_a_page_goes_before_a_text(self) -> None:
        make_jsonl("a.jsonl", [{"text": TEXTS[0], "html": PAGE}, {"text": TEXTS[0], "html": None}])
        assert [(one.kind, one.data.decode()) for one in items("a.jsonl")] == [("html", PAGE), ("text", TEXTS[0])]

    @pytest.mark.parametrize(
        ("row", "reason"),
        [
            ({"body": "x"}, "no column html or text"),
            ({"text": ""}, "nothing in the column text"),
            ({"text": ["x"]}, "the column text holds no text"),
            ({"text": "x", "d": "soon"}, "the column d holds no date as ISO 8601 writes it: soon"),
            (["x"], "a row must be an object"),
            ({"text": "x" * 101}, "larger than 100 bytes"),
        ],
    )
    def test_a_row_that_is_no_article_costs_itself_alone(self, row: object, reason: str) -> None:
        make_jsonl("a.jsonl", [row, {"text": TEXTS[0]}])
        found = items("a.jsonl", date="d", max_size=100)
        assert texts(found) == [TEXTS[0]]
        ((place, said),) = reasons(found)
        assert place == "a.jsonl#1"
        assert said.startswith(reason)

    def test_a_line_that_is_no_json_costs_itself_alone(self) -> None:
        Path("a.jsonl").write_bytes(b'\xef\xbb\xbf{"text": "a"}\n\n{"text": \n{"text": "b"}')
        found = items("a.jsonl")
        assert texts(found) == ["a", "b"]
        assert [place for place, _ in reasons(found)] == ["a.jsonl#3"]

    def test_an_endless_line_is_passed_over(self) -> None:
        Path("a.jsonl").write_bytes(b'{"text": "' + b"x" * 200_000 + b'"}\n{"text": "b"}\n')
        found = items("a.jsonl", max_size=1000)
        assert texts(found) == ["b"]
        assert reasons(found) == [("a.jsonl#1", "a line of more than 12000 bytes")]

    def test_a_quote_that_is_never_closed_swallows_no_more_than_allowed(self) -> None:
        Path("a.csv").write_text('text\na\n"b' + "\nx" * 10_000)
        found = items("a.csv", max_size=1000)
        assert texts(found) == ["a"]
        assert "larger than field limit" in reasons(found)[0][1]

    def test_dates_of_parquet_are_dates(self) -> None:
        rows = pa.table({"text": ["a", "b"], "d": pa.array([None, 1_928_458_800_000], pa.timestamp("ms")), "x": [1, 2]})
        parquet.write_table(rows, "a.parquet")
        assert [one.published for one in items("a.parquet", date="d")] == [None, "2031-02-10"]

    def test_a_row_of_csv_with_too_many_cells_is_no_article(self) -> None:
        Path("a.csv").write_text("text,id\na,1\nb,2,3\nc,4\n")
        found = items("a.csv", id="id")
        assert texts(found) == ["a", "c"]
        assert reasons(found) == [("a.csv#2", "more cells than the header has")]

    def test_a_csv_in_another_charset_says_so(self) -> None:
        Path("a.csv").write_bytes(b"text\nok\n" + "협약".encode("cp949") + b"\n")
        ((place, reason),) = reasons(items("a.csv"))
        assert place == "a.csv"
        assert "not UTF-8" in reason

    @pytest.mark.parametrize("name", ["a.csv", "a.parquet"])
    @pytest.mark.parametrize(
        ("fields", "reason"),
        [
            ({"text": "body"}, "no column body (--text-field and --html-field name it); there are: id, text, day"),
            ({"id": "nr", "date": "at"}, "no column nr (--id-field names it), no column at (--date-field names it); "),
        ],
    )
    def test_a_table_without_a_column_that_is_named_says_so_once(
        self, name: str, fields: dict[str, str], reason: str
    ) -> None:
        MAKERS[name](name)
        ((place, said),) = reasons(items(name, **fields))
        assert place == name
        assert said.startswith(reason)

    def test_one_of_the_columns_of_texts_and_pages_is_enough(self) -> None:
        make_csv("a.csv", ROWS)
        assert texts(items("a.csv", text="text", html="page")) == list(TEXTS)


class TestBroken:
    """Archives that are cut off, damaged, or made to do harm."""

    @pytest.mark.parametrize("name", ["a.tar.gz", "a.ndjson.gz", "a.warc.gz"])
    def test_what_was_whole_before_a_cut_is_kept(self, name: str) -> None:
        many = [f"{n} {TEXTS[n % 3]} {n * 7919}" for n in range(2000)]
        if "tar" in name:
            make_tar(name, {f"{n}.txt": text.encode() for n, text in enumerate(many)})
        elif "json" in name:
            make_jsonl(name, [{"text": text} for text in many])
        else:
            Path(name).write_bytes(b"".join(gzip.compress(warc_record(n, text)) for n, text in enumerate(many)))
        data = Path(name).read_bytes()
        Path(name).write_bytes(data[: len(data) // 2])
        found = items(name)
        assert 500 < len(texts(found)) < 1500
        assert texts(found) == many[: len(found) - 1]
        assert reasons(found) == [(name, "the gzip data is cut off: what was whole before the cut is kept")]

    @pytest.mark.parametrize("cut", range(1, 30, 4))
    def test_a_cut_in_the_last_bytes_of_a_warc_is_noticed(self, cut: int) -> None:
        MAKERS["a.warc.gz"]("a.warc.gz")
        data = Path("a.warc.gz").read_bytes()
        Path("a.warc.gz").write_bytes(data[:-cut])
        assert "cut off" in reasons(items("a.warc.gz"))[0][1]

    def test_a_warc_that_ends_in_a_record_keeps_what_was_whole(self) -> None:
        MAKERS["a.warc"]("a.warc")
        Path("a.warc").write_bytes(Path("a.warc").read_bytes()[:-12])
        found = items("a.warc")
        assert texts(found) == list(TEXTS[:2])
        assert "cut off" in reasons(found)[0][1]

    def test_a_warc_gives_pages_alone(self) -> None:
        Path("a.warc").write_bytes(
            warc_record(0, "x", type_="request")
            + warc_record(1, "x", status="404 Not Found")
            + warc_record(2, "{}", media_type="application/json")
            + warc_record(3, PAGE)
            + warc_record(4, "x" * 200)
        )
        page, large = items("a.warc", max_size=100)
        assert isinstance(page, SourceDocument)
        assert (page.uri, page.published, page.kind, page.encoding) == (
            "https://news.example/3", "2031-02-10", "html", "utf-8",
        )  # fmt: skip
        assert isinstance(large, Unread)

    def test_pages_are_unpacked_and_one_that_cannot_be_costs_itself_alone(self) -> None:
        chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE.encode()), PAGE.encode())
        html = "text/html\r\nContent-Encoding: "
        records = (
            warc_record(0, gzip.compress(PAGE.encode()), media_type=html + "gzip"),
            warc_record(1, brotli.compress(PAGE.encode()), media_type=html + "br"),
            warc_record(2, chunked, media_type="text/html\r\nTransfer-Encoding: chunked"),
            warc_record(3, b"\x1f\x8brubbish", media_type=html + "gzip"),
            warc_record(4, gzip.compress(bytes(9 << 20)), media_type=html + "gzip"),
            warc_record(5, PAGE),
        )
        Path("a.warc").write_bytes(b"".join(records))
        found = items("a.warc", max_size=1 << 20)
        assert texts(found) == [PAGE] * 4
        assert [place[-36:-28] for place, _ in reasons(found)] == ["00000003", "00000004"]
        assert ["cannot be read" in reasons(found)[0][1], "larger than" in reasons(found)[1][1]] == [True, True]

    @pytest.mark.parametrize(
        ("stated", "day"), [(b"2031-02-10T23:30:00-05:00", "2031-02-11"), (b"soon", None), (b"", None)]
    )
    def test_the_day_of_a_warc_record_is_that_of_utc(self, stated: bytes, day: str | None) -> None:
        Path("a.warc").write_bytes(warc_record(0, PAGE).replace(b"2031-02-10T03:00:00Z", stated))
        assert [one.published for one in items("a.warc") if isinstance(one, SourceDocument)] == [day]

    @pytest.mark.parametrize("name", ["a.tar", "a.zip", "a.parquet", "a.ndjson.gz"])
    def test_rubbish_of_that_name_says_so(self, name: str) -> None:
        Path(name).write_bytes(b"\x1f\x8b\x08rubbish" * 100)
        ((place, reason),) = reasons(items(name))
        assert place == name
        assert reason

    def test_damage_in_the_middle_of_packed_data_is_told(self) -> None:
        make_jsonl("a.jsonl.gz", [{"text": f"{n} {n * 7919}"} for n in range(20_000)])
        data = bytearray(Path("a.jsonl.gz").read_bytes())
        data[len(data) // 2] ^= 0xFF
        Path("a.jsonl.gz").write_bytes(data)
        assert reasons(items("a.jsonl.gz"))[-1][1].startswith("the gzip data is damaged")

    def test_a_cut_tar_says_so(self) -> None:
        make_tar("a.tar", MEMBERS)
        Path("a.tar").write_bytes(Path("a.tar").read_bytes()[:520])
        assert [place for place, _ in reasons(items("a.tar"))] == ["a.tar"]

    def test_a_damaged_member_costs_itself_alone(self) -> None:
        with zipfile.ZipFile("a.zip", "w") as archive:
            for name, data in MEMBERS.items():
                archive.writestr(name, data)
        data = Path("a.zip").read_bytes()
        Path("a.zip").write_bytes(data.replace(TEXTS[1].encode(), TEXTS[0].encode(), 1))
        found = items("a.zip")
        assert texts(found) == [TEXTS[0], TEXTS[2]]
        assert reasons(found)[0][0] == "a.zip!1.txt"
        assert "damaged" in reasons(found)[0][1]

    @pytest.mark.parametrize("make", [make_zip, make_tar])
    @pytest.mark.parametrize("climber", ["../a.txt", "x/../../a.txt", "/etc/a.txt", "..\\a.txt", "C:\\a.txt"])
    def test_a_name_that_climbs_out_is_refused(self, make: Callable[..., None], climber: str) -> None:
        name = "a.zip" if make is make_zip else "a.tar"
        make(name, {climber: b"x", "b.txt": b"y"})
        found = items(name)
        assert texts(found) == ["y"]
        assert reasons(found) == [(f"{name}!{climber}", "the name leads out of its archive")]

    @pytest.mark.parametrize("make", [make_zip, make_tar])
    def test_an_archive_without_articles_says_so(self, make: Callable[..., None]) -> None:
        name = "a.zip" if make is make_zip else "a.tar"
        make(name, {"a.png": b"x", "__MACOSX/._a.txt": b"x", ".hidden/a.txt": b"x"})
        assert "holds no files" in reasons(items(name))[0][1]

    def test_a_tar_gives_plain_files_alone(self) -> None:
        with tarfile.open("a.tar", "w") as archive:
            link = tarfile.TarInfo("link.txt")
            link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
            archive.addfile(link)
            archive.addfile(tarfile.TarInfo("a.txt"))
        assert [one.id for one in items("a.tar")] == ["a.tar!a.txt"]

    def test_a_name_in_another_charset_is_written_as_far_as_it_can_be(self) -> None:
        with tarfile.open("a.tar", "w", encoding="cp949", format=tarfile.GNU_FORMAT) as archive:
            archive.addfile(tarfile.TarInfo("협약.txt"))
        (found,) = items("a.tar")
        assert found.id.startswith("a.tar!\ufffd")
        assert found.id.encode()

    def test_an_encrypted_member_is_refused(self) -> None:
        make_zip("a.zip", {"a.txt": b"x"})
        data = bytearray(Path("a.zip").read_bytes())
        data[data.index(b"PK\x01\x02") + 8] |= 1
        Path("a.zip").write_bytes(data)
        assert reasons(items("a.zip")) == [("a.zip!a.txt", "encrypted")]


def _zeros(size: int) -> Iterator[bytes]:
    for _ in range(size >> 20):
        yield bytes(1 << 20)


class TestBombs:
    """What unpacks to far more than it is is stopped before it fills the memory."""

    def test_a_bomb_in_a_zip(self) -> None:
        with (
            zipfile.ZipFile("a.zip", "w", zipfile.ZIP_DEFLATED) as archive,
            archive.open("a.txt", "w", force_zip64=True) as member,
        ):
            for piece in _zeros(100 << 20):
                member.write(piece)
        assert "bomb" in self.reason_in_little_memory("a.zip")

    def test_a_large_member_is_not_unpacked(self) -> None:
        make_zip("a.zip", {"a.txt": b"x" * 5000})
        assert "larger than 1000 bytes" in reasons(items("a.zip", max_size=1000))[0][1]

    @pytest.mark.parametrize("name", ["a.jsonl.gz", "a.warc.gz", "a.tar.gz", "a.csv.gz"])
    def test_a_bomb_in_a_stream(self, name: str) -> None:
        with gzip.open(name, "wb") as file:
            if "warc" in name:
                file.write(warc_record(0, "x").replace(b"Content-Length: ", b"Content-Length: 999999", 1))
            if "tar" in name:
                info = tarfile.TarInfo("a.txt")
                info.size = 100 << 20
                file.write(info.tobuf())
            for piece in _zeros(100 << 20):
                file.write(piece)
        assert "bomb" in self.reason_in_little_memory(name)

    def test_a_packed_article_is_read_no_further_than_allowed(self) -> None:
        Path("a.txt.gz").write_bytes(gzip.compress(bytes(10_000_000)))
        (found,) = items("a.txt.gz", max_size=1000)
        assert isinstance(found, SourceDocument)
        assert len(found.data) == 1001

    def reason_in_little_memory(self, name: str) -> str:
        tracemalloc.start()
        try:
            reason = reasons(items(name, max_size=1 << 20))[-1][1]
            assert tracemalloc.get_traced_memory()[1] < 40 << 20
        finally:
            tracemalloc.stop()
        return reason
