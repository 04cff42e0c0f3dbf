import pytest

from converter.lang.en.countries import country_of, name_of
from converter.lang.en.groups import find_groups
from converter.lang.en.names import find_names, is_short_for
from converter.model.annotation import NameMention
from converter.model.span import Span


def names(text: str) -> list[NameMention]:
    return list(find_names(text, (Span(0, len(text)),)))


def told(text: str) -> list[tuple[str, str]]:
    return [(m.text, m.type) for m in names(text)]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("South Korea and the U.S. signed it.", ["KR", "US"]),
        ("A U.S.-Japan trade deal was struck.", ["US", "JP"]),
        ("The Swiss-Dutch maker agreed.", []),
        ("An Israeli-Palestinian truce held.", ["IL", "PS"]),
        ("The Chinese government agreed.", ["CN"]),
        ("The Chinese maker agreed.", []),
        ("They met in Ankara.", []),
        ("They opened talks with Ankara.", ["TR"]),
        ("Cotton from Turkey's coast.", ["TR"]),
        ("They saw Michael Jordan play.", []),
        ("They went to Jordan.", ["JO"]),
        ("A tripartite US–Japan–India pact", ["US", "JP", "IN"]),
    ],
)
def test_countries(text: str, countries: list[str]) -> None:
    assert [m.country for m in names(text) if m.type == "country"] == countries


def test_a_country_has_one_name() -> None:
    assert (name_of("US"), name_of("PE")) == ("United States", "Peru")
    assert (country_of("Peruvian"), country_of("Peru’s"), country_of("Gaon")) == ("PE", "PE", None)


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("South Korean Vice Health Minister Bae Jin-ho came.", "Bae Jin-ho", "Vice Health Minister", "South Korea"),
        ("Peru's trade minister, Ximena Roe, said so.", "Ximena Roe", "trade minister", "Peru"),
        ("Vice Minister Bae Jin-ho came.", "Bae Jin-ho", "Vice Minister", None),
        ("Gaon boss Jane Doe came.", "Jane Doe", "boss", "Gaon"),
        ("It works, said Jane Doe, head of sales at Gaon Motors.", "Jane Doe", "head", "Gaon Motors"),
        ("Jane Doe, Gaon’s chief executive officer, left.", "Jane Doe", "chief executive officer", "Gaon"),
        ("Jane Doe said so.", "Jane Doe", None, None),
        ("The deal is done, said Jane Doe.", "Jane Doe", None, None),
    ],
)
def test_persons(text: str, name: str, role: str | None, affiliation: str | None) -> None:
    found = [(m.name, m.role, m.affiliation) for m in names(text) if m.type == "person"]
    assert found == [(name, role, affiliation)]


def test_surnames_go_back_to_full_names() -> None:
    text = "President Bae Jin-ho met Jane Doe, head of Gaon. Bae smiled. Mr Doe left. Kim Roe came. Mrs Roe sang."
    people = [(m.name, m.short) for m in names(text) if m.type == "person"]
    assert people == [
        ("Bae Jin-ho", False), ("Jane Doe", False), ("Bae", True), ("Doe", True), ("Kim Roe", False), ("Roe", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Yarrow Foods Inc. merged.", [("Yarrow Foods Inc", "company")]),
        ("Ask the Ministry of Trade, Tax and Energy.", [("Ministry of Trade, Tax and Energy", "government_body")]),
        ("They met the Skerra Harbour Commission.", [("Skerra Harbour Commission", "government_body")]),
        ("They met the National Union of Millers.", [("National Union of Millers", "organization")]),
        ("It joined the IMF.", [("IMF", "international_organization")]),
        ("They buy from oil firm Yarrow.", [("Yarrow", "company")]),
        ("They met Yarrow, a maker of boats.", [("Yarrow", "company")]),
        ("Yarrow has signed.", [("Yarrow", "company")]),
        ("The signing went on. Nobody has signed.", []),
        ("Yarrow Signs Ferry Pact With Gaon Motors", [("Gaon Motors", "company")]),
        ("They like Yarrow’s boats.", []),
    ],
)  # fmt: skip
def test_bodies(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found


def test_a_name_gives_its_short_forms() -> None:
    text = "Yarrow Ferry Holdings (YFH) grew. They like Yarrow Ferry and YFH."
    found = {m.text: (m.name, m.alias_of) for m in names(text)}
    assert found["YFH"] == ("YFH", "Yarrow Ferry Holdings")
    assert "Yarrow Ferry" in found


def mention(name: str, kind: str, *, short: bool = False) -> NameMention:
    return NameMention(text=name, start=0, end=len(name), rule_id="t", name=name, type=kind, short=short)


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        (mention("Doe", "person", short=True), mention("Jane Doe", "person"), True),
        (mention("Bae", "person", short=True), mention("Bae Jin-ho", "person"), True),
        (mention("Roe", "person", short=True), mention("Jane Doe", "person"), False),
        (mention("Yarrow", "company"), mention("Yarrow Ferry", "company"), True),
        (mention("Ferry", "company"), mention("Yarrow Ferry", "company"), False),
        (mention("Jane", "company"), mention("Jane Doe", "person"), False),
        (mention("Chad", "country"), mention("Chad Bank", "company"), False),
        (mention("Doe", "person", short=True), mention("Doe", "person"), True),
        (mention("Doe", "person", short=True), mention("Doe", "person", short=True), False),
    ],
)
def test_short_names(one: NameMention, other: NameMention, fits: bool) -> None:
    assert is_short_for(one, other) is fits


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Both sides agreed.", [("Both sides", None, 2)]),
        ("They asked the two countries.", [("the two countries", "country", 2)]),
        ("The companies agreed.", [("The companies", "company", None)]),
        ("The country agreed.", []),
        ("They agreed. They also agreed to meet.", [("They", None, None), ("They", None, None)]),
        ("They slept.", []),
        ("Three companies agreed.", []),
        ("Two companies agreed.", [("Two companies", "company", 2)]),
        ("The two agreed.", [("The two", None, 2)]),
    ],
)
def test_groups(text: str, found: list[tuple[str, str | None, int | None]]) -> None:
    groups = find_groups(text, (Span(0, len(text)),))
    assert [(g.text, g.member_type, g.count) for g in groups] == found


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("It sails, said The Harbour.", []),
        ("The Turkish economics minister, Ali Roe, came.", ["Ali Roe"]),
        ("Jane Doe and Mr Doe’s boat came, Jane Doe said.", ["Jane Doe", "Doe", "Jane Doe"]),
        ("Gaon Motors said it would sail.", []),
    ],
)
def test_who_is_a_person(text: str, people: list[str]) -> None:
    assert [m.text for m in names(text) if m.type == "person"] == people
