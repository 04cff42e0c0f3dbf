"""What the end of a reported content is made of, and how the copula is cut off it.

In: a place in a sentence. Out: where the content ends; ``Hit``, which holds that end with what stands behind it.
"""

import re

from msgspec import Struct

from converter.lang.gated import Gated
from converter.model.span import Span
from converter.model.speech import SpeakerMention

GAP, GAP_WORDS = 90, 11
_ORDER = Gated(r"(?:[하말가오]|달|으|해|아니|두|보|주|내|나서|되|서|[들보줄높붙녹속먹기울움죽]이|겠노|하노)라$")


class Hit(Struct, frozen=True, kw_only=True):
    """The end of a reported content, with the cue behind it.

    ``needs_topic``: nothing is reported unless a topic speaks. ``only_topic``: whoever else stands there does not.
    ``adjoins``: without a name, it is by nobody but whom the sentence right before it is about. ``alone``: it is the
    whole sentence, which names nobody. ``begin``: no content begins before.
    """

    content_end: int
    cue: Span
    rule: str
    named: SpeakerMention | None = None
    needs_name: bool = False
    needs_topic: bool = False
    only_topic: bool = False
    adjoins: bool = False
    alone: bool = False
    begin: int = 0


def cue_of(match: re.Match[str]) -> Span:
    """Return where the cue of a match stands."""
    return Span(match.start("cue"), match.end("cue"))


def content_end(text: str, at: int) -> int:
    """Cut the copula off what stands before a quotative: 최적[이라]고, 계기[라]고; an order keeps its 라."""
    if text[at - 1] != "라" or _ORDER.search(text, max(0, at - 4), at):
        return at
    return at - 2 if text[at - 2] == "이" else at - 1
