"""Tell which words in marks were said, and which are titles, terms or scare quotes.

In: one sentence and one pair of marks in it. Out: a verdict with the kind of quote, its cue and where the words that
tie it to the sentence end; null for what nobody said.

Korean ties speech to its verb right behind the closing mark: 고, 라고, 며, 라는 … A pair without such a tie is a quote
only where it stands alone as a sentence, or where a verb of speech takes it as its object.
"""

import re

from msgspec import Struct

from converter.lang.gated import Gated
from converter.lang.ko.quotes.patterns import patterns
from converter.lang.ko.quotes.table import table
from converter.model.span import Span
from converter.model.speech import MarkedWords
from converter.model.vocab import QuoteKind

# “…”고 말했다, “…”이라고, “…” 라고, “…”이라 했다
_SAY = Gated(
    r"\s?(?:이?라고까지|이?라고|이냐고|냐고|자고|고)(?:도|는|만)?(?=[\s,]|[가-힣]{2}|$)"
    r"|\s?이?라(?= (?:말|했|하|전|밝))|\s(?=(?:말[했하]|밝[혔히]|강조[했하]|설명[했하]|주장[했하]|덧붙[였이]))",
)
# “…”라고 했다고 대변인이 전했다: who tells it on is not who said it
_TOLD = Gated(r" (?:말|강조|당부|언급|설명|평가|답|제안|요청|경고)?했다(?=고 [가-힣]+ ?[가-힣]*(?:은|는|이|가) )")
# 합의서에는 “…”고 적혀 있다: what is written in a document is a quote, what is written on a sign is not.
_WRITTEN = re.compile(r"적[혀힌]|쓰[인여]|새[겨긴]")
_PAPER = Gated(
    r"(?:[가-힣](?:서|문|안|록|조|항|정|약)|합의|선언|성명|헌장|정관|편지|메모|일기|공시)(?:에는|에도|엔|에) $",
)
# “…”며, “…”이라면서
_WHILE = Gated(r"\s?(?:이?라면서도?|이?라며|으?면서도?|으?며)(?=[\s,“\"]|[가-힣]{2}|다?[.\s]|$)")
# “…”는 점을, “…”이라는 입장
_THAT = Gated(r"\s?(?:이?라는|이?란|냐는|자는|는)\s")
# “…”, “…” 등의 반응을, “…” 등 비판이
_SUCH = Gated(
    r"\s?등(?:의|이라는|과 같은)? (?=[^“”\".]{0,24}?"
    r"(?:반응|목소리|의견|댓글|글|비판|지적|주장|말|불만|항의|응원|우려|호평|혹평|평가|질문|요구|발언)"
    r"(?:[을를이가도들하했로에 .]|으로))",
)
# “… 것”을 당부했다
_OBJECT = Gated(
    r"(?:을|를|도) (?:[가-힣]{1,6} ){0,2}?"
    r"(?P<cue>(?:강조|당부|주문|요청|촉구|요구|약속|다짐|거론|언급|주장|호소|경고|시사|지적|외치|외쳤|기대)[가-힣]*)",
)
# “… 것”으로 내다봤다
_AS = Gated(
    r"(?:으로|로) (?:[가-힣]{1,6} ){0,2}?"
    r"(?P<cue>(?:표현|평가|규정|기대|전망|내다[봤보]|해석|묘사|비유|예상|분석|정의|보고 있|봤)[가-힣]*)",
)
# “… 협력”하고 … 명시했다: the marks hold the stem of the reporter's own verb.
_STEM = Gated(r"(?:하[고며는기겠자]|했|한다|해야|해 |할 |될 |되[고며는])")
_REPORTED_LATER = Gated(r"[다라자]고도? ")
# A clause's last syllable, or a full stop.
_CLAUSE = Gated(r"(?:[다까냐요자라네죠나음임함됨]|[은는인한된닌던]가|[는은할될]지|것|뿐|[.?!…])$")
_RESULT = Gated(r"(?:것|점|길|수|줄)$")
_NEXT_WORD = Gated(r"\s*(?P<cue>[^\s,.“”\"]+(?: [^\s,.“”\"]+)?(?=[,.]|$))")
# What is said of a quote in parentheses behind it: “…”(풍문에 대한 해명).
_REMARK = re.compile(r"\([^()]{1,40}\)\s*\Z")
_CUE_REACH = 60
_NOUN_REACH = 30
_CLAUSE_REACH = 300
_STEM_REACH = 25
_TIE_LENGTH = 6
_MANY_WORDS = 3


class Verdict(Struct, frozen=True, kw_only=True):
    """A pair that holds what somebody said; ``tie_end`` is where the words that tie it to the sentence end.

    ``has_verb`` is false where a mere noun stands for the speech (“…”라는 대목): then nobody need be speaking.
    """

    pair: MarkedWords
    kind: QuoteKind
    cue: Span | None
    tie_end: int
    rule: str
    has_verb: bool = True

    @property
    def said(self) -> Span:
        """The words in marks and the ending tied to them (“…”고), which belongs to no phrase of the sentence."""
        near = self.tie_end if self.tie_end - self.pair.outer.end <= _TIE_LENGTH else self.pair.outer.end
        return Span(self.pair.outer.start, max(near, self.pair.outer.end))


def judge(text: str, pair: MarkedWords, limit: int) -> Verdict | None:
    """Judge one pair; ``limit`` is where the words about it end: the next pair, or the sentence's end."""
    if not pair.closed:
        return _never_closed(text, pair)
    at = pair.outer.end
    if tie := _SAY.match(text, at, limit):
        return _said(text, pair, tie, limit)
    if tie := _WHILE.match(text, at, limit):
        return Verdict(pair=pair, kind="direct", cue=_trim(tie), tie_end=tie.end(), rule="ko.quote.while")
    for reader in (_content_of_noun, _object_of_verb, _stem_of_verb):
        if verdict := reader(text, pair, limit):
            return verdict
    return None


