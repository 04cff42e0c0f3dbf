"""Who takes part in what an English sentence says.

In: a sentence with its actors and groups. Out: each with the case in which it stands: before a verb (subject), behind
with (partner), by (agent) or between, in the genitive, or joined to the noun (a U.S.-Japan deal). What stands behind
another preposition takes no part (talks in Seoul). Members of a list share the case of the one that shows it.
"""

import re
from functools import cache
from typing import Literal

from msgspec import Struct

from converter.lang.en.agreements_table import table as agreements
from converter.lang.en.names_table import table as names
from converter.lang.en.quotes_table import table as speech
from converter.lang.en.words import any_of, one_of
from converter.model.mentions import Participant
from converter.model.reading import ActorMention, SentenceView
from converter.model.span import Span

Case = Literal["subject", "partner", "agent", "source", "between", "genitive", "joined", "none"]
_QUALIFIES = r"(?!(?:from|to|with|by|between|for|at|on|in)\b)[\w’'-]+"
_MODIFIERS = rf"(?:(?:the|an?|its|his|her|their|fellow|rival)\s)?(?:{_QUALIFIES}\s(?:of\s(?:the\s)?)?){{0,4}}?"
_BEFORE = re.compile(
    rf"\b(?:(?P<partner>with|alongside)|(?P<between>between|among)|(?P<agent>by)|(?P<source>from)|(?P<other>to|in|of|at|for"
    rf"|on|into|against|over|about|near|like|as|than|across))\s(?P<mods>{_MODIFIERS})\Z",
)
_SHOWN: tuple[Case, ...] = ("partner", "between", "agent", "source")
_LIST = re.compile(rf"(?:\s\([^()]*\))?(?:,\s|,?\sand\s|\s&\s|,?\sas well as\s)(?:{_MODIFIERS})\Z")
_AND = re.compile(r"(?:\s\([^()]*\))?,?\s(?:and|&|as well as)\s")
_JOINT = re.compile(r"[-–/]\Z")
_REACH = 70
_HEADS = (
    r"(?:\s(?:government|governments|officials|management|authorities|side|ministers|leaders|negotiators|officials)\b)?"
)


class Placed(Struct, frozen=True):
    """A participant with the case in which it stands."""

    participant: Participant
    case: Case


@cache
def _subject() -> re.Pattern[str]:
    verbs = any_of([*(v for rule in agreements().events for v in rule.stems), one_of((*speech().say, *speech().that))])
    auxiliary = (
        r"(?:has|have|had|will|would|is|are|was|were|may|must|shall|can|could|might|should|do|does|did|need|needs)"
    )
    return re.compile(
        rf"(?:\s\([^()]*\))?{_HEADS}(?:,\s[^,;.]{{2,90}},)?\s(?:(?:today|also|both|jointly|formally|now|recently"
        rf"|each|then|all|(?:earlier\s)?on\s\w+day(?:\s\d+)?|(?:last|this)\s\w+)\s)*"
        rf"(?:{auxiliary}\b|{one_of(names().acts)}\b|{verbs}(?![\w-])|[a-z]{{3,}}(?:ed|es|s)\b(?<!’s))",
    )


class Scene(Struct, frozen=True):
    """A sentence and who takes part in it, placed once."""

    view: SentenceView
    placed: tuple[Placed, ...]


def scene_of(view: SentenceView) -> Scene:
    """Place every actor and group of a sentence, in text order; offsets point into the article."""
    who = [_participant(m) for m in view.actors]
    who += [Participant(span=g.span, actor_id=None, group=g, rule_id=g.rule_id) for g in view.groups]
    placed = [Placed(p, _case(view, p.span)) for p in sorted(who, key=lambda p: p.span)]
    return Scene(view, _chain(view.text, placed))


def _participant(mention: ActorMention) -> Participant:
    return Participant(span=mention.span, actor_id=mention.actor.id, group=None, rule_id="en.participant.case")


def _case(view: SentenceView, span: Span) -> Case:
    text = view.text
    if re.match(r"[’']s\b|s[’']\s", text[span.end : span.end + 3]):
        return "genitive"
    before = text[max(view.span.start, span.start - _REACH) : span.start]
    if _JOINT.search(before) or text[span.end : span.end + 1] in {"-", "–", "/"}:
        return "joined"
    preposition = _BEFORE.search(before)
    if preposition and not preposition["other"]:
        return next(case for case in _SHOWN if preposition[case])
    if preposition and not _clause_in(preposition["mods"]):
        return "none"
    return "subject" if _subject().match(text, span.end, min(len(text), view.span.end)) else "none"


def _clause_in(modifiers: str) -> bool:
    """Tell whether the words behind a preposition hold more than the words that qualify one name."""
    return "," in modifiers or " and " in modifiers


def _chain(text: str, placed: list[Placed]) -> tuple[Placed, ...]:
    """Give members of a list the case of the member that shows it."""
    out = list(placed)
    for i in range(len(out) - 1, 0, -1):
        if out[i].case == "subject" and out[i - 1].case == "none" and _listed(text, out[i - 1], out[i]):
            out[i - 1] = Placed(out[i - 1].participant, "subject")
    for i in range(1, len(out)):
        own = out[i].case == "subject" and not _AND.match(text, out[i - 1].participant.span.end)
        if out[i - 1].case in _SHOWN and not own and _listed(text, out[i - 1], out[i]):
            out[i] = Placed(out[i].participant, out[i - 1].case)
    return tuple(out)


def _listed(text: str, one: Placed, other: Placed) -> bool:
    gap = text[one.participant.span.end : other.participant.span.start]
    return len(gap) <= _REACH and bool(_LIST.match(gap))


def subject(scene: Scene) -> tuple[Participant, ...]:
    """Return who a sentence is about: the first subject with everything listed with it."""
    chosen: list[Placed] = []
    for placed in scene.placed:
        if placed.case == "subject":
            if chosen and not _listed(scene.view.text, chosen[-1], placed):
                break
            chosen.append(placed)
    return tuple(p.participant for p in chosen)


def nearest_subject(scene: Scene, verb: int) -> tuple[Participant, ...]:
    """Return the subject of a verb: the last one before it, with everything listed with it."""
    chosen: list[Placed] = []
    for placed in reversed([p for p in scene.placed if p.participant.span.end <= verb]):
        if placed.case == "subject" and (not chosen or _listed(scene.view.text, placed, chosen[0])):
            chosen.insert(0, placed)
        elif chosen:
            break
    return tuple(p.participant for p in chosen)


def around(scene: Scene, stretch: Span, cases: frozenset[Case]) -> tuple[Participant, ...]:
    """Return who stands in a stretch in one of these cases."""
    return tuple(p.participant for p in scene.placed if p.participant.span in stretch and p.case in cases)
