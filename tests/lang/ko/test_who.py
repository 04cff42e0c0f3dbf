"""Which words of a sentence are the parties of what is agreed in it."""

import pytest
from marked import read, words_of

from converter.lang.ko.agreements.cases import place
from converter.lang.ko.agreements.participants import parties, subject
from converter.model.span import Span


def cases(sentence):
    view, _ = read(sentence)
    return {p.participant.span.of(view.text): p.case for p in place(view, view.span)}


@pytest.mark.parametrize(
    ("sentence", "case"),
    [
        ("[한빛전자]는 웃었다.", "subject"),
        ("[한빛전자]도 웃었다.", "subject"),
        ("[한빛전자] 측은 웃었다.", "subject"),
        ("[한빛전자] 연구본부장이 웃었다.", "subject"),
        ("[한빛전자](대표 강은솔)가 웃었다.", "subject"),
        ("‘[한빛전자]’가 웃었다.", "subject"),
        ("[한빛전자] 산학협력단이 웃었다.", "subject"),
        ("[한빛전자] 방산 부문과 웃었다.", "partner"),
        ("[한빛전자] 항구 대표부와 웃었다.", "partner"),
        ("[한빛전자] 등은 웃었다.", "subject"),
        ("[한빛전자] 등 세 곳이 웃었다.", "subject"),
        ("[한빛전자] 등 세 곳과 웃었다.", "partner"),
        ("[한빛전자] 등 부품 업체와 약속을 지켰다.", "partner"),
        ("[한빛전자] 등 기업인들도 약속을 지켰다.", "subject"),
        ("▲[한빛전자]= 새 공장을 짓는다.", "subject"),
        ("[한빛전자]와 웃었다.", "partner"),
        ("[한빛전자]와의 만남이다.", "partner"),
        ("[한빛전자]하고 만났다.", "partner"),
        ("[한빛전자] 간에 오갔다.", "between"),
        ("[한빛전자]로부터 받았다.", "from"),
        ("[한빛전자]에 주었다.", "to"),
        ("[한빛전자]의 것이다.", "of"),
        ("[한빛전자] 냉장고가 팔렸다.", "none"),
        ("[한빛전자] 등 이름난 부품 업체를 사들였다.", "object"),
        ("[한빛전자] 등으로부터 받았다.", "from"),
        ("[한빛전자] 등에 공급한다.", "to"),
    ],
)
def test_what_follows_a_name_tells_its_case(sentence, case):
    assert cases(sentence) == {"한빛전자": case}


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("[한빛전자]와 [새론조선]은 협약을 맺었다.", ["한빛전자", "새론조선"]),
        ("[한빛전자]는 [새론조선]과 협약을 맺었다.", ["한빛전자", "새론조선"]),
        ("[한빛전자], [새론조선], [다온해운]은 협약을 맺었다.", ["한빛전자", "새론조선", "다온해운"]),
        ("[한빛전자]·[새론조선]은 협약을 맺었다.", ["한빛전자", "새론조선"]),
        ("[한빛전자] 및 [새론조선]은 협약을 맺었다.", ["한빛전자", "새론조선"]),
        ("[한|KR][미|US] 양국은 협약을 맺었다.", ["한", "미", "양국"]),
        ("[한국|KR]과 [오만|OM] 간 협약을 맺었다.", ["한국", "오만"]),
        ("[한국|KR]·[오만|OM] 협정이 맺어졌다.", ["한국", "오만"]),
        ("두 회사는 협약을 맺었다.", ["두 회사"]),
        ("[한국|KR]의 관세를 다뤘다.", []),
        ("[오만|OM]에서 만났다.", []),
        # the subject of a verb that describes a noun agrees to nothing, nor does who reports what two agreed
        ("[한빛전자]는 [새론조선]이 보유한 [다온해운]과 협약을 맺었다.", ["한빛전자", "다온해운"]),
        ("[한빛전자]는 [새론조선]과 [다온해운]이 지원하는 협약을 맺었다.", ["한빛전자"]),
        ("[한빛전자]는 [새론조선]과 [다온해운] 간에 맺은 협약을 알렸다.", ["새론조선", "다온해운"]),
        ("[한국|KR]이 다음 달 끝나는 [오만|OM]과의 협정을 늘렸다.", ["한국", "오만"]),
        # a list may end on somebody that nobody knows
        ("[한빛전자]는 [새론조선], 두물 조합과 협약을 맺었다.", ["한빛전자", "새론조선"]),
        ("[한빛전자]는 [새론조선] 그리고 [다온해운]과 협약을 맺었다.", ["한빛전자", "새론조선", "다온해운"]),
        ("[한빛전자]는 [새론조선]과 [다온해운]을 찾았다.", ["한빛전자"]),
    ],
)
def test_parties_are_subjects_partners_and_words_written_as_one(sentence, who):
    view, _ = read(sentence)
    assert words_of(view, parties(view, view.span)) == who


