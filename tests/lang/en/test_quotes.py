import pytest

from converter.annotate.marks import pair_marks
from converter.lang.en.quotes import read_speech
from converter.lang.en.sentences import split_sentences
from converter.model.span import Span


def speech(text: str, *actors: str) -> list[tuple[str, str, str | None, str | None]]:
    spans = tuple(Span(text.index(a), text.index(a) + len(a)) for a in actors)
    read = read_speech(text, split_sentences(text), pair_marks(text), spans)
    return [
        (q.kind, q.span.of(text), q.speaker.span.of(text) if q.speaker else None, q.speaker.form if q.speaker else None)
        for s in read
        for q in s.quotes
    ]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            '"We did it," said Jane Doe, mayor of Skerra. "Nobody slept."',
            [("direct", "We did it,", "Jane Doe", "person"), ("direct", "Nobody slept.", None, None)],
        ),
        (
            'The plan is "a bridge" and not "a wall", he added.',
            [("mixed", "a bridge", "he", "pronoun"), ("mixed", "a wall", "he", "pronoun")],
        ),
        (
            'Yarrow, which builds boats, had insisted it would not sell the yard, calling it a "red line".',
            [
                ("indirect", "it would not sell the yard", "Yarrow", "unknown"),
                ("mixed", "red line", "Yarrow", "unknown"),
            ],
        ),
        (
            "The trade minister, Jane Doe, said that boats would sail.",
            [("indirect", "boats would sail", "The trade minister, Jane Doe", "person")],
        ),
        (
            "Jane Doe, the port’s director, said boats would sail.",
            [("indirect", "boats would sail", "Jane Doe", "person")],
        ),
        ("Boats will sail, both sides said in a statement.", [("indirect", "Boats will sail", "both sides", "group")]),
        ("Boats have sailed, the report said.", [("indirect", "Boats have sailed", "the report", "document")]),
        (
            "Boats have sailed, the trade minister, Jane Doe, said.",
            [("indirect", "Boats have sailed", "the trade minister, Jane Doe", "person")],
        ),
        (
            "According to figures from the Ministry of Trade, boats were sold.",
            [("indirect", "boats were sold", "the Ministry of Trade", "unknown")],
        ),
        ("Boats will sail in May, according to the plan.", []),
        ("Yarrow described the pact as a good one.", [("indirect", "the pact as a good one", "Yarrow", "unknown")]),
        ("Yarrow reiterated its claims that boats were sold.", [("indirect", "boats were sold", "Yarrow", "unknown")]),
        ("Yarrow told reporters that boats were sold.", [("indirect", "boats were sold", "Yarrow", "unknown")]),
        ('The bench they call "the barn" is old.', []),
        ("It was said in Lima.", []),
        ("In a note it said boats were sold.", [("indirect", "boats were sold", "it", "pronoun")]),
    ],
)  # fmt: skip
def test_speech(text: str, quotes: list[tuple[str, str, str | None, str | None]]) -> None:
    assert speech(text) == quotes


def test_a_mark_that_is_never_closed_goes_on_with_the_paragraph() -> None:
    text = '"Boats will sail. "They will come back."'
    assert [q[1] for q in speech(text)] == ["Boats will sail.", "They will come back."]


def test_whom_a_sentence_is_about_is_known_outside_quotes() -> None:
    text = 'Mr Doe is calm. "Jane Roe is calm," he said. In the end Jane Roe left.'
    actors = (Span(3, 6), Span(17, 25), Span(text.rindex("Jane"), text.rindex("Jane") + 8))
    read = read_speech(text, split_sentences(text), pair_marks(text), actors)
    topics = [(s.topic.span.of(text), s.topic.form) if s.topic else None for s in read]
    assert topics == [("Doe", "person"), None, ("Jane Roe", "person")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("However, the port said boats were sold.", "the port"),
        ("The boats that sailed from all of the old ports and Jane Doe said they were sold.", "Jane Doe"),
        ("Gaon Motors, a maker of boats, said boats were sold.", "Gaon Motors"),
        ("It was a day on which she said boats were sold.", "she"),
    ],
)
def test_where_a_speaker_begins(text: str, speaker: str) -> None:
    assert [q[2] for q in speech(text)] == [speaker]
