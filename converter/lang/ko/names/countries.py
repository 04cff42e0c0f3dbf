"""Countries in Korean text: full names, newsroom names, and joined words that hold several (한미, 한·미, 韓美).

In: the words of one block. Out: one mention a country, a joined word giving one a syllable. Syllables that mean
something else most of the time (일 day, 한 one, 중 among) count inside joined words and before bodies of state only.
"""

from functools import cache, lru_cache

from converter.lang.ko.names.country_names import codes, is_country, is_joined, name_of, table
from converter.lang.ko.names.words import TIES, Word, particles, split
from converter.lang.ko.phrases import DOTS
from converter.model.annotation import NameMention

__all__ = ["codes", "find", "is_country", "is_joined", "name_of", "table"]

_STATES = frozenset({"EU", "아세안", "유엔"})


@lru_cache(maxsize=4096)
def _code(stem: str) -> str | None:
    return codes().get(stem)


def _mention(text: str, start: int, end: int, code: str, rule: str) -> NameMention:
    return NameMention(
        text=text[start:end], start=start, end=end, rule_id=rule, name=name_of(code), type="country", country=code
    )


def find(text: str, words: list[Word]) -> list[NameMention]:
    """Return the countries among the words of one block, in order."""
    found: list[NameMention] = []
    read = 0
    for n, word in enumerate(words):
        if n >= read and _can_start(word.whole):
            read = n + (_chain(text, words, n, found) or _one(text, words, n, found))
    return found


@lru_cache(maxsize=1 << 16)
def _can_start(word: str) -> bool:
    """Tell, once a word, whether anything that this module reads can start with it."""
    data = table()
    first = word[0]
    return (
        (first in data.syllables and (len(word) == 1 or word[1:] in particles() or _joined(word) is not None))
        or first in data.hanja
        or "-" in word
        or "–" in word
        or word in _STATES
        or word.startswith(data.government.own)
        or (word[:2] in _openings() and any(word[:k] in codes() for k in range(2, len(word) + 1)))
    )


@cache
def _openings() -> frozenset[str]:
    """Return the first two letters of names of countries; no name of one is read that is shorter."""
    return frozenset(name[:2] for name in codes())


def _part(word: str) -> str | None:
    """Read one link of a chain such as 한·미 or 한-가온국: a syllable, a hanja or a full name."""
    data = table()
    return data.syllables.get(word) or data.hanja.get(word) or _code(word)


def _chain(text: str, words: list[Word], n: int, found: list[NameMention]) -> int:
    """Read 한·미, 한-미, 한·미·일 정상 starting at a word; return how many words it took."""
    first = words[n]
    if "-" in first.stem or "–" in first.stem:
        return _hyphened(text, first, found)
    links: list[tuple[int, int, str]] = []
    end = n
    for k in range(n, min(n + 6, len(words))):
        word = words[k]
        if k > n and word.gap not in TIES:
            break
        code = _part(word.stem) or _part(word.whole)
        if code is None and links and word.whole[:1] in table().syllables and _political(word.whole[1:]):
            links.append((word.start, word.start + 1, table().syllables[word.whole[0]]))
            end = k + 1
            break
        if code is None and word.stem not in _STATES:
            break
        if code is not None:
            links.append((word.start, word.start + len(word.stem if _part(word.stem) else word.whole), code))
        end = k + 1
    if end - n < 2 or not links:  # noqa: PLR2004 - a chain has two links
        return 0
    found += [_mention(text, start, stop, code, "countries.joined") for start, stop, code in links]
    return end - n


def _hyphened(text: str, word: Word, found: list[NameMention]) -> int:
    parts = word.stem.replace("–", "-").removesuffix("간").split("-")  # 한-가온국간
    known = [_part(part) for part in parts]
    if not all(code or part in _STATES for code, part in zip(known, parts, strict=True)):
        return 0
    at = word.start
    for part, code in zip(parts, known, strict=True):
        if code:
            found.append(_mention(text, at, at + len(part), code, "countries.joined"))
        at += len(part) + 1
    return 1


@cache
def _joined_by_length() -> tuple[str, ...]:
    return tuple(sorted(table().joined.words, key=len, reverse=True))


@lru_cache(maxsize=4096)
def _joined(word: str) -> str | None:
    """Return the longest joined word with which a word begins."""
    return next((joined for joined in _joined_by_length() if word.startswith(joined)), None)


def _political(rest: str) -> bool:
    return rest.startswith(table().joined.politics)


