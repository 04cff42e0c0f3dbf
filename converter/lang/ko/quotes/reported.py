"""Find speech that is reported without marks: where its content begins and ends, its cue, and who said it.

In: one sentence in which marked quotes are masked. Out: indirect quotes, in text order.

The end of the content is sure, because Korean closes it with 고, 라고, 는 or 것으로 before the verb of speech. Its
beginning is not marked at all: it is what follows the speaker, the date and the occasion of speaking.
"""

from bisect import bisect_right

from converter.lang.gated import Gated
from converter.lang.ko.enclosed import enclosed
from converter.lang.ko.parts import expand
from converter.lang.ko.quotes.beginnings import SHORTEST, content_start
from converter.lang.ko.quotes.endings import CLAUSE_BREAK, find_hits
from converter.lang.ko.quotes.hits import Hit
from converter.lang.ko.quotes.noun_phrases import MASK
from converter.lang.ko.quotes.speakers import Phrase, Speakers
from converter.lang.ko.quotes.table import table
from converter.model.span import Span
from converter.model.speech import QuoteMention

_SOURCE = Gated(
    r"(?:에 따르면|에 의하면|에 의거하면|를 보면|을 보면"
    r"|(?:의| 쪽| 측|(?<=들)) (?:말|설명|얘기|이야기|주장|증언|발언)[을를] (?:들어 ?보면|종합하면|종합해 ?보면)),? "
)
# Laws and circumstances say nothing: 전기사업법에 따르면, 상황에 따르면.
_NO_SOURCE = Gated(
    r"(?:법|규정|판례|조항|조례|시행령|규칙|헌법|법칙|순서|상황|결과|필요|수요|기준|조)$|^(?:이|그|때|경우|바|변화|계획)$",
)
# 선언했고, …
_CLAUSE_OVER = Gated(expand(r"{past}(?:고|지만|으며|는데|으나),? $"))
# 급선회한 가운데 …
_MEANWHILE = Gated(r"(?:가운데|상황에서|데 이어|직후|이후|하자|[한된] 뒤|[한된] 후),? $")
_TOPIC = frozenset({"은", "는"})
# What is expected does not begin with what has happened.
_JUDGING = frozenset({"ko.reported.as"})
_FINAL = " .,”’\"'"


def read_reported(speakers: Speakers, ties: tuple[int, ...]) -> list[QuoteMention]:
    """Return the indirect quotes of a sentence; one without a speaker goes on from whoever spoke before it.

    ``ties`` are the ends of the words that tie marked quotes to it: a content cannot reach over them.
    """
    found: list[QuoteMention] = []
    reached = 0
    for hit in sorted(find_hits(speakers), key=lambda h: h.content_end):
        before = bisect_right(ties, hit.content_end)
        floor = max(reached, ties[before - 1] if before else 0)
        if hit.content_end <= floor:
            continue
        quote = _quote(speakers, hit, floor)
        if quote is not None:
            found.append(quote)
            reached = max(hit.cue.end, hit.content_end)
    return found or _by_source(speakers)


def _quote(speakers: Speakers, hit: Hit, floor: int) -> QuoteMention | None:
    speaker, start = hit.named, max(floor, hit.begin)
    if hit.alone and (floor or MASK in speakers.text or _SOURCE.search(speakers.text)):
        return None
    if speaker is None and not hit.alone:
        phrase = _inside(speakers, floor, hit) or _who(speakers, floor, hit.content_end)
        if phrase is not None and hit.only_topic and not (phrase.topic and phrase.known):
            phrase = None
        if phrase is not None and hit.needs_topic and not phrase.topic:
            return None
        own = phrase is not None and (phrase.source or (phrase.topic and speakers.text[phrase.end - 1] != "도"))
        if phrase is not None and floor and not own and _has_topic(speakers, floor):
            phrase = None  # 대표는 “…”며 이들이 다쳤다고 밝혔다: they are the subject of what he said
        if phrase is not None:
            # 신년사에서 …고 밝혔으며 기념사에서도 …고: the document is of whoever spoke before.
            speaker, start = (None if phrase.source and floor else phrase.mention), phrase.end
    if speaker is None and hit.needs_name and not floor and not _goes_on(speakers.text):
        return None
    topic = speaker is not None and hit.named is None and speakers.text[start - 1 : start] in _TOPIC
    content = _content(speakers.text, start, hit, topic=topic)
    if content is None and hit.named is None and start > floor and not hit.needs_name:
        # What looked like the speaker stands too near the end: it is the subject of what was said.
        speaker, content = None, _content(speakers.text, floor, hit)
    if content is None:
        return None
    return QuoteMention(
        kind="indirect", span=content, cue=hit.cue, speaker=speaker, rule_id=hit.rule, adjoins=hit.adjoins
    )


