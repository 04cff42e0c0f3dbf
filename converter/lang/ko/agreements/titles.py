"""The name of an agreement: how far to the left of its noun the title reaches.

In: a sentence and an agreement noun in it. Out: the title's span in the sentence. A title in marks is what the marks
hold (‘그린 항로 업무협약’); else it is the run of words before the noun that carry no particle, or one that only ties
a name together (‘…’에 관한 양해각서, 수소 생산을 위한 협약).
"""

import re
from functools import cache

from converter.lang.ko.agreements.clause_words import table
from converter.lang.ko.agreements.events import Noun
from converter.lang.ko.enclosed import enclosed
from converter.lang.ko.phrases import DOTS, ENTRIES, Word, words
from converter.model.reading import SentenceView
from converter.model.span import Span

MAX_WORDS = 9
# 제14차 | 본교섭, 밤샘 | 협상: a round of talks has no name of its own.
_ROUND = re.compile(r"(?:제?\d+차|\d+(?:시간|일)|밤샘|심야|막판|막바지|마지막|마라톤|연쇄|집중|최종|추가|후속|실무)$")
_TALKS = re.compile(r"(?:협상|교섭|협의)$")
# Marks around more characters than this hold a statement, not a name.
LONGEST = 90
_ENDS = re.compile(
    r"(?:[0-9]일|이날|가운데|중인|다|고|며|[아어여해쳐려워켜겨혀펴]|[0-9]시|오전|오후|현지시간\)|현지시각\)"
    r"|면서|(?<![가-힣][방장표단전반측외화국])(?<![반])면|지만|는데|도록|려[고면]|자마자|결국|[가-힣][하되기지리치르않]자"
    # 다온에 넘긴 | 판매권 계약: a verb that describes it; 사업자인 가온전지(주)가 | 계약
    r"|는|(?<![가-힣])(?:넘긴|사들인|빌린|내준|맡긴|지은|쓴|따낸|받은|주고받은|나온|내놓은|내민|꺼낸|오간)|\)[이가은는을를])$"
)
_ASIDE = re.compile(r" *(?:\([^()]*(?:\) *|$))?")
_PARENTHESIS = re.compile(r"\s?\([^()]{1,24}\)")
_PARTNER = frozenset({"과", "와", "과의", "와의", "과도", "와도", "과는", "와는"})
_TIES = ("위한", "관한", "대한", "관련한", "간", "및", "등", "통한")
_BRACKETS = "([【"
_OPENING = {"“": "”", "‘": "’", '"': '"', "'": "'"}
# Between the parties and the name, or behind what it is joined to: 한국과 오만 [간] 어업 협정, 융자 [및] 보증 약정.
_SEVERAL = r"(?:[양두세네] )?(?:지자체|자치단체|기관|대학|대학교|도시|지역|국가|업체|기업|회사|나라|양국|양사|양측)"
_SIZE = "(?:규모|상당|어치|이상|가량)의?"
_NO_BEGINNING = re.compile(rf"(?:간의?|및|또는|혹은|관련한|{_SIZE}|{_SEVERAL} ?간의?|[양두세네] [가-힣]{{1,4}}의) ")
# 3천만 불 규모의 | 투자협약
_SIZED = re.compile(r" ?(?:규모|상당|어치)의? ")
_SAID = re.compile(r"(?:이?라)?(?:고|며|면서)(?:는|도)?[ ,]")
_LISTS = re.compile(rf"(?:[와과] |, ?|[{DOTS}])\Z")


@cache
def _describes() -> re.Pattern[str]:
    """Return what ends a word that describes an agreement and is no part of its name."""
    return re.compile(rf"(?:{'|'.join(table().describing)})$")


def title_of(sentence: str, noun: Noun, stop: int = 0) -> Span | None:
    """Return the title that a noun ends, not reaching before ``stop``; null if the bare noun stands alone."""
    end = noun.span.end
    if parenthesis := _PARENTHESIS.match(sentence, end):
        end = parenthesis.end()
    around = (mark for mark in enclosed(sentence) if mark.start < noun.span.start < mark.end)
    marked = next((mark for mark in around if sentence[mark.start] not in _BRACKETS), None)
    if marked:
        return _inside_marks(sentence, marked, noun, end)
    return _unmarked(sentence, stop, noun, end)


def _unmarked(sentence: str, stop: int, noun: Noun, end: int) -> Span | None:
    """Take the words before the noun that belong to it."""
    start = _whole(sentence, _leftwards(sentence, noun.span.start, noun.span.end, stop), noun.span.start)
    return Span(start, end) if start < noun.span.start else None


def _whole(sentence: str, start: int, noun: int) -> int:
    """Return where a title begins that holds no half of a parenthesis or of marks, and no word that only joins it."""
    halves = (mark.end for mark in enclosed(sentence) if mark.start < start < mark.end <= noun)
    start = max(halves, default=start)
    if aside := _ASIDE.match(sentence, start, noun):
        start = aside.end()
    closing = _OPENING.get(sentence[start])
    if closing and sentence.find(closing, start + 1, noun) < 0:
        start += 1
    joined = _NO_BEGINNING.match(sentence, start)
    return joined.end() if joined else start


