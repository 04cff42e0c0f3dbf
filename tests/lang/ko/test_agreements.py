"""What one sentence says of agreements: kind, name and status, whether it is new, when and where it was made."""

import pytest
from marked import read, words_of

TWO = "[한빛전자]와 [새론조선]은 "


def mention(sentence):
    view, reading = read(sentence)
    (only,) = reading.agreements
    return view, only


def mentions(sentence):
    return read(sentence)[1].agreements


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("협약을 체결했다.", None),
        ("부품 협약을 체결했다.", "부품 협약"),
        ("부품 창고 공동 운영 협약을 체결했다.", "부품 창고 공동 운영 협약"),
        ("부품 협약(MOU)을 체결했다.", "부품 협약(MOU)"),
        ("‘바닷길 그린 항로 업무협약’을 체결했다.", "바닷길 그린 항로 업무협약"),
        ("‘바닷길’에 관한 양해각서를 체결했다.", "‘바닷길’에 관한 양해각서"),
        ("수소 생산을 위한 협약을 체결했다.", "수소 생산을 위한 협약"),
        ("상호 협력하는 내용의 업무협약을 체결했다.", None),
        ("부산에서, 협약을 체결했다.", None),
        ("이틀 만에 협약을 체결했다.", None),
        ("다음 달 항로 협약을 체결했다.", "항로 협약"),
        ("다음 달 협약을 체결했다.", None),
        ("포괄적인 협약을 체결했다.", None),
        ("체계적인 물류를 위한 협약을 체결했다.", "체계적인 물류를 위한 협약"),
        ("새 협약을 체결했다.", None),
        ("밤을 새우면서 항로 협약을 체결했다.", "항로 협약"),
        ("공사가 끝나면 항로 협약을 체결하기로 했다.", "항로 협약"),
        ("공사를 맡고 및 보증 협약을 체결했다.", "보증 협약"),
        ("원료 ‘물결’(Wave, 파도) 양산 협약을 체결했다.", "양산 협약"),
        ("8일(서울 시각) 항로 협약을 체결했다.", "항로 협약"),
        ("3천만 불 규모의 투자협약을 체결했다.", None),
        ("3천만 불 투자협약을 체결했다.", None),
        ("3억 달러 규모의 부품 협약을 체결했다.", "부품 협약"),
    ],
)
def test_a_title_reaches_to_the_left_as_far_as_words_belong_to_the_name(words, title):
    view, found = mention(TWO + words)
    assert (found.title and found.title.of(view.text)) == title


def test_a_title_in_marks_is_what_the_marks_hold_unless_they_hold_a_statement():
    view, found = mention("[한빛전자]는 “긴 밤을 지새우며 말을 나눈 끝에 부품 협약을 체결했다”고 밝혔다.")
    assert found.title.of(view.text) == "부품 협약"


def test_a_title_in_marks_inside_a_marked_statement_begins_behind_the_mark():
    view, found = mention("[한빛전자]와 [새론조선]은 “서울에서 '전지 대여(임대) 협약(MOU)'을 체결했다”고 밝혔다.")
    assert found.title.of(view.text) == "전지 대여(임대) 협약(MOU)"


def test_a_bare_noun_in_a_marked_statement_has_no_title():
    assert mention("[한빛전자]는 “협약을 오늘 아침 체결했다”고 밝혔다.")[1].title is None


@pytest.mark.parametrize(
    ("words", "status", "planned"),
    [
        ("협약을 체결했다.", "signed", False),
        ("협약을 체결할 예정이다.", "agreed", True),
        ("협약을 체결하지 못했다.", "failed", False),
        ("협약 체결을 추진하고 있다.", "negotiating", True),
        ("협정에 가서명했다.", "initialled", False),
        ("협정을 파기하겠다고 통보했다.", "terminated", False),
        ("어업 협정을 연장했다.", "amended", False),
        ("합의안을 마련했다.", "agreed", False),
    ],
)
def test_the_verb_gives_the_status(words, status, planned):
    _, found = mention(TWO + words)
    assert (found.status, found.planned) == (status, planned)


