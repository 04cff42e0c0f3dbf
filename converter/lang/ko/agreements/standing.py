"""How an agreement stands that a noun of a sentence names.

In: the sentence, the noun, and the verb that governs it, if one does. Out: the status and the rule that told it, and
whether the words go back to one named before. The verb's ending tells most of it; a verb that goes on takes its tense
from the last one; what has a year or a partner in its name has been made.
"""

import re
from functools import cache

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.lang.ko.agreements.clause_words import means
from converter.lang.ko.agreements.events import Event, Noun, find_nouns, status_of
from converter.lang.ko.agreements.noticed import exists, goes_on, is_noticed
from converter.lang.ko.agreements.predicates import read_predicate
from converter.lang.ko.phrases import words_in
from converter.model.reading import SentenceView
from converter.model.span import Span
from converter.model.vocab import STATEMENTS, AgreementType, Status

CLOSED = r"(?:\([^)]*\))?[’'”\"]?"  # what may stand between a noun and its particle: (MOU)’
_THROUGH = Gated(
    r"[’'”\"]?(?:(?:을|를) (?:통해 .*기로 |내(?:고|놨|놓))|에서 .*(?:규탄|확인|촉구|명시|천명|선언|합의)(?:했|하기로))"
)
_NAMED: frozenset[AgreementType] = frozenset({"treaty", "agreement", "trade_agreement", "ceasefire", "protocol"})


_TALKS = re.compile(r"(?:협상|교섭|협의|논의)$")


@cache
def by_means() -> re.Pattern[str]:
    """Return what follows a noun that only names a means: 협약에 따라, 계약을 통해."""
    return re.compile(rf"^{CLOSED}(?:을|를|에)? ?(?:체결 ?)?(?:을 |를 )?{means()}")


# 나루 선언[을 이행할] 합의서를 채택했다: what is made carries out or replaces the one named first.
_CARRIED_OUT = re.compile(
    rf"{CLOSED}[을를] (?:[^\s,]+ )?(?:실행|이행|구체화|뒷받침|보완|보충|대체|개정|수정|갱신|연장|준수|실천|실현|계승"
    r"|발전|재확인)(?:하기 위(?:한|해)|하는|할|한|시킬|시킨|하려는|하자는) "
)


def is_carried_out(sentence: str, noun: Noun, event: Event) -> bool:
    """Tell whether a verb before the one that makes an agreement has a noun for its own object."""
    verb = _CARRIED_OUT.match(sentence, noun.span.end)
    return verb is not None and verb.end() <= event.span.start


# 서명하고 … 밟을 방침이다: a verb that goes on takes its tense from the last one.
_PLANS = frozenset({"ko.frame.plan", "ko.frame.purpose", "ko.frame.aim", "ko.frame.will"})
# 올해 안에 본계약을 체결하고 …: a time to come before the verb is its own, whatever the last verb says.
_TO_COME = re.compile(
    r"(?:올해|올|연|이달|이번 달|연말|상반기|하반기|분기|년|\d월) ?(?:안에|안으로|내에|내로|중에|중|까지)\s"
    r"|(?:[하되으지]면|(?:통과|승인|체결|확정) ?시),?\s"
    r"|연내(?:에|로)?\s|(?:다음 ?달|내달|내년|후년|조만간|추후|향후|앞으로|오는 )"
)
# A day or a past time before the verb is its own: 지난해 11월 협약을 맺고 … 밟을 방침이다.
_WHEN = re.compile(
    r"지난|작년|(?<!에 )앞서|[이그]에 앞서|이날|어제|(?<!오는 )(?<!내달 )(?<!다음 달 )(?<!\d)\d{1,2}일(?! ?까지)"
)
# A time stands at most this far before its verb.
_NEAR = 40
_GOES_ON = re.compile(r"(?:(?:하|되|받)?(?:고|며)|해|하여|한 (?:뒤|후))(?:,|\s)")


def settled(sentence: str, event: Event) -> Event:
    """Return the event with the tense that the sentence's last verb gives it."""
    if event.realis != "actual" or not _GOES_ON.match(sentence, event.span.end):
        return event
    if _WHEN.search(sentence, 0, event.span.start):
        return event
    plans = is_plan(sentence, event.span.end)
    return replace(event, realis="planned") if plans or is_to_come(sentence, event.span.start) else event


