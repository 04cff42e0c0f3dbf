import pytest

from converter.lang.ko.names.affiliates import bare_name
from converter.lang.ko.names.mentions import find_names, is_short_for
from converter.lang.ko.names.tables import bodies
from converter.model.annotation import NameMention
from converter.model.span import Span

# A group of the table with a company that the table has, too: which one does not matter.
GROUP = min(group for group in bodies().groups if f"{group}전자" in bodies().known)


def found(text: str) -> list[NameMention]:
    return list(find_names(text, (Span(0, len(text)),)))


def named(text: str, kind: str) -> list[str]:
    return [m.text for m in found(text) if m.type == kind]


COUNTRIES = [
    ("한미 정상은 회담을 열었다.", ["KR", "US"]),
    ("한·미·일 외교장관이 만났다.", ["KR", "US", "JP"]),
    ("한ㆍ미 양국은 협정을 맺었다.", ["KR", "US"]),
    ("한-덴마크 협력 각서가 나왔다.", ["KR", "DK"]),
    ("韓美, 조선 협력 손잡는다", ["KR", "US"]),
    ("北, 대화 제안 거부", ["KP"]),
    ("한·EU 통상 협상이 열렸다.", ["KR"]),
    ("북미 정상회담이 열린다.", ["KP", "US"]),
    ("북미 시장에 진출한다.", []),
    ("북미 무역 협정을 고친다.", []),
    ("북미 투자를 늘린다.", []),
    ("북미 무역이 아니라 북미 수교가 먼저다.", ["KP", "US"]),
    ("남북 고위급 회담을 열었다.", ["KR", "KP"]),
    ("한미동맹을 강화한다.", ["KR", "US"]),
    ("미 국무부는 환영했다.", ["US"]),
    ("그는 그 일 때문에 한 달을 쉬었다.", []),
    ("브라질 정부는 협정을 비준했다.", ["BR"]),
    ("우리 정부는 협정을 비준했다.", ["KR"]),
    ("지방 정부는 협약에 반대했다.", []),
    ("아르헨티나와 페루는 협정에 서명했다.", ["AR", "PE"]),
    ("선박을 2028년까지 인도 할 예정이다.", []),
    ("인도 정부와 인도네시아는 합의했다.", ["IN", "ID"]),
    ("다른 수단은 없다.", []),
    ("‘동행’이란 이름을 붙였다.", []),
    ("한·미동맹을 강화한다.", ["KR", "US"]),
    ("한·미·다온 협력을 논의했다.", ["KR", "US"]),
    ("한-다온 협력을 논의했다.", []),
    ("한-EU 협력을 논의했다.", ["KR"]),
    ("미, 협정 파기", ["US"]),
    ("미국산 소고기를 수입한다.", []),
    ("프랑스측은 답하지 않았다.", ["FR"]),
]


@pytest.mark.parametrize(("text", "codes"), COUNTRIES)
def test_countries(text: str, codes: list[str]) -> None:
    assert [m.country for m in found(text) if m.type == "country"] == codes


def test_a_government_is_a_mention_of_its_country() -> None:
    assert named("브라질 정부는 협정을 비준했다.", "country") == ["브라질 정부"]
    assert named("우리 정부는 협정을 비준했다.", "country") == ["우리 정부"]


def test_each_country_of_a_joined_word_stands_on_its_own_syllable() -> None:
    assert [(m.text, m.start) for m in found("한미일은 합의했다.")] == [("한", 0), ("미", 1), ("일", 2)]


