"""Find where the title of a digest's item ends that runs into the item's text.

In: an item that begins with its mark, and the article. Out: where the title ends; 0 if nobody can tell. An equals sign
parts the two (◇가온전자, 나래와 손잡아=가온전자는 …). Where a crawler lost the break between them, the item's text
begins with the name that opens its title, or with a word that stands elsewhere in the article, in the middle of what
looks like one word (■ 가온전자, 공장 넓힌다가온전자는 …).
"""

import re
from functools import cache

from converter.lang.ko.hangul import split_particle
from converter.lang.ko.layout.occurrences import begins_word, places
from converter.lang.ko.layout.table import table

_RUN_IN = re.compile(r"[^=＝\n]{4,80}?(?=\s?[=＝]\s?\S)")
_NAME = re.compile(r"\W*(?P<name>[가-힣A-Za-z&]{2,})")
_WORD = re.compile(r"[가-힣A-Za-z&]+")
# A title is not longer, nor is it shorter.
_LONGEST, _SHORTEST = 80, 8
# A common noun is seldom longer: a longer word that the article uses again is one that begins here.
_LONG, _FEWEST = 3, 2
# … 계열사인 | 가온은: the last letters of what goes with the noun behind it.
_BEFORE_NOUN = "인한된는은을던의"
_ACTS = re.compile(r"(?:은|는|이|가) ")
_TOPIC = frozenset({"은", "는"})


def item_end(text: str, whole: str) -> int:
    """Return where the title of an item ends that its text is glued to; 0 if there is none."""
    if run_in := _RUN_IN.match(text, 0, _LONGEST + 1):
        return run_in.end()
    return _name_again(text) or _inside_word(text, whole)


def _name_again(text: str) -> int:
    """Return where the name that opens a title stands again behind it, glued to it or as the subject of the text."""
    opening = _NAME.match(text)
    name = split_particle(opening["name"])[0] if opening else ""
    at = text.find(name, max(_SHORTEST, opening.end()), _LONGEST + len(name)) if opening else -1
    if at < 0 or opening is None or len(name) < _FEWEST:
        return 0
    before = text[:at].rstrip()
    acts = text[opening.end()] == "," and _ACTS.match(text, at + len(name)) is not None
    apart = acts and before[-1] not in _BEFORE_NOUN
    return len(before) if apart or text[at - 1].isalnum() else 0


def _inside_word(text: str, whole: str) -> int:
    """Return where a word begins, in the middle of another, that the article holds elsewhere or that opens a story."""
    for word in _WORD.finditer(text, _SHORTEST, _LONGEST):
        stem, particle = split_particle(word.group())
        for at in range(1, len(stem) - 1):
            if word.start() + at >= _SHORTEST and _begins(stem[:at], stem[at:], whole):
                return word.start() + at
        if particle in _TOPIC:
            return 0
    return 0


def _begins(left: str, right: str, whole: str) -> bool:
    closed = left.removesuffix("도").endswith(_closers())
    if closed and right.startswith(table().story_openers):
        return True
    if len(right) < _LONG and not closed:
        return False
    return any(begins_word(whole, place) for place in places(right, whole)) and not _is_word(left + right, whole)


def _is_word(word: str, whole: str) -> bool:
    """Tell whether the article holds a word more than once."""
    return whole.count(word) > 1


@cache
def _closers() -> tuple[str, ...]:
    known = table()
    return (*known.deck_endings, *known.line_nouns, *known.line_closers)
