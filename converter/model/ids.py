"""Ids: what each kind of object is called, where it is listed, and which fields point to it.

An id is a prefix and a number that counts in text order within one record (``agr1``, ``cl3``). Whoever numbers objects
and whoever checks references reads the same tables.
"""

# The lists whose items have an id, by the name of the list, with the prefix of the ids.
ARTICLE_LISTS = {"blocks": "b"}
RECORD_LISTS = {"sections": "sec", "sentences": "s", "actors": "act", "quotes": "q", "agreements": "agr"}
AGREEMENT_LISTS = {"pillars": "pil", "clauses": "cl", "amounts": "amt", "followups": "fu", "assessments": "as"}

# The fields that hold an id or a list of ids of something else, with the prefix of what they point to.
REFERENCES = {
    "block": "b",
    "first": "b",
    "last": "b",
    "section_id": "sec",
    "actor_id": "act",
    "affiliation_id": "act",
    "speaker_id": "act",
    "source_actor_id": "act",
    "on_behalf_of": "act",
    "bearer_ids": "act",
    "counterparty_ids": "act",
    "agreement_ids": "agr",
    "from_id": "agr",
    "to_id": "agr",
    "pillar_id": "pil",
    "clause_id": "cl",
    "amount_ids": "amt",
    "part_of": "amt",
}
