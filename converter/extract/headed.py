"""Take from the headline what it tells of the agreement that the article is about, where it is one alone.

In: the drafts, the headline and the decks. Out: the same drafts; the one has the sums that these call a total, and its
kind where the text has only general names for it: newsrooms sum up by the most telling one (업무협약 체결).
"""

from converter.extract.drafts import Draft
from converter.extract.state import salience
from converter.extract.views import deck_views, headline_view
from converter.lang.pack import LanguagePack
from converter.model.annotation import Annotations
from converter.model.outline import Outline
from converter.model.vocab import GENERIC


def take_headline(drafts: list[Draft], outline: Outline, annotations: Annotations, pack: LanguagePack) -> None:
    """Give the agreement that the article is about, where it is one, what the headline tells of it."""
    main = [draft for draft in drafts if salience(draft) == "main"]
    view = headline_view(outline, annotations)
    if view is None or len(main) != 1:
        return
    draft = main[0]
    above = (view, *deck_views(outline, annotations))
    draft.headed = tuple(q for one in above for q in one.quantities if q.currency and q.role == "total")
    if draft.type in GENERIC:
        named = (one for one in pack.read_sentence(view).agreements if not (one.known or one.attends))
        telling = {one.type: one for one in named if one.type and one.type not in GENERIC}
        if len(telling) == 1:
            ((draft.type, draft.headline),) = telling.items()