def test_a_verb_far_away_or_behind_another_predicate_belongs_to_something_else():
    assert mention("협약은 낡았지만, 두 회사는 도로를 개정했다.")[1].status is None
    assert (
        mention("협약이 담긴 두꺼운 책을 나르던 일꾼들이 하루 종일 쉬지도 않고 걸어서 도로를 개정했다.")[1].status
        is None
    )


def test_a_verb_before_its_noun_describes_it():
    (found,) = mentions("두 회사가 체결한 협약은 낡았다.")
    assert found.status == "signed"
    (other,) = mentions("두 회사가 서명한, 그리고 모두가 반긴 협약은 낡았다.")
    assert other.status is None


def test_what_was_made_and_what_became_of_it_are_two_mentions():
    assert [m.status for m in mentions(TWO + "3년 전 맺은 어업 협정을 해지했다.")] == ["signed", "terminated"]


def test_nouns_that_share_a_verb_each_give_a_mention():
    found = mentions("[한빛전자]는 [새론조선]과 부품 협약을, [다온해운]과 운송 계약을 각각 체결했다.")
    assert [(m.type, m.status) for m in found] == [("agreement", "signed"), ("contract", "signed")]


def test_nouns_joined_into_one_are_one_mention():
    assert [m.type for m in mentions(TWO + "양해각서와 계약을 체결했다.")] == ["memorandum_of_understanding"]


@pytest.mark.parametrize(
    ("sentence", "definite"),
    [
        ("이번 협약은 두 회사가 만들었다.", True),
        ("이 어업 협정은 두 회사가 만들었다.", True),
        ("협약에 따라 두 회사는 만난다.", True),
        ("협약은 두 회사가 만들었다.", True),
        ("부품 협약은 두 회사가 만들었다.", False),
        ("두 회사는 새 협약을 체결했다.", False),
    ],
)
def test_words_go_back_to_an_agreement_already_named(sentence, definite):
    assert mention(sentence)[1].definite is definite


@pytest.mark.parametrize(
    ("sentence", "salience"),
    [
        (TWO + "협약을 체결했다.", "main"),
        ("앞서 " + TWO + "협약을 체결했다.", "background"),
        ("회의에 앞서 " + TWO + "협약을 체결했다.", "main"),
        ("이에 앞서 " + TWO + "협약을 체결했다.", "background"),
        ("2015년 물길 협정에 따라 두 나라는 물을 나눈다.", "background"),
        ("지난해 두 회사가 체결한 협약은 낡았다.", "background"),
        (TWO + "지난해 협약을 체결했다.", "main"),
        ("지난해 [한빛전자]는 유조선을 수주했다.", "background"),
    ],
)
def test_the_past_of_the_story_is_background(sentence, salience):
    assert mention(sentence)[1].salience == salience


@pytest.mark.parametrize(
    "sentence",
    [
        "체결식에는 [한빛전자]와 [새론조선] 대표가 참석했다.",
        "부품 협약에는 [한빛전자]와 [새론조선] 대표가 참석했다.",
        "[한국|KR]과 [오만|OM]은 외교장관 회담을 열었다.",
    ],
)
def test_being_there_is_not_agreeing(sentence):
    _, found = mention(sentence)
    assert found.attends
    assert found.status is None
    assert len(found.participants) == 2


@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        ("[한빛전자]는 [새론조선]으로부터 유조선을 수주했다.", "contract", "signed"),
        ("[한빛전자]가 다리 공사를 따냈다.", "contract", "signed"),
        (TWO + "판매망을 합치는 데 합의했다.", "deal", "agreed"),
        (TWO + "300억 원을 투자하는 데 합의했다.", "investment_agreement", "agreed"),
        ("[한빛전자]는 [새론조선]에서 300억 원을 투자받았다.", "investment_agreement", "agreed"),
        ("[한빛전자]는 [새론조선]에서 투자를 받았다.", "investment_agreement", "agreed"),
        ("[한국|KR]과 [오만|OM]은 항구 개방을 선언했다.", "declaration", "agreed"),
        (TWO + "창고를 함께 쓰기로 했다.", "deal", "agreed"),
        (TWO + "창고를 공동 운영키로 했다.", "deal", "agreed"),
        ("[한국|KR]과 [오만|OM]은 공동성명을 내고 항로를 열기로 했다.", "joint_statement", "agreed"),
        ("[한국|KR]과 [오만|OM]은 공동성명을 통해 항로를 열기로 했다.", "joint_statement", "agreed"),
    ],
)
def test_a_verb_or_a_statement_makes_an_agreement_without_a_noun(sentence, kind, status):
    _, found = mention(sentence)
    assert (found.type, found.status) == (kind, status)


