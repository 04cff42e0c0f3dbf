"""The forms of quotation in Korean news: what is a quote, of which kind, with which cue, and who is named for it."""

import re
from collections.abc import Iterator

import pytest

from converter.annotate.marks import pair_marks
from converter.lang.ko.quotes.patterns import patterns, verb_pattern
from converter.lang.ko.quotes.speech import read_speech
from converter.lang.ko.quotes.table import QuoteTable, table
from converter.lang.ko.sentences import split_sentences
from converter.model.span import Span
from converter.model.speech import QuoteMention

Row = tuple[str, str, str | None, str | None]


def read(text: str, *actors: str) -> list[Row]:
    """Return kind, words, speaker and cue of each quote; ``actors`` are the names known to be actors."""
    return [
        (q.kind, q.span.of(text), q.speaker.span.of(text) if q.speaker else None, q.cue.of(text) if q.cue else None)
        for q in mentions(text, *actors)
    ]


def mentions(text: str, *actors: str) -> Iterator[QuoteMention]:
    spans = tuple(Span(text.index(name), text.index(name) + len(name)) for name in actors)
    for speech in read_speech(text, split_sentences(text), pair_marks(text), spans):
        yield from speech.quotes


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (  # 1 the plain form
            "하정민 한빛대 교수는 “연구가 본궤도에 올랐다”고 말했다.",
            [("direct", "연구가 본궤도에 올랐다", "하정민 한빛대 교수", "말했다")],
        ),
        (  # 2 two quotes, one speaker
            "이도현 대표는 “출발점”이라며 “내년에 가동하겠다”고 밝혔다.",
            [("direct", "출발점", "이도현 대표", "이라며"), ("direct", "내년에 가동하겠다", "이도현 대표", "밝혔다")],
        ),
        (  # 3 the speaker stands in the sentence before
            "장유나 협회장이 입장을 내놨다. “바로 서명하겠다.”",
            [("direct", "바로 서명하겠다.", None, None)],
        ),
        (  # 4 a surname and an office
            "하 수석은 “문안에 합의했다”고 전했다.",
            [("direct", "문안에 합의했다", "하 수석", "전했다")],
        ),
        (  # 5 a pronoun
            "그는 “기록될 날”이라고 운을 뗐다.",
            [("direct", "기록될 날", "그", "운을 뗐다")],
        ),
        (  # 6 nobody: the last speaker goes on
            "이어 “남은 것은 속도”라고 덧붙였다.",
            [("direct", "남은 것은 속도", None, "덧붙였다")],
        ),
        (  # 7 the speaker stands in the sentence behind
            "“협상은 다 끝났다.” 이도현 대표의 말이다.",
            [("direct", "협상은 다 끝났다.", "이도현 대표", "말이다")],
        ),
        (  # 8 the verb stands before its noun
            "“판을 새로 짜겠다”고 선언한 도 회장이 인사를 냈다.",
            [("direct", "판을 새로 짜겠다", "도 회장", "선언한")],
        ),
        (  # 9 a stand
            "심 대사는 “이견은 없다”는 입장이다.",
            [("mixed", "이견은 없다", "심 대사", "입장")],
        ),
        (  # 10 no marks
            "가온전자는 새 공장을 짓겠다고 밝혔다.",
            [("indirect", "새 공장을 짓겠다", "가온전자", "밝혔다")],
        ),
        (  # 11 the marks hold a part of the sentence
            "유 시장은 이번 합의가 “지역의 숨통을 틔울 것”이라고 기대했다.",
            [("mixed", "지역의 숨통을 틔울 것", "유 시장", "기대했다")],
        ),
        (  # 12 somebody who is not named
            "정부 관계자는 “아직 결정된 바 없다”고 선을 그었다.",
            [("direct", "아직 결정된 바 없다", "정부 관계자", "선을 그었다")],
        ),
        (  # 13 a source
            "금융권에 따르면 두 회사는 다음 주 본계약을 맺는다.",
            [("indirect", "두 회사는 다음 주 본계약을 맺는다", "금융권", "에 따르면")],
        ),
        ("양측은 세부 조건을 더 논의할 것으로 알려졌다.", []),  # 14 hearsay without a source
        ("두 회사는 ‘수소 동맹’을 맺었다.", []),  # 16 a term
        (  # 17 nested
            "문 연구원은 “의장이 ‘서두르지 말라’고 당부했다”고 전했다.",
            [("direct", "의장이 ‘서두르지 말라’고 당부했다", "문 연구원", "전했다")],
        ),
        (  # 18 never closed
            "노 차관은 “검토를 마쳤다고 말했다.",
            [("direct", "검토를 마쳤다", "노 차관", "말했다")],
        ),
    ],
)
def test_forms(text: str, rows: list[Row]) -> None:
    assert read(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "비용이 크다고 생각할 가능성은 낮다.",
        "도담국이 승인해 절차가 모두 끝났다는 평가다.",
        "수출이 크게 늘 것이란 전망이다.",
    ],
)
def test_what_nobody_is_said_to_say(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["재무 부담을 덜기 위한 것이라는 설명이다.", "또 값이 더 내릴 것으로 봤다."])
def test_what_goes_on_from_whoever_spoke_before(text: str) -> None:
    assert [(kind, speaker) for kind, _, speaker, _ in read(text)] == [("indirect", None)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "[한지우/도담시 주민 : 정말 놀랐습니다. 다행이에요.]",
            [("direct", "정말 놀랐습니다. 다행이에요.", "한지우", None)],
        ),
        ("[한지우 교수: “이제 시작입니다.”]", [("direct", "이제 시작입니다.", "한지우 교수", None)]),
        (
            '▶ 인터뷰 : 한지우 / 도담시 주민 : "정말 놀랐습니다. 다행이에요."',
            [("direct", "정말 놀랐습니다. 다행이에요.", "한지우", None)],
        ),
        ("한지우(도담시장) : “이제 시작입니다.”", [("direct", "이제 시작입니다.", "한지우", None)]),
        (
            "한지우 전 도담시장=“절반은 지켜졌다고 본다.”",
            [("direct", "절반은 지켜졌다고 본다.", "한지우 전 도담시장", None)],
        ),
        ("[사진: 가온전자]", []),
        ("주요 내용 : “이제 시작입니다.”", [("direct", "이제 시작입니다.", None, None)]),
    ],
)
def test_interview_lines(text: str, rows: list[Row]) -> None:
    assert read(text) == rows


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[마틴 로우 / 나래대 총장]", "마틴 로우"),
        ("▶ 인터뷰 : 한지우 / 도담시 주민", "한지우"),
        ("<녹취> 한지우(도담시장)", "한지우"),
        ("[인터뷰] 한지우 / 도담시장", "한지우"),
        ("▶ 협약 : 한지우 / 도담시장", None),
        ("가온전자와 나래은행의 협약", None),
    ],
)
def test_a_line_that_names_who_is_on_camera_is_about_that_person(text: str, name: str | None) -> None:
    (speech,) = read_speech(text, (Span(0, len(text)),), (), ())
    assert (speech.topic.span.of(text) if speech.topic else None) == name


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("가온전자는 24일 새 공장을 짓겠다고 밝혔다.", "새 공장을 짓겠다", "가온전자"),
        ("가온전자는 23일 누리은행과 협약을 맺었다고 24일 밝혔다.", "23일 누리은행과 협약을 맺었다", "가온전자"),
        ("누리은행 노조는 곧 다시 만나자고 제안했다.", "곧 다시 만나자", "누리은행 노조"),
        ("도민일보는 협상이 언제 끝나느냐고 물었다.", "협상이 언제 끝나느냐", "도민일보"),
        ("한지우 장관은 이번 협약이 전환의 계기라고 평가했다.", "이번 협약이 전환의 계기", "한지우 장관"),
        ("한지우 장관은 이번 협약이 가장 좋은 해법이라고 평가했다.", "이번 협약이 가장 좋은 해법", "한지우 장관"),
        ("한지우 장관은 기업들에 투자를 늘려달라고 당부했다.", "기업들에 투자를 늘려달라", "한지우 장관"),
        ("새 공장은 내년에 문을 연다고 가온전자는 설명했다.", "새 공장은 내년에 문을 연다", "가온전자"),
        ("도담시는 인구가 더 늘어날 것으로 전망하고 있다.", "인구가 더 늘어날 것", "도담시"),
        ("착공이 석 달쯤 늦어질 수 있다는 게 도담시 측 설명이다.", "착공이 석 달쯤 늦어질 수 있다", "도담시 측"),
        ("남은 절차는 길지 않다는 것이 협회의 판단이다.", "남은 절차는 길지 않다", "협회"),
        ("누리 재단 측은 협약을 그대로 이행한다는 입장이다.", "협약을 그대로 이행한다", "누리 재단 측"),
        ("한지우 의장이 이달 안에 표결까지 하겠다는 입장을 밝혔다.", "이달 안에 표결까지 하겠다", "한지우 의장"),
        ("두 나라 대표는 이 협력이 오래 이어질 것임을 강조했다.", "이 협력이 오래 이어질 것임", "두 나라 대표"),
        ("양국은 안정을 해치는 것은 무력 시위란 점을 분명히 했다.", "안정을 해치는 것은 무력 시위", "양국"),
        ("도담협회는 정부의 이번 결정을 환영한다며 집회를 접었다.", "정부의 이번 결정을 환영한다", "도담협회"),
        ("한빛 센터(Hanbit Center) 등에 따르면, 수출이 두 해째 늘었다.", "수출이 두 해째 늘었다", "한빛 센터"),
        ("가온기구(GAO)가 낸 보고서에 따르면 수요는 해마다 늘어난다.", "수요는 해마다 늘어난다", "가온기구"),
        ("한빛 장관은 절차를 마쳤다고 밝혔다.", "절차를 마쳤다", "한빛 장관"),
        ("이도현 대표 역시 절차를 모두 마쳤다고 밝혔다.", "절차를 모두 마쳤다", "이도현 대표"),
        ("도담협회는 절차를 모두 마쳤다고 밝혔다고 누리신문은 전했다.", "절차를 모두 마쳤다", "도담협회"),
        ("한지우 의원이 도담시는 준비가 됐다고 말했다.", "도담시는 준비가 됐다", "한지우 의원"),
        ("푸른솔은 새 공장을 짓겠다고 밝혔다.", "새 공장을 짓겠다", "푸른솔"),
        ("도담은행과 누리은행은 함께 가겠다고 밝혔다.", "함께 가겠다", "도담은행과 누리은행"),
        ("새벽노을과 누리은행은 함께 가겠다고 밝혔다.", "함께 가겠다", "누리은행"),
        ("한지우 장관은 협상과 관련해 곧 답을 내놓겠다고 밝혔다.", "곧 답을 내놓겠다", "한지우 장관"),
        ("한지우 장관은 기자회견에서 곧 답을 내놓겠다고 밝혔다.", "곧 답을 내놓겠다", "한지우 장관"),
        ("보도에 따르면 누리 재단 측은 손을 떼겠다고 밝혔다.", "손을 떼겠다", "누리 재단 측"),
        ("한지우 장관은 기자들과 만나 곧 답을 내놓겠다고 밝혔다.", "곧 답을 내놓겠다", "한지우 장관"),
        (
            "한지우 장관은 두 나라 사이의 오래된 현안 중 하나인 관세와 관련, 곧 답을 낸다고 밝혔다.",
            "곧 답을 낸다",
            "한지우 장관",
        ),
        ("가온전자는 다온화학 증자를 결정하면서, 공장을 더 짓겠다고 밝혔다.", "공장을 더 짓겠다", "가온전자"),
        ("가온전자는 새 공장을 만들어, 일자리를 늘리겠다고 밝혔다.", "새 공장을 만들어, 일자리를 늘리겠다", "가온전자"),
        ("한지우 의원은 두 사례를 들며, 법을 바꿔야 한다고 주장했다.", "법을 바꿔야 한다", "한지우 의원"),
        ("한지우 장관은 수출 관련 대책을 곧 내놓겠다고 밝혔다.", "수출 관련 대책을 곧 내놓겠다", "한지우 장관"),
        ("한지우 장관은 일자리와 소득이 함께 늘었다고 밝혔다.", "일자리와 소득이 함께 늘었다", "한지우 장관"),
        ("이와 함께 가온전자는 연구소도 새로 짓겠다고 밝혔다.", "연구소도 새로 짓겠다", "가온전자"),
        ("가온발전(주)(사장 한지우)는 새 공장을 짓겠다고 밝혔다.", "새 공장을 짓겠다", "가온발전"),
        ("군은 사업을 계속 추진하겠다고 밝혔다.", "사업을 계속 추진하겠다", "군"),
        ("누리재단 쪽은 손을 떼겠다고 밝혔다.", "손을 떼겠다", "누리재단 쪽"),
        ("도담당 등은 심사할 시간이 필요하다며 맞섰다.", "심사할 시간이 필요하다", "도담당 등"),
        ("업계에선 새 공장이 값을 낮출 것으로 보고 있다.", "새 공장이 값을 낮출 것", "업계"),
        ("한편, 새벽노을은 시장이 두 배로 커질 것으로 예상하고 공장을 늘렸다.", "시장이 두 배로 커질 것", "새벽노을"),
        ("도담당은 예산안을 함께 처리할 것을 요구했다.", "예산안을 함께 처리할 것", "도담당"),
        ("도담시는 새 다리가 명소가 될 것이라 기대하고 있다.", "새 다리가 명소가 될 것", "도담시"),
        ("도담당은 결렬을 선언했고, 누리당도 더 기다리지 않겠다고 밝혔다.", "더 기다리지 않겠다", "누리당"),
        ("도담국이 물러선 가운데 한지우 장관이 더 기다리겠다고 밝혔다.", "더 기다리겠다", "한지우 장관"),
        ("외신에 따르면 새벽노을 측은 두 명이 다쳤다고 발표했다.", "두 명이 다쳤다", "새벽노을 측"),
        ("한지우 교수는 지난달 3일 한 잡지 기고문에서 길이 좁아졌다고 밝혔다.", "길이 좁아졌다", "한지우 교수"),
        ("도담시는 도담호텔에서 열린 발전 포럼에서 다리를 새로 놓겠다고 밝혔다.", "다리를 새로 놓겠다", "도담시"),
        ("도담시는 공사를 마쳤고 새 다리가 명소가 될 것으로 기대했다.", "새 다리가 명소가 될 것", "도담시"),
        ("새 다리가 곧 명소가 될 것으로 도담시는 예상하고 있다.", "새 다리가 곧 명소가 될 것", "도담시"),
        ("전문가들은 이번 결정을 더 멀리 보는 투자로 보고 있다.", "이번 결정을 더 멀리 보는 투자", "전문가들"),
        ("한지우 의장은 절차를 빠르게 밟을 것을 주문했다.", "절차를 빠르게 밟을 것", "한지우 의장"),
        ("당초 도담당은 심사할 시간이 더 필요하다는 입장이었지만 물러섰다.", "심사할 시간이 더 필요하다", "도담당"),
        ("한 여론조사에 따르면 시민 절반이 다리를 반긴다고 답했다.", "시민 절반이 다리를 반긴다", "한 여론조사"),
        ("곧 손을 떼겠다고 밝힌 한지우 의장이 자리를 떴다.", "곧 손을 떼겠다", "한지우 의장"),
        (
            "법원은 어민 넷이 다온시를 상대로 낸 뱃길 소송의 항소심에서 뱃길이 열려 있다고 판결했다.",
            "뱃길이 열려 있다",
            "법원",
        ),
        ("한지우 장관은 1심에서 이겼다고 설명했다.", "1심에서 이겼다", "한지우 장관"),
        (
            "한지우 장관은 다온, 누리 등 여러 나라를 차례로 거론하며, 뱃길을 열어야 한다고 주장했다.",
            "뱃길을 열어야 한다",
            "한지우 장관",
        ),
        ("한지우 장관은 값이 오른 점 등을 들어 뱃길이 막혔다고 주장했다.", "뱃길이 막혔다", "한지우 장관"),
        (
            "한지우 장관은 지난 3월 다온의 뱃길을 분석한 보고서에서도 값이 비싸다고 지적했다.",
            "값이 비싸다",
            "한지우 장관",
        ),
        (
            "다온건설은 첫 다리 공사가 계약으로 이어졌고 새 부두에 이어 다온의 얼굴이 될 것이라고 기대했다.",
            "새 부두에 이어 다온의 얼굴이 될 것",
            "다온건설",
        ),
        ("한지우 장관은 매각이 늦는다는 지적에 대해서도 문제가 없다고 설명했다.", "문제가 없다", "한지우 장관"),
    ],
)
def test_reported_speech(text: str, content: str, speaker: str) -> None:
    assert [(kind, words, who) for kind, words, who, _ in read(text)] == [("indirect", content, speaker)]


