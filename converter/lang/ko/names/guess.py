"""Names of bodies that neither a list nor an ending gives away, by how they behave in the article.

In: the words of all blocks and what was found so far. Out: more mentions. A word counts as a name where the text
says what it is (``…업체 가온과``), where its Latin form stands behind it, where it stands in a row with bodies already
known, or where it looks foreign and acts: it does things, or things are done with it, more than once or in a sentence
about an agreement.
"""

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise

from converter.lang.ko.hangul import holds_past
from converter.lang.ko.names import countries
from converter.lang.ko.names.bodies import mention_of
from converter.lang.ko.names.deals import spoken_of
from converter.lang.ko.names.everyday import is_everyday
from converter.lang.ko.names.kinds import is_common, kind_of
from converter.lang.ko.names.shape import title_of
from converter.lang.ko.names.tables import bodies
from converter.lang.ko.names.words import ROW, Word, looks_foreign, looks_very_foreign, sounds_foreign
from converter.model.annotation import NameMention
from converter.model.vocab import ActorType

_SUBJECT = frozenset({"은", "는", "이", "가", "과", "와", "도", "과의", "와의"})
_ACTING = _SUBJECT | {"측은", "에", "의", "으로부터", "로부터", "과는", "와는"}
_MARKS = frozenset({"에", "를", "을", "은", "는", "에서", "에게", "으로", "으로부터", "로"})
_LONG = 6  # longer words that end so are names themselves
_LONGEST_APPOSED = 2  # words of a name and the kind that stands before it
_BEFORE_NAME = frozenset({" ", " ‘", " '"})
_AND = frozenset({"과", "와"})
_ROW_END = re.compile(
    r"\s?등\s?(?:총\s?)?\d{0,3}\s?(?:여\s?)?(?:개|곳)?\s?(?:사|기업|업체|기관|회사|그룹|은행|단체|대학|곳)"
)
# 가온, 누리 등 다수의 소재 업체가
_TOLD_END = re.compile(
    r"\s?등 ?(?:[가-힣]+ ){0,3}?"
    r"[가-힣]*(?:기업|업체|회사|스타트업|벤처|계열사|자회사|협력사|조선사|항공사|제약사|은행|재단|대학)(?:들)?"
    r"(?=[은는이가을를과와의도에, ]|$)"
)
_NEAR = 30
_FIRM = frozenset("사社")
_SOME = 2  # members of a told row that look like names, so that the others can be believed
_FORUM = re.compile(r".{2,}포럼$")  # with a short form of its own it is no event
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z0-9&]{1,}$")


def find(text: str, blocks: list[list[Word]], claimed: frozenset[int]) -> list[NameMention]:
    """Return bodies that only their surroundings show; ``claimed`` are starts of words that are read already."""
    found: dict[int, NameMention] = {}
    for words in blocks:
        for reader in (_apposed, _glossed, _rows):
            for mention in reader(text, words, claimed):
                found.setdefault(mention.start, mention)
    for mention in _acting(text, blocks, claimed):
        found.setdefault(mention.start, mention)
    return list(found.values())


def could_name(word: Word) -> bool:
    """Tell whether a word could be a proper name at all."""
    return _could_name(word.stem)


@lru_cache(maxsize=1 << 15)
def _could_name(stem: str) -> bool:
    if not (sounds_foreign(stem) or _LATIN_NAME.match(stem) or stem[:1].isupper()):
        return False
    if countries.is_country(stem[:-1]) or countries.is_country(stem[:-2]):
        return False
    if holds_past(stem):
        return False
    if stem[1:] in _MARKS:  # one syllable with its particle: 앱에, 그를
        return False
    return not (
        len(stem) < 2 or stem[0].isdigit() or is_common(stem) or title_of(stem) or countries.is_country(stem)  # noqa: PLR2004
    )


@lru_cache(maxsize=1 << 14)
def introduces(word: str) -> ActorType | None:
    """Return the kind of body that a noun introduces (업체, 선사인, 일간지); null if it introduces none."""
    head = word.removesuffix("인")
    table = bodies().apposition
    if head in table or len(head) > _LONG or not head.endswith(_kinds()):
        return table.get(head)
    return next(kind for noun, kind in table.items() if head.endswith(noun))


@cache
def _kinds() -> tuple[str, ...]:
    """Return the nouns that introduce a body."""
    return tuple(bodies().apposition)


def _apposed(text: str, words: list[Word], claimed: frozenset[int]) -> list[NameMention]:
    """Read what a noun of kind introduces: 도료 제조사 가온(GAON)과, 최대 선사인 가온이."""
    found = []
    for n, (word, following) in enumerate(pairwise(words), 1):
        if word.particle or following.gap not in _BEFORE_NAME or (kind := introduces(word.stem)) is None:
            continue
        skips = countries.is_country(following.stem) and following.bare and n + 1 < len(words)
        start = last = n + skips
        if words[start].start in claimed or not could_name(words[start]):
            continue
        while (
            last + 1 < len(words)
            and words[last].bare
            and not words[last].gloss
            and words[last + 1].gap == " "
            and last - start < _LONGEST_APPOSED
            and could_name(words[last + 1])
            and words[last + 1].start not in claimed
        ):
            last += 1
        found.append(_named(text, words[start], words[last], "names.apposition", kind))
    return found


def _named(text: str, first: Word, last: Word, rule: str, kind: ActorType) -> NameMention:
    return mention_of(text, first.start, last.end, rule, kind)


