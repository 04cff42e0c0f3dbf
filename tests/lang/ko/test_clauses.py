"""Where a term begins and ends, how a sentence is cut into terms, how firmly they are stated, and what is no term."""

import pytest
from marked import read


def terms(sentence):
    view, reading = read(sentence)
    return [clause.span.of(view.text) for clause in reading.clauses]


def clause(sentence):
    view, reading = read(sentence)
    (only,) = reading.clauses
    return view, only


@pytest.mark.parametrize(
    ("sentence", "cut"),
    [
        # Predicates that are joined.
        ("두 회사는 창고를 늘리고 인력을 재배치하기로 했다.", ["창고를 늘리고", "인력을 재배치"]),
        ("두 회사는 창고를 개방하며 인력을 재배치하기로 했다.", ["창고를 개방", "인력을 재배치"]),
        ("두 회사는 창고를 공동 운영하기로 하고, 인력을 교류하기로 했다.", ["창고를 공동 운영", "인력을 교류"]),
        ("두 회사는 인력을 늘리는 대신 창고를 축소하기로 했다.", ["인력을 늘리", "창고를 축소"]),
        # Items that share a verb.
        (
            "협약에는 창고 개방은 물론 인력 교류, 선박 공동 운영도 담겼다.",
            ["창고 개방", "인력 교류", "선박 공동 운영"],
        ),
        (
            "두 회사는 냉장고 1만대, 세탁기 3만대, 전자레인지 2만대를 공급하기로 했다.",
            ["냉장고 1만대", "세탁기 3만대", "전자레인지 2만대를 공급"],
        ),
        (
            "두 회사는 데이터 공동 개발과 안전한 기술 확산을 추진하기로 했다.",
            ["데이터 공동 개발", "안전한 기술 확산을 추진"],
        ),
        ("두 회사는 파업 중단·임금 인상·인력 교류에 합의했다.", ["파업 중단", "임금 인상", "인력 교류"]),
        (
            "두 회사는 물을 모아 두는 설비, 물을 다시 거르는 설비 등을 구축하기로 했다.",
            ["물을 모아 두는 설비", "물을 다시 거르는 설비 등을 구축"],
        ),
        ("두 회사는 구체적이고 실무적인 상담을 제공하기로 했다.", ["구체적이고 실무적인 상담을 제공"]),
        (
            "두 회사는 자금, 공장 운영, 연구개발 분야에 걸쳐 상담을 제공하기로 했다.",
            ["자금, 공장 운영, 연구개발 분야에 걸쳐 상담을 제공"],
        ),
        # What follows in time.
        ("두 회사는 배를 수리한 뒤 뱃길에 투입할 계획이다.", ["배를 수리", "뱃길에 투입"]),
        ("두 회사는 다리를 놓은 뒤 항로를 개방할 계획이다.", ["다리를 놓", "항로를 개방"]),
        ("두 회사는 협약을 맺은 뒤 항로를 개방하기로 했다.", ["항로를 개방"]),
        (
            "두 회사는 지분 12%를 주당 3만원, 총 900억원에 인수하기로 했다.",
            ["지분 12%를 주당 3만원, 총 900억원에 인수"],
        ),
        # Who does which part.
        (
            "측량은 다온대, 그물을 고치는 일은 나루마을이 맡는다.",
            ["측량은 다온대", "그물을 고치는 일은 나루마을이 맡는다"],
        ),
        (
            "협약의 골자는 다온, 나루, 가온 등에 있는 창고를 개방하는 것이다.",
            ["다온, 나루, 가온 등에 있는 창고를 개방"],
        ),
        # Until when is of the term, with whom as well behind it.
        (
            "두 회사는 올해 안에 [다온은행]과 합작사 설립을 완료할 계획이다.",
            ["올해 안에 다온은행과 합작사 설립을 완료"],
        ),
        # What is done is then put to use.
        ("두 회사는 빗물을 저장해 이를 논물로 활용하기로 했다.", ["빗물을 저장", "이를 논물로 활용"]),
        # Any verb may join another.
        ("두 회사는 뱃길을 잇달아 멈추며 인력을 교류하기로 했다.", ["뱃길을 잇달아 멈추며", "인력을 교류"]),
        # Numbered or marked without a space behind the mark.
        ("협약의 주요 내용은 ^창고를 개방하고 ^인력을 교류한다 등이다.", ["창고를 개방", "인력을 교류"]),
        # Behind the last of the items stands of what field they are.
        (
            "두 회사는 창고 공동 운영, 젊은 인력 교류 등 여러 분야에서 협력을 이어가기로 했다.",
            ["창고 공동 운영", "젊은 인력 교류"],
        ),
        (
            "두 회사는 창고 운영, 인력 교류 등 사업 관리를 분담하기로 했다.",
            ["창고 운영", "인력 교류 등 사업 관리를 분담"],
        ),
        # Undertakings in mid-sentence.
        ("두 회사는 창고를 개방하기로 하면서 인력을 교류하기로 했다.", ["창고를 개방", "인력을 교류"]),
        ("두 회사는 창고를 개방하기로 한 뒤 인력을 교류하기로 했다.", ["창고를 개방", "인력을 교류"]),
        # Clauses that share a verb at the end.
        (
            "협약은 부산 분야에서는 공동 연구를, 울산 분야에서는 인력 교류를 명시했다.",
            ["부산 분야에서는 공동 연구", "울산 분야에서는 인력 교류"],
        ),
        # Each with a topic of its own, the first without the end of its verb.
        (
            "협약에 따라 한빛전자는 설비 공급을 담당, 다온시는 인허가를 지원한다.",
            ["설비 공급을 담당", "다온시는 인허가를 지원"],
        ),
        # What is assented to in mid-sentence.
        ("두 회사는 창고 개방에 합의하면서 인력을 교류하기로 했다.", ["창고 개방", "인력을 교류"]),
        # What was taken on, with its verb.
        ("한빛전자는 이번 협약에서 설계와 감리를 맡았다.", ["설계와 감리를 맡았다"]),
        # What a document is described by: a native verb, an action with a figure.
        ("두 회사는 다온시에 땅을 넘겨주는 협약을 체결했다.", ["다온시에 땅을 넘겨주"]),
        ("두 회사는 가온전지 지분 30% 인수 계약을 체결했다.", ["가온전지 지분 30% 인수"]),
        # Figures that a contract fixes, and until when.
        (
            "총사업비는 약 340억원, 공사 기간은 2031년 4월까지다.",
            ["총사업비는 약 340억원", "공사 기간은 2031년 4월까지"],
        ),
        ("지분율은 각각 50%, 30%, 20%다.", ["지분율은 각각 50%, 30%, 20%"]),
        # A stake, from its company on.
        ("한빛전자는 배터리 업체인 가온전지 지분 20%를 확보해 최대 주주가 됐다.", ["가온전지 지분 20%를 확보"]),
        # Numbers.
        ("두 회사는 ①공동 연구 ②인력 교류에 협력하기로 했다.", ["공동 연구", "인력 교류에 협력"]),
        # What stays together.
        (
            "두 회사는 물때를 재고 알릴 수 있는 등대를 개발하기로 했다.",
            ["물때를 재고 알릴 수 있는 등대를 개발"],
        ),
        ("두 회사는 신기술을 개발하고 실증하기로 했다.", ["신기술을 개발하고 실증"]),
        (
            "두 회사는 항만 설비 확장과 뱃길 관광을 위한 협력을 강화하기로 했다.",
            ["항만 설비 확장과 뱃길 관광을 위한 협력을 강화"],
        ),
        (
            "두 회사는 새 부두 건설과 별도로 기존 창고 투자 확대도 추진하기로 했다.",
            ["새 부두 건설과 별도로 기존 창고 투자 확대도 추진"],
        ),
        ("두 회사는 수소 생산·공급에 협력하기로 했다.", ["수소 생산·공급에 협력"]),
        ("두 회사는 상품권 판매·결제 기능도 탑재하기로 했다.", ["상품권 판매·결제 기능도 탑재"]),
        (
            "두 회사는 암모니아 3만t, 메탄올 2만t급 공장 건설을 추진하기로 했다.",
            ["암모니아 3만t, 메탄올 2만t급 공장 건설을 추진"],
        ),
        ("두 회사는 국내 화학기업과 함께 원료를 생산하기로 했다.", ["국내 화학기업과 함께 원료를 생산"]),
        ("두 회사는 산하 연구소는 물론 대학도 연구에 참여시키기로 했다.", ["산하 연구소는 물론 대학도 연구에 참여"]),
        (
            "두 회사는 먼 바다 물길 연구와 새 항로 개발을 지원하기로 했다.",
            ["먼 바다 물길 연구와 새 항로 개발을 지원"],
        ),
        ("두 회사는 개발 및 정비를 분담하기로 했다.", ["개발 및 정비를 분담"]),
        (
            "두 회사는 최신 경보 공유, 방어 훈련을 포함한 협력을 강화하기로 했다.",
            ["최신 경보 공유, 방어 훈련을 포함한 협력을 강화"],
        ),
        (
            "두 회사는 인력 상호 방문과 이산가족 상봉 행사를 지원하기로 했다.",
            ["인력 상호 방문과 이산가족 상봉 행사를 지원"],
        ),
        ("두 회사는 세계 최고 기술을 보급하기로 했다.", ["세계 최고 기술을 보급"]),
        ("두 회사는 함께 일하고 싶은 일터를 조성하기로 했다.", ["함께 일하고 싶은 일터를 조성"]),
    ],
)
def test_a_statement_is_cut_where_its_parts_stand_for_themselves(sentence, cut):
    assert terms(sentence) == cut


