"""Tell what shows a picture by its words alone: captions without a credit, and portraits with a name under them.

In: sentences, a block, the article. Out: whether a sentence is about a picture; the cuts that are captions.
"""

import re
from functools import cache
from itertools import pairwise

from converter.lang.gated import Gated
from converter.lang.ko.hangul import split_particle
from converter.lang.ko.layout.byline import is_name
from converter.lang.ko.layout.head import asks
from converter.lang.ko.layout.occurrences import begins_word, places
from converter.lang.ko.layout.table import one_of, table
from converter.lang.ko.sentences import split_sentences
from converter.model.layout import Cut
from converter.model.span import Span

# A sentence that begins so goes on about the picture that the one before it shows.
WHO_IS_WHERE = ("왼쪽", "오른쪽", "가운데", "사진", "앞줄", "뒷줄", "맨 왼쪽", "맨 오른쪽")
# A caption is not longer than this; the longest seen was 310 characters.
LONGEST = 420
_LONGEST_LINE = 160
_LONGEST_TITLE = 60
_MOST_BEFORE = 2
_TOPIC = frozenset({"은", "는"})
_VERB_ENDS = ("다", "요", "까", "죠", "것", "라", "자", "네", "는")
_GLUED_STOP = re.compile(r"\.(?<=[가-힣)].)(?=[가-힣A-Z0-9“‘])")
NOT_PARTICLE = r"(?!(?:은|는|이|가|을|를|에|의|와|과|도|로|으로)[\s,]|에서|에 따|과의|와의|[,·])"
# (왼쪽부터) 홍길동 가온전자 사장, 이서연 나래시장; 왼쪽부터 …
_WHO_LINE = Gated(
    r"\(?(?:사진 ?)?(?:맨 ?)?(?:왼쪽|오른쪽|좌측|우측|앞줄 왼쪽|뒷줄 왼쪽) ?(?:부터|위부터)\)?,? [^.\n]{5,200}\Z"
)
# 이 사진은 기사 내용과 관련이 없습니다.
_ABOUT_PICTURE = Gated(
    r"[※*(]?\s?(?:(?:이|위|해당|본문) )?(?:사진|이미지)[은는]? [^.\n]{0,24}관[련계][이가]? ?(?:없|무관)[^\n]{0,12}\Z"
)
# 가온 나루터 전경; 협약식 모습: a line of its own.
_VIEW = Gated(
    r"\A[^.\n“”\"…,?]{6,60}(?: (?:(?:조감|투시|위치|계획|배치|개념|상상|노선)도|전경)"
    r"|(?:[식장항]|행사|본사|사옥|건물|시설|단지|부두) (?:내부 |외부 )?모습)(?: ?\([^()\n]{2,30}\))?\Z"
)
# A line that names what a picture shows, with the story glued to it.
_SHOWN = Gated(
    r"[^.\n]{8,160}(?:모습|전경|조감도|장면)\.(?=[가-힣A-Z])"
    r"|[^.\n“”\"@=…?]{1,80} [^.\n“”\"@=…? ]{1,20}(?<=[가-힣)’])(?<![다요까죠것라자네는함음됨임])\.(?=[가-힣A-Z“‘])"
)
# … and the same inside the story, or any line without a verb that is glued to a sentence: no story is written so.
_SHOWN_INSIDE = Gated(
    r"(?<=다\.)[가-힣A-Z‘\d][^.\n“”\"@]{5,160}+(?<=[가-힣)’])(?<![다요까죠것라자네는함음됨임])\.(?=\s?[가-힣A-Z“‘\d])"
    r"|(?<=다\. )[^.\n]{4,100}(?:모습|전경|조감도|장면|풍경|야경|개념도|상상도|배치도|위치도)\.(?=[가-힣A-Z])"
    r"|(?<=다\. )(?:사진은|(?:왼쪽|오른쪽|좌측|우측)부터) [^.\n“”\"]{4,200}\.(?=[가-힣A-Z“‘\d]|\Z)"
    r"|(?<=다\. )[^.\n“”\"]{8,100}(?:조감도|투시도|계획도|개념도|상상도|배치도|위치도|노선도|조직도)\.(?= )",
)
# … or who stands where in it, in parentheses behind the name of the occasion.
_STANDING = Gated(
    r"[^.\n()]{4,120}(?:식|행사|모습|전경|장면|촬영|현장|회의|회담|간담회|포럼) ?"
    r"\((?:왼쪽|좌측|오른쪽|우측|가운데|앞줄|사진)[^()\n]{3,200}\)(?=\s?[가-힣A-Z])(?!(?:은|는|이|가|을|를|에|의|와|과|도|로)[\s,]|에서)",
)
# … or behind a sentence: … 협약을 맺었다. (왼쪽부터 홍길동 사장, 김하나 시장)
_NAMED_BEHIND = Gated(
    r"[^\n]{8,300}?다\.? ?\((?:맨 )?(?:왼쪽|좌측|오른쪽|우측|가운데|앞줄|뒷줄|사진)[^()\n]{3,200}\)\.?(?=[가-힣A-Z“‘])",
)
# A story opens with what was done, or with a topic: 두 회사가 협의를 하고 있다.가온전자는 …
_DOING = Gated(r"(?<=[가-힣])[이가] [^.]*[을를] (?:하|갖|벌이|나누)고 있다\.$")


