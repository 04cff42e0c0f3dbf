"""Actors: the mentions that a language pack reads become persons, countries and bodies, each once.

In: the outline and the pack's name mentions. Out: actors in the order of their first mention, numbered ``act1`` on,
with every mention; the mention of a body may lie inside that of a person whose office it names. Mentions are one actor
when they carry the same name, when the text says that one stands for the other, or when the pack says that one is a
shorter way to say the other; a short name goes back to the nearest fuller one before it, else to the first behind it.
"""

import re
from bisect import bisect
from functools import lru_cache

from msgspec.structs import replace

from converter.annotate.alike import Alike
from converter.lang.pack import LanguagePack
from converter.model.annotation import Actor, GroupReference, NameMention
from converter.model.outline import Outline
from converter.model.span import Passage, Span

STORY = frozenset({"kicker", "headline", "deck", "lede", "paragraph", "subhead", "list_item", "caption", "table_row"})
_NOT_IN_KEYS = re.compile(r"\s|[-·.]")


def story_spans(outline: Outline) -> tuple[Span, ...]:
    """Return the places of the blocks that tell the story, without byline, dateline and corrections."""
    return tuple(block.span for block in outline.blocks if block.role in STORY)


def find_actors(outline: Outline, pack: LanguagePack) -> tuple[Actor, ...]:
    """Return the actors of an article; offsets point into ``outline.text``."""
    groups = _join(pack.find_names(outline.text, story_spans(outline)), pack)
    actors = [_actor(f"act{n}", mentions) for n, mentions in enumerate(groups, 1)]
    return _affiliated(actors, groups)


def find_groups(outline: Outline, pack: LanguagePack) -> tuple[GroupReference, ...]:
    """Return the words that go back to several actors at once."""
    return pack.find_groups(outline.text, story_spans(outline))


def _key(name: str, mention: NameMention) -> str:
    if mention.type == "country":
        return f"country:{mention.country}"
    return ("person:" if mention.type == "person" else "body:") + _folded(name)


@lru_cache(maxsize=1 << 14)
def _folded(name: str) -> str:
    return _NOT_IN_KEYS.sub("", name).casefold()


def _join(mentions: tuple[NameMention, ...], pack: LanguagePack) -> list[list[NameMention]]:
    """Sort the mentions into actors, in order of first mention."""
    full = [m for m in mentions if not m.short]
    parent: dict[str, str] = {}
    for mention in full:
        key = _key(mention.name, mention)
        parent.setdefault(key, key)
        if mention.alias_of is not None:
            parent[key] = _key(mention.alias_of, mention)
    _join_names(full, parent, pack)
    fuller = _Fuller(full, pack)
    clusters: dict[str, list[NameMention]] = {}
    for mention in mentions:
        key = _root(fuller.key(mention) if mention.short else _key(mention.name, mention), parent)
        clusters.setdefault(key, []).append(mention)
    return sorted(clusters.values(), key=lambda group: group[0].start)


def _root(key: str, parent: dict[str, str]) -> str:
    seen = {key}
    while (above := parent.get(key, key)) != key and above not in seen:
        seen.add(above)
        key = above
    return key


def _join_names(full: list[NameMention], parent: dict[str, str], pack: LanguagePack) -> None:
    """Let shorter names of bodies and persons go back to the fuller ones."""
    firsts = list({_key(m.name, m): m for m in reversed(full) if m.type != "country"}.items())
    alike = Alike([pack.shape_name(mention) for _, mention in firsts])
    for n, (key, mention) in enumerate(firsts):
        if parent[key] != key:
            continue
        fuller = [k for k, other in map(firsts.__getitem__, alike.to(n)) if pack.is_short_for(mention, other)]
        if len(fuller) == 1 and _root(fuller[0], parent) != key:  # the text may say that the fuller stands for it
            parent[key] = fuller[0]


class _Fuller:
    """The full names of an article, asked which of them a short name goes back to; each short name is compared once."""

    def __init__(self, full: list[NameMention], pack: LanguagePack) -> None:
        """Sort the full mentions by name and office, in text order."""
        self._pack = pack
        self._fits: dict[tuple[str, str | None], list[list[NameMention]]] = {}
        self._named: dict[tuple[str, str, str | None], list[NameMention]] = {}
        for mention in full:
            self._named.setdefault((mention.type, mention.name, mention.role), []).append(mention)

    def key(self, short: NameMention) -> str:
        """Return the key of the nearest fuller name before the short one, else the first behind it, else its own."""
        form = (short.name, short.role)
        if form not in self._fits:
            fits = [same for same in self._named.values() if self._pack.is_short_for(short, same[0])]
            self._fits[form] = _in_office(fits)
        nearest = [_nearest(same, short.start) for same in self._fits[form]]
        before = [m for m in nearest if m.start <= short.start]
        chosen = max(before, key=_start) if before else min(nearest, key=_start, default=short)
        return _key(chosen.name, chosen)


def _in_office(fits: list[list[NameMention]]) -> list[list[NameMention]]:
    """Keep those whose office fits, where there are such, and their other mentions: no office fits any other."""
    held = {same[0].name for same in fits if same[0].role is not None}
    return [same for same in fits if same[0].name in held] if held else fits


def _start(mention: NameMention) -> int:
    return mention.start


def _nearest(mentions: list[NameMention], start: int) -> NameMention:
    """Return the last mention up to a place, else the first."""
    return mentions[max(bisect(mentions, start, key=_start) - 1, 0)]


def _actor(actor_id: str, mentions: list[NameMention]) -> Actor:
    full = [m for m in mentions if not m.short and m.alias_of is None] or mentions
    name = _name(full)
    forms = dict.fromkeys(form for m in mentions for form in _forms(m))
    forms.pop(name, None)
    best = next((m for m in full if m.role), full[0])
    return Actor(
        id=actor_id,
        type=full[0].type,
        name=name,
        name_en=next((m.latin for m in mentions if m.latin), None),
        aliases=tuple(forms),
        country=next((m.country for m in mentions if m.country), None),
        role=best.role,
        affiliation_id=None,
        mentions=tuple(Passage(text=m.text, start=m.start, end=m.end, rule_id=m.rule_id) for m in mentions),
    )


def _name(full: list[NameMention]) -> str:
    """Return the fullest name that the article gives; of a country the name that the pack has for it."""
    if full[0].type == "person":
        return max((m.name for m in full), key=len)
    return full[0].name if full[0].type == "country" else max((m.text for m in full), key=len)


def _forms(mention: NameMention) -> tuple[str, ...]:
    """Return how a mention names its actor: a person's phrase by the name in it."""
    if mention.type != "person":
        return (mention.text,)
    if not mention.short:
        return (mention.name,)
    return (mention.text, mention.name) if len(mention.name) > 1 else (mention.text,)


def _affiliated(actors: list[Actor], groups: list[list[NameMention]]) -> tuple[Actor, ...]:
    """Point persons to the actor that their office belongs to, where that actor is in the article."""
    by_name = {
        form: actor for actor in reversed(actors) if actor.type != "person" for form in (actor.name, *actor.aliases)
    }
    by_name |= {m.name: actor for actor, group in zip(actors, groups, strict=True) for m in group if m.type != "person"}
    return tuple(_point(actor, group, by_name) for actor, group in zip(actors, groups, strict=True))


def _point(actor: Actor, group: list[NameMention], by_name: dict[str, Actor]) -> Actor:
    target = next((by_name[m.affiliation] for m in group if m.affiliation in by_name), None)
    if target is None:
        return actor
    return replace(actor, affiliation_id=target.id, country=actor.country or target.country)
