"""When, where and at what meeting something happened, as one sentence tells it, and how it goes back to a scene."""

from typing import Literal

from msgspec import Struct

from converter.model.span import Date, Span

# How what a sentence tells is tied to the scene told before: by words for that scene (at the same place, after the
# meeting), by words for its day (that day), by going on with what happened there (then, besides), or as one entry of a
# list that the sentence before opens. Others tell of another time, or recall when an agreement was made that is known.
Tie = Literal["scene", "day", "goes_on", "entry", "apart", "recalls"]


class Setting(Struct, frozen=True, kw_only=True, gc=False):
    """What a sentence tells of a scene.

    ``meeting`` is the word for what was held there (회담, 협약식), ``date`` and ``place`` are those of it; ``tie`` says
    how the sentence goes back to what was told before, null where it does not. ``several`` marks a sentence that counts
    what was signed at its scene: what is told behind it are these, one by one.
    """

    meeting: str | None = None
    date: Date | None = None
    place: Span | None = None
    tie: Tie | None = None
    several: bool = False


NOWHERE = Setting()
