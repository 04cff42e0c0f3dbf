"""How an agreement stands, when and where it was made, who says so, and where each field was read."""

import pytest
from marked import agreement, agreements, marked

from converter.extract.state import ORDER
from converter.model.vocab import Status

ACCORD = "[한국|KR]과 [오만|OM]이 어업 협정에 서명했다"
SIGNED = "[한국|KR]과 [오만|OM]은 자유무역협정에 서명했다."


@pytest.mark.parametrize(
    ("paragraphs", "status", "life"),
    [
        ((SIGNED,), "signed", ["signed"]),
        ((SIGNED, "자유무역협정은 1일 발효됐다."), "in_force", ["signed", "in_force"]),
        (("[한국|KR]과 [오만|OM]의 자유무역협정이 1일 발효됐다.", SIGNED), "in_force", ["in_force", "signed"]),
        ((SIGNED, "[오만|OM]은 자유무역협정을 파기했다."), "terminated", ["signed", "terminated"]),
        ((SIGNED, "두 나라는 자유무역협정에 서명했다."), "signed", ["signed"]),
        (("[한빛전자]와 [새론조선]의 합병 협상이 결렬됐다.",), "failed", ["failed"]),
        (("[한국|KR]과 [오만|OM]은 협정 체결을 추진하고 있다.",), "negotiating", ["negotiating"]),
        (("[한국|KR]과 [오만|OM]은 협정 체결을 제안했다.",), "proposed", ["proposed"]),
        (("[한국|KR]·[오만|OM] 어업 조약은 낡았다.",), "signed", []),
    ],
)
def test_the_furthest_step_counts_and_what_ends_it_outweighs_what_made_it(paragraphs, status, life):
    found = agreement(*paragraphs)
    assert (found.status, [event.status for event in found.events]) == (status, life)


@pytest.mark.parametrize(
    ("paragraphs", "status"),
    [
        (("[한국|KR]과 [오만|OM]은 지난달 결렬됐던 무역 협상을 마무리하고 무역 협정에 서명했다.",), "signed"),
        (("[한국|KR]과 [오만|OM]은 2일 무역 협상을 재개했다.", "무역 협상은 2029년 결렬됐다."), "negotiating"),
        (("[한국|KR]과 [오만|OM]의 무역 협상은 2일 결렬됐다.", "무역 협상은 2029년 재개됐다."), "failed"),
        (("[한국|KR]과 [오만|OM]은 휴전에 합의했으나 사흘 만에 깨졌다.",), "terminated"),
        (
            ("[한국|KR]과 [오만|OM]은 군사 합의를 복원했다.", "앞서 [오만|OM]은 군사 합의의 효력을 정지했다."),
            "in_force",
        ),
    ],
)
def test_what_begins_anew_outweighs_what_ended_before(paragraphs, status):
    assert agreements(*paragraphs)[0].status == status


def test_every_status_that_can_be_read_has_its_rank():
    assert set(ORDER) == set(Status.__args__) - {"unknown"}


def test_an_end_is_told_with_negative_polarity():
    (event,) = agreement("[한빛전자]와 [새론조선]의 합병 협상이 결렬됐다.").events
    assert (event.assertion.polarity, event.assertion.realis) == ("negative", "planned")


@pytest.mark.parametrize(
    ("paragraphs", "signed", "effective"),
    [
        (("[한국|KR]과 [오만|OM]은 1일 자유무역협정에 서명했다.",), "2031-05-01", None),
        ((SIGNED, "자유무역협정은 1일 발효됐다."), None, "2031-05-01"),
        # A year before a name is when it was made, not since when it is in force.
        (("2015년 파리협정에 따라 배출을 줄인다.",), "2015", None),
        (("[한국|KR]과 [오만|OM]은 다음 달 어업 협정을 체결할 예정이다.",), None, None),
        (("[한국|KR]과 [오만|OM]의 어업 협상은 1일 결렬됐다.",), None, None),
        (("[한국|KR]과 [오만|OM]은 1일 어업 협정에 서명했지만 의회가 부결시켰다.",), "2031-05-01", None),
        (("[한국|KR]과 [오만|OM]은 오는 9일 협상을 열기로 뜻을 모았다.",), None, None),
    ],
)
def test_a_plan_has_no_day_yet(paragraphs, signed, effective):
    found = agreement(*paragraphs)
    assert (found.signed and found.signed.value, found.effective and found.effective.value) == (signed, effective)


