"""Foreign names in a person's phrase: where they start and end among the words before an office.

In: an office and the words before it. Out: one mention, from the name to the end of the office (``아리 누르 가온국
총리``, ``누르 총리``). A foreign name is told by its syllables, by where it stands, and by what precedes it.
"""

from converter.lang.ko.names.everyday import is_everyday, table
from converter.lang.ko.names.kinds import is_common
from converter.lang.ko.names.offices import Phrase, person
from converter.lang.ko.names.shape import could_be_foreign, is_modifier, is_where, title_of
from converter.lang.ko.names.tables import bodies, names
from converter.lang.ko.names.words import Word, looks_foreign, sounds_half_foreign
from converter.model.annotation import NameMention

_FULL = 3
_ROLE_WORDS = 6
_INITIALS = 2
_BRANCHES = frozenset({"코리아", "재팬", "차이나", "아시아", "아메리카", "유럽"})  # 다온 코리아 대표


def fits_role(role: list[Word]) -> bool:
    """Tell whether words between a name and an office can be where the person is: any may follow a known body."""
    return (bool(role) and is_where(role[0])) or all(in_role(word) for word in role)


def in_role(word: Word) -> bool:
    """Tell whether a word can stand in an office: a place, another office, no foreign name."""
    return is_where(word) or title_of(word.stem) is not None or not looks_foreign(word.stem) or is_common(word.stem)


def foreign(phrase: Phrase) -> NameMention | None:
    """Read 아리 누르 가온국 총리, 가온연합 아리 누르 대표, 누르 총리: the first words that can be a name."""
    run = phrase.run
    first = _name_start(run, _behind_copula(run))
    while first < len(run):
        last = first
        while last < len(run) and _continues(run, first, last):
            last += 1
        mention = _named(phrase, _initials(run, first), last)
        if mention is not None:
            return mention
        first = _name_start(run, max(last, first + 1))
    return None


def _named(phrase: Phrase, first: int, last: int) -> NameMention | None:
    """Return the person whose name stands at these words, if they can be one."""
    run = phrase.run
    name, role = run[first:last], run[last:]
    if not name or len(role) > _ROLE_WORDS or any(w.gap != " " for w in name[1:]):
        return None
    if not fits_role(role) or not _reads_as_foreign(name, role, phrase.office):
        return None
    linked = any(w.whole in names().name_links for w in name)
    if not role and len(name) == _FULL and not linked:  # the third is the body: 아리 누르 다온 회장
        name, role = name[:2], name[2:]
    short = (len(name) == 1 and not role) or name[0].whole in names().name_links
    return person(phrase, name, [*(w for w in run[:first] if is_where(w)), *role], short=short)


def _initials(run: list[Word], first: int) -> int:
    """Return where a name starts with its initials (J K 누르)."""
    while 0 < first < len(run) and _is_initial(run[first - 1].whole) and run[first].gap == " ":
        first -= 1
    return first


def _is_initial(word: str) -> bool:
    if len(word) > _INITIALS or not word.isascii() or not word.isupper():
        return False
    return word not in bodies().acronyms and word not in bodies().known


def _looks(word: str) -> bool:
    """Tell whether a word looks like a foreign name, or is one that does not."""
    return looks_foreign(word) or word in names().plain_foreign


def _continues(run: list[Word], first: int, n: int) -> bool:
    """Tell whether a word can go on a foreign name; one that links its parts only between them (아리 반 누르)."""
    linked = first < n < len(run) - 1 and run[n].whole in names().name_links
    behind_link = n > first and run[n - 1].whole in names().name_links
    return (could_be_foreign(run[n]) or linked or behind_link) and not is_where(run[n])


def _name_start(run: list[Word], first: int) -> int:
    """Return where a foreign name can start: behind where the person is, and behind what only leads up to the name."""
    while first < len(run) and (is_where(run[first]) or not could_be_foreign(run[first])):
        first += 1
    for k in range(first, len(run)):
        if is_where(run[k]):
            break
        if is_modifier(run[k].whole) or not could_be_foreign(run[k]):
            first = k + 1
        elif _looks(run[k].whole):
            break
    return len(run) - 2 if first + 1 < len(run) and _is_numbered(run[-1]) else first


def _behind_copula(run: list[Word]) -> int:
    """Return where a foreign name starts behind what its bearer is said to be (가온재단 소속인 [아리 누르])."""
    leads = (k for k in range(len(run) - 1, 0, -1) if run[k - 1].whole.endswith("인") and looks_foreign(run[k].whole))
    return next((k for k in leads if is_modifier(run[k - 1].whole)), 0)


def _is_numbered(word: Word) -> bool:
    """Tell whether a word is the number of a king (5세)."""
    return word.whole.endswith("세") and word.whole[:-1].isdigit()


def _reads_as_foreign(name: list[Word], role: list[Word], office: str) -> bool:
    """Tell whether the words before the role look like a foreign name."""
    glossed = name[-1].gloss is not None and len(name) <= _FULL and not is_everyday(name[-1].whole)
    placed = bool(role) and is_where(role[0])
    if glossed or (len(name) > 1 and name[0].whole in names().name_links):
        return True
    if len(name) > (_FULL + 1 if placed else _FULL):
        return False
    if not placed and office in names().weak_titles:
        return _is_full(name)
    looks = [_looks(w.whole) for w in name]
    if not placed and not looks[0] and is_everyday(name[0].whole) and name[0].whole not in names().short_names:
        return False
    if placed and len(name) > 1 and not any(is_everyday(w.whole) for w in name):  # weak syllables of both words count
        return looks[0] or looks_foreign("".join(w.whole for w in name))
    linked = any(w.whole in names().name_links for w in name[1:-1])
    return any(looks) and (placed or linked or looks[-1] or _is_numbered(name[-1]))


def _is_full(name: list[Word]) -> bool:
    """Tell whether words are surely a first name and a surname: two at least, none of them everyday or a company's."""
    words = [w.whole for w in name]
    if len(words) == 1 or words[-1] in _BRANCHES or any(is_everyday(w) or w in table().firms for w in words):
        return False
    return all(sounds_half_foreign(w) or w in names().short_names for w in words) and any(map(looks_foreign, words))
