"""What a page says of its article outside the text.

In: a page's root. Out: a ``Facts``: every statement with the rule that read it, the most trusted first. JSON-LD comes
before ``article:*`` and Open Graph, these before Dublin Core and other names, these before the markup of what is shown.
"""

import re
from functools import cache
from html import unescape

from lxml import etree
from msgspec import Struct

from converter.characters import one_line
from converter.model.document import Stated
from converter.parse.html.jsonld import Json, article_data, is_linked_data, names_of, text_of

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
        "og:regdate",
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
        "article:media_name",
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
_KNOWN = frozenset(key for keys in _META.values() for key in keys)


class Facts(Struct, frozen=True, kw_only=True):
    """Statements by what they are about, the most trusted first, and the article's linked data."""

    linked: Json
    stated: dict[str, tuple[Stated, ...]]

    def first(self, about: str) -> Stated | None:
        """Return the most trusted statement."""
        return next(iter(self.stated.get(about, ())), None)

    def with_more(self, more: dict[str, tuple[Stated, ...]]) -> "Facts":
        """Return the facts with statements behind those that there are."""
        return Facts(
            linked=self.linked,
            stated={about: (*given, *more.get(about, ())) for about, given in self.stated.items()},
        )


def read_facts(root: etree._Element) -> Facts:
    """Gather what a page says of its article."""
    head = _gather(root)
    linked = article_data(head.scripts)
    stated: dict[str, tuple[Stated, ...]] = {}
    for about, keys in _META.items():
        if about == "author":
            names = names_of(linked.get("author") or linked.get("creator"))
            found = [Stated(one_line(unescape(name[:_LONGEST])), "html.json_ld.author") for name in names]
        else:
            pairs = ((key, _words(linked.get(key))) for key in _LD.get(about, ()))
            found = [Stated(words, f"html.json_ld.{_rule(key)}") for key, words in pairs if words]
        for key in keys:
            found += [Stated(words, f"html.meta.{_rule(key)}") for words in head.metas.get(key, ())]
        stated[about] = tuple(dict.fromkeys(found))
    stated["published"] += tuple(_times(head.times))
    stated["document"] = (Stated(head.title, "html.title"),) if head.title else ()
    if head.canonical:
        stated["uri"] = (Stated(head.canonical, "html.link.canonical"), *stated["uri"])
    lang = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    if lang:
        stated["language"] = (Stated(lang, "html.lang"), *stated["language"])
    return Facts(linked=linked, stated=stated)


class _Head(Struct):
    """What elements of a page say of it, wherever they stand: parsers move them out of broken heads."""

    metas: dict[str, list[str]]
    scripts: list[str]
    times: list[etree._Element]
    title: str = ""
    canonical: str = ""


def _gather(root: etree._Element) -> _Head:
    """Find the elements that speak of the page, in one pass."""
    head = _Head({}, [], [])
    for one in root.iter("meta", "script", "time", "link", "title"):
        tag = one.tag
        if tag == "meta":
            _add_meta(head.metas, one)
        elif tag == "script":
            if is_linked_data(one) and one.text:
                head.scripts.append(one.text)
        elif tag == "time":
            head.times.append(one)
        elif tag == "link":
            if one.get("rel") == "canonical" and not head.canonical:
                head.canonical = (one.get("href") or "").strip()
        elif not head.title:
            head.title = one_line((one.text or "")[:_LONGEST])
    return head


def _add_meta(metas: dict[str, list[str]], meta: etree._Element) -> None:
    get = meta.get
    for name in (get("property"), get("name") or get("itemprop") or get("http-equiv")):
        if name and (plain := name.strip().lower()) in _KNOWN:
            content = one_line((get("content") or "")[:_LONGEST])
            if content:
                metas.setdefault(plain, []).append(content)


@cache
def _rule(key: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", key).lower())


def _words(value: object) -> str | None:
    if isinstance(value, dict) and "@id" in value and not value.get("name"):
        value = value["@id"]
    words = text_of(value)
    return one_line(unescape(words[:_LONGEST])) if words else None


def _times(elements: list[etree._Element]) -> list[Stated]:
    """Return the times in the markup: those called the publication's first, then the first that the page shows."""
    found = []
    for time in elements:
        stamp = (time.get("datetime") or time.text or "")[:_LONGEST]
        if stamp:
            named = time.get("pubdate") is not None or time.get("itemprop") == "datePublished"
            found.append((not named, Stated(one_line(stamp), "html.time")))
    return [one for _, one in sorted(found, key=lambda pair: pair[0])][:3]
