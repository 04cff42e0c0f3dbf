"""Find the words of many families at once, each tried only where its first letter stands.

In: families of regular expressions, and a text. Out: the matches in text order, none overlapping another.
"""

import re
from collections.abc import Iterator

# The first letter of an entry of the table, behind what must stand before it: (?<=협약)식, (?:정상|장관) ?회담. Words
# that may be left out are followed by the letters that may stand first without them: (?:자매 ?)?결연.
_FIRST = re.compile(r"(?:\(\?<[=!][^()]*\))*(?:\(\?:(?P<either>[^()]*)\)(?P<optional>\?)?|(?P<one>\w))")


def first_letters(entry: str) -> set[str]:
    """Return the letters with which the words of an entry can begin."""
    match = _FIRST.match(entry)
    if match is None:
        message = f"an entry must begin with a letter or with words to choose from: {entry}"
        raise ValueError(message)
    if match["one"]:
        return {match["one"]}
    rest = first_letters(entry[match.end() :]) if match["optional"] else set[str]()
    return {word[0] for word in match["either"].split("|")} | rest


class Entries:
    """The entries of several families, each tried only where its first letter stands, which is much faster."""

    def __init__(self, families: dict[str, tuple[str, ...]]) -> None:
        """Sort the entries by first letter; ``families`` holds them by name, in the order in which they are tried."""
        self._groups: dict[str, dict[str, list[str]]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        for name, entries in families.items():
            for entry in entries:
                for letter in first_letters(entry):
                    self._groups.setdefault(letter, {}).setdefault(name, []).append(entry)
        self._letters = re.compile(f"[{''.join(sorted(self._groups))}]")

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches in a text, none overlapping another; the last group of each is its family."""
        end = 0
        for letter in self._letters.finditer(text):
            start = letter.start()
            if start >= end:
                match = (self._patterns.get(letter[0]) or self._compile(letter[0])).match(text, start)
                if match:
                    end = match.end()
                    yield match

    def _compile(self, letter: str) -> re.Pattern[str]:
        groups = (f"(?P<{name}>{'|'.join(entries)})" for name, entries in self._groups[letter].items())
        self._patterns[letter] = re.compile("|".join(groups))
        return self._patterns[letter]