def test_the_day_on_which_it_was_made_is_its_key_whatever_became_of_it():
    found = agreement("[한국|KR]과 [오만|OM]은 1일 어업 협정에 서명했다.", "오만은 2일 어업 협정을 파기했다.")
    assert (found.status, found.key) == ("terminated", "KR+OM|agreement|2031-05-01")


def test_where_and_at_what_meeting():
    found = agreement("[한국|KR]과 [오만|OM]은 1일 무스카트에서 정상회담을 열고 수소 협정에 서명했다.")
    assert (found.place.text, found.occasion.text) == ("무스카트", "정상회담")


def test_a_ceremony_tells_where_as_well():
    found = agreement(SIGNED, "무스카트에서 열린 서명식에는 [강은솔|person - 장관] 장관이 참석했다.")
    assert found.place.text == "무스카트"


@pytest.mark.parametrize(
    ("paragraphs", "salience"),
    [
        ((SIGNED,), "main"),
        (("앞서 " + SIGNED,), "background"),
        (("앞서 " + SIGNED, *["이번 협정은 두 나라가 만들었다."] * 3), "main"),
    ],
)
def test_the_article_is_about_what_is_news_or_comes_back_again_and_again(paragraphs, salience):
    assert agreement(*paragraphs).salience == salience


def test_what_lies_in_the_past_of_the_story_is_historical():
    assert agreement("앞서 " + SIGNED).assertion.realis == "historical"


def test_the_mention_that_names_it_and_says_how_it_stands_shows_it_best():
    found = agreement("[한빛전자]와 [새론조선]은 창고를 함께 쓰기로 했다.", "두 회사는 1일 부품 협약을 체결했다.")
    assert found.summary == "두 회사는 1일 부품 협약을 체결했다."
    assert found.title == "부품 협약"


@pytest.mark.parametrize(
    ("sentence", "source", "kind", "certainty"),
    [
        (SIGNED, "journalist", "fact", "certain"),
        (SIGNED.replace("서명했다", "서명한 것으로 알려졌다"), "anonymous_source", "fact", "probable"),
        ("[바다부|government_body]는 " + ACCORD + "고 밝혔다.", "official_statement", "fact", "certain"),
        ("[강은솔|person - 장관] 장관은 “" + ACCORD + "”고 밝혔다.", "named_source", "quote", "certain"),
        ("정부 관계자는 “" + ACCORD + "”고 밝혔다.", "anonymous_source", "quote", "certain"),
        ("“" + ACCORD + ".”", "journalist", "quote", "certain"),
    ],
)  # fmt: skip
def test_who_says_so_and_how_surely(sentence, source, kind, certainty):
    said = agreement(sentence).assertion
    assert (said.source, said.kind, said.certainty) == (source, kind, certainty)


FIELDS = {"status", "type", "title", "parties", "signatories", "signed", "place", "occasion", "effective"}


@pytest.mark.parametrize(
    "paragraphs",
    [
        (SIGNED,),
        ("[한국|KR]과 [오만|OM]은 1일 무스카트에서 정상회담을 열고 수소 협정에 서명했다.", "수소 협정은 2일 발효됐다."),
        (SIGNED, "서명식에는 [강은솔|person - 장관] 장관이 참석했다."),
        ("[한국|KR]·[오만|OM] 어업 조약은 낡았다.",),
        ("앞서 " + SIGNED, "양해각서가 체결됐다."),
    ],
)
def test_every_field_that_is_filled_says_where_it_was_read(paragraphs):
    article = marked(*paragraphs)
    for found in article.extraction().agreements:
        filled = {name for name in FIELDS if getattr(found, name)}
        assert set(found.evidence) == filled
        for proofs in found.evidence.values():
            assert all(article.outline.text[e.start : e.end] == e.text and e.rule_id for e in proofs)


def test_ids_run_through_the_whole_article():
    found = agreements(
        "[한빛전자]와 [새론조선]은 부품 협약을 체결했다.", "두 회사는 창고를 개방하기로 했다.",
        "[다온해운]과 [누리항공]은 항로 협정을 체결했다.", "두 회사는 30억 원을 지급하기로 했다.",
    )  # fmt: skip
    assert [a.id for a in found] == ["agr1", "agr2"]
    assert [c.id for a in found for c in a.clauses] == ["cl1", "cl2"]
    assert [c.ordinal for a in found for c in a.clauses] == [1, 1]
