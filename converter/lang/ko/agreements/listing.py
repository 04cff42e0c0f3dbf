"""Read lists of terms in Korean.

In: a sentence or line. Out: whether it announces a list (주요 내용은 다음과 같다), and what it states if it is an item
of one. An item is one term as a whole: a phrase (기본급 4% 인상), a heading with its content (휴가: 이틀 늘림), an old
value and a new one (연 15% → 10%).
"""

from converter.lang.gated import Gated
from converter.lang.ko.agreements.clause_mentions import mention
from converter.lang.ko.agreements.predicates import Frame, Predicate, read_frame, statement_end
from converter.lang.ko.agreements.terms import trim
from converter.lang.ko.parts import expand
from converter.model.mentions import ClauseMention
from converter.model.reading import SentenceView
from converter.model.span import Span

_BULLET = Gated(r"^[\s▲△▶▷■□◆◇○●•·※*-]*(?:[①-⑳]|\d{1,2}[.)]|[가-하]\.)?\s*")
_OPENS = Gated(
    r"(?:내용|전문|조항|사항|요지|골자|합의문|조건)[은는이가]? ?(?:다음|아래)와 같(?:다|습니다)"
    r"|(?:다음|아래)[은는] .{0,30}(?:내용|전문|요지|조항|사항)|주요 (?:합의 )?(?:내용|사항)[은는]?:?$"
)
# A line that tells what happened ends the list.
_TELLS = Gated(expand(r"{past}(?:다|습니다)$"))


def opens_list(sentence: str) -> bool:
    """Tell whether a sentence announces that terms follow."""
    return bool(_OPENS.search(sentence[: statement_end(sentence)]))


def tells(view: SentenceView, predicate: Predicate) -> bool:
    """Tell whether a sentence reports what happened or was said, and so is no item of a list."""
    quoted = any(quote.kind == "direct" for quote in view.quotes)
    return quoted or bool(_TELLS.search(view.words[: predicate.end]))


def read_item(view: SentenceView) -> ClauseMention | None:
    """Read a sentence as an item of a list of terms, without its bullet; null for a bullet alone."""
    sentence = view.words
    bullet = _BULLET.match(sentence)
    span = trim(sentence, Span(bullet.end() if bullet else 0, statement_end(sentence)))
    if span is None:
        return None
    frame = read_frame(sentence) or Frame("content", "undertaking", "ko.term.listed", span.end, span.end)
    return mention(sentence, span, view.span.start, frame, linked=True)
