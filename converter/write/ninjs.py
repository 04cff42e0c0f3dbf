"""ninjs 3.1: an article as newsrooms exchange it (IPTC, News in JSON).

In: a record. Out: a document of type ``text``. The agreements are its subjects, by their keys, and their signing and
what comes next are its events. ninjs takes no properties of others, so that quotes, clauses and amounts are left out;
they are in the record, which ``altIds`` names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from converter.write.names import moment_of, uri_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from converter.model.agreement import Agreement
    from converter.model.record import Article, Record

    Node = dict[str, Any]

STANDARD: Final = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
_LISTS: Final = {"person": "people", "place": "places", "country": "places"}


def ninjs(record: Record) -> Node:
    """Return the document of a record."""
    article = record.article
    document: Node = {
        "uri": uri_of(record),
        "type": "text",
        "standard": STANDARD,
        "language": article.language,
        "contentCreated": moment_of(article.published),
        "versionCreated": moment_of(article.modified),
        "headlines": list(_headlines(article)),
        "descriptions": [{"role": "lede", "value": article.lede.text}] if article.lede else [],
        "bodies": _bodies(article.text),
        "by": ", ".join(author.name for author in article.authors),
        "located": article.located and article.located.text,
        "infoSources": [{"name": article.publisher.text, "role": "publisher"}] if article.publisher else [],
        "people": [],
        "organisations": [],
        "places": [],
        "subjects": [_subject(one) for one in record.agreements],
        "events": [event for one in record.agreements for event in _events(one)],
        "altIds": [{"role": "record_id", "value": record.record_id}],
    }
    for actor in record.actors:
        document[_LISTS.get(actor.type, "organisations")].append({"name": actor.name, "rel": "mentions"})
    return {key: value for key, value in document.items() if value not in (None, "", [])}


def _headlines(article: Article) -> Iterator[Node]:
    for role, passage in (("main", article.headline), ("kicker", article.kicker)):
        if passage is not None:
            yield {"role": role, "value": passage.text}
    yield from ({"role": "deck", "value": line.text} for line in article.deck)


def _bodies(text: str | None) -> list[Node]:
    if not text:
        return []
    return [{"role": "main", "contentType": "text/plain", "charCount": len(text), "value": text}]


def _subject(agreement: Agreement) -> Node:
    return {"name": agreement.title or agreement.summary, "rel": "about", "literal": agreement.key}


def _events(agreement: Agreement) -> Iterator[Node]:
    name = agreement.title or agreement.type
    for one in agreement.events:
        if one.assertion.polarity == "positive" and one.assertion.realis == "actual":
            yield {"name": f"{name}: {one.status}", "rel": "about", "literal": agreement.key}
    for step in agreement.followups:
        yield {"id": step.id, "name": step.title or step.text, "rel": "mentions", "literal": agreement.key}
