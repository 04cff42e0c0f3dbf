"""Tell sentences that consist of nothing but sums: they say what has just been spoken of is worth.

In: a sentence with its quantities. Out: whether nothing else stands in it than sums of money, what tells how they
belong together (each, in all), or what each is for.
"""

from converter.lang.gated import Gated
from converter.model.reading import SentenceView

# 척당 2억달러, 모두 12억달러다: a sentence of nothing but figures tells what has just been spoken of.
_CUE = (
    r"(?:[가-힣A-Za-z㎏㎾㎿㎡]{1,4}당|총|모두|모두 합쳐|합쳐서?|합치면|전체|이 중|우리 돈으로|연간|한 해|매년|해마다)"
)
_SUM = rf"(?:{_CUE} ?){{0,2}}#(?:\([^()]*\))?(?: ?(?:규모|상당|정도|안팎|가량))?"
_BARE = Gated(rf"{_SUM}(?:(?:, ?|이?고 |이며 |에 ){_SUM})*(?:이?다|입니다|이?라고 [^#]{{2,12}})?\.?")
# 공산품 7억달러, 농산물 3억달러다: each with what it is for.
_LABEL = r"(?!외국인|기관|개인|매출|영업)(?:[가-힣A-Za-z·]{1,10} ){1,2}#(?:\([^()]*\))?"
_LABELLED = Gated(rf"{_LABEL}(?:, {_LABEL})+(?: 등)?(?:이?다|입니다)\.?")
# Before the first sum stands at most this much.
_BARE_LEAD = 12


def is_bare(view: SentenceView) -> bool:
    """Tell whether a sentence has nothing but sums of money and what tells how they belong together."""
    if not view.quantities[0].currency or view.quantities[0].start - view.span.start > _BARE_LEAD:
        return False
    words = view.words
    for q in reversed(view.quantities):
        words = f"{words[: q.start - view.span.start]}#{words[q.end - view.span.start :]}"
    return _BARE.fullmatch(words) is not None or _LABELLED.fullmatch(words) is not None