def test_one_sentence_behind_them_names_who_said_several_quotes() -> None:
    text = "“뱃길은 걱정하지 마라” “값은 우리가 내린다” 다온 어민들은 그렇게 말한다."
    assert [(words, who) for _, words, who, _ in read(text)] == [
        ("뱃길은 걱정하지 마라", "다온 어민들"),
        ("값은 우리가 내린다", "다온 어민들"),
    ]


def test_marks_can_close_inside_a_verb() -> None:
    text = "한지우 장관은 “물빛을 바탕으로 했”으며, “뱃길은 곧게 냈다”고 말했다."
    assert [words for _, words, _, _ in read(text)] == ["물빛을 바탕으로 했", "뱃길은 곧게 냈다"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("하 수석은 ‘값이 정말로 오르느냐’는 질문에 “그렇다”고 답했다.", None),
        ("하 수석은 “뱃길이 막힌 것 아닌가”라는 기자의 물음에 “그렇다”고 답했다.", "기자"),
    ],
)
def test_what_is_asked_is_not_by_who_answers(text: str, asked: str | None) -> None:
    question, answer = read(text)
    assert (question[0], question[2]) == ("direct", asked)
    assert answer[1:3] == ("그렇다", "하 수석")


@pytest.mark.parametrize(
    "text",
    [
        "이 제도는 “푸른 동맹”이라고 부른다.",
        "다온시는 새 뱃길로 손님이 늘 것으로 기대하고 있다.",
        "누리은행은 ‘상생 기금’이라고 이름 붙인 상품을 냈다.",
        "두 회사는 “함께 여는 내일”이라는 주제로 전시를 연다.",
        "가온전자는 “푸른 들 계획”을 발표했다.",
        "행사장에는 “환영”, “축하” 같은 말이 걸렸다.",
        "환경보전법에 따르면 기업은 해마다 보고서를 내야 한다.",
        "상황이 좋지 않다는 지적이 많다.",
        "값이 오른다고 해서 다 좋은 것은 아니다.",
        "협상이 곧 끝날 것이라는 전망이 나온다.",
        "이 방식은 값이 싸다는 게 장점이다.",
        "그는 “푸른",
        "‘값이 정말로 오르겠다’는 지적에 다들 웃었다.",
        "‘푸른 마을’이라고 그 이름이 길어서 다들 줄였다.",
        "두 회사는 “함께 여는 더 나은 내일”이라는 주제로 전시를 연다.",
        "그 그림은 “푸른 들과 넓은 강”하고 닮았다.",
        "그는 “검토했다고 한참 뒤에 말했다.",
        "한빛 의원은 새로운 길을 바라며 자리를 떴다.",
        "이도현 대표는 이제 다 끝났다고 하며 자리를 떴다.",
        "값이 오른다는 것은 흔한 설명이다.",
        "값이 곧 오를 것으로 전망했다.",
        "업계에 따르면 그렇다.",
        "누리당이 그 절차를 멈춰야 한다고 판단하면 길이 막힌다.",
    ],
)
def test_what_nobody_said(text: str) -> None:
    assert read(text) == []


