"""Patterns that are compiled and run only where the words stand without which they cannot match.

In: the source of a regular expression. Out: something to search with that first looks for those words. A Korean
pattern takes about a millisecond to compile and some microseconds to search, a word a tenth of one; a table holds a
hundred patterns, an article the words of a few. What must stand is read from the pattern itself, so that nobody has to
keep a list of words beside it; where a pattern can match without any certain words, it is simply run.
"""

import re
import sys
from collections.abc import Iterable
from typing import Generic, TypeVar

from converter.lang.endings import LETTERS, Ends, endings

Rule = TypeVar("Rule")
Needs = frozenset[str]
_Ranked = tuple[int, Needs]  # words one of which must stand, and how much they tell: 0, 1 or 2
_ZERO_WIDTH = ("(?=", "(?!", "(?<=", "(?<!")
_NAMED = re.compile(r"\(\?P<\w+>")
_QUANTIFIER = re.compile(r"(?P<optional>[?*]|\{0?,\d*\}|\{0(?:,\d*)?\})[?+]?|(?:\+|\{\d+(?:,\d*)?\})[?+]?")
_PLAIN = re.compile(r"[^\\()\[.^$?*+{:|]+")
_WORDS = re.compile(r"[^\\()\[.^$?*+{:]+(?=\)|\Z)")  # a group of nothing but words
_CLASS = re.compile(r"\[\^?\]?(?:[^\]\\]|\\.)*\]")
_FEW = re.compile(r"\[(?P<few>[^\]\\^-]{1,4})\]")
_MOST = 40  # words to look for: looking for more takes as long as the search
_NOTHING = ("",)  # stands in every text
_ANY_END: Ends = frozenset()
_SOON_READ = 10_000  # looking through a longer text again and again costs more than to compile the pattern
# They stand in most sentences, in particles, endings and between words: alone they say nothing.
_COMMON = frozenset(" ,.가고과는다도로를며에와은을의이지하한해했")


