"""What captions add to the agreements of the story."""

from marked import agreement, agreements, marked

STORY = "[한빛전자]와 [새론조선]은 부품 협약을 체결했다."


def test_a_caption_adds_the_day_and_the_place_to_what_the_story_tells():
    found = agreement(STORY, "◎[한빛전자]와 [새론조선]이 지난 1일 부산 한빛호텔에서 부품 협약을 체결했다.")
    assert (found.signed.value, found.place.text) == ("2031-05-01", "부산 한빛호텔")


def test_a_caption_says_nothing_about_terms():
    assert agreement(STORY, "◎[한빛전자]와 [새론조선]은 협약을 체결하고 비용을 나누기로 했다.").clauses == ()


def test_only_a_pair_of_which_the_story_tells_nothing_makes_another_agreement_in_the_background():
    other = "◎[한빛전자]와 [다온해운]이 지난해 항로 협약을 체결했다."
    assert [one.salience for one in agreements(STORY, other)] == ["main", "background"]
    assert len(agreements(STORY, "◎[다온해운]이 지난해 항로 협약을 체결했다.")) == 1
    assert len(agreements(STORY, "◎[한빛전자]와 [새론조선]이 물류 양해각서를 체결했다.")) == 1


def test_a_caption_that_speaks_of_no_agreement_is_not_read():
    assert marked("◎[한빛전자] 대표가 손을 흔들고 있다.").annotations.captions == ()
