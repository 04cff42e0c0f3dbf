"""Find where reported contents end: at the ending that ties one to its verb or noun of speech.

In: one sentence in which marked quotes are masked. Out: hits, each with the end of a content, its cue, and whoever is
named between the two.
"""

import re
from collections.abc import Callable, Iterator

from converter.lang.gated import Gated
from converter.lang.ko.parts import expand
from converter.lang.ko.quotes.attribution import behind
from converter.lang.ko.quotes.hits import GAP, GAP_WORDS, Hit, content_end, cue_of
from converter.lang.ko.quotes.noun_phrases import MASK
from converter.lang.ko.quotes.patterns import patterns
from converter.lang.ko.quotes.speakers import Speakers
from converter.lang.ko.quotes.stands import MEANT, after_that, meant
from converter.model.span import Span

# …했다고, …하자고, …것이라고, …달라고; …것이라 말했다
_QUOTATIVE = Gated(
    r"고(?<=[다자냐라]고)(?:는|도|만)? "
    r"| (?<=[하되지말추기두내가보오열맺히놓주]자 |[달말하]라 )(?=(?:한다|하고|하며|하지만|합니다|했)[\s.,가-힣])"
    r"| (?<=[가-힣]이라 )(?=(?:말|전망|예상|기대|평가|주장|강조|설명|진단|분석)[했하한]|밝[혔히])",
)
# …했다는 입장을, …이라는 점을, …시위란 점을
_THAT = Gated(r"(?:는(?<=[다자냐라]는)|란(?<=[가-힣]란)) ")
# …것임을 강조했다, …했음을 분명히 했다, …할 것을 요구했다
_NOMINAL = Gated(
    r"(?<=[임음함됨])을 (?:[^\s“”\"]+ ){0,2}?"
    r"(?P<cue>(?:강조|분명히|명확히|재?확인|밝[혔히힌혀]|천명|역설|주장|내비[쳤치친]|시사(?=[했한하][다고며]))[가-힣]*"
    r"(?: 했다)?)" + expand(r"|(?<={fut} 것)을 ") + r"(?:[^\s“”\"]+ ){0,2}?"
    r"(?P<asked>(?:요구|촉구|당부|제안|주문|요청|약속|다짐|권고|지시|건의|제의)(?:했|하[고며였]|한 |한다)[가-힣]*)",
)
# …할 것으로 전망했다
_AS_THING = Gated(
    r"(?:(?<=것)으|(?<=걸))로 (?:[^\s“”\"]+ ){0,2}?"
    r"(?P<cue>(?:(?:전망|분석|예상|추정|추산|관측|판단|평가|예측|진단|해석|우려)(?:했|하고|한다|하며|한|합니)|내다[봤보봅]"
    r"|기대(?:했|하며|한(?!다))|보고 있|봤|보았|본다|봅니|바라[봤보])"
    r"[가-힣]*(?: 있[가-힣]*)?)",
)
# …를 투자로 보고 있다, …을 5000억원으로 전망했다
_AS_NOUN = Gated(
    r"(?<=[가-힣0-9%])(?:으로|로) "
    r"(?P<cue>보고 있|(?:전망|예상|추산|추정|예측)(?:했|하고 있|한다)|내다[봤보])[가-힣]*(?= |[.,]|$)",
)
# …한다며 …, …이라며 …
_WHILE = Gated(r"(?:(?<=[다냐])|(?<=[하되지맺]자)|(?<=[가-힣]이라)|(?<=[가-힣]라))(?P<cue>며|면서)(?=[ ,])")
_VERBS_IN_RA = Gated(r"(?:바라|자라|모자라|따라|놀라|달라지|날라|발라|골라|올라)$")
CLAUSE_BREAK = Gated(r"[가-힣](?:며|지만|면서|는데|고),? ")
# 생각할 가능성, 의심할 정황: nobody has said it yet.
_TO_COME = re.compile(r"[할힐릴]$|[가-힣]면$")
# 통보하는 날, 거부하는 경우: nobody has said it yet.
_WHENEVER = Gated(r"(?:(?<=는)|(?<=[할힐릴될])) (?:날|경우|때|즉시|대로|시점|순간|사람|이들)(?![가-힣]{2})")
# A plain verb in the present, right behind its quotative.
_NOW = Gated(r"(?:한다|합니다|하지만|하는데|하나|하고|하며)(?=[\s.,]|$)")
# What is held rather than seen: …해야 한다, …할 수 없다, 말이 안 된다, …하겠다, …하자.
_STANCE = Gated(r"(?:겠다|야 한다|[못않]는?다|못한다|않는다|없다|있다|어렵다|아니다|이다|된다|진다|[자라냐])$")


