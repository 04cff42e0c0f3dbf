"""Every entry of a table does what its examples say, and no list holds a word twice or one that cannot be reached."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from marked import read

import converter.lang
from converter.lang.ko.agreements import (
    cases,
    circumstances,
    events,
    followups,
    known,
    no_terms,
    predicates,
    scene,
    terms,
    transactions,
)
from converter.lang.ko.agreements.table import table as agreements_table
from converter.lang.ko.layout.posed import on_camera
from converter.lang.ko.layout.table import table as layout
from converter.lang.ko.names import deals
from converter.lang.ko.parts import compile_pattern, papers


def _examples(rules):
    return [(r, t, True) for r in rules for t in r.match] + [(r, t, False) for r in rules for t in r.no_match]


@pytest.mark.parametrize(("rule", "text", "fires"), _examples(agreements_table().verbs))
def test_verbs_that_agree(rule, text, fires):
    assert bool(compile_pattern(rule.pattern).search(text)) is fires


@pytest.mark.parametrize(("rule", "text", "fires"), _examples(agreements_table().talks))
def test_idioms_for_talks(rule, text, fires):
    assert bool(compile_pattern(rule.pattern).search(text)) is fires


@pytest.mark.parametrize(("rule", "text", "fires"), _examples(transactions.table().kinds))
def test_acts_between_two(rule, text, fires):
    found = [mention.rule_id for mention in read(text)[1].agreements]
    assert found == ([rule.id] if fires else [])


@pytest.mark.parametrize(("rule", "text", "fires"), _examples(known.table().known))
def test_agreements_that_everybody_knows(rule, text, fires):
    found = (known.known_by(text, noun.span, noun.rule.type) for noun in events.find_nouns(text))
    assert (rule in [one[0] for one in found if one]) is fires


@pytest.mark.parametrize(("rule", "text", "fires"), _examples(agreements_table().realis))
def test_endings_that_tell_whether_it_happened(rule, text, fires):
    stem = next(m for m in re.finditer(r"체결|맺|합의|탈퇴|파기|서명", text))
    assert bool(dict(events.realis_patterns())[rule].match(text, stem.end())) is fires


@pytest.mark.parametrize(("rule", "text", "fires"), _examples([agreements_table().past]))
def test_words_for_the_past(rule, text, fires):
    assert any(re.search(pattern, text) for pattern in rule.patterns) is fires


@pytest.mark.parametrize(("rule", "text", "fires"), _examples(followups.table().kinds))
def test_followups(rule, text, fires):
    _, reading = read(text)
    assert (rule.type in [found.type for found in reading.followups]) is fires


@pytest.mark.parametrize(
    ("kind", "text", "fires"),
    [(kind, text, fires) for kind, nouns in papers().items() for _, text, fires in _examples([nouns])],
)
def test_nouns_for_agreements(kind, text, fires):
    assert bool(compile_pattern(f"{{{kind}}}").fullmatch(text)) is fires


@pytest.mark.parametrize(("rule", "text", "fires"), _examples(deals.table().spoken_of))
def test_agreements_that_are_spoken_of(rule, text, fires):
    assert bool(deals.spoken_of(rule.id).search(text)) is fires


@pytest.mark.parametrize(
    ("pattern", "text", "fires"),
    [
        (pattern(), text, fires)
        for pattern, entry in ((deals.concluded, deals.table().concluded), (deals.ordered, deals.table().ordered))
        for _, text, fires in _examples([entry])
    ],
)
def test_agreements_that_are_made_and_orders_that_are_won(pattern, text, fires):
    assert bool(pattern.search(text)) is fires


@pytest.mark.parametrize(("rule", "text", "fires"), _examples([layout().posed, layout().seen]))
def test_what_only_a_picture_shows(rule, text, fires):
    assert rule.verbs
    assert on_camera(text) is fires


@pytest.mark.parametrize(("rule", "text", "fires"), _examples([predicates.table().explains]))
def test_statements_that_explain_a_word(rule, text, fires):
    assert rule.pattern
    assert predicates.explains(text) is fires


@pytest.mark.parametrize(
    ("name", "text", "fires"),
    [(name, text, fires) for name in scene.WORDS for _, text, fires in _examples([getattr(scene.table(), name)])],
)
def test_words_that_set_a_scene_or_go_back_to_one(name, text, fires):
    assert bool(scene.pattern(name).search(text)) is fires


def test_the_first_rule_that_fits_is_the_one_that_is_named():
    ids = [r.id for r in predicates.table().shells] + [r.id for r in predicates.table().frames]
    ids += [r.id for r in agreements_table().nouns] + [r.id for r in agreements_table().events]
    ids += [r.id for r in agreements_table().verbs] + [r.id for r in agreements_table().realis]
    assert len(set(ids)) == len(ids)


def _word_lists(value: object, key: str) -> Iterator[tuple[str, list[str]]]:
    """Yield every list of words in a table: an array of strings, or a text of several lines."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _word_lists(inner, f"{key}.{name}")
    elif isinstance(value, list) and not all(isinstance(one, str) for one in value):
        for n, inner in enumerate(value):
            yield from _word_lists(inner, f"{key}.{n}")
    elif isinstance(value, list):
        yield key, value
    elif isinstance(value, str) and value.count("\n") > 1:
        yield key, value.split()