PERSONS = [
    ("나도윤 대통령실 기후수석은 밝혔다.", "나도윤", "대통령실 기후수석", "대통령실"),
    ("국민의힘 나도윤 의원은 밝혔다.", "나도윤", "의원", "국민의힘"),
    ("나도윤 부총리 겸 기획재정부 장관은 밝혔다.", "나도윤", "부총리 겸 기획재정부 장관", "기획재정부"),
    ("나도윤 통일연구원 북한실장은 밝혔다.", "나도윤", "통일연구원 북한실장", "통일연구원"),
    ("나도윤 환경부장관은 밝혔다.", "나도윤", "환경부장관", "환경부"),
    ("나도윤 수원시장은 밝혔다.", "나도윤", "수원시장", "수원시"),
    ("토비아스 린드홀름 덴마크 총리는 밝혔다.", "토비아스 린드홀름", "덴마크 총리", "덴마크"),
    ("덴마크 토비아스 린드홀름 총리는 밝혔다.", "토비아스 린드홀름", "총리", "덴마크"),
    ("이어 토비아스 린드홀름 총리는 밝혔다.", "토비아스 린드홀름", "총리", None),
    ("모하마드 빈 라시드 왕세자는 밝혔다.", "모하마드 빈 라시드", "왕세자", None),
    ("크리스티안 8세 덴마크 국왕은 밝혔다.", "크리스티안 8세", "덴마크 국왕", "덴마크"),
    ("오카무라 겐지(岡村健二) 일본 외무상은 밝혔다.", "오카무라 겐지", "일본 외무상", "일본"),
    ("나도윤 누르테크 대표는 밝혔다.", "나도윤", "누르테크 대표", "누르테크"),
    ("나도윤 대통령 권한대행은 밝혔다.", "나도윤", "대통령 권한대행", None),
    ("앞서 방문한 토비아스 린드홀름 미 국무장관은 밝혔다.", "토비아스 린드홀름", "미 국무장관", "미국"),
    ("나가은 대표는 밝혔다.", "나가은", "대표", None),
    ("프리드리히 바흐만 오르텔 회장은 밝혔다.", "프리드리히 바흐만", "오르텔 회장", None),
    ("나도윤 가온전자 오창 주재 임원은 밝혔다.", "나도윤", "가온전자 오창 주재 임원", "가온전자"),
    ("나도윤 누리평화연구소장은 밝혔다.", "나도윤", "누리평화연구소장", "누리평화연구소"),
    ("나도윤 수원시 수소정책과 주무관은 밝혔다.", "나도윤", "수원시 수소정책과 주무관", "수원시"),
    ("맷 린드홀름 덴마크 총리는 밝혔다.", "맷 린드홀름", "덴마크 총리", "덴마크"),
    ("영부인의 사촌오빠인 나도윤 전 다온복지재단 이사장이 왔다.", "나도윤", "전 다온복지재단 이사장", "다온복지재단"),
    ("회담에 나온나도윤(羅道允) 국장은 밝혔다.", "나도윤", "국장", None),
]


@pytest.mark.parametrize(("text", "name", "role", "place"), PERSONS)
def test_persons(text: str, name: str, role: str, place: str | None) -> None:
    (person,) = [m for m in found(text) if m.type == "person"]
    assert (person.name, person.role, person.affiliation) == (name, role, place)
    assert not person.short
    assert text[person.start : person.end] == person.text


