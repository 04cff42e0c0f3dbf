"""Whether a caption shows people who sign, or have just signed, an agreement.

In: the words of a caption. Out: yes or no. Who stands in such a picture signs; a picture of a day of remembrance, of
guests who listen, or of a plant that a contract is about does not show it.
"""

from converter.lang.gated import Gated
from converter.lang.ko.parts import expand

_CLOSE = r"(?:\([^()]{1,12}\))?[’'”\"]?"
# 협약을 체결한 뒤, 계약 체결 후, 협약서에 서명하고 있다, 양해각서를 교환하고 있다, 업무 협약을 하고 있다
_DOING = r"(?:체결|서명|조인|맺[고은었]|교환|들어 ?보이|하고 있다|한 뒤|한 후)"
_ACT = rf"{expand('(?:{paper}|공동{statement})')}{_CLOSE}(?:[을를에]|을 서로)? ?(?:[가-힣]+ )?{_DOING}"
_CEREMONY = r"(?:협약|체결|서명|조인|약정|협정|협정 체결)식(?:에서|을|에|의|이| 중|\.|,|’|')"
_SIGNING = Gated(rf"{_ACT}|{_CEREMONY}")
_REMEMBERED = Gated(r"\d{1,3} ?주년|기념식|예정|(?:추진|촉구)(?=[하한할])")


def shows_signing(caption: str) -> bool:
    """Tell whether a caption is about the signing of an agreement."""
    return bool(_SIGNING.search(caption)) and not _REMEMBERED.search(caption)