@pytest.mark.parametrize(
    "lead",
    [
        "두 회사는",
        "이날 두 회사는",
        "[한빛전자]와 [새론조선]은",
        "지난 1일 [한빛전자]는 [새론조선]과",
        "[한빛전자]는 먼 나라 조선사인 [새론조선]과",
        "두 회사는 정상회담을 열고",
        "두 회사는 정상회담을 계기로",
        "이번 협약을 통해 두 회사는",
        "협약에 따라 두 회사는",
        "협약에서 두 회사는",
        "공동성명에서",
        "두 번째 축인 ‘해양’ 분야에서는",
        "구체적으로, 또",
        "이어 앞서 최근",
        "협약 내용을 보면 두 회사는",
        "이번 제휴를 통해 두 회사는",
        "두 회사는 수요가 크다고 판단,",
        "두 회사는 수요가 늘 것으로 보고",
        "두 회사는 협약을 체결,",
        "두 회사는 총 90척의 배 중",
        "두 회사는 이번 협약식을 통해",
        "두 회사는 이번 협약을 발판으로",
        "두 회사는 밤샘 협상 끝에",
        "두 회사는 총회를 통해",
        "두 회사는 뱃삯이 뛰었지만",
        "두 회사는 “때가 왔다”면서",
        "",
    ],
)
def test_a_term_begins_behind_what_leads_up_to_it(lead):
    assert terms(f"{lead} 배를 공동 운영하기로 했다.") == ["배를 공동 운영"]


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        # Who only describes the next noun is not who is bound.
        ("참여 은행이 보유한 자산을 매각하기로 했다.", "참여 은행이 보유한 자산을 매각"),
        ("5만 가구가 쓸 수 있는 전기를 생산하기로 했다.", "5만 가구가 쓸 수 있는 전기를 생산"),
        ("두 회사는 ‘해양’ 분야 전반에서 협력하기로 했다.", "‘해양’ 분야 전반에서 협력"),
        ("[한빛전자]는 [새론조선]과 함께 배를 공동 운영하기로 했다.", "배를 공동 운영"),
        ("두 회사는 행정 지원을 하기로 했다.", "행정 지원"),
        ("두 회사는 창고 운영에 힘을 모을 계획이다.", "창고 운영에 힘을 모을"),
        ("[실무협의회]도 구성하기로 했다.", "실무협의회도 구성"),
        ("두 회사는 먼 바다를 볼 장비를 갖출 계획이다.", "먼 바다를 볼 장비를 갖출"),
        ("두 나라는 뱃삯을 낮춰 주는데 합의했다.", "뱃삯을 낮춰 주"),
        ("두 도시의 회담에서 뱃길 기금 조성이 극적으로 합의됐다.", "뱃길 기금 조성"),
        ("두 나라는 뱃길의 안전을 지키겠다고 약속했다.", "뱃길의 안전을 지키"),
        ("[한빛전자]는 경영에 나서지 않는 조건으로 다온은행을 인수했다.", "경영에 나서지 않"),
    ],
)
def test_where_a_term_begins_and_ends(sentence, term):
    assert terms(sentence) == [term]


