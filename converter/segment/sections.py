"""The parts of a body.

In: the text and its blocks. Out: sections. Explicit subheads part a body; where there are none, words that open a
part do (first, secondly); else the body is one section.
"""

from converter.lang.layout import Layout
from converter.model.outline import Block, BlockRange, Section
from converter.model.span import passage
from converter.model.vocab import SectionKind
from converter.segment.assemble import BODY


def find_sections(text: str, blocks: tuple[Block, ...], layout: Layout) -> tuple[Section, ...]:
    """Part the body blocks into sections that leave none out."""
    body = [block for block in blocks if block.role in BODY]
    if not body:
        return ()
    starts = _by_subhead(body) or _by_marker(text, body, layout)
    if not starts:
        return (_section(text, 1, "body", body),)
    cuts = [n for n, _ in starts]
    runs: list[tuple[SectionKind, list[Block]]] = [("lede", body[: cuts[0]])] if cuts[0] else []
    runs += [(kind, body[n:end]) for (n, kind), end in zip(starts, [*cuts[1:], len(body)], strict=True)]
    return tuple(_section(text, ordinal, kind, run) for ordinal, (kind, run) in enumerate(runs, 1))


def _by_subhead(body: list[Block]) -> list[tuple[int, SectionKind]]:
    return [
        (n, "item" if block.rule_id == "segment.item_head" else "subhead")
        for n, block in enumerate(body)
        if block.role == "subhead"
    ]


def _by_marker(text: str, body: list[Block], layout: Layout) -> list[tuple[int, SectionKind]]:
    starts: list[tuple[int, SectionKind]] = []
    for n, block in enumerate(body):
        marker = layout.marker(block.span.of(text)) if n else None
        if marker is not None:
            starts.append((n, "pillar" if marker.named else "marked"))
    return starts


def _section(text: str, ordinal: int, kind: SectionKind, blocks: list[Block]) -> Section:
    head = blocks[0]
    heading = passage(text, head.span, head.rule_id) if head.role == "subhead" else None
    return Section(
        id=f"sec{ordinal}",
        ordinal=ordinal,
        kind=kind,
        heading=heading,
        blocks=BlockRange(first=head.id, last=blocks[-1].id),
        start=head.start,
        end=blocks[-1].end,
        rule_id=head.rule_id if heading else f"segment.section_{kind}",
    )