@pytest.mark.parametrize(
    "sentence",
    [
        "[한빛전자]가 다리 공사를 수주하기로 했다.",
        "[한빛전자]는 항구 개방을 선언했다.",
        "[한빛전자]는 창고를 넓히기로 했다.",
        TWO + "머리를 맞댔다.",
    ],
)
def test_one_alone_or_a_plan_makes_no_agreement(sentence):
    assert mentions(sentence) == ()


def test_a_verb_in_the_words_of_a_noun_makes_no_second_mention():
    assert len(mentions(TWO + "협정에 합의했다.")) == 1


def test_an_act_that_describes_the_paper_makes_no_second_mention():
    (only,) = mentions("[한빛전자]는 [새론조선] 지분 30%를 인수하기로 주식매매계약을 체결했다.")
    assert only.rule_id == "ko.noun.contract"


def test_a_gloss_tells_the_type_of_a_general_word():
    assert mention(TWO + "기술협력협약(MOU)을 체결했다.")[1].type == "memorandum_of_understanding"


def test_a_year_that_does_not_touch_a_well_known_name_is_not_its_own():
    assert mention("1965년 청구권협정은 낡았다.")[1].date.value == "1965"
    assert mention("2012년 법원은 청구권협정을 살폈다.")[1].date is None


def test_a_verb_that_goes_back_is_definite():
    assert mention("[한빛전자]가 수주한 이번 공사는 크다.")[1].definite


@pytest.mark.parametrize(
    ("words", "place", "occasion", "day"),
    [
        ("1일 부산에서 협약을 체결했다.", "부산", None, "2031-05-01"),
        ("서울 중구 소공동 누리호텔에서 협약을 체결했다.", "서울 중구 소공동 누리호텔", None, None),
        ("지난 1일 정상회담을 계기로 협약을 체결했다.", None, "정상회담", "2031-05-01"),
        ("무스카트에서 수소 포럼을 열고 협약을 체결했다.", "무스카트", "수소 포럼", None),
        ("누리 박람회에서 협약을 체결했다.", None, "누리 박람회", None),
        ("해양 분야에서 협약을 체결했다.", None, None, None),
        ("부산항에서 열린 다리 착공식에서 협약을 체결했다.", "부산항", None, None),
        ("부산항에서 공장에서 발생하는 수소를 나누는 협약을 체결했다.", "부산항", None, None),
        ("몫을 3.5%에서 2%로 낮추는 협약을 체결했다.", None, None, None),
        ("오전 11시 부산시청에서 협약을 체결했다.", "부산시청", None, None),
        ("누리은행 본점에서 협약을 체결했다.", "누리은행 본점", None, None),
        ("부산 중구 샛별로 누리은행에서 협약을 체결했다.", "부산 중구 샛별로 누리은행", None, None),
        ("여의도 누리호텔에서 협약을 체결했다.", "여의도 누리호텔", None, None),
        ("경기도 화성 누리호텔에서 협약을 체결했다.", "경기도 화성 누리호텔", None, None),
        ("오슬로 누리호텔에서 협약을 체결했다.", "오슬로 누리호텔", None, None),
        ("1일(현지 시간) 오슬로에서 협약을 체결했다.", "오슬로", None, "2031-05-01"),
        ("이런 점에서 협약을 체결했다.", None, None, None),
        ("관계를 우호에서 자매로 끌어올리는 협약을 체결했다.", None, None, None),
        ("남해에서 추진하는 풍력 사업 협약을 체결했다.", None, None, None),
        ("마루시에서 열리는 총회까지 마련할 협약을 체결했다.", None, None, None),
        ("부산에서 새 방식으로 바꾸는 협약을 체결했다.", "부산", None, None),
        ("배출량 감축 등에서 협약을 체결했다.", None, None, None),
        ("창고를 300㎡에서 200㎡로 줄이는 협약을 체결했다.", None, None, None),
        ("1일 올해 협약을 체결했다.", None, None, "2031-05-01"),
        ("지난달 협약을 체결했다.", None, None, "2031-04"),
        ("협약이 체결된 2029년에는 말이 많았다.", None, None, "2029"),
        ("협약이 체결된 2029년 이후 값이 올랐다.", None, None, "2029"),
        ("협약을 체결하고 2029년에 공장을 지었다.", None, None, None),
    ],
)
def test_when_where_and_on_what_occasion(words, place, occasion, day):
    view, found = mention(TWO + words)
    of = {name: getattr(found, name) and getattr(found, name).of(view.text) for name in ("place", "occasion")}
    assert (of["place"], of["occasion"], found.date and found.date.value) == (place, occasion, day)