def stands_alone(text: str, pair: MarkedWords) -> bool:
    """Tell whether nothing of the sentence follows the pair, and the marks hold a clause of their own."""
    rest = _REMARK.sub("", text[pair.outer.end : pair.outer.end + _CUE_REACH]).strip(" .,”’\"'")
    return not rest and pair.double and is_clause(pair.inner.of(text))


def is_clause(words: str) -> bool:
    """Tell whether words end as a Korean clause does."""
    return bool(_CLAUSE.search(words.rstrip("”’\"')"))) and " " in words


def _said(text: str, pair: MarkedWords, tie: re.Match[str], limit: int) -> Verdict | None:
    naming = patterns().naming.match(text, tie.end() + 1, limit)
    if naming and not (_WRITTEN.match(naming.group()) and _PAPER.search(text, 0, pair.outer.start)):
        return None
    told = _TOLD.match(text, tie.end(), limit)
    cue = told or patterns().verb.search(text, tie.end(), min(limit, tie.end() + _CUE_REACH))
    span = _trim(cue) if cue else None
    if span is None and (word := _NEXT_WORD.match(text, tie.end(), limit)):
        span = Span(word.start("cue"), word.end("cue"))
    if span is None and not pair.double:
        return None
    return Verdict(pair=pair, kind="direct", cue=span or _trim(tie), tie_end=tie.end(), rule="ko.quote.say")


def _content_of_noun(text: str, pair: MarkedWords, limit: int) -> Verdict | None:
    """“…”는 입장이다, “…”는 점을 재확인했다."""
    tie = _THAT.match(text, pair.outer.end, limit) or (
        _SUCH.match(text, pair.outer.end, limit) if pair.double or is_clause(pair.inner.of(text)) else None
    )
    words = pair.inner.of(text)
    if not tie or not (is_clause(words) or (pair.double and words.count(" ") >= _MANY_WORDS)):
        return None
    reach = text[tie.end() : min(limit, tie.end() + _NOUN_REACH)]
    noun = patterns().spoken.search(reach)
    if not noun or (not pair.double and noun.group() in table().spoken.thought):
        return None
    if not noun.start() and noun.group() in table().spoken.blamed and reach.startswith("에", noun.end()):
        return None
    start = tie.end() + noun.start()
    if noun.group() in table().spoken.questions and is_clause(words):
        cue = Span(start, start + len(noun.group()))
        return Verdict(pair=pair, kind="direct", cue=cue, tie_end=tie.end(), rule="ko.quote.asked", has_verb=False)
    verb = patterns().verb.search(text, start, min(limit, start + _CUE_REACH))
    cue = _trim(verb) if verb else Span(start, start + len(noun.group()))
    return Verdict(pair=pair, kind="mixed", cue=cue, tie_end=tie.end(), rule="ko.quote.noun", has_verb=bool(verb))


def _object_of_verb(text: str, pair: MarkedWords, limit: int) -> Verdict | None:
    """“… 것”을 당부했다, “… 것”으로 내다봤다."""
    words = pair.inner.of(text)
    whole = bool(_RESULT.search(words)) or is_clause(words)
    if not whole and not (pair.double and " " in words):
        return None
    tie = _OBJECT.match(text, pair.outer.end, limit) or _AS.match(text, pair.outer.end, limit)
    if not tie:
        return None
    cue = Span(tie.start("cue"), tie.end("cue"))
    return Verdict(
        pair=pair,
        kind="direct" if whole else "mixed",
        cue=cue,
        tie_end=tie.start("cue"),
        rule="ko.quote.object",
    )


def _stem_of_verb(text: str, pair: MarkedWords, limit: int) -> Verdict | None:
    """“… 협력”하기로 했다고 명시했다: the reporter's verb goes on where the marks end."""
    del limit
    if not (pair.double and " " in pair.inner.of(text) and _STEM.match(text, pair.outer.end)):
        return None
    # The last quotative is the reporter's own; one before it belongs to what is reported.
    for later in reversed(list(_REPORTED_LATER.finditer(text, pair.outer.end, pair.outer.end + _CLAUSE_REACH))):
        if cue := patterns().verb.search(text, later.end(), later.end() + _STEM_REACH):
            return Verdict(pair=pair, kind="mixed", cue=_trim(cue), tie_end=later.end(), rule="ko.quote.stem")
    return None


_LOST_TIE = Gated(r"(?P<copula>이?라|(?<=[다자냐라]))(?:고|며|면서)(?:는|도)?(?= )")


def _never_closed(text: str, pair: MarkedWords) -> Verdict | None:
    """“검토를 마쳤다고 말했다: the mark that is missing stood before the last tie that a verb of speech follows."""
    ties = list(_LOST_TIE.finditer(text, pair.inner.start, pair.inner.end))
    for tie in reversed(ties):
        said = text[pair.inner.start : tie.start()].strip()
        if said and (cue := patterns().verb.match(text, tie.end() + 1, pair.outer.end)):
            inner = Span(pair.inner.start, tie.start())
            shorter = MarkedWords(
                outer=Span(pair.outer.start, tie.start()),
                inner=inner,
                depth=0,
                double=True,
                closed=False,
            )
            return Verdict(pair=shorter, kind="direct", cue=_trim(cue), tie_end=tie.end(), rule="ko.quote.unclosed")
    return None


def _trim(match: re.Match[str]) -> Span:
    words = match.group()
    start = match.start() + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
