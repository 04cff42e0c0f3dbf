"""Find where a line ends that stands alone between paragraphs, its break before kept and its break behind a space.

In: the text behind a sentence that has no space after it, in an article that otherwise has. Out: where the line ends.
Such a place holds a line more often than not, so less is asked of the line's end and of what begins behind it than
where nothing points at a line: a bare noun before an adverb that opens sentences or a day; a noun of action, a verb's
connective or a closing mark before a word that opens a story or a name that the article uses again.
"""

import re
from functools import cache
from itertools import pairwise

from converter.lang.gated import Gated
from converter.lang.ko.hangul import split_particle
from converter.lang.ko.layout.occurrences import begins_sentence, places
from converter.lang.ko.layout.seams import is_known
from converter.lang.ko.layout.table import line_end, table
from converter.lang.ko.sentences import ends_sentence, split_sentences

_SHORTEST, _LONGEST = 6, 60
# A common noun is seldom longer, so that a longer one need not open a sentence elsewhere.
_SHORTEST_NAME, _LONG_NAME = 2, 4
_LONG_SUBJECT = 8
_SUBJECT = frozenset({"은", "는", "이", "가"})
_MARKED = _SUBJECT | {"을", "를"}
_TIED = frozenset({"의", "과", "와", "에", "에서", "로", "으로", "도", "만", "까지", "부터", "에게", "보다", "처럼"})
# Nouns behind a verb in which a line ends: 늦어질 듯, 못 막은 셈.
_BOUND = frozenset({"듯", "셈", "것", "탓", "판"})
# What may follow the first word of a subject: 나래는, 나래와 가온은, 나래 가온은, 나래의 이번 투자는.
_SUBJECTS = _MARKED | {"의", "과", "와", ""}
_WORD = re.compile(r"\S+")
_DAY = re.compile(r"(?:지난 |오는 )?\d{1,2}일(?:\([^()\n]{2,8}\))?,? (?!만에|동안|간)")
_ADNOMINAL = Gated(r"(?:[가-힣][는던한된될할인런진친린킨운온]|있|없|\d[년월]|지난|오는|\([^)]*)\Z")
# A verb before its noun, whose 는 is no particle: 공급하는 방식.
_VERB = Gated(r"[하되있없않받]는\Z")
_CONNECTED = Gated(
    r"(?:[혀져돼켜쳐겨려워]|[많높낮좋]아|[없있섞넘늘줄들]어|[섞쌓놓묶]여|빨라|달라"
    r"|해야|지만| 듯|[하되]나|기로|려면|[^이]면서|도록)\Z"
)


def weak_end(text: str, whole: str) -> int:
    """Return where a line ends at a space inside the first sentence; 0 if there is none."""
    spans = split_sentences(text[: _LONGEST * 6])
    first = spans[0].of(text) if spans else ""
    if not ends_sentence(first):
        return 0
    words = list(_WORD.finditer(first))
    subject = False
    for before, word in pairwise(words):
        marked = _is_marked(before.group())
        subject = subject or (marked and before.group()[-1] in "이가")
        if (marked and before.group()[-1] not in "이가") or word.start() > _LONGEST:
            return 0
        if before.end() < _SHORTEST or word.start() != before.end() + 1 or marked:
            continue
        if _opens_behind_noun(first, before, word) if subject else _parts(first, before, word, whole):
            return before.end()
    return 0


def _is_marked(word: str) -> bool:
    if word[-2:-1] == ")":  # behind a bracket any particle can stand: it goes with the name before the bracket
        return word[-1] in _MARKED
    if _VERB.search(word):
        return False
    return word[-1] in _MARKED and split_particle(word.strip("‘“\"'("))[1] in _MARKED


def _opens_behind_noun(first: str, before: re.Match[str], word: re.Match[str]) -> bool:
    """Tell whether a story opens behind a noun of action: a line with a subject of its own ends in nothing less."""
    rest = first[word.start() :]
    opens = rest.startswith((*table().sentence_openers, *table().inner_openers)) or _DAY.match(rest)
    return bool(opens and _closes().search(before.group()))


def _parts(first: str, before: re.Match[str], word: re.Match[str], whole: str) -> bool:
    """Tell whether a line ends behind one word and the story begins with the next."""
    last, rest = before.group(), first[word.start() :]
    bare = last.rstrip("’”\"'")
    closes = bare != last or bare in _BOUND or _closes().search(bare) or _CONNECTED.search(bare)
    if last.endswith((",", ")", "=", "·")) or split_particle(bare)[1] in _TIED:
        return False
    if not closes and (_ADNOMINAL.search(bare) or bare.endswith(table().unfinished)):
        return False
    if rest.startswith(table().sentence_openers) or _DAY.match(rest):
        return True
    return (last[-1] in '”"' and _is_long_subject(rest)) or (bool(closes) and _story_begins(rest, word.group(), whole))


def _is_long_subject(rest: str) -> bool:
    """Tell whether a subject of several words begins: no part of the sentence goes on with so many behind a mark."""
    if rest.startswith(("“", "‘", '"', "'", "등 ")):
        return False
    for n, word in enumerate(rest.split()[:_LONG_SUBJECT]):
        if particle := split_particle(word)[1]:
            return n > 1 and particle in _SUBJECT
    return False


def _story_begins(rest: str, word: str, whole: str) -> bool:
    """Tell whether the story begins with a word: one that opens a story, or a name that opens a sentence elsewhere."""
    stem, particle = split_particle(word.rstrip(","))
    if stem in table().deck_endings or stem in table().going_on:
        return False
    if rest.startswith(table().story_openers):
        return True
    if len(stem) < _SHORTEST_NAME or particle not in _SUBJECTS:
        return False
    others = whole.replace(rest[:20], " ")
    if particle in _SUBJECT and not _VERB.search(word) and is_known(stem, others, closed=True):
        return True
    acts = len(stem) >= _LONG_NAME
    return any(
        begins_sentence(others, at) or (acts and _ACTS.match(others, at + len(stem))) for at in places(stem, others)
    )


_ACTS = Gated(r"(?:은|는|이|가|과|와|도) ")


@cache
def _closes() -> re.Pattern[str]:
    return re.compile(rf"\d(?:배|%|위)\Z|{line_end()}")
