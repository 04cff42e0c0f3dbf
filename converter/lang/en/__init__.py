"""English."""

from converter.lang.en import dates, groups, missed, names, quantities, quotes, reading, sentences
from converter.lang.en.layout import LAYOUT
from converter.lang.pack import LanguagePack

PACK = LanguagePack(
    code="en",
    split_sentences=sentences.split_sentences,
    layout=LAYOUT,
    read_sentence=reading.read_sentence,
    find_dates=dates.find_dates,
    find_quantities=quantities.find_quantities,
    read_speech=quotes.read_speech,
    find_agreement_words=missed.find_agreement_words,
    find_names=names.find_names,
    find_groups=groups.find_groups,
    is_short_for=names.is_short_for,
    shape_name=names.shape_name,
)
