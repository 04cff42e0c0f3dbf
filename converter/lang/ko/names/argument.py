"""Names that no table knows, by the place that they take in a sentence about an agreement.

In: the words of all blocks and which of them are read already. Out: more mentions. Who agrees, with whom, from whom an
order comes and who merges with whom are names unless everyday words make them up: an argument of an agreement is a
party to it. A word that ends as companies' names do is believed sooner than one that shows nothing by itself.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from converter.lang.ko.names import counterparts
from converter.lang.ko.names.agreeing import Sentence, marked, sentences
from converter.lang.ko.names.bodies import mention_of
from converter.lang.ko.names.deals import spoken_of
from converter.lang.ko.names.everyday import is_everyday
from converter.lang.ko.names.everyday import table as everyday
from converter.lang.ko.names.guess import could_name, introduces
from converter.lang.ko.names.shape import is_korean_name
from converter.lang.ko.names.tables import bodies, names
from converter.lang.ko.names.unknown import is_unknown_name, kind_of_unknown, shows
from converter.lang.ko.names.words import ROW, Word, looks_foreign
from converter.model.annotation import NameMention
from converter.model.span import Span

_TOPIC = frozenset({"은", "는"})
_SUBJECT = frozenset({"은", "는", "이", "가", "도"})
_WITH = frozenset({"과", "와", "과의", "와의", "과는", "와는"})
_FROM = frozenset({"으로부터", "로부터", "에게서"})
_OF_THINGS = frozenset({"을", "를", "에", "에서"})
_OBJECT = frozenset({"을", "를"})
_PRICE = 5  # words from what is bought to the verb: the price stands between them
_SHARES = frozenset({"지분", "경영권", "보통주", "전환사채", "지분투자"})
_BOUGHT = frozenset({"인수", "합병"})
_BUYS = ("인수했", "인수하", "인수한", "합병하", "합병했", "사들", "매입하", "매입했", "품었", "품기로", "품에")
_NEAR = 60  # from a partner without a name to what is agreed
_REACH = 90  # from an argument to the verb: the title of the agreement stands between them
_OPENING = 2  # what may stand before the subject that opens a sentence: 이날, 앞서
_PLAIN = 3  # a word of two syllables that shows nothing is too often a noun that no table has
_SPAN = 25  # words between a subject and its partner: what the subject is, when and where they met
_AND_OTHERS = frozenset({"등", "등이", "등은", "등과", "등을"})
_DESCRIBING = frozenset({"", "는", "은"})  # 내로라하는 부품 업체
_MEMBERS = 8  # of a row, behind one of it
_MORE = 2  # words that a foreign name may have before its last


def find(text: str, blocks: list[list[Word]], claimed: frozenset[int], known: frozenset[int]) -> list[NameMention]:
    """Return the names among the arguments of agreements.

    ``claimed`` are starts of words that are read for good, ``known`` those of all actors' words, the guessed ones too.
    """
    found: list[NameMention] = []
    for block in blocks:
        if agreed := sentences(text, block, known):
            quoted = marked(text, Span(block[0].start, block[-1].close + 1))
            for sentence in agreed:
                found += _arguments(text, sentence, claimed, quoted)
    return found


def _arguments(text: str, sentence: Sentence, claimed: frozenset[int], quoted: list[Span]) -> list[NameMention]:
    found: list[NameMention] = []
    taken: set[int] = set()
    for n, word in _twice(sentence.words, taken):
        if word.start in claimed or word.start in taken:
            continue
        one = counterparts.read(sentence.words, n, claimed)
        if one is not None and _agrees(text, sentence, n, one, taken):
            found.append(_unnamed(text, sentence.words, one))
            taken.add(word.start)
        if one is not None or not (is_unknown_name(word.stem) or _is_of_group(word.stem)):
            continue
        if is_korean_name(word.stem) and not sentence.corporate:
            continue
        if _is_argument(sentence, n, taken) and not any(s.start <= word.start < s.end for s in quoted):
            first = _first(sentence.words, n, claimed)
            taken.add(word.start)
            kind = kind_of_unknown(word.stem)
            found.append(mention_of(text, sentence.words[first].start, word.end, "names.argument", kind))
    return found


def _unnamed(text: str, words: list[Word], one: counterparts.Counterpart) -> NameMention:
    return mention_of(text, words[one.first].start, words[one.last].end, "names.counterpart", one.kind)


def _agrees(text: str, sentence: Sentence, n: int, one: counterparts.Counterpart, taken: set[int]) -> bool:
    """Tell whether somebody without a name is a partner (다온국 선사와), or agrees beside one (업체들과 택시업계는)."""
    words = sentence.words
    if spoken_of("agreed").search(text, words[n].end, min(words[n].end + _NEAR, words[-1].close)) is None:
        return False
    if one.particle in _SUBJECT:
        return _after_partner(sentence, one.first, taken)
    return one.particle in _FROM or (one.particle in _WITH and (not one.trade or _joins(words, n)))


@lru_cache(maxsize=1 << 12)
def _is_of_group(stem: str) -> bool:
    """Tell whether a word is a group's name, everyday words and the ending of a company (가온 + 에너지 + 솔루션)."""
    known = bodies().known
    return stem.endswith(_firms()) and any(
        known.get(stem[:cut]) == "company" and is_everyday(stem[cut:]) for cut in range(2, len(stem) - 2)
    )


@cache
def _firms() -> tuple[str, ...]:
    return tuple(sorted(firm for firm in everyday().firms if len(firm) > 1))


def _twice(words: list[Word], taken: set[int]) -> Iterator[tuple[int, Word]]:
    """Go through the words again once some are known: a row is closed by its last member (가온에너지, 누리조선과)."""
    yield from enumerate(words)
    if taken:
        yield from enumerate(words)


