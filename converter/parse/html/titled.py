"""The headline among a page's lines.

In: the titles that a page states, the chosen one first. Out: whether a line is the headline, or another version of it:
newsrooms write one for readers, one for search engines and one for sharing, and several of them may be shown.
"""

from collections.abc import Sequence

from converter.parse.html.line import Line
from converter.parse.html.titles import fold

_MOST_OF_TITLE = 0.6
_SHORTEST_TITLE = 20  # that may stand behind a kicker in one line with it
_LONGEST_KICKER = 40
_MOST_OF_WORDS = 0.6
_FEWEST_WORDS = 4
_NO_END = " .,!?…\"'”’»«“)]"


class Titles:
    """What the headline may read like."""

    def __init__(self, titles: Sequence[str]) -> None:
        """Keep the headline, and its other versions."""
        self._key = _key(titles[0]) if titles else ""
        self._versions = {key for title in titles if len(key := _key(title)) > _SHORTEST_TITLE}
        self._words = [set(fold(title).split()) for title in dict.fromkeys(titles)]

    def is_headline(self, line: Line) -> bool:
        """Tell whether a line is the headline, perhaps behind its kicker."""
        text, length = line.text, len(self._key)
        if not length or not _MOST_OF_TITLE * length <= len(text) <= 2 * length + _LONGEST_KICKER:
            return False
        last = text.rstrip(_NO_END)[-1:]  # most lines are told apart by it
        if last.isalnum() and _key(last) != self._key[-1]:
            return False
        words = _key(text)
        if len(words) < length:  # a title with the site's name before it, say
            return len(words) > _MOST_OF_TITLE * length and self._key.endswith(words)
        return words == self._key or (length > _SHORTEST_TITLE and words.endswith(self._key))

    def is_version(self, text: str) -> bool:
        """Tell whether a heading is another version of the headline."""
        key = _key(text)
        if any(key.endswith(version) for version in self._versions):
            return True
        words = set(fold(text).split())
        least = max(_FEWEST_WORDS, _MOST_OF_WORDS * len(words))
        return any(len(words & title) >= max(least, _MOST_OF_WORDS * len(title)) for title in self._words)


def _key(text: str) -> str:
    """Return a title without the white space that is lost or won between its kicker and itself."""
    return fold(text).replace(" ", "")
