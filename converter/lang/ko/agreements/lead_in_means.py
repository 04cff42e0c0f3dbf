"""Find where the means end by which a Korean statement says that something was agreed.

In: a sentence and where its statement goes on behind its subject. Out: the offset behind the meeting, the talks or the
document that only lead up to the term: 정상회담을 열고, 이번 협약을 통해, 밤샘 협상 끝에, 성명에서.
"""

import re
from functools import cache

from converter.lang.ko.agreements.clause_words import is_lead, table
from converter.lang.ko.agreements.events import find_nouns
from converter.lang.ko.parts import compile_pattern, expand
from converter.lang.ko.phrases import Word, words_in

# How many words a lead-in phrase may hold.
REACH = 20
_VERBAL = ("하", "되", "있", "없", "시키", "받", "맺", "갖", "들", "이루")
_TOPIC = frozenset({"은", "는"})


def words_ahead(sentence: str, position: int, limit: int | None = None) -> list[Word]:
    """Return the next words behind a place, as far as a lead-in can reach."""
    upto = len(sentence) if limit is None else limit
    return words_in(sentence, position, upto)[:REACH]


def is_through(word: Word) -> bool:
    """Tell whether a word says of what stands before it that it is the means or the occasion: 통해, 계기로."""
    text = word.text.removesuffix(",")
    return text in table().means or text in table().occasions


def leads_on(ahead: list[Word], i: int) -> bool:
    """Tell whether the verb of an object only leads up to the term: 정상회담을 열고."""
    following = enumerate(ahead[i + 1 : i + 3], i + 1)
    return any(is_through(w) or is_lead(w, ahead[n - 1]) for n, w in following)


def is_theme(word: Word) -> bool:
    """Tell whether a word names a thing that its statement is about (창고는)."""
    return word.particle in _TOPIC and not word.inside and not word.stem.endswith(_VERBAL)


def skip_means(sentence: str, position: int, limit: int) -> int:
    """Skip the meeting or document through which it was agreed: 정상회담을 열고, 이번 협약을 통해, 성명에서."""
    ahead = words_ahead(sentence, position, limit)
    themed = False
    for i, word in enumerate(ahead):
        themed = themed or is_theme(word)
        if is_lead(word, ahead[i - 1] if i else None) and i + 1 < len(ahead):
            # 추경안은 본회의를 열고 처리하기로: what it is about belongs to the term.
            return position if themed else ahead[i + 1].start
        phrase = sentence[position : word.end]
        if is_through(word) and i + 1 < len(ahead) and _is_means(phrase):
            return ahead[i + 1].start
        at = word.particle in {"에서", "에는"} and (find_nouns(word.text) or word.stem.endswith(table().meetings))
        if at and i + 1 < len(ahead):
            return ahead[i + 1].start
        if word.particle == "에" and i + 1 < len(ahead) and _DOCUMENT.search(phrase) and not is_through(ahead[i + 1]):
            return ahead[i + 1].start
        if word.particle in {"을", "를"} and not leads_on(ahead, i):
            return position
    return position


# 이번 요구안에, 협약서에: where it is written.
_DOCUMENT = compile_pattern("(?:이번|이|해당) [^,]*(?:[안서문]|{paper}|{statement}|합의)에$")


@cache
def _means() -> re.Pattern[str]:
    """Return what finds that a phrase names a meeting, a ceremony or another way to agree."""
    ways = (
        r"논의|협의|서명|체결|(?:조인|결연|기념|전달|출범)식|방문|이를|이와|협력을|(?:추세|흐름|기조|변화)에"
        r"|이번 (?:{deed}|{tie})"
    )
    return re.compile(expand("|".join((*table().meetings, ways))))


def _is_means(phrase: str) -> bool:
    return phrase.endswith("따르면") or bool(find_nouns(phrase)) or bool(_means().search(phrase))
