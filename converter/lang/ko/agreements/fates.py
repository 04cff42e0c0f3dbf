"""What became of an agreement, told where the words for it are left out: 합의했지만 사흘 만에 깨졌다.

In: a sentence, and the mentions that say of agreements how they stand; or a sentence that tells of none. Out: a mention
of what became of each, or of the one spoken of before (그러나 이듬해 파기됐다), whose name the sentence leaves out. A
verb has an agreement for its subject or object where no other word is that: behind 공장이 or 면허를 it tells of
something else, while 의회가 … 부결시켰다 and 자금 조달이 어려워 무산됐다 do not.
"""

import re
from functools import cache

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.lang.ko.agreements import days
from converter.lang.ko.agreements.entries import Entries
from converter.lang.ko.agreements.events import Event, event_at, find_events, find_nouns, status_of
from converter.lang.ko.agreements.table import EventRule, table
from converter.lang.ko.agreements.telling import evidence
from converter.lang.ko.agreements.verbal import is_described
from converter.lang.ko.phrases import Word, words_in
from converter.model.mentions import AgreementMention
from converter.model.reading import SentenceView
from converter.model.span import Span
from converter.model.vocab import REACHED, Status

_GOING_ON: frozenset[Status] = frozenset({"proposed", "negotiating"})
_ENDED: frozenset[Status] = frozenset({"failed", "terminated", "withdrawn", "suspended"})
_LIVES: frozenset[Status] = frozenset({"in_force", "ratified", "amended", "superseded"})
# What was made breaks (terminated); what was only talked about or still open comes to nothing (failed).
_BREAKS = "ko.fate.break"
_IN_FORCE: frozenset[Status] = frozenset({"signed", "ratified", "in_force", "amended"})
# These verbs are said of anything, unless a word for an agreement stands beside them.
_VAGUE = re.compile(
    r"실패|포기|중단|취소|종료|종결|단절|철회|이탈|추진|진행|좌절|연장|시행|대체|막을|종지부|파국|파행|갱신|보류|동결"
)
# 부결[시켰다], 파기[했다], [깼다]: what somebody does with it.
_DONE_BY = re.compile(r"하|했|한[ 다]|해|시[켰키킨]|[깼찼뗐췄꿨쳤]")
_ACCEPTS = frozenset({"ko.event.voted", "ko.fate.accept"})
_SOMEBODYS = frozenset({"ko.event.voted_down", "ko.event.withdraw"})
# 결렬했다, 발효했다: no one does that to an agreement.
_OF_ITSELF = ("결렬", "발효", "불발", "좌초")
# 이[를], 이 안[은], 효력[이], 금액[을]: what goes back to it, or a part of its life.
_BACK = re.compile(
    r"이|그|이것|그것|안|이안|효력|이행|비준|시한|기한|기간|만기|유효기간|표결|투표|결국|끝내|실제|현재|지금|당시"
    r"|(?:계약 ?)?(?:금액|기간|규모|조건|물량)|대금|납기|종료일|한도|단가"
)
# 그러나 | 협상은, 이번 | 거래는: words for what was done, with none of their own before them.
_NAMES = re.compile(r"합의|협상|거래|매각|인수|합병|계획|약속|동맹|연대|제휴|논의|구상|방안|결연")
_FREE = re.compile(
    r"(?:^|[,)”’] ?|(?:^|\s)(?:이|그|이번|해당|결국|끝내|그러나|하지만|그런데|다만|그래도|이후|당초|애초|한때)\s"
    r"|(?:[에을를로도]|에서|지만|으나|[가-힣]고|[가-힣]며)\s)$"
)
# 어려워 | 무산됐다: where one clause ends and another begins.
_TURNS = re.compile(r"(?:[고며자어워]|면서|지만|으나|는데|는데도|아서|해서|못해|않아|라서|으니|해|돼|져|막아|내),?$")
# How far behind the words for what was made, or behind its name, a verb may tell of it.
_FAR = 120
_SHORTEST = 4  # 깨졌다


@cache
def _bare() -> tuple[Entries, dict[str, EventRule]]:
    rules = {f"f{i}": rule for i, rule in enumerate(table().fates)}
    return Entries({name: rule.stems for name, rule in rules.items()}), rules


