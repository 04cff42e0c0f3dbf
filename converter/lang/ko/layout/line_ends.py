"""In what the lines end that a crawler glued together.

In: a stretch of text. Out: the nouns of action and the broken verbs that can end a line, and where the first of several
lines ends.
"""

import re
from functools import cache

from converter.lang.gated import Gated
from converter.lang.ko.hangul import split_particle
from converter.lang.ko.layout.occurrences import begins_word, places
from converter.lang.ko.layout.table import NUMBER, one_of, table

# No line is shorter.
SHORTEST = 8
# The longest line seen that was one; glued lines are longer.
_TWO_LINES = 30
# In a shorter one two nouns of action side by side are one compound (사업개발).
_LONG_LINE = 46
_HANGUL = Gated(r"[가-힣]+")
# What goes on with a noun of action: a verb's ending, a suffix for persons.
_SUFFIXED = Gated(r"[해하되된될됐했한할함받시]|[사자원]들")
# 통과되면: what stands before is a noun that may stand alone elsewhere.
_VERB_END = re.compile(r"(?<=[가-힣]{2})[되하](?:면|고|며|자|는|기로|려)$")
# What ties words to those in marks before them: a particle, an ending, the copula.
TIED = Gated(
    r"(?:는|은|을|를|의|에|께|로|과|와|도|만|등|식|급|형|상|호|이|가|인|한|할|된|될|화|씨|측|적|여|니|자|냐|고|며|다|뿐)(?=[\s,.])"
    r"|이라|라[고며는]|이란|이나|이며|으며|고[도는]|면서|에서|께서|으로|로부터|까지|부터|처럼|보다|같은|하[고는며여였]|되[고는며]|됐|했|들[은이을의]|이?었|였|이다"
)
# What no word that begins with a noun of action goes on with: an opening mark, a day (관건31일 오전), a number.
NO_WORD = re.compile(rf"“|{NUMBER}")


@cache
def deck_noun() -> re.Pattern[str]:
    """Return what a line ends in: a noun of action with the mark behind it, or a verb that is broken off."""
    adverbial = r"지만(?=[가-힣]{2})|[혀져돼켜쳐겨려워까](?=[가-힣]{2})"
    verbs = rf"{adverbial}|[해둬춰워여겨]야(?=[가-힣]{{3}}|“)|(?<= )듯(?=[가-힣]{{2}}|“)"
    return re.compile(rf"{one_of((*table().deck_endings, *table().line_closers))}도?[’”\"')]*|{verbs}")


def inner_end(line: str, article: str) -> int:
    """Return where the first of several lines ends that are glued to one another; 0 where it is one line.

    So long a line is most often two, and then a noun of action before a word that the article holds apart ends it.
    """
    if len(line) < _TWO_LINES:
        return 0
    for match in deck_noun().finditer(line, SHORTEST, len(line) - SHORTEST):
        rest = line[match.end() :]
        if NO_WORD.match(rest) or rest.startswith(table().story_openers):
            return match.end()
        word = _HANGUL.match(line, match.end())
        stem = _VERB_END.sub("", split_particle(word.group())[0]) if word else ""
        apart = len(stem) > 1 and not stem.startswith(table().heads) and not _SUFFIXED.match(stem)
        apart = apart and (len(line) >= _LONG_LINE or stem not in table().deck_endings)
        others = article.replace(line, " ", 1) if apart else ""
        if apart and any(begins_word(others, place) for place in places(stem, others)):
            return match.end()
    return 0
