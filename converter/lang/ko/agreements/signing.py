"""Whether a caption shows people who sign an agreement, and who signs by a sentence that names none.

In: the words of a caption, or a sentence. Out: yes or no; the persons. Who stands in such a picture signs; a picture of
a day of remembrance, of guests who listen, or of a plant that a contract is about does not show it.
"""

from converter.lang.gated import Gated
from converter.lang.ko.parts import expand
from converter.model.mentions import Participant
from converter.model.reading import SentenceView

_CLOSE = r"(?:\([^()]{1,12}\))?[’'”\"]?"
# 협약을 체결한 뒤, 계약 체결 후, 협약서에 서명하고 있다, 양해각서를 교환하고 있다, 업무 협약을 하고 있다
_DOING = r"(?:체결|서명|조인|맺[고은었]|교환|들고|들어 ?보이|펼쳐 ?보이|내보이|주고받|하고 있다|한 뒤|한 후)"
_ACT = rf"{expand('(?:{paper}|공동{statement})')}{_CLOSE}(?:[을를에]|을 서로)? ?(?:[가-힣]+ )?{_DOING}"
_CEREMONY = r"(?:협약|체결|서명|조인|약정|협정|협정 체결)식(?:에서|을|에|의|이| 중|\.|,|’|')"
_SIGNING = Gated(rf"{_ACT}|{_CEREMONY}")
_REMEMBERED = Gated(r"\d{1,3} ?주년|기념식|예정|(?:추진|촉구)(?=[하한할])")


def shows_signing(caption: str) -> bool:
    """Tell whether a caption is about the signing of an agreement."""
    return bool(_SIGNING.search(caption)) and not _REMEMBERED.search(caption)


# 양측을 대표해 두 사람이 [서명했다], [서명은] 두 사람이 [했다]
_SIGNS = Gated(r"(?:서명|날인)(?:했|하고|을 (?:마|했))|도장을 찍[었고]|서명은 .*했")


def read_signers(view: SentenceView) -> tuple[Participant, ...]:
    """Return the persons of a sentence that says of them that they signed; what somebody says is left out."""
    if view.quotes or not _SIGNS.search(view.words):
        return ()
    persons = (one for one in view.actors if one.actor.type == "person")
    return tuple(
        Participant(span=one.span, actor_id=one.actor.id, group=None, rule_id="ko.participant.signs") for one in persons
    )
