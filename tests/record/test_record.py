"""Records are numbered, linked and the same every time."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from converter.model.agreement import Extraction
from converter.model.annotation import Annotations, Evidence, Quote
from converter.model.diagnostic import Diagnostic
from converter.model.document import RawDocument
from converter.model.outline import Outline
from converter.model.record import Record
from converter.record import build
from converter.record import provenance as maker
from converter.record.ids import numbered
from converter.record.links import linked
from converter.validate import check
from converter.version import __version__


def _products(record: Record) -> tuple[RawDocument, Outline, Annotations, Extraction]:
    """Take a record apart into what the stages would have handed in."""
    article, text = record.article, record.article.text or ""
    raw = RawDocument(
        uri="a.txt", media_type="text/plain", charset="utf-8", sha256="0" * 64, text=text, published="2031-05-03"
    )
    form = {name: getattr(article, name) for name in article.__struct_fields__}
    outline = Outline(**{**form, "text": text}, sections=record.sections, diagnostics=())
    annotations = Annotations(
        sentences=record.sentences,
        dates=(),
        quantities=(),
        actors=record.actors,
        groups=(),
        quotes=record.quotes,
        diagnostics=(),
    )
    return (
        raw,
        outline,
        annotations,
        Extraction(agreements=record.agreements, relations=record.relations, diagnostics=record.diagnostics),
    )


def _shuffled(record: Record) -> Record:
    """Turn every numbered list round and give all ids other numbers; references follow."""
    text = msgspec.json.encode(record).decode()
    for prefix in ("b", "sec", "s", "act", "q", "agr", "pil", "cl", "amt", "fu", "as"):
        for n in range(9, 0, -1):
            text = text.replace(f'"{prefix}{n}"', f'"{prefix}{50 - n}"')
    other = msgspec.json.decode(text, type=Record)
    turned = [
        replace(one, **{name: getattr(one, name)[::-1] for name in ("pillars", "clauses", "amounts", "followups")})
        for one in other.agreements
    ]
    lists = {name: getattr(other, name)[::-1] for name in ("sections", "sentences", "actors", "quotes")}
    article = replace(other.article, blocks=other.article.blocks[::-1])
    return replace(other, article=article, agreements=tuple(turned), **lists)


def test_a_record_is_made_of_what_the_stages_hand_in(full_record: Record) -> None:
    record = build(*_products(full_record))
    source = replace(full_record.source, uri="a.txt")
    assert record == replace(full_record, generator=record.generator, source=source)
    assert check(record) == ()


def test_an_empty_text_is_null(full_record: Record) -> None:
    raw, outline, annotations, extraction = _products(full_record)
    record = build(raw, replace(outline, text=""), annotations, extraction)
    assert record.article.text is None
    assert record.record_id == hashlib.sha256(b"").hexdigest()


def test_numbering_a_numbered_record_changes_nothing(full_record: Record) -> None:
    assert numbered(full_record) == full_record


def test_ids_count_in_text_order_and_references_follow(full_record: Record) -> None:
    assert numbered(_shuffled(full_record)) == full_record


def test_parts_of_two_agreements_are_counted_together(full_record: Record) -> None:
    one = full_record.agreements[0]
    first, second = one.clauses
    early = replace(one, id="x", clauses=(replace(first, id="a"),), amounts=())
    late = replace(
        one,
        id="y",
        start=one.start + 1,
        clauses=(replace(second, id="a", amount_ids=("m", "n")),),
        amounts=tuple(
            replace(amount, id=name, clause_id="a", part_of=None)
            for amount, name in zip(one.amounts, "mn", strict=True)
        ),
    )
    record = numbered(replace(full_record, agreements=(late, early), relations=()))
    assert [agreement.id for agreement in record.agreements] == ["agr1", "agr2"]
    assert [[clause.id for clause in agreement.clauses] for agreement in record.agreements] == [["cl1"], ["cl2"]]
    assert [amount.clause_id for amount in record.agreements[1].amounts] == ["cl2", "cl2"]
    assert record.agreements[1].clauses[0].amount_ids == ("amt1", "amt2")
    assert record.agreements[1].clauses[0].ordinal == 1


def test_what_points_to_nothing_still_does(full_record: Record) -> None:
    lost = replace(full_record.quotes[0], id="q7", speaker_id="act99")
    assert numbered(replace(full_record, quotes=(lost,))).quotes[0].speaker_id == "act99"


def test_an_actor_without_mentions_comes_first(full_record: Record) -> None:
    nowhere = replace(full_record.actors[1], mentions=())
    record = numbered(replace(full_record, actors=(full_record.actors[0], nowhere)))
    assert [(actor.id, actor.name) for actor in record.actors] == [("act1", "나래국"), ("act2", "가람국")]


def test_diagnostics_stand_in_text_order_and_are_said_once(full_record: Record) -> None:
    def remark(code: str, start: int | None = None) -> Diagnostic:
        return Diagnostic(code=code, severity="info", message=code, start=start, end=start)

    raw, outline, annotations, extraction = _products(full_record)
    record = build(
        raw,
        replace(outline, diagnostics=(remark("whole"), remark("late", 9))),
        replace(annotations, diagnostics=(remark("early", 0), remark("late", 9))),
        replace(extraction, diagnostics=(remark("b", 3), remark("a", 3))),
    )
    assert [one.code for one in record.diagnostics] == ["early", "a", "b", "late", "whole"]


def _open(record: Record, words: str) -> Quote:
    """Return a quote of these words that no stage has linked."""
    start = (record.article.text or "").index(words)
    return replace(record.quotes[0], text=words, start=start, end=start + len(words), section_id=None, agreement_ids=())


def _links(record: Record, words: str) -> tuple[str | None, tuple[str, ...]]:
    (quote,) = linked(replace(record, quotes=(_open(record, words),))).quotes
    return quote.section_id, quote.agreement_ids


def test_a_quote_belongs_to_what_was_read_in_its_sentence(full_record: Record) -> None:
    assert _links(full_record, "갯벌 보전 협정") == ("sec1", ("agr1",))


def test_a_quote_belongs_to_the_one_agreement_of_its_section_that_its_speaker_takes_part_in(
    full_record: Record,
) -> None:
    assert _links(full_record, "물길을 여는 날") == ("sec2", ("agr1",))


@pytest.mark.parametrize("speaker", [None, "act4"])
def test_a_quote_of_somebody_else_stays_open(full_record: Record, speaker: str | None) -> None:
    stranger = replace(full_record.actors[2], id="act4", affiliation_id=None)
    quote = replace(_open(full_record, "물길을 여는 날"), speaker_id=speaker)
    record = replace(full_record, actors=(*full_record.actors, stranger), quotes=(quote,))
    assert linked(record).quotes[0].agreement_ids == ()


def test_a_speaker_may_belong_to_a_party(full_record: Record) -> None:
    unsigned = replace(full_record.agreements[0], signatories=())
    assert _links(replace(full_record, agreements=(unsigned,)), "물길을 여는 날") == ("sec2", ("agr1",))


def test_a_quote_is_not_linked_where_two_agreements_are_possible(
    full_record: Record, find: Callable[..., dict[str, int]]
) -> None:
    words = "옛 어업 협약"
    old = replace(
        full_record.agreements[0],
        id="agr2",
        events=(),
        clauses=(),
        followups=(),
        assessments=(),
        evidence={"title": (Evidence(text=words, rule_id="test.rule", **find(words)),)},
    )
    record = replace(full_record, agreements=(*full_record.agreements, old))
    assert _links(record, "물길을 여는 날") == ("sec2", ())
    assert _links(record, "옛 어업") == ("sec2", ("agr2",))


def test_a_quote_outside_every_section_stays_open(full_record: Record) -> None:
    assert _links(full_record, "고운솔") == (None, ())


def test_a_quote_behind_the_last_sentence_of_a_block_is_in_no_sentence(full_record: Record) -> None:
    assert _links(replace(full_record, sections=()), "조사 분야") == (None, ())


def test_links_that_a_stage_has_made_are_kept(full_record: Record) -> None:
    quote = replace(full_record.quotes[0], section_id="sec1", agreement_ids=("agr7",))
    assert linked(replace(full_record, quotes=(quote,))).quotes == (quote,)


def test_the_generator_says_what_wrote_the_record() -> None:
    made = maker.generator("ko")
    assert (made.name, made.version, made.engine) == ("pactwire", __version__, "rules")
    assert made.ruleset.startswith("ko-")


def test_a_language_without_a_pack_has_the_neutral_ruleset() -> None:
    assert maker.ruleset("de") == maker.ruleset("und")
    assert maker.ruleset("de").startswith("und-")


def test_a_ruleset_changes_with_its_tables_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def digest() -> str:
        maker.ruleset.cache_clear()
        return maker.ruleset("xx")

    monkeypatch.setitem(maker.PACKS, "xx", "tables_of_xx")
    monkeypatch.syspath_prepend(tmp_path)
    package = tmp_path / "tables_of_xx"
    package.mkdir()
    (package / "a.toml").write_bytes(b"x = 1\n")
    first = digest()
    (package / "notes.txt").write_bytes(b"anything")
    (package / "a.toml").write_bytes(b"x = 1\r\n")
    assert digest() == first
    (package / "a.toml").write_bytes(b"x = 2\n")
    assert digest() != first
    maker.ruleset.cache_clear()
