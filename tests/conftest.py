"""One invented article with everything in it, as a record that is right in every respect."""

import hashlib
import io
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from servers import postgres_server

from converter.cli import main
from converter.model.agreement import (
    Agreement,
    Amount,
    Assertion,
    Assessment,
    Clause,
    Event,
    FollowUp,
    Party,
    Pillar,
    Relation,
    Signatory,
)
from converter.model.annotation import Actor, Evidence, Quote, Sentence
from converter.model.diagnostic import Diagnostic
from converter.model.outline import ArticleDate, Author, Block, BlockRange, Detail, Section
from converter.model.record import SCHEMA_VERSION, Article, Generator, Record, Source
from converter.model.span import Date, Passage

BLOCKS = (
    ("headline", "가람국·나래국, 갯벌 협정에 서명🦀"),
    ("byline", "고운솔 기자"),
    ("lede", "가람국과 나래국이 2031년 5월 2일 모래섬에서 갯벌 보전 협정에 서명했다."),
    ("subhead", "조사 분야"),
    (
        "paragraph",
        (
            "양국은 조사선을 띄우기로 했다. 가람국은 50억 나래를 내고, 20억 나래는 올해 쓴다. "
            "마루한 장관은 “물길을 여는 날”이라고 말했다."
        ),
    ),
    (
        "paragraph",
        "협정은 옛 어업 협약을 잇는다. 두 나라가 가까워질 신호로 풀이된다. 공동위원회는 2032년 상반기에 열린다.",
    ),
)
TEXT = "\n\n".join(words for _, words in BLOCKS)
RULE = "test.rule"


def _place(words: str, after: str = "") -> dict[str, int]:
    start = TEXT.index(words, TEXT.index(after))
    return {"start": start, "end": start + len(words)}


def _said(words: str, after: str = "") -> dict[str, object]:
    return {"text": words, **_place(words, after), "rule_id": RULE}


def _passage(words: str, after: str = "") -> Passage:
    return Passage(**_said(words, after))


def _date(words: str, value: str, *, bound: str = "on") -> Date:
    return Date(value=value, anchor=None, bound=bound, **_said(words))


def _assertion(kind: str = "fact", realis: str = "actual") -> Assertion:
    return Assertion(
        source="journalist",
        source_actor_id=None,
        kind=kind,
        certainty="certain",
        polarity="positive",
        realis=realis,
        cue=None,
    )


def _blocks() -> tuple[Block, ...]:
    return tuple(
        Block(id=f"b{n}", role=role, **_place(words), rule_id=RULE) for n, (role, words) in enumerate(BLOCKS, 1)
    )


def _sentences() -> tuple[Sentence, ...]:
    sentences = []
    for block in _blocks()[2:]:
        start = block.start
        for piece in block.span.of(TEXT).replace(". ", ".\n").split("\n"):
            if block.role != "subhead":
                n = len(sentences) + 1
                sentences.append(Sentence(id=f"s{n}", block=block.id, start=start, end=start + len(piece)))
            start += len(piece) + 1
    return tuple(sentences)


def _actor(number: int, kind: str, name: str, *, affiliation: str | None = None) -> Actor:
    return Actor(
        id=f"act{number}",
        type=kind,
        name=name,
        name_en=None,
        aliases=(),
        country=None,
        role="장관" if kind == "person" else None,
        affiliation_id=affiliation,
        mentions=(_passage(name),),
    )


def _amount(number: int, words: str, value: int, role: str, part_of: str | None = None) -> Amount:
    return Amount(
        id=f"amt{number}",
        clause_id="cl2",
        value=value,
        value_max=None,
        unit="나래",
        currency=None,
        qualifier="exact",
        role=role,
        per=None,
        instrument="cash",
        finance_stage="commitment",
        part_of=part_of,
        **_said(words),
    )


def _clause(number: int, words: str, **given: object) -> Clause:
    return Clause(
        id=f"cl{number}",
        ordinal=number,
        topics=("research",),
        action=None,
        object=None,
        counterparty_ids=(),
        modality="obligation",
        strength="undertaking",
        condition=None,
        period=None,
        deadline=None,
        assertion=_assertion(realis="planned"),
        **given,
        **_said(words),
    )


def _agreement() -> Agreement:
    summary = "가람국과 나래국이 2031년 5월 2일 모래섬에서 갯벌 보전 협정에 서명했다."
    signed, place = _date("2031년 5월 2일", "2031-05-02"), _passage("모래섬")
    return Agreement(
        id="agr1",
        key="가람국|나래국|treaty|2031-05-02",
        title="갯벌 보전 협정",
        title_en=None,
        type="treaty",
        legal_nature="binding",
        ambit="bilateral",
        status="signed",
        salience="main",
        signed=signed,
        effective=None,
        place=place,
        occasion=None,
        summary=summary,
        **_place(summary),
        rule_id=RULE,
        parties=(
            Party(actor_id="act1", role="party", **_said("가람국", "가람국과")),
            Party(actor_id="act2", role="party", **_said("나래국", "나래국이")),
        ),
        signatories=(Signatory(actor_id="act3", on_behalf_of="act1", **_said("마루한")),),
        events=(Event(status="signed", date=signed, place=place, assertion=_assertion(), **_said("서명했다")),),
        pillars=(Pillar(id="pil1", ordinal=1, title="조사 분야", **_place("조사 분야"), rule_id=RULE),),
        clauses=(
            _clause(1, "조사선을 띄우", pillar_id="pil1", bearer_ids=("act1", "act2"), amount_ids=()),
            _clause(2, "50억 나래를 내", pillar_id=None, bearer_ids=("act1",), amount_ids=("amt1", "amt2")),
        ),
        amounts=(_amount(1, "50억 나래", 5 * 10**9, "total"), _amount(2, "20억 나래", 2 * 10**9, "component", "amt1")),
        followups=(
            FollowUp(
                id="fu1",
                type="committee",
                title="공동위원회",
                due=_date("2032년 상반기", "2032-40"),
                place=None,
                state="scheduled",
                assertion=_assertion(realis="planned"),
                **_said("공동위원회는 2032년 상반기에 열린다"),
            ),
        ),
        assessments=(
            Assessment(
                id="as1",
                kind="interpretation",
                assertion=_assertion(kind="interpretation"),
                **_said("두 나라가 가까워질 신호로 풀이된다."),
            ),
        ),
        assertion=_assertion(),
        evidence={
            "status": (Evidence(**_said("서명했다")),),
            "title": (Evidence(**_said("갯벌 보전 협정")),),
            "type": (Evidence(**_said("협정", "갯벌 보전 협정")),),
        },
    )


