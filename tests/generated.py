"""Records made up by Hypothesis from the types alone, with ids that fit together.

In: the types of a record. Out: a strategy for records that no rule would ever write, but whose every reference finds
its object, as a check of a record holds for every one that is loaded.
"""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from hypothesis import strategies as st

from converter.model.ids import AGREEMENT_LISTS, ARTICLE_LISTS, RECORD_LISTS, REFERENCES
from converter.model.record import Record

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12)
EDTF = st.sampled_from(["2031", "2031-02", "2032-02-29", "2031-02-30", "2031-40", "2031-24", "0000", "9999-12-31"])
FIELDS = st.sampled_from(["status", "title", "제목", "a b"])
DATES = {("Date", "value"), ("ArticleDate", "value"), ("Date", "anchor"), ("ArticleDate", "anchor")}
NUMBERS = st.integers(-(10**17), 10**17) | st.integers(-(10**9), 10**9).map(lambda n: n / 1000)
NUMBERED = ARTICLE_LISTS | RECORD_LISTS | AGREEMENT_LISTS


def of_type(hint: Any, place: tuple[str, str] = ("", "")) -> st.SearchStrategy[Any]:
    """Return a strategy for the JSON of a type, which stands in that field of that type."""
    kinds = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    null = [st.none()] if NoneType in kinds else []
    if place in DATES:
        return st.one_of(*null, EDTF)
    if float in kinds:
        return st.one_of(*null, NUMBERS)
    return st.one_of(*null, *(_of_kind(kind) for kind in kinds if kind is not NoneType))


def _of_kind(kind: Any) -> st.SearchStrategy[Any]:
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return st.sampled_from(inner)
    if origin is tuple:
        return st.lists(of_type(inner[0]), max_size=2)
    if origin is dict:
        return st.dictionaries(FIELDS, of_type(inner[1]), max_size=2)
    if kind in (str, int):
        return WORDS if kind is str else st.integers(0, 10**6)
    hints = get_type_hints(kind)
    return st.fixed_dictionaries({name: of_type(hint, (kind.__name__, name)) for name, hint in hints.items()})


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _objects(one)


def _fit(plain: dict[str, Any]) -> Record:
    """Number the objects and let the references find them; what needs an object that is not there goes."""
    for name in ("sections", "sentences"):
        plain[name] = plain[name] if plain["article"]["blocks"] else []
    plain["relations"] = plain["relations"] if plain["agreements"] else []
    for agreement in plain["agreements"]:
        for name in ("parties", "signatories"):
            agreement[name] = agreement[name] if plain["actors"] else []
    ids = _numbered(plain)
    for holder in list(_objects(plain)):
        for name in REFERENCES.keys() & holder.keys():
            holder[name] = _found(holder[name], ids.get(REFERENCES[name], []))
    return msgspec.convert(plain, Record)


def _numbered(plain: dict[str, Any]) -> dict[str, list[str]]:
    """Give every object its id, and return the ids by their prefix."""
    ids: dict[str, list[str]] = {}
    for holder in list(_objects(plain)):
        for name in NUMBERED.keys() & holder.keys():
            for one in holder[name] if isinstance(holder[name], list) else ():  # a section has blocks, too: a range
                there = ids.setdefault(NUMBERED[name], [])
                one["id"] = f"{NUMBERED[name]}{len(there) + 1}"
                there.append(one["id"])
    return ids


def _found(value: Any, there: list[str]) -> Any:
    if isinstance(value, list):
        return there[: len(value)]
    return there[len(value) % len(there)] if value is not None and there else None


_JSON = of_type(Record)


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Return a record."""
    return _fit(draw(_JSON))
