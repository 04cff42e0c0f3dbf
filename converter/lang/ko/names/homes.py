"""The bodies that persons act for, where the words beside a person tell (가온전자의 홍길동 사장, 홍길동 가온시장).

In: the persons and bodies of an article. Out: the persons with their bodies, and the bodies that only stand inside an
office. A mayor is there for the city, also where the article names the city nowhere else.
"""

from msgspec.structs import replace

from converter.lang.ko.names.bodies import mention_of
from converter.lang.ko.names.kinds import kind_of
from converter.lang.ko.names.shape import headed_by, seat_of, title_of
from converter.model.annotation import NameMention

_OF = "의 "


def seats(text: str, people: list[NameMention]) -> list[NameMention]:
    """Return the cities, counties and provinces inside the offices of their heads, and other bodies (다온연구소장)."""
    found = []
    for person in people:
        office = person.text.rsplit(" ", 1)[-1]
        title = title_of(office) or ""
        seat = seat_of(office.removesuffix(title), title) if title else None
        start = person.start + len(person.text) - len(office)
        if seat is not None and office.startswith(seat):
            found.append(mention_of(text, start, start + len(seat), "names.seat", "government_body"))
        elif (headed := headed_by(office)) is not None:
            found.append(mention_of(text, start, start + len(headed), "names.seat", kind_of(headed)))
    return found


def affiliate(text: str, people: list[NameMention], found: list[NameMention]) -> list[NameMention]:
    """Return the persons, each with the body that stands inside its phrase or right before it if it has none yet."""
    starts = {m.start: m for m in sorted(found, key=lambda m: m.end)}  # the longest that starts there
    ends = {m.end: m for m in found}
    return [
        _of_longer(person, starts) if person.affiliation else _of_body(text, person, starts, ends) for person in people
    ]


def _of_longer(person: NameMention, starts: dict[int, NameMention]) -> NameMention:
    """Return a person whose body has a longer name than its first word (홍길동 QX IO 대표)."""
    body = starts.get(person.start + len(person.name) + 1)
    longer = body is not None and body.end < person.end and body.name.startswith(f"{person.affiliation} ")
    return replace(person, affiliation=body.name) if body is not None and longer else person


def _of_body(
    text: str, person: NameMention, starts: dict[int, NameMention], ends: dict[int, NameMention]
) -> NameMention:
    inside = person.start + len(person.name) + 1
    body = starts.get(inside) if inside < person.end else None
    if body is None and text[person.start - 2 : person.start] == _OF:
        body = ends.get(person.start - len(_OF))
    if body is None and person.role and text[person.start - 1 : person.start] == " ":
        body = ends.get(person.start - 1)
    return replace(person, affiliation=body.name) if body is not None else person
