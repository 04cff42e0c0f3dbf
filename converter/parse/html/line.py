"""A line: the text between two block borders, and what its form alone says of it.

In: text, how much of it is in links and in bold type. Out: a ``Line`` that knows whether it is running text or links.
These two judgements are asked for many times a line, so they are made once.
"""

from converter.characters import weight

_CLOSING = "\"'”’»«“)]"
_SENTENCE_ENDS = frozenset(".!?…。！？:;")
_SHORTEST_PROSE = 25
_LONG = 80
# Links have most of a label; a sentence may hold more of them.
_MOST_LINKED = 0.5
_MOST_LINKED_SENTENCE = 0.75


def end_of(text: str) -> str:
    """Return the last character before closing marks."""
    return text.rstrip(_CLOSING)[-1:]


class Line:
    """A line's text, its container, how many characters are in links and in bold type; what kind of line it is."""

    __slots__ = ("bold", "container", "link", "linked", "prose", "text", "weight")

    def __init__(self, text: str, container: int, link: int, bold: int) -> None:
        """Tell running text (``prose``) from lines that are mostly links (``linked``) and from labels (neither)."""
        self.text = text
        self.container = container
        self.link = link
        self.bold = bold
        self.weight = size = weight(text)
        ends = size >= _SHORTEST_PROSE and end_of(text) in _SENTENCE_ENDS
        sentence = ends and size >= _LONG
        self.linked = link > (_MOST_LINKED_SENTENCE if sentence else _MOST_LINKED) * len(text)
        self.prose = not self.linked and (size >= _LONG or ends)
