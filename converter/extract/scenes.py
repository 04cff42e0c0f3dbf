"""Carry the scene of a signing on: its day and place, which are told once, to the other agreements made there.

In: the sentences and captions in text order, the drafts, and the pack's reader of scenes. Out: the same drafts, those
that lack a day or a place with that of the scene to which their sentence is tied: by words for it (at the same place,
after the meeting), by words for its day, or as what goes on. A scene that is told in parts (a day here, a place under
the picture) is known by the word for what was held. What is long made gets the day that a sentence behind it recalls.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from converter.extract import state
from converter.extract.drafts import Draft, Read, Said
from converter.lang.pack import LanguagePack
from converter.model.reading import SentenceView
from converter.model.scene import NOWHERE, Setting
from converter.model.span import Date
from converter.model.vocab import MADE

if TYPE_CHECKING:
    from converter.model.mentions import AgreementMention

# So many sentences back lies a scene to which words go back.
_BACK = 12


def add_scenes(
    sentences: Sequence[Read], captions: Sequence[SentenceView], drafts: list[Draft], pack: LanguagePack
) -> None:
    """Give each agreement that lacks its day or place those of its scene."""
    lacking = [draft for draft in drafts if _lacks(draft)]
    if not lacking:
        return
    scenes = _Scenes([view for view, _ in sentences], captions, drafts, pack)
    for draft in lacking:
        found = [scenes.around(said) for said in draft.mentions if scenes.holds(said)]
        draft.scene = next((scene for scene in found if scene.place), next(iter(found), NOWHERE))
    if not any(state.circumstances(draft).place for draft in drafts):
        for draft in lacking:
            if any(scenes.holds(said) for said in draft.mentions):
                draft.scene = scenes.signed_at(draft) or draft.scene
    long_made = [draft for draft in lacking if state.status(draft)[0] not in MADE]
    for draft, recalled in scenes.recalled() if long_made else ():
        draft.scene = recalled if draft in long_made else draft.scene


def _lacks(draft: Draft) -> bool:
    """Tell whether nobody says when or where an agreement was made that has been made."""
    told = state.circumstances(draft)
    return state.status(draft)[0] not in state.NOT_YET and (told.signed is None or told.place is None)


class _Scenes:
    """The scenes of an article, by the sentences that tell them; a sentence is read when it is first asked for."""

    def __init__(
        self, views: Sequence[SentenceView], captions: Sequence[SentenceView], drafts: list[Draft], pack: LanguagePack
    ) -> None:
        self.order = {view.sentence.id: n for n, view in enumerate(views)}
        self._views = views
        self._captions = captions
        self._drafts = drafts
        self._pack = pack
        self._read: dict[int, Setting] = {}
        self._made: dict[int, list[AgreementMention]] = {}
        for said in (said for draft in drafts for said in draft.mentions if self.holds(said)):
            if not said.mention.planned:
                self._made.setdefault(self.order[said.view.sentence.id], []).append(said.mention)

    def holds(self, said: Said) -> bool:
        """Tell whether a mention tells as news, in the story itself, that an agreement was made."""
        made = said.mention.status in MADE and said.mention.salience == "main"
        return made and said.view.sentence.id in self.order

    def around(self, said: Said) -> Setting:
        """Return the scene around a mention; what is still to be done is tied to one by words for that alone."""
        n = self.order[said.view.sentence.id]
        ahead = said.mention.planned and not said.mention.act
        return NOWHERE if ahead and self._setting(n).tie != "scene" else self.of(n)

    def _setting(self, n: int) -> Setting:
        """Return what a sentence tells of a scene."""
        if n not in self._read:
            self._read[n] = self._pack.read_setting(self._views[n])
        return self._read[n]

    def _told(self, n: int) -> Setting:
        """Return the scene that a sentence tells, also by when and where something was made."""
        setting = self._setting(n)
        told = NOWHERE if setting.tie == "recalls" else replace(setting, tie=None)
        for made in self._made.get(n, ()):
            told = replace(told, date=made.date or told.date, place=made.place or told.place)
        return told

    @cached_property
    def _pictured(self) -> list[Setting]:
        """The scenes under pictures."""
        return [setting for view in self._captions if (setting := self._pack.read_setting(view)).place]

    def recalled(self) -> list[tuple[Draft, Setting]]:
        """Return the agreements spoken of last where a sentence recalls when one was made, with what it says."""
        spoken = [
            (self.order.get(said.view.sentence.id, -1), n) for n, d in enumerate(self._drafts) for said in d.mentions
        ]
        settings = ((n, self._setting(n)) for n in range(len(self._views)))
        recalls = [(n, setting) for n, setting in settings if setting.tie == "recalls"]
        last = ((max((one for one in spoken if one[0] <= n), default=None), setting) for n, setting in recalls)
        return [(self._drafts[one[1]], setting) for one, setting in last if one]

    def of(self, n: int) -> Setting:
        """Return the scene of what the sentence at ``n`` tells, as far as the article tells it."""
        here = self._setting(n)
        if here.tie == "entry":
            return self.of(n - 1) if n else NOWHERE
        if here.tie == "scene":
            found = self._named(n, here.meeting)
        elif here.tie == "day":
            found = self._that_day(n)
        else:
            found = self._before(n) if here.tie == "goes_on" else NOWHERE
        found = self._completed(found if found.place or found.meeting else Setting(meeting=here.meeting))
        return self._counted(n) if found == NOWHERE and here.tie in {None, "goes_on"} else found

    def signed_at(self, draft: Draft) -> Setting | None:
        """Return the one scene that captions show of a signing, if its day can be that of an agreement."""
        scene, signed = self._signing, state.circumstances(draft).signed
        return replace(scene, tie=None) if scene and _agree(scene, Setting(date=signed)) else None

    @cached_property
    def _signing(self) -> Setting | None:
        """The scene of a signing that captions show, if they name one place."""
        shown = (self._pack.read_setting(view) for view in self._captions if self._pack.shows_signing(view.words))
        scenes = [scene for scene in shown if scene.place]
        return scenes[0] if len(self._places(scenes)) == 1 else None

    def _counted(self, n: int) -> Setting:
        """Return the scene at which a sentence counts what was signed, if no other scene or day is told since."""
        if self._views[n].dates:
            return NOWHERE
        for m in range(n - 1, -1, -1):
            if self._setting(m).several:
                scenes = (self._told(m), self.of(m), self._that_day(m))
                return next((scene for scene in scenes if scene.place), NOWHERE)
            if self._told(m).place or self._tells_day(m):
                break
        return NOWHERE

    def _tells_day(self, n: int) -> bool:
        """Tell whether a sentence names a day, other than by going back to one."""
        return self._setting(n).tie != "day" and any(_is_day(date) for date in self._views[n].dates)

    def _before(self, n: int) -> Setting:
        """Return the scene of the sentence before, which goes on where something was made on a day."""
        told = self._told(n - 1) if n - 1 in self._made else NOWHERE
        return told if told.date and _is_day(told.date) else NOWHERE

    def _named(self, n: int, meeting: str | None) -> Setting:
        """Return the last scene before a sentence that goes back to it, by the word for what was held there."""
        back = (self._told(m) for m in range(n - 1, max(n - 1 - _BACK, -1), -1))
        fitting = (one for one in back if not (meeting and one.meeting) or _same(one.meeting, meeting))
        return next((one for one in fitting if one.place), Setting(meeting=meeting))

    def _that_day(self, n: int) -> Setting:
        """Return the last scene before a sentence, if no other day has been told since."""
        for m in range(n - 1, max(n - 1 - _BACK, -1), -1):
            told = self._told(m)
            if told.date and (told.place or told.meeting):
                return told
            if told.place or self._tells_day(m):
                break
        return NOWHERE

    def _completed(self, scene: Setting) -> Setting:
        """Return a scene with its place, if sentences and captions that tell of it by the same word give just one."""
        meeting = scene.meeting
        if scene.place or meeting is None:
            return scene
        told = (*(self._told(n) for n in range(len(self._views))), *self._pictured)
        others = [
            one for one in told if one.place and one.meeting and _same(one.meeting, meeting) and _agree(one, scene)
        ]
        if len(self._places(others)) != 1:
            return scene
        return replace(scene, date=scene.date or others[0].date, place=others[0].place)

    def _places(self, scenes: Sequence[Setting]) -> set[str]:
        """Return the names of the places of scenes."""
        return {scene.place.of(self._views[0].text) for scene in scenes if scene.place}


def _is_day(date: Date) -> bool:
    """Tell whether a date is a day."""
    return date.rule_id.endswith("day") or len(date.value or "") == len("2026-01-02")


def _same(one: str, other: str) -> bool:
    """Tell whether two words name one meeting: 정상회담, 회담."""
    return one.endswith(other) or other.endswith(one)


def _agree(one: Setting, other: Setting) -> bool:
    """Tell whether two scenes can be of one day."""
    days = [scene.date.value for scene in (one, other) if scene.date and scene.date.value]
    return len(set(days)) <= 1
