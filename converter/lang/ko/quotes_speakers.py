"""Find the phrases of a sentence that may name who speaks.

In: a sentence in which what was said is masked, and the places of known actors. Out: the phrases that stand as subject
or topic, without their particles, each with what it is (a person, a body, a document, a group, a pronoun).

Korean marks the subject on the last word of its phrase, so a phrase is read from its particle to the left, as far as
the words are bare nouns. Known actors settle what no ending can: 조은 is a name and no noun with 은.
"""

import re
from bisect import bisect_right

from msgspec import Struct

from converter.lang.ko.hangul import fits, split_particle
from converter.lang.ko.quotes_table import patterns, table, titles
from converter.model.span import Span
from converter.model.speech import SpeakerForm, SpeakerMention

MASK = "\ufffc"
_WORD = re.compile(rf"[^\s{MASK}]+")
_TOPIC = ("께서는", "에서는", "측은", "은", "는", "도")
_SUBJECT = ("께서", "측이", "이", "가")
_SOURCE = ("에는", "에서", "에선", "은", "엔")
_PAREN = re.compile(r"\([^()]*\)$")
# Endings before 는 that are verbs or other particles: 위해서는, 대해서는, 하지만은.
# Verbs whose 가 is no particle: 찾아가, 들어가.
_GOING = re.compile(r"(?:찾아|들어|돌아|살아|걸어|이어|넘어|다녀|뛰어|쫓아|나|올라|내려|건너)$")
_NO_STEM = re.compile(r"(?:해서|에서|에게|에|으로|부터|까지|지만|면서|라고|다고|고|해|하|되|있|없|않|받|맞|같|많|높|넓|작|깊|짧|젊|늦|낮|좋|맡|맺|잇|이르|따르|다루|만드|나서|나오|이끄|이어지|알려지|커지|지나|벌이|보이|내|다|냐)$")
_NAMES_IN_DA = ("캐나다", "혼다", "마쓰다", "르완다", "우간다", "버뮤다", "야마다", "판다")
# A word that ends as an adnominal verb does ends the phrase to its right: 참석한 | 성윤모 장관.
_VERBAL = re.compile(
    r"[가-힣](?:한|된|던|할|될|인|[어려해커워]진|[펼마거미]친|[열내올걸불알달꾸늘살울]린|시킨|[나들]온|이끈|다룬|세운|치른|오른|나선|[어아]난|만난"
    r"|[맡남]긴|[받맺맡잡찾넘앉같높많]은|는|통해|대해|관련해|위해|의해|향해|비롯해|포함해|더해|따르면|보면|두고|놓고|[다라자냐][고며]|하며|하고|하자|면서|도록|까지)$|^(?:통해|대해|관련해|위해|의해)$",
)
# Particles that end a phrase; the others are as often the last syllable of a name (살만, 아르헨티나, 이란).
_ENDS_PHRASE = frozenset(("을", "를", "은", "는", "이", "가", "에", "에서", "에는", "에도", "에서는", "에서도", "에게", "께", "으로", "로", "부터", "보다",
                          "으로부터", "로부터", "이라는", "라는", "으로서", "로서", "과의", "와의", "이나", "만"))
_NOUNS_LIKE_VERBS = frozenset(("북한", "남한", "신한", "대한", "무한", "유한", "서한", "시진핑", "외국인", "법인", "본인", "상인", "시민", "노인", "군인", "한진",
                               "이란", "요르단", "수단", "레바논", "튀르키예", "국민은", "카타르", "장은", "사은", "한은", "산은", "기은", "수은", "금은"))
_DATE = re.compile(r"^(?:지난|오는|올|같은)$|^\d+(?:일|월|년|시|분|주|분기)|일\(현지시간\)$|^\d+~?\d*일")
_MAX_WORDS = 7
_NAME_LENGTH = 2
_SHORT_PERSON = re.compile(r"^[가-힣] [가-힣A-Z]+$")