def test_a_name_in_parentheses_only_glosses_the_name_before_it():
    assert cases("[국제물류기구|international_organization]([IPO|international_organization])는 웃었다.") == {
        "국제물류기구": "subject"
    }


def test_a_name_inside_another_takes_no_part_of_its_own():
    view, _ = read("[한빛전자]는 웃었다.")
    inner = Span(view.actors[0].span.start, view.actors[0].span.start + 2)
    shorter = type(view.actors[0])(actor=view.actors[0].actor, span=inner)
    doubled = type(view)(**{f: getattr(view, f) for f in view.__struct_fields__} | {"actors": (*view.actors, shorter)})
    assert words_of(doubled, parties(doubled, doubled.span)) == ["한빛전자"]


@pytest.mark.parametrize(
    "sentence",
    [
        "[강은솔|person - 대표] 대표는 웃었다.",
        "[강은솔|person - 대표] 한빛전자 해외 총괄대표는 웃었다.",
        "[강은솔|person - 대표]는 웃었다.",
    ],
)
def test_an_office_behind_a_name_belongs_to_it(sentence):
    assert cases(sentence) == {"강은솔": "subject"}


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("[한빛전자]는 [새론조선]과 만났다.", ["한빛전자"]),
        ("[한빛전자]와 [새론조선]은 만났다.", ["한빛전자", "새론조선"]),
        ("[한빛전자]와 세계 3대 조선사 가운데 하나인 [새론조선]이 만났다.", ["한빛전자", "새론조선"]),
        ("[한빛전자]는 웃었고 [새론조선]은 울었다.", ["한빛전자"]),
        ("[한빛전자]가 주도하는 모임에 [새론조선]이 들어갔다.", ["새론조선"]),
        ("모두 웃었다.", []),
    ],
)
def test_a_sentence_is_about_its_first_subject_with_all_that_is_listed_before_it(sentence, who):
    _, reading = read(sentence)
    view, _ = read(sentence)
    assert words_of(view, reading.subject) == who == words_of(view, subject(view, view.span))


def test_a_list_ends_where_something_else_stands_between():
    sentence = (
        "[한빛전자], " + "먼 바다의 작은 섬에서 태어나 오래도록 배를 만들어 온 사람들이 모여서 세운 아름다운 회사 " * 2
    )
    assert cases(sentence + "[새론조선]은 웃었다.") == {"새론조선": "subject"}