def test_from_whom_something_is_taken_is_no_place():
    view, found = mention("[한빛전자]는 [새론조선]에서 부품을 사들이는 협약을 체결했다.")
    assert found.place is None
    view, found = mention("[한빛전자]는 [새론조선]에서 협약을 체결했다.")
    assert found.place.of(view.text) == "새론조선"


def test_where_somebody_speaks_of_it_is_not_where_it_was_agreed():
    assert mention("[한빛전자]는 부산에서 “[새론조선]과 협약을 체결했다”고 말했다.")[1].place is None


def test_the_country_in_which_an_order_is_won_is_its_market():
    view, found = mention("[한빛전자]는 [오만|OM]에서 발전소를 수주했다.")
    assert (found.act, found.place) == ("order", None)
    view, found = mention("[한빛전자]는 무스카트에서 발전소를 수주했다.")
    assert found.place.of(view.text) == "무스카트"


def test_what_is_to_come_is_not_the_day_on_which_it_was_agreed():
    view, found = mention("[한빛당]과 [새론당]은 1일 부산에서 만나 예산안을 오는 9일 처리하기로 합의했다.")
    assert (found.date.value, found.place.of(view.text)) == ("2031-05-01", "부산")


def test_where_they_will_meet_is_not_where_it_was_agreed():
    found = mention("[한빛당]과 [새론당]은 오는 9일 부산에서 협상을 열기로 합의했다.")[1]
    assert found.place is None


def test_what_shares_a_subject_shares_its_day_and_place():
    view, reading = read("[한국|KR]과 [오만|OM]은 1일 무스카트에서 정상회담을 열고 수소 협정에 서명했다.")
    (_, signed) = reading.agreements
    assert (signed.date.value, signed.place.of(view.text)) == ("2031-05-01", "무스카트")


def test_the_month_in_which_something_is_to_be_done_is_not_the_day_it_was_agreed():
    assert mention(TWO + "상반기에 창고를 열기로 했다.")[1].date is None


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        (TWO + "지난해 3월 창고를 함께 열기로 했다.", "2030-03"),
        (TWO + "올해 창고를 함께 열기로 했다.", None),
        (TWO + "이달 창고를 함께 열기로 했다.", None),
        (TWO + "내년 3월 창고를 함께 열기로 했다.", None),
        (TWO + "2029년 창고를 함께 열기로 했다.", None),
        ("[한빛전자]가 2029년 11월 [새론조선]을 인수하기로 한 것은 뜻밖이었다.", "2029-11"),
        ("[한빛전자]는 2029년 11월 [새론조선]을 인수하기로 했지만 돈을 못 구했다.", "2029-11"),
        ("[한빛전자]는 2029년 11월 [새론조선]을 인수하기로 했다.", None),
        ("[한빛전자]는 지난 1일 [새론조선]을 인수하기로 했다.", "2031-05-01"),
        ("[한빛전자]는 [새론조선]을 지난해 인수했다.", "2030"),
    ],
)
def test_what_lies_back_is_when_something_was_resolved_on(sentence, day):
    (only,) = mentions(sentence)
    assert (only.date and only.date.value) == day


def test_the_evidence_is_the_clause_without_what_stands_around_it():
    view, found = mention(TWO + "협약을 체결했다.")
    assert found.evidence.of(view.text) == "한빛전자와 새론조선은 협약을 체결했다."


