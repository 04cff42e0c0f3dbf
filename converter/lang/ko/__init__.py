"""Korean."""

from converter.lang.ko import sentences
from converter.lang.ko.agreements import listing, missed, reading, scene, signing
from converter.lang.ko.layout.blocks import LAYOUT
from converter.lang.ko.names import affiliates
from converter.lang.ko.names import groups as names_groups
from converter.lang.ko.names import mentions as names
from converter.lang.ko.quotes import speech as quotes
from converter.lang.ko.values import dates, quantities
from converter.lang.pack import LanguagePack

PACK = LanguagePack(
    code="ko",
    home="KR",
    split_sentences=sentences.split_sentences,
    layout=LAYOUT,
    read_sentence=reading.read_sentence,
    read_item=listing.read_item,
    find_dates=dates.find_dates,
    find_quantities=quantities.find_quantities,
    read_speech=quotes.read_speech,
    find_agreement_words=missed.find_agreement_words,
    shows_signing=signing.shows_signing,
    read_signers=signing.read_signers,
    read_setting=scene.read_setting,
    sets_scene=scene.sets_scene,
    find_names=names.find_names,
    find_groups=names_groups.find_groups,
    is_short_for=names.is_short_for,
    shape_name=names.shape_name,
    bare_name=affiliates.bare_name,
)