def mentions(sentence):
    view, reading = read(sentence)
    return [words_of(view, mention.participants) for mention in reading.agreements]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        # Who reports an agreement takes no part in it, unless the report has no subject of its own.
        ("[한빛시|government_body]는 [새론조선]과 [다온해운]이 협약을 맺었다고 밝혔다.", ["새론조선", "다온해운"]),
        ("[한빛전자]는 [새론조선]과 협약을 맺었다고 밝혔다.", ["한빛전자", "새론조선"]),
        ("[강은솔|person - 대표] 대표는 “두 회사가 창고를 함께 쓰기로 했다”고 말했다.", ["두 회사"]),
        # Whose name stands in the genitive before a name in marks owns it.
        ("두 정상의 ‘한결 선언’이 채택됐다.", ["두 정상"]),
        ("[한국|KR]·[오만|OM]·[칠레|CL] 정상의 ‘한결 선언’이 채택됐다.", ["한국", "오만", "칠레"]),
        ("[한국|KR]과 [오만|OM]의 어업 협정이 발효됐다.", ["한국", "오만"]),
        # Who signs between the name and the verb.
        ("합의문에는 [한빛전자]와 [새론조선]이 서명했다.", ["한빛전자", "새론조선"]),
        # The name tells the parties; a ministry only acts for one of them, a person signs.
        ("[한국|KR]·[오만|OM] 어업 협정에 [바다부|government_body]가 서명했다.", ["한국", "오만", "바다부"]),
        ("[바다부|government_body]는 [한국|KR]·[오만|OM] 어업 협정에 서명했다.", ["바다부"]),
        ("[한빛전자]는 ‘[한국|KR]·[오만|OM] 어업 협정’에 서명했다.", ["한빛전자"]),
        ("[바다부|government_body]는 ‘[한국|KR]·[오만|OM] 어업 협정’에 서명했다.", ["한국", "오만"]),
        ("[강은솔|person - 장관] 장관은 ‘[한국|KR]·[오만|OM] 어업 협정’에 서명했다.", ["한국", "오만", "강은솔"]),
        # A clause without a subject shares the one that opens the sentence.
        ("[한빛전자]는 모임을 열고 [새론조선]과 협약을 맺었다.", ["한빛전자", "새론조선"]),
        ("[한빛전자]는 웃었고 [새론조선]은 [다온해운]과 협약을 맺었다.", ["새론조선", "다온해운"]),
        # A verb alone.
        ("[한빛전자]와 [새론조선]은 창고를 함께 쓰기로 했다.", ["한빛전자", "새론조선"]),
        ("[한빛전자]는 [새론조선]으로부터 유조선을 수주했다.", ["한빛전자", "새론조선"]),
        ("[한빛전자]는 [새론조선]에 유조선을 발주했다.", ["한빛전자", "새론조선"]),
        ("[한빛전자]는 [오만|OM]에 다리 공사를 따냈다.", ["한빛전자"]),
    ],
)
def test_who_agrees(sentence, who):
    assert mentions(sentence) == [who]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        # In whose presence it is made, by name or by office.
        (
            (
                "[한빛전자]는 [강은솔|person - 차관] [바다부|government_body] 차관, [하늘부|government_body] 차관이 "
                "참석한 가운데 협약을 맺었다."
            ),
            ["한빛전자", "강은솔", "바다부", "하늘부"],
        ),
        # A head of state looks on.
        (
            "[한빛전자]는 [강은솔|person - 대통령] 대통령이 참석한 가운데 [새론조선]과 협약을 맺었다.",
            ["한빛전자", "새론조선"],
        ),
        # A guest without an office is there for nobody.
        ("[한빛전자]는 [새론조선] 직원들이 참석한 가운데 협약을 맺었다.", ["한빛전자"]),
        # Who takes part in what is described; the last of the list need not be known.
        (
            "[한빛시|government_body]는 [한빛전자], [새론조선], 두물가게 등이 참여하는 항로 협약을 맺었다.",
            ["한빛시", "한빛전자", "새론조선"],
        ),
        (
            "[한빛시|government_body]는 [한빛전자]가 참여하는 모임이 바라는 항로 협약을 맺었다.",
            ["한빛시"],
        ),
        # Between whom the noun says that it came about.
        ("자율 협약 체결은 [한빛시|government_body]와 [새론조선] 사이에 이뤄졌다.", ["한빛시", "새론조선"]),
        ("자율 협약 체결은 [새론조선]과 시장 사이에 소문을 낳았다.", []),
        # A partner inside the name, with what they found behind it.
        ("[한빛전자]는 물류기업 ‘[두물해운]’과 합자회사 ‘[가온물류]’ 신설 계약을 맺었다.", ["한빛전자", "두물해운"]),
        # Who speaks of a partner, by itself or through somebody of it; an office speaks of others as well.
        ("[한빛전자]는 “[새론조선]과 협약을 맺었다”고 밝혔다.", ["새론조선", "한빛전자"]),
        ("[강은솔|person 바다부 장관] 장관은 “[새론조선]과 협약을 맺었다”고 밝혔다. ", ["새론조선"]),
        # Joined by an operator's sign.
        ("[한빛전자]는 [새론조선]∙[다온해운]과 협약을 맺었다.", ["한빛전자", "새론조선", "다온해운"]),
        # Two countries before a noun are what it is about.
        ("[한국|KR]과 [오만|OM]은 [칠레|CL]와 [페루|PE] 문제에 합의했다.", ["한국", "오만"]),
    ],
)
def test_who_is_there_or_takes_part_beside_the_verb(sentence, who):
    assert mentions(sentence) == [who]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        (
            "[한빛전자]는 [새론조선], [다온해운]과 각각 협약을 맺었다.",
            [["한빛전자", "새론조선"], ["한빛전자", "다온해운"]],
        ),
        (
            "[한빛전자]는 [새론조선]·[다온해운]과 협약을 잇달아 맺었다.",
            [["한빛전자", "새론조선"], ["한빛전자", "다온해운"]],
        ),
        (
            "[한빛전자]는 [새론조선]과 [다온해운]으로부터 각각 유조선을 수주했다.",
            [["한빛전자", "새론조선"], ["한빛전자", "다온해운"]],
        ),
        # Shares of one agreement, one partner alone, several on either side.
        (
            "[한빛전자]는 [새론조선], [다온해운]과 각각 50%씩 내는 협약을 맺었다.",
            [["한빛전자", "새론조선", "다온해운"]],
        ),
        ("[한빛전자]는 [새론조선]과 각각 협약을 맺었다.", [["한빛전자", "새론조선"]]),
        (
            "[한빛전자]와 [가온전지]는 [새론조선], [다온해운]과 각각 협약을 맺었다.",
            [["한빛전자", "가온전지", "새론조선", "다온해운"]],
        ),
        # What is bought is bought one by one; who sells together sells once.
        ("[한빛전자]는 [가온전지]와 [다온해운]을 인수했다.", [["한빛전자", "가온전지"], ["한빛전자", "다온해운"]]),
    ],
)
def test_what_is_made_with_each_of_several_is_several(sentence, who):
    assert mentions(sentence) == who


