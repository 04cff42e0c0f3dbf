"""Extract: agreements and their clauses, from what is marked in the text.

Sentences are read by the language pack; mentions of one agreement are merged; terms, follow-ups, assessments and
amounts are attached to it; what cannot be told is left out.
"""

from converter.extract.cast import Cast
from converter.extract.finish import finish
from converter.extract.headed import take_headline
from converter.extract.merge import add_captions, gather
from converter.extract.parts import Numbers
from converter.extract.relations import relations
from converter.extract.scenes import add_scenes
from converter.extract.signers import add_signers
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
    read = tuple(zip(sentences, readings, strict=True))
    drafts = gather(sentences, readings, cast)
    captions = caption_views(outline, annotations)
    telling = _telling({view.sentence.block for view in captions}, outline, pack)
    add_captions(drafts, [(v, pack.read_sentence(v)) for v in captions if v.sentence.block in telling], cast)
    attach(read, drafts, cast, pack.read_item)
    for draft in drafts:
        draft.sides = cast.level(draft.sides)
    add_scenes(read, captions, drafts, pack)
    add_signers(outline, sentences, drafts, cast, pack)
    take_headline(drafts, outline, annotations, pack)
    numbers = Numbers()
    agreements = tuple(finish(draft, n, numbers, cast.actors) for n, draft in enumerate(drafts, 1))
    return Extraction(agreements=agreements, relations=relations(agreements), diagnostics=())


def _telling(shown: set[str], outline: Outline, pack: LanguagePack) -> set[str]:
    """Return those of some blocks, by their ids, that hold words for an agreement."""
    blocks = (block for block in outline.blocks if block.id in shown)
    return {block.id for block in blocks if pack.find_agreement_words(block.span.of(outline.text))}