def _article() -> Article:
    return Article(
        language="ko",
        kicker=None,
        headline=_passage(BLOCKS[0][1]),
        deck=(),
        publisher=None,
        located=None,
        authors=(Author(name="고운솔", role="기자", email="sol@example.org", **_place("고운솔"), rule_id=RULE),),
        published=None,
        modified=ArticleDate(
            value="2031-05-04",
            time="09:30:00+09:00",
            text="2031-05-04T09:30:00+09:00",
            anchor=None,
            bound="on",
            start=None,
            end=None,
            rule_id="html.json_ld.date_modified",
        ),
        lede=_passage(BLOCKS[2][1]),
        text=TEXT,
        blocks=_blocks(),
        captions=(),
        section=Detail(text="정치", start=None, end=None, rule_id="html.meta.article_section"),
        evidence={"section": (Detail(text="정치", start=None, end=None, rule_id="html.meta.article_section"),)},
    )


def _record() -> Record:
    lede, body = _place(BLOCKS[2][1]), {"start": _place("조사 분야")["start"], "end": len(TEXT)}
    return Record(
        schema_version=SCHEMA_VERSION,
        record_id=hashlib.sha256(TEXT.encode()).hexdigest(),
        generator=Generator(name="pactwire", version="0.0.0", engine="rules", ruleset="ko-000000000000"),
        source=Source(uri=None, media_type="text/plain", charset="utf-8", sha256="0" * 64, published="2031-05-03"),
        article=_article(),
        sections=(
            Section(
                id="sec1", ordinal=1, kind="lede", heading=None, blocks=BlockRange("b3", "b3"), **lede, rule_id=RULE
            ),
            Section(
                id="sec2",
                ordinal=2,
                kind="subhead",
                heading=_passage("조사 분야"),
                blocks=BlockRange("b4", "b6"),
                **body,
                rule_id=RULE,
            ),
        ),
        sentences=_sentences(),
        actors=(
            _actor(1, "country", "가람국"),
            _actor(2, "country", "나래국"),
            _actor(3, "person", "마루한", affiliation="act1"),
        ),
        quotes=(
            Quote(
                id="q1",
                kind="direct",
                cue="했다",
                speaker_id="act3",
                speaker_text="마루한 장관",
                resolved_by="explicit",
                section_id="sec2",
                agreement_ids=("agr1",),
                **_said("물길을 여는 날"),
                evidence={"cue": (Evidence(**_said("했다")),)},
            ),
        ),
        agreements=(_agreement(),),
        relations=(
            Relation(
                from_id="agr1", to_id=None, to_title="옛 어업 협약", type="replaces", **_said("옛 어업 협약을 잇는다")
            ),
        ),
        diagnostics=(Diagnostic(code="date.unresolved", severity="info", message="올해", **_place("올해")),),
    )


@pytest.fixture(scope="session")
def full_record() -> Record:
    """Return a record that is right and has at least one of every object."""
    return _record()


@pytest.fixture(scope="session")
def find() -> Callable[..., dict[str, int]]:
    """Return the function that gives the start and end of words in the article of ``full_record``."""
    return _place


class Ran(NamedTuple):
    """How a run of the command line ended."""

    code: int
    stdout: bytes
    stderr: str


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Ran]:
    """Return a function that runs pactwire in this process, on the arguments and what stands on standard input."""

    def start(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        code = main(arguments)
        captured = capsysbinary.readouterr()
        return Ran(int(code), captured.out, captured.err.decode())

    return start


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that takes what comes out today as what is expected from now on."""
    parser.addoption("--rewrite-goldens", action="store_true", help="rewrite expected outputs; review them as a diff")
    parser.addoption("--raise-floors", action="store_true", help="raise the quality floors to what is reached today")


@pytest.fixture
def rewrite_goldens(request: pytest.FixtureRequest) -> bool:
    """Tell whether expected outputs are to be rewritten."""
    return bool(request.config.getoption("--rewrite-goldens"))


@pytest.fixture(scope="session")
def raise_floors(request: pytest.FixtureRequest) -> bool:
    """Tell whether the quality floors are to be raised."""
    return bool(request.config.getoption("--raise-floors"))


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Return the address of a PostgreSQL server."""
    with postgres_server() as address:
        yield address
