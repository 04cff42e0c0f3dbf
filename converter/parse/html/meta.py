"""What a page says of its article outside the text.

In: a page's root. Out: a ``Facts``: every statement with the rule that read it, the most trusted first. JSON-LD comes
before ``article:*`` and Open Graph, these before Dublin Core and other names, these before the markup of what is shown.
"""

import re
from html import unescape

from lxml import etree
from msgspec import Struct

from converter.characters import one_line
from converter.model.document import Stated
from converter.parse.html.jsonld import Json, article_data, names_of, text_of

_META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title"),
    "description": ("og:description", "description", "twitter:description", "dc.description", "dcterms.description"),
    "author": (
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "sailthru.author",
        "parsely-author",
        "byl",
        "cxenseparse:author",
        "article:author_name",
        "og:article:author",
        "dable:author",
    ),
    "published": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "og:published_time",
        "article:published",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dcterms.date",
        "dc.date",
        "pubdate",
        "publish-date",
        "publish_date",
        "published_at",
        "date",
        "dc.date.created",
        "cxenseparse:recs:publishtime",
        "article.published",
        "last-modified-date",
        "iso-8601-publish-date",
        "release_date",
    ),
    "modified": (
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
        "lastmod",
        "last-modified",
        "og:article:modified_time",
    ),
    "publisher": (
        "og:site_name",
        "dc.publisher",
        "dcterms.publisher",
        "application-name",
        "publisher",
        "og:article:publisher",
        "al:android:app_name",
        "apple-mobile-web-app-title",
        "copyright",
    ),
    "section": (
        "article:section",
        "og:article:section",
        "section",
        "parsely-section",
        "dc.subject.section",
        "cxenseparse:section",
    ),
    "language": ("og:locale", "content-language", "dc.language", "dcterms.language", "language"),
    "uri": ("og:url",),
    "kind": ("og:type",),
}
_LD = {
    "title": ("headline", "name"),
    "description": ("description",),
    "published": ("datePublished", "dateCreated"),
    "modified": ("dateModified",),
    "publisher": ("publisher", "sourceOrganization"),
    "section": ("articleSection",),
    "language": ("inLanguage",),
    "uri": ("url", "mainEntityOfPage"),
}
_LONGEST = 2000  # characters of a statement; what is longer is no title, name, date or summary
_KEYS = ("property", "name", "itemprop", "http-equiv")


class Facts(Struct, frozen=True, kw_only=True):
    """Statements by what they are about, the most trusted first, and the article's linked data."""

    linked: Json
    stated: dict[str, tuple[Stated, ...]]

    def first(self, about: str) -> Stated | None:
        """Return the most trusted statement."""
        return next(iter(self.stated.get(about, ())), None)


def read_facts(root: etree._Element) -> Facts:
    """Gather what a page says of its article."""
    linked = article_data(root)
    metas = _metas(root)
    stated: dict[str, tuple[Stated, ...]] = {}
    for about, keys in _META.items():
        found = [
            Stated(words, f"html.json_ld.{_rule(key)}")
            for key in _LD.get(about, ())
            if (words := _words(linked.get(key)))
        ]
        if about == "author":
            found = [
                Stated(one_line(unescape(name[:_LONGEST])), "html.json_ld.author")
                for name in names_of(linked.get("author") or linked.get("creator"))
            ]
        for key in keys:
            found += [Stated(words, f"html.meta.{_rule(key)}") for words in metas.get(key, ())]
        stated[about] = tuple(dict.fromkeys(found))
    stated["published"] += tuple(_times(root))
    title = root.find(".//title")
    stated["document"] = (
        (Stated(one_line(title.text[:_LONGEST]), "html.title"),) if title is not None and title.text else ()
    )
    canonical = next(
        (link.get("href") for link in root.iter("link") if link.get("rel") == "canonical" and link.get("href")), None
    )
    if canonical:
        stated["uri"] = (Stated(canonical.strip(), "html.link.canonical"), *stated["uri"])
    lang = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    if lang:
        stated["language"] = (Stated(lang, "html.lang"), *stated["language"])
    return Facts(linked=linked, stated=stated)


def _rule(key: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", key).lower())


def _words(value: object) -> str | None:
    if isinstance(value, dict) and "@id" in value and not value.get("name"):
        value = value["@id"]
    words = text_of(value)
    return one_line(unescape(words[:_LONGEST])) if words else None


def _metas(root: etree._Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = one_line((meta.get("content") or "")[:_LONGEST])
        for key in _KEYS:
            name = meta.get(key)
            if name and content:
                found.setdefault(name.strip().lower(), []).append(content)
    return found


def _times(root: etree._Element) -> list[Stated]:
    """Return the times in the markup: those called the publication's first, then the first that the page shows."""
    found = []
    for time in root.iter("time"):
        stamp = (time.get("datetime") or time.text or "")[:_LONGEST]
        if stamp:
            named = time.get("pubdate") is not None or time.get("itemprop") == "datePublished"
            found.append((not named, Stated(one_line(stamp), "html.time")))
    return [one for _, one in sorted(found, key=lambda pair: pair[0])][:3]
