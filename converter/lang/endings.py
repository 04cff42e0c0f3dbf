"""The last letters with which a match of a pattern can end.

In: the source of a regular expression. Out: the one to three letters in which each match ends that reaches the end of
the text, where the pattern holds nothing but such. In Korean the end of a sentence says what the sentence does, so most
patterns ask for it; to look three letters up in a set takes a twentieth of a search.
"""

import re

Ends = frozenset[str]
LETTERS = 3
# An ending as it is being read: _BEGIN where nothing stands before its letters yet, _END where a $ does behind them.
_BEGIN, _END = "\x02", "\x03"
_NOTHING, _ANYTHING = frozenset({_BEGIN}), frozenset({""})
_OPENS = re.compile(r"\((?P<aside>\?<?[=!])?(?:\?P<\w+>|\?[:>])?")
_SET = re.compile(r"\[(?P<few>[^\]\\^-]+)\]")
_CLASS = re.compile(r"\[\^?\]?(?:[^\]\\]|\\.)*\]")
_RUN = re.compile(r"[^\\()\[.^$?*+{|]+(?![?*+{])")  # all but the one to which a quantifier belongs
_QUANTIFIER = re.compile(r"[?*+][?+]?|\{\d*(?:,\d*)?\}[?+]?")


def endings(source: str) -> Ends | None:
    """Return the last letters of all matches; null where some match can end in anything, or before the text does."""
    if "$" not in source:
        return None
    reader = _Reader(source)
    found = reader.alternatives()
    if reader.at != len(source) or not all(end.endswith(_END) for end in found):
        return None
    ends = frozenset(end[:-1].lstrip(_BEGIN) for end in found)
    return ends if "" not in ends else None


class _Reader:
    """Reads a pattern from left to right; ``at`` is how far it has come."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0

    def alternatives(self) -> Ends:
        """Read up to the end of a group."""
        ends = self._branch()
        while self.source.startswith("|", self.at):
            self.at += 1
            ends |= self._branch()
        return ends

    def _branch(self) -> Ends:
        items: list[Ends] = []
        while self.at < len(self.source) and self.source[self.at] not in "|)":
            own = self._item()
            quantifier = _QUANTIFIER.match(self.source, self.at)
            if quantifier:
                self.at = quantifier.end()
                own = own | _NOTHING if quantifier[0][0] == "?" else _ANYTHING
            items.append(own)
        ends = _NOTHING
        while items and any(end.startswith(_BEGIN) for end in ends):  # else nothing before them matters
            ends = _joined(items.pop(), ends)
        return ends

    def _item(self) -> Ends:
        """Read letters, a set of letters, a group or anything else."""
        source, char = self.source, self.source[self.at]
        if char == "(":
            return self._group()
        if run := _RUN.match(source, self.at):
            self.at = run.end()
            return frozenset({_BEGIN + run[0]})
        if few := _SET.match(source, self.at):
            self.at = few.end()
            return frozenset(_BEGIN + letter for letter in few["few"])
        if match := _CLASS.match(source, self.at):
            self.at = match.end()
            return _ANYTHING
        self.at += 1
        if char == "\\":
            char = source[self.at : self.at + 1]
            self.at += 1
            return _ANYTHING if char.isalnum() else frozenset({_BEGIN + char})
        return _ANYTHING if char in ".^" else frozenset({_BEGIN + (_END if char == "$" else char)})

    def _group(self) -> Ends:
        opens = _OPENS.match(self.source, self.at)
        if opens is None or self.source.startswith("?", opens.end()):  # flags, conditions, references: not understood
            self.at = len(self.source) + 1
            return _ANYTHING
        self.at = opens.end()
        ends = self.alternatives()
        self.at += 1
        return _NOTHING if opens["aside"] else ends


def _joined(left: Ends, right: Ends) -> Ends:
    """Return the endings of what stands in a row."""
    whole = frozenset(end for end in right if not end.startswith(_BEGIN))
    return whole | {(one + end[1:])[-LETTERS - 1 :] for end in right - whole for one in left}