@cache
def _cue() -> Gated:
    return Gated(one_of(table().caption_cues))


def shows(words: str) -> bool:
    """Tell whether the last words are about a picture: they say so, or have no verb."""
    spans = split_sentences(words)
    return is_posed(words) or (bool(spans) and not is_statement(spans[-1].of(words)))


def is_posed(words: str) -> bool:
    """Tell whether words say what only a sentence under a picture does."""
    stripped = words.strip()
    return stripped.startswith(WHO_IS_WHERE) or stripped.endswith("있다.") or bool(_cue().search(words))


def opens_posed(text: str) -> bool:
    """Tell whether a block's first sentence says what only a sentence under a picture does."""
    spans = split_sentences(text[: LONGEST * 2])
    return bool(spans) and is_posed(spans[0].of(text))


def uncredited(text: str) -> list[Cut]:
    """Take the first sentences as a caption if they say what only a caption says and the story is glued to them."""
    end = _posed_end(text)
    if end is None or end > LONGEST or not text[end:].strip():
        return []
    return [Cut(span=Span(0, end), role="caption", rule_id="ko.layout.caption_posed")]


def _posed_end(text: str) -> int | None:
    """Return where sentences about a picture end and a story is glued to them."""
    if text.startswith(WHO_IS_WHERE):
        match = _GLUED_STOP.search(text)
        return match.end() if match else None
    standing, behind = (_STANDING, _NAMED_BEHIND) if "(" in text else (None, None)
    shown = (
        (standing and standing.match(text))
        or _SHOWN.match(text, 0, _LONGEST_LINE + 1)
        or (behind and behind.match(text, 0, LONGEST))
    )
    if shown and shown.group().count("(") == shown.group().count(")"):
        return shown.end()
    if on_camera(text[:LONGEST]) and (spans := split_sentences(text)) and on_camera(spans[0].of(text)):
        return spans[0].end
    if not _GLUED_STOP.search(text, 0, LONGEST * 2):
        return None
    spans = split_sentences(text[: LONGEST * 2])
    first = spans[0].of(text) if spans else ""
    if not (_cue().search(first) or _DOING.search(first) or (first.endswith(".") and not is_statement(first))):
        return None
    return next((one.end for one, two in pairwise(spans[:3]) if one.end == two.start), None)


def on_camera(sentence: str) -> bool:
    """Tell whether somebody does in a sentence what only a picture shows."""
    posed, seen = _on_camera()
    return bool(posed.search(sentence) or (seen.search(sentence) and _somebody().search(sentence)))


@cache
def _on_camera() -> tuple[Gated, Gated]:
    posed, seen = table().posed.verbs, table().seen.verbs
    return Gated(rf"(?:{'|'.join(posed)})고 있다\."), Gated(rf"(?:{'|'.join(seen)})고 있다\.")


@cache
def _somebody() -> Gated:
    """Return the pattern of a person as subject; a topic (사장은) opens a story."""
    return Gated(rf"(?:{one_of(table().offices)}|{one_of(table().seen.people)})(?:들)?(?:\([^()]*\))?[이가] ")


