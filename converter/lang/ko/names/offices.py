"""From the words of a person's phrase to the mention: the office in full, where it is, how the name is shown.

In: the name's words and the words of the office. Out: one mention. An office goes on behind 겸 (장관 겸 부총리), and
words like 후보 and 권한대행 belong to it.
"""

from msgspec import Struct

from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.kinds import kind_of
from converter.lang.ko.names.shape import headed_by, is_korean_name, seat_of, title_of
from converter.lang.ko.names.tables import bodies, names
from converter.lang.ko.names.words import JOINTS, Word
from converter.model.annotation import NameMention

_GAPS = frozenset({*JOINTS, ": ", " : ", ":", " / ", "/"})  # (총장 홍길동), (총장·홍길동), (총장: 홍길동)
_FURTHER = 4  # words from 겸 to the office behind it


class Phrase(Struct, frozen=True):
    """The words before an office that can belong to it, and the office: the ``n``-th of ``words``."""

    text: str
    words: list[Word]
    n: int
    run: list[Word]
    office: str

    @property
    def head(self) -> Word:
        """The word that is the office or ends in it."""
        return self.words[self.n]


def person(phrase: Phrase, name: list[Word], role: list[Word], *, short: bool = False) -> NameMention:
    """Make the mention of a person from the words of the name and those around it that say what they are."""
    last = _last(phrase)
    end = phrase.words[last].end
    start = next((w.start for w in role if w.start > name[-1].start), phrase.head.start)
    country = next((code for w in role if (code := _country(w))), None)
    return NameMention(
        text=phrase.text[name[0].start : end],
        start=name[0].start,
        end=end,
        rule_id="names.person_and_office",
        name=phrase.text[name[0].start : name[-1].start + len(name[-1].whole)],
        type="person",
        country=country,
        role=phrase.text[start:end],
        affiliation=_affiliation([*role, *phrase.words[phrase.n : last + 1]], phrase.head),
        short=short,
        latin=_latin(phrase.text, name[-1]),
    )


def _last(phrase: Phrase) -> int:
    """Return the index of the last word of the office."""
    words, at = phrase.words, phrase.n
    while at + 2 < len(words) and words[at].bare and words[at + 1].whole in names().role_links:
        further = _office_after(words, at + 2)
        if further is None:
            break
        at = further
    behind = words[at + 1] if at + 1 < len(words) else None
    tail = behind is not None and words[at].bare and behind.gap == " " and behind.stem in names().role_tails
    return at + 1 if tail else at


def _office_after(words: list[Word], n: int) -> int | None:
    """Return the index of the office that follows 겸, at most so many words on."""
    for k in range(n, min(n + _FURTHER, len(words))):
        if title_of(words[k].stem):
            return k
        if not words[k].bare:
            return None
    return None


def _affiliation(role: list[Word], office: Word) -> str | None:
    """Return the body that the words put the person in, else the country."""
    body = next((w.stem for w in role if w is not office and (kind_of(w.stem) or w.stem in bodies().suffixes)), None)
    if body is not None:
        return bodies().canonical.get(body, body)
    country = next((code for w in role if (code := _country(w))), None)
    return countries.name_of(country) if country else _glued_affiliation(office)


def _country(word: Word) -> str | None:
    """Return the code of the country that a word of the office names (가온국, 미, 美)."""
    data, stem = countries.table(), word.stem
    if stem in data.single.safe:
        return data.syllables[stem]
    return countries.codes().get(stem) or data.hanja.get(stem)


def _glued_affiliation(office: Word) -> str | None:
    """Read the body in 통일부장관, 가온시장."""
    title = title_of(office.stem) or ""
    before = office.stem.removesuffix(title)
    seat = seat_of(before, title)
    if seat is not None:
        return bodies().canonical.get(seat, seat)
    body = headed_by(office.stem) or (before if before and kind_of(before) else None)
    return bodies().canonical.get(body, body) if body else None


def _latin(text: str, word: Word) -> str | None:
    gloss = word.gloss.of(text) if word.gloss else ""
    return gloss if gloss[:1].isascii() and gloss[:1].isalpha() else None


def _is_named(word: str) -> bool:
    """Tell whether a word behind an office is somebody's name, no remark of an editor (부사장·사진)."""
    return is_korean_name(word) and word not in names().leading


def in_gloss(words: list[Word], body: str | None) -> NameMention | None:
    """Read the head of a body from a gloss behind it: ``(총장 홍길동)``."""
    for n in range(len(words) - 1):
        name = words[n + 1]
        if title_of(words[n].stem) and words[n].bare and name.gap in _GAPS and _is_named(name.whole):
            return NameMention(
                text=name.whole,
                start=name.start,
                end=name.start + len(name.whole),
                rule_id="names.person_in_gloss",
                name=name.whole,
                type="person",
                role=words[n].stem,
                affiliation=body,
            )
    return None
