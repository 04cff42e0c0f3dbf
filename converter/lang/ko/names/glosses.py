"""What stands in parentheses behind a name or a noun: a short form, a Latin form, the head of a body.

In: the words of the blocks and the names found. Out: mentions inside the parentheses, and the abbreviations that the
article gives for common nouns and that are no actors there: 처리장치(AP) makes AP a part and no agency.
"""

import re

from converter.lang.ko.names.bodies import institution
from converter.lang.ko.names.everyday import is_everyday
from converter.lang.ko.names.headed import is_abridged
from converter.lang.ko.names.kinds import is_common, kind_of
from converter.lang.ko.names.offices import in_gloss
from converter.lang.ko.names.tables import bodies
from converter.lang.ko.names.words import Word, words
from converter.model.annotation import NameMention

_ALIAS_MARK = ("이하", "약칭", "옛", "구")
_ABBREVIATION = re.compile(r"[A-Z][A-Z&]{1,5}$")


def of_nouns(text: str, blocks: list[list[Word]], known: dict[int, NameMention]) -> frozenset[str]:
    """Return the abbreviations that stand behind common nouns; ``known`` are the names by their end."""
    found = set()
    for block in blocks:
        for word in block:
            if word.gloss is not None and word.end not in known:
                gloss = word.gloss.of(text)
                if _ABBREVIATION.match(gloss) and _is_noun(word.stem):
                    found.add(gloss)
    return frozenset(found)


def _is_noun(stem: str) -> bool:
    return (is_everyday(stem) or is_common(stem)) and kind_of(stem) is None and institution(stem) is None


def find(text: str, block: list[Word], known: dict[int, NameMention]) -> list[NameMention]:
    """Read what stands in parentheses behind a name: its short form, its Latin form, its head; ``known`` by its end."""
    found: list[NameMention] = []
    for word in block:
        if word.gloss is None or (mention := known.get(word.end)) is None:
            continue
        inside = words(text, word.gloss)
        head = in_gloss(inside, mention.name)
        found += [head] if head is not None else []
        found += _aliases(text, inside, mention)
    return found


def _aliases(text: str, inside: list[Word], mention: NameMention) -> list[NameMention]:
    if mention.type == "person":
        return []
    marked = next((k for k, w in enumerate(inside[:-1]) if w.whole in _ALIAS_MARK), None)
    if marked is not None:
        return [_alias(text, inside[marked + 1], inside[-1], mention)]
    trade = mention.type == "company" and inside and inside[0].whole in bodies().acronyms  # 가온 테크놀로지스(AI)
    if trade:
        return []
    if len(inside) == 1 and is_abridged(inside[0].whole, mention.name):  # 한새나눔연대(한나연)
        return [_alias(text, inside[0], inside[0], mention)]
    if inside and all(w.whole.isascii() and w.gap.strip() == "" for w in inside) and inside[0].whole[0].isalpha():
        return [_alias(text, inside[0], inside[-1], mention)]
    return []


def _alias(text: str, first: Word, last: Word, mention: NameMention) -> NameMention:
    end = last.start + len(last.whole)
    name = text[first.start : end]
    return NameMention(
        text=name,
        start=first.start,
        end=end,
        rule_id="names.gloss",
        name=bodies().canonical.get(name, name),
        type=mention.type,
        country=mention.country,
        alias_of=mention.name,
        latin=name if name.isascii() else None,
    )
