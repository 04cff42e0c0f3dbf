from converter.annotate.actors import find_actors, find_groups, story_spans
from converter.lang import load_pack
from converter.lang.ko.names.tables import bodies
from converter.model.annotation import Actor
from converter.model.outline import Block, Outline
from converter.model.vocab import BlockRole

KOREAN = load_pack("ko")


def outline(*parts: tuple[BlockRole, str]) -> Outline:
    text, blocks = "", []
    for n, (role, words) in enumerate(parts, 1):
        start = len(text) + (2 if text else 0)
        text += ("\n\n" if text else "") + words
        blocks.append(Block(id=f"b{n}", role=role, start=start, end=len(text), rule_id="t"))
    return Outline(
        text=text,
        language="ko",
        kicker=None,
        headline=None,
        deck=(),
        authors=(),
        publisher=None,
        located=None,
        published=None,
        modified=None,
        lede=None,
        blocks=tuple(blocks),
        captions=(),
        sections=(),
        diagnostics=(),
    )


def actors(*paragraphs: str) -> dict[str, Actor]:
    story = outline(*(("paragraph", words) for words in paragraphs))
    found = find_actors(story, KOREAN)
    for actor in found:
        assert all(story.text[m.start : m.end] == m.text for m in actor.mentions)
    return {actor.name: actor for actor in found}


def test_actors_are_numbered_by_first_mention() -> None:
    found = actors("가온전자는 페루와 만났다.", "나도윤 가온전자 대표가 서명했다.")
    assert [(a.id, a.name, a.type) for a in found.values()] == [
        ("act1", "가온전자", "company"),
        ("act2", "페루", "country"),
        ("act3", "나도윤", "person"),
    ]


def test_a_person_points_to_the_body_of_the_office() -> None:
    found = actors("나도윤 과기정통부 장관은 과학기술정보통신부에서 말했다.")
    person, ministry = found["나도윤"], found["과학기술정보통신부"]
    assert (person.role, person.affiliation_id, person.country) == ("과기정통부 장관", ministry.id, "KR")
    assert ministry.aliases == ("과기정통부",)


def test_a_short_name_goes_back_to_the_full_one() -> None:
    person = actors("나도윤 대통령실 기후수석은 왔다.", "나 수석은 웃었다.")["나도윤"]
    assert [m.text for m in person.mentions] == ["나도윤 대통령실 기후수석", "나 수석"]
    assert person.aliases == ("나 수석",)


def test_a_short_name_in_front_goes_to_the_full_one_behind_it() -> None:
    assert list(actors("나 수석 서명", "나도윤 기후수석은 왔다.")) == ["나도윤"]


def test_of_two_with_a_surname_the_office_decides() -> None:
    found = actors("나도윤 장관과 나은서 국장이 왔다.", "나 장관은 웃었다. 나 국장은 울었다.")
    assert [m.text for m in found["나도윤"].mentions] == ["나도윤 장관", "나 장관"]
    assert [m.text for m in found["나은서"].mentions] == ["나은서 국장", "나 국장"]


def test_the_office_decides_before_who_is_nearer_without_one() -> None:
    found = actors("나도윤 장관과 나은서 국장이 왔다.", "나은서가 웃었다.", "나 장관은 울었다.")
    assert [m.text for m in found["나도윤"].mentions] == ["나도윤 장관", "나 장관"]


def test_a_short_name_without_a_full_one_stands_for_itself() -> None:
    assert [(a.name, a.role) for a in actors("나 수석은 웃었다.").values()] == [("나", "수석")]


def test_a_foreign_last_name_goes_back_to_the_full_one() -> None:
    person = actors("토비아스 린드홀름 덴마크 총리는 왔다.", "린드홀름 총리는 웃었다.")["토비아스 린드홀름"]
    assert person.aliases == ("린드홀름 총리", "린드홀름")
    assert person.country == "DK"


def test_a_country_has_all_its_names_and_the_packs_own() -> None:
    country = actors("韓·美 합의", "한미 양국은 만났다. 대한민국과 미국은 합의했다.")["한국"]
    assert (country.country, country.aliases, len(country.mentions)) == ("KR", ("韓", "한", "대한민국"), 3)


def test_names_that_the_text_makes_equal() -> None:
    found = actors("가온과학대학교(이하 가온과기대)는 왔다.", "가온과기대는 웃었다.")
    assert list(found) == ["가온과학대학교"]
    assert found["가온과학대학교"].aliases == ("가온과기대",)


def test_a_latin_name_beside_the_korean_one() -> None:
    assert actors("소재 업체 브렌텍트(Brentekt)는 왔다.")["브렌텍트"].name_en == "Brentekt"


def test_a_company_with_and_without_its_sign_is_one() -> None:
    assert len(actors("㈜다온빛은 왔다.", "다온빛은 웃었다.")) == 1


def test_a_shorter_name_that_fits_two_stays_alone() -> None:
    # A group of the table with two companies that the table has, too: which one does not matter.
    group = min(name for name in bodies().groups if {f"{name}전자", f"{name}화학"} <= bodies().known.keys())
    assert len(actors(f"{group}는 왔다.", f"{group}전자와 {group}화학이 만났다.")) == 3


def test_only_the_story_is_read() -> None:
    story = outline(("headline", "페루 합의"), ("byline", "나도윤 국장"), ("caption", "양국은 왔다."))
    assert [span.of(story.text) for span in story_spans(story)] == ["페루 합의", "양국은 왔다."]
    assert [a.name for a in find_actors(story, KOREAN)] == ["페루"]
    assert [g.text for g in find_groups(story, KOREAN)] == ["양국"]


def test_a_name_and_its_letters_are_one_actor_whichever_the_text_explains() -> None:
    actors = find_actors(
        outline(("paragraph", "홍길동 QX IO 대표가 왔다. 큐엑스아이오(QX IO)는 새봄은행과 협약을 체결했다.")), KOREAN
    )
    assert [a.name for a in actors if a.type == "company"] == ["큐엑스아이오", "새봄은행"]


def test_a_gloss_and_the_name_before_it_are_one_though_each_looks_short_for_the_other() -> None:
    found = actors("QX가 왔다.", "통신업체 큐엑스(QX)는 웃었다.")
    assert [(a.name, a.aliases) for a in found.values()] == [("큐엑스", ("QX",))]


def test_a_person_points_to_the_first_body_that_is_an_actor() -> None:
    found = actors("홍길동 온새 대표가 왔다.", "가온전자는 컸다. 홍길동 가온전자 대표는 웃었다.")
    assert found["홍길동"].affiliation_id == found["가온전자"].id
