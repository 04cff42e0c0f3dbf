"""Names that stand once more, where nothing around them shows what they are.

In: the words of a block and the names that the article gives elsewhere. Out: mentions. A headline names a company
without a particle, a sentence a foreign minister by the last name alone, and a report says 협회 or 시 where the article
has but one to mean.
"""

from bisect import bisect

from msgspec.structs import replace

from converter.lang.ko.names.kinds import plain
from converter.lang.ko.names.shape import title_of
from converter.lang.ko.names.tables import bodies
from converter.lang.ko.names.words import Word, looks_foreign
from converter.model.annotation import NameMention

_BARE_PARTICLES = frozenset({"은", "는", "이", "가", "과", "와", "도", "의", "에"})
_SAFE_PARTICLES = frozenset({"은", "는", "과", "와"})  # 시가 is a price, 시의 timely
_SURE = 3  # a Korean name of two syllables is too often another word


class Known:
    """The names found so far, ready to be looked up word by word."""

    def __init__(self, mentions: list[NameMention]) -> None:
        """Sort the names by how they can stand again: as one word, as two, as a part of a foreign person's name."""
        people = [m for m in mentions if m.type == "person"]
        others = [m for m in mentions if m.type != "person"]
        foreign = [m for m in people if " " in m.name]
        self.single = {plain(m.text): m for m in others if " " not in m.text}
        self.single |= _shorts(others)
        self.single |= {m.name: m for m in people if not m.short and len(m.name) >= _SURE}
        self.pairs = {(parts[0], parts[1]): m for m in mentions if len(parts := m.name.split(" ")) == 2}  # noqa: PLR2004
        self.parts = {part: m for m in foreign for part in (m.name.split(" ")[0], m.name.split(" ")[-1])}
        self.last = {part: m for part, m in self.parts.items() if m.name.endswith(part) and looks_foreign(part)}
        self.last |= {m.name: m for m in people if looks_foreign(m.name)}
        self.heads = _heads(others)
        self.phrases = sorted((m.start, m.end) for m in people)
        self.words = {*self.single, *self.parts, *self.last, *self.heads, *(first for first, _ in self.pairs)}

    def covers(self, word: Word) -> bool:
        """Tell whether the word lies in a person's phrase."""
        at = bisect(self.phrases, (word.start, word.end + 1)) - 1
        return at >= 0 and word.start < self.phrases[at][1]


def _shorts(others: list[NameMention]) -> dict[str, NameMention]:
    """Return the short names that only newsrooms use (산은, 수은), where one of these bodies is named in full."""
    full = bodies().shorts
    ends = tuple(full.values())
    named = {name: m for m in others if m.name.endswith(ends) for name in ends if m.name.endswith(name)}
    if not named:
        return {}
    one = next(iter(named.values()))
    return {
        short: named.get(name) or replace(one, name=name, country=None, alias_of=None) for short, name in full.items()
    }


def _heads(others: list[NameMention]) -> dict[str, NameMention]:
    """Return the words that can stand for a body alone, each with the first body whose name ends in it."""
    found: dict[str, NameMention] = {}
    heads = tuple(bodies().heads)
    for mention in others:
        for part in (
            {mention.text, *mention.text.split(" ")} if mention.text.endswith(bodies().branches) else (mention.text,)
        ):
            for head in heads if part.endswith(heads) else ():
                if part.endswith(head) and mention.text != head:
                    found.setdefault(head, mention)
    return found


def find(text: str, block: list[Word], known: Known, claimed: frozenset[int]) -> list[NameMention]:
    """Return the names of one block that no other rule reads; ``claimed`` are starts of words that are read already."""
    found: list[NameMention] = []
    words = known.words  # what can begin a name at all; few can, and the rest need not be looked at
    for n, word in enumerate(block):
        whole = word.whole
        if whole not in words and word.stem not in words and whole[:-1] not in words:
            continue
        if word.start in claimed or known.covers(word):
            continue
        if found and word.start < found[-1].end:
            continue
        following = block[n + 1] if n + 1 < len(block) else None
        mention = _pair(text, word, following, known) or _one(text, word, known) or _bare(word, known)
        if mention is not None:
            found.append(mention)
    return found


def _pair(text: str, word: Word, following: Word | None, known: Known) -> NameMention | None:
    """Read a name of two words, or a part of a foreign name before an office (아리 총리)."""
    if following is None or following.gap != " ":
        return None
    two = known.pairs.get((word.whole, following.stem))
    if two is not None:
        return _repeat(text, word.start, following.end, two)
    person = known.parts.get(word.whole)
    office = title_of(following.stem)
    if person is None or office is None:
        return None
    return NameMention(
        text=text[word.start : following.end],
        start=word.start,
        end=following.end,
        rule_id="names.part_and_office",
        name=word.whole,
        type="person",
        role=following.stem,
        short=True,
    )


def _one(text: str, word: Word, known: Known) -> NameMention | None:
    one = known.single.get(word.stem) or known.single.get(word.whole) or known.last.get(word.stem)
    return _repeat(text, word.start, word.end, one) if one is not None else None


def _bare(word: Word, known: Known) -> NameMention | None:
    """Read 시는, 협회는, 노조가, where a body whose name ends so is in the article."""
    head = next((head for head in (word.stem, word.whole[:-1]) if head in known.heads), None)
    if head is None or word.whole[len(head) :] not in (_BARE_PARTICLES if len(head) > 1 else _SAFE_PARTICLES):
        return None
    return NameMention(
        text=head,
        start=word.start,
        end=word.start + len(head),
        rule_id="names.bare_head",
        name=head,
        type=known.heads[head].type,
        short=True,
    )


def _repeat(text: str, start: int, end: int, of: NameMention) -> NameMention:
    person = of.type == "person"
    name = text[start:end]
    return NameMention(
        text=name,
        start=start,
        end=end,
        rule_id="names.again",
        name=name if person else of.name,
        type=of.type,
        country=None if person else of.country,
        short=person and name != of.name,
        alias_of=of.alias_of,
    )
