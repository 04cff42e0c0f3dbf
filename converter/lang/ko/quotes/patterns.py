"""The patterns of reported speech, built from the words of ``quotes.toml``, once.

In: nothing. Out: ``patterns()``. The patterns join the words because one alternation is read faster than a hundred.
"""

import re
from functools import cache

from msgspec import Struct

from converter.lang.gated import Gated
from converter.lang.ko.quotes.table import Opening, VerbClass, table

# Forms of 하다 that a speech verb takes: 말했다, 말한, 말하며, 말해, 말합니다, 말할.
_DO = "(?:했|한|하|해|할|합|함)"
# What may still belong to the verb: 밝히기도 했다, 보고 있다, 말한 바 있다.
# What may follow a noun to the end of its word (말이다, and not 말레이).
_ENDS_NOUN = (
    r"(?=(?:은|는|이|가|을|를|도|에|의|로|으로|과|와|만|까지|에서|에는|에도|이다|다|였다|이었다|입니다|이며|이라며|이지만)?"
    r"(?:[\s.,]|$))"
)
_WORDS = r"(?:[^\s“”\"]+ ){0,3}?"
_TAIL = "[가-힣]*(?: (?:했|있|왔|온|바 있|나섰)[가-힣]*)?"


class Patterns(Struct, frozen=True):
    """The patterns, each compiled when it is first needed; ``verb`` has a group ``bare`` for a plain 했다."""

    verb: Gated
    noun_end: Gated
    naming: Gated
    spoken: Gated
    held: Gated
    closing: Gated
    gist_of: Gated
    received: Gated
    press: Gated
    meant: Gated
    group: Gated
    body: Gated
    standing: Gated
    attitude: Gated
    telling: Gated
    giving: Gated
    occasion: Gated
    meanwhile: Gated
    held_at: Gated
    no_stem: Gated
    going: Gated
    verbal: Gated
    date: Gated


def any_of(words: tuple[str, ...]) -> str:
    """Return an alternation that prefers longer words."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


def _nouns(verbs: tuple[VerbClass, ...]) -> str:
    return "|".join(sorted({noun for v in verbs for noun in v.nouns}, key=len, reverse=True))


def verb_pattern(verbs: tuple[VerbClass, ...]) -> str:
    """Return the pattern of any form of the verbs, from the start of a word."""
    stems = "|".join(stem for v in verbs for stem in v.stems)
    return rf"(?<![가-힣])(?:(?:{_nouns(verbs)})(?:[을를도]? )?{_DO}|{stems}){_TAIL}"


def _held(opening: Opening) -> str:
    """Return the pattern of an occasion with the words that say where it was held."""
    words = r"(?:[^\s,]+ )"
    held = r"[^\s,]*(?:에서|에) (?:열린|가진|연|진행된|개최된|개최한|개막한|참석한|마련된) "
    titled = r"[^\n,‘’']{0,20}[‘'][^\n’']{1,30}[’']"
    occasion = rf"(?:[^\s,]*{opening.occasions}[^\s,]{{0,2}}|{titled})(?:에서|를 통해|을 통해|에)"
    meeting = rf"{words}{{0,4}}?[^\s,]*{opening.meeting},? "
    trial = rf"{words}{{0,16}}?[^\s,]*{opening.trials}에서,? "
    return rf"{words}{{0,9}}?{held}{words}{{0,5}}?{occasion},? |{meeting}|{trial}"


def _occasion(opening: Opening) -> str:
    """Return the pattern of words that say when and where something was said, and what to: they are no part of it."""
    words = r"(?:[^\s,]+ )"
    before = rf"[^\s,]*(?:{opening.about}|{opening.citing})"
    listening = rf"{opening.listeners}(?:에게|[과와]의? (?:만나|인터뷰에서|통화에서|만난 자리에서))"
    by = r"(?:에서도?|를 통해|을 통해|에)"
    parts = (
        r"이와 함께 ",
        rf"{words}{{0,6}}?(?:[^\s,]*{opening.occasions}{by}|{listening}|{before}),? ",
        rf"{words}{{0,9}}?(?:[^\s]*제목의 [가-힣]+(?:에서|를 통해|을 통해)|{opening.raised}),? ",
        rf"{words}{{0,12}}?{opening.while_at}, ",
        rf"{words}{{0,6}}?[^\s,]*{opening.sent}[을를] {opening.sending},? ",
    )
    return "|".join(parts)


@cache
def patterns() -> Patterns:
    """Return the patterns."""
    t = table()
    whole, part = any_of(t.spoken.whole), any_of(t.spoken.part)
    return Patterns(
        verb=Gated(rf"{verb_pattern(t.verbs)}|(?<![가-힣])(?P<bare>{t.bare.pattern})"),
        noun_end=Gated(rf"(?<![가-힣])(?:{_nouns(t.verbs)})(?=\.?\s*\Z)"),
        naming=Gated(t.naming.pattern),
        spoken=Gated(rf"(?:(?P<whole>{whole})|(?P<part>{part})){_ENDS_NOUN}"),
        held=Gated(
            rf"(?P<noun>{any_of(t.held.nouns)})(?:을|를|도|은|는|만)? {_WORDS}(?P<cue>{t.held.verbs}{_TAIL})",
        ),
        closing=Gated(
            rf"(?P<cue>(?P<own>{any_of(t.held.own)})|{any_of(t.held.closing)})"
            r"(?:이다|다|입니다|이라며|이라|이지만|이며|이고|인데|인 반면|인 데 반해|이나|이어서"
            r"|(?:이었|였)(?:다|지만|으나|는데|고))(?=[.,\s]|$)"
        ),
        gist_of=Gated(rf"(?<![가-힣]){any_of(t.held.summed)}(?:은|는|이|가|도) "),
        received=Gated(rf"(?P<cue>{any_of(t.given.received)}[을를] 받(?:[았은고으지아]|기|는)[가-힣]*)"),
        press=Gated(rf"(?:[^\s,]+ ){{0,2}}?{any_of(t.given.press)}(?:가|도|들이) (?P<cue>나[왔오온]|이어[졌지]|잇따)"),
        meant=Gated(
            rf"{any_of(t.given.meant)}[을를도이] {_WORDS}(?P<cue>{t.given.showing}{_TAIL})",
        ),
        group=Gated(rf"(?:{t.forms.groups})(?:들)?$"),
        body=Gated(rf"(?:{t.forms.body_endings})$"),
        standing=Gated(rf"^{t.standing.pattern}\.?$"),
        attitude=Gated(rf"{any_of(t.besides.attitudes)}하(?:며|면서),? "),
        telling=Gated(t.besides.telling),
        giving=Gated(t.besides.giving),
        occasion=Gated(_occasion(t.opening)),
        meanwhile=Gated(
            rf"{t.opening.while_at}, |(?:점|등|사례|예|이유|근거)(?: 등)?[을를] (?:[가-힣]{{1,4}}로 )?들어,? "
        ),
        held_at=Gated(_held(t.opening)),
        no_stem=Gated(t.phrases.no_stem),
        going=Gated(t.phrases.going),
        verbal=Gated(t.phrases.verbal),
        date=Gated(t.phrases.date),
    )
