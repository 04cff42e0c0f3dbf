import pytest

from converter.lang.ko.names.everyday import firm_stem, is_everyday
from converter.lang.ko.names.match import is_spelled
from converter.lang.ko.names.mentions import find_names
from converter.lang.ko.names.tables import bodies as known
from converter.lang.ko.names.unknown import is_unknown_name, kind_of_unknown
from converter.model.annotation import NameMention
from converter.model.span import Span

# Groups of the table, one in letters and one in syllables: which ones does not matter.
GROUP = min(name for name in known().groups if name.isascii())
KOREAN_GROUP = min(name for name in known().groups if not name.isascii() and len(name) == len("가온"))


def found(text: str) -> list[NameMention]:
    return list(find_names(text, (Span(0, len(text)),)))


def bodies(text: str) -> list[str]:
    return [m.text for m in found(text) if m.type not in {"person", "country"}]


ARGUMENTS = [
    # names of several words, affiliates of a group, rows that their end tells
    ("로봇 전문업체 보스벤 다이내믹스 인수에 나선다.", ["보스벤 다이내믹스"]),
    ("글로윙 에너지 랩스는 협약을 맺었다.", ["글로윙 에너지 랩스"]),
    ("‘화이트 바이오’ 분야에서 협력한다.", []),
    (f"{KOREAN_GROUP}새빛종합화학과 {GROUP} QX는 협약을 맺었다.", [f"{KOREAN_GROUP}새빛종합화학", f"{GROUP} QX"]),
    (f"{KOREAN_GROUP}배터리를 쓴다.", []),
    ("다르온성 정부와 만났다.", ["다르온성 정부"]),
    ("완성 정부와 만났다.", []),
    ("상용차 제조업체인 누르스타가 진출한다.", ["누르스타"]),
    (f"{GROUP}루미벤트는 공장을 짓는다.", [f"{GROUP}루미벤트"]),
    (f"{GROUP}루미벤트 옆에 있다.", []),
    ("블루멘드·리벨로프 등 스타트업과 함께 옷을 만든다.", ["블루멘드", "리벨로프"]),
    ("인버터, 모듈 등 부품을 만든다.", []),
    ("유통기업 루마르(Lumar·物美)에 매각한다.", ["루마르"]),
    # who agrees, with whom, with and without an ending that companies have
    ("누리솔은 3일 다온솔과 업무협약을 체결했다.", ["누리솔", "다온솔"]),
    ("도담에너지는 호주 해솔리소스와 맺은 공급계약을 해지했다.", ["도담에너지", "해솔리소스"]),
    ("새봄은행은 라온솔과 제휴 협약을 맺었다.", ["새봄은행", "라온솔"]),
    ("누리솔과 다온솔은 협력 협정에 서명했다.", ["누리솔", "다온솔"]),
    ("온해카드와 다온페이의 합병 협상이 무산됐다.", ["온해카드", "다온페이"]),
    ("새봄은행과 누리솔의 합병이 무산됐다.", ["새봄은행", "누리솔"]),
    ("고운중공업은 해솔마리타임으로부터 유조선 두 척을 수주했다.", ["고운중공업", "해솔마리타임"]),
    ("고운중공업은 해솔마리타임에서 유조선 두 척을 수주했다.", ["고운중공업", "해솔마리타임"]),
    ("고운중공업·해솔모빌리티 등 두 회사는 협약을 맺었다.", ["고운중공업", "해솔모빌리티"]),
    ("해솔모빌리티·고운중공업이 협약을 맺었다.", ["해솔모빌리티", "고운중공업"]),
    ("영국의 브루엘 스코브란트와 공급 계약을 체결했다.", ["브루엘 스코브란트"]),
    ("가람둘레길보존회는 협약을 맺었다.", ["가람둘레길보존회"]),
    ("새론골과 한마음골은 협약을 맺었다.", ["새론골", "한마음골"]),
    # what could be a person is a body where bodies agree, unless the article has that person
    ("도래솔은 새봄은행과 업무협약을 맺었다.", ["도래솔", "새봄은행"]),
    ("도래솔은 은퇴에 합의했다.", []),
    ("도래솔 국장은 바빴다. 도래솔은 새봄은행과 업무협약을 맺었다.", ["새봄은행"]),
    ("새봄은행은 가람재단, 새론골, 다온물산과 협약을 맺었다.", ["새봄은행", "가람재단", "새론골", "다온물산"]),
    # what is bought is a company
    ("새봄은행은 누르벨트 지분 30%를 인수했다.", ["새봄은행", "누르벨트"]),
    ("새봄은행은 소재 업체 도래솔과 손잡고 공장을 짓는다.", ["새봄은행", "도래솔"]),
    ("고운중공업은 QRT사로부터 유조선 두 척을 수주했다.", ["고운중공업", "QRT사"]),
    ("새봄은행은 ‘누리솔에너지’로부터 전력을 산다.", ["새봄은행", "누리솔에너지"]),
    # a noun of kind sums up a row of names; a row may end on somebody of whom nothing shows
    (
        "새봄은행은 누르시스, 다솜벨, 미르온 등 이름난 부품 업체를 인수했다.",
        ["새봄은행", "누르시스", "다솜벨", "미르온"],
    ),
    (
        "새봄은행은 고운중공업, 해솔모빌리티, 가람솔길 등과 협약을 맺었다.",
        ["새봄은행", "고운중공업", "해솔모빌리티", "가람솔길"],
    ),
    ("새봄은행은 냉장고, 세탁기 등 가전 업체를 인수했다.", ["새봄은행"]),
    # what is bought or sold, or to whom, behind a noun of kind
    ("새봄은행은 수소 탱크 기업 누르마론을 사들였다.", ["새봄은행", "누르마론"]),
    ("새봄은행은 점포를 유통기업 다온(Daon)에 매각한다.", ["새봄은행", "다온", "Daon"]),
    # several that are counted agree, unless their names stand before
    ("새봄은행은 12개 전통시장과 협약을 맺었다.", ["새봄은행", "12개 전통시장"]),
    ("새봄은행, 고운중공업 등 12개 기관과 협약을 맺었다.", ["새봄은행", "고운중공업"]),
    # everyday words take part in nothing
    ("설계와 시공 계약을 체결했다.", []),
    ("냉장고와 세탁기 공급계약을 맺었다.", []),
    ("조합원은 임금 인상에 합의했다. 경영진과 실무진이 합의했다.", []),
    ("합의금은 밝히지 않기로 합의했다.", []),
    # what the agreement is called, what was done to it, and who only wrote of it
    ("두 회사는 ‘도래솔과 다온솔의 날’ 협약을 맺었다.", []),
    ("누리솔은 협약식에서 체결됐다.", []),
    ("누리솔은 새 로고를 걸었다.", []),
    # a word of two syllables is no name by its place alone
    ("미르는 도담과 협약을 맺었다.", []),
    # too far from the verb
    ("누리솔과 " + "아주 " * 40 + "협약을 맺었다.", []),
    # behind the verb
    ("협약을 맺었다고 누리솔은 밝혔다.", []),
    # an adverb is no part of the name behind it
    ("협약에 따라 누르발전은 두물전자와 계약을 맺었다.", ["누르발전", "두물전자"]),
    # not in a row, with no actor beside
    ("어제 누리솔 현지 협약을 맺었다.", []),
    ("박람회에서 협약을 맺었다. 현지에서 수주했다.", []),
    ("다온솔의 계약을 맺었다.", []),
]


