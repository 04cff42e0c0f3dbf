"""Find where a line ends that stands alone between paragraphs, its break before kept and its break behind a space.

In: the text behind a sentence that has no space after it, in an article that otherwise has. Out: where the line ends.
Such a place holds a line more often than not, so less is asked of the line's end and of what begins behind it than
where nothing points at a line: a bare noun before an adverb that opens sentences or a day; a noun of action, a verb's
connective or a closing mark before a word that opens a story or a name that the article uses again.
"""

import re
from functools import cache
from itertools import pairwise

from converter.lang.ko.hangul import split_particle
from converter.lang.ko.layout.table import one_of, table
from converter.lang.ko.sentences import ends_sentence, split_sentences

_SHORTEST, _LONGEST = 6, 60
_MARKED = frozenset({"은", "는", "이", "가", "을", "를"})
_TIED = frozenset({"의", "과", "와", "에", "에서", "로", "으로", "도", "만", "까지", "부터", "에게", "보다", "처럼"})
# What may follow the first word of a subject: SK는, SK와 가온은, SK 가온은, SK의 이번 투자는.
_SUBJECTS = _MARKED | {"의", "과", "와", ""}
_WORD = re.compile(r"\S+")
_DAY = re.compile(r"(?:지난 |오는 )?\d{1,2}일(?:\([^()\n]{2,8}\))?,? (?!만에|동안|간)")
_OPENS = ("우선 ", "특히 ", "이번 ", "이날 ", "최근 ", "지난 ", "올해 ", "올 ", "현재 ", "당장 ", "실제 ", "그동안 ")
_ADNOMINAL = re.compile(r"(?:[는던]|[하되]?[한된될할]|있|없|[가-힣]인)\Z")
# Verbs and adverbs after which the same sentence goes on.
_GOES_ON = re.compile(
    r"(?:면|며|고|서|니|데|채|역시|또한|등|및|앞서|이어|대해|위해|통해|따라|의해|비롯해|대비|이후|당시|직후|동안|이날|전날)\Z"
)
_CONNECTED = re.compile(r"(?:[혀져돼켜쳐겨려워여]|[섞넘늘줄들]어|해야|지만|듯|까|나|기로|려면|[^이]면서|도록)\Z")


def weak_end(text: str, whole: str) -> int:
    """Return where a line ends at a space inside the first sentence; 0 if there is none."""
    spans = split_sentences(text[: _LONGEST * 6])
    first = spans[0].of(text) if spans else ""
    if not ends_sentence(first):
        return 0
    words = list(_WORD.finditer(first))
    for before, word in pairwise(words):
        if _is_marked(before.group()) or word.start() > _LONGEST:
            return 0
        if before.end() >= _SHORTEST and _parts(first, before, word, whole):
            return before.end()
    return 0


def _is_marked(word: str) -> bool:
    bare = word.strip("‘’“”\"'(),")
    return split_particle(bare)[1] in _MARKED and word[-1] not in "’”\"'"


def _parts(first: str, before: re.Match[str], word: re.Match[str], whole: str) -> bool:
    """Tell whether a line ends behind one word and the story begins with the next."""
    last, rest = before.group(), first[word.start() :]
    bare = last.rstrip("’”\"')")
    if split_particle(bare)[1] in _TIED or _ADNOMINAL.search(bare) or _GOES_ON.search(bare) or last.endswith(","):
        return False
    if rest.startswith((*table().turns, *_OPENS)) or _DAY.match(rest):
        return True
    if not (bare != last or _closes().search(bare) or _CONNECTED.search(bare)):
        return False
    stem, particle = split_particle(word.group())
    if stem in table().deck_endings or stem in table().going_on:
        return False
    if rest.startswith(table().story_openers):
        return True
    return particle in _SUBJECTS and _known(stem, whole)


@cache
def _closes() -> re.Pattern[str]:
    known = table()
    return re.compile(rf"{one_of((*known.deck_endings, *known.line_nouns, *known.line_closers))}도?\Z")


def _known(stem: str, whole: str) -> bool:
    """Tell whether the article uses a word as a subject or topic elsewhere."""
    return len(stem) > 1 and len(re.findall(rf"(?<![가-힣A-Za-z]){re.escape(stem)}(?:는|은|이|가|의)\s", whole)) > 1
