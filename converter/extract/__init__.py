"""Extract: agreements and their clauses, from what is marked in the text.

Sentences are read by the language pack; mentions of one agreement are merged; terms, follow-ups, assessments and
amounts are attached to it; what cannot be told is left out.
"""

from converter.extract.cast import Cast
from converter.extract.drafts import Draft
from converter.extract.finish import finish
from converter.extract.merge import add_captions, gather
from converter.extract.parts import Numbers
from converter.extract.relations import relations
from converter.extract.signers import add_signers
from converter.extract.state import salience
from converter.extract.terms import attach
from converter.extract.views import caption_views, views
from converter.lang.pack import LanguagePack
from converter.model.agreement import Extraction
from converter.model.annotation import Annotations
from converter.model.outline import Outline


def extract(outline: Outline, annotations: Annotations, pack: LanguagePack) -> Extraction:
    """Find the agreements of an article, each once, with everything that belongs to it."""
    sentences = views(outline, annotations)
    readings = tuple(pack.read_sentence(view) for view in sentences)
    cast = Cast(actors={actor.id: actor for actor in annotations.actors}, home=pack.home, bare_name=pack.bare_name)
    drafts = gather(sentences, readings, cast)
    captions = caption_views(outline, annotations)
    add_captions(drafts, [(view, pack.read_sentence(view)) for view in captions], cast)
    attach(zip(sentences, readings, strict=True), drafts, cast, pack.read_item)
    for draft in drafts:
        draft.sides = cast.level(draft.sides)
    add_signers(outline, drafts, cast, pack)
    _head(drafts, outline, annotations)
    numbers = Numbers()
    agreements = tuple(finish(draft, n, numbers, cast.actors) for n, draft in enumerate(drafts, 1))
    return Extraction(agreements=agreements, relations=relations(agreements), diagnostics=())


def _head(drafts: list[Draft], outline: Outline, annotations: Annotations) -> None:
    """Give the sums that the headline calls a total to the agreement that the article is about, where it is one."""
    main = [draft for draft in drafts if salience(draft) == "main"]
    if outline.headline and len(main) == 1:
        head = outline.headline.span
        main[0].headed = tuple(q for q in annotations.quantities if q.currency and q.role == "total" and q.span in head)
