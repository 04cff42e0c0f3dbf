"""Whose government 정부 is, in an article about another country than the readers' own.

In: the countries found in an article, and its bodies. Out: the countries, with 정부 read as that of the one country
whose government the article names (가온국 정부와 반군은 … 정부는), unless it speaks of the readers' own country, too.
"""

from msgspec.structs import replace

from converter.model.annotation import NameMention

_OWN = "countries.own_government"
_HOME = "KR"


def settle(lands: list[NameMention], found: list[NameMention]) -> list[NameMention]:
    """Return the countries with each 정부 given to the country that it is the government of."""
    if not any(m.rule_id == _OWN for m in lands):
        return lands
    at_home = any(m.country == _HOME and (m.rule_id != _OWN or m.text != "정부") for m in (*lands, *found))
    named = [m for m in lands if m.text.endswith(" 정부") and m.country != _HOME]
    if at_home or len({m.country for m in named}) != 1:
        return lands
    whose = named[0]
    return [
        replace(m, name=whose.name, country=whose.country) if m.rule_id == _OWN and m.start > whose.start else m
        for m in lands
    ]
