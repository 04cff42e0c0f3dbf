"""Find a word of an article elsewhere in it, and look at what stands around it there.

In: the word and the text. Out: the places where it stands, and whether a word or a sentence begins there. A pattern
made for each word would take longer to compile than all searches with it.
"""

from collections.abc import Iterator

_STOPS = frozenset('\n.”"')


def places(word: str, text: str) -> Iterator[int]:
    """Yield where a word begins in a text, in order."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def begins_word(text: str, at: int) -> bool:
    """Tell whether no letter of Hangul or of the Latin alphabet stands before a place."""
    before = text[at - 1 : at] if at else ""
    return not (before and ("가" <= before <= "힣" or (before.isascii() and before.isalpha())))


def begins_sentence(text: str, at: int) -> bool:
    """Tell whether a sentence begins at a place: behind a stop, a closing mark or a line's end, and a space at most."""
    if at and text[at - 1].isspace() and text[at - 1] != "\n":
        at -= 1
        return text[at - 1 : at] in _STOPS
    return not at or text[at - 1] in _STOPS