def test_where_each_has_a_share_of_its_own_the_first_keeps_its_subject():
    assert terms("우선 [한빛전자]는 원료를 공급하고, [새론조선]은 배를 건조하기로 했다.") == [
        "한빛전자는 원료를 공급",
        "새론조선은 배를 건조",
    ]


def test_what_opens_a_joined_term_is_no_part_of_it():
    assert terms("두 회사는 창고를 개방하고, 이를 위해 인력을 교류하기로 했다.") == ["창고를 개방", "인력을 교류"]


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("두 나라는 시험 발사를 강력히 규탄했다.", "시험 발사를 강력히 규탄"),
        ("두 나라는 중요성에 인식을 같이했다.", "중요성에 인식을 같이"),
        ("두 나라는 상황이 시급하다는 데 공감했다.", "상황이 시급"),
    ],
)
def test_what_is_done_by_declaring_is_part_of_the_term(sentence, term):
    assert terms(sentence)[0].startswith(term)


def test_a_pillar_is_the_name_in_marks_under_which_a_term_stands():
    view, reading = read("두 번째 축인 ‘해양’ 분야에서는 배를 공동 운영하기로 했다.")
    assert reading.pillar.of(view.text) == "해양"


@pytest.mark.parametrize(
    ("sentence", "strength", "modality", "polarity"),
    [
        ("두 회사는 창고를 개방하기로 했다.", "undertaking", "obligation", "positive"),
        ("두 회사는 매년 실적을 보고해야 한다.", "binding", "obligation", "positive"),
        ("두 회사는 설비를 항구로 옮겨야 한다.", "binding", "obligation", "positive"),
        ("두 회사는 기술을 제3자에게 넘기지 못한다.", "binding", "prohibition", "negative"),
        ("두 회사는 물량을 추가로 사들일 수 있다.", "undertaking", "right", "positive"),
        ("두 회사는 창고를 개방할 계획이다.", "intention", "obligation", "positive"),
        ("두 회사는 창고 개방을 검토하기로 했다.", "exploratory", "obligation", "positive"),
        ("두 회사는 창고 개방 검토를 완료할 계획이다.", "intention", "obligation", "positive"),
        ("두 회사는 창고 개방에 노력하기로 했다.", "best_effort", "obligation", "positive"),
        ("두 회사는 우정의 중요성을 재확인했다.", "declaratory", "declaration", "positive"),
        ("두 나라는 바닷길이 열려 있어야 한다는 데 공감했다.", "declaratory", "declaration", "positive"),
        ("두 회사는 창고를 개방해야 하는 조건으로 계약했다.", "binding", "obligation", "positive"),
        ("두 회사는 창고를 개방하지 않기로 했다.", "undertaking", "prohibition", "negative"),
    ],
)
def test_the_end_of_the_statement_tells_how_firm_it_is(sentence, strength, modality, polarity):
    _, found = clause(sentence)
    assert (found.strength, found.modality, found.polarity) == (strength, modality, polarity)


