"""Tell verbs that describe a noun (맺은, 확보하는) from nouns with a particle that looks the same.

In: the stem that is left of a word without 는 or 은. Out: whether that is a verb's.
"""

from converter.lang.ko.hangul import is_told_of_the_past

_VERBS = (
    "하", "되", "있", "없", "시키", "받", "맺", "갖", "들", "이루", "가지", "보이", "따르", "나서", "넘기", "사들이",
    "세우", "늘리", "줄이", "낮추", "보내", "빌리", "고치", "바꾸", "옮기", "맡기", "내주", "건네", "물리", "겪", "찾",
    "얻",
)  # fmt: skip
# 나서겠다는 계획, 짓는다는 방침: what is reported describes a noun, too.
_REPORTED = ("겠다", "한다", "된다", "는다", "인다", "린다", "난다", "킨다", "운다", "든다", "했다", "됐다", "하자")


def is_described(stem: str) -> bool:
    """Tell whether a stem before 는 or 은 is that of a verb, also one that is reported: 보여줬다[는] 평가."""
    return stem.endswith((*_VERBS, *_REPORTED)) or is_told_of_the_past(stem)
