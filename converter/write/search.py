"""Words to search for: titles and clauses, so that a database finds Korean in them.

In: a record. Out: rows for the table ``search``. Korean words carry endings and are joined without a space, so that
neither whole words nor their beginnings find 협정 in 보전협정을. Of each run of Hangul, Han or Kana every ending is
therefore kept as a word (전협정을, 협정을, …), and a search for the beginning of a word (``협정*``, ``협정:*``) finds
it anywhere, with the means that FTS5 of SQLite and tsvector of PostgreSQL have by themselves. Two syllables do, where
an index of trigrams needs three.
"""

import re
from collections.abc import Iterator
from itertools import chain

from converter.model.record import Record

_CJK = "\u3005-\u3007\u3040-\u30ff\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
_JOINED = re.compile(rf"[{_CJK}]+")
_SPACED = re.compile(rf"[^\W_{_CJK}]+")
_LONGEST = 64  # characters of a word: PostgreSQL refuses words of more than 2 kB

SearchRow = tuple[int, int, str, str | None, str, str]


def search_rows(number: int, record: Record) -> Iterator[SearchRow]:
    """Yield the article, the position, what the text is, the id of what it belongs to, the text, and its words."""
    for position, (kind, item, text) in enumerate(_texts(record), 1):
        yield (number, position, kind, item, text, " ".join(words(text)))


def words(text: str) -> list[str]:
    """Return the words that a text is found by, each once, in lower case, those of other scripts first."""
    lower = text.lower()
    endings = (word[start : start + _LONGEST] for word in _JOINED.findall(lower) for start in range(len(word)))
    return list(dict.fromkeys(chain((word[:_LONGEST] for word in _SPACED.findall(lower)), endings)))


def _texts(record: Record) -> Iterator[tuple[str, str | None, str]]:
    if record.article.headline is not None:
        yield "headline", None, record.article.headline.text
    for agreement in record.agreements:
        if agreement.title is not None:
            yield "agreement", agreement.id, agreement.title
        for clause in agreement.clauses:
            yield "clause", clause.id, clause.text
