"""The tables that records are spread over: the one description that every target with tables is made from.

In: the types of a record and the descriptions in its JSON Schema. Out: ``tables()``, each with its columns, their
types, comments and references. Nothing is said twice: a field that a type gets becomes a column in the DDL of each
database, in Arrow, in CSV, in the data dictionary and in the diagram. What is said here is which lists of a record
become tables; ``flat`` says how a type becomes columns, ``rows`` how a record becomes rows.

An ``id`` becomes ``clause_id`` and so on, unique within the article; what has no id is counted by ``position``. Lists
are tables of their own, also those of plain words and of ids.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from converter.model.agreement import (
    Agreement,
    Amount,
    Assessment,
    Clause,
    Event,
    FollowUp,
    Party,
    Pillar,
    Relation,
    Signatory,
)
from converter.model.annotation import Actor, Quote
from converter.model.diagnostic import Diagnostic
from converter.model.outline import Author, Block, Detail, Section
from converter.model.record import Article, Generator, Source
from converter.model.span import Passage
from converter.write.columns import ARTICLE_ID, POSITION, Column, description
from converter.write.flat import IDS, flatten, reference

if TYPE_CHECKING:
    from msgspec import Struct

VERSION: Final = 1
"""Counts the changes of the tables; a database of an older version is brought forward."""


class Table(NamedTuple):
    """One table; ``key`` names the columns that identify a row, ``parent`` the table with whose rows its own go."""

    name: str
    comment: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    parent: str = "article"


class Listed(NamedTuple):
    """A list that becomes a table: where it stands in a record, and what it holds.

    ``of`` is the type of its items, or of the object around it where the items are plain; ``plain`` is then the name of
    the column that takes them.
    """

    path: tuple[str, ...]
    of: type[Struct]
    plain: str | None = None


LISTS: Final = {
    "author": Listed(("article", "authors"), Author),
    "block": Listed(("article", "blocks"), Block),
    "section": Listed(("sections",), Section),
    "actor": Listed(("actors",), Actor),
    "actor_alias": Listed(("actors", "aliases"), Actor, "alias"),
    "actor_mention": Listed(("actors", "mentions"), Passage),
    "quote": Listed(("quotes",), Quote),
    "agreement": Listed(("agreements",), Agreement),
    "quote_agreement": Listed(("quotes", "agreement_ids"), Quote, "agreement_id"),
    "agreement_party": Listed(("agreements", "parties"), Party),
    "agreement_signatory": Listed(("agreements", "signatories"), Signatory),
    "agreement_event": Listed(("agreements", "events"), Event),
    "pillar": Listed(("agreements", "pillars"), Pillar),
    "clause": Listed(("agreements", "clauses"), Clause),
    "amount": Listed(("agreements", "amounts"), Amount),
    "followup": Listed(("agreements", "followups"), FollowUp),
    "assessment": Listed(("agreements", "assessments"), Assessment),
    "clause_topic": Listed(("agreements", "clauses", "topics"), Clause, "topic"),
    "clause_bearer": Listed(("agreements", "clauses", "bearer_ids"), Clause, "actor_id"),
    "clause_counterparty": Listed(("agreements", "clauses", "counterparty_ids"), Clause, "actor_id"),
    "clause_amount": Listed(("agreements", "clauses", "amount_ids"), Clause, "amount_id"),
    "relation": Listed(("relations",), Relation),
    "diagnostic": Listed(("diagnostics",), Diagnostic),
}

_OWN = {
    "article_id": "The article, numbered in the order of loading.",
    "identity": "What one record of the article has in common with the next: its address, or its text's hash.",
    "digest": "SHA-256 of the record's JSON, by which a changed record is told.",
}


@cache
def tables() -> dict[str, Table]:
    """Return every table by its name, each behind those that it refers to."""
    listed = {name: _table(name, one) for name, one in LISTS.items()}
    last = {"relation", "diagnostic"}
    return {
        "article": _article(),
        "record": _record(),
        **{name: one for name, one in listed.items() if name not in last},
        "evidence": _evidence(),
        **{name: listed[name] for name in LISTS if name in last},
    }


def _table(name: str, listed: Listed) -> Table:
    """Return the table of a list: the article, the object around the list, the item."""
    parent = parent_of(listed.path)
    around = [reference(f"{parent}_id", parent, f"The {parent} that it belongs to.")] if parent else []
    if listed.plain is not None:
        comment = description(listed.of, listed.path[-1])
        target = IDS.get(listed.plain)
        value = reference(listed.plain, target, comment) if target else Column(name=listed.plain, comment=comment)
        columns = (ARTICLE_ID, *around, POSITION, value)
        return Table(name, comment, ("article_id", f"{parent}_id", "position"), columns, parent or "article")
    flat = flatten(listed.of, name).columns
    extra = (Column(name="text", null=True, comment="The block's words."),) if name == "block" else ()
    if f"{name}_id" == flat[0].name:
        columns = (ARTICLE_ID, *around, *flat, *extra)
        return Table(name, description(listed.of), ("article_id", f"{name}_id"), columns, parent or "article")
    key = ("article_id", *(column.name for column in around), "position")
    columns = (ARTICLE_ID, *around, POSITION, *flat, *extra)
    return Table(name, description(listed.of), key, columns, parent or "article")


def parent_of(path: tuple[str, ...]) -> str | None:
    """Return the table of the object around a list; null where that is the record itself."""
    above = path[:-1]
    return next((name for name, one in LISTS.items() if one.path == above and one.plain is None), None)


def _article() -> Table:
    own = [Column(name=name, kind="integer" if name == "article_id" else "text", comment=_OWN[name]) for name in _OWN]
    record = [Column(name=name, comment=description(None, name)) for name in ("record_id", "schema_version")]
    parts = ((Article, ""), (Source, "source_"), (Generator, "generator_"))
    groups = [column for part, prefix in parts for column in flatten(part, "article", prefix).columns]
    return Table("article", description(Article), ("article_id",), (*own, *record, *groups))


def _record() -> Table:
    comment = "The whole record of an article, as it was loaded."
    return Table("record", comment, ("article_id",), (ARTICLE_ID, Column(name="json", kind="json", comment=comment)))


def _evidence() -> Table:
    columns = (
        ARTICLE_ID,
        POSITION,
        reference("quote_id", "quote", "The quote whose field was read; null for the article's and agreements'."),
        reference(
            "agreement_id", "agreement", "The agreement whose field was read; null for the article's and quotes'."
        ),
        Column(name="field", comment="The field that was read."),
        *flatten(Detail, "evidence").columns,
    )
    return Table("evidence", "Where a field was read, and by which rule.", ("article_id", "position"), columns)
