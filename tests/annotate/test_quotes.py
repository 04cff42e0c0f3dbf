"""The quotes of a whole article: numbered, grounded, with speakers resolved across sentences and blocks."""

import pytest
from msgspec import structs

from converter.annotate.quotes import find_quotes
from converter.annotate.voices import Voices
from converter.lang import load_pack
from converter.model.annotation import Actor, Quote, Sentence
from converter.model.diagnostic import Diagnostic
from converter.model.outline import Block, Outline
from converter.model.span import Passage, Span
from converter.model.speech import SpeakerForm, SpeakerMention
from converter.model.vocab import ActorType

PACK = load_pack("ko")


def outline(*paragraphs: str) -> Outline:
    """Build an outline whose first paragraph is the headline."""
    text, blocks = "\n\n".join(paragraphs), []
    at = 0
    for n, words in enumerate(paragraphs, 1):
        role = "headline" if n == 1 else "paragraph"
        blocks.append(Block(id=f"b{n}", role=role, start=at, end=at + len(words), rule_id="test"))
        at += len(words) + 2
    return Outline(
        text=text,
        language="ko",
        kicker=None,
        headline=None,
        deck=(),
        authors=(),
        publisher=None,
        located=None,
        published=None,
        modified=None,
        lede=None,
        blocks=tuple(blocks),
        captions=(),
        sections=(),
        diagnostics=(),
    )


def actor(text: str, number: int, kind: ActorType, name: str, *others: str) -> Actor:
    """Build an actor that is mentioned wherever its name, or else one of the other words, stands."""
    spans: list[Span] = []
    for words in (name, *others):
        at = text.find(words)
        while at >= 0:
            span = Span(at, at + len(words))
            if not any(span.overlaps(s) for s in spans):
                spans.append(span)
            at = text.find(words, at + 1)
    mentions = tuple(Passage(text=s.of(text), start=s.start, end=s.end, rule_id="test") for s in sorted(spans))
    return Actor(
        id=f"act{number}",
        type=kind,
        name=name,
        name_en=None,
        aliases=others,
        country=None,
        role=None,
        affiliation_id=None,
        mentions=mentions,
    )


def find(document: Outline, *actors: Actor) -> tuple[tuple[Quote, ...], tuple[Diagnostic, ...]]:
    spans = [
        (block.id, span.shifted(block.start))
        for block in document.blocks
        if block.role == "paragraph"
        for span in PACK.split_sentences(block.span.of(document.text))
    ]
    sentences = [Sentence(id=f"s{n}", block=b, start=s.start, end=s.end) for n, (b, s) in enumerate(spans, 1)]
    return find_quotes(document, sentences, actors, PACK)


def speakers(quotes: tuple[Quote, ...]) -> list[tuple[str | None, str | None, str]]:
    return [(q.speaker_id, q.speaker_text, q.resolved_by) for q in quotes]


def test_quotes_are_numbered_and_grounded() -> None:
    document = outline(
        "하 수석 “문안 합의”… 이달 서명",
        "하도윤 수석은 “문안에 합의했다”고 말했다.",
        "가온전자는 새 공장을 짓겠다고 밝혔다.",
    )
    quotes, _ = find(document)
    assert [q.id for q in quotes] == ["q1", "q2"]
    assert [q.kind for q in quotes] == ["direct", "indirect"]
    for quote in quotes:
        assert document.text[quote.start : quote.end] == quote.text
        assert quote.span == Span(quote.start, quote.end)
        for evidence in (e for found in quote.evidence.values() for e in found):
            assert document.text[evidence.start : evidence.end] == evidence.text
            assert evidence.rule_id
        assert (quote.section_id, quote.agreement_ids) == (None, ())


def test_a_speaker_is_found_again_by_surname_pronoun_and_silence() -> None:
    document = outline(
        "머리",
        "하도윤 수석은 “문안에 합의했다”며 “곧 서명한다”고 말했다. 그는 “남은 것은 속도”라고 했다.",
        "이어 “내년이 고비”라고 덧붙였다. 하 수석은 “잘 될 것”이라고 강조했다.",
    )
    person = actor(document.text, 1, "person", "하도윤", "하 수석")
    assert speakers(find(document, person)[0]) == [
        ("act1", "하도윤 수석", "explicit"),
        ("act1", "하도윤 수석", "continuation"),
        ("act1", "그", "pronoun"),
        ("act1", "하도윤 수석", "continuation"),
        ("act1", "하 수석", "anaphora"),
    ]


def test_a_quote_that_stands_alone_goes_back_to_the_sentence_before() -> None:
    document = outline("머리", "장유나 협회장이 입장을 내놨다. “바로 서명하겠다.”")
    person = actor(document.text, 1, "person", "장유나")
    (quote,), _ = find(document, person)
    assert (quote.text, quote.cue) == ("바로 서명하겠다.", None)
    assert speakers((quote,)) == [("act1", "장유나 협회장", "continuation")]
    assert "cue" not in quote.evidence


