"""Share a mention out among the partners with each of whom there is an agreement of its own.

In: a sentence and a mention in it. Out: a mention for each partner where words say so (각각, 잇달아), else the mention.
"""

import re

from msgspec.structs import replace

from converter.model.reading import AgreementMention, SentenceView

_SEVERAL = 2

# B, C와 양해각서를 [잇달아] 체결했다: with each of them.
_EACH = re.compile(r"(?:^| )(?:각각|잇달아|잇따라|연이어|연달아|차례로)(?= )")


def one_each(view: SentenceView, mention: AgreementMention) -> list[AgreementMention]:
    """Return a mention for each partner where words say that each has an agreement of its own."""
    place = mention.evidence.shifted(-view.span.start)
    partners = [one for one in mention.participants if one.partner]
    others = tuple(one for one in mention.participants if not one.partner)
    if len(partners) < _SEVERAL or not mention.status or not _EACH.search(view.words, place.start, place.end):
        return [mention]
    if len(others) > 1 and not any(one.group for one in others):  # A와 B는 각각 C, D와: who with whom is not told
        return [mention]
    return [replace(mention, participants=(*others, one)) for one in partners]
