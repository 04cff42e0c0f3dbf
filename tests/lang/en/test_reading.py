"""What an English article says of agreements, from its words to the extraction."""

import hashlib

import pytest

from converter.model.agreement import Agreement
from converter.model.document import RawDocument
from converter.model.record import Record
from converter.pipeline import convert_document

HEAD = "Ferries to sail\n\nLIMA, March 4, 2026 (Harbor Wire) -- "


def record(story: str) -> Record:
    text = HEAD + story
    digest = hashlib.sha256(text.encode()).hexdigest()
    raw = RawDocument(uri=None, media_type="text/plain", charset="utf-8", sha256=digest, text=text)
    return convert_document(raw, "en")


def parties(agreement: Agreement, found: Record) -> list[str]:
    names = {actor.id: actor.name for actor in found.actors}
    return [names[party.actor_id] for party in agreement.parties]


def clauses(story: str) -> list[tuple[str, str, str]]:
    return [(c.text, c.strength, c.modality) for a in record(story).agreements for c in a.clauses]


@pytest.mark.parametrize(
    ("story", "kind", "status", "who"),
    [
        ("Peru and Chile signed a ferry treaty.", "treaty", "signed", ["Peru", "Chile"]),
        ("Peru will sign a ferry treaty with Chile.", "treaty", "agreed", ["Peru", "Chile"]),
        ("A ferry treaty between Peru and Chile was signed.", "treaty", "signed", ["Peru", "Chile"]),
        ("A ferry treaty was ratified by Peru and Chile.", "treaty", "ratified", ["Peru", "Chile"]),
        ("Peru has refused to sign the ferry treaty with Chile.", "treaty", "failed", ["Peru", "Chile"]),
        ("Peru withdrew from a ferry treaty with Chile.", "treaty", "withdrawn", ["Peru", "Chile"]),
        ("The ferry treaty between Peru and Chile collapsed.", "treaty", "failed", ["Peru", "Chile"]),
        ("Peru and Chile are negotiating a ferry pact.", "agreement", "negotiating", ["Peru", "Chile"]),
        ("Peru's ferry accord with Chile took effect.", "agreement", "in_force", ["Peru", "Chile"]),
        ("A U.S.-Japan trade deal was struck in Lima.", "trade_agreement", "agreed", ["United States", "Japan"]),
        ("Peru and Chile agreed to open a ferry line.", "deal", "agreed", ["Peru", "Chile"]),
        ("Yarrow Ferries will acquire Gaon Motors.", "deal", "agreed", ["Yarrow Ferries", "Gaon Motors"]),
        ("Yarrow Ferries won a contract from Gaon Motors.", "contract", "signed", ["Yarrow Ferries", "Gaon Motors"]),
        ("Talks between Peru and Chile broke down.", "deal", "failed", ["Peru", "Chile"]),
        ("Gaon Motors reached a deal with the Skerra Union.", "settlement", "agreed", ["Gaon Motors", "Skerra Union"]),
        ("Peru signed a deal to import fish from Chile.", "deal", "signed", ["Peru", "Chile"]),
        ("In talks between Peru and Chile, the two countries signed a treaty.", "treaty", "signed", ["Peru", "Chile"]),
        ("A treaty was signed by Peru and by Chile.", "treaty", "signed", ["Peru", "Chile"]),
    ],
)  # fmt: skip
def test_one_agreement(story: str, kind: str, status: str, who: list[str]) -> None:
    found = record(story)
    (agreement,) = found.agreements
    assert (agreement.type, agreement.status, parties(agreement, found)) == (kind, status, who)


@pytest.mark.parametrize(
    "story",
    [
        "Peru may sign a ferry treaty with Chile.",
        "Peru had to deal with Chile.",
        "Peru sells ships to Chile.",
        "Peru said talks with Chile went on.",
        "Jane Doe would have agreed to anything.",
        "Chile claimed that it had signed a ferry treaty with Peru.",
        "The boats will sail once the treaty takes effect.",
        "Peru agreed to pay.",
    ],
)
def test_no_agreement(story: str) -> None:
    assert record(story).agreements == ()


def test_where_when_and_by_whom() -> None:
    found = record(
        "Peru and Chile signed a Ferry Cooperation Treaty. Foreign Minister Jane Doe and her Chilean counterpart Juan "
        "Roe signed the treaty at a hotel in central Lima on Tuesday on the sidelines of a maritime forum.",
    )
    (agreement,) = found.agreements
    assert agreement.title == "Ferry Cooperation Treaty"
    assert agreement.place is not None
    assert agreement.place.text == "a hotel in central Lima"
    assert agreement.signed is not None
    assert agreement.signed.value == "2026-03-03"
    assert agreement.occasion is not None
    assert agreement.occasion.text == "a maritime forum"
    names = {actor.id: actor.name for actor in found.actors}
    assert [names[s.actor_id] for s in agreement.signatories] == ["Jane Doe", "Juan Roe"]


