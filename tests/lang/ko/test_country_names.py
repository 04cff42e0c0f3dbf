"""The names of countries are CLDR's, whatever else newsrooms call them."""

from babel import Locale

from converter.lang import tables
from converter.lang.ko.names.country_names import _Territories, codes, name_of

# Groups of states, pseudo-accents and outlying regions are no countries.
_NO_COUNTRIES = {"EU", "UN", "EZ", "XA", "XB", "ZZ", "QO"}


def test_the_names_are_those_of_cldr_in_its_order() -> None:
    names = tables.load("converter.lang.ko.names", "territories.toml", _Territories).names
    listed = [pair.split() for pair in names.split(",")]
    cldr = {
        name.removesuffix(" 지구").replace(" ", ""): code
        for code, name in Locale("ko").territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES and "(" not in name
    }
    assert [(name, code) for code, name in listed] == list(cldr.items())


def test_names_lead_to_codes_and_back() -> None:
    assert codes()["노르웨이"] == "NO"
    assert name_of("NO") == "노르웨이"
