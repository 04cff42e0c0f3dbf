"""How the agreements of one article hang together.

In: the agreements. Out: relations. An agreement told in passing is one that the article's main agreement mentions;
closer ties (amends, replaces, implements) are not read yet, so none is claimed.
"""

from converter.model.agreement import Agreement, Relation


def relations(agreements: tuple[Agreement, ...]) -> tuple[Relation, ...]:
    """Tie every agreement told in passing to the first that the article is about."""
    main = next((agreement for agreement in agreements if agreement.salience == "main"), None)
    if main is None:
        return ()
    return tuple(
        Relation(
            from_id=main.id,
            to_id=other.id,
            to_title=other.title,
            type="mentions",
            text=other.summary,
            start=other.start,
            end=other.end,
            rule_id="relation.background",
        )
        for other in agreements
        if other.salience == "background"
    )