class Phrase(Struct, frozen=True, kw_only=True):
    """A phrase that may speak; ``end`` is where its particle ends, ``topic`` whether the particle is 은, 는 or 도."""

    mention: SpeakerMention
    end: int
    topic: bool
    source: bool = False

    @property
    def start(self) -> int:
        """Where the phrase begins."""
        return self.mention.span.start

    @property
    def known(self) -> bool:
        """Tell whether the phrase is known to be somebody or something that can speak."""
        return self.mention.form != "unknown"


class Speakers:
    """The phrases of one sentence, found once and asked for by place."""

    def __init__(self, text: str, actors: tuple[Span, ...]) -> None:
        """Read the masked sentence ``text``; ``actors`` are spans in it, in text order."""
        self.text = text
        self._actors = sorted(actors)
        self._starts = [a.start for a in self._actors]
        self._words = list(_WORD.finditer(text))
        self.phrases = tuple(p for i in range(len(self._words)) if (p := self._phrase(i)) is not None)

    def between(self, start: int, end: int) -> tuple[Phrase, ...]:
        """Return the phrases that stand wholly in a stretch of the sentence."""
        return tuple(p for p in self.phrases if start <= p.start and p.end <= end)

    def ending_at(self, end: int) -> SpeakerMention | None:
        """Return the phrase without a particle whose last word ends here, if it can speak."""
        for i, word in enumerate(self._words):
            if word.end() == end:
                mention = self._mention(i, word.group().rstrip(",:·"))
                return None if mention is None or mention.form == "unknown" else mention
        return None

    def noun_phrase(self, start: int, end: int, *, known: bool = True) -> SpeakerMention | None:
        """Return the last phrase of a stretch, whatever particle ends it; ``known``: only if it can surely speak."""
        end = _before_paren(self.text, end)
        inside = [i for i, w in enumerate(self._words) if start <= w.start() < end]
        if not inside:
            return None
        word = self.text[self._words[inside[-1]].start() : end].rstrip(" ,.:·")
        if word == "등" and len(inside) > 1:
            return self.noun_phrase(start, self._words[inside[-2]].end(), known=known)
        mention = self._mention(inside[-1], word)
        if mention is None or mention.form == "unknown":
            mention = self._mention(inside[-1], split_particle(word)[0]) or mention
        if mention is None or (known and mention.form == "unknown"):
            return None
        return SpeakerMention(span=Span(max(start, mention.span.start), mention.span.end), form=mention.form)

    def could_speak(self, phrase: Phrase) -> bool:
        """Tell whether an unknown phrase may be a name: it has no head that is known to be a thing."""
        words, forms = phrase.mention.span.of(self.text).split(), table().forms
        last = words[-1]
        thing = words[0] in forms.things or last in forms.not_bodies or last.endswith(forms.thing_heads)
        return phrase.topic and not phrase.source and not thing and len(last) > 1

    def _phrase(self, i: int) -> Phrase | None:
        word = self._words[i]
        core = word.group().rstrip(",:")
        if core in {"역시", "또한"} and i:
            mention = self._mention(i - 1, self._words[i - 1].group())
            return None if mention is None else Phrase(mention=mention, end=word.end(), topic=True)
        for particles, topic in ((_TOPIC, True), (_SUBJECT, False)):
            for particle in particles:
                stem = core.removesuffix(particle)
                if stem != core and stem and self._fits(stem, particle):
                    mention = self._mention(i, stem + ("측" if particle.startswith("측") else ""))
                    return None if mention is None else Phrase(
                        mention=mention, end=word.start() + len(core), topic=topic,
                    )
        return self._document(i, core)

    def _document(self, i: int, core: str) -> Phrase | None:
        """Read 성명에는, 보고서에서: a document in which something stands."""
        for particle in _SOURCE:
            stem = core.removesuffix(particle)
            if stem != core and stem:
                mention = self._mention(i, stem)
                if mention is not None and mention.form == "document":
                    end = self._words[i].start() + len(core)
                    return Phrase(mention=mention, end=end, topic=False, source=True)
        return None

    def _fits(self, stem: str, particle: str) -> bool:
        bare = _PAREN.sub("", stem).rstrip("’'”\"」』>")
        if not bare or (particle in {"은", "는", "도"} and _NO_STEM.search(bare) and not bare.endswith(_NAMES_IN_DA)):
            return False
        if particle == "가" and _GOING.search(bare):
            return False
        particle = particle.removeprefix("측") or particle
        return fits(bare, particle)

    def _mention(self, i: int, stem: str) -> SpeakerMention | None:
        word = self._words[i]
        end = word.start() + len(stem)
        head = _PAREN.sub("", stem)
        if head != stem:
            end = word.start() + len(head)
        if not head.strip("<>‘’'“”\"()"):
            return None
        first = self._first_word(i)
        span = Span(self._words[first].start(), end)
        return SpeakerMention(span=span, form=self._form(span, head.strip("<>‘’'“”\"()")))

    def _first_word(self, i: int) -> int:
        """Return the index of the first word of the phrase that ends with word ``i``."""
        first = i
        while first and i - first < _MAX_WORDS and self._joins(first - 1):
            first -= 1
        return first

    def _joins(self, i: int) -> bool:
        """Tell whether word ``i`` belongs to the same phrase as the word to its right."""
        word = self._words[i]
        text = word.group()
        if self.text[word.end() : self._words[i + 1].start()].strip(" "):
            return False
        if self._inside_actor(word.start(), self._words[i + 1].start() + 1):
            return True
        if text[-1] in ",.:;?!…”’\"'>" or text in table().opening.adverbs or _DATE.search(text):
            return False
        if text in {"등", "겸", "및", "한"} or text.endswith("의"):
            return True
        bare = text.strip("<>‘’'“”\"()")
        if _VERBAL.search(bare) and bare not in _NOUNS_LIKE_VERBS:
            return self._ends_actor(word.end())
        particle = split_particle(bare)[1]
        if particle in {"과", "와"}:
            return self._form(Span(word.start(), word.end() - 1), bare[:-1]) != "unknown"
        return particle not in _ENDS_PHRASE or self._looks_named(bare) or self._ends_actor(word.end())

    @staticmethod
    def _looks_named(word: str) -> bool:
        """Tell whether a word of two syllables that ends as if in 만 or 로 may be a foreign name."""
        return len(word) == _NAME_LENGTH and word[-1] in "만로"

    def _form(self, span: Span, head: str) -> SpeakerForm:
        text = span.of(self.text)
        forms = table().forms
        if text in forms.pronouns:
            return "pronoun"
        if patterns().group.search(text) and len(text) <= len(head) + 5:
            return "group"
        if head.endswith(forms.anonymous):
            return "anonymous"
        if head.endswith(titles()) and head not in forms.not_bodies:
            return "short" if _SHORT_PERSON.match(text) else "person"
        if text.split()[0] in forms.things and head not in forms.documents:
            return "unknown"
        return self._form_of_thing(span, head)

    def _form_of_thing(self, span: Span, head: str) -> SpeakerForm:
        forms = table().forms
        if head.endswith(forms.documents) and head not in forms.not_bodies:
            return "document"
        if self._ends_actor(span.end):
            return "body"
        if head in forms.not_bodies or head.endswith(forms.thing_heads):
            return "unknown"
        return "body" if head.endswith(forms.bodies) or patterns().body.search(head) else "unknown"

    def _ends_actor(self, end: int) -> bool:
        return any(a.start < end <= a.end for a in self._near(end))

    def _inside_actor(self, start: int, end: int) -> bool:
        return any(a.start <= start and end <= a.end for a in self._near(end))

    def _near(self, end: int) -> list[Span]:
        """Return the few actors that begin just before an offset."""
        last = bisect_right(self._starts, end)
        return self._actors[max(0, last - 4) : last]


def _before_paren(text: str, end: int) -> int:
    """Return where the words before a closing parenthesis end: 한빛 센터[(Hanbit Center)]."""
    stripped = len(text[:end].rstrip())
    if text[stripped - 1 : stripped] != ")":
        return end
    opening = text.rfind("(", 0, stripped)
    return opening if opening > 0 else end


def mask(text: str, spans: tuple[Span, ...]) -> str:
    """Blank out what was said, marks included, so that no reader takes it for the reporter's words."""
    for span in spans:
        text = text[: span.start] + MASK * (span.end - span.start) + text[span.end :]
    return text