def test_only_the_last_of_several_terms_has_the_verb_behind_it():
    _, reading = read("두 회사는 파업 중단·임금 인상·인력 교류 검토에 합의했다.")
    assert [found.strength for found in reading.clauses] == ["undertaking", "undertaking", "exploratory"]


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("두 회사는 창고를 함께 지어 나가기로 했다.", "창고를 함께 지어 나가"),
        ("두 회사는 상생을 실현해 나가기로 했다.", "상생을 실현"),
        ("두 회사는 창고를 함께 쓰기로 했다.", "창고를 함께 쓰기로"),
        ("협약에 따라 두 회사는 인력을 파견한다.", "인력을 파견"),
        ("협약에 따라 두 회사는 창고를 함께 쓴다.", "창고를 함께 쓴다"),
    ],
)
def test_a_native_verb_stays_whole(sentence, term):
    assert terms(sentence)[0].startswith(term)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("두 나라는 불법 조업을 규탄하는 공동성명을 채택했다.", ["불법 조업을 규탄"]),
        ("두 나라는 물류비를 분담하는 조약에 서명했다.", ["물류비를 분담"]),
        ("두 나라는 물류비를 분담하는 내용의 협약을 체결했다.", ["물류비를 분담"]),
        ("두 나라는 물류비를 나누는 내용의 협약을 체결했다.", ["물류비를 나누"]),
        (
            "두 나라는 물류비를 분담하고 항로를 늘린다는 내용의 발전 방안을 담아 협약을 체결했다.",
            ["물류비를 분담", "항로를 늘린"],
        ),
        (
            "[한빛전자]는 [새론조선]과 기술 공동 개발, 인력 교류 등 협력에 관한 협약을 체결했다.",
            ["기술 공동 개발", "인력 교류"],
        ),
        ("[한빛전자]는 [새론조선]과 배터리, 인력 교류 등 협력에 관한 협약을 체결했다.", []),
        ("[한빛전자]는 [새론조선]과 나루에 공장을 건설하기 위한 주주 간 협약을 체결했다.", ["나루에 공장을 건설"]),
        ("[한빛전자]는 [새론조선]과 물류 격차를 줄이기 위한 협약을 체결했다.", []),
        ("[한빛전자]는 [새론조선]과 공장 건설을 위한 협약을 체결했다.", []),
        # A native verb describes it with its object, whatever stands between them, or as a report.
        ("두 회사는 배 세 척을 내년 봄에 넘기는 새 계약을 체결했다.", ["배 세 척을 내년 봄에 넘기"]),
        ("두 회사는 공동 물류 창고를 짓는다는 협약을 체결했다.", ["공동 물류 창고를 짓는다"]),
        ("두 나라는 서로 돕자는 협약을 체결했다.", ["서로 돕자"]),
        ("두 회사는 뱃삯을 내리기로 한 협약을 연장했다.", ["뱃삯을 내리기로"]),
        ("두 회사는 책임을 서로 묻지 않는 합의서를 체결했다.", ["책임을 서로 묻지 않"]),
        # Nouns that tell its gist, and those that stand behind a plan.
        (
            "노사는 기본급 3만 원 인상에 격려금 100만 원, 휴가 이틀 신설을 뼈대로 한 잠정합의안에 서명했다.",
            ["기본급 3만 원 인상", "격려금 100만 원", "휴가 이틀 신설"],
        ),
        ("두 도시는 뱃길 개방과 물류비 감면이 담긴 협약을 체결했다.", ["뱃길 개방과 물류비 감면"]),
        ("노조는 조정안(임금 2% 인상, 수당 3년 분할)을 수용했다.", ["임금 2% 인상", "수당 3년 분할"]),
        ("노조는 조정안(3월 2일 제시)을 수용했다.", []),
        ("두 회사는 이런 내용을 담은 협약을 체결했다.", []),
        # A topic, somebody who is described, a name for it.
        ("물량을 늘리고 두 회사는 새 협약을 체결했다.", []),
        ("두 회사는 부품을 만드는 [새론조선]과 협약을 체결했다.", []),
        ("두 나라는 승리를 기리는 날이라는 협정에 서명했다.", []),
        ("두 나라는 물류비를 분담하는 사이다.", []),
        ("두 나라는 물류비를 분담하는 협약을 반겼다.", []),
    ],
)
def test_what_describes_a_document_that_is_made_is_a_term(sentence, found):
    assert terms(sentence) == found


