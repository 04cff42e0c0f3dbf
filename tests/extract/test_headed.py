"""What a headline tells of the agreement that an article is about."""

import pytest

from converter.run.one import Options, unchecked

STORY = "한빛시는 2일 나래대학교와 상호 협력을 위한 협약을 체결했다. 두 기관은 축제를 함께 열기로 했다."


def agreements(headline, story):
    return unchecked(f"{headline}\n\n{story}".encode(), source=None, options=Options()).agreements


@pytest.mark.parametrize(
    ("headline", "type_"),
    [
        ("한빛시·나래대, 업무협약 체결", "memorandum_of_understanding"),
        ("한빛시·나래대, 상호 협력 협약", "agreement"),
        ("한빛시·나래대, 업무협약 넘어 공급계약까지", "agreement"),
    ],
)
def test_the_most_telling_name_may_stand_in_the_headline_alone(headline, type_):
    (found,) = agreements(headline, STORY)
    assert found.type == type_
    assert found.evidence["type"][0].text in {"업무협약", "협약"}


def test_of_several_agreements_a_headline_tells_nothing():
    other = "가온전자는 다온해운과 항로 협약을 체결했다."
    assert {one.type for one in agreements("지역 곳곳서 업무협약 체결", f"{STORY}\n\n{other}")} == {"agreement"}


def test_the_first_words_of_a_story_may_go_back_to_its_headline():
    (found,) = agreements("한빛시·나래대, 업무협약 체결", STORY.replace("상호 협력을 위한", "이번"))
    assert found.status == "signed"