@pytest.mark.parametrize(("text", "names"), ARGUMENTS)
def test_arguments_of_agreements(text: str, names: list[str]) -> None:
    assert bodies(text) == names


UNNAMED = [
    ("누리솔은 페루 선사와 운송 계약을 맺었다.", ["누리솔", "페루 선사"]),
    ("누리솔은 현지 유통업체들과 공급 계약을 체결했다.", ["누리솔", "현지 유통업체들"]),
    ("누리솔은 페루의 한 회사와 손을 잡았다.", ["누리솔", "한 회사"]),
    ("누리솔은 대주단과 약정을 맺었다.", ["누리솔", "대주단"]),
    ("누리솔은 누르곤 전력과 판매 계약을 체결했다.", ["누리솔", "누르곤 전력"]),
    ("누리솔은 성산 골프장 측과 교환 계약을 체결했다.", ["누리솔", "성산 골프장"]),
    ("누리솔과 하청업체 간의 협약이 체결됐다.", ["누리솔", "하청업체"]),
    ("카풀 업계와 택시업계는 상생안에 합의했다.", ["업계", "택시업계"]),
    # who sums up others, goes back to somebody, or agrees on nothing is nobody new
    ("누리솔은 가스 공급업계와 협약을 맺었다.", ["누리솔"]),
    ("누리솔은 이 업체와 공급 계약을 맺었다.", ["누리솔", "업체"]),
    ("누리솔은 다른 회사와 계약을 맺었다.", ["누리솔"]),
    ("누리솔은 회사와 계약을 맺었다.", ["누리솔", "회사"]),
    ("누리솔은 세 은행과 계약을 맺었다.", ["누리솔"]),
    ("누리솔은 전력과 가스 공급 계약을 맺었다.", ["누리솔"]),
    ("누리솔은 현지 유통업체들과 마주 앉았다.", []),
]