def test_what_was_bought_is_a_term_where_a_figure_says_how_much():
    assert terms("앞서 [한빛전자]는 최근 [가온전지] 지분 30%를 인수했다.") == ["가온전지 지분 30%를 인수"]
    assert terms("[한빛전자]는 [가온전지]를 인수했다.") == []
    # It begins behind whom it was bought from; a thing needs no figure.
    told = "[한빛전자]는 [새론조선]으로부터 지난 3월 [가온전지] 지분 30%를 인수했다."
    assert terms(told) == ["가온전지 지분 30%를 인수"]
    assert terms("[한빛전자]는 [새론조선]으로부터 나루섬에 있는 발전소를 인수했다.") == ["나루섬에 있는 발전소를 인수"]


def test_the_term_of_a_treaty_binds():
    assert clause("두 나라는 물류비를 분담하는 조약에 서명했다.")[1].strength == "binding"


def test_each_thing_that_a_contract_fixes_is_a_term():
    assert terms("계약 금액은 300억 원이고 기간은 5년이다.") == ["계약 금액은 300억 원", "기간은 5년"]
    assert terms("협정은 곧바로 발효됐으며 유효기간은 6개월이다.") == ["유효기간은 6개월"]
    assert terms("협약 기간은 3년으로 정했다.") == ["협약 기간은 3년"]
    # What is done stands behind it.
    fixed = "계약 규모는 5억 달러로, 계약금 3000만 달러를 먼저 받고 배를 넘긴다."
    assert terms(fixed) == ["계약 규모는 5억 달러", "계약금 3000만 달러를 먼저 받고", "배를 넘긴다"]
    # How it stands is told.
    assert terms("창고에 들어간 사업비는 300억 원에 이른다.") == []
    assert terms("계약 금액은 300억 원 수준으로 알려졌다.") == []


