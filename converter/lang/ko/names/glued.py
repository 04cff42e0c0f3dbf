"""Names that a lost separator has run together (가온전자누리화학, 가온협회-누리공단).

In: the mentions of bodies. Out: the same with each such mention cut into those that it is made of. A headline loses the
points between names; the body of the article has each by itself.
"""

from converter.lang.ko.names.bodies import mention_of
from converter.lang.ko.names.kinds import kind_of
from converter.lang.ko.names.tables import bodies
from converter.model.annotation import NameMention

_SHORTEST = 3  # syllables of a name that can be told inside a longer one


def unglue(text: str, mentions: list[NameMention]) -> list[NameMention]:
    """Return the mentions with those cut that several names make up."""
    alone = {m.text for m in mentions if len(m.text) >= _SHORTEST}
    cut: list[NameMention] = []
    for mention in mentions:
        parts = _by_hyphen(mention.text) or _by_names(mention.text, alone)
        if not parts:
            cut.append(mention)
            continue
        at = mention.start
        for part in parts:
            at = text.index(part, at)
            cut.append(mention_of(text, at, at + len(part), "names.glued", kind_of(part) or mention.type))
    return cut


def _by_hyphen(name: str) -> list[str]:
    """Return the names that hyphens join, where each is one by itself."""
    parts = name.split("-")
    return parts if len(parts) > 1 and all(len(p) >= _SHORTEST and kind_of(p) for p in parts) else []


def _by_names(name: str, alone: set[str]) -> list[str]:
    """Return the two names that make up another, where the article has one of them by itself and knows the other."""
    if name in bodies().known or " " in name:
        return []
    for at in range(_SHORTEST, len(name) - _SHORTEST + 1):
        parts = [name[:at], name[at:]]
        if all(p in alone or p in bodies().known for p in parts) and any(p in alone for p in parts):
            return parts
    return []
