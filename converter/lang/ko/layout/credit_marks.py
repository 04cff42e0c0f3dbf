"""How a Korean newsroom says whose picture stood over a caption.

In: a line, or a block of running text. Out: where the credit begins that ends a line; the pattern of a credit inside a
block, whose groups tell what kind it is of.
"""

from functools import cache, lru_cache

from converter.lang.endings import LETTERS
from converter.lang.gated import Gated
from converter.lang.ko.layout.posed import NOT_PARTICLE
from converter.lang.ko.layout.table import EMAIL, one_of, table

_LONGEST_CREDIT = 160
_DAY = r"\d{4}\s?\.\s?\d{1,2}\s?\.\s?\d{1,2}\.?"
# Behind 제공 in a credit the story begins; what stands here goes on with the noun (정보 제공을, 제공하는, 제공한다).
_GIVEN_ENDS = r"(?!을|이\s|의\s|하[는여며고기였]|한[\s다]|할\s|되|된|받|해[\s,]|했|\s|에(?:[\s도만는]|서)|으로|[,·]|$)"
_BEHIND_SENTENCE = r"(?<=[.!?])|(?<=[.!?][”\"’)\]])|\A"
_PLACED_BY = r"[가-힣]{2,6} ?= ?[가-힣]{2,4} (?:사진)?기자"
# 2031.5.2/뉴스1 © News1 홍길동 기자
_BEHIND_AGENCY = r"\s?[ⓒ©]\s?News1(?: [가-힣]{2,4} 기자| ?[가-힣]{2,8}(?:공동)?취재단)?"
_BOX = (
    r"(?:[\[(〈<【]\s*/?\s*(?:사진|자료|그래픽|표|출처)\s?(?:제공)?\s?[=:|][^\])〉>】\n]{1,40}(?:\]|\)|〉|>|】)"
    r"|[\[〈<【]\s*/?\s*(?:사진|자료|그래픽|출처) (?!오른|가운데|[왼위아중속맨앞뒤설\d])[^\])〉>】\n]{2,30}[\]〉>】]"
    r"|[\[(〈<【][^\[\]()〈〉<>【】\n]{1,24}(?:제공|자료사진)(?:\]|\)|〉|>|】))"
)


@cache
def _line_credits() -> tuple[Gated, ...]:
    """Return the patterns of a credit that ends a line; apart, each is run only where its own words stand."""
    agency = one_of(table().agencies)
    credits_ = (
        _BOX,
        r"/?\s?(?:사진|자료|그래픽|표|출처)\s?(?:제공)?\s?[=:|]\s?[^\n.]{1,29}[^\n.다]",
        r"(?:(?<=[.)\]”\"])|\s|/)\s?사진 [^\s.,]{2,16}(?: 제공)?",
        r"[/.]\s?[가-힣A-Za-z0-9·&() ]{2,20} 제공",
        rf"(?<=[.가-힣)\]”\"/])\s?/?\s?(?:{agency}[=/· ]?){{0,2}}{agency}[=/· ]?",
        rf"(?:{_DAY})?\s?/?\s?(?:뉴스1\s)?[ⓒ©]\s?[A-Za-z0-9가-힣= ]{{2,30}}(?<!다)",
        rf"[\[(][^\[\]()\n]{{0,40}}(?:{agency})[^\[\]()\n]{{0,40}}(?:\]|\))",
        rf"{_DAY}(?:\s?\[[^\[\]\n]{{2,60}}\])?(?:\s?{EMAIL.pattern})?",
        rf"(?:금지|[Pp]rohibited)\]?\s?(?:{EMAIL.pattern})?",
    )
    return tuple(Gated(rf"(?:{credit})$") for credit in credits_)


@lru_cache(maxsize=1 << 12)
def _credits_in(last: str) -> tuple[Gated, ...]:
    """Return the patterns of the credits that can end in these letters."""
    return tuple(pattern for pattern in _line_credits() if pattern.ends_in(last))


def line_credit(text: str) -> int | None:
    """Return where the credit begins that ends a line."""
    line = text.rstrip(". \t\n")
    low = max(0, len(line) - _LONGEST_CREDIT)
    found = (match.start() for pattern in _credits_in(line[-LETTERS:]) if (match := pattern.search(line, low)))
    return min(found, default=None)


@cache
def glued_credit() -> Gated:
    """Return the pattern of a credit inside a block, behind a sentence or a title; what it is glued to follows."""
    agency = rf"(?>(?:{one_of(table().agencies)}[=/· ]?){{1,3}})(?![A-Za-z]|[0-9](?![0-9]?일)|통신)"
    giver = r"[가-힣A-Za-z0-9·&()]{1,16}(?: [가-힣A-Za-z0-9·&()]{1,12})?"
    return Gated(
        rf"(?P<glued>{_BOX}(?=[가-힣A-Z])){NOT_PARTICLE}|"
        rf"(?:{_BEHIND_SENTENCE})\s?(?:"
        rf"(?P<box>{_BOX}(?:\s?{_DAY})?(?:\s?/?\s?{agency}(?:{_BEHIND_AGENCY})?)?)"
        rf"|(?P<by>(?:{_PLACED_BY}|그래픽 ?= ?[가-힣]{{2,4}}|그래픽_[가-힣]{{3}})(?:\s?{EMAIL.pattern})?)"
        rf"|(?:{_DAY}\s?)?/?\s?[ⓒ©]?\s?(?P<agency>{agency}(?:{_BEHIND_AGENCY})?){NOT_PARTICLE}"
        rf"|(?P<boxed>\[{agency}\])"
        rf"|(?:사진\s|/\s?)?(?P<given>(?!사진 제공){giver} (?:제공|캡처|자료사진)(?:\s?=\s?{agency}|{_GIVEN_ENDS}))"
        rf"|(?:사진\s|/\s?)?(?P<spaced>{giver} 제공)(?= )"
        rf"|/?\s?(?P<last>{giver} 제공)(?=\s*\Z)"
        rf"|/?\s?(?P<photo>(?:사진(?:\s?제공)?\s?[=:]?|(?:자료|출처)\s?[=:]|자료 )\s?)(?=[가-힣A-Za-z㈜(]))",
        most=80,
    )