def test_an_office_alone_is_who_holds_it() -> None:
    document = outline("머리", "이도현 가온전자 사장이 왔다. 다온도 왔다.", "사장은 “서두르겠다”고 말했다.")
    person = structs.replace(actor(document.text, 1, "person", "이도현"), role="가온전자 사장")
    assert speakers(find(document, person)[0]) == [("act1", "사장", "anaphora")]


def test_a_company_called_one_is_the_body_named_last() -> None:
    document = outline("머리", "가온전자가 움직인다. 한국도 그렇다.", "회사는 “서두르겠다”고 밝혔다.")
    body, country = actor(document.text, 1, "company", "가온전자"), actor(document.text, 2, "country", "한국")
    assert speakers(find(document, body, country)[0]) == [("act1", "회사", "pronoun")]


def test_words_that_point_at_nobody_known_give_the_words_they_point_at() -> None:
    document = outline("머리", "도담협회와 누리협회는 “늦었다”고 밝혔다. 이들은 “서두르겠다”고 했다.")
    assert speakers(find(document)[0])[-1] == (None, "도담협회와 누리협회", "pronoun")


def test_a_pronoun_goes_back_to_a_person_and_not_to_a_body() -> None:
    document = outline("머리", "이도현 대표가 왔다. 가온전자는 바빴다. 그는 “서두르겠다”고 말했다.")
    person, body = actor(document.text, 1, "person", "이도현"), actor(document.text, 2, "company", "가온전자")
    assert speakers(find(document, person, body)[0]) == [("act1", "그", "pronoun")]


def test_a_body_described_in_between_takes_no_word_from_a_person() -> None:
    after = "이어 “내년이 고비”라고 덧붙였다."
    document = outline("머리", f"이도현 대표는 “서두르겠다”고 말했다. 가온전자는 바빴다. {after}")
    assert [q.speaker_text for q in find(document)[0]] == ["이도현 대표", "이도현 대표"]
    document = outline("머리", f"가온전자는 “서두르겠다”고 말했다. 이도현 대표는 바빴다. {after}")
    assert [q.speaker_text for q in find(document)[0]] == ["가온전자", "이도현 대표"]


def test_without_anybody_before_the_speaker_stays_open() -> None:
    quotes, _ = find(outline("머리", "그는 “기록될 날”이라고 운을 뗐다. 이어 “끝이 보인다”고 덧붙였다."))
    assert speakers(quotes) == [(None, None, "none"), (None, None, "none")]
    assert "speaker" not in quotes[0].evidence


def test_a_quote_that_opens_a_paragraph_waits_for_its_speaker() -> None:
    quotes, _ = find(outline("머리", "이도현 대표는 왔다.", "“이제는 모두 끝났다.” 한지우 장관은 이렇게 인사했다."))
    assert [q.speaker_text for q in quotes] == ["한지우 장관"]


def test_a_statement_with_no_owner_is_by_the_person_before() -> None:
    quotes, _ = find(outline("머리", "이도현 대표는 인사도 잊지 않았다. 이날 성명에서 “서두르지 않겠다”고 강조했다."))
    assert [(q.speaker_text, q.resolved_by) for q in quotes] == [("성명", "continuation")]
    assert quotes[0].evidence["speaker_text"][1].text == "이도현 대표"


def test_several_go_back_to_a_body() -> None:
    after = "이들은 “서두르지 않겠다”고 강조했다."
    quotes, _ = find(outline("머리", f"이도현 대표는 왔다. 도담협회는 집회를 열었다. {after}"))
    assert quotes[0].speaker_text == "도담협회"
    assert [words.text for words in quotes[0].evidence["speaker_text"]] == ["이들", "도담협회"]


def test_one_letter_is_the_body_whose_name_ends_in_it() -> None:
    document = outline("머리", "누리시와 다솔군은 만났다. 군은 사업을 계속 추진하겠다고 밝혔다.")
    actors = [
        actor(document.text, 1, "government_body", "누리시"),
        actor(document.text, 2, "government_body", "다솔군"),
    ]
    (quote,), _ = find(document, *actors)
    assert (quote.speaker_id, quote.resolved_by) == ("act2", "anaphora")


def test_a_speaker_too_far_back_is_not_guessed() -> None:
    between = "비가 왔다. 눈도 왔다. 바람이 셌다. 해가 떴다."
    quotes, _ = find(outline("머리", f"이도현 대표는 왔다. {between} “이제는 모두 끝났다.”"))
    assert speakers(quotes) == [(None, None, "none")]


def test_reported_speech_without_a_source_is_left_out_and_noted() -> None:
    quotes, remarks = find(outline("머리", "앞으로도 협력을 이어 가겠다고 밝혔다."))
    assert quotes == ()
    assert [(r.code, r.severity) for r in remarks] == [("quote.source_missing", "info")]


def test_a_mark_never_closed_is_noted_where_it_stands() -> None:
    document = outline("머리", "노 차관은 “검토를 마쳤다고 말했다.")
    quotes, remarks = find(document)
    assert [q.text for q in quotes] == ["검토를 마쳤다"]
    assert [(r.code, document.text[r.start : r.end]) for r in remarks] == [("quote.mark_unclosed", "“")]