def is_plan(sentence: str, since: int) -> bool:
    """Tell whether a sentence ends, behind a place, with what is only planned."""
    frame = read_predicate(sentence).frame
    return frame is not None and frame.rule_id in _PLANS and frame.tail > since


def is_to_come(sentence: str, verb: int) -> bool:
    """Tell whether a time to come stands before a verb."""
    return bool(_TO_COME.search(sentence, max(verb - _NEAR, 0), verb))


# 1965년 [어업] 협정: a year before a name is part of the name, and what has a name has been made.
_YEAR = re.compile(r"(?:19|20)\d\d년 (?:체결된 |맺은 )?$")
DATED = "ko.event.dated"
# 가온전지와의 계약은 내년에 끝난다: whoever was spoken of made it.
GOES_ON = "ko.event.goes_on"
# 공동성명을 통해 …기로 했다: what is agreed tells that the statement was made.
THROUGH = "ko.event.through"
# 누리솔과의 기술 협약[은 걸림돌이다]: what is spoken of so has been made.
_EXISTS = re.compile(rf"{CLOSED}(?:은|는|이|가|에는|에서는?|도) ")
_WITH = re.compile(r"(?:와|과)의? $")


# 두 나라 간의 대타협[이 필요하다]: what somebody calls for has not been made.
NEEDED = "ko.event.needed"
_NEEDED = re.compile(
    rf"{CLOSED}[이가은는도] (?:[^\s,.]+ )?(?:필요|시급|절실|긴요|요구된|요구되|있어야|이뤄져야|맺어져야)"
)
_BETWEEN = re.compile(r"(?:[가-힣] ?간의?|사이의?) ")
# 정상회담 개최 합의, 대타협: nobody signs these.
UNWRITTEN = re.compile(r"합의$|타협$|연대$|공조$")


def named_only(sentence: str, noun: Noun, name: Span) -> tuple[Status | None, str | None]:
    """Return the status of one that is named without a verb where the name itself shows that it was made."""
    before = sentence[: name.start]
    if noun.rule.type in _NAMED and name.start < noun.span.start and _YEAR.search(before):
        return ("agreed" if UNWRITTEN.search(noun.span.of(sentence)) else "signed"), DATED
    behind = sentence[noun.span.end :]
    kind = noun.rule.type
    if goes_on(sentence, name):
        return "in_force", GOES_ON
    if _NEEDED.match(behind):
        return (
            "proposed" if _BETWEEN.search(sentence, max(noun.span.start - _NEAR, 0), noun.span.start) else None
        ), NEEDED
    called = kind == "trade_agreement" or (name.start < noun.span.start and kind not in {"deal", "contract"})
    spoken_of = called and before.endswith("의 ") and _EXISTS.match(behind)
    made: Status = "agreed" if UNWRITTEN.search(noun.span.of(sentence)) else "signed"
    if _WITH.search(before) and (spoken_of or by_means().match(behind)):
        return made, "ko.event.by_means"
    return _noticed(sentence, name, made)


def _noticed(sentence: str, name: Span, made: Status) -> tuple[Status | None, str | None]:
    """Return the status of one of which a list or a notice tells without a verb."""
    if is_noticed(sentence, name) or exists(sentence, name):
        return made, "ko.event.noticed"
    return None, None


# Whoever is only preferred, or still talks, has no contract yet that could end.
_BID = "ko.noun.bid"
_ENDED: frozenset[Status] = frozenset({"terminated", "withdrawn"})


# 대출 계약을 맺[은 고객]: whoever has made one, not one that was made.
_ANYBODY = Gated(
    r"(?:하|되)?(?:[은한된]|고 있는) (?:[가-힣]{2,4} )?(?:고객|소비자|이용자|가입자|임차인|임대인|세입자|입주자|계약자"
    r"|예비부부|사람|이들|이는|경우|직원|근로자|노동자|가구|농가|환자|관객|선수들|가맹점|협력사들|업소|상인)"
)


