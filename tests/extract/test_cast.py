"""Who the parties are: persons act for others, words for several go back to those last spoken of."""

import pytest
from marked import marked

from converter.extract.cast import Cast
from converter.extract.nature import legal_nature


def parties(*paragraphs):
    article = marked(*paragraphs)
    (found,) = article.extraction().agreements
    return article.names(found.parties)


def signatories(*paragraphs):
    article = marked(*paragraphs)
    (found,) = article.extraction().agreements
    names = {actor.id: actor.name for actor in article.annotations.actors}
    return [(names[s.actor_id], names.get(s.on_behalf_of)) for s in found.signatories]


SIGNED = "부품 협약을 체결했다."


@pytest.mark.parametrize(
    ("paragraphs", "who"),
    [
        (("[한빛전자]와 [새론조선]은 만났다.", f"양사는 {SIGNED}"), ["한빛전자", "새론조선"]),
        (("[한국|KR]과 [오만|OM]은 만났다.", f"양국은 {SIGNED}"), ["한국", "오만"]),
        (
            ("[한국|KR]과 [오만|OM]은 만났다.", "[한빛전자]와 [새론조선]은 웃었다.", f"양국은 {SIGNED}"),
            ["한국", "오만"],
        ),
        (("[한빛전자]와 [새론조선]은 만났다.", f"양측은 {SIGNED}"), ["한빛전자", "새론조선"]),
        # Named apart, but these two countries are the only ones.
        (("[한국|KR]의 배가 [오만|OM]에 닿았다.", f"양국은 {SIGNED}"), ["한국", "오만"]),
        # The number must fit.
        (("[한빛전자], [새론조선], [다온해운]은 만났다.", f"두 회사는 {SIGNED}"), []),
        (("[한빛전자]와 [새론조선]은 만났다.", f"양국은 {SIGNED}"), []),
        (("[한빛전자]의 배가 [새론조선]에 닿았다.", f"양사는 {SIGNED}"), ["한빛전자", "새론조선"]),
        (("[한빛전자]의 배가 닿았다.", f"양사는 {SIGNED}"), []),
        # A name and its gloss are one.
        (("모임([한빛전자]·[한빛전자]·[다온해운])이 열렸다.", f"3사는 {SIGNED}"), []),
        # A row of just as many, wherever it stands.
        (
            (f"4개국 정상은 {SIGNED}", "모임([한국|KR]·[오만|OM]·[칠레|CL]·[페루|PE])이 열렸다. [가나|GH]도 왔다."),
            ["한국", "오만", "칠레", "페루"],
        ),
        # Parties are named further on; a company beside its union.
        (
            (f"여야는 {SIGNED}", "[가온당|organization]과 [누리당|organization]은 웃었다."),
            ["가온당", "누리당"],
        ),
        (
            (
                f"여야는 {SIGNED}",
                "[가온당|organization]이 왔다. [누리당|organization]이 갔다." * 2,
            ),
            ["가온당", "누리당"],
        ),
        # Two of whose dealings the article tells.
        (
            ("[한빛전자]와 이웃 [새론조선]의 다툼이 컸다. [다온해운]이 웃었다.", f"양측은 {SIGNED}"),
            ["한빛전자", "새론조선"],
        ),
        # Two of three are not all of them.
        (
            (
                f"여야는 {SIGNED}",
                "[가온당|organization], [누리당|organization]. [나루당|organization]." * 2,
                "[가온당|organization]과 [누리당|organization]은 웃었다.",
            ),
            ["가온당", "누리당", "나루당"],
        ),
        (("[한빛전자]가 [한빛노조|organization]를 찾았다.", f"노사는 {SIGNED}"), ["한빛전자", "한빛노조"]),
        (("[한빛전자]가 [다온해운]을 찾았다.", f"노사는 {SIGNED}"), []),
    ],
)
def test_words_for_several_go_back_to_those_last_spoken_of_together(paragraphs, who):
    assert parties(*paragraphs) == who


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        # A person agrees for its affiliation, or for the country it belongs to.
        (f"[한빛전자] [강은솔|person 한빛전자 대표] 대표와 [새론조선]은 {SIGNED}", ["한빛전자", "새론조선"]),
        # A place is no party.
        (f"[한빛전자]와 [부산|place]은 {SIGNED}", ["한빛전자"]),
        # A ministry that agrees with a country acts for its own.
        (f"[한국|KR]의 날이다. [바다부|government_body]와 [오만|OM]은 {SIGNED}", ["한국", "오만"]),
        (f"[바다부|government_body]와 [오만|OM]은 {SIGNED}", ["바다부", "오만"]),
        # Among themselves they act in their own name.
        (f"[바다부|government_body]와 [하늘부|government_body]는 {SIGNED}", ["바다부", "하늘부"]),
    ],
)
def test_who_acts_for_whom(sentence, who):
    assert parties(sentence) == who


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("[강은솔|person]은 [한빛구단]과 선수 계약을 맺었다.", ["한빛구단", "강은솔"]),
        ("[강은솔|person 한빛구단]은 [한빛구단]과 선수 계약을 맺었다.", ["한빛구단", "강은솔"]),
        (
            "[강은솔|person 가온전자 대표] 대표는 [한빛구단]과 공급 계약을 맺었다. [가온전자]는 웃었다.",
            ["가온전자", "한빛구단"],
        ),
        ("[강은솔|person]은 [한빛구단]과 부품 협약을 맺었다.", ["한빛구단"]),
    ],
)
def test_a_person_who_acts_for_nobody_makes_a_contract_for_itself(sentence, who):
    assert parties(sentence) == who