def test_nouns_that_share_a_verb_share_the_subject_as_well():
    assert mentions("[한빛전자]는 [새론조선]과 부품 협약을, [다온해운]과 운송 계약을 각각 체결했다.") == [
        ["한빛전자", "새론조선"],
        ["한빛전자", "다온해운"],
    ]


def test_the_last_of_a_list_of_owners_of_a_name_in_marks_takes_the_others_along():
    assert cases("[한국|KR]과 [오만|OM] 정상의 ‘한결 선언’이다.")["오만"] == "of"


def test_words_between_two_subjects_that_end_in_a_particle_part_them():
    view, reading = read("[한빛전자]는 배가 [새론조선]이 더 많다.")
    assert words_of(view, reading.subject) == ["한빛전자"]


def test_an_office_too_far_behind_a_name_is_somebody_else_s():
    assert cases("[강은솔|person - 대표] 씨가 만난, 대표는 따로 있다.") == {"강은솔": "none"}


def test_who_keeps_the_day_of_an_agreement_takes_no_part_in_it():
    _, reading = read("[도담|person 나루국 장관]이 한솔 정전협정 체결일을 맞아 연설했다.")
    assert [mention.participants for mention in reading.agreements] == [()]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("[한빛전자]와 부품 협약을 맺은 [새론조선]은 웃었다.", ["한빛전자", "새론조선"]),
        (
            "[두물해운]으로부터 운송 계약을 따낸 조선업체 [새론조선]과 [다온조선]은 웃었다.",
            ["새론조선", "다온조선", "두물해운"],
        ),
        ("[한빛전자]와 부품 협약을 체결한 뒤 [새론조선]은 웃었다.", ["한빛전자"]),
        ("[한빛전자]는 [두물해운]과 협약을 맺은 공장을 [새론조선]에 보였다.", ["한빛전자", "두물해운"]),
        ("[한빛전자]와 부품 협약이 성사된 배경에는 [새론조선]의 기술이 있다.", ["한빛전자"]),
    ],
)
def test_whom_a_verb_describes_took_part(sentence, who):
    view, reading = read(sentence)
    assert words_of(view, reading.agreements[0].participants) == who


def test_all_whom_an_act_describes_did_it():
    view, reading = read("[가온전지]를 사들인 [새론조선]과 [다온조선]은 웃었다.")
    assert words_of(view, reading.agreements[0].participants) == ["새론조선", "다온조선", "가온전지"]


def test_whom_an_act_describes_did_it_and_not_who_the_sentence_is_about():
    view, reading = read("[두물자산]은 [가온전지]를 사들인 [새론조선]으로부터 공장을 인수했다.")
    first, second = reading.agreements
    assert words_of(view, first.participants) == ["새론조선", "가온전지"]
    assert words_of(view, second.participants) == ["두물자산", "새론조선"]
