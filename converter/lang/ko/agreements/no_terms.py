"""Tell which statements of a Korean sentence are no terms, though they end like one.

In: a statement or a part of it, and the frame that ends it. Out: whether it binds nobody (an outcome, a need, what
another source says), says only that the agreement is made, reports what was done, or tells of an ambition.
"""

import re
from functools import cache

from converter.lang.gated import Gated
from converter.lang.ko.agreements.clause_words import table
from converter.lang.ko.agreements.events import find_events, find_nouns
from converter.lang.ko.agreements.predicates import Frame, explains
from converter.lang.ko.parts import compile_pattern, expand
from converter.model.span import Span
from converter.model.vocab import MADE


def commits_nobody(words: str, start: int, frame: Frame, *, linked: bool) -> bool:
    """Tell whether a statement binds nobody: an outcome, what one side says it will do, a need, another source."""
    if frame.rule_id == "ko.frame.shall" and _NEEDS.search(words, start, frame.tail):
        return True
    if (
        explains(words, start, frame.end)
        or _GENERALLY.search(words, start, frame.tail)
        or (frame.kind == "enactment" and _NOW.match(words, start))
    ):
        return True
    tells = (
        frame.kind == "outcome"
        or frame.rule_id == "ko.frame.will"
        or _SOURCE.search(words, start, frame.tail)
        or (frame.rule_id == "ko.frame.may" and _GAINS.search(words, start, frame.end))
    )
    aside = frame.kind == "intention" and words.startswith("한편")
    return not linked and bool(tells or aside)


# 물을 아낄 수 있다, 이렇게 되면 살 수 있게 된다: what comes of it, nobody is given a right.
_GAINS = Gated(
    r"(?:줄일|낮출|높일|늘릴|아낄|앞당길|누릴|막을|키울"
    r"|(?:절감|저감|단축|방지|예방|해소|향상|절약|충당|대체|최소화)할) 수 있"
    r"|(?:^|\s)(?:이렇게 되면|이렇게 하면|그렇게 되면|이럴 경우)[ ,]"
)
# 통상 한 달 뒤 보증을 받을 수 있다: what is so of all, not of this one.
_GENERALLY = Gated(r"(?:^|\s)(?:통상|통상적으로|일반적으로|보통|대체로|주로|흔히) ")
# 현재 창고는 따로 운영된다: how it is before the agreement.
_NOW = Gated(r"(?:현재|지금|아직|그동안|기존에는?|최근|당시|과거)[^\s,]*[ ,]")
# 수소를 나르려면 액화해야 한다: what a purpose needs, nobody has promised.
_NEEDS = Gated(r"(?:려면|위해서는|위해선)[ ,]")
# 정책에 따르면 배출량을 줄여야 한다: what another source says.
_SOURCE = Gated(r"[가-힣]에 (?:따르면|의하면)")


def says_nothing_new(words: str, span: Span, frame: Frame) -> bool:
    """Tell whether a conjunct is no term: it reports what was done or is under way, or that the agreement is made."""
    closes = frame.rule_id == "ko.frame.present" and span.end >= frame.tail - 1
    span = Span(span.start, max(span.start, min(span.end, frame.tail)))
    text = span.of(words)
    return (
        bool(_no_term().search(words[span.start : frame.tail + 1] if closes else text))
        or bool(_DONE.search(text))
        or (frame.rule_id == "ko.frame.present" and bool(_BECOMES.match(words, max(frame.tail - 2, 0))))
        or (frame.rule_id == "ko.frame.aim" and bool(_AMOUNT.search(text)))
        or (frame.rule_id == "ko.frame.agreed_on" and bool(_BARGAINED.search(text)))
        or (
            frame.rule_id == "ko.frame.includes"
            and bool(_PAPERS.search(text) or _MINDS.search(words, max(0, frame.tail - _LONGEST_MIND)))
        )
        or _concludes(words, span)  # last: it reads the verbs
    )


@cache
def _no_term() -> re.Pattern[str]:
    """Return the pattern of the verbs that state no term, with two letters at most behind them."""
    return re.compile(rf"(?:{'|'.join(table().no_terms)})[\s\S]{{0,2}}\Z")


# 세 번째 사례가 된다, 밑거름이 된다: what comes of it.
_BECOMES = re.compile(r"[이가] (?:된|됩)(?:다|니다)")
# 매출 6조원을 목표로: how much somebody wants.
_AMOUNT = re.compile(r"[0-9][^\s]*$")
# 뱃삯 협상에 잠정 합의: what was bargained for names no term.
_BARGAINED = compile_pattern("(?:협상|임단협|교섭|{draft}|단체협약)$")
# 양해각서와 계약 8건이 포함됐다: papers are counted, not terms.
_PAPERS = compile_pattern(r"{paper}(?:\([^)]*\))? (?:총 )?[0-9]+[건개]$")
# 공급망을 이끌겠다는 의지를 담고 있다: what the parties have in mind, not what they owe.
_MINDS = Gated(
    r"(?:의지|뜻|의미|취지|메시지|염원|바람|각오|포부|철학|정신|기대|기대감|희망|소망|자신감|진심|마음|관심)[을를이가도]"
    r" (?:[^ ]+ )?(?:담|녹|반영)"
)
_LONGEST_MIND = 4
# 착수했으며, 복귀했고; 하고 있고.
_DONE = re.compile(expand(r"(?:{past}(?:으며|고|지만|는데)|고 있(?:고|으며|는)?|{past}다)$"))


def _concludes(words: str, span: Span) -> bool:
    """Tell whether a term says no more than that the agreement is made: 협약을 체결할 예정, 협정 문안에 합의."""
    text = span.of(words)
    signs = [e for e in find_events(text + "할 예정") if e.span.end >= len(text) - 1 and e.rule.status in MADE]
    if signs:
        return signs[-1].span.start <= 1 or bool(find_nouns(words))
    return bool(_TOWARDS.search(text) or (_CONCLUDING.search(text) and find_nouns(text + " ")))


# 본계약 협상에 들어간다, 협정을 마련할 예정이다.
_TOWARDS = compile_pattern(
    r"(?:협상|{paper})(?:(?:을|를|에) (?:[^ ]+ ){0,2}?(?:시작|확정|마련|재개|착수|진행|들어)[^ ]*"
    r"|(?: [^ ]+){1,4} (?:완료|마무리))$"
)
_CONCLUDING = re.compile(r"(?:문안|내용|방안|초안|세부안|골격|원칙)$")


def is_ambition(text: str) -> bool:
    """Tell whether a term says what somebody wants to be, not what it owes."""
    return _ambition().search(text) is not None


@cache
def _ambition() -> Gated:
    ambitions, vague = "|".join(table().ambitions), "|".join(table().vague)
    sets_about = rf"(?:{ambitions})[^ ]*$|(?:{vague})(?:에|에도) (?:[^ ]+ )?나[선설서][^ ]*$"
    return Gated(f"{sets_about}|{table().standing.pattern}")
