"""Bodies in Korean text: companies, ministries, parties, unions, universities, international organisations.

In: the words of one block. Out: one mention a body. A body is known by name, by the word that ends its name, by a
company's sign, or by the words around it: what it is said to be (``…업체 가온``), or the names it stands in a row with.
Names that nothing but their behaviour gives away are left to ``names_guess``.
"""

import re
from functools import cache, lru_cache

from converter.lang.ko.names import countries
from converter.lang.ko.names.tables import bodies
from converter.lang.ko.names.words import Word, looks_foreign
from converter.model.annotation import NameMention
from converter.model.vocab import ActorType

_SIGNS = re.compile(r"㈜|\([주재사유]\)")
_FOUNDED = re.compile(r"\([재사]\)")  # a foundation, an association
_LATIN = re.compile(r"[A-Z][A-Za-z0-9&.\- ]*$")
# Plurals, copulas and quotations are no names, nor are 가 사 and 나 씨 in Latin letters (A사, B씨).
_NO_NAME_ENDS = ("들", "사인", "입니다", "느니", "으면", "더라", "으키", "등")
_ANONYMOUS = re.compile(r"[A-Z](?:사|씨|군|양|모|모씨)?$")
_LATIN_HEAD = re.compile(r"[A-Za-z&0-9]+")
GLUED = ("제공", "기자", "주장")  # the end of a caption or a byline, with the next line glued to it
_COMPANY = "주식회사"
_BEHIND_NAMES = frozenset("등측")
_SHORTEST_WORLD = 4  # 국제기구 is any of them, 국제등대기구 is one
_COUNTRY_IN_NAME = frozenset({"government_body", "organization"})


def plain(name: str) -> str:
    """Return a name without the company's sign."""
    return (_SIGNS.sub("", name) if "㈜" in name or "(" in name else name).strip()


@lru_cache(maxsize=1 << 16)
def kind_of(word: str) -> ActorType | None:
    """Tell what kind of body a word names, by itself; null if it names none."""
    table = bodies()
    name = plain(word)
    if name != word and len(name) > 1:
        return table.known.get(name, "organization" if _FOUNDED.search(word) else "company")
    if name[-1:] == "시" and name[:-1] in table.places:
        return "government_body"
    return table.known.get(name) or _by_suffix(name)


def _by_suffix(name: str) -> ActorType | None:
    table = bodies()
    if name[-1:] not in table.suffix_ends:
        return None
    if name in table.words or name in table.everyday or countries.is_country(name) or name.startswith(GLUED):
        return None
    if name.startswith(table.world_starts) and name.endswith(table.world_ends) and len(name) > _SHORTEST_WORLD:
        return "international_organization"
    for size in range(min(table.longest_suffix, len(name) - 1), 0, -1):
        kind = table.suffixes.get(name[-size:])
        if kind is not None:
            return kind if is_own_name(name[:-size], name[-size:]) else None
    return None


@lru_cache(maxsize=1 << 14)
def is_own_name(prefix: str, suffix: str) -> bool:
    """Tell whether what stands before the ending makes it a name of its own (가온은행, not 시중은행)."""
    table = bodies()
    if prefix.isascii():
        return prefix not in table.acronyms and prefix[0].isupper()
    if len(prefix) < 2 or prefix[0].isdigit() or prefix[-1].isdigit():  # noqa: PLR2004 - 3개은행; one syllable
        return False
    if suffix in table.institutions:
        return True
    if suffix in table.after_name:
        return prefix in table.known or (looks_foreign(prefix) and not _is_common(prefix))
    if table.suffixes[suffix] == "government_body" and suffix != "위원회":
        return prefix not in table.words
    return prefix not in table.words and not _is_common(prefix)


def _is_common(prefix: str) -> bool:
    """Tell whether the word is made of everyday words alone."""
    common = bodies().everyday
    return prefix in common or any(
        prefix[:cut] in common and prefix[cut:] in common
        for cut in range(1, len(prefix))
        if len(prefix) > 2  # noqa: PLR2004
    )


