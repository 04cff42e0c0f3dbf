"""Turn a draft into an agreement of the record.

In: a filled draft. Out: the frozen agreement, with every filled field's evidence.
"""

from converter.extract import nature, state
from converter.extract.assertions import Speaker
from converter.extract.drafts import Draft, Said, Side
from converter.extract.parts import Numbers, parts
from converter.extract.signers import signers_of
from converter.model.agreement import Agreement, Event
from converter.model.annotation import Actor, Evidence
from converter.model.span import Date, Passage, Span, passage
from converter.model.vocab import GENERIC, Status


def finish(draft: Draft, number: int, numbers: Numbers, actors: dict[str, Actor]) -> Agreement:
    """Return the agreement that a draft has become; ``numbers`` runs on through the article."""
    speaker = Speaker(actors)
    best, titled = state.best(draft), state.titled(draft)
    status, stated = state.status(draft)
    summary = passage(best.view.text, best.view.span, best.mention.rule_id)
    signers = signers_of(draft, status, actors)
    circumstances = state.circumstances(draft)
    return Agreement(
        id=f"agr{number}",
        key=nature.key(draft, actors, circumstances.signed or stated.mention.date),
        title=titled.title if titled else None,
        title_en=None,
        type=draft.type,
        legal_nature=nature.legal_nature(draft.type),
        ambit=nature.ambit(draft, actors),
        status=status,
        salience=state.salience(draft),
        **circumstances._asdict(),
        summary=summary.text,
        start=summary.start,
        end=summary.end,
        rule_id=summary.rule_id,
        parties=tuple(nature.party(side, best.view.text) for side in draft.sides),
        signatories=tuple(nature.signatory(side, best.view.text, actors) for side in signers),
        events=_events(draft, speaker),
        **parts(draft, numbers, speaker)._asdict(),
        assertion=speaker.of(best.mention.evidence, best.view, best.reading, realis=state.realis(status, best.mention)),
        evidence=_evidence(draft, stated, titled, signers, circumstances),
    )


def _events(draft: Draft, speaker: Speaker) -> tuple[Event, ...]:
    """Return the steps of its life, each status as first told."""
    events: dict[Status, Event] = {}
    named = any(said.mention.type not in GENERIC and said.mention.status for said in draft.mentions)
    for said in draft.mentions:
        # A statement of terms (they agreed to …) and a plan are no steps of their own where a step is told by name.
        terms_only = (named and said.mention.type == "deal" and not said.mention.left_out) or (
            said.mention.planned and draft.known.stated > 1
        )
        if said.mention.status and said.mention.status not in events and not terms_only:
            events[said.mention.status] = _event(said, said.mention.status, speaker)
    return tuple(events.values())


def _event(said: Said, status: Status, speaker: Speaker) -> Event:
    mention, view = said.mention, said.view
    words = passage(view.text, mention.evidence, mention.status_rule or mention.rule_id)
    return Event(
        status=status,
        date=mention.date,
        place=passage(view.text, mention.place, f"{mention.rule_id}.place") if mention.place else None,
        assertion=speaker.of(
            mention.evidence,
            view,
            said.reading,
            polarity="negative" if status == "failed" else "positive",
            realis=state.realis(status, mention),
        ),
        text=words.text,
        start=words.start,
        end=words.end,
        rule_id=words.rule_id,
    )


def _evidence(
    draft: Draft, stated: Said, titled: Said | None, signers: list[Side], circumstances: state.Circumstances
) -> dict[str, tuple[Evidence, ...]]:
    """Return where each filled field was read, and by which rule."""
    text, mention = stated.view.text, stated.mention
    of_type = [said.mention for said in draft.mentions if said.mention.type == draft.type]
    of_type = of_type or [draft.headline or mention]
    fields = {
        "status": [(mention.evidence, mention.status_rule or mention.rule_id)],
        "type": [(one.head, one.rule_id) for one in of_type],
        "parties": [(side.span, side.rule_id) for side in draft.sides],
        "signatories": [(side.span, side.rule_id) for side in signers],
    }
    if titled and titled.mention.title:
        fields["title"] = [(titled.mention.title, titled.mention.rule_id)]
    told: dict[str, Date | Passage | None] = circumstances._asdict()
    fields |= {name: [(value.span, value.rule_id)] for name, value in told.items() if value}
    return {name: tuple(_one(text, *where) for where in found) for name, found in sorted(fields.items()) if found}


def _one(text: str, span: Span, rule_id: str) -> Evidence:
    words = passage(text, span, rule_id)
    return Evidence(start=words.start, end=words.end, text=words.text, rule_id=rule_id)