def test_reported_speech_goes_on_from_a_marked_quote() -> None:
    assert read("도 회장은 “역사적인 날이다”며 앞으로도 함께 협력하자고 화답했다.") == [
        ("direct", "역사적인 날이다", "도 회장", "며"),
        ("indirect", "앞으로도 함께 협력하자", "도 회장", "화답했다"),
    ]


def test_the_verb_of_a_marked_quote_is_no_part_of_what_is_reported_behind_it() -> None:
    text = "그는 “길은 하나뿐”이라고 말해 협상이 오래 갈 수 있다고 내다봤다."
    assert [words for _, words, _, _ in read(text)] == ["길은 하나뿐", "협상이 오래 갈 수 있다"]


def test_a_subject_behind_a_quote_belongs_to_what_its_speaker_says() -> None:
    text = "이도현 대표는 “길이 험했다”며 직원들이 무사히 돌아왔다고 밝혔다."
    assert [(words, who) for _, words, who, _ in read(text)] == [
        ("길이 험했다", "이도현 대표"),
        ("직원들이 무사히 돌아왔다", "이도현 대표"),
    ]


def test_what_is_hoped_is_part_of_what_is_reported() -> None:
    (row,) = read("한국 기업이 참여할 길이 열릴 것으로 기대한다고 도담시는 밝혔다.")
    assert row[:3] == ("indirect", "한국 기업이 참여할 길이 열릴 것으로 기대한다", "도담시")