def test_the_evidence_of_what_shares_a_verb_begins_behind_the_one_before_it():
    view, reading = read("[한빛전자]는 [새론조선]과 부품 협약을, [다온해운]과 운송 계약을 각각 체결했다.")
    assert reading.agreements[1].evidence.of(view.text) == "다온해운과 운송 계약을 각각 체결했다."
    view, reading = read("[한빛전자]는 [새론조선]과 부품 협약을 맺었고 , [다온해운]과 운송 계약을 체결했다.")
    assert reading.agreements[1].evidence.of(view.text) == "다온해운과 운송 계약을 체결했다."


def test_an_agreement_with_its_year_in_its_name_is_background():
    assert mention("지난해의 협약은 낡았다.")[1].salience == "background"


def test_a_name_in_marks_before_the_noun_is_taken_whole():
    view, found = mention(TWO + "‘바닷길을 여는 작은 나루’ 업무협약을 체결했다.")
    assert found.title.of(view.text) == "‘바닷길을 여는 작은 나루’ 업무협약"
    view, found = mention("[한빛전자]는 ‘[다온해운]’과도 운송 계약을 체결했다.")
    assert found.title.of(view.text) == "운송 계약"


@pytest.mark.parametrize(
    ("sentence", "status", "salience"),
    [
        # A time to come before a verb that goes on makes it a plan, a year or a past time before one background.
        ("[한빛전자]는 [새론조선]과 올해 안에 본계약을 체결하고 내년에 공장을 짓는 것이 목표다.", "agreed", "main"),
        ("심사 통과시 [한빛전자]는 [새론조선]과 금융 약정을 체결해 공장을 짓게 된다.", "agreed", "main"),
        ("[한빛전자]는 [새론조선]과 본계약을 체결하고 내년에 공장을 짓기로 했다.", "signed", "main"),
        ("[한빛전자]는 2019년 [새론조선] 지분을 사들였다.", "agreed", "background"),
        ("[한국|KR]과 [오만|OM]이 지난해 합의한 투자가 시작됐다.", "agreed", "background"),
        # Who may end something and decides to has ended it; who gives a purchase up has failed.
        ("[한국|KR]은 [오만|OM]과의 협정을 종료하기로 했다.", "terminated", "main"),
        ("[한빛전자]가 [새론조선] 인수를 포기했다.", "failed", "main"),
        ("[한국|KR]과 [오만|OM]의 어업 협상이 타결되면 값이 내린다.", "negotiating", "main"),
        ("[한빛전자]와 부품 공급을 협의 중인 [새론조선]은 웃었다.", "negotiating", "main"),
        ("[새론조선]은 [두물해운]과의 운송 계약을 잇달아 따낸 터다.", "signed", "main"),
        # What has a price was bought by contract; a company founded with another was agreed on.
        ("[한빛전자]는 [새론조선] 지분을 300억 원에 사들였다.", "signed", "main"),
        ("[한빛전자]는 [새론조선]과 합작회사를 설립해 배를 만든다.", "agreed", "main"),
        # Who won an order may be whom that describes.
        ("지난해 유조선 세 척을 수주한 [새론조선]은 웃었다.", "signed", "background"),
        ("[새론조선]은 유조선 세 척을 수주하는 등 바빴다.", "signed", "main"),
        ("[새론조선]은 유조선을 수주한 데 이어 시추선을 띄웠다.", "signed", "main"),
        # A treaty that everybody knows is in force, also where a year stands before its name.
        ("관세가 파리기후협약에 어긋난다.", "in_force", "background"),
        ("2015년 파리협정에 따라 배출을 줄인다.", "in_force", "background"),
        # By way of an act something else was done, or is only planned.
        ("[한빛전자]는 [새론조선] 지분투자를 통해 기술을 얻었다.", "agreed", "main"),
        ("[한빛전자]는 [새론조선] 인수를 통해 시장을 넓힐 계획이다.", "agreed", "main"),
        ("[한빛자산]은 두물타워 매각의 우선협상대상자로 선정됐다.", "negotiating", "main"),
        ("[한빛건설]은 두물동 재개발의 시공사로 선정됐다.", "agreed", "main"),
    ],
)
def test_how_what_is_told_stands(sentence, status, salience):
    (told,) = [one for one in read(sentence)[1].agreements if one.status]
    assert (told.status, told.salience) == (status, salience)