@pytest.mark.parametrize(("text", "names"), UNNAMED)
def test_partners_without_a_name(text: str, names: list[str]) -> None:
    assert bodies(text) == names


IN_MARKS = [
    ("누리솔은 ‘틴타 라사’와 공급 계약을 맺었다.", ["누리솔", "틴타 라사"]),
    ('페루 기업 "어반 누르"가 누솔시와 임대 계약을 맺었다.', ["어반 누르", "누솔시"]),
    ("누리솔은 농가 모임 ‘새론 들’과 납품 협약을 체결했다.", ["누리솔", "새론 들"]),
    # sayings, titles and common nouns
    ("누리솔은 “함께 가겠다”와 비슷한 계약을 맺었다.", ["누리솔"]),
    ("누리솔은 ‘공급 계약’과 ‘투자 협약’을 체결했다.", ["누리솔"]),
    ("‘틴타 라사’가 계약을 맺었다.", []),
    ("누리솔은 ‘틴타 라사’와 마주 앉았다.", []),
]


@pytest.mark.parametrize(("text", "names"), IN_MARKS)
def test_names_in_marks(text: str, names: list[str]) -> None:
    assert bodies(text) == names


BESIDE = [
    ("운송업체 누리솔은 새 배를 띄웠다.", ["누리솔"]),
    ("운송업체인 미르는 새 배를 띄웠다.", ["미르"]),
    ("도료 제조사 덴마크 누리솔과 만났다.", ["누리솔"]),
    ("반군 나루민중전선(NMF)은 물러났다.", ["나루민중전선", "NMF"]),
    ("반군 신속지원군(NMF)은 물러났다.", ["신속지원군", "NMF"]),
    ("반군 대변인(NMF)은 물러났다.", []),
    ("운송업체 점유율은 줄었다.", []),
    ("운송업체 (연합) 누리솔은 줄었다.", []),
    ("누리솔 노사가 마주 앉았다.", ["누리솔"]),
    ("늦지 않도록 노사가 마주 앉았다.", []),
    ("올해 상반기 노사가 마주 앉았다.", []),
    ("도담 노사가 마주 앉았다.", []),
    ("새론골, 노사가 마주 앉았다.", []),
    ("홍가은 누리솔 대표는 웃었다.", ["누리솔"]),
    ("홍가은 새봄은행 대표는 웃었다.", ["새봄은행"]),
    ("홍가은 대표는 웃었다.", []),
    ("루멘 반군과 페루 반군이 만났다. 강한 반군이 이겼다.", ["루멘 반군", "페루 반군", "반군"]),
    ("가수 지망생이 웃었다.", []),
    ("인기 가수 전기가 나왔다.", []),
]