@pytest.mark.parametrize(
    ("story", "title"),
    [
        ("Peru and Chile signed an MOU on training ferry crews.", "MOU on training ferry crews"),
        ("Peru and Chile signed a memorandum of understanding (MOU) in Lima.", "memorandum of understanding (MOU)"),
        ('Peru and Chile signed a "letter of intent".', "letter of intent"),
        ("Peru and Chile signed a $5 million supply contract.", "supply contract"),
        ("Peru and Chile signed a new agreement.", None),
        ("Peru and Chile signed a truce.", "truce"),
    ],
)
def test_titles(story: str, title: str | None) -> None:
    (agreement,) = record(story).agreements
    assert agreement.title == title


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        (
            "Under the treaty, Peru will build a port and train its crews.",
            [("build a port", "undertaking", "obligation"), ("train its crews", "undertaking", "obligation")],
        ),
        (
            "Under the treaty, small boats must carry lights.",
            [("small boats must carry lights", "binding", "obligation")],
        ),
        (
            "Under the treaty, both countries may end it after a year.",
            [("end it after a year", "undertaking", "right")],
        ),
        ("Under the treaty, neither side will tax fish.", [("tax fish", "undertaking", "prohibition")]),
        ("The treaty bans night sailing.", [("night sailing", "undertaking", "prohibition")]),
        (
            "It calls for a new port, the sharing of charts and the training of crews.",
            [
                ("a new port", "undertaking", "obligation"),
                ("the sharing of charts", "undertaking", "obligation"),
                ("the training of crews", "undertaking", "obligation"),
            ],
        ),
        ("They also agreed to explore a joint fleet.", [("explore a joint fleet", "exploratory", "obligation")]),
        ("They agreed to seek to cut fares.", [("seek to cut fares", "best_effort", "obligation")]),
        ("Both sides reaffirmed their old ties.", [("old ties", "declaratory", "declaration")]),
        ("It gave Chile the right to use the port.", [("use the port", "binding", "right")]),
        ("Peru will pay for the ships.", [("pay for the ships", "undertaking", "obligation")]),
        ("Chile plans to buy new ships.", [("buy new ships", "intention", "obligation")]),
        ("Peru will be glad.", []),
        ("The treaty was long.", []),
        ('"We will build a port," said Jane Doe.', []),
    ],
)
def test_terms(terms: str, expected: list[tuple[str, str, str]]) -> None:
    assert clauses(f"Peru and Chile signed a ferry treaty. {terms}") == expected


def test_what_an_agreement_is_for_is_a_term_without_who_reports_it() -> None:
    story = "Peru and Chile signed a deal to open a ferry line, officials said."
    assert clauses(story) == [("open a ferry line", "undertaking", "obligation")]


@pytest.mark.parametrize(
    ("after", "kind", "text", "place"),
    [
        ("Both parliaments must ratify it.", "ratification", "Both parliaments must ratify it", None),
        ("Both plan to hold a meeting in Oslo.", "meeting", "Both plan to hold a meeting in Oslo", "Oslo"),
        ("They will set up a panel, officials said.", "committee", "They will set up a panel", None),
        ("Fares stay low, and negotiators are to meet in Oslo.", "meeting", "negotiators are to meet in Oslo", "Oslo"),
    ],
)  # fmt: skip
def test_what_is_to_come(after: str, kind: str, text: str, place: str | None) -> None:
    (agreement,) = record(f"Peru and Chile signed a ferry treaty. {after}").agreements
    (followup,) = agreement.followups
    assert (followup.type, followup.text, followup.place and followup.place.text) == (kind, text, place)


@pytest.mark.parametrize(
    ("after", "kind"),
    [
        ("Observers say the pact is weak.", "interpretation"),
        ("The treaty is seen as a warning.", "interpretation"),
        ("The treaty is expected to boost trade.", "interpretation"),
        ("The treaty may well fail, analysts say.", "interpretation"),
    ],
)
def test_what_is_read_into_it(after: str, kind: str) -> None:
    (agreement,) = record(f"Peru and Chile signed a ferry treaty. {after}").agreements
    assert [(a.kind, a.text) for a in agreement.assessments] == [(kind, after)]
    assert agreement.clauses == ()


def test_what_a_named_source_thinks_is_not_the_reporters_reading() -> None:
    (agreement,) = record("Peru and Chile signed a ferry treaty. Jane Doe said it was seen as a warning.").agreements
    assert agreement.assessments == ()


def test_hearsay_is_probable_only() -> None:
    (agreement,) = record("Peru and Chile reportedly signed a ferry treaty.").agreements
    assert agreement.assertion.certainty == "probable"


def test_what_it_is_worth() -> None:
    (agreement,) = record(
        "Yarrow Ferries and Gaon Motors signed a contract. The contract is worth $5 million."
    ).agreements
    assert [(a.value, a.currency, a.role) for a in agreement.amounts] == [(5_000_000, "USD", "total")]


def test_an_older_agreement_stays_in_the_background() -> None:
    found = record("Peru and Chile signed a ferry treaty. In 2019 the two countries also signed a fishing accord.")
    assert [(a.type, a.salience) for a in found.agreements] == [("treaty", "main"), ("agreement", "background")]