# To agree to talk, or to take more time for it, is not yet to agree: 협상을 다시 열기로 의견을 모았다.
_TO_TALK = re.compile(
    r"(?:(?:협상|협의|논의|회담|대화)(?:을|를) (?:[^ ]+ ){0,2}?(?:열|재개하|시작하|이어 ?가|벌이|갖|하|계속하"
    r"|마무리하|매듭짓|서두르|끝내|추진하|개시하|진행하)"
    r"|(?:협상|협의|논의|대화)에 (?:[^ ]+ )?(?:속도를 내|나서|착수하|임하|들어가|박차를 가하)"
    r"|시간을 (?:[^ ]+ )?(?:갖|두|벌)|(?:결정|결론|판단|서명)을 (?:[^ ]+ )?(?:미루|늦추|연기하)"
    r"|(?:다시|계속|추후|더) (?:만나|논의하|협의하|협상하|이야기하|얘기하|의논하))"
    r"(?:(?:기로|는 데에?) (?:[^\s,]+ ){0,4})?$"
)


def is_to_talk(sentence: str, verb: int) -> bool:
    """Tell whether what is agreed on by a verb is to talk."""
    return _TO_TALK.search(sentence, 0, verb) is not None


def status_by(sentence: str, noun: Noun, event: Event | None) -> tuple[Status | None, str | None]:
    """Return the status that the verb gives; a statement through which something is agreed has been adopted."""
    if event and event.realis == "hypothetical" and _TALKS.search(noun.span.of(sentence)):
        return "negotiating", event.rule.id  # 협상이 타결되면: talks are under way
    if event and event.adnominal and _ANYBODY.match(sentence, event.span.end):
        return None, None
    if event:
        status = status_of(event)
        talks = _TALKS.search(noun.span.of(sentence))
        if talks and status == "agreed" and is_to_talk(sentence, event.span.start):
            return "negotiating", event.rule.id
        open_yet = noun.rule.id == _BID or talks
        return ("failed" if open_yet and status in _ENDED else status), event.rule.id
    if noun.rule.type in STATEMENTS and _THROUGH.match(sentence, noun.span.end):
        return "agreed", THROUGH
    return None, None


# [누리솔과의 계약]은 지난달 해지됐다: a sentence about the agreement itself leaves out who made it.
_TOPIC = Gated(rf"{CLOSED}(?:은|는|이|가|도) ")
_DOER = frozenset({"은", "는", "이", "가", "도", "에서", "에서는", "에는", "에선"})


def is_topic(view: SentenceView, name: Span) -> bool:
    """Tell whether a sentence is about an agreement, and says before its name of nobody that he made it."""
    if not _TOPIC.match(view.words, name.end):
        return False
    named = {mention.span.end - view.span.start for mention in view.actors}
    before = words_in(view.words, 0, name.start)
    return all(word.particle not in _DOER or word.stem in _MADE or word.end in named for word in before)


_MADE = frozenset({"맺", "받", "체결하"})


_COPULA = re.compile(rf"{CLOSED}(?:이다|이었다|였다|입니다|이며|이고)(?=[ ,.]|$)")


def _is_predicate(sentence: str, name: Span) -> bool:
    """Tell whether a name is what a sentence says of the agreement it is about: 조약은 두 나라가 맺은 [조약]이다."""
    if not _COPULA.match(sentence, name.end):
        return False
    before = (noun.span.end for noun in find_nouns(sentence) if noun.span.end < name.start)
    return any(sentence.startswith(("은 ", "는 "), end) for end in before)


_DEFINITE = re.compile(r"(?:(?:^|\s)(?:이|그|위|본|동) |이번 ?|해당 |같은 (?!내용)|이날 |이러한 )(?:[가-힣A-Za-z]+ )?$")
_BEFORE_NAME = 12  # 이번 통상당국 | 협정
_TALKED_OF = re.compile(rf"^{CLOSED}(?:은|는|이|가|에는|에서|에서는|에|의|안에|내용)")


def is_definite(sentence: str, name: Span, *, stands_bare: bool) -> bool:
    """Tell whether the words go back to an agreement already named: 이번 협약, or a bare noun that is talked about."""
    before = sentence[max(0, name.start - _BEFORE_NAME) : name.start]
    if _DEFINITE.search(before) or _is_predicate(sentence, name):
        return True
    behind = sentence[name.end :]
    return stands_bare and bool(by_means().match(behind) or _TALKED_OF.match(behind))
