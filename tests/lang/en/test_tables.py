"""Every entry of the English tables reads its own examples."""

import re

import pytest

from converter.annotate.marks import pair_marks
from converter.lang.agreements import EventRule, NounRule, RealisRule
from converter.lang.en import (
    agreements_table,
    assessments,
    countries,
    dates,
    dates_table,
    followups,
    layout_table,
    quantities,
    quotes,
    quotes_table,
    sentences,
    terms,
)
from converter.model.span import Span


@pytest.mark.parametrize("example", sentences.table().examples, ids=lambda e: e.text)
def test_sentences_are_counted(example: sentences.Example) -> None:
    assert len(sentences.split_sentences(example.text)) == example.sentences


@pytest.mark.parametrize("example", quotes_table.table().examples, ids=lambda e: e.text)
def test_speech_is_read(example: quotes_table.Example) -> None:
    text = example.text
    (speech,) = quotes.read_speech(text, (Span(0, len(text)),), pair_marks(text), ())
    found = [(q.kind, q.span.of(text), q.speaker.span.of(text)) for q in speech.quotes if q.speaker]
    assert tuple(found) == example.quotes


@pytest.mark.parametrize("rule", agreements_table.table().nouns, ids=lambda r: r.id)
def test_agreement_nouns(rule: NounRule) -> None:
    for sentence in rule.match:
        assert rule.id in {n.rule.id for n in agreements_table.find_nouns(sentence)}, sentence
    for sentence in rule.no_match:
        assert rule.id not in {n.rule.id for n in agreements_table.find_nouns(sentence)}, sentence


@pytest.mark.parametrize("rule", agreements_table.table().events, ids=lambda r: r.id)
def test_events(rule: EventRule) -> None:
    for sentence in rule.match:
        assert rule.id in {e.rule.id for e in agreements_table.find_events(sentence)}, sentence
    for sentence in rule.no_match:
        assert rule.id not in {e.rule.id for e in agreements_table.find_events(sentence)}, sentence


@pytest.mark.parametrize("rule", agreements_table.table().realis, ids=lambda r: r.id)
def test_whether_it_has_happened(rule: RealisRule) -> None:
    def told(sentence: str) -> str:
        return agreements_table.realis_of(sentence, sentence.rindex(" ") + 1)

    assert {told(sentence) for sentence in rule.match} == {rule.kind}
    assert rule.kind not in {told(sentence) for sentence in rule.no_match}


@pytest.mark.parametrize(
    "rule",
    [*terms.table().frames, *terms.table().statements],
    ids=lambda r: r.id,
)
def test_frames(rule: terms.FrameRule) -> None:
    assert all(re.search(rule.pattern, sentence) for sentence in rule.match)
    assert not any(re.search(rule.pattern, sentence) for sentence in rule.no_match)


@pytest.mark.parametrize("rule", terms.table().contents, ids=lambda r: r.id)
def test_contents(rule: terms.FrameRule) -> None:
    def reads(sentence: str) -> bool:
        return any(re.compile(rule.pattern).match(sentence, n.span.end) for n in agreements_table.find_nouns(sentence))

    assert all(map(reads, rule.match))
    assert not any(map(reads, rule.no_match))


@pytest.mark.parametrize(("rule", "pattern"), assessments.rules(), ids=lambda r: getattr(r, "kind", ""))
def test_assessments(rule: assessments.AssessmentRule, pattern: re.Pattern[str]) -> None:
    assert all(pattern.search(sentence) for sentence in rule.match)
    assert not any(pattern.search(sentence) for sentence in rule.no_match)


@pytest.mark.parametrize(("rule", "pattern"), followups.rules(), ids=lambda r: getattr(r, "type", ""))
def test_followups(rule: followups.KindRule, pattern: re.Pattern[str]) -> None:
    assert all(pattern.search(sentence) for sentence in rule.match)
    assert not any(pattern.search(sentence) for sentence in rule.no_match)


@pytest.mark.parametrize(("rule", "pattern"), layout_table.noise(), ids=lambda r: getattr(r, "kind", ""))
def test_noise(rule: layout_table.NoiseRule, pattern: re.Pattern[str]) -> None:
    assert all(pattern.match(block) for block in rule.match)
    assert not any(pattern.match(block) for block in rule.no_match)


def test_credits_end_a_caption() -> None:
    for rule in layout_table.table().credits:
        assert all(layout_table.credit().search(block) for block in rule.match), rule
        assert not any(layout_table.credit().search(block) for block in rule.no_match), rule


def test_captions_begin_with_their_label() -> None:
    for rule in layout_table.table().captions:
        assert all(layout_table.caption().match(block) for block in rule.match)
        assert not any(layout_table.caption().match(block) for block in rule.no_match)


@pytest.mark.parametrize("entry", [*dates_table.table().words, *dates_table.table().parts], ids=lambda e: e.surfaces[0])
def test_date_words(entry: dates_table.Word | dates_table.Part) -> None:
    def reads(sentence: str) -> bool:
        words = [sentence[m.start : m.end].casefold() for m in dates.find_dates(sentence)]
        return any(surface.casefold() in word for word in words for surface in entry.surfaces)

    assert all(map(reads, entry.match))
    assert not any(map(reads, entry.no_match))


@pytest.mark.parametrize("rule", quantities.table().qualifiers, ids=lambda r: r.qualifier)
def test_qualifiers(rule: quantities.QualifierRule) -> None:
    def reads(sentence: str) -> bool:
        return any(q.qualifier == rule.qualifier for q in quantities.find_quantities(sentence))

    assert all(map(reads, rule.match))
    assert not any(map(reads, rule.no_match))


@pytest.mark.parametrize("rule", quantities.table().roles, ids=lambda r: r.role)
def test_roles(rule: quantities.RoleRule) -> None:
    def reads(sentence: str) -> bool:
        return any(q.role == rule.role for q in quantities.find_quantities(sentence))

    assert all(map(reads, rule.match))
    assert not any(map(reads, rule.no_match))


def test_capitals_stand_for_governments_where_they_act() -> None:
    metonyms = countries.table().metonyms

    def capitals(sentence: str) -> list[str]:
        found = countries.find(sentence, Span(0, len(sentence)))
        return [m.text for m in found if m.rule_id == "countries.capital"]

    assert all(map(capitals, metonyms.match))
    assert not any(map(capitals, metonyms.no_match))