TABLES = sorted(Path(converter.lang.__file__).parent.rglob("*.toml"))


@pytest.mark.parametrize("path", TABLES, ids=[f"{path.parent.name}/{path.name}" for path in TABLES])
def test_no_table_lists_a_word_twice(path: Path) -> None:
    lists = _word_lists(tomllib.loads(path.read_text("utf-8")), path.stem)
    twice = {key: [word for word, n in Counter(words).items() if n > 1] for key, words in lists}
    assert {key: words for key, words in twice.items() if words} == {}


def test_a_word_that_ends_lines_is_in_one_list() -> None:
    listed = Counter((*layout().deck_endings, *layout().line_closers, *layout().line_nouns))
    assert [word for word, n in listed.items() if n > 1] == []


@pytest.mark.parametrize("noun", terms.table().nouns_in_go)
def test_a_noun_in_go_joins_no_predicates(noun):
    sentence = f"두 회사는 {noun} 자료를 나누기로 했다."
    assert len(terms.split_terms(sentence, 6, sentence.index("기로"))) == 1


@pytest.mark.parametrize("lead", terms.table().leads)
def test_what_only_leads_up_is_no_term(lead):
    view, reading = read(f"두 회사는 모임을 {lead} 창고를 공동 운영하기로 했다.")
    assert [clause.span.of(view.text) for clause in reading.clauses] == ["창고를 공동 운영"]


@pytest.mark.parametrize("opener", terms.table().openers)
def test_a_term_begins_behind_what_opens_its_sentence(opener):
    view, reading = read(f"{opener.rstrip(',')}, 두 회사는 창고를 공동 운영하기로 했다.")
    assert [clause.span.of(view.text) for clause in reading.clauses] == ["창고를 공동 운영"]


@pytest.mark.parametrize("bearer", terms.table().bearers)
def test_a_term_begins_behind_whoever_binds_itself(bearer):
    view, reading = read(f"참여 {bearer}{_topic(bearer)} 창고를 공동 운영하기로 했다.")
    assert [clause.span.of(view.text) for clause in reading.clauses] == ["창고를 공동 운영"]


@pytest.mark.parametrize("verb", [verb for verb in terms.table().no_terms if verb not in {"꼽", "꼽히", "뜻"}])
def test_a_report_or_judgement_is_no_term(verb):
    view, reading = read(f"두 회사는 위험을 {verb}하고 창고를 공동 운영하기로 했다.")
    assert [clause.span.of(view.text) for clause in reading.clauses] == ["창고를 공동 운영"]


