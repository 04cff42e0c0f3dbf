"""JSON-LD: an article as schema.org's NewsArticle.

In: a record. Out: a document whose types and properties are schema.org's. The quotes are Quotations in ``hasPart``;
the agreements are what the article is ``about``: those between states that bind are Legislation (schema.org counts
treaties among it), all others plain CreativeWorks, with their clauses in ``hasPart``, their money in ``about``, and
their signing and what comes next as Events in ``subjectOf``. What schema.org has no word for (strength, polarity,
spans) is left out; a year or a month is a date of ISO 8601, a half or a season is none and left out, too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from converter.write.names import moment_of, uri_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from converter.model.agreement import Agreement
    from converter.model.annotation import Actor, Quote
    from converter.model.outline import ArticleDate, Author
    from converter.model.record import Record
    from converter.model.span import Date

    Node = dict[str, Any]
    Actors = dict[str, Actor]

_LAWS: Final = frozenset(
    {"treaty", "convention", "agreement", "framework_agreement", "trade_agreement", "investment_agreement", "protocol"}
)
_STATES: Final = frozenset({"bilateral", "trilateral", "multilateral", "regional"})
_SCHEMA: Final = "https://schema.org"
_FORCE: Final = {
    "in_force": f"{_SCHEMA}/InForce",
    "provisionally_applied": f"{_SCHEMA}/PartiallyInForce",
    "terminated": f"{_SCHEMA}/NotInForce",
}
_THINGS: Final = {
    "country": "Country",
    "government_body": "GovernmentOrganization",
    "company": "Corporation",
    "person": "Person",
    "place": "Place",
}
_ISO_DATE: Final = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")


def jsonld(record: Record) -> Node:
    """Return the document of a record."""
    article, actors = record.article, {actor.id: actor for actor in record.actors}
    return _filled(
        {
            "@context": _SCHEMA,
            "@type": "NewsArticle",
            "@id": uri_of(record),
            "identifier": record.record_id,
            "url": article.canonical_uri and article.canonical_uri.text,
            "inLanguage": article.language,
            "headline": article.headline and article.headline.text,
            "alternativeHeadline": [line.text for line in article.deck],
            "abstract": article.lede and article.lede.text,
            "articleBody": article.text,
            "articleSection": article.section and article.section.text,
            "dateline": article.located and article.located.text,
            "datePublished": _published(article.published),
            "dateModified": _published(article.modified),
            "author": [_author(one) for one in article.authors],
            "publisher": article.publisher and _named("Organization", article.publisher.text),
            "mentions": [_thing(actor) for actor in record.actors],
            "hasPart": [_quotation(quote, actors) for quote in record.quotes],
            "about": [_agreement(one, actors) for one in record.agreements],
        }
    )


def _filled(node: Node) -> Node:
    """Return the node without what is null or empty."""
    return {key: value for key, value in node.items() if value not in (None, "", [])}


def _named(kind: str, name: str) -> Node:
    return {"@type": kind, "name": name}


def _published(date: ArticleDate | None) -> str | None:
    return moment_of(date) or (_iso(date.value) if date else None)


def _iso(value: str | None) -> str | None:
    return value if value and _ISO_DATE.fullmatch(value) else None


def _day(date: Date | None) -> str | None:
    return _iso(date.value) if date else None


def _author(author: Author) -> Node:
    return _filled({"@type": "Person", "name": author.name, "jobTitle": author.role, "email": author.email})


def _thing(actor: Actor) -> Node:
    kind = _THINGS.get(actor.type, "Organization")
    names = [name for name in (*actor.aliases, actor.name_en) if name]
    return _filled({"@type": kind, "name": actor.name, "alternateName": names})


def _agent(actor: Actor) -> Node:
    """Return somebody who acts: to schema.org a person or an organization, which a country is no kind of."""
    kind = {"person": "Person", "country": "GovernmentOrganization", "place": "Organization"}.get(actor.type)
    return _thing(actor) | ({"@type": kind} if kind else {})


def _quotation(quote: Quote, actors: Actors) -> Node:
    speaker = actors.get(quote.speaker_id or "")
    return _filled({"@type": "Quotation", "text": quote.text, "spokenByCharacter": speaker and _agent(speaker)})


def _agreement(agreement: Agreement, actors: Actors) -> Node:
    law = agreement.type in _LAWS and agreement.ambit in _STATES and agreement.legal_nature == "binding"
    common = {
        "@type": "Legislation" if law else "CreativeWork",
        "identifier": agreement.key,
        "name": agreement.title,
        "alternateName": agreement.title_en,
        "abstract": agreement.summary,
        "genre": agreement.type,
        "creativeWorkStatus": agreement.status,
        "contributor": [_agent(actors[party.actor_id]) for party in agreement.parties],
        "hasPart": [{"@type": "CreativeWork", "position": one.ordinal, "text": one.text} for one in agreement.clauses],
        "about": list(_money(agreement)),
        "subjectOf": list(_events(agreement)),
    }
    dated = {
        "legislationDate": _day(agreement.signed),
        "legislationDateOfApplicability": _day(agreement.effective),
        "legislationType": agreement.type,
        "legislationCountersignedBy": [_agent(actors[one.actor_id]) for one in agreement.signatories],
        "legislationLegalForce": _FORCE.get(agreement.status),
    }
    return _filled(common | (dated if law else {"dateCreated": _day(agreement.signed)}))


def _money(agreement: Agreement) -> Iterator[Node]:
    """Yield the totals: parts, caps and conversions would be taken for more money."""
    for one in agreement.amounts:
        if one.currency and one.role == "total":
            value = (
                {"value": one.value} if one.value_max is None else {"minValue": one.value, "maxValue": one.value_max}
            )
            yield {"@type": "MonetaryAmount", "currency": one.currency} | value


def _events(agreement: Agreement) -> Iterator[Node]:
    for one in agreement.events:
        if one.assertion.polarity == "positive" and one.assertion.realis == "actual":
            place = one.place and _named("Place", one.place.text)
            yield _filled({"@type": "Event", "name": one.status, "startDate": _day(one.date), "location": place})
    for step in agreement.followups:
        place = step.place and _named("Place", step.place.text)
        yield _filled(
            {
                "@type": "Event",
                "name": step.title or step.text,
                "startDate": _day(step.due),
                "location": place,
                "eventStatus": f"{_SCHEMA}/EventScheduled" if step.state == "scheduled" else None,
            }
        )