@pytest.mark.parametrize(
    ("sentence", "valued"),
    [("사업 규모만 40억 달러에 이른다.", ["규모만 40억 달러에 이른"]), ("사업 규모는 비밀이다.", [])],
)
def test_what_an_agreement_is_worth(sentence, valued):
    view, reading = read(sentence)
    assert [span.of(view.text) for span in reading.valued] == valued


@pytest.mark.parametrize(
    "sentence",
    [
        # Interpretation and hope.
        "창고를 공동 운영하려는 포석으로 풀이된다.",
        "두 회사의 창고 공동 운영이 늘어날 것으로 기대된다.",
        # The conclusion itself.
        "두 회사는 협약을 체결할 예정이다.",
        "두 회사는 협약 문안에 합의했다.",
        "두 회사는 손잡기로 했다.",
        "두 회사는 내년에 본계약 협상에 들어간다.",
        "두 회사는 협약 및 시공사 선정을 완료할 계획이다.",
        # What one side says it will do, what a purpose needs, what another source says.
        "두 회사는 창고를 개방하겠다.",
        "수소를 나르려면 액화해야 한다.",
        "수소를 나르기 위해서는 영하 253도로 냉각해야 한다.",
        "새 정책에 따르면 배출량은 절반으로 감축된다.",
        # An outcome that nothing ties to an agreement.
        "두 회사는 창고를 운영하고 있다.",
        "두 회사는 물량을 나눠 맡게 됐다.",
        # No frame.
        "두 회사는 창고를 열었다.",
        # Somebody's own words.
        "[강은솔|person - 대표] 대표는 “창고를 함께 쓴다”고 밝혔다.",
    ],
)
def test_what_is_no_term(sentence):
    assert terms(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "두 회사는 공장을 착공했으며 부품을 공급하기로 했다.",
        "두 회사는 공장을 짓고 있으며 부품을 공급하기로 했다.",
        "두 회사는 협약을 체결하고 부품을 공급하기로 했다.",
    ],
)
def test_what_has_been_done_already_is_no_term(sentence):
    assert terms(sentence) == ["부품을 공급"]


def test_what_is_under_way_behind_an_agreement_is_its_term():
    assert terms("[한빛전자]는 [새론조선]과 손잡고 창고를 운영하고 있다.") == ["창고를 운영"]


def test_the_contents_of_a_document_are_tied_to_it():
    assert clause("창고를 개방하는 내용이 담겼다.")[1].linked
    assert not clause("창고를 개방하는 내용이다.")[1].linked
    assert clause("협약은 창고를 개방하는 내용이다.")[1].linked


