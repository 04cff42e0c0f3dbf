"""How an act between two stands by what follows the stem of its verb.

In: the words behind the stem (인수[하기로 했다], 넘[겼다], 사들이[려던 계획을 접었다]). Out: what the ending says, with
three readings that a paper's verb does not have: a statement in the present announces, what was planned is dropped, and
what only goes on tells of no agreement.
"""

import re
from typing import Literal

from converter.lang.agreements import Realis
from converter.lang.ko.agreements.events import realis_of
from converter.lang.ko.parts import expand

ActStanding = Realis | Literal["present", "dropped"]

# 공급한다, 공급한다고 밝혔다: what a statement in the present announces.
_PRESENT = re.compile(r"(?:을|를)? ?(?:[한된인]다|합니다|됩니다)(?!고 (?:해도|하더라도|하면))(?=[고는며.,\s”’\"]|$)")
# 넘[겼다], 가져[오면서], 따[낸]: a verb of one's own syllables that has happened.
_DONE = re.compile(
    expand(
        r"{past}(?:다|고|으며|으나|지만|으면서|습니다)|[긴온낸쥔친튼든운] "
        r"|(?:오|기|내|리|치|쥐|서)(?:고(?! ?있)|며|면서)(?=[ ,])"
    )
)
# 사들[이기로 했다], 넘[기려 한다]: a verb of one's own syllables that is planned.
_MEANS_TO = re.compile(r"[이기리오치우내키쓰주서나]?기로(?= )|[이기리오치우내키]려(?:고|는)? ")
# 매각[이 15일 완료됐다], 인수[ 절차를 마무리했다]
_FINISHED = re.compile(
    r"(?: (?:절차|작업))?[이가을를] (?:[^\s,]+ ){0,2}?"
    r"(?:완료|마무리|성사|종결|매듭)(?:됐|했|지었|되면서|하면서|한 |된 )"
)
# 인수[는 이달 마무리된다]
_FINISHES = re.compile(
    r"(?: (?:절차|작업))?[이가을를은는] (?:[^\s,]+ ){0,3}?"
    r"(?:완료|마무리|종결|매듭)(?:된다|한다|짓는다|[될할] (?:예정|계획|방침)|하기로)"
)
# 사들이[려던] 계획, 인수하[기로 한] 합의, 매각하[려다]
_MEANT = (
    r"(?:하|이|기|리|오|치|우)?(?:려던|려는|겠다는|려 했던|려고 했던|기로 (?:한|했던|했다가)|려다가?|기로 하고도?"
    r"|[한된]?다고 (?:[^\s,.]+ )?[가-힣]+다가)(?=[ ,])"
)
_PLAN = r",? (?:[^\s,.]+ ){0,2}?(?:계획|추진|시도|구상|방침|제안|협상|의사|절차|작업|합의|약속|논의|건|안)"
_ENDS = (
    r"(?:무산|불발|결렬|좌초|백지화|좌절)(?:됐|되면서|된 )|(?:깨|틀어|엎어)졌"
    r"|(?:무위|실패|수포|해프닝)(?:로|으로) (?:끝났|돌아갔)|(?:무위|시도)에 그쳤"
    r"|판을 (?:깼|깨고|엎)|등을 돌[렸린]|발을 [뺐뺀]|손을 [뗐뗀]"
    r"|없던 일(?:이 [됐되]|로 )|물거품이 [됐되]|물 건너갔"
)
_DROPS = r"(?:포기|철회|백지화|중단|취소)(?:했|하기로|한다|한 )|접(?:었|기로|은 )|거둬들였|없던 일로"
_FATE = (
    rf"(?:[이가은는도] (?:[^\s,]+ ){{0,4}}?(?:{_ENDS})|[을를] (?:[^\s,]+ ){{0,2}}?(?:{_DROPS})"
    rf"|(?<=[다가고도나만데]),? (?:[^\s,]+ ){{0,7}}?(?:{_ENDS}|{_DROPS}))"
)
# 공급하[기로 한 약속이 깨졌다], 매각하[려다 끝내 접었다], 인수[ 계획을 철회했다]
_DROPPED = re.compile(rf"(?:{_MEANT}(?:{_PLAN})?|{_PLAN}){_FATE}")
# 인수[가 끝내 무산됐다]
_FELL_THROUGH = re.compile(_FATE)
# 인수[할 수 있다], 투자[한 적이 없다], 팔[았다는 소문]: not said to have happened.
_UNSAID = re.compile(
    expand(
        r"(?:[할될]|을) (?:수|가능성|경우|뻔)|[한은] (?:적|일)[이은]? ?없"
        r"|(?:{past}|[한된])다는 (?:[^ ]+ )?(?:소문|설|의혹|풍문|보도는|보도가 사실)"
    )
)
# 인수전[에서 발을 뺐다], 인수전[에 뛰어들었다]
_LEAVES = re.compile(r"전?에서 (?:[^\s,.]+ )?(?:발을 뺐|발을 빼|손을 [뗐떼]|물러[났나]|철수|빠[졌지]|이탈)")
_ENTERS = re.compile(r"전에 (?:[^\s,.]+ )?(?:뛰어들|참여|나[섰서]|도전|가세)")
# 넘기[는 방안을 검토하고 있다], 인수하[는 방안을 놓고 협의 중이다]
_OPTION = r"하?는 (?:방안|안|계획|쪽)(?:[을도]|으로)(?: (?:놓고|두고))? (?:[^\s,.]+ ){0,2}?"
_WEIGHED = re.compile(rf"{_OPTION}(?:검토|고려|타진|저울질|거론|제안)")
_TALKED = re.compile(rf"{_OPTION}(?:논의|협의|협상|조율|추진)")
_GOING_ON = re.compile(r"(?:하고|되고|해|돼) ?(?:있|오|왔|온|나갈|나가)|(?:하|되)는(?! 등)")


_STANDINGS: tuple[tuple[re.Pattern[str], ActStanding | None], ...] = (
    (_UNSAID, None),
    (_PRESENT, "present"),
    (_FINISHES, "present"),
    (_FINISHED, "actual"),
    (_LEAVES, "dropped"),
    (_WEIGHED, "considered"),
    (_TALKED, "pursued"),
    (_ENTERS, "considered"),
    (_DROPPED, "dropped"),
    (_FELL_THROUGH, "negative"),
    (_DONE, "actual"),
    (_MEANS_TO, "planned"),
    (_GOING_ON, None),
)


def standing_of(rest: str) -> ActStanding | None:
    """Tell how a verb stands by what follows its stem; null where that says nothing, or tells of what goes on."""
    for pattern, standing in _STANDINGS:
        if pattern.match(rest):
            return standing
    return realis_of(rest)
