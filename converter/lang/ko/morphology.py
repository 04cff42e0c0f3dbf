"""What the shape of a Korean syllable says about grammar, for patterns over the ends of words.

Conjugation shows in the final consonant of one syllable, whatever the stem: ㅆ is the past (했, 맺었, 열렸; not 있 and
겠), ㄹ before a noun the prospective (할 계획, 체결될 예정), ㄴ the adnominal (체결한, 맺은), ㅂ before 니다 the polite
form. Patterns in the tables name these classes in braces, ``parts.expand`` puts them in:

======== ======================================= =====================
name     matches                                 example
======== ======================================= =====================
{past}   one syllable with the past mark         체결**했**다
{fut}    one syllable in the prospective         개최**할** 예정
{adn}    one syllable in the adnominal           체결**한** 협약
{end}    the end of a statement after {past}     다, 습니다
{now}    a present statement's last syllables    한다, 된다, 합니다
{is}     the copula at a statement's end         이다, 입니다, 이라고
======== ======================================= =====================

The classes list the syllables in which verbs of news prose conjugate rather than all 399 of each kind: a class of 399
takes two milliseconds to compile, and the tables hold a hundred patterns.
"""

CLASSES = {
    "past": "[했됐었았였겼렸졌났갔왔봤섰켰쳤냈꼈폈뗐댔랐줬꿨샀컸텄렀놨뒀썼췄혔셨웠눴뤘탔팠뺐짰깼캤떴쐈]",
    "fut": "[할될을질릴킬갈올볼줄둘들열늘길일칠낼설울쓸꿀을칠를될힐길살알날룰팔풀돌댈뺄눌출끌밀쏠뗄펼켤갤뛸]",
    "adn": "[한된은는던인온간진린킨운든친긴난선킨낸힌산춘눈룬꾼쓴른둔준뗀짠판편]",
    "end": "(?:다|습니다)",
    "now": "(?:[한된는진린인킨긴간온난선든힌앤준둔연푼춘꾼눈쓴낸뺀댄본산친건운룬른끈판뗀짠캔편뛴]다"
    "|[합됩립집킵깁갑옵납섭듭힙춥눕웁룹릅줍둡봅삽팝칩깹]니다|습니다)",
    "is": "(?:이다|다|입니다)",
}