def name_of(view: SentenceView, noun: Noun, stop: int = 0) -> Span | None:
    """Return the title without a day or an owner before it: 다음 달 | 항로 협약, 한국과 오만의 | 협정."""
    title = title_of(view.words, noun, stop)
    if title is None:
        return None
    base = view.span.start
    days = (date.span.shifted(-base) for date in view.dates)
    places = (mention.span.shifted(-base) for mention in view.actors)
    owners = (place for place in places if _is_last_owner(view.words, place))
    sums = (q.span.shifted(-base) for q in view.quantities)
    ends = [mark.end for mark in (*days, *owners) if mark.start <= title.start < mark.end]
    ends += [mark.end for mark in sums if mark.start <= title.start < mark.end and _is_size(view.words, mark, title)]
    start = _whole(view.words, view.words.find(" ", max(ends)) + 1, noun.span.start) if ends else title.start
    return Span(start, title.end) if start < noun.span.start else None


def _is_size(sentence: str, amount: Span, title: Span) -> bool:
    """Tell whether a title begins with how large it is, or amid that."""
    return amount.start < title.start or _SIZED.match(sentence, amount.end) is not None


def _is_last_owner(sentence: str, place: Span) -> bool:
    """Tell whether a name in the genitive ends a list of owners: 한국과 [오만]의."""
    return sentence.startswith("의 ", place.end) and bool(_LISTS.search(sentence, 0, place.start))


def _inside_marks(sentence: str, marked: Span, noun: Noun, end: int) -> Span | None:
    """Take all that marks hold where the noun ends it (a name), else the words before the noun (a quoted statement)."""
    if marked.end - 1 - end > 1 or marked.end - marked.start > LONGEST:
        return _unmarked(sentence, marked.start + 1, noun, end)
    return Span(marked.start + 1, max(end, marked.end - 1))


def _leftwards(sentence: str, start: int, end: int, stop: int) -> int:
    """Return where the words of a name begin that stand before its noun, from ``start`` to ``end``."""
    first = stop - 1 if sentence[stop - 1 : stop] in _OPENING else stop  # the mark belongs to its first word
    first = max(first, *(sentence.rfind(mark, 0, start) for mark in ENTRIES))  # ▲… ▲[해운] 협약: an entry begins
    before = [w for w in words(sentence) if w.end <= start and w.start >= first]
    inside = next((w for w in words(sentence) if w.start < start < w.end), None)
    if inside:
        start = max(stop, inside.start)
    marks = [mark for mark in _names_in_marks(sentence) if not mark.start < start < mark.end]
    taken, tied = 0, False
    talks = bool(_TALKS.search(sentence, 0, end))
    for word in reversed(before):
        if word.start >= start:
            continue
        mark = next((s for s in marks if s.start <= word.start and s.end >= word.end - len(word.particle) - 1), None)
        ties = tied and (word.particle in {"을", "를", "에"} or (word.particle in {"과", "와"} and len(word.stem) > 1))
        if taken >= MAX_WORDS or not (ties or mark or _belongs(word)) or (mark and _closes(sentence, mark, word)):
            break
        if not taken and (word.text.endswith("적인") or (talks and _ROUND.search(word.text))):  # 긍정적인 | 협상
            break
        # 합작사를 설립하기 위한 협약: the verb before a tie has an object of its own.
        tied = word.text in _TIES or (tied and word.text.endswith("기"))
        start, taken = max(stop, mark.start if mark else word.start), taken + 1
    return start + (sentence[start] in ENTRIES)


def _names_in_marks(sentence: str) -> list[Span]:
    """Return the quotation marks of a sentence that hold too little for a statement."""
    marks = (mark for mark in enclosed(sentence) if sentence[mark.start] not in _BRACKETS)
    return [mark for mark in marks if mark.end - mark.start <= LONGEST]


def _closes(sentence: str, mark: Span, word: Word) -> bool:
    """Tell whether what marks hold belongs to the words before a name: “…”며 | 합의, ‘두물해운’과 | 운송 계약."""
    return _SAID.match(sentence, mark.end) is not None or word.particle in _PARTNER


# 한·루마니아 | 협정: the end of a country's name is not that of a verb.
_LAND = re.compile(r"[시니리비디지키]아$")


def _belongs(word: Word) -> bool:
    """Tell whether a word before the noun is part of its name."""
    if word.text in _TIES:
        return True
    if word.comma or word.text.endswith(".") or _describes().search(word.text):
        return False
    if word.particle:
        return word.particle == "의"
    return word.text.endswith(table().nouns_in_go) or bool(_LAND.search(word.text)) or not _ENDS.search(word.text)