@lru_cache(maxsize=1 << 14)
def is_common(word: str) -> bool:
    """Tell whether a word is an everyday noun, loan word or abbreviation, and so no name."""
    table = bodies()
    return (
        word.endswith(_NO_NAME_ENDS)
        or (word[:1].isascii() and _is_common_latin(word))
        or word in table.words
        or _is_common(word)
        or is_place(word)
        or any(word[cut:] in table.loans for cut in range(1, len(word) - 1))
    )


def _is_common_latin(word: str) -> bool:
    latin = _LATIN_HEAD.match(word)
    return _ANONYMOUS.match(word) is not None or (latin is not None and latin[0] in bodies().acronyms)


def is_place(word: str) -> bool:
    """Tell whether a word is a city or a region, alone or with its kind behind it (가온주)."""
    places = bodies().places
    return word in places or (word[-1:] in "주시성현도" and word[:-1] in places)


def find(text: str, words: list[Word], taken: frozenset[int]) -> list[NameMention]:
    """Return the bodies among the words of one block; ``taken`` are the starts of words that are personal names."""
    found: list[NameMention] = []
    signed = _COMPANY in text
    for n, word in enumerate(words):
        told = _can_end(word.whole, word.stem) or (signed and n and words[n - 1].whole == _COMPANY)
        if not told or word.start in taken:
            continue
        mention = _longer(text, words, n) or _of_country(text, words, n)
        mention = mention or _single(text, words, n) or _signed(text, words, n)
        if mention is None:
            continue
        if found and mention.start == found[-1].start:  # 가온시 is part of 가온시 의료원
            found.pop()
        if not (found and mention.start < found[-1].end):
            found.append(mention)
    return found


@lru_cache(maxsize=1 << 14)
def is_apart(first: str, second: str) -> bool:
    """Tell whether two words are the name of a known company, written apart."""
    return bodies().known.get(first + second) == "company" and not is_common(first)


@lru_cache(maxsize=1 << 15)
def _can_end(whole: str, stem: str) -> bool:
    """Tell, once a word, whether a name can end in it by itself, or begin with it."""
    return stem in _first_words() or institution(stem) is not None or _named(whole, stem) is not None


@cache
def _first_words() -> frozenset[str]:
    """Return the words with which known names of several words begin."""
    names = (*bodies().longer, *bodies().canonical)
    return frozenset(name.partition(" ")[0] for name in names if " " in name)


def _longer(text: str, words: list[Word], n: int) -> NameMention | None:
    """Read a known name of two words (가온 이사회), or one that is written as two (가온 전자)."""
    if n + 1 >= len(words) or words[n + 1].gap != " " or not words[n].bare or words[n].gloss:
        return None
    if is_apart(words[n].stem, words[n + 1].stem):
        return mention_of(text, words[n].start, words[n + 1].end, "names.known", "company")
    if words[n].stem not in _first_words():
        return None
    name = f"{words[n].stem} {words[n + 1].stem}"
    if name not in bodies().longer and name not in bodies().canonical:
        return None
    return mention_of(text, words[n].start, words[n + 1].end, "names.known")


@lru_cache(maxsize=1 << 15)
def institution(stem: str) -> ActorType | None:
    """Return the kind of the longest ending of a word that names an institution."""
    table = bodies()
    if stem[-1:] not in table.suffix_ends:
        return None
    for k in range(len(stem)):
        if stem[k:] in table.institutions:
            return table.suffixes[stem[k:]]
    return None


def _of_country(text: str, words: list[Word], n: int) -> NameMention | None:
    """Read everyday words that end as bodies do, behind a state or a city (가온국 가스공사)."""
    word = words[n]
    if not n or word.gap != " " or not words[n - 1].bare or kind_of(word.stem) is not None:
        return None
    kind = institution(word.stem)
    if kind is None or not (countries.is_country(words[n - 1].stem) or _is_seat(words[n - 1].stem)):
        return None
    return mention_of(text, words[n - 1].start, word.end, "names.country_body", kind)


