"""Read one Korean sentence: who it is about, what it states of agreements, and how.

In: a sentence with everything marked in it. Out: a neutral reading that ``extract/`` merges with the others.
"""

import re
from functools import cached_property

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.lang.ko.agreements import clauses, participants
from converter.lang.ko.agreements import mentions as agreements
from converter.lang.ko.agreements.assessments import read_assessment
from converter.lang.ko.agreements.cases import table
from converter.lang.ko.agreements.followups import read_followups
from converter.lang.ko.agreements.lead_in import names_pillar, read_lead_in
from converter.lang.ko.agreements.listing import opens_list, tells
from converter.lang.ko.agreements.predicates import Predicate, read_predicate
from converter.lang.ko.agreements.values import is_priced, read_values
from converter.lang.ko.agreements.verbal import is_described
from converter.lang.ko.phrases import Word, words
from converter.model.mentions import ClauseMention, FollowUpMention, Participant
from converter.model.reading import SentenceReading, SentenceView
from converter.model.span import Span
from converter.model.vocab import AssertionKind, Certainty

_TOPIC = frozenset({"은", "는", "이", "가", "에는", "에서는"})
# What goes back to who was spoken of before: 이 회사는, 회사는
_SAME = re.compile(r"(?:이 |. )?(?:회사|대학|대학교|업체|그룹|은행|기업|기관)(?:은|는|측은)")
_OFFICE = re.compile(rf"(?:{'|'.join(table().offices)}|교수|의원|관계자|위원|대통령|총리)$")
# ▲한빛전자= …: an entry says before the equals sign what it is about.
_ENTRY = re.compile(r"\W{0,3}[^\s=]{2,20}\s?=\s")
_ASKED = "누가"  # 누가 대느냐에서: whom a question inside asks for is no topic
_TIMES = frozenset(
    {"중", "초", "말", "이후", "이전", "당시", "초반", "중반", "후반", "초순", "중순", "하순", "최근"}
)  # 올 상반기 중에는
_NAMING = frozenset({"이", "가"})
_DESCRIBING = frozenset({"는", "은"})
_ADNOMINAL = ("는", "한", "된", "던", "할")
# 기술이 열려 있어야 한다는 데 인식을 같이했다: who or what does something in what is shared.
_TOLD = Gated(r"[다라자]는 (?:데|점|것)[에을]? ")
# 짓는 것이 골자다, 누가 내느냐: what the sentence says or asks, not what it is about.
_NOMINAL = frozenset({"것", "점", "누", "무엇", "내역", "목록", "면면"})
_ASIDE = re.compile(r"(?:이 ?밖에도?|이외에도|한편|아울러|끝으로|마지막으로)[ ,]")

# 이런 내용의 협약을 맺었다, 협약식을 갖고 이같이 밝혔다: the sentence before tells what was agreed.
_BACK = Gated(r"이 ?같은 내용|이런 내용|이러한 내용|이와 같은 내용|이같이 (?:밝|합의|약속)|이렇게 (?:합의|약속)")
# 한편, …: what is told beside the news costs nobody anything in it.
_MEANWHILE = re.compile(r"한편[ ,]")


class _Reading:
    """One sentence, each part of it read when it is first asked for."""

    def __init__(self, view: SentenceView) -> None:
        self._view = view
        self._predicate = read_predicate(view.words)
        self._wrapped = self._predicate.wrapped_in("interpretation", "expectation")
        self.assessment = read_assessment(view.words, self._predicate)
        self._observed = self.assessment is not None and self._wrapped is None
        self.subject = participants.subject(view, view.span)
        self._named = agreements.read_named(view)
        self.agreements = agreements.read_mentions(view, self._predicate, self._named)

    @cached_property
    def between(self) -> tuple[Participant, ...]:
        return participants.between_two(self._view)

    @property
    def elliptic(self) -> bool:
        return _is_elliptic(self._view)

    @property
    def kind(self) -> AssertionKind:
        return "interpretation" if self._observed else _kind(self._predicate)

    @property
    def certainty(self) -> Certainty:
        return "possible" if self._observed else _certainty(self._predicate)

    @property
    def cue(self) -> Span | None:
        return self._wrapped.span.shifted(self._view.span.start) if self._wrapped else None

    @cached_property
    def clauses(self) -> tuple[ClauseMention, ...]:
        said = replace(self._predicate, frame=None) if self._observed else self._predicate
        return clauses.read_clauses(self._view, said, self._named, self.agreements)

    @cached_property
    def followups(self) -> tuple[FollowUpMention, ...]:
        return () if self.assessment else read_followups(self._view, self._predicate)

    @cached_property
    def valued(self) -> tuple[Span, ...]:
        return () if _MEANWHILE.match(self._view.words) else read_values(self._view, self._predicate, self.agreements)

    @property
    def priced(self) -> bool:
        return is_priced(self._view, self.valued)

    @property
    def pillar(self) -> Span | None:
        frame = self._predicate.frame
        return _pillar(self._view, frame.tail if frame else self._predicate.end)

    @property
    def aside(self) -> bool:
        return bool(_ASIDE.match(self._view.words))

    @property
    def refers_back(self) -> bool:
        return bool(self.agreements) and _BACK.search(self._view.words) is not None

    @property
    def opens_list(self) -> bool:
        return opens_list(self._view.words)

    @property
    def tells(self) -> bool:
        return tells(self._view, self._predicate)