def test_reported_speech_without_a_speaker_keeps_its_subject() -> None:
    (row,) = read("더불어 매달 두 번 보자고 청했고 도담시도 받아들였다고 했다.")
    assert row[:3] == ("indirect", "매달 두 번 보자고 청했고 도담시도 받아들였다", None)


@pytest.mark.parametrize(
    ("text", "kind", "words", "speaker"),
    [
        ("한 차관은 “긴밀한 협력을 이어가 줄 것”을 당부했다.", "direct", "긴밀한 협력을 이어가 줄 것", "한 차관"),
        ("한 의장은 누리집을 통해 “남다른 대책”을 거론했다.", "mixed", "남다른 대책", "한 의장"),
        ("누리신문은 이를 ‘반쪽짜리 연대’라고 표현했다.", "mixed", "반쪽짜리 연대", "누리신문"),
        ("성명은 “나라 안팎의 기구와 협력”하기 위해 힘쓴다고 명시했다.", "mixed", "나라 안팎의 기구와 협력", "성명"),
        ("이날 성명에는 “협력을 더 넓히기로 했다”고 명시했다.", "direct", "협력을 더 넓히기로 했다", "성명"),
        ("이도현 대표: “내일 다시 만납니다.”", "direct", "내일 다시 만납니다.", "이도현 대표"),
        ("“내일 다시 만난다”고 이도현 대표는 말했다.", "direct", "내일 다시 만난다", "이도현 대표"),
        ("참가비가 비싸다는 질의에 오 시장은 “그렇다”고 답했다.", "direct", "그렇다", "오 시장"),
        ("한빛 의원이 공이 크다는 의견에는 “다르게 본다”고 답했다.", "direct", "다르게 본다", None),
        ("미국은 “서로 한 약속은 굳건하다”는 점을 재확인했다.", "mixed", "서로 한 약속은 굳건하다", "미국"),
        ("“이제 다 끝났다.” 푸른 바다의 말이다.", "direct", "이제 다 끝났다.", None),
        ("성명은 “넓은 협력”하고 이기라고 믿으며 서로 돕는 모두의 날을 꿈꾼다고 밝혔다.", "mixed", "넓은 협력", "성명"),
        ("성명은 “넓은 협력”하기로 했다고 밝혔지만 값이 싸다고 하긴 어렵다.", "mixed", "넓은 협력", "성명"),
        ("“이제 다 끝났다”고 푸른솔은 말했다.", "direct", "이제 다 끝났다", "푸른솔"),
        ("도담시는 “이제 다 끝났다”고 오래 기다리는 이들에게 말했다.", "direct", "이제 다 끝났다", "도담시"),
        ("‘바로 자료를 내놓아야 한다’는 우리 정부 성명이 나왔다.", "mixed", "바로 자료를 내놓아야 한다", "우리 정부"),
        ("성명에서 “함께 힘쓰기로 했다” 밝히며 보조를 맞췄다.", "direct", "함께 힘쓰기로 했다", "성명"),
        ("도담시는 회의에서 한지우 의원이 “모두 끝났다”고 한 말을 옮겼다.", "direct", "모두 끝났다", "한지우 의원"),
        ("우 의원은 이웃을 찾아가 “이제 그만두자”고 달랬다.", "direct", "이제 그만두자", "우 의원"),
        ("이도현 대표는 다 끝났다고 “아쉬운 마음뿐이다”고 말했다.", "direct", "아쉬운 마음뿐이다", "이도현 대표"),
        ("이도현 대표는 “다음 달에 연다”면서다.", "direct", "다음 달에 연다", "이도현 대표"),
        ("이도현 대표는 “다음 달에 연다” 고 말했다.", "direct", "다음 달에 연다", "이도현 대표"),
        ("이도현 대표는 “다음 달에 연다”고 그 뒤로도 여러 날을 버텼다.", "direct", "다음 달에 연다", "이도현 대표"),
    ],
)
def test_marked_speech(text: str, kind: str, words: str, speaker: str | None) -> None:
    assert [(k, w, s) for k, w, s, _ in read(text, *(["미국"] if "미국" in text else []))] == [(kind, words, speaker)]