def _inside(speakers: Speakers, floor: int, hit: Hit) -> Phrase | None:
    """Return the subject of a clause that the sentence's topic answers to: 시는 어민들이 …라고 말하자 …."""
    if not hit.cue.of(speakers.text).endswith("하자"):
        return None
    subjects = [p for p in speakers.between(floor, hit.content_end) if p.known and not p.topic and not p.source]
    return subjects[-1] if subjects else None


def _has_topic(speakers: Speakers, end: int) -> bool:
    return any(phrase.topic and phrase.known for phrase in speakers.between(0, end))


def _content(text: str, start: int, hit: Hit, *, topic: bool = False) -> Span | None:
    """Return the content that ends with a hit; behind whoever is the ``topic`` it may be short (못 낸다)."""
    start = content_start(text, start, hit.content_end, hit.cue, judged=hit.rule in _JUDGING)
    content = Span(start, hit.content_end)
    if any(mark.start < start < mark.end or content in mark for mark in enclosed(text)):
        return None  # what somebody is asked, in marks, is nobody's statement
    words = content.of(text)
    whole = words.count("(") == words.count(")")
    short = len(words) < (SHORTEST if not topic else SHORTEST // 2 + 1)
    one_word = " " not in words and (not topic or not words.isalnum())  # 시는 | 사실무근이라고 반박했다
    return None if short or MASK in words or one_word or not whole else content


def _who(speakers: Speakers, floor: int, end: int) -> Phrase | None:
    """Return who speaks in a stretch: its first known topic, else a topic in front of it, else its first subject.

    A person who is subject before the topic, in the same clause, comes first: 한 의원이 협상은 끝났다고 말했다.
    """
    source = _SOURCE.search(speakers.text, floor, end)
    behind = speakers.between(source.end(), end) if source else ()
    if source and not any(p.known for p in behind) and (mention := speakers.noun_phrase(floor, source.start())):
        return Phrase(mention=mention, end=source.end(), topic=True)
    if source and behind:  # 업계에 따르면 가온은 …고 밝혔다: 가온 says it
        floor = source.end()
    phrases = behind or speakers.between(floor, end)
    known = [p for p in phrases if p.known and not p.source]
    topics = [p for p in known if p.topic]
    if topics:
        topics = _last_clause(speakers, phrases, topics)
        one_clause = not CLAUSE_BREAK.search(speakers.text, known[0].end, topics[0].start)
        return known[0] if one_clause and known[0].mention.form in {"person", "short"} else topics[0]
    known = _last_clause(speakers, (), known)
    first = phrases[0] if phrases else None
    if first and not first.known and speakers.could_speak(first) and _opens(speakers.text, floor, first):
        return first
    return known[0] if known else next((p for p in phrases[:1] if p.source), None)


def _goes_on(text: str) -> bool:
    """Tell whether a sentence goes on from the one before it: 아울러, 또."""
    return text.startswith(tuple(f"{word}{mark}" for word in table().opening.going_on for mark in (" ", ",")))


def _last_clause(speakers: Speakers, phrases: tuple[Phrase, ...], topics: list[Phrase]) -> list[Phrase]:
    """Leave out topics whose clause is over before the next begins: 가온은 결렬을 선언했고, 나래도 …고 밝혔다."""
    left = topics
    while len(left) > 1:
        between = speakers.text[left[0].end : left[1].start]
        inside = [p for p in phrases if left[0].end <= p.start < left[1].start]
        own = any(p.known or speakers.text[p.end - 1] != "도" for p in inside)
        if own or not (_CLAUSE_OVER if left[0].topic else _MEANWHILE).search(between):
            break
        left = left[1:]
    return left


def _opens(text: str, floor: int, phrase: Phrase) -> bool:
    """Tell whether nothing stands in a stretch before a phrase but what leaves the speaker open (한편, 이날).

    A clause that is over does, too: 값을 불렀고, | 나래는 …
    """
    before = text[floor : phrase.start]
    if phrase.topic and _CLAUSE_OVER.search(before):
        return True
    return all(word.strip(",") in table().opening.neutral for word in before.split() if word != ",")


def _by_source(speakers: Speakers) -> list[QuoteMention]:
    """금융권에 따르면 …: the whole rest of the sentence is what the source says."""
    text = speakers.text
    match = _SOURCE.search(text)
    if not match or MASK in text[match.end() :]:
        return []
    seen = "보면" in match.group()
    speaker = speakers.noun_phrase(0, match.start(), known=seen)
    if seen and speaker is None:
        return []
    if speaker is None or speaker.form in {"document", "unknown"}:
        named = [p for p in speakers.between(0, match.start()) if p.known and not p.source]
        speaker = named[-1].mention if named else speaker
    if speaker is None or _NO_SOURCE.search(speaker.span.of(text)):
        return []
    content = Span(match.end(), len(text.rstrip(_FINAL)))
    if content.end - content.start < SHORTEST:
        return []
    cue = Span(match.start(), match.start() + len(match.group().rstrip(" ,")))
    return [QuoteMention(kind="indirect", span=content, cue=cue, speaker=speaker, rule_id="ko.reported.source")]