def find_fates(sentence: str) -> list[Event]:
    """Return the verbs that tell what became of an agreement where nothing names it, in text order."""
    told = [event for event in find_events(sentence) if not _is_vague(sentence, event)]
    entries, rules = _bare()
    bare = (event_at(sentence, Span(*m.span()), rules[m.lastgroup or ""]) for m in entries.finditer(sentence))
    told += [event for event in bare if event and not any(event.span.overlaps(one.span) for one in told)]
    return sorted(told, key=lambda event: event.span.start)


def _is_vague(sentence: str, event: Event) -> bool:
    """Tell whether a verb is said of anything; notice is given of the end of an accord."""
    return event.realis != "announced" and _VAGUE.match(event.span.of(sentence)) is not None


def with_fates(view: SentenceView, told: list[AgreementMention]) -> list[AgreementMention]:
    """Return the mentions of a sentence with one more for each of which it tells further on what became of it."""
    base, sentence = view.span.start, view.words
    starts = sorted(mention.head.start - base for mention in told)
    found = []
    for mention in told:
        if mention.means or mention.attends or (mention.status is None and not _is_argument(sentence, mention, base)):
            continue
        since = _end(sentence, mention, base)
        until = next((start for start in starts if start >= since), len(sentence))
        event = _fate(sentence, since, until, mention)
        if event and not any(
            event.span.shifted(base) in one.evidence for one in told if one.status and one is not mention
        ):
            found.append(_became(view, mention, event, since))
    return [*told, *found]


# 잠정안[은] … 부결됐다, 조정안[을] … 받아들이지 않았다: whose last verb tells what became of it.
_ARGUMENT = re.compile(r"(?:\([^()]*\))?[’'”\"]?(?:\([^()]*\))?[은는을를] ")


def _is_argument(sentence: str, mention: AgreementMention, base: int) -> bool:
    """Tell whether a noun of which nothing else is told is the topic or the object of what follows."""
    end = max(mention.head.end, mention.title.end if mention.title else 0) - base
    return mention.status_rule is None and _ARGUMENT.match(sentence, end) is not None


# 짓기로 했지만 | 끝내 무산됐다: an undertaking ends where the sentence turns.
_UNDERTAKEN = re.compile(r"[기키]로 (?:[^\s,]+ ){0,2}?[^\s,]+(?:지만|으나|는데|다가|던),? ")


def _end(sentence: str, mention: AgreementMention, base: int) -> int:
    """Return where the words end that tell how an agreement stood."""
    undertaken = _UNDERTAKEN.match(sentence, mention.head.start - base)
    return undertaken.end() if undertaken else max(mention.evidence.end, mention.head.end) - base


def _fate(sentence: str, since: int, until: int, mention: AgreementMention) -> Event | None:
    """Return the last verb of a stretch that tells what became of what a mention tells of."""
    if until - since < _SHORTEST:
        return None
    limit = min(until, since + _FAR)
    for event in reversed(find_fates(sentence)):
        if event.adnominal or not since <= event.span.start < limit:
            continue
        accepted = event.rule.id in _ACCEPTS and mention.status in {None, "proposed"}
        if (accepted or _can_become(mention.status, status_of(event))) and _is_its_own(sentence, since, event):
            return event
    return None


def _can_become(made: Status | None, became: Status | None) -> bool:
    if made is None:
        return became in _ENDED | _LIVES
    if made in _GOING_ON:
        return became == "failed"
    if made in REACHED:
        return became in _ENDED or became in _LIVES
    return made in _LIVES and became in _ENDED


def _is_its_own(sentence: str, since: int, event: Event) -> bool:
    """Tell whether no other word than the agreement is what becomes so, or what somebody does that to."""
    between = [word for word in words_in(sentence, since, event.span.start) if not word.inside]
    if any(since <= noun.span.start < event.span.start for noun in find_nouns(sentence)):
        return False
    last = next((n for n in range(len(between) - 1, -1, -1) if _TURNS.search(between[n].text)), -1)
    others = [word for word in between[last + 1 :] if not _goes_back(sentence, word)]
    if _is_done(sentence, event):
        return all(word.particle not in {"을", "를"} for word in others)
    topics = [word for word in between if word.particle in {"은", "는"} and not is_described(word.stem)]
    return all(word.particle not in {"이", "가"} for word in others) and all(_goes_back(sentence, w) for w in topics)


