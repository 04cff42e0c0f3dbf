"""Read what is reported without marks in English: said that …, …, officials said, according to ….

In: a sentence with what stands in marks blanked out. Out: one indirect quote a reported clause, without speaker and
cue. A clause that holds a quote in marks is left out, because the marked words are the surer reading.
"""

import re

from converter.lang.en import quotes_speaker
from converter.lang.en.quotes_table import patterns
from converter.model.span import Span
from converter.model.speech import QuoteMention, SpeakerMention

_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|does|did|do|not"
    r"|[a-z]{3,}(?:ed|s)|led|met|made|won|ran|fell|rose|put|began)\b",
)
_STOP = re.compile(
    r",\s(?=(?:adding|calling|saying|noting|describing|citing|warning|stressing|according to|but|although)\b)|;\s"
)
_ACCORDING = re.compile(r"(?P<cue>[Aa]ccording to)\s(?P<np>[^,.;”]{2,120}?)(?=[,.;]|\s+\Z|\Z)")
_NOT_SOURCES = re.compile(
    r"\b(?:agreement|deal|plan|schedule|accord|pact|treaty|contract|terms|memorandum|MOU|size|whether|how)\b"
)
_DERIVED = re.compile(
    r"(?:(?:the|an?|its)\s)?(?:[\w-]+\s)?(?:forecasts?|data|figures|reports?|statements?|documents?|estimates?"
    r"|filings?)\s(?:from|by|of|released by|published by)\s"
)
# Behind a verb that closes a sentence stands nothing but when, where and to whom it was said.
_ADJUNCT = re.compile(
    r"(?:\s(?:in|on|at|to|during|after|late|early|yesterday|today|here|through|via|by)\b[^,;”]{0,80})?[.\s]*\Z"
)
_FEWEST_WORDS = 3


def read_reported(
    text: str,
    marked: tuple[Span, ...],
    spoken: SpeakerMention | None,
) -> list[QuoteMention]:
    """Return the reported clauses of one sentence, in order; ``spoken`` is who speaks in its marks."""
    found: list[QuoteMention] = []
    for quote in (*_according(text), *_closing(text), *_clauses(text, spoken)):
        apart = not any(quote.span.overlaps(q) for q in (*marked, *(f.span for f in found)))
        if apart and (_is_clause(quote.span.of(text)) or quote.rule_id == "en.quote.described"):
            found.append(quote)
    return found


def _is_clause(words: str) -> bool:
    return len(words.split()) >= _FEWEST_WORDS and bool(_FINITE.search(words))


def _according(text: str) -> list[QuoteMention]:
    found = []
    for match in _ACCORDING.finditer(text):
        derived = _DERIVED.match(match["np"])
        start = match.start("np") + (derived.end() if derived else 0)
        words = text[start : match.end("np")]
        if _NOT_SOURCES.search(words):
            continue
        speaker = SpeakerMention(span=Span(start, match.end("np")), form=quotes_speaker.form_of(words))
        before = text[: match.start()].rstrip(" ,")
        leads = len(before.split()) < _FEWEST_WORDS
        span = _trimmed(text, match.end() + 1, len(text)) if leads else _trimmed(text, 0, match.start())
        found.append(_quote(span, Span(*match.span("cue")), speaker, "en.quote.according"))
    return found


def _closing(text: str) -> list[QuoteMention]:
    """Read a clause whose source stands behind it: …, officials said on Monday."""
    found = []
    for cue in patterns().cue.finditer(text):
        comma = text.rfind(", ", 0, len(text[: cue.start()].rstrip(" ,")))
        speaker = quotes_speaker.before(text, cue.start(), comma + 2) if comma > 0 else None
        rest = text[cue.end() :]
        ends = _ADJUNCT.match(rest) or (rest.startswith(",") and speaker is not None and speaker.form == "anonymous")
        if speaker is None or not ends or text[comma + 2 : speaker.span.start].strip() or "”" in text[:comma]:
            continue
        apposed = comma if not quotes_speaker.is_apposed(text, comma) else text.rfind(", ", 0, comma)
        if apposed > 0:
            whole = (
                SpeakerMention(span=Span(apposed + 2, speaker.span.end), form=speaker.form)
                if apposed != comma
                else speaker
            )
            found.append(_quote(_trimmed(text, 0, apposed), Span(*cue.span()), whole, "en.quote.closing"))
    return found


def _clauses(text: str, spoken: SpeakerMention | None) -> list[QuoteMention]:
    """Read said that …, said …, adding that …, described … as …; who spoke before goes on with a participle."""
    found: list[QuoteMention] = []
    for cue in patterns().clause.finditer(text):
        start = cue.end() + 1
        stop = _STOP.search(text, start)
        span = _trimmed(text, start, stop.start() if stop else len(text))
        participle = cue.group().split()[0].endswith("ing")
        if participle:
            speaker = (found[-1].speaker if found else None) or spoken or quotes_speaker.opening(text, cue.start())
        else:
            speaker = quotes_speaker.before(text, cue.start(), text.rfind("”", 0, cue.start()) + 1)
        if speaker is None or _ADJUNCT.match(text[cue.end() :]) or not _takes_clause(text, cue, span):
            continue
        rule = "en.quote.described" if cue["name"] else "en.quote.reported"
        found.append(_quote(span, Span(*cue.span()), speaker, rule))
    return found


def _takes_clause(text: str, cue: re.Match[str], span: Span) -> bool:
    words = span.of(text)
    if cue["name"]:
        return cue["name"].startswith("describ") and " as " in words
    return bool(cue["that"]) or not re.match(
        r"(?:in|on|at|to|of|by|from|during|after|with|its|his|her|goodbye|yes|no)\s", words
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    left = start + len(words) - len(words.lstrip(" ,"))
    return Span(left, max(left, start + len(words.rstrip(" ,.;"))))


def _quote(span: Span, cue: Span, speaker: SpeakerMention, rule: str) -> QuoteMention:
    return QuoteMention(kind="indirect", span=span, cue=cue, speaker=speaker, rule_id=rule)