@pytest.mark.parametrize(
    ("sentence", "bought"),
    [
        ("2031년부터 [누리솔], [다온], [가온](GAON) 등 이름난 업체를 인수했다.", ["누리솔", "다온", "가온"]),
        ("[한빛전자]는 [누리솔], 전지 업체 [다온]을 사들였다.", ["누리솔", "다온"]),
        ("[한빛전자], [누리솔]을 사들였다.", ["누리솔"]),
    ],
)
def test_each_of_a_list_is_bought(sentence, bought):
    view, reading = read(sentence)
    assert [words_of(view, one.participants)[-1] for one in reading.agreements] == bought


def test_an_act_with_another_is_told_beside_a_paper():
    told = mentions("[한빛전자]는 [새론조선]과 협약을 맺고 [다온해운] 지분을 사들였다.")
    assert [one.rule_id for one in told] == ["ko.noun.accord", "ko.transaction.acquire"]
    (one,) = mentions("[한빛전자]는 [새론조선]과 주식매매계약을 맺고 [새론조선] 지분을 사들였다.")
    assert one.type == "contract"


@pytest.mark.parametrize(
    "sentence",
    [
        "파리협정 체제가 열렸다.",
        "파리협정 목표를 지키려면 아직 멀었다.",
        "유조선 세 척을 수주한 회사가 웃었다.",
        "[한빛전자]는 [새론조선]과 손잡고 어제 바다 축제를 개최했다.",
        "사장은 “언제나 [새론조선]과 손잡고 나아갈 것”이라고 말했다.",
        "서로 한발씩 물러서며 합의하는 과정을 밟을 것이다.",
    ],
)
def test_what_is_done_or_only_hoped_for_together_is_no_agreement(sentence):
    assert not [one for one in read(sentence)[1].agreements if one.status]


@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        ("[한빛군]은 [다온시]와 자매결연 체결식을 가졌다.", "agreement", "signed"),
        ("[한빛군]은 [다온시]와 맺은 결연을 파기했다.", "agreement", "terminated"),
        ("[다온시]는 [한빛전자]로부터 투자의향서를 전달받았다.", "letter_of_intent", "agreed"),
        ("[다온시]는 [한빛건설]의 우선협상대상자 자격을 박탈했다.", "contract", "failed"),
        ("[다온시]는 [한빛건설]의 우선협상대상자 선정을 취소했다.", "contract", "failed"),
        ("[한빛전자]와 [가온전지]는 특허 소송을 끝내기로 합의했다.", "settlement", "agreed"),
        ("[한빛버스] 노조(위원장 나도윤)가 임금 인상에 합의했다.", "settlement", "agreed"),
        ("[한빛전자]와 [가온전지]가 합병한다.", "deal", "agreed"),
        ("[한빛전자]는 [가온전지]를 인수하려던 계획을 접었다.", "deal", "failed"),
        ("[한빛전자]와 [가온전지]는 연말까지 시간을 더 갖기로 했다.", "deal", "negotiating"),
        ("[한빛전자]와 [가온전지]는 다시 만나기로 했다.", "deal", "negotiating"),
        ("[한국]과 [태국]은 이 글을 ‘공동성명’으로 채택했다.", "joint_statement", "agreed"),
    ],
)
def test_what_an_agreement_is_and_how_it_stands(sentence, kind, status):
    found = {(m.type, m.status) for m in mentions(sentence)}
    assert (kind, status) in found


@pytest.mark.parametrize(
    "sentence",
    [
        "[한빛전자]는 창고를 [두물자산]에 팔기로 하고 매매계약을 체결했다.",
        "[한빛전자]가 [두물자산] 지분을 사들이기로 하고 주식매매계약을 체결했다.",
        "[한빛전자]가 [두물자산]에 넘긴 판매권 계약을 해지했다.",
    ],
)
def test_who_does_what_is_done_by_a_paper_takes_part_in_it(sentence):
    told = mentions(sentence)[-1]
    assert (told.type, len({one.actor_id for one in told.participants})) == ("contract", 2)


def test_the_new_wording_that_is_signed_is_not_amended_by_it():
    assert [m.status for m in mentions("[한국]과 [태국]은 개정된 어업 협정에 서명했다.")] == ["signed"]