def inner_captions(text: str, whole: str) -> list[Cut]:
    """Return lines that name what a picture shows, and names under portraits, glued to what is before and behind."""
    shown = [
        Cut(
            span=Span(_goes_back(text, match), _goes_on(text, match.end())),
            role="caption",
            rule_id="ko.layout.caption_shown",
        )
        for match in _SHOWN_INSIDE.finditer(text)
        if match.group().count("‘") == match.group().count("’")
    ]
    shown += _glued_scenes(text)
    if "일 " not in text and not _GLUED_WORD.search(text):  # few blocks have either, and to look is quick
        return shown
    return shown + [
        Cut(span=Span(*match.span()), role="caption", rule_id="ko.layout.caption_portrait")
        for match in _portrait().finditer(text)
        if is_name(match.group()) and _has_office(match.group(), whole)
    ]


def _goes_back(text: str, shown: re.Match[str]) -> int:
    """Return where the caption begins whose last sentence says what the picture is of (``사진은``).

    The sentence before it is the caption's own if it opens the block or was glued to the story.
    """
    if not shown.group().startswith(WHO_IS_WHERE) or text[shown.start() - 1] != " ":
        return shown.start()
    low = max(0, shown.start() - LONGEST)
    spans = split_sentences(text[low : shown.start()])
    joints = [low + two.start for one, two in pairwise(spans) if one.end == two.start]
    start = joints[-1] if joints else low
    near = sum(low + span.start >= start for span in spans) <= _MOST_BEFORE
    return start if near and (joints or not low) else shown.start()


def _goes_on(text: str, end: int) -> int:
    """Return where a caption ends that opens with what is seen: behind the next sentence if it is glued to more."""
    if text[end : end + 1] != " ":
        return end
    spans = split_sentences(text[end : end + LONGEST])
    glued = len(spans) > 1 and spans[0].end == spans[1].start and text[end + spans[0].end - 1] == "."
    return end + spans[0].end if glued else end


def _glued_scenes(text: str) -> list[Cut]:
    """Return sentences of which each shows somebody who poses, and is glued to the story before or behind."""
    if "고 있다." not in text or not _GLUED_STOP.search(text):
        return []
    spans = split_sentences(text)
    posed = _on_camera()[0]
    return [
        Cut(span=span, role="caption", rule_id="ko.layout.caption_scene")
        for before, span, behind in zip([None, *spans], spans, [*spans[1:], None], strict=False)
        if before is not None
        and span.of(text).endswith("고 있다.")
        and (posed.search(span.of(text)) or (on_camera(span.of(text)) and _cue().search(span.of(text))))
        and (before.end == span.start or (behind is not None and span.end == behind.start))
    ]


_GLUED_WORD = re.compile(r"다\.[가-힣]")


@cache
def _portrait() -> Gated:
    """Return the pattern of three syllables that are glued to a sentence's end and to what opens the next."""
    opens = rf"{one_of((*table().story_openers, *table().sentence_openers))}|[A-Z㈜]|\d|“"
    return Gated(rf"(?<=[가-힣”’]다\.)[가-힣]{{3}}(?={opens})|(?<=[가-힣])[가-힣]{{3}}(?= \d{{1,2}}일 )")


def _has_office(name: str, whole: str) -> bool:
    """Tell whether the article gives an office with a name, which therefore ends in no particle."""
    return split_particle(name)[1] in {"", "이", "도", "만", "나"} and any(
        begins_word(whole, at) and _office_behind().match(whole, at + len(name)) for at in places(name, whole)
    )


@cache
def _office_behind() -> re.Pattern[str]:
    return re.compile(rf"(?: [^\s.,]{{1,12}}){{0,2}} [가-힣]{{0,8}}{one_of(table().offices)}")


def is_statement(sentence: str) -> bool:
    """Tell whether a sentence has a verb, or is so long that it must have one."""
    return len(sentence) > _LONGEST_TITLE or sentence.rstrip(".?!”’\"')] ").endswith(_VERB_ENDS)


def names_picture(line: str) -> bool:
    """Tell whether a line names what is seen: who stands where; a view, or with a full stop anything without a verb.

    A question, or what has a topic, is a sentence.
    """
    if _WHO_LINE.match(line) or _ABOUT_PICTURE.match(line) or _VIEW.search(line):
        return True
    if not line.endswith("."):
        return False
    if is_statement(line) or asks(line) or len(split_sentences(line)) != 1:
        return False
    return is_posed(line) or not any(split_particle(word)[1] in _TOPIC for word in line.split())