def find_hits(speakers: Speakers) -> Iterator[Hit]:
    """Yield the ends of what may be reported in a sentence, kind by kind."""
    for ending, read in _KINDS:
        for match in ending.finditer(speakers.text):
            if hit := read(speakers, match):
                yield hit


def _after_quotative(speakers: Speakers, match: re.Match[str]) -> Hit | None:
    text, at = speakers.text, match.end()
    if now := _NOW.match(text, at):
        return _hearsay(text, match, now)
    verb = patterns().verb.search(text, at, min(len(text), at + GAP)) or patterns().noun_end.match(text, at)
    if not verb:
        return None
    if _TO_COME.search(verb.group()) or _WHENEVER.match(text, verb.end()):
        return None
    gap = text[at : verb.start()]
    if MASK in gap or len(gap.split()) > GAP_WORDS or CLAUSE_BREAK.search(gap) or _QUOTATIVE.search(gap):
        return None
    inside = speakers.named_between(at, verb.start())
    if inside is None and (owner := behind(speakers, Span(verb.start(), verb.end()))) is not None:
        inside = owner
    # Plain 했다 reports only right behind its quotative; 하며 and the like report nothing without marks.
    bare = verb.groupdict().get("bare")
    if bare and (bare.startswith("하며") or (gap.strip() and inside is None)):
        return None
    return Hit(
        content_end=content_end(text, match.start()),
        cue=Span(verb.start(), verb.end()),
        rule="ko.reported.say",
        named=inside,
    )


def _hearsay(text: str, match: re.Match[str], verb: re.Match[str]) -> Hit | None:
    """Read …고 한다: who can speak and is the topic says it; what was seen to happen is hearsay about the topic."""
    if not _STANCE.search(text[: match.start()]):
        return None
    return Hit(
        content_end=content_end(text, match.start()),
        cue=Span(verb.start(), verb.end()),
        rule="ko.reported.now",
        needs_name=True,
        needs_topic=True,
        only_topic=True,
    )


def _nominal(_: Speakers, match: re.Match[str]) -> Hit:
    cue = Span(*match.span("asked" if match["asked"] else "cue"))
    return Hit(content_end=match.start(), cue=cue, rule="ko.reported.nominal", needs_name=True)


def _as_thing(speakers: Speakers, match: re.Match[str]) -> Hit:
    # …것으로 기대한다고 도담시는 밝혔다: what is hoped is part of what is reported, unless its own topic hopes it.
    inner = match["cue"].endswith(("다고", "라고"))
    return Hit(
        content_end=match.start(),
        cue=cue_of(match),
        rule="ko.reported.as",
        named=speakers.named_between(match.start() + len("으로 "), match.start("cue")),
        needs_name=True,
        needs_topic=inner,
    )


def _as_noun(speakers: Speakers, match: re.Match[str]) -> Hit | None:
    if speakers.text.endswith("것", 0, match.start()):
        return None
    cue = Span(match.start("cue"), match.end())
    return Hit(content_end=match.start(), cue=cue, rule="ko.reported.as_noun", needs_name=True, needs_topic=True)


def _while(speakers: Speakers, match: re.Match[str]) -> Hit | None:
    if _VERBS_IN_RA.search(speakers.text, max(0, match.start() - 4), match.start()):
        return None
    end = content_end(speakers.text, match.start())
    return Hit(content_end=end, cue=Span(end, match.end()), rule="ko.reported.while", adjoins=True)


# Each way to end what is reported, and what reads the words behind it.
_KINDS: tuple[tuple[Gated, Callable[[Speakers, re.Match[str]], Hit | None]], ...] = (
    (_QUOTATIVE, _after_quotative),
    (_THAT, after_that),
    (_NOMINAL, _nominal),
    (MEANT, meant),
    (_AS_THING, _as_thing),
    (_AS_NOUN, _as_noun),
    (_WHILE, _while),
)
