"""Split Korean text into sentences, quotes kept whole.

In: the text of one block. Out: the spans of its sentences, in order, without the white space between them.

Newsrooms glue sentences together (``했다.이번``) and put whole sentences into quotes and brackets, so a full stop is
judged by what stands before and behind it: a mark inside a quote ends nothing, unless the quote is a sentence of its
own. A quote or bracket that is never closed shields nothing.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from converter.lang.gated import Gated
from converter.lang.ko.enclosed import enclosed
from converter.model.span import Span

_RUN = re.compile(r"[.?!…。]+[”’\"'」』)\]]*")
_CLOSERS = "”’\"'」』)]"
# The syllables in which a finite verb ends: 했다, 했어요, 할까, 하죠, 하네, 하라, 하자 (`co.kr` is no end).
_FINITE = "다요까죠네라자"
# Behind these an ellipsis ends a sentence; 자, 라 and 네 end too many nouns (투자…).
_PLAINLY_FINITE = "다요까죠"
# Before a full stop these stand for a shortened word and not for the end of a sentence.
_ABBREVIATION = Gated(
    r"(?:(?<![A-Za-z])[A-Z]|(?<![A-Za-z])(?:Mr|Mrs|Ms|Dr|St|No|vs|Inc|Corp|Ltd|Co|Jr|Sr|Prof|Gen|Gov|Sen|Rep))\Z",
)
_ORDINAL = re.compile(r"(?:\A|[\s(])\d{1,2}\Z")
# What ties a quoted sentence to the words behind it: “…다.”라고, “…다.”며, “…다.” 라고.
_TIED = Gated(
    r"(?:이?라[고며는면]|이?란\b|고\s|고[는도]?\b|[며면]서?\b|는\s|[은을를에의로과와도]\s|등|하고|이라|처럼|같은)",
)
_TIED_APART = Gated(r"\s+(?:이?라[고며는면]|하고\s|고\s|며\s|면서\s|등)")
_WORD_STARTS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789“‘\"'([<【■◆◇▲△▶●○※ⓒ#㈜-")


@lru_cache(maxsize=512)
def split_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of one block, in order, without the white space between them."""
    spans, start = [], 0
    for end in (*_ends(text), len(text)):
        words = text[start:end]
        if words.strip():
            left = start + len(words) - len(words.lstrip())
            spans.append(Span(left, left + len(words.strip())))
        start = end
    return tuple(spans)


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends the way a sentence does: in a full stop, with marks and brackets behind it or not."""
    return text.rstrip().rstrip(_CLOSERS).endswith((".", "?", "!", "。")) and not text.rstrip().endswith("..")


def _ends(text: str) -> Iterator[int]:
    """Yield the offsets at which a sentence ends, the end of the text left out."""
    shields = enclosed(text)
    at, begin = 0, 0
    for run in _RUN.finditer(text):
        while at < len(shields) and shields[at].end <= run.start():
            at += 1
        shield = shields[at] if at < len(shields) else None
        if shield is not None and shield.start <= run.start():
            if run.end() >= shield.end and _stands_alone(text, begin, shield):
                end = max(shield.end, run.end())
                yield end
                begin = _skip_space(text, end)
            continue
        # 끝났다."새 길이다"라고: the mark behind the stop opens a quote
        stop = Span(run.start(), run.end() if shield is None else min(run.end(), shield.start))
        if _is_end(text, stop):
            yield stop.end
            begin = _skip_space(text, stop.end)


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _stands_alone(text: str, begin: int, shield: Span) -> bool:
    """Tell whether a quote or bracket that ends in a full stop is a sentence of its own."""
    if shield.start != begin:
        return False
    rest = text[shield.end : shield.end + 8]
    if not rest.strip():
        return False
    if rest[0].isspace():
        return not _TIED_APART.match(rest)
    return rest[0] not in ",.·:" and not _TIED.match(rest)


def _is_end(text: str, run: Span) -> bool:
    """Tell whether a run of full stops outside all quotes ends a sentence."""
    marks = run.of(text).rstrip(_CLOSERS)
    before = text[: run.start][-12:]
    last = before[-1:]
    rest = text[run.end : run.end + 3]
    if not rest.strip():
        return len(rest) == 0 or not _is_short(before)
    if _is_weak(marks):
        return rest[0].isspace() and last in _PLAINLY_FINITE
    if rest[0].isspace():
        return "?" in marks or "!" in marks or not (_is_short(before) or _is_number(before, rest))
    ended = last in _FINITE or ("?" in marks and "가" <= last <= "힣")
    return ended and _starts_word(rest[0]) and not _TIED.match(text[run.end : run.end + 5])


def _starts_word(char: str) -> bool:
    """Tell whether a word can begin with a character: a syllable, a Chinese character, a capital, a mark."""
    return "가" <= char <= "힣" or "一" <= char <= "鿿" or char in _WORD_STARTS


def _is_weak(marks: str) -> bool:
    """Tell whether the marks are an ellipsis, which more often joins than ends."""
    return not marks.strip("…") or (len(marks) > 1 and not marks.strip("."))


def _is_short(before: str) -> bool:
    if "가" <= before[-1:] <= "힣":
        return False
    return bool(_ABBREVIATION.search(before) or _ORDINAL.search(before))


def _is_number(before: str, rest: str) -> bool:
    """Tell whether the full stop stands inside a date such as 2024. 6. 11."""
    return before[-1:].isdigit() and rest.lstrip()[:1].isdigit()
