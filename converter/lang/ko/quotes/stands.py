"""Read the nouns that a reported content goes with: a stand, what somebody was told, what somebody means to do.

In: a sentence, and the ending that ties a content to a noun (…는 | 입장을 밝혔다). Out: a hit with the cue behind the
noun; null where the noun reports nothing.
"""

import re

from converter.lang.gated import Gated
from converter.lang.ko.parts import expand
from converter.lang.ko.quotes.hits import GAP, GAP_WORDS, Hit, content_end, cue_of
from converter.lang.ko.quotes.noun_phrases import MASK
from converter.lang.ko.quotes.patterns import patterns
from converter.lang.ko.quotes.speakers import Speakers

# 중재를 신청할 | 뜻을 내비쳤다
MEANT = Gated(expand(r" (?<={fut} )(?=뜻|의사|의향)"))
# Whoever tells somebody something: 조합으로부터, 학교 측에서
_FROM = Gated(r"(?:으로부터|로부터|에게서|한테서|(?<=[측쪽])에서) ")
_IN_PRESS = Gated(r"(?P<who>(?:외신|언론|매체)[가-힣]?)(?:에서는|에서|에선) ")
# 민주당은 생각이 다르다. …할 수 없다는 것이다.
_GIST = Gated(r"(?P<cue>것(?:이다|입니다|이었다))\.?\Z")


def after_that(speakers: Speakers, match: re.Match[str]) -> Hit | None:
    """Read the noun behind an ending such as …는."""
    text = speakers.text
    end = match.start() if match.group().startswith("란") else content_end(text, match.start())
    if hit := _stand(speakers, match.end(), end) or _told(speakers, match.end(), end):
        return hit
    if gist := _GIST.match(text, match.end()):
        about = patterns().gist_of.search(text, 0, match.start())
        return (
            None if about else Hit(content_end=end, cue=cue_of(gist), rule="ko.reported.gist", adjoins=True, alone=True)
        )
    closing = patterns().closing.search(text, match.end(), match.end() + GAP)
    if not closing:
        return None
    owner = re.sub(r"^(?:것이|게|것은|것) ?", lambda m: " " * len(m.group()), text[match.end() : closing.start()])
    stated = owner.strip()
    if MASK in stated or len(stated.split()) > GAP_WORDS:
        return None
    named = speakers.noun_phrase(match.end() + len(owner) - len(owner.lstrip()), closing.start()) if stated else None
    if stated and named is None:
        return None
    return Hit(
        content_end=end,
        cue=cue_of(closing),
        rule="ko.reported.closing",
        named=named,
        needs_name=closing["own"] is None,
        only_topic=True,
    )


def _stand(speakers: Speakers, at: int, end: int) -> Hit | None:
    """Read a stand that somebody is reported to hold: …는 입장을 밝혔다; …는 점을 판정이 드러냈다: nobody says it."""
    held = patterns().held.match(speakers.text, at)
    if held is None:
        return None
    between = speakers.between(held.end("noun") + 1, held.start("cue"))
    if between and not between[-1].known and not between[-1].topic:
        return None
    vague = held["noun"] in {"점", "사실", "것"}
    return Hit(content_end=end, cue=cue_of(held), rule="ko.reported.stand", needs_name=vague)


def _told(speakers: Speakers, at: int, end: int) -> Hit | None:
    """Read what somebody was told, or what the press reports: …는 통보를 받았다, …는 현지 보도가 나왔다."""
    text = speakers.text
    if received := patterns().received.match(text, at):
        givers = list(_FROM.finditer(text, 0, end))
        named = speakers.noun_phrase(0, givers[-1].start(), known=False) if givers else None
        if named is None:
            return None
        return Hit(content_end=end, cue=cue_of(received), rule="ko.reported.told", named=named, begin=givers[-1].end())
    press = patterns().press.match(text, at)
    if press is None:
        return None
    where = list(_IN_PRESS.finditer(text, 0, end))
    begin = where[-1].end() if where else 0
    named = speakers.noun_phrase(*((0, where[-1].end("who")) if where else (at, press.start("cue") - 1)), known=False)
    return (
        Hit(content_end=end, cue=cue_of(press), rule="ko.reported.press", named=named, begin=begin) if named else None
    )


def meant(speakers: Speakers, match: re.Match[str]) -> Hit | None:
    """Read what somebody means to do: 중재를 신청할 | 뜻을 내비쳤다."""
    held = patterns().meant.match(speakers.text, match.end())
    if held is None:
        return None
    return Hit(content_end=match.start(), cue=cue_of(held), rule="ko.reported.meant", needs_name=True)