def test_an_outcome_of_an_agreement_is_a_term():
    assert terms("협약으로 두 회사는 물량을 나눠 맡게 됐다.") == ["물량을 나눠 맡"]


@pytest.mark.parametrize(
    ("sentence", "found", "linked"),
    [
        ("[한빛전자]는 “두 회사가 창고를 개방하기로 했다”고 밝혔다.", ["창고를 개방"], True),
        (
            "협약문은 “양측은 매년 실적을 공개한다. 인력을 교환한다”고 밝혔다.",
            ["매년 실적을 공개", "인력을 교환"],
            True,
        ),
        ("양측은 “매년 실적을 공개한다”고 밝혔다.", ["매년 실적을 공개"], True),
    ],
)
def test_what_a_document_says_or_a_speaker_reports_as_agreed_is_a_term(sentence, found, linked):
    _, reading = read(sentence)
    assert terms(sentence) == found
    assert {one.linked for one in reading.clauses} == {linked}


@pytest.mark.parametrize(
    ("sentence", "linked"),
    [
        ("두 회사는 창고를 개방하기로 했다.", True),
        ("두 회사는 창고를 개방할 계획이다.", False),
        ("협약에 따라 두 회사는 창고를 개방할 계획이다.", True),
        ("협약에는 창고를 개방할 계획이다.", True),
    ],
)
def test_words_tie_a_term_to_an_agreement(sentence, linked):
    assert clause(sentence)[1].linked is linked


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("두 회사는 향후 10년간 부품을 공급하기로 했다.", ("공급", "부품", None, "향후 10년간")),
        ("수요가 늘 경우 부품을 증산하기로 했다.", ("증산", "부품", "수요가 늘 경우", None)),
        ("두 회사는 협력하기로 했다.", ("협력", None, None, None)),
    ],
)
def test_the_parts_of_a_term(sentence, parts):
    view, found = clause(sentence)
    spans = (found.action, found.object, found.condition, found.period)
    assert tuple(span and span.of(view.text) for span in spans) == parts


def test_a_list_item_is_left_to_the_list_it_stands_in():
    assert terms("▲창고 공동 운영") == []


@pytest.mark.parametrize(
    ("sentence", "cut"),
    [
        # What was agreed in mid-sentence, however the sentence ends.
        ("두 회사가 창고를 개방하기로 한 가운데 값이 내릴 것으로 보인다.", ["창고를 개방"]),
        ("두 회사는 창고 개방에 합의했음에도 “멀었다”고 말했다.", ["창고 개방"]),
        ("협약은 창고를 개방하는 내용을 담았으며 값도 낮췄다.", ["창고를 개방", "값도 낮췄다"]),
        # Behind who reports it stands who agreed.
        ("[다온시]는 [한빛전자]가 창고를 개방하기로 했다고 밝혔다.", ["창고를 개방"]),
        # A document's own words.
        ("협약은 △창고 개방 △인력 교류를 담고 있다.", ["창고 개방", "인력 교류"]),
        ("의정서는 하역료를 15%에서 10%로 낮췄다.", ["하역료를 15%에서 10%로 낮췄다"]),
        (
            "협약은 창고 개방을 비롯해 인력 교류, 선박 공동 운영 등의 내용을 담고 있다.",
            ["창고 개방", "인력 교류", "선박 공동 운영"],
        ),
        # What it is about belongs to the term.
        (
            "대표이사는 [한빛전자] 측이 맡고, 본사는 다온시에 두기로 했다.",
            ["대표이사는 한빛전자 측이 맡고", "본사는 다온시에 두기로"],
        ),
        # What describes the material is part of the term.
        (
            "[한빛전자]가 제공한 소재로 [새론조선]이 배를 건조하기로 했다.",
            ["한빛전자가 제공한 소재로 새론조선이 배를 건조"],
        ),
        # A note between a name and its particle.
        ("두 회사는 새론조선(옛 다온 사업부)과 창고를 개방하기로 했다.", ["새론조선(옛 다온 사업부)과 창고를 개방"]),
        # Work that is done is a term, a meeting that is held is none.
        ("두 회사는 내년에 타당성 조사를 마치고 공장을 짓기로 했다.", ["내년에 타당성 조사를 마치고", "공장을 짓기로"]),
        # What follows in time.
        (
            "두 회사는 내년에 공장을 구축해 2030년부터 부품을 공급할 계획이다.",
            ["내년에 공장을 구축", "2030년부터 부품을 공급"],
        ),
        # Actions that only say of what kind a thing is stay together.
        (
            "두 회사는 폐그물 재활용, 해양쓰레기 수거 관련 선착장과 창고를 건립하기로 했다.",
            ["폐그물 재활용, 해양쓰레기 수거 관련 선착장과 창고를 건립"],
        ),
        # A plan that describes a thing.
        ("올해 12월 구축될 예정인 창고는 크다.", ["올해 12월 구축"]),
    ],
)
def test_where_statements_lie_within_a_sentence(sentence, cut):
    assert terms(sentence) == cut