@pytest.mark.parametrize(("text", "names"), BESIDE)
def test_names_by_the_word_beside_them(text: str, names: list[str]) -> None:
    assert bodies(text) == names


STATES = [
    ("덴마크 왕립 해군과 만났다.", [("덴마크 왕립 해군", "덴마크 왕립 해군", "government_body", "DK")]),
    ("페루 국영 가스공사와 만났다.", [("페루 국영 가스공사", "페루 국영 가스공사", "company", "PE")]),
    ("가온 왕립 해군과 만났다.", []),
    ("덴마크 왕립 낭만과 만났다.", [("덴마크", "덴마크", "country", "DK")]),
    ("주한 덴마크대사관과 만났다.", [("주한 덴마크대사관", "주한 덴마크대사관", "government_body", None)]),
    ("주요 덴마크대사관과 만났다.", [("덴마크대사관", "덴마크대사관", "government_body", None)]),
    (
        "페루 가스공사·화학공사와 만났다.",
        [
            ("페루 가스공사", "페루 가스공사", "company", "PE"),
            ("화학공사", "페루 화학공사", "company", "PE"),
        ],
    ),
    ("페루 가스공사·누리와 만났다.", [("페루 가스공사", "페루 가스공사", "company", "PE")]),
    (
        "모로코왕국과 러시아연방은 만났다.",
        [
            ("모로코왕국", "모로코", "country", "MA"),
            ("러시아연방", "러시아", "country", "RU"),
        ],
    ),
    ("도미니카공화국은 만났다.", [("도미니카공화국", "도미니카공화국", "country", "DO")]),
]


@pytest.mark.parametrize(("text", "mentions"), STATES)
def test_bodies_of_state(text: str, mentions: list[tuple[str, str, str, str | None]]) -> None:
    assert [(m.text, m.name, m.type, m.country) for m in found(text)] == mentions


def test_a_name_found_once_is_found_everywhere() -> None:
    text = "누리솔, 새봄은행과 맞손\n누리솔은 새봄은행과 업무협약을 맺었다. 누리솔 주가는 올랐다."
    spans = (Span(0, text.index("\n")), Span(text.index("\n") + 1, len(text)))
    assert [m.start for m in find_names(text, spans) if m.name == "누리솔"] == [0, 14, 36]


PERSONS = [
    ("가수 나도윤이 돌아왔다.", [("나도윤", "나도윤", "가수")]),
    ("[나도윤/수원시 교통국장 : 늘리겠습니다]", [("나도윤/수원시 교통국장", "나도윤", "수원시 교통국장")]),
    ("[나도윤/국장 : 늘리겠습니다]", [("나도윤/국장", "나도윤", "국장")]),
    ("[나도윤/서울대 원예학과 교수]", [("나도윤/서울대 원예학과 교수", "나도윤", "서울대 원예학과 교수")]),
    ("나도윤 씨는 웃었다.", [("나도윤 씨", "나도윤", "씨")]),
    ("나도윤 로펌 가람솔 변호사는 웃었다.", [("나도윤 로펌 가람솔 변호사", "나도윤", "로펌 가람솔 변호사")]),
    ("하시다 후치오 일본 총리는 웃었다.", [("하시다 후치오 일본 총리", "하시다 후치오", "일본 총리")]),
    ("응우옌 반 브엉 베트남 차관은 웃었다.", [("응우옌 반 브엉 베트남 차관", "응우옌 반 브엉", "베트남 차관")]),
]


@pytest.mark.parametrize(("text", "persons"), PERSONS)
def test_persons(text: str, persons: list[tuple[str, str, str]]) -> None:
    assert [(m.text, m.name, m.role) for m in found(text) if m.type == "person"] == persons