@pytest.mark.parametrize("reminder", ["공급계약을 체결한 바 있다", "공급계약을 맺은 적이 있다"])
def test_what_a_sentence_reminds_of_is_background(reminder):
    (found,) = mentions(f"[한빛전자]는 [새론조선]과 {reminder}.")
    assert (found.status, found.salience) == ("signed", "background")


def test_what_anybody_may_have_signed_tells_of_no_agreement():
    assert mention("[한빛은행]은 대출 계약을 맺은 고객에게 우산을 준다.")[1].status is None


def test_who_does_what_a_contract_is_for_takes_part_in_it():
    _, found = mention("[한빛전자]가 [가온전지]에 분리막을 공급하는 계약을 맺었다.")
    assert len(found.participants) == 2


@pytest.mark.parametrize("words", ["제3차 본교섭을", "밤샘 임금협상을"])
def test_a_round_of_talks_has_no_name_of_its_own(words):
    (talks,) = mentions(f"[한빛버스] 노사는 {words} 열었다.")
    assert talks.title is None


def test_what_a_sentence_says_of_an_agreement_is_no_other():
    told = mentions("어업 협정은 [한국]이 [태국]과 2019년 서명한 협정이다.")
    assert [m.definite for m in told] == [False, True]


def test_a_verb_that_describes_another_accord_says_nothing_of_the_one_spoken_of():
    found = mentions("이번 휴전은 재작년에 맺었다가 석 달 만에 휴지 조각이 된 평화협정과 닮았다.")
    assert [(m.type, m.status) for m in found] == [("ceasefire", None), ("agreement", "terminated")]


def test_what_is_made_and_then_changed_or_left_is_told_by_both():
    found = mentions("[한국]과 [태국]은 2021년 체결한 어업 약정을 고쳐 어획량을 늘린다.")
    assert [m.status for m in found] == ["signed", "amended"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("[한국]과 [태국]은 수로 이용을 놓고 여덟 달째 밀고 당기고 있다.", "negotiating"),
        ("[한국]과 [태국]은 누가 값을 낼지를 두고 마주 앉았지만 끝내 등을 돌렸다.", "failed"),
    ],
)
def test_talks_over_a_matter_are_between_two(sentence, status):
    assert [(m.status, m.mutual, len(m.participants)) for m in mentions(sentence)] == [(status, True, 2)]


def test_talks_without_a_matter_or_beside_an_accord_make_none():
    assert not mentions("[한국]과 [태국]은 나란히 마주 앉았다.")
    told = mentions("[한국]과 [태국]은 수로 이용을 놓고 마주 앉아 협정을 체결했다.")
    assert [m.status for m in told] == ["signed"]


def test_what_became_of_what_was_made_is_told_further_on():
    found = mentions("[한국]과 [태국]은 2023년 인증 약정을 교환했고 이듬해 3월부터 효력이 생겼다.")
    assert [m.status for m in found] == ["signed", "in_force"]
    found = mentions("[한국]과 [태국]은 2023년 인증 약정을 교환했고 새 규정의 시행을 중단했다.")
    assert [m.status for m in found] == ["signed"]


def test_the_articles_of_a_treaty_are_not_what_is_signed():
    assert [m.status for m in mentions("[한국]과 [태국]은 어업 협정 9조에 따라 의정서에 서명했다.")] == [None, "signed"]


def test_an_accord_with_somebody_that_is_spoken_of_has_been_made():
    assert [m.status for m in mentions("[한빛전자]와의 기술 협약은 걸림돌이다.")] == ["signed"]
    assert [m.status for m in mentions("[한빛전자]와의 매각 협상이 눈길을 끈다.")] == [None]


def test_what_is_called_for_has_not_been_made():
    assert [m.status for m in mentions("[한국]과 [태국] 간의 어업 대타협이 필요하다.")] == ["proposed"]
    (found,) = mentions("국민적 합의가 있어야 한다.")
    assert (found.status, found.status_rule) == (None, "ko.event.needed")


def test_an_accord_with_somebody_that_is_spoken_of_is_signed_only_if_there_is_a_paper():
    assert [m.status for m in mentions("[한빛전자]와의 창고 공동 사용 합의에 따라 문을 열었다.")] == ["agreed"]


def test_what_is_still_to_end_is_in_force():
    assert [m.status for m in mentions("[한빛전자]와의 부품 협약은 내년 말 만료된다.")] == ["in_force"]


