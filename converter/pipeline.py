"""From decoded text to a record: the stages, in order."""

from converter.annotate import annotate
from converter.extract import extract
from converter.lang import load_pack
from converter.model.document import Document, RawDocument
from converter.model.record import Record
from converter.parse import parse
from converter.record import build
from converter.segment import segment


def convert_document(raw: RawDocument, language: str, parsed: Document | None = None) -> Record:
    """Turn one decoded input into its record; ``language`` names the pack that reads it.

    ``parsed`` is the input's document where the caller has it already: a page's language is told from it.
    """
    pack = load_pack(language)
    document = parsed or parse(raw)
    outline = segment(document, pack)
    annotations = annotate(outline, pack, published=raw.published)
    extraction = extract(outline, annotations, pack)
    return build(raw, outline, annotations, extraction)