def _first(words: list[Word], n: int, claimed: frozenset[int]) -> int:
    """Return where a foreign name of several words starts (누르 다온과)."""
    first = n
    while first and n - first < _MORE and words[first].gap == " " and looks_foreign(words[n].stem):
        before = words[first - 1]
        if not before.bare or before.gloss or before.start in claimed or not _could_be_first(before):
            break
        first -= 1
    return first


def _could_be_first(word: Word) -> bool:
    """Tell whether a word can begin a foreign name; a noun of kind only introduces it (운송기업인 누르)."""
    return could_name(word) and introduces(word.stem) is None and word.stem not in names().leading


def _is_argument(sentence: Sentence, n: int, taken: set[int]) -> bool:
    """Tell whether a word takes part in an agreement of its sentence; ``taken`` are the arguments found before it."""
    word = sentence.words[n]
    deal = bisect_left(sentence.deals, word.end)
    if deal == len(sentence.deals) or sentence.deals[deal] > word.end + _REACH:
        return False
    strong = shows(word.stem)
    if not strong and len(word.stem) < _PLAIN:
        return False
    return word.particle in _FROM or _stands(sentence, n, taken, strong=strong)


def _stands(sentence: Sentence, n: int, taken: set[int], *, strong: bool) -> bool:
    """Tell by its particle whether a word takes part; ``strong`` is one that shows by itself that it is a name."""
    word, words = sentence.words[n], sentence.words
    if _is_bought(sentence, n):
        return strong or len(word.stem) > _PLAIN
    if word.particle in _WITH:
        return (strong and not _is_listed(words, n)) or _has_subject(sentence, n, taken) or _joins(words, n)
    if word.particle in _SUBJECT:
        return sentence.active and (strong or _opens(words, n) or _after_partner(sentence, n, taken))
    if word.particle == "의":
        return _after_partner(sentence, n, taken)
    if word.particle == "에서":
        return strong and sentence.orders
    return word.bare and _in_row(sentence, n, taken)


def _is_bought(sentence: Sentence, n: int) -> bool:
    """Tell whether a word names what is bought: 누리솔 지분을, 누리솔의 지분을, 누리솔 인수를, 누리솔을 인수했다."""
    word, words = sentence.words[n], sentence.words
    if word.particle in _OBJECT:
        return shows(word.stem) and any(w.whole.startswith(_BUYS) for w in words[n + 1 : n + _PRICE])
    if n + 1 >= len(words) or words[n + 1].gap != " " or word.particle not in {"", "의"}:
        return False
    return words[n + 1].stem in _SHARES or (word.bare and words[n + 1].stem in _BOUGHT)


def _opens(words: list[Word], n: int) -> bool:
    """Tell whether a topic opens its sentence, but for a word like 이날."""
    return n <= _OPENING and words[n].particle in _TOPIC and all(word.bare for word in words[:n])


def _has_subject(sentence: Sentence, n: int, taken: set[int]) -> bool:
    """Tell whether an actor stands before a partner as the subject: 가온은행은 [누리솔과] 협약을 맺었다."""
    near = sentence.words[max(n - _SPAN, 0) : n]
    return any(w.particle in _SUBJECT and (w.start in sentence.known or w.start in taken) for w in near)


def _joins(words: list[Word], n: int) -> bool:
    """Tell whether a subject follows right behind a partner: 누리솔과 다온은."""
    return n + 1 < len(words) and words[n + 1].particle in _SUBJECT and words[n + 1].gap == " "


def _is_listed(words: list[Word], n: int) -> bool:
    """Tell whether a word stands beside a thing that is told of with it: 다온과 국경을 잇는, not 다온과 협약을."""
    after = words[n + 1] if n + 1 < len(words) else None
    if after is None or after.gap != " " or after.particle not in _OF_THINGS or not is_everyday(after.stem):
        return False
    return spoken_of("venture").search(after.stem) is None and spoken_of("business").search(after.stem) is None


def _after_partner(sentence: Sentence, n: int, taken: set[int]) -> bool:
    """Tell whether a known actor with 와 stands right before: 다온은행과 누리솔의 합병."""
    before = sentence.words[n - 1] if n else None
    if before is None or before.particle not in {"과", "와"}:
        return False
    return before.start in sentence.known or before.start in taken


def _in_row(sentence: Sentence, n: int, taken: set[int]) -> bool:
    """Tell whether a bare word stands in a row with known actors: one beside it, or both if it shows nothing itself."""
    words, known = sentence.words, sentence.known | taken
    ahead = n + 1 < len(words) and words[n + 1].gap in ROW and words[n + 1].start in known
    behind = n > 0 and words[n].gap in ROW and words[n - 1].bare and words[n - 1].start in known
    closes = n + 1 < len(words) and words[n + 1].whole in _AND_OTHERS
    beside = (ahead or behind) if shows(words[n].stem) else ((ahead or closes) and behind)
    return beside or _is_summed_up(words, n)


def _is_summed_up(words: list[Word], n: int) -> bool:
    """Tell whether a noun of kind sums up the row in which a bare word stands: 누르, 다온 등 부품 업체와."""
    last = n
    while last + 1 < len(words) and words[last].bare and words[last + 1].gap in ROW:
        last += 1
    after = words[last + 1 : last + 2 + _MORE + 1]
    if last - n > _MEMBERS or not words[last].bare or not after or after[0].whole != "등" or after[0].gap != " ":
        return False
    for word in after[1:]:
        if introduces(word.stem) is not None:
            return not word.bare
        if word.particle not in _DESCRIBING:
            return False
    return False