def _is_done(sentence: str, event: Event) -> bool:
    """Tell whether somebody does it with the agreement, so that a subject beside the verb is not the agreement."""
    if event.realis == "announced" or event.rule.id in _SOMEBODYS or event.rule.status == "agreed":
        return True
    return not event.span.of(sentence).startswith(_OF_ITSELF) and bool(_DONE_BY.match(sentence, event.span.end))


def _goes_back(sentence: str, word: Word) -> bool:
    """Tell whether a word goes back to the agreement, or is a part of its life."""
    if _BACK.fullmatch(word.stem):
        return True
    return _NAMES.fullmatch(word.stem) is not None and _FREE.search(sentence, 0, word.start) is not None


def _became(view: SentenceView, mention: AgreementMention, event: Event, since: int) -> AgreementMention:
    base = view.span.start
    stretch = Span(since, event.span.end).shifted(base)
    return replace(
        mention,
        evidence=evidence(view, Span(mention.evidence.start - base, event.span.end)),
        status=_status(mention.status, mention, event),
        status_rule=event.rule.id,
        planned=False,
        date=days.day(view, stretch),
        place=None,
        occasion=None,
    )


def _status(made: Status | None, mention: AgreementMention, event: Event) -> Status | None:
    if event.rule.id == _BREAKS and (made in _IN_FORCE or mention.type == "ceasefire"):
        return "terminated"
    return status_of(event)


# 이듬해 [무산]됐다. 사흘 만에 [깨]졌다고 한다: the last verb of a sentence, reported or not.
_CLOSES = re.compile(r"[가-힣]{0,4}(?: (?:있|없)[가-힣]{0,2})?다(?:고 [^\s,.]{1,6}다)?[.”\"’ ]*$")
# What is said of an accord alone, or of what goes back to it.
_STARK = Gated(
    r"파기|결렬|무산|불발|백지|물거품|없던 일|수포|물 건너|부결|해지|폐기|탈퇴|효력|발효|비준|(?:휴지|종이|종잇)"
    r"|흐지부지|만료|가결|추인|무효|실효|불성립|반대표|이행|개정|깨|틀어|엎어|거절|거부"
)


def bare_fate(view: SentenceView) -> list[AgreementMention]:
    """Return what a sentence that names no agreement tells of the one spoken of before: 그러나 이듬해 파기됐다."""
    sentence = view.words
    event = next(reversed(find_fates(sentence)), None) if _STARK.search(sentence) else None
    if event is None or not _STARK.match(event.span.of(sentence)) or not _CLOSES.match(sentence, event.span.end):
        return []
    if status_of(event) not in _ENDED | _LIVES or not _is_told_of_it(view, event):
        return []
    head, whole = event.span.shifted(view.span.start), Span(view.span.start, event.span.end + view.span.start)
    return [
        AgreementMention(
            rule_id=event.rule.id,
            evidence=evidence(view, Span(0, event.span.end)),
            head=head,
            title=None,
            type="deal",
            status=status_of(event),
            status_rule=event.rule.id,
            planned=False,
            definite=True,
            salience="main",
            participants=(),
            attends=False,
            date=days.day(view, whole),
            place=None,
            occasion=None,
            left_out=True,
        )
    ]


def _is_told_of_it(view: SentenceView, event: Event) -> bool:
    """Tell whether a sentence leaves out what becomes so, or has only words that go back to it."""
    sentence = view.words
    if any(q.kind == "direct" for q in view.quotes) or find_nouns(sentence):
        return False
    before = [word for word in words_in(sentence, 0, event.span.start) if not word.inside]
    named = [word for word in before if word.particle in {"은", "는", "이", "가"} and not is_described(word.stem)]
    if not _is_done(sentence, event):
        return all(_goes_back(sentence, word) for word in named)
    objects = [word for word in before if word.particle in {"을", "를"}][-1:]
    return all(_goes_back(sentence, word) for word in objects or named)