@pytest.mark.parametrize(
    ("later", "who"),
    [
        # What was made is the subject; who made it was spoken of.
        ("새 부두는 [다온해운]과 맺은 부품 협약을 통해 지어졌다.", ["한빛전자", "다온해운"]),
        ("[다온해운]과 부품 협약을 체결했다.", ["한빛전자", "다온해운"]),
        ("올 상반기 중에는 [다온해운]과 부품 협약을 체결했다.", ["한빛전자", "다온해운"]),
        # Somebody else is spoken of with 도.
        ("노마루 교수도 [다온해운]과 부품 협약을 체결했다.", ["다온해운"]),
    ],
)
def test_who_is_left_out_was_spoken_of_before(later, who):
    assert parties("[한빛전자]가 웃었다.", later) == who


def test_persons_who_agree_are_signatories_with_whom_they_sign_for():
    found = signatories(
        "[강은솔|person 한빛전자 대표] 대표와 [노마루|person - 사장] 사장은 부품 협약서에 서명했다.",
        "[한빛전자]는 웃었다.",
    )
    assert found == [("강은솔", "한빛전자"), ("노마루", None)]


def test_one_guest_alone_is_no_signatory():
    found = signatories(
        "[한국|KR]과 [오만|OM]은 어업 협정에 서명했다.", "서명식에는 [강은솔|person - 장관] 장관이 참석했다."
    )
    assert found == []


def test_a_country_without_a_code_is_nobody_s():
    assert Cast(actors={}).country_actor(None) is None


@pytest.mark.parametrize(
    ("sentence", "ambit"),
    [
        (f"[한국|KR]과 [오만|OM]은 {SIGNED}", "bilateral"),
        (f"[한국|KR], [오만|OM], [칠레|CL]는 {SIGNED}", "trilateral"),
        (f"[한국|KR], [오만|OM], [칠레|CL], [페루|PE]는 {SIGNED}", "multilateral"),
        (f"[한빛전자]와 [새론조선]은 {SIGNED}", "corporate"),
        (f"[바다부|government_body]와 [하늘부|government_body]는 {SIGNED}", "interagency"),
        (f"[바다부|government_body]와 [새론조선]은 {SIGNED}", "public_private"),
        (f"[한빛대학|organization]과 [새론조선]은 {SIGNED}", None),
        (f"[한빛대학|organization]과 [누리대학|organization]은 {SIGNED}", None),
        (f"[한빛전자]는 {SIGNED}", None),
    ],
)
def test_between_whom_it_is_made(sentence, ambit):
    (found,) = marked(sentence).extraction().agreements
    assert found.ambit == ambit


@pytest.mark.parametrize(
    ("kind", "nature"),
    [("treaty", "binding"), ("memorandum_of_understanding", "non_binding"), ("agreement", "unknown")],
)
def test_the_instrument_tells_whether_it_binds(kind, nature):
    assert legal_nature(kind) == nature


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        (f"[한국|KR]과 [오만|OM]은 1일 {SIGNED}", "KR+OM|agreement|2031-05-01"),
        (f"[한빛전자]와 [새론조선]은 {SIGNED}", "새론조선+한빛전자|agreement|?"),
        ("양해각서가 체결됐다.", "?|memorandum_of_understanding|?"),
    ],
)
def test_the_key_holds_parties_type_and_day(sentence, key):
    (found,) = marked(sentence).extraction().agreements
    assert found.key == key


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("[한빛전자], [새론조선], [다온해운]의 배가 닿았다. 3사는 " + SIGNED, ["한빛전자", "새론조선", "다온해운"]),
        ("[한빛전자]의 배가 닿았다. 3사는 " + SIGNED, []),
        ("[한빛전자]와 [새론조선]은 만났다. 이들은 " + SIGNED, ["한빛전자", "새론조선"]),
    ],
)
def test_the_number_of_those_named_just_before_must_fit(words, who):
    assert parties(words) == who