def test_a_quote_between_the_content_and_its_noun_belongs_to_neither() -> None:
    assert [row[:2] for row in read("협상이 끝난다는 “모두가 아는 이야기다”라는 그 협회의 설명이다.")] == [
        ("mixed", "모두가 아는 이야기다"),
    ]


def test_who_tells_on_what_was_said_did_not_say_it() -> None:
    text = "하도윤 의장은 “도발을 참을 수 없다”고 말했다고 대변인실이 서면으로 밝혔다."
    assert [row[2:] for row in read(text)][:1] == [("하도윤 의장", "말했다")]


def test_any_verb_behind_a_quotative_is_the_cue() -> None:
    assert [row[3] for row in read("이도현 대표는 “다음 달에 연다”고 버텼다.")] == ["버텼다"]


def test_an_unknown_thing_does_not_speak() -> None:
    assert read("계약 금액은 모두 백억 원이라고 밝혔다.") == [
        ("indirect", "계약 금액은 모두 백억 원", None, "밝혔다"),
    ]


def test_a_list_of_clauses_has_one_cue() -> None:
    assert read("한빛 의원은 “값이 너무 비싸다”, “길이 너무 멀다”고 지적했다.") == [
        ("direct", "값이 너무 비싸다", "한빛 의원", "지적했다"),
        ("direct", "길이 너무 멀다", "한빛 의원", "지적했다"),
    ]