def test_the_name_of_a_country_belongs_to_the_name_of_its_accord():
    view, found = mention("지난해 발효된 [한]·[루마니아] 방산 협정이 걸림돌이다.")
    assert found.title.of(view.text) == "한·루마니아 방산 협정"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("오는 9일 부산에서 협상을 열기로 장관급에서 의견을 모았다.", "negotiating"),
        ("협상을 재개하는 데 뜻을 모았다.", "negotiating"),
        ("쌀 시장을 열기로 의견을 모았다.", "agreed"),
    ],
)
def test_who_agrees_to_talk_negotiates(words, status):
    assert [m.status for m in mentions("[한국]과 [태국]은 " + words)] == [status]


def test_what_is_talked_over_fails_where_those_who_talk_turn_away():
    found = mentions("[한국]과 [태국]은 수로 본협약을 두고 세 번 마주 앉았으나 누가 값을 내느냐에서 발길을 돌렸다.")
    assert [(m.type, m.status) for m in found] == [("agreement", "negotiating"), ("agreement", "failed")]


@pytest.mark.parametrize("made", ["맺은", "주고받은", "도장을 찍은"])
def test_when_it_was_made_is_not_when_it_ended(made):
    signed, ended = mentions(f"[한빛전자]와 [새론조선]이 2029년 9월 {made} 의향서는 이듬해 해지됐다.")
    assert (signed.status, signed.date.value) == ("signed", "2029-09")
    assert ended.status == "terminated"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        # Nobody is named before the partner: whoever was spoken of undertook it with them.
        ("지난해 [가온전지]와 공장을 짓기로 했다.", [("agreed", ["가온전지"], True)]),
        ("날씨는 [가온전지]와 공장을 짓기로 했다.", []),
        # What was undertaken came to nothing.
        (
            "[한빛전자]는 [가온전지]와 공장을 짓기로 했다가 값이 뛰면서 판이 깨졌다.",
            [("failed", ["한빛전자", "가온전지"], False)],
        ),
        # Behind a paper, only what has a partner of its own is another one.
        (
            "[한빛전자]는 [가온전지]와 협약을 맺었고, [두물항공]은 [나래공항]과 길을 넓히기로 약속했다.",
            [("signed", ["한빛전자", "가온전지"], False), ("agreed", ["두물항공", "나래공항"], False)],
        ),
        (
            "[한빛전자]와 [가온전지]는 협약을 맺었고, [한빛전자]는 길을 넓히기로 약속했다.",
            [("signed", ["한빛전자", "가온전지"], False)],
        ),
    ],
)
def test_what_several_undertake(sentence, told):
    view, reading = read(sentence)
    found = [(m.status, words_of(view, m.participants), m.mutual) for m in reading.agreements if m.status]
    assert found == told


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("두 해군이 교환한 함정 정비 의향서가 씨앗이 됐다.", "signed"),
        ("두 회사가 써둔 선박 예약 합의서가 있다.", "signed"),
        ("구단은 계약을 2년 더 늘렸다.", "amended"),
        ("구단은 계약 뒤에 인원을 늘렸다.", None),
    ],
)
def test_a_verb_of_a_phrase_may_describe_its_word_or_tell_how_long(sentence, status):
    _, reading = read(sentence)
    assert [m.status for m in reading.agreements] == [status]


def test_a_partner_that_opens_a_sentence_takes_part_whatever_clauses_follow():
    view, reading = read("[가온노조]와는 값을 올리지 않고 자리를 지킨다는 상생협약을 맺었다.")
    (only,) = reading.agreements
    assert words_of(view, only.participants) == ["가온노조"]


def test_from_whom_something_comes_by_a_contract_takes_part():
    view, reading = read("[두물항공]은 [한빛항공기]에서 여객기 열 대를 들여오는 계약을 맺었다.")
    assert words_of(view, reading.agreements[0].participants) == ["두물항공", "한빛항공기"]


def test_a_name_that_ends_like_a_conjunction_ends_no_clause():
    view, reading = read("[홍길동] 대표와 [방지후] 대표는 부품 계약을 체결했다.")
    assert words_of(view, reading.agreements[0].participants) == ["홍길동", "방지후"]
