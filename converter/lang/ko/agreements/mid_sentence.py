"""Find the statements that end in the middle of a Korean sentence.

In: a sentence. Out: the frame of each statement that does not wait for the sentence's end: 협력하기로 하고,
개방에 합의하면서, 줄이기로 한 가운데, 나누는 내용을 담았으며, 올해 지을 예정인. What such a statement says holds
however the sentence ends.
"""

from collections.abc import Iterator

from converter.lang.gated import Gated
from converter.lang.ko.agreements.predicates import Frame, FrameKind
from converter.model.vocab import Strength

_LINKS = (
    r"하고|했고|했으며|했음에도|하며|하면서|했지만|했는데|했다며|했다면서|하자|해(?=[ ,])|함에 따라"
    r"|한 (?:데 (?:이어|따라|대해)|뒤|후|이후|직후|가운데|상황에서|만큼)"
)
_MIDDLE = Gated(
    r"(?P<giro>(?:(?<![계경위무분공야시동용초말장전])기|키)로 ?(?:[가-힣]+ )?(?:"
    rf"(?:합의|약속|결정|결의)?(?:{_LINKS})|(?:뜻|의견)을 모(?:으고|으며|은 (?:뒤|후|가운데))),? )"
    r"|(?P<agreed>(?:에|는 데|을|를|는 선에서|는 쪽으로|는 방향으로) (?:잠정 |최종 |전격 )?합의"
    r"(?:하면서|했으며|했고|했지만|했음에도|했다며|했다면서|하는 데|한 (?:뒤|후|직후|가운데|데 이어)),? )"
    r"|(?P<holds>(?:다는|라는|자는|는|한|란) (?:내용|조항|방안|조건)(?:이|을|도) (?:"
    r"담(?:고(?! 있)|아|았고|았으며|으면서)|담겼(?:고|으며)|포함(?:하고|하며|했고|했으며|되고|되며|되면서|됐고|됐으며)"
    r"|명시(?:하고|했고|했으며|됐고|됐으며)|넣었(?:고|으며)|들어갔(?:고|으며)),? )"
    r"|(?P<terms>(?:다는|라는|(?<=[가-힣])는|한|할) 조건(?:으로|에|하에) "
    r"(?=(?:[^\s,]+ ){0,4}?[^\s,]*(?:합의|계약|투자|인수|매각|동의|수락|타결|승인|참여|입단|이적|수용|사들|넘기|팔)))"
    r"|(?P<plan>될 (?:계획|예정)인 )",
)
_RULES: dict[str, tuple[FrameKind, Strength, str]] = {
    "giro": ("undertaking", "undertaking", "ko.frame.giro"),
    "agreed": ("undertaking", "undertaking", "ko.frame.agreed_on"),
    "holds": ("content", "undertaking", "ko.frame.holds"),
    "terms": ("undertaking", "undertaking", "ko.frame.on_terms"),
    "plan": ("intention", "intention", "ko.frame.plan"),
}


def find_middles(sentence: str) -> Iterator[Frame]:
    """Yield the frames of the statements that end in mid-sentence, in text order; each ends before its last blank."""
    for match in _MIDDLE.finditer(sentence):
        kind, strength, rule_id = _RULES[match.lastgroup or "giro"]
        yield Frame(kind, strength, rule_id, match.start(), match.end() - 1)