def read_sentence(view: SentenceView) -> SentenceReading:
    """Read one sentence, as far as it is asked for."""
    return _Reading(view)


def _is_elliptic(view: SentenceView) -> bool:
    """Tell whether a sentence leaves out what it is about; when it happened (지난해에는) is not what it is about."""
    if _ENTRY.match(view.words):
        return False
    base, all_words = view.span.start, words(view.words)
    told = max((m.end() for m in _TOLD.finditer(view.words)), default=0)
    topics = (n for n, w in enumerate(all_words) if _is_topic(w) and not w.inside and not _is_verbal(w))
    topics = (n for n in topics if not _takes_object(all_words, n))
    topics = (n for n in topics if all_words[n].end >= told or all_words[n].particle not in _NAMING)
    return all(_says_no_subject(view, all_words, n, base) for n in topics)


def _is_topic(word: Word) -> bool:
    """Tell whether a word can be what a sentence is about; with 도 (too) only somebody by an office can."""
    return word.particle in _TOPIC or (word.particle == "도" and bool(_OFFICE.search(word.stem)))


def _says_no_subject(view: SentenceView, all_words: tuple[Word, ...], n: int, base: int) -> bool:
    """Tell whether a word with a topic's particle is a day, goes back (이 회사는) or belongs to an inner verb."""
    word = all_words[n]
    if word.text == _ASKED or _SAME.fullmatch(view.words, max(word.start - 2, 0), word.end):
        return True
    if any(d.start <= word.start + base < d.end for d in view.dates):
        return True
    if word.particle == "에는" and word.stem in _TIMES:
        return True
    following = all_words[n + 1].text if n + 1 < len(all_words) else ""
    return word.particle in _NAMING and following.endswith(_ADNOMINAL)  # 관심이 있던 한빛전자와


def _is_verbal(word: Word) -> bool:
    """Tell whether 는 or 은 makes a verb describe a noun (확보하는, 맺은), or names no topic (것이)."""
    return (word.particle in _DESCRIBING and is_described(word.stem)) or word.stem in _NOMINAL


# 탄약을 [넘기는] 계약: behind its object stands a verb that describes, and no topic.
_OBJECT = frozenset({"을", "를"})


def _takes_object(all_words: tuple[Word, ...], n: int) -> bool:
    """Tell whether what ends in 는 or 은 stands right behind an object, and so is a verb that describes."""
    word = all_words[n]
    if n == 0 or word.comma or word.particle not in _DESCRIBING:
        return False
    return all_words[n - 1].particle in _OBJECT and not all_words[n - 1].comma


def _pillar(view: SentenceView, limit: int) -> Span | None:
    """Return the part of an agreement that a sentence opens; few sentences name one, so that is asked first."""
    if not names_pillar(view.words):
        return None
    return _shift(read_lead_in(view, view.words, view.span.start, limit).pillar, view.span.start)


def _shift(span: Span | None, by: int) -> Span | None:
    return span.shifted(by) if span else None


def _kind(predicate: Predicate) -> AssertionKind:
    if predicate.wrapped_in("interpretation"):
        return "interpretation"
    if predicate.wrapped_in("expectation"):
        return "expectation"
    return "fact"


def _certainty(predicate: Predicate) -> Certainty:
    if predicate.wrapped_in("hearsay"):
        return "probable"
    return "possible" if predicate.wrapped_in("interpretation", "expectation") else "certain"