NOBODY = [
    "나도윤이 장관을 만났다.",
    "강화한 다온 규제를 대표는 몰랐다.",
    "협정을 이끈 아름다운 마을 이웃 사람 감독은 몰랐다.",
    "국내 반도체 시장은 커졌다.",
    "규제 조치가 시장에 알려졌다.",
    "공급망을 강화해 글로벌 배터리 시장을 이끈다.",
    "전 대통령은 말이 없었다.",
    "이 회장은 자리를 비웠다.",
    "하지만 대표는 서명하지 않았다.",
    "신임 총리는 말이 없었다.",
    "크림 공화국 총리는 말이 없었다.",
    "한미일 외교장관은 만났다.",
    "정부 관계자는 선을 그었다.",
    "스마트 플랫폼 시장은 커졌다.",
    "5대 총리는 말이 없었다.",
    "통합운영관리(OM) 총괄 업무를 맡는다.",
    "고위 임원은 말이 없었다.",
    "중앙위 정치국 위원은 말이 없었다.",
    "수원시와 용인시 사람들과 팀장은 말이 없었다.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_no_persons(text: str) -> None:
    assert named(text, "person") == []


def test_a_surname_with_an_office_is_short() -> None:
    (mention,) = found("나 수석은 합의했다고 전했다.")
    assert (mention.text, mention.name, mention.role, mention.short) == ("나 수석", "나", "수석", True)


def test_a_doubtful_surname_counts_beside_the_full_name() -> None:
    text = "이도현 회장은 서명했다. 이 회장은 웃었다."
    assert named(text, "person") == ["이도현 회장", "이 회장"]


def test_honorific_glued_to_the_name() -> None:
    assert [(m.text, m.name) for m in found("나도윤씨(41)는 웃었다.")] == [("나도윤씨", "나도윤")]
    assert named("말씀도 없었다. 아저씨는 웃었다.", "person") == []


BODIES = [
    ("로테르담시는 밝혔다.", "로테르담시", "government_body"),
    ("페루 시설관리공단은 밝혔다.", "페루 시설관리공단", "organization"),
    ("과기정통부는 밝혔다.", "과학기술정보통신부", "government_body"),
    ("노르웨이 상무부는 밝혔다.", "노르웨이 상무부", "government_body"),
    ("수원시는 밝혔다.", "수원시", "government_body"),
    ("국회 예산심의위원회는 밝혔다.", "국회 예산심의위원회", "government_body"),
    ("가온중공업은 밝혔다.", "가온중공업", "company"),
    ("㈜다온빛은 밝혔다.", "다온빛", "company"),
    ("다온빛(주)은 밝혔다.", "다온빛", "company"),
    ("주식회사 다온빛은 밝혔다.", "다온빛", "company"),
    ("GAON ENERGY㈜는 밝혔다.", "GAON ENERGY", "company"),
    ("GN에너지는 밝혔다.", "GN에너지", "company"),
    ("페루 가스공사는 밝혔다.", "페루 가스공사", "company"),
    ("가온건설 컨소시엄은 밝혔다.", "가온건설 컨소시엄", "company"),
    ("수소융합연구원은 밝혔다.", "수소융합연구원", "organization"),
    ("페루 어업협회는 밝혔다.", "페루 어업협회", "organization"),
    ("가온은행노동조합은 밝혔다.", "가온은행노동조합", "organization"),
    ("유엔 안보리는 밝혔다.", "유엔 안전보장이사회", "international_organization"),
    ("다온양회는 밝혔다.", "다온양회", "company"),
    ("대통령직 인수위는 밝혔다.", "대통령직인수위원회", "government_body"),
    ("로이터통신등은 밝혔다.", "로이터통신", "organization"),
]


@pytest.mark.parametrize(("text", "name", "kind"), BODIES)
def test_bodies(text: str, name: str, kind: str) -> None:
    assert [(m.name, m.type) for m in found(text)] == [(name, kind)]


NO_BODIES = [
    "요금제는 5G통신과 3개은행의 일이다.",
    "공장과 도로는 협약에 담았다.",
    "브렌의 협약과 다온의 협약을 맺었다.",
    "동영상 플랫폼 앱에 협약 소식이 떴다.",
    "스마트팩토리 시스템인 오르텐(Smart Orten)을 들였다.",
    "친환경에너지와 재생에너지를 늘린다.",
    "시중은행은 금리를 내렸다.",
    "도로 포장 공사와 배관공사가 끝났다.",
    "해당 정당은 답하지 않았다.",
    "역시 다시 표시를 했다.",
    "이동통신과 온라인뉴스를 묶는다.",
    "플랫폼과 데이터는 스마트시티의 핵심이다. 플랫폼과 데이터가 늘었다.",
    "AI는 MOU의 핵심이다. AI가 MOU와 함께 간다.",
    "K-조선과 시멘트산업은 좋다.",
    "회사 스스로 공장을 짓는다.",
    "콜로라도와 플로리다는 협약의 무대다. 콜로라도는 넓다.",
    "A씨는 B씨와 협약을 맺었다. A씨가 웃었다.",
    "커지는 시장과 나아가는 길을 협약에 담았다. 커지는 시장이다.",
    "상하이와 두바이는 협약의 무대다. 상하이와 두바이가 뜬다.",
    "스태프들은 협약을 축하했다. 스태프들이 웃었다.",
]


@pytest.mark.parametrize("text", NO_BODIES)
def test_no_bodies(text: str) -> None:
    assert found(text) == []


GUESSED = [
    ("가온전자는 소재 업체 LAR와 협약을 맺었다.", "LAR", "names.apposition"),
    ("가온전자는 소재 업체 브렌텍트와 협약을 맺었다.", "브렌텍트", "names.apposition"),
    ("세계 최대 선사인 덴마크 노르덴트가 배를 주문했다.", "노르덴트", "names.apposition"),
    ("영국 일간지 텔레노트는 보도했다.", "텔레노트", "names.apposition"),
    ("가온전자와 스벤 오르켈(Sven Orkel)이 손잡았다.", "스벤 오르켈", "names.latin_gloss"),
    ("가온전자·브렌텍트·다온은행 등 3개사가 참여했다.", "브렌텍트", "names.row"),
    ("가온전자·초롱·다온은행 등 3개사가 참여했다.", "초롱", "names.row"),
    ("브렌텍트는 공급 계약을 체결했다. 브렌텍트와 함께한다.", "브렌텍트", "names.acting"),
]


@pytest.mark.parametrize(("text", "name", "rule"), GUESSED)
def test_bodies_by_their_surroundings(text: str, name: str, rule: str) -> None:
    assert (name, rule) in [(m.name, m.rule_id) for m in found(text)]


def test_the_country_of_a_company_is_no_mention_of_the_country() -> None:
    (mention,) = found("덴마크 가온해상전자가 배를 주문했다.")
    assert (mention.type, mention.country) == ("company", "DK")


def test_what_parentheses_say_behind_a_name() -> None:
    text = "가온과학대학교(총장 나도윤, 이하 가온과기대)는 국제등대기구(ILO)와 협약했다. 가온과기대가 돕는다."
    mentions = {(m.text, m.alias_of) for m in found(text)}
    assert ("가온과기대", "가온과학대학교") in mentions
    assert ("ILO", "국제등대기구") in mentions
    (head,) = [m for m in found(text) if m.type == "person"]
    assert (head.name, head.role, head.affiliation) == ("나도윤", "총장", "가온과학대학교")


def test_parentheses_that_say_nothing_of_the_name() -> None:
    text = "나도윤(41) 국장과 가온전자(왼쪽)가 만났다. 그 값(10조원)은 크다."
    assert [(m.text, m.type) for m in found(text)] == [("나도윤(41) 국장", "person"), ("가온전자", "company")]


def test_names_are_found_again_where_nothing_shows_what_they_are() -> None:
    text = "브렌텍트 손잡은 린드홀름. 업체 브렌텍트와 토비아스 린드홀름 회장이 왔다. 토비아스 린드홀름이 웃었다."
    assert [m.text for m in found(text)] == [
        "브렌텍트",
        "린드홀름",
        "브렌텍트",
        "토비아스 린드홀름 회장",
        "토비아스 린드홀름",
    ]


def test_the_abbreviation_of_a_common_noun_is_nobody() -> None:
    text = "반도체 프로세서(AP)를 만든다. AP 개발은 끝났다."
    assert found(text) == []
    assert [m.text for m in found("AP 개발은 끝났다.")] == ["AP"]
    assert named("가온전자, 누구M&A에 나서나.", "company") == ["가온전자"]


def test_an_abbreviation_behind_a_name_of_several_words_is_of_all_of_them() -> None:
    text = "브라질 국영 석유공사(BOC)로부터 왔다. BOC와 협약을 맺었다."
    mentions = [m for m in found(text) if m.rule_id == "names.gloss"]
    assert [m.alias_of for m in mentions] == [next(m.name for m in found(text) if m.text.endswith("석유공사"))]
    assert [m for m in found("가르온 테크놀로지스(AI)를 샀다.") if m.text == "AI"] == []


def test_the_body_that_an_office_holds_is_there_too() -> None:
    text = "나도윤 누리평화연구소장과 노가은 방위사업청장, 나은서 기획팀장이 왔다."
    assert [m.text for m in found(text) if m.type != "person"] == ["누리평화연구소", "방위사업청"]


def test_a_forum_with_a_short_form_is_a_body() -> None:
    mentions = [(m.text, m.type, m.alias_of) for m in found("누리대양포럼(NOF)은 밝혔다.")]
    assert mentions == [("누리대양포럼", "organization", None), ("NOF", "organization", "누리대양포럼")]


def test_a_groups_bare_name_is_tied_to_its_full_one() -> None:
    tied = [m.alias_of for m in found("SK그룹은 컸다. SK는 왔다. SK에너지도 왔다.") if m.text == "SK"]
    assert tied == ["SK그룹"]
    firm = [m.alias_of for m in found("SK그룹은 컸다. SK는 왔다. SK㈜도 왔다.") if m.text == "SK"]
    assert firm == [None]


def test_a_known_name_goes_with_its_abbreviation_however_it_is_spelled() -> None:
    text = "완성차업체 제네럴모터스(GM)와 손잡았다. GM은 왔다."
    (gloss,) = [m for m in found(text) if m.rule_id == "names.gloss"]
    assert (gloss.name, gloss.alias_of) == ("제너럴모터스", "제네럴모터스")


def test_a_bare_head_goes_back_to_the_body_so_named() -> None:
    text = "수원시는 왔다. 시는 갔다. 시가 총액이 올랐다. 협회는 없었다. 다온어업협회가 왔다. 협회가 갔다."
    bare = [(m.text, m.start, m.short) for m in found(text) if m.rule_id == "names.bare_head"]
    assert bare == [("시", 9, True), ("협회", 28, True), ("협회", 49, True)]


def test_a_part_of_a_foreign_name_with_an_office() -> None:
    text = "오카무라 겐지(岡村健二) 일본 외무상이 왔다. 오카무라 외무상은 갔다."
    assert [(m.text, m.name, m.role) for m in found(text) if m.short] == [("오카무라 외무상", "오카무라", "외무상")]


def test_a_headline_names_in_two_words_what_the_story_spells_out() -> None:
    text = "스벤 오르켈 손잡다. 소재 업체 스벤 오르켈은 왔다."
    assert [m.text for m in found(text)] == ["스벤 오르켈", "스벤 오르켈"]


def mention(
    name: str, kind: str = "company", *, role: str | None = None, short: bool = False, country: str | None = None
) -> NameMention:
    return NameMention(
        text=name, start=0, end=len(name), rule_id="t", name=name, type=kind, role=role, short=short, country=country
    )


SHORT = [
    (mention("나", "person", short=True), mention("나도윤", "person", role="장관"), True),
    (mention("협회", "organization", short=True), mention("다온협회", "organization"), True),
    (mention("협회", "organization", short=True), mention("다온재단", "organization"), False),
    (mention("나", "person", role="수석", short=True), mention("나도윤", "person", role="대통령실 기후수석"), True),
    (mention("나", "person", role="장관", short=True), mention("나도윤", "person", role="대통령실 기후수석"), False),
    (mention("주", "person", role="주석", short=True), mention("주도윤", "person", role="국가주석"), True),
    (mention("누르", "person", role="실장", short=True), mention("아리 누르", "person", role="총리"), True),
    (mention("아리", "person", role="총리", short=True), mention("아리 누르", "person", role="총리"), True),
    (mention("아리", "person", role="국장", short=True), mention("아리 누르", "person", role="총리"), False),
    (mention("누르", "person", short=True), mention("아리 누르", "person", short=True), False),
    (mention("누르", "person", short=True), mention("누르", "person"), True),
    (mention("등대공사"), mention("한국등대공사"), True),
    (mention("전자"), mention("가온전자"), False),
    (mention("다온등대공사"), mention("한국등대공사"), False),
    (mention(GROUP), mention(f"{GROUP}전자"), True),
    (mention("누리비스"), mention("현대누리비스"), True),
    (mention("에너지"), mention("SK에너지"), False),
    (mention("누르물류"), mention("누르물류유한공사"), True),
    (mention("누르물류"), mention("누르물류산업"), False),
    (mention("현대차"), mention("현대자동차그룹"), True),
    (mention("누르온", "organization"), mention("누르온통신", "organization"), True),
    (mention("다온대", "organization"), mention("다온대학교", "organization"), True),
    (mention("다온과기대", "organization"), mention("다온과학기술대학교", "organization"), True),
    (mention("다온과기대", "organization"), mention("다온교육대학교", "organization"), False),
    (mention("노동당", "organization"), mention("페루 노동당", "organization"), True),
    (mention("노동당", "organization"), mention("새노동당", "organization"), False),
    (mention("다온조선플랜트협회", "organization"), mention("다온조선플랜트산업협회", "organization"), True),
    (mention("다온산업협회", "organization"), mention("다온기술산업협회", "organization"), False),
    (mention("다온"), mention("다온그룹"), True),
    (mention("상무부", "government_body", country="US"), mention("중국상무부", "government_body", country="CN"), False),
    (mention("가스공사"), mention("나도윤", "person"), False),
    (mention("한국", "country"), mention("한국은행", "company"), False),
]


@pytest.mark.parametrize(("short", "full", "expected"), SHORT)
def test_short_names(short: NameMention, full: NameMention, expected: bool) -> None:
    assert is_short_for(short, full) is expected


def test_an_office_goes_on_behind_gyeom_only_with_an_office() -> None:
    assert [m.role for m in found("나도윤 장관 겸 이웃은 왔다.")] == ["장관"]
    assert [m.role for m in found("나도윤 장관 겸 다온 모임 이웃 사람 벗 왔다.")] == ["장관"]


def test_a_run_of_letters_without_end_is_passed_over() -> None:
    assert [m.text for m in found("가나다라" * 50 + " 페루는 왔다.")] == ["페루"]


@pytest.mark.parametrize(
    ("name", "bare"),
    [("㈜다온그룹", "다온"), ("다온전자(주)", "다온전자"), ("다온그룹", "다온"), ("그룹다온", "그룹다온")],
)
def test_a_bare_name_says_nothing_of_companies_and_groups(name, bare):
    assert bare_name(name) == bare