def _single(text: str, words: list[Word], n: int) -> NameMention | None:
    word = words[n]
    named = _named(word.whole, word.stem)
    if named is None:
        return None
    name, kind = named
    start = _start(words, n, kind)
    end = _end(words, n) if name == word.stem else None
    return mention_of(text, start, end or word.start + len(name), _rule(name), kind)


@lru_cache(maxsize=1 << 15)
def _named(whole: str, stem: str) -> tuple[str, ActorType] | None:
    """Return the body that a word names, with its particle, without it, or without 등 or 측."""
    for name in (whole, stem, stem[:-1]) if stem[-1] in _BEHIND_NAMES else (whole, stem):
        kind = kind_of(name)
        if kind is not None and not (name == whole != stem and kind_of(stem)):
            return name, kind
    return None


def _end(words: list[Word], n: int) -> int | None:
    """Return where the name ends, if the word behind it belongs to it (가온건설 컨소시엄)."""
    if not words[n].bare or n + 1 >= len(words) or words[n + 1].gap != " ":
        return None
    return words[n + 1].end if words[n + 1].stem == "컨소시엄" else None


def _rule(name: str) -> str:
    return "names.known" if plain(name) in bodies().known else "names.suffix"


def _start(words: list[Word], n: int, kind: ActorType) -> int:
    """Return where the name starts: at its country, where the two together are the name (가온국 상무부)."""
    before = words[n - 1] if n else None
    if before is None or words[n].gap != " " or not before.bare or before.gloss:
        return words[n].start
    if words[n].stem.isascii() or words[n].stem.rstrip("㈜").isascii():
        return before.start if _is_latin_part(before.stem) else words[n].start
    if _rule(words[n].stem) == "names.suffix" and kind in _COUNTRY_IN_NAME and _is_seat(before.stem):
        return before.start
    own = words[n].stem in bodies().countries or words[n].stem in bodies().canonical.values()
    if kind in _COUNTRY_IN_NAME and countries.is_country(before.stem) and not own:
        return before.start
    if kind == "company" and words[n].stem.endswith("공사") and countries.is_country(before.stem):
        return before.start
    return words[n].start


def _is_latin_part(word: str) -> bool:
    other = word in bodies().acronyms or bodies().known.get(word) == "company"
    return word.isascii() and word[0].isupper() and not other and len(word) > 1


def _is_seat(word: str) -> bool:
    """Tell whether a word is a body under which others stand: a parliament, a city, a province."""
    return word == "국회" or (word[-1] in "시도군구" and bodies().known.get(word) == "government_body")


def _signed(text: str, words: list[Word], n: int) -> NameMention | None:
    """Read 주식회사 가온, and GAON KOREA㈜ from its last word backwards."""
    word = words[n]
    if n and words[n - 1].whole == _COMPANY and word.gap == " ":
        return mention_of(text, word.start, word.end, "names.company_sign", "company")
    return None


def mention_of(text: str, start: int, end: int, rule: str, kind: ActorType | None = None) -> NameMention:
    """Make the mention of a body; its name is the table's full name where there is one."""
    words = text[start:end]
    name = plain(words)
    first = name.split(" ", 1)[0]
    table = bodies()
    full = table.canonical.get(name, name)
    country = countries.codes().get(first) if " " in name else None
    return NameMention(
        text=words,
        start=start,
        end=end,
        rule_id=rule,
        name=full,
        type=kind or table.known.get(full, "organization"),
        country=country or table.countries.get(name) or ("KR" if _is_korean(full) else None),
        latin=full if _LATIN.match(full) else None,
    )


@lru_cache(maxsize=4096)
def _is_korean(name: str) -> bool:
    """Tell whether it is a ministry, an office or a seat of government of the readers' own country."""
    table = bodies()
    return table.known.get(name) == "government_body" and (
        name in set(table.canonical.values()) or name.endswith(("시", "군", "구", "도"))
    )