class Gated:
    """A pattern behind a gate; ``search``, ``match``, ``fullmatch``, ``finditer`` take what those of ``re`` do."""

    __slots__ = ("_compiled", "_ends", "_most", "_needs", "source")

    def __init__(self, source: str, most: int = _MOST) -> None:
        """Take a pattern; it is read when it is first asked for, compiled when its words first stand.

        Flags in the source are not understood.

        ``most`` is how many words are worth looking for: more of them where the pattern is a slow one.
        """
        self.source = source
        self._most = most
        self._needs: tuple[str, ...] = ()
        self._compiled: re.Pattern[str] | None = None
        self._ends: Ends | None = None

    @property
    def needs(self) -> tuple[str, ...]:
        """The words of which one stands in every match; read once."""
        if not self._needs:
            needs = _shortest(needed(self.source) or frozenset())
            self._needs = tuple(sorted(needs)) if 0 < len(needs) <= self._most else _NOTHING
        return self._needs

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in ``text[pos:endpos]``."""
        long = len(text) > _SOON_READ
        for need in self._needs or self.needs:
            if (text.find(need, pos, endpos) >= 0) if long else (need in text):
                return (self._compiled or self._compile()).search(text, pos, endpos)
        return None

    def can_stand_in(self, text: str) -> bool:
        """Tell whether a text holds one of the words without which nothing matches."""
        for need in self._needs or self.needs:  # noqa: SIM110 - a loop takes a third of the time of any()
            if need in text:
                return True
        return False

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match that begins at ``pos``; a compiled pattern says no sooner than the gate would."""
        if self._compiled is not None or len(text) > _SOON_READ:
            return (self._compiled or self._compile()).match(text, pos, endpos)
        return self._compile().match(text, pos, endpos) if self.can_stand_in(text) else None

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match that is the whole of ``text[pos:endpos]``."""
        if self._compiled is not None:
            return self._compiled.fullmatch(text, pos, endpos)
        return self._compile().fullmatch(text, pos, endpos) if self.can_stand_in(text) else None

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterable[re.Match[str]]:
        """Return the matches in ``text[pos:endpos]``, in order."""
        long = len(text) > _SOON_READ
        for need in self._needs or self.needs:
            if (text.find(need, pos, endpos) >= 0) if long else (need in text):
                return (self._compiled or self._compile()).finditer(text, pos, endpos)
        return ()

    def ends_in(self, last: str) -> bool:
        """Tell whether a match can end where the text does, by its last ``LETTERS``; no line end may be one of them."""
        if self._ends is None:
            self._ends = endings(self.source) or _ANY_END
        ends = self._ends
        return ends is _ANY_END or last[-LETTERS:] in ends or last[-2:] in ends or last[-1:] in ends

    def _compile(self) -> re.Pattern[str]:
        self._compiled = re.compile(self.source)
        return self._compiled


class GatedRules(Generic[Rule]):
    """Rules with their patterns, of which an article holds many and a sentence none or a few."""

    def __init__(self, rules: Iterable[tuple[Rule, Gated]]) -> None:
        """Take the rules in the order in which they are tried."""
        self._rules = tuple(rules)
        self._places: dict[str, dict[str, list[int]]] = {}  # of the rules one of whose words this is, by first letter
        for place, (_, pattern) in enumerate(self._rules):
            for need in pattern.needs:
                self._places.setdefault(need[:1], {}).setdefault(need, []).append(place)

    def that_can_stand_in(self, text: str) -> list[tuple[Rule, Gated]]:
        """Return those whose words a text holds, in order: one look for each word whose first letter it holds."""
        letters = self._places.keys() & {"", *text}
        found = [places for letter in letters for need, places in self._places[letter].items() if need in text]
        return [self._rules[place] for place in sorted({place for places in found for place in places})]


def needed(source: str) -> Needs | None:
    """Return words one of which stands in every match of a pattern; null if there are none that are certain."""
    reader = _Reader(source)
    ranked = reader.alternatives()
    return ranked[1] if ranked and reader.at == len(source) else None


class _Reader:
    """Reads a pattern from left to right; ``at`` is how far it has come."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0

    def alternatives(self) -> _Ranked | None:
        """Read up to the end of a group: whichever branch matches, its words stand."""
        words = _WORDS.match(self.source, self.at)
        if words:
            self.at = words.end()
            return _any_of([_word(word) for word in words[0].split("|")])
        branches = [self._branch()]
        while self.source.startswith("|", self.at):
            self.at += 1
            branches.append(self._branch())
        return _any_of(branches)

    def _branch(self) -> _Ranked | None:
        """Read one branch and return the most telling of what must stand in it."""
        found: list[_Ranked | None] = []
        run = ""
        while self.at < len(self.source) and self.source[self.at] not in "|)":
            letters = self._letters()
            if not letters:
                found += [_word(run), self._other()]
                run = ""
                continue
            quantifier = self._quantifier()
            if quantifier is None:
                run += letters
            else:
                found.append(_word(run + (letters[:-1] if quantifier["optional"] else letters)))
                run = ""
        found.append(_word(run))
        return max([ranked for ranked in found if ranked], key=_rank, default=None)

    def _letters(self) -> str:
        """Read the characters that stand for themselves, up to the next that does not or is escaped."""
        plain = _PLAIN.match(self.source, self.at)
        if plain:
            self.at = plain.end()
            return plain[0]
        escaped = self.source[self.at + 1 : self.at + 2]
        if self.source[self.at] != "\\" or not escaped or escaped.isalnum():
            return ""
        self.at += 2
        return escaped

    def _other(self) -> _Ranked | None:
        """Read a group, a class or anything else, and return what must stand in it."""
        source, begin = self.source, self.at
        ranked: _Ranked | None = None
        if source[begin] == "(":
            ranked = self._group()
        elif match := _CLASS.match(source, begin):
            self.at = match.end()
            few = _FEW.fullmatch(match.group())
            ranked = _any_of([_word(letter) for letter in few["few"]]) if few else None
        else:
            self.at += 2 if source[begin] == "\\" else 1
        quantifier = self._quantifier()
        return None if quantifier and quantifier["optional"] else ranked

    def _group(self) -> _Ranked | None:
        source, begin = self.source, self.at
        named = _NAMED.match(source, begin)
        aside = next((mark for mark in _ZERO_WIDTH if source.startswith(mark, begin)), None)
        if named or aside:
            self.at = named.end() if named else begin + len(aside or "")
        elif source.startswith(("(?:", "(?>"), begin):
            self.at += 3
        elif source.startswith("(?", begin):  # flags, conditions, references: not understood, so nothing is certain
            self.at = len(source) + 1
            return None
        else:
            self.at += 1
        ranked = self.alternatives()
        self.at += 1
        return None if aside else ranked

    def _quantifier(self) -> re.Match[str] | None:
        match = _QUANTIFIER.match(self.source, self.at)
        if match:
            self.at = match.end()
        return match


def _shortest(needs: Needs) -> Needs:
    """Leave out the words that hold another: where 사진기자 stands, 기자 does."""
    joined = "\n".join(needs)
    held = [word for word in needs if joined.count(word) > 1]
    return frozenset(word for word in needs if not any(other in word for other in held if other != word))


def _word(run: str) -> _Ranked | None:
    """Return one word, and that it is rare (as is what has a rare letter) or long; space stands everywhere."""
    word = run.strip()
    return ((len(word) > 1) + (not _COMMON.issuperset(run)), frozenset({run})) if word else None


def _any_of(branches: list[_Ranked | None]) -> _Ranked | None:
    """Return what stands where any of several branches matches: it tells as much as the least telling of its words."""
    known = [branch for branch in branches if branch]
    if len(known) < len(branches):
        return None
    return min(rarity for rarity, _ in known), frozenset().union(*(needs for _, needs in known))


def _rank(ranked: _Ranked) -> tuple[int, int]:
    """Rank words that must stand: rare ones tell more, and the fewer words there are, the sooner all are tried."""
    return ranked[0], -len(ranked[1])