_LATIN_GLOSS = re.compile(r"(?!\w+-[a-z]+$)[A-Z][A-Za-z&.\-]+(?: [A-Z&][A-Za-z&.\-]*){0,3}(?=$|[·,/ ]{1,2}[一-鿿]+$)")


def _glossed(text: str, words: list[Word], claimed: frozenset[int]) -> list[NameMention]:
    """Read a name whose Latin form stands behind it, as many words as that has: 가온 누리(Gaon Nuri)."""
    found = []
    for n, word in enumerate(words):
        if word.gloss is None:
            continue
        gloss = word.gloss.of(text)
        if word.start in claimed or not _LATIN_GLOSS.match(gloss):
            continue
        if _FORUM.match(word.stem) and _LATIN_NAME.match(gloss):
            found.append(_named(text, word, word, "names.latin_gloss", "organization"))
            continue
        size = len(gloss.split())
        first = max(0, n - size + 1)
        if gloss.isupper() and size == 1 and (gloss in bodies().acronyms or not looks_very_foreign(word.stem)):
            continue
        parts = words[first : n + 1]
        free = all(w.start not in claimed for w in parts) and all(w.gap == " " for w in parts[1:])
        firm = text[word.close : word.close + 1] in _FIRM and not is_everyday(word.stem)  # 가온(Gaon)사
        if free and (firm or all(_could_be_latin(w, alone=size == 1) for w in parts)):
            found.append(_named(text, words[first], word, "names.latin_gloss", "company"))
    return found


def _could_be_latin(word: Word, *, alone: bool) -> bool:
    if alone and word.stem[0].isascii() and not word.stem.isascii():  # LNG화물창
        return False
    if not alone and (word.stem[0].isascii() or (word.stem[-1] == "인" and is_common(word.stem[:-1]))):
        return False
    return could_name(word) or (not alone and looks_foreign(word.stem) and not is_common(word.stem))


def _rows(text: str, words: list[Word], claimed: frozenset[int]) -> list[NameMention]:
    """Read the unknown members of a row in which others are known: 가온전자·누리·다솜은행."""
    found = []
    for row in _joined(words):
        found += _row(text, row, claimed, closed=_is_closed(text, row[-1].close))
    return found


def _is_closed(text: str, end: int) -> bool:
    """Tell whether words behind a row say that its members are bodies, and of what they do that they are told."""
    if _ROW_END.match(text, end):
        return True
    told = _TOLD_END.match(text, end)
    return told is not None and spoken_of("together").search(text, told.end(), told.end() + _NEAR) is not None


def _joined(words: list[Word]) -> list[list[Word]]:
    """Return the rows of words that marks or 과 and 와 join."""
    rows: list[list[Word]] = []
    for word, following in pairwise(words):
        joined = word.particle in _AND if following.gap == " " else following.gap in ROW and word.bare
        if joined and rows and rows[-1][-1] is word:
            rows[-1].append(following)
        elif joined:
            rows.append([word, following])
    return rows


def _row(text: str, members: list[Word], claimed: frozenset[int], *, closed: bool) -> list[NameMention]:
    if members[-1].particle == "의":
        return []
    kinds = [kind_of(w.stem) for w in members]
    known = [k for k in kinds if k in {"company", "organization", "government_body"}]
    if not closed and len(known) * 2 < len(members):
        return []
    named = [w for w in members if could_name(w)]
    if not known and len(named) < (_SOME if closed else len(members)):
        return []
    kind: ActorType = Counter(known).most_common(1)[0][0] if known else "company"
    return [
        _named(text, word, word, "names.row", "company" if kind == "government_body" else kind)
        for word, its in zip(members, kinds, strict=True)
        if its is None and word.start not in claimed and _row_member(word, closed=closed)
    ]


def _row_member(word: Word, *, closed: bool) -> bool:
    if could_name(word):
        return True
    return (
        closed
        and len(word.stem) > 1
        and not is_common(word.stem)
        and not is_everyday(word.stem)
        and not _verbal(word.stem)
        and not title_of(word.stem)
        and (not countries.is_country(word.stem))
        and word.stem[0].isalpha()
    )


def _verbal(stem: str) -> bool:
    return stem.endswith(("하", "되", "시키", "겠다", "했다", "다", "지", "리", "있", "없", "으", "어지", "키우", "르"))


def _nominal(stem: str, particles: set[str]) -> bool:
    """Tell whether the particles are those of a noun: 는 and 가 follow verbs, too (커지는, 나아가)."""
    if particles - {"는", "가", "은", "이", "도"} or stem.isascii() or stem[0].isascii():
        return True
    return len(stem) > 2 and looks_very_foreign(stem)  # noqa: PLR2004 - short stems are too often verbs


def _acting(text: str, blocks: list[list[Word]], claimed: frozenset[int]) -> list[NameMention]:
    """Read foreign-looking words that act twice, or once where an agreement is spoken of."""
    acts: Counter[str] = Counter()
    places: dict[str, list[tuple[Word, bool]]] = {}
    for words in blocks:
        for word in words:
            if word.particle not in _ACTING or word.start in claimed or not could_name(word) or _verbal(word.stem):
                continue
            sentence = text[max(0, word.start - 10) : word.end + 90]
            acts[word.stem] += 1 if word.particle in _SUBJECT else 0
            places.setdefault(word.stem, []).append((word, spoken_of("venture").search(sentence) is not None))
    return [
        _named(text, word, word, "names.acting", "company")
        for stem, hits in places.items()
        if (acts[stem] > 1 or (acts[stem] and any(deal and w.particle in _SUBJECT for w, deal in hits)))
        and _nominal(stem, {w.particle for w, _ in hits})
        for word, _ in hits
    ]