def _glued(text: str, words: list[Word], n: int, found: list[NameMention]) -> bool:
    """Read 한미, 韓美, 북미정상회담 as several countries."""
    word = words[n]
    whole = word.whole
    hanja = 0
    while hanja < len(whole) and whole[hanja] in table().hanja:
        hanja += 1
    if hanja:
        found += [
            _mention(text, word.start + k, word.start + k + 1, table().hanja[whole[k]], "countries.hanja")
            for k in range(hanja)
        ]
        return True
    if whole[0] not in table().syllables:
        return False
    joined = _joined(whole)
    if joined is None or not _joined_stands(words, n, joined):
        return False
    found += [
        _mention(text, word.start + k, word.start + k + 1, table().syllables[c], "countries.joined")
        for k, c in enumerate(joined)
    ]
    return True


def _joined_stands(words: list[Word], n: int, joined: str) -> bool:
    whole = words[n].whole
    rest = whole[len(joined) :]
    following = words[n + 1].whole if n + 1 < len(words) and words[n + 1].gap.strip() == "" else ""
    if joined in table().joined.needs_politics:
        if joined in table().joined.regions and (rest or following).startswith(table().joined.trade):
            return False  # 북미 시장: the continent
        return _political(rest) if rest else _political(following)
    return rest == "" or split(whole)[0] == joined or _political(rest)


def _one(text: str, words: list[Word], n: int, found: list[NameMention]) -> int:
    """Read one word as a country, or as several glued."""
    word = words[n]
    if _glued(text, words, n, found):
        return 1
    for candidate in (word.whole, word.stem):
        code = _code(candidate)
        if code is not None and _is_meant(words, n, candidate):
            end = _with_government(words, n)
            found.append(_mention(text, word.start, end or word.start + len(candidate), code, "countries.name"))
            return 2 if end else 1
    return _single(text, words, n, found) or _attached(text, word, found) or _own(text, words, n, found)


def _with_government(words: list[Word], n: int) -> int | None:
    """Return where 가온국 정부 ends, if the next word is its government."""
    if not words[n].bare or n + 1 >= len(words) or words[n + 1].gap != " ":
        return None
    following = words[n + 1]
    return following.start + len(following.stem) if following.stem in table().government.heads else None


def _is_meant(words: list[Word], n: int, candidate: str) -> bool:
    ambiguous = table().ambiguous
    if candidate == "이란" and words[n].gap[-1:].strip():  # ‘…’이란: the quoted word's particle
        return False
    if candidate not in ambiguous.names:
        return True
    before = n > 0 and words[n - 1].stem in codes() and words[n - 1].gap.strip() in {"", ",", *DOTS}
    following = words[n + 1].whole if n + 1 < len(words) else ""
    if following.startswith(ambiguous.heads):
        return True
    after = split(following)[0] in codes()
    return (before or after or candidate == "인도") and not following.startswith(ambiguous.verbs)


def _single(text: str, words: list[Word], n: int, found: list[NameMention]) -> int:
    """Read 미 or 일 before a body of state (미 국무부)."""
    word = words[n]
    code = table().syllables.get(word.whole)
    if code is None or n + 1 >= len(words) or words[n + 1].gap not in {" ", ", "}:
        return 0
    following = words[n + 1].whole
    comma = words[n + 1].gap == ", "
    if (comma and word.whole in table().single.safe) or (not comma and following.startswith(table().single.before)):
        end = None if comma else _with_government(words, n)
        found.append(_mention(text, word.start, end or word.end, code, "countries.syllable"))
        return 2 if end else 1
    return 0


@lru_cache(maxsize=4096)
def _prefix(whole: str) -> str | None:
    heads = ("정부", "측", "정상", "대통령", "총리", "당국", "외교", "국방", "양국")
    return next(
        (name for k in range(len(whole) - 1, 1, -1) if (name := whole[:k]) in codes() and whole[k:].startswith(heads)),
        None,
    )


def _attached(text: str, word: Word, found: list[NameMention]) -> int:
    """Read 가온국정부, 가온국측."""
    name = _prefix(word.whole)
    if name is None:
        return 0
    found.append(_mention(text, word.start, word.start + len(name), codes()[name], "countries.attached"))
    return 1


_PROVINCES = ("성", "주", "현")  # 꽝응아이성 정부: the government of a province abroad
_SHORT_PLACE = 2


def _own(text: str, words: list[Word], n: int, found: list[NameMention]) -> int:
    """Read 정부 and 우리 정부 as the government of the readers' own country."""
    word, data = words[n], table().government
    if word.stem not in data.own:
        return 0
    before = words[n - 1] if n and word.gap == " " else None
    if before is not None and (before.stem in data.not_own or before.whole in data.not_own):
        return 0
    if before is not None and before.bare and before.stem.endswith(_PROVINCES) and len(before.stem) > _SHORT_PLACE:
        return 0
    start = before.start if before is not None and before.whole == "우리" else word.start
    found.append(_mention(text, start, word.end, "KR", "countries.own_government"))
    return 1
