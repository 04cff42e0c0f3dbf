"""Tell a caption that stands on a line of its own by what opens it or who signs it.

In: a line and the article. Out: whether it is a caption: it calls itself one ([사진] …, 사진설명=…), or a photographer,
a reporter or the owner of the picture signs it (… 있다. /홍길동 기자). A story is signed so, too, at its end: what is
signed inside it, and shows somebody in front of a camera, is a picture.
"""

import re

from converter.lang.gated import Gated
from converter.lang.ko.layout.occurrences import begins_word, places
from converter.lang.ko.layout.posed import LONGEST, is_posed, on_camera
from converter.lang.ko.sentences import split_sentences

_CREDITED = Gated(
    r"/뉴스1 [ⓒ©] News1 [가-힣 ]{2,12}\s*\Z"
    r"|\A[^\n]{5,300}[\s.][\[(<]?사진 ?[=:] ?[가-힣]{2,4} ?(?:선임|사진)?기자[\])>]?\s*\Z"
)
_LABELLED = Gated(
    r"\A[◇◆■▲※*]?\s?(?:[\[【(<〈]\s?(?:자료 ?)?(?:사진|그래픽)(?: ?설명)?\s?[\])】>〉]|(?:사진|그래픽) ?설명\s?[=:])"
    r"\s*(?=\S)",
)
_SIGNED = Gated(
    r"(?<=[가-힣]\.)\s?(?P<slash>/\s?)?[가-힣]{2,4} ?(?:선임|사진|인턴)?기자\s*\Z"
    r"|(?<=[가-힣]\.)\s?/\s?(?P<owner>[가-힣A-Za-z0-9][가-힣A-Za-z0-9·& ]{1,18})\Z",
)
# A giver's name alone; a noun of what is given stands nowhere else as a word of its own.
_GIVEN = re.compile(r"\A(?P<giver>[가-힣A-Za-z0-9]{2,12}) 제공\Z")
_POINTERS = ("▲", "△", "▼", "◀", "◁", "▶", "▷")
_MOST_SENTENCES = 3
_STATES = "다."


def photo_line(text: str, whole: str) -> bool:
    """Tell whether a line is a photo's caption with its label or credit, so that the credit is no byline."""
    if len(text) > LONGEST:
        return False
    if _CREDITED.search(text) is not None:
        return True
    if given := _GIVEN.match(text):
        return sum(begins_word(whole, at) for at in places(given["giver"], whole)) > 1
    if _LABELLED.match(text) is not None:
        return len(split_sentences(text)) <= _MOST_SENTENCES
    signed = _SIGNED.search(text)
    return signed is not None and _shows(text[: signed.start()], whole, slash=bool(signed["slash"] or signed["owner"]))


def _shows(words: str, whole: str, *, slash: bool) -> bool:
    """Tell whether what is signed is one sentence about a picture, inside the story."""
    if len(split_sentences(words)) != 1:
        return False
    if words.startswith(_POINTERS):
        return True
    behind = whole[whole.find(words) + len(words) :]
    return _STATES in behind and (is_posed(words) if slash else on_camera(words))