@pytest.mark.parametrize(
    "words",
    ['함께 갈 수 있다"라고 보도했다.누리시는 곧 답한다.', '시장은 "라고 했다.', '시장은 길을 연다.  "라고 밝혔다.'],
)
def test_a_closing_mark_whose_opening_mark_is_lost_quotes_nothing(words: str) -> None:
    quotes, remarks = find(outline("머리", words))
    assert [q.text for q in quotes if not q.text.strip()] == []
    assert "quote.mark_unclosed" in {r.code for r in remarks}


def test_a_quote_of_several_sentences_stays_whole() -> None:
    document = outline("머리", "이도현 대표는 “끝났다. 이제 시작이다”고 말했다. 가온전자는 웃었다.")
    cuts = ((0, 13), (14, 30), (31, 42))
    sentences = [Sentence(id=f"s{n}", block="b2", start=4 + a, end=4 + b) for n, (a, b) in enumerate(cuts, 1)]
    quotes, _ = find_quotes(document, sentences, [], PACK)
    assert [q.text for q in quotes] == ["끝났다. 이제 시작이다"]


@pytest.mark.parametrize(
    ("words", "form", "expected"),
    [
        ("하도윤 수석", "person", "act1"),
        ("누리은행 하도윤 수석", "unknown", "act1"),
        ("누리은행 수석", "person", None),
        ("누리은행 측", "body", "act2"),
        ("누리은행 관계자", "anonymous", None),
        ("누리은행 노조 관계자", "anonymous", None),
        ("누리은행", "document", "act2"),
        ("양사", "group", None),
    ],
)
def test_whom_the_words_for_a_speaker_name(words: str, form: SpeakerForm, expected: str | None) -> None:
    text = f"이날 {words} 말했다."
    actors = [actor(text, 1, "person", "하도윤"), actor(text, 2, "company", "누리은행")]
    mention = SpeakerMention(span=Span(3, 3 + len(words)), form=form)
    assert Voices(actors).of(mention, 0).actor_id == expected


def test_all_answers_of_an_interview_are_by_the_one_who_is_asked() -> None:
    document = outline(
        "머리",
        "장유나 협회장은 명함을 꺼냈다.",
        "-가장 급했던 일은.",
        "“무임승차가 급했죠. 한 해를 씨름했어요.”",
        "“아직도 남은 숙제가 많습니다.”",
        "가온전자는 협회와 다시 만났다. 가온전자는 말을 아꼈다.",
        "―앞으로는 무엇을 하나.",
        "“막차를 늦춰야 합니다.”",
    )
    asked = actor(document.text, 1, "person", "장유나")
    other = actor(document.text, 2, "company", "가온전자")
    assert [who for who, _, _ in speakers(find(document, asked, other)[0])] == ["act1"] * 3


def test_short_lines_before_blocks_that_are_all_said_ask() -> None:
    asked = ("막차는 왜 끊겼나", "값은 얼마나 오르나", "앞으로는 무엇을 하나")
    said = ("“손님이 줄었죠.”", "“곧 정합니다.”", "“막차를 늦춰야 합니다.”")
    lines = [line for pair in zip(asked, said, strict=True) for line in pair]
    document = outline("머리", "장유나 협회장은 명함을 꺼냈다.", "협회 사람은 모두 바쁘다.", *lines)
    person = actor(document.text, 1, "person", "장유나")
    assert [who for who, _, _ in speakers(find(document, person)[0])] == ["act1"] * 3


def test_what_sums_up_goes_back_one_sentence_and_no_further() -> None:
    sums_up = "물값을 올리면 공장이 문을 닫을 수 있다는 것이다."
    near = outline("머리", f"가온시는 생각이 다르다. {sums_up}")
    assert [who for who, _, _ in speakers(find(near, actor(near.text, 1, "body", "가온시"))[0])] == ["act1"]
    far = outline("머리", f"가온시는 생각이 다르다. 비가 왔다. {sums_up}")
    assert find(far, actor(far.text, 1, "body", "가온시"))[0] == ()


def test_an_official_called_this_one_is_who_spoke_before() -> None:
    document = outline(
        "머리", "가온시 고위 관계자는 “값이 맞지 않았다”고 말했다. 이 관계자는 “더 두고 보겠다”고 덧붙였다."
    )
    assert [text for _, text, _ in speakers(find(document)[0])] == ["가온시 고위 관계자", "가온시 고위 관계자"]
    alone = outline("머리", "이 관계자는 “더 두고 보겠다”고 덧붙였다.")
    assert [text for _, text, _ in speakers(find(alone)[0])] == ["이 관계자"]


def test_a_quote_put_first_is_by_whom_the_next_sentence_names() -> None:
    document = outline("머리", "“이건 협약이 아니라 통보예요.” 시장에서 만난 한 상인이 쏘아붙였다.")
    assert [text for _, text, _ in speakers(find(document)[0])] == ["한 상인"]