def test_a_list_of_what_was_said_may_end_in_and_so_on() -> None:
    text = "시민들은 “값이 너무 올랐다”, “더는 못 견디겠다” 등의 반응을 보였다."
    assert [words for _, words, _, _ in read(text)] == ["값이 너무 올랐다", "더는 못 견디겠다"]
    assert read("거리에는 “환영합니다 여러분”, “어서 오세요 여러분” 등 현수막이 걸렸다.") == []


def test_a_mere_noun_leaves_it_open_whether_anybody_speaks() -> None:
    (mention,) = mentions("특히 “다시는 다툼이 없을 것”이라는 부분에서 손뼉이 나왔다.")
    assert mention.speaker is None
    assert not mention.continues


def test_known_actors_settle_where_a_name_ends() -> None:
    text = "참석한 조은 새벽노을 이사장은 “뜻깊은 날이다”고 말했다."
    assert [row[2] for row in read(text, "조은")] == ["조은 새벽노을 이사장"]
    text = "푸른마루는 새 공장을 짓겠다고 밝혔다."
    assert [row[2] for row in read(text, "푸른마루")] == ["푸른마루"]


def test_the_topic_of_a_sentence_is_its_first_known_topic() -> None:
    text = "가온전자가 나섰다. 이도현 대표는 협회와 만났다. 비가 왔다."
    speech = read_speech(text, split_sentences(text), (), ())
    assert [s.topic.span.of(text) if s.topic else None for s in speech] == ["가온전자", "이도현 대표", None]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("환경부는 목표치를 높이도록 애쓰겠다고 한다.", [("목표치를 높이도록 애쓰겠다", "환경부", "한다")]),
        ("이도현 대표는 어제 공장을 둘러봤다고 한다.", []),  # hearsay about him
        ("물값이 다시 오를 것이라고 한다.", []),  # hearsay
        ("가온시는 새 다리를 놓자 했으나 답이 없었다.", [("새 다리를 놓자", "가온시", "했으나")]),
        ("나래은행은 절반 넘게는 못 빌려준다고 버텼다.", [("절반 넘게는 못 빌려준다", "나래은행", "버텼다")]),
        ("다온시는 이름을 하나씩 써 내라고 했으나 답이 없었다.", [("이름을 하나씩 써 내라", "다온시", "했으나")]),
    ],
)
def test_what_is_said_now_and_by_many_verbs(text: str, rows: list[tuple[str, str, str]]) -> None:
    assert [(words, speaker, cue) for _, words, speaker, cue in read(text)] == rows


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("가온은행은 다온과 손을 잡은 데 이어 나래에도 지점을 내겠다고 밝혔다.", "나래에도 지점을 내겠다"),
        ("가온시는 땅을 내놨으나 값을 더 쳐달라고 요구했다.", "값을 더 쳐달라"),
        ("가온시는 매각 결정에 반대하며 남은 땅을 지키겠다고 밝혔다.", "남은 땅을 지키겠다"),
        ("홍길동 시장은 참전 용사들에게 그 뜻을 잊지 않겠다고 말했다.", "그 뜻을 잊지 않겠다"),
        ("홍길동 시장은 주민에게 새 집을 지어 주겠다고 말했다.", "주민에게 새 집을 지어 주겠다"),
        ("다온시는 값을 올렸고, 가온전자는 더는 못 낸다고 맞섰다.", "더는 못 낸다"),
    ],
)
def test_what_is_wanted_begins_behind_what_else_the_speaker_did(text: str, words: str) -> None:
    assert [row[1] for row in read(text)][-1:] == [words]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("큰 기업이 모인 다온상생포럼은 이날 낸 의견서에서 “값을 정하는 것은 지나치다”고 지적했다.", "다온상생포럼"),
        ("의장중재인 안나 베르크는 판정문에서 “기한을 넘겼다”고 못 박았다.", "의장중재인 안나 베르크"),
        ("판정문에서는 “기한을 넘겼다”고 못 박았다.", "판정문"),
        ("값은 돌려주지 않는다. 회사 측 “새 시험에 힘을 모은다”", "회사 측"),
    ],
)
def test_who_speaks_where_others_stand_nearer(text: str, speaker: str) -> None:
    assert [row[2] for row in read(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "A사는 값을 치를 까닭이 없다고 주장하고, B사는 절반이라도 내놓으라고 맞선다.",
            [
                ("indirect", "값을 치를 까닭이 없다", "A사", "주장하고"),
                ("indirect", "절반이라도 내놓으라", "B사", "맞선다"),
            ],
        ),
        (
            "가온시는 나래군에 값을 더 내라고 통보했고 나래군은 못 낸다고 맞섰다.",
            [
                ("indirect", "나래군에 값을 더 내라", "가온시", "통보했고"),
                ("indirect", "못 낸다", "나래군", "맞섰다"),
            ],
        ),
        (
            "가온시는 값이 이미 내렸다는 입장인 반면 나래군은 아직 비싸다고 본다.",
            [
                ("indirect", "값이 이미 내렸다", "가온시", "입장"),
                ("indirect", "아직 비싸다", "나래군", "본다"),
            ],
        ),
        (
            "홍길동 장관은 국회에 나와 문안을 내보이기 어렵다고 답했다.",
            [("indirect", "문안을 내보이기 어렵다", "홍길동 장관", "답했다")],
        ),
        (
            "가온통신은 소식통을 인용해 두 나라가 곧 만난다고 전했다.",
            [("indirect", "두 나라가 곧 만난다", "가온통신", "전했다")],
        ),
        (
            "다온시는 두 차례 공문을 보내 이름을 하나씩 내라고 요구했다.",
            [("indirect", "이름을 하나씩 내라", "다온시", "요구했다")],
        ),
        (
            "의원들은 왜 이제야 알리느냐고 따졌다.",
            [("indirect", "왜 이제야 알리느냐", "의원들", "따졌다")],
        ),
        (
            "합의서에는 ‘회사는 열두 명을 다시 부른다’고 적혀 있다.",
            [("direct", "회사는 열두 명을 다시 부른다", "합의서", "적혀 있다")],
        ),
        ("길가 현수막에는 ‘골프장 결사반대’라고 쓰여 있었다.", []),
        (
            "따로 쓴 주주간계약에 ‘세 해 안에 상장하지 못하면 되사 준다’는 조항을 넣었다.",
            [("mixed", "세 해 안에 상장하지 못하면 되사 준다", "주주간계약", "조항")],
        ),
        ("법원은 회사에 값을 물어 주라고 명했다.", [("indirect", "회사에 값을 물어 주라", "법원", "명했다")]),
        (
            "가온군은 나래군이 먼저 약속을 깼다는 주장을 편다.",
            [("indirect", "나래군이 먼저 약속을 깼다", "가온군", "편다")],
        ),
    ],
)
def test_before_whom_and_in_what_something_is_said(text: str, rows: list[Row]) -> None:
    assert read(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "▲가온바이오= 납입일이 내년 1월로 늦춰졌다고 공시. 네 번째다.",
            [("indirect", "납입일이 내년 1월로 늦춰졌다", "가온바이오", "공시")],
        ),
        (
            "▲나래전선= “협의가 이어지고 있으며 석 달 안에 다시 알리겠다”(풍문에 대한 해명)",
            [("direct", "협의가 이어지고 있으며 석 달 안에 다시 알리겠다", "나래전선", None)],
        ),
        ("가온바이오 = 납입일이 내년 1월로 늦춰졌다.", []),
    ],
)
def test_the_name_that_heads_an_item_speaks_in_it(text: str, rows: list[Row]) -> None:
    assert read(text) == rows


