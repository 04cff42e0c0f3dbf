import pytest

from converter.lang.en import PACK
from converter.lang.en.layout import LAYOUT
from converter.model.document import Document, SourceBlock
from converter.segment import segment

ARTICLE = (
    "BREAKING: Peru and Chile sign ferry pact",
    "Boats to run from May",
    "By Jane Doe and Kim Roe, diplomatic correspondent",
    "Updated: March 4, 2026 10:30 GMT",
    "LIMA, March 3, 2026 (Harbor Wire) -- Peru and Chile on Tuesday signed a ferry pact. It runs for ten years.",
    "Jane Roe and Juan Doe shake hands in Lima. (Photo: Gaon Press)",
    "What comes next",
    "First, the ports will be dredged. Work starts in June.",
    "jane.doe@harbor.example",
    "Read more: How ferries work",
    "© 2026 Harbor Wire. All rights reserved.",
)


def test_an_article_is_told_apart() -> None:
    outline = segment(Document(tuple(SourceBlock(text) for text in ARTICLE)), PACK)
    assert outline.kicker
    assert outline.kicker.text == "BREAKING"
    assert outline.headline
    assert outline.headline.text == "Peru and Chile sign ferry pact"
    assert [d.text for d in outline.deck] == ["Boats to run from May"]
    assert [(a.name, a.role) for a in outline.authors] == [
        ("Jane Doe", "diplomatic correspondent"),
        ("Kim Roe", "diplomatic correspondent"),
    ]
    assert outline.located
    assert outline.located.text == "LIMA"
    assert outline.publisher
    assert outline.publisher.text == "Harbor Wire"
    assert outline.published
    assert outline.published.value == "2026-03-03"
    assert outline.modified
    assert outline.modified.value == "2026-03-04"
    assert outline.lede
    assert outline.lede.text == "Peru and Chile on Tuesday signed a ferry pact."
    assert [c.text for c in outline.captions] == [ARTICLE[5]]
    assert [s.heading.text for s in outline.sections if s.heading] == ["What comes next"]
    assert not any(words in outline.text for words in ("@", "Read more", "©"))


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("Peru and Chile sign pact", False),
        ("Will they ever sign the long pact?", False),
        ("A pact.", False),
        ("They signed the pact.", True),
        ("Terms:", False),
        ("The ministry said in a statement on Tuesday that the following terms had been agreed:", True),
    ],
)
def test_prose_is_told_from_lines(text: str, prose: bool) -> None:
    assert LAYOUT.is_prose(text) is prose


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("[Exclusive] Pact signed", "Exclusive"),
        ("(LEAD) Pact signed", "LEAD"),
        ("Analysis | A pact", "Analysis"),
        ("Live pact", None),
    ],
)
def test_kickers(text: str, label: str | None) -> None:
    kicker = LAYOUT.kicker(text)
    assert (kicker and kicker.words.of(text)) == label


@pytest.mark.parametrize(
    ("text", "located", "publisher"),
    [
        ("Seoul (Reuters) - ", "Seoul", "Reuters"),
        ("WASHINGTON (AP) — ", "WASHINGTON", "AP"),
        ("COPENHAGEN, Denmark, June 9, 2026 -- ", "COPENHAGEN", None),
        ("By Jane Doe | Reuters", None, "Reuters"),
        ("By Jane Doe", None, None),
    ],
)
def test_bylines(text: str, located: str | None, publisher: str | None) -> None:
    byline = LAYOUT.byline(text)
    assert (byline.located and byline.located.of(text)) == located
    assert (byline.publisher and byline.publisher.of(text)) == publisher


def test_a_day_that_the_calendar_does_not_have_is_no_stamp() -> None:
    assert LAYOUT.byline("Published 2026-13-40").stamps == ()
    assert [s.value for s in LAYOUT.byline("Published 2026-03-04, updated 5 March 2026").stamps] == [
        "2026-03-04",
        "2026-03-05",
    ]


def test_who_reported_and_edited_stands_behind_the_story() -> None:
    (cut,) = LAYOUT.cuts("(Reporting by Jane Doe; Editing by Kim Roe)", "")
    assert cut.role == "byline"
    assert [
        a.name.of("Reporting by Jane Doe; Editing") for a in LAYOUT.byline("Reporting by Jane Doe; Editing").authors
    ] == ["Jane Doe"]


def test_a_sentence_that_begins_with_by_is_no_byline() -> None:
    assert LAYOUT.cuts("By Jane Doe’s own account the talks were slow.", "") == ()
    assert LAYOUT.cuts("By noon they had signed the pact.", "") == ()


def test_decks_are_never_glued() -> None:
    assert LAYOUT.deck_end("Any words. More words.", "", "") == 0


def test_markers() -> None:
    marker = LAYOUT.marker("Second, the ports will open.")
    assert marker
    assert marker.named
    assert LAYOUT.marker("The second port will open.") is None
