"""Whose names begin alike."""

import pytest
from marked import marked

from converter.extract.kin import Kindred


@pytest.mark.parametrize(
    ("sentence", "called"),
    [
        ("[다온]과 [다온전자]가 만났다.", ["다온", "다온전자"]),
        ("[다온전자]와 [다온]이 만났다.", ["다온전자", "다온"]),
        # Both begin with 다온, which is the name of neither.
        ("[다온전자]와 [다온조선]이 만났다.", ["다온전자"]),
        ("[다]와 [다온]이 만났다.", []),
        ("[한국|KR]과 [한국전력]이 만났다.", []),
    ],
)
def test_names_that_begin_alike_are_kin(sentence, called):
    actors = {actor.id: actor for actor in marked(sentence).annotations.actors}
    first = next(iter(actors))
    assert {actors[one].name for one in Kindred(actors, str).of(first)} == set(called)
