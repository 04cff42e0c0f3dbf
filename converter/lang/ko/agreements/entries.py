"""Families of words, found together in a sentence.

In: patterns of words, by the name of their family. Out: their matches in a text. A table holds hundreds of them and a
sentence a few, so each is tried only where its first two letters stand.
"""

import re
from collections.abc import Iterator

# The first letters of an entry of the table, behind what must stand before it: (?<=협약)식, (?:정상|장관) ?회담. Words
# that may be left out are followed by the letters that may stand first without them: (?:자매 ?)?결연.
_TWO = re.compile(r"\w(?:\w(?![?*{]))?")
_OPENS = re.compile(rf"(?:\(\?<[=!][^()]*\))*(?:\(\?:(?P<either>[^()]*)\)(?P<optional>\?)?|(?P<one>{_TWO.pattern}))")


def openings(entry: str) -> set[str]:
    """Return the first two letters of the words with which an entry can begin; one where the second is not certain."""
    match = _OPENS.match(entry)
    if match is None:
        message = f"an entry must begin with a letter or with words to choose from: {entry}"
        raise ValueError(message)
    if match["one"]:
        return {match["one"]}
    rest = openings(entry[match.end() :]) if match["optional"] else set[str]()
    return {two[0] for word in match["either"].split("|") if (two := _TWO.match(word))} | rest


class Entries:
    """The entries of several families, each tried only where its first letters stand, which is much faster."""

    def __init__(self, families: dict[str, tuple[str, ...]]) -> None:
        """Sort the entries by first letter; ``families`` holds them by name, in the order in which they are tried."""
        self._groups: dict[str, dict[str, list[str]]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        opened: set[str] = set()
        for name, entries in families.items():
            for entry in entries:
                for letter in {opening[0] for opening in openings(entry)}:
                    self._groups.setdefault(letter, {}).setdefault(name, []).append(entry)
                opened |= openings(entry)
        seconds = "".join(sorted({opening[1] for opening in opened if opening[1:]}))
        alone = "".join(sorted({opening for opening in opened if not opening[1:]}))
        self._opened = frozenset(opened)
        # Two classes are searched several times faster than pairs of letters, and leave out nearly as much.
        self._openings = re.compile(f"[{''.join(sorted(self._groups))}](?:(?=[{seconds}])|(?<=[{alone}]))")

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches in a text, none overlapping another; the last group of each is its family."""
        end = 0
        for letter in self._openings.finditer(text):
            start = letter.start()
            if start >= end and (text[start] in self._opened or text[start : start + 2] in self._opened):
                match = (self._patterns.get(text[start]) or self._compile(text[start])).match(text, start)
                if match:
                    end = match.end()
                    yield match

    def _compile(self, letter: str) -> re.Pattern[str]:
        groups = (f"(?P<{name}>{'|'.join(entries)})" for name, entries in self._groups[letter].items())
        self._patterns[letter] = re.compile("|".join(groups))
        return self._patterns[letter]
