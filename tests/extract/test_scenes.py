"""The day and the place of a signing that the words of another sentence, or of a caption, tell."""

import pytest
from marked import agreements

FIRST = "[한빛시]는 지난 1일 시청에서 [새론조선]과 투자협약을 체결했다."


def scene(*paragraphs, of=-1):
    found = agreements(*paragraphs)[of]
    return (found.signed and found.signed.value, found.place and found.place.text)


@pytest.mark.parametrize(
    ("sentence", "day", "place"),
    [
        ("같은 자리에서 [다온대]는 [누리은행]과 장학 협약을 맺었다.", "2031-05-01", "시청"),
        ("이어 [다온대]와 [누리은행]이 장학 협약을 맺었다.", "2031-05-01", "시청"),
        ("이 밖에 [다온대]와 [누리은행]이 장학 협약을 맺었다.", "2031-05-01", "시청"),
        ("이날 [다온대]와 [누리은행]도 장학 협약을 맺었다.", "2031-05-01", "시청"),
        ("[다온대]와 [누리은행]은 장학 협약을 맺었다.", None, None),
        ("또 최근 [다온대]와 [누리은행]이 장학 협약을 맺었다.", None, None),
        ("이 밖에 [다온대]와 [누리은행]은 다음 달 장학 협약을 맺기로 했다.", None, None),
        ("이날 [다온대]는 [누리은행]과 부산에서 장학 협약을 맺었다.", "2031-05-01", "부산"),
    ],
)
def test_what_happens_at_one_place_is_tied_to_it_by_words(sentence, day, place):
    assert scene(FIRST + " " + sentence) == (day, place)


@pytest.mark.parametrize(
    ("before", "sentence", "day", "place"),
    [
        ("두 사람은 지난 1일 물길호텔에서 회담을 열었다.", "회담 뒤 협정에 서명했다.", "2031-05-01", "물길호텔"),
        ("두 사람은 지난 1일 물길호텔에서 포럼을 열었다.", "회담 뒤 협정에 서명했다.", None, None),
        ("회장은 지난 1일 물길호텔에서 열린 포럼에 참석했다.", "이날 협정에 서명했다.", "2031-05-01", "물길호텔"),
        ("회장은 지난 1일 포럼에 참석했다. 2일에는 쉬었다.", "이날 협정에 서명했다.", "2031-05-02", None),
        ("지난 1일 오후 마루시 물길호텔 2층.", "이날 협정에 서명했다.", "2031-05-01", "마루시 물길호텔 2층"),
        ("회장은 지난 1일 물길호텔에서 떠났다.", "이날 협정에 서명했다.", "2031-05-01", None),
    ],
)
def test_a_meeting_sets_the_scene_of_what_goes_back_to_it(before, sentence, day, place):
    assert scene(f"{before} [한국|KR]과 [오만|OM]은 {sentence}") == (day, place)


def test_a_meeting_told_in_parts_is_known_by_its_name():
    story = "[한국|KR]과 [오만|OM]은 지난 1일 정상회담을 열어 어업 협정에 서명했다."
    assert scene(story, "◎두 정상이 1일 무스카트에서 정상회담을 하고 있다.") == ("2031-05-01", "무스카트")
    assert scene(story, "◎두 정상이 1일 무스카트에서 만찬을 하고 있다.") == ("2031-05-01", None)


@pytest.mark.parametrize(("other", "place"), [("서울", None), ("부산", "부산")])
def test_a_meeting_of_which_two_places_are_told_has_none(other, place):
    story = "[한국|KR]과 [오만|OM]은 정상회담을 열어 어업 협정에 서명했다."
    assert scene(story, "◎두 사람이 부산에서 정상회담을 했다.", f"◎두 사람이 {other}에서 정상회담을 했다.") == (
        None,
        place,
    )


def test_entries_of_a_list_share_the_scene_of_the_sentence_that_opens_it():
    opening = "이날 행사에서는 협약이 더 나왔다."
    assert scene(FIRST, opening, "▲ [다온대]·[누리은행], 장학 협약 체결") == ("2031-05-01", "시청")


@pytest.mark.parametrize(
    "since",
    [
        "2029년 3월 마루시에서 두 장관이 서명한 지 2년 만이다.",
        "2029년 3월 마루시에서 맺은 지 2년 만이다.",
        "2029년 3월 마루시에서 맺을 당시 반대가 컸다.",
    ],
)
def test_when_a_treaty_was_made_is_recalled_behind_what_became_of_it(since):
    assert scene("[한국|KR]과 [오만|OM]의 어업 협정이 1일 발효됐다. " + since) == ("2029-03", "마루시")


def test_what_has_just_been_made_is_not_what_is_recalled():
    story = "[한빛시]와 [새론시]는 자매결연 협약을 체결했다. 2029년 3월 우호 협약을 맺은 지 2년 만이다."
    assert scene(story, of=0) == (None, None)


def test_the_day_on_which_a_treaty_is_ratified_is_not_when_it_was_made():
    assert scene("국회는 지난 1일 [한국|KR]과 [오만|OM]의 어업 협정을 비준했다.")[0] is None


@pytest.mark.parametrize(
    ("caption", "place"),
    [
        ("◎지난 1일 물길호텔에서 열린 협약 체결식의 한 장면.", "물길호텔"),
        ("◎지난 1일 물길호텔에서 열린 협약 기념식의 한 장면.", None),
        ("◎지난해 3월 물길호텔에서 열린 협약 체결식의 한 장면.", None),
    ],
)
def test_a_picture_of_the_signing_tells_where_it_was(caption, place):
    assert scene("[한빛전자]와 [새론조선]은 지난 1일 부품 협약을 체결했다.", caption)[1] == place


def test_a_picture_tells_no_place_where_the_story_tells_one():
    story = "[한빛전자]와 [새론조선]은 부산에서 부품 협약을 체결했다. [다온대]와 [누리은행]은 장학 협약을 맺었다."
    assert scene(story, "◎지난 1일 물길호텔에서 열린 서명식의 한 장면.")[1] is None


@pytest.mark.parametrize(
    ("counted", "one", "day", "place"),
    [
        (
            "이날 포럼에서는 협약 세 건이 나왔다.",
            "[다온대]는 [누리은행]과 장학 협약을 맺었다.",
            "2031-05-01",
            "물길호텔",
        ),
        ("이날 포럼에서는 새 제품이 나왔다.", "[다온대]는 [누리은행]과 장학 협약을 맺었다.", None, None),
        ("이날 포럼에서는 협약 세 건이 나왔다.", "[다온대]는 최근 [누리은행]과 협약을 맺었다.", None, None),
        ("이날 포럼에서는 협약 세 건이 나왔다.", "[다온대]는 지난달 [누리은행]과 협약을 맺었다.", "2031-04", None),
        ("포럼에서 협약 세 건이 나왔다. 2일 비가 왔다.", "[다온대]는 [누리은행]과 협약을 맺었다.", None, None),
    ],
)
def test_what_is_counted_at_a_scene_is_told_behind_it_one_by_one(counted, one, day, place):
    assert scene(f"회장은 지난 1일 물길호텔에서 열린 포럼에 참석했다. {counted} {one}") == (day, place)