EVERYDAY = ["공급계약", "재생에너지", "신기술", "총회장", "전문가", "태양광", "덴마크", "도쿄", "물류센터", "발전소"]


@pytest.mark.parametrize("word", EVERYDAY)
def test_everyday_words(word: str) -> None:
    assert is_everyday(word)


@pytest.mark.parametrize("word", ["누리솔", "다온솔", "솔누에너지", "도담카드"])
def test_words_that_leave_a_rest(word: str) -> None:
    assert not is_everyday(word)


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("솔누에너지", "솔누"),
        ("하늘에너지", None),
        ("재생에너지", None),
        ("에너지", None),
        ("신용카드", None),
        ("도담카드", "도담"),
    ],
)
def test_ends_of_companies(word: str, stem: str | None) -> None:
    assert firm_stem(word) == stem


@pytest.mark.parametrize(
    "word",
    [
        "가",
        "3사",
        "PL-15",
        "새봄은행",
        "홍가은",
        "김하늘",
        "제공가온전자",
        "가온도지사",
        "덴마크군",
        "한미일",
        "늘어나하",
        "어울리지",
        "서울조선소",
        "위원장",
        "사람들",
    ],
)
def test_words_that_name_nothing_unknown(word: str) -> None:
    assert not is_unknown_name(word)


def test_a_club_is_an_organisation_and_the_rest_are_companies() -> None:
    assert [kind_of_unknown(w) for w in ("가람보존회", "누리솔", "도담카드")] == ["organization", "company", "company"]


def test_names_that_a_lost_separator_has_joined_are_cut() -> None:
    text = "새봄은행고운중공업 맞손\n새봄은행은 고운중공업과 협약을 맺었다. 가람협회-새론공단이 거들었다."
    assert bodies(text) == ["새봄은행", "고운중공업", "새봄은행", "고운중공업", "가람협회", "새론공단"]


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [("큐알티전자", "QRT전자", True), ("큐알티", "QRT", True), ("큐알전자", "QRT전자", False), ("QRT", "QRT", False)],
)
def test_latin_letters_are_spelled_as_they_are_read(short: str, full: str, *, same: bool) -> None:
    assert is_spelled(short, full) is same


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("홍길동 울산시장이 왔다.", "울산시"),
        ("홍길동 남해군수가 왔다.", "남해군"),
        ("홍길동 광주광역시장이 왔다.", "광주시"),
        ("홍길동 경남도지사가 왔다.", "경남도"),
        ("새봄은행의 홍길동 부사장이 왔다.", "새봄은행"),
        ("새봄은행 홍길동 부사장이 왔다.", "새봄은행"),
    ],
)
def test_a_person_acts_for_the_body_of_the_office_or_right_before(text: str, affiliation: str) -> None:
    people = [m for m in found(text) if m.type == "person"]
    assert [m.affiliation for m in people] == [affiliation]
    assert affiliation in {m.name for m in found(text)}


def test_a_parenthesis_inside_a_name_belongs_to_it() -> None:
    text = "큐알티(QRT)에너지와 새봄(SB)그룹이 왔다. 새봄은행(SB)은 갔다."
    whole = [m for m in found(text) if m.rule_id == "names.inner_gloss"]
    assert [(m.text, m.name) for m in whole] == [("큐알티(QRT)에너지", "큐알티에너지"), ("새봄(SB)그룹", "새봄그룹")]


def test_a_surname_with_a_former_office_goes_back_to_the_full_name() -> None:
    people = [(m.text, m.short) for m in found("홍길동 전 총리가 왔다. 홍 전 총리는 갔다.") if m.type == "person"]
    assert people == [("홍길동 전 총리", False), ("홍 전 총리", True)]


def test_a_foreign_name_starts_behind_what_its_bearer_is_said_to_be() -> None:
    people = [
        m.text for m in found("보수 성향 가온재단 소속인 브루엘 스코브란트 선임연구원은 답했다.") if m.type == "person"
    ]
    assert people == ["브루엘 스코브란트 선임연구원"]
