"""Any language that has no pack of its own.

What a page's markup says of its parts holds in every language; what its sentences say does not. This pack parts
sentences at their marks and reads nothing in them, so that such a page still gives an article, without agreements.
"""

import re

from converter.lang.layout import Layout
from converter.lang.pack import LanguagePack
from converter.model.annotation import NameShape
from converter.model.layout import Byline
from converter.model.reading import SentenceReading, SentenceView, WholeReading
from converter.model.span import Span
from converter.model.speech import SentenceSpeech

# A sentence ends with its mark and what closes behind it, where white space follows or the script puts none.
_SENTENCE = re.compile(
    r"\S[^.!?…。！？؟।]*(?:[.!?…؟।]+[\"'”’»“)\]]*(?=\s|\Z)|[。！？]+[」』”’）]*|[.!?…؟।]+(?!\s|\Z)|\Z)"
)


def split_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of one block; a mark inside a word or a number ends none."""
    spans: list[Span] = []
    begin = None
    for part in _SENTENCE.finditer(text):
        begin = part.start() if begin is None else begin
        if part.end() == len(text) or text[part.end()].isspace() or part.group()[-1] in "。！？」』）":
            spans.append(Span(begin, part.end()))
            begin = None
    return tuple(Span(one.start, one.start + len(one.of(text).rstrip())) for one in spans)


_NO_SPEECH = SentenceSpeech(quotes=(), topic=None)


def _read_nothing(view: SentenceView) -> SentenceReading:  # noqa: ARG001 - the pack's signature
    return WholeReading(
        subject=(),
        elliptic=False,
        kind="fact",
        certainty="unknown",
        cue=None,
        assessment=None,
        agreements=(),
        clauses=(),
        followups=(),
        valued=(),
        pillar=None,
        aside=False,
    )


LAYOUT = Layout(
    is_prose=lambda text: True,  # noqa: ARG005 - the markup alone tells lines from paragraphs
    kicker=lambda text: None,  # noqa: ARG005
    cuts=lambda text, whole: (),  # noqa: ARG005
    deck_end=lambda text, headline, whole: 0,  # noqa: ARG005
    byline=lambda text: Byline(),  # noqa: ARG005
    marker=lambda text: None,  # noqa: ARG005
)

PACK = LanguagePack(
    code="und",
    split_sentences=split_sentences,
    layout=LAYOUT,
    read_sentence=_read_nothing,
    find_dates=lambda text: (),  # noqa: ARG005
    find_quantities=lambda text: (),  # noqa: ARG005
    read_speech=lambda text, sentences, marks, mentions: tuple(_NO_SPEECH for _ in sentences),  # noqa: ARG005
    find_names=lambda text, blocks: (),  # noqa: ARG005
    find_groups=lambda text, blocks: (),  # noqa: ARG005
    is_short_for=lambda short, name: False,  # noqa: ARG005
    shape_name=lambda name: NameShape(name.name, name.name, name.name, (), ()),
)