@pytest.mark.parametrize(
    "sentence",
    [
        "한 달 뒤 통상 보증을 받을 수 있다.",
        "협약으로 누르 바다의 세 번째 사례가 된다.",
        "다리를 놓는 비용은 83억 원에 이른다.",
        "현재 창고는 따로 운영된다.",
        "그린 물류는 탄소를 줄이고 낭비를 막는 활동을 말한다.",
        "노사는 임금협상에 잠정 합의했다.",
        "두 회사는 창고 사업 확대에 나선다.",
        "협약에는 양해각서 8건이 포함됐다.",
        "열 개 기업이 참여하는 협약을 체결했다.",
        # What can be done, somebody says.
        "창고를 나눠 쓰면 물류비를 줄일 수 있다고 두 회사는 설명했다.",
        "창고를 나눠 쓰면 물류비를 줄일 수 있다고 한다.",
    ],
)
def test_what_reads_like_a_term_and_is_none(sentence):
    assert terms(sentence) == []


@pytest.mark.parametrize("mind", ["의지를", "뜻을", "메시지를"])
def test_what_the_parties_have_in_mind_is_no_term(mind):
    assert (
        terms(f"이번 협약은 교역이 줄고 항로가 바뀌는 가운데, 항로를 함께 이끌겠다는 두 나라의 {mind} 담고 있다.") == []
    )


def test_a_term_begins_at_its_subject_where_others_have_subjects_of_their_own():
    two = "지난해 세운 합작사 [누리해운]이 배를 대고, 판매 법인인 [다온해운]은 뱃길을 개방할 예정이다."
    assert terms(two) == ["세운 합작사 누리해운이 배를 대고", "판매 법인인 다온해운은 뱃길을 개방"]
    assert terms("시가 땅을 내주고 병원은 의사를 데려온다.") == ["시가 땅을 내주고", "병원은 의사를 데려온다"]


def test_what_a_speaker_says_behind_the_agreement_are_its_terms():
    answer = "“지난달 [한빛전자]와 협약을 맺었다. 우리는 배를 3년간 빌려준다. 되팔기는 안 된다.”"
    assert terms(answer) == ["우리는 배를 3년간 빌려준다", "되팔기는 안 된다"]
    assert terms("“우리는 배를 3년간 빌려준다. 되팔기는 안 된다.”") == []


@pytest.mark.parametrize(
    "sentence",
    [
        # What comes of it.
        "이번 항로로 두 회사는 연료를 아낄 수 있다.",
        "이렇게 되면 손님은 배를 싸게 살 수 있게 된다.",
        # What is so of all.
        "돛은 주로 배의 동력으로 사용된다.",
        # What is told beside it, how much somebody wants.
        "한편 [한빛전자]는 다음 달 새 공장을 착공할 예정이다.",
        "[한빛전자]는 내년에 매출 6조원을 목표로 하고 있다.",
        # What unnamed observers say.
        "업계도 이번 결정이 이례적이라고 평가한다.",
    ],
)
def test_an_effect_a_general_truth_and_an_opinion_are_no_terms(sentence):
    assert terms(sentence) == []