def test_what_sums_up_the_sentence_before_is_by_whom_that_is_about() -> None:
    text = "물값을 더 올리면 공장이 문을 닫을 수 있다는 것이다."
    (mention,) = mentions(text)
    assert (mention.speaker, mention.adjoins) == (None, True)
    assert read("핵심은 물값을 더 올리지 않는다는 것이다.") == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "가온건설은 재개발조합으로부터 일감을 거둬들인다는 통보를 받았다.",
            [("indirect", "일감을 거둬들인다", "재개발조합", "통보를 받았다")],
        ),
        (
            "두 회사의 협력이 깨졌다는 현지 보도가 나왔다.",
            [("indirect", "두 회사의 협력이 깨졌다", "현지 보도", "나왔")],
        ),
        (
            "일부 외신에서 새 공장이 나래에 들어설 것이라는 보도가 나오기도 했다.",
            [("indirect", "새 공장이 나래에 들어설 것", "일부 외신", "나오")],
        ),
        (
            "나래전자는 법원에 조정을 신청할 뜻을 내비쳤다.",
            [("indirect", "법원에 조정을 신청할", "나래전자", "내비쳤다")],
        ),
        ("협정이 절차를 지킨다는 점을 이번 판정이 드러냈다.", []),
        ("협정은 두 나라가 절차를 마쳤다고 통보하는 날 효력을 낸다.", []),
    ],
)
def test_what_is_told_reported_and_meant(text: str, rows: list[Row]) -> None:
    assert read(text) == rows


@pytest.mark.parametrize("words", ["match", "no_match"])
def test_table_examples(words: str) -> None:
    t: QuoteTable = table()
    for entry in t.verbs:
        pattern = re.compile(verb_pattern((entry,)))
        for example in getattr(entry, words):
            assert bool(pattern.search(example)) is (words == "match"), (entry.class_, example)
    for entry, pattern in (
        (t.bare, re.compile(t.bare.pattern)),
        (t.naming, patterns().naming),
        (t.standing, patterns().standing),
    ):
        for example in getattr(entry, words):
            assert bool(pattern.match(example)) is (words == "match"), example
