"""Extract: agreements and their clauses, from what is marked in the text."""

from converter.lang.pack import LanguagePack
from converter.model.agreement import Extraction
from converter.model.annotation import Annotations
from converter.model.outline import Outline


def extract(outline: Outline, annotations: Annotations, pack: LanguagePack) -> Extraction:
    """Find the agreements of an article."""
    del outline, annotations, pack
    return Extraction(agreements=(), relations=(), diagnostics=())
