"""Read the terms that an English sentence states.

In: one sentence with its marks. Out: a clause mention for each term, with how firmly it is stated. Four ways to state
one are known: what somebody agreed to do (agreed to …), what an agreement holds (the deal includes …, a deal to …),
what is done under it (under the deal, Peru will …), and a plain statement of what a party will or must do, which
counts only where the article is already telling the terms.
"""

import re
from collections.abc import Iterable
from functools import cache

from converter.lang.en.agreements_table import find_nouns
from converter.lang.en.participants import Scene
from converter.lang.en.terms import FrameRule, content_end, is_verb, split_items, split_terms, table
from converter.model.mentions import ClauseMention
from converter.model.reading import SentenceView
from converter.model.span import Span
from converter.model.vocab import Modality, Polarity, Strength

_NEGATIVE = re.compile(
    r"(?:\b(?:not|never|neither|nor|no longer|refrain|prohibit\w*|ban\w*)\b|n[’']t\b)", re.IGNORECASE
)
# What stands right before a term that gives a right: may, is allowed to, the right to.
_RIGHT = re.compile(r"\b(?:may|can|(?:allowed|permitted|entitled|right) to)\s(?:also\s)?\Z")
_LEAD = 30
# It calls for …: the agreement of the sentence before.
_IT = re.compile(
    r"It(?=\s(?:also\s)?(?:calls|includes|provides|requires|foresees|stipulates|covers|sets|obliges|bans|grants)\b)"
)
_PRONOUN = re.compile(r"(?:it|they|he|she|we|both|each)\s", re.IGNORECASE)
# Behind these a sentence in the past or of the reporter's own goes on, and states no term.
_NO_TERM = re.compile(
    r"(?:be|have|help|give a|come|become|remain|also be|not be|take place|meet|depend|hold|visit|enter into force|"
    r"take effect|be signed|expire|reshape)\b",
)


def read_clauses(scene: Scene) -> tuple[ClauseMention, ...]:
    """Return the terms that one sentence states, in text order, none overlapping."""
    view = scene.view
    found: list[ClauseMention] = []
    for clause in (*_framed(view), *_under(scene), *_contents(view), *_statements(scene)):
        quoted = any(q.kind == "direct" and q.span.overlaps(clause.span) for q in view.quotes)
        if not quoted and not any(clause.span.overlaps(other.span) for other in found):
            found.append(clause)
    return tuple(sorted(found, key=lambda c: c.span))


@cache
def _compiled(part: str) -> tuple[tuple[FrameRule, re.Pattern[str]], ...]:
    rules: tuple[FrameRule, ...] = getattr(table(), part)
    return tuple((rule, re.compile(rule.pattern)) for rule in rules)


@cache
def links() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of what opens a sentence: words that tie it to an agreement, words that leave it."""
    return re.compile(table().links.under), re.compile(table().links.aside)


def _framed(view: SentenceView) -> Iterable[ClauseMention]:
    sentence = view.words
    for rule, pattern in _compiled("frames"):
        for match in pattern.finditer(sentence):
            yield from _terms(view, rule, match.end(), linked=True)


def _under(scene: Scene) -> Iterable[ClauseMention]:
    """Read what is stated behind “under the deal,”, the subject left out where it is a party or a pronoun."""
    view = scene.view
    match = links()[0].match(view.words)
    if match is None:
        return
    yield from _stated(scene, match.end(), linked=True)


def _statements(scene: Scene) -> Iterable[ClauseMention]:
    yield from _stated(scene, 0, linked=False)


def _stated(scene: Scene, start: int, *, linked: bool) -> Iterable[ClauseMention]:
    view = scene.view
    sentence = view.words
    for rule, pattern in _compiled("statements"):
        for match in pattern.finditer(sentence, start):
            if _NO_TERM.match(sentence, match.end()) and not linked:
                continue
            begin = _subject_start(scene, start, match)
            if begin is None and not linked:
                continue
            yield from _terms(view, rule, match.end() if begin is None else begin, linked=linked, verb=match.start())


def _subject_start(scene: Scene, start: int, match: re.Match[str]) -> int | None:
    """Return where the term begins: behind the verb if its subject is a party or a pronoun, else with the subject.

    Null where no subject can be told.
    """
    view = scene.view
    sentence, base = view.words, view.span.start
    before = sentence[start : match.start()]
    phrase = re.search(r"(?:\A|[,;]\s|\band\s|\bthat\s|\bbut\s)(?P<np>[^,;]{2,80}?)\s\Z", before)
    if phrase is None:
        return None
    at = start + phrase.start("np")
    known = [p for p in scene.placed if at + base <= p.participant.span.start < match.start() + base]
    whole = any(p.case == "subject" for p in known) or _PRONOUN.match(phrase["np"] + " ")
    return match.end() if whole else at


def _contents(view: SentenceView) -> Iterable[ClauseMention]:
    sentence = view.words
    pronoun = _IT.match(sentence)
    for at in [*([pronoun.end()] if pronoun else []), *(noun.span.end for noun in find_nouns(sentence))]:
        for rule, pattern in _compiled("contents"):
            match = pattern.match(sentence, at)
            if match and not _NO_TERM.match(sentence, match.end()):
                yield from _terms(view, rule, match.end(), linked=True)
                break


def _terms(
    view: SentenceView,
    rule: FrameRule,
    start: int,
    *,
    linked: bool,
    verb: int | None = None,
) -> Iterable[ClauseMention]:
    sentence = view.words
    end = _said_until(view, start, content_end(sentence, start))
    spans = split_items(sentence, start, end) if rule.id == "en.content.includes" else ()
    for span in spans or split_terms(sentence, start, end):
        yield _mention(view, span, rule, linked=linked, before=sentence[max(0, (verb or start) - _LEAD) : start])


def _said_until(view: SentenceView, start: int, end: int) -> int:
    """Return where the content ends if words behind it say who reports it (…, the ministry said)."""
    at = view.span.start + start
    said = [q.end - view.span.start for q in view.quotes if q.kind == "indirect" and q.start <= at < q.end]
    return min([end, *said])


def _mention(view: SentenceView, span: Span, rule: FrameRule, *, linked: bool, before: str) -> ClauseMention:
    words = span.of(view.words)
    polarity: Polarity = "negative" if _NEGATIVE.search(f"{before} {words}") else "positive"
    verb = is_verb().match(words)
    action = Span(span.start, span.start + verb.end()).shifted(view.span.start) if verb else None
    lead = view.words[max(0, span.start - _LEAD) : span.start]
    return ClauseMention(
        rule_id=rule.id,
        span=span.shifted(view.span.start),
        strength=_strength(words, rule),
        modality=_modality(rule, polarity, lead),
        polarity=polarity,
        action=action,
        object=None,
        condition=None,
        period=None,
        linked=linked,
    )


def _strength(words: str, rule: FrameRule) -> Strength:
    for strength, stems in table().strengths.items():
        if words.startswith(stems):
            return strength
    return rule.strength


def _modality(rule: FrameRule, polarity: Polarity, lead: str) -> Modality:
    if rule.strength == "declaratory":
        return "declaration"
    if polarity == "negative":
        return "prohibition"
    return "right" if _RIGHT.search(lead) else "obligation"