@pytest.mark.parametrize("ambition", terms.table().ambitions)
def test_an_ambition_alone_is_no_term(ambition):
    assert not read(f"두 회사는 세계 시장에서 {ambition}할 계획이다.")[1].clauses


@pytest.mark.parametrize(("rule", "text", "fires"), _examples([terms.table().standing]))
def test_a_better_standing_is_an_ambition(rule, text, fires):  # noqa: ARG001
    assert no_terms.is_ambition(text) is fires


@pytest.mark.parametrize("founding", terms.table().founding)
def test_founding_something_is_a_term_of_its_own(founding):
    view, reading = read(f"두 회사는 합작사를 {founding} 부품을 생산하기로 했다.")
    assert [clause.span.of(view.text) for clause in reading.clauses][-1] == "부품을 생산"
    assert len(reading.clauses) == 2


@pytest.mark.parametrize("noun", terms.table().fixed)
def test_what_a_contract_fixes_is_a_term_where_a_figure_says_it(noun):
    view, reading = read(f"계약 {noun}{_topic(noun)} 300억 원이다.")
    assert [clause.span.of(view.text) for clause in reading.clauses] == [f"계약 {noun}{_topic(noun)} 300억 원"]
    assert not read(f"계약 {noun}{_topic(noun)} 비밀이다.")[1].clauses


@pytest.mark.parametrize(
    ("strength", "stem"),
    [(s, stem) for s, stems in terms.table().strengths.items() for stem in stems if " " not in stem],
)
def test_the_last_word_of_a_term_weakens_it(strength, stem):
    _, reading = read(f"두 회사는 창고 운영을 {stem}하기로 했다.")
    assert {clause.strength for clause in reading.clauses} == {strength}


@pytest.mark.parametrize("noun", circumstances.table().not_places)
def test_a_noun_that_is_no_place_is_none_before_its_particle(noun):
    view, reading = read(f"두 회사는 {noun}에서 협약을 체결했다.")
    assert [mention.place and mention.place.of(view.text) for mention in reading.agreements][:1] in ([None], [])


@pytest.mark.parametrize("noun", circumstances.table().occasions)
def test_what_is_held_is_an_occasion(noun):
    view, reading = read(f"두 회사는 {noun}{'을' if (ord(noun[-1]) - 0xAC00) % 28 else '를'} 계기로 협약을 체결했다.")
    assert noun in [m.occasion.of(view.text) for m in reading.agreements if m.occasion]


@pytest.mark.parametrize("word", circumstances.table().before_places)
def test_a_place_begins_behind_a_verb_or_an_hour(word):
    word = word if len(word) > 1 else "마련" + word
    view, reading = read(f"두 회사는 {word} 부산에서 협약을 체결했다.")
    assert reading.agreements[0].place.of(view.text) == "부산"


@pytest.mark.parametrize("head", cases.table().heads)
def test_a_head_leaves_the_actor_what_it_is(head):
    head = head.replace("?", "")
    view, reading = read(f"[한빛전자] {head}{_topic(head)} 협약을 체결했다.")
    assert [p.span.of(view.text) for p in reading.subject][:1] == ["한빛전자"]


@pytest.mark.parametrize("office", cases.table().offices)
def test_an_office_leaves_the_actor_what_it_is(office):
    view, reading = read(f"[한빛전자] 지역{office}{_topic(office)} 협약을 체결했다.")
    assert [p.span.of(view.text) for p in reading.subject] == ["한빛전자"]


# 에 stands before what is gone by, 을 before what is used.
_BY = ("따라", "따르면", "의하면", "의해", "의거해", "맞춰")


@pytest.mark.parametrize("means", terms.table().means)
def test_a_bare_noun_that_something_goes_by_is_definite(means):
    _, reading = read(f"협약{'에' if means in _BY else '을'} {means} 두 회사는 창고를 함께 쓴다.")
    assert [mention.definite for mention in reading.agreements] == [True]


def _topic(word):
    return "은" if (ord(word[-1]) - 0xAC00) % 28 else "는"
