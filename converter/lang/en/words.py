"""Small parts that the English regexes are built from.

In: word lists. Out: alternations, and the shape of a name. Words are matched whole; a list may hold regex parts such
as ``agree(?:s|d)?``, a literal list is escaped first.
"""

import re
from collections.abc import Iterable

# A capitalised word of a name: Doe, O’Neil, Al-Rashid, McCall, G7, A.B.
CAPITAL = r"(?:[A-ZÀ-ÖØ-Þ][\w’'&.-]*[\w&]|[A-Z]\b\.?)"
# What joins capitalised words into one name.
PARTICLE = r"(?:de|da|del|di|der|van|von|bin|bint|al|el|la|le|ten|dos|du)"
NAME = rf"{CAPITAL}(?:\s(?:{PARTICLE}\s){{0,2}}{CAPITAL}){{0,4}}"


def one_of(words: Iterable[str]) -> str:
    """Return the alternation of literal words, longest first; a space stands for any white space."""
    escaped = (re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))
    return f"(?:{'|'.join(escaped)})"


def any_of(patterns: Iterable[str]) -> str:
    """Return the alternation of regex parts, in their order."""
    return f"(?:{'|'.join(patterns)})"
