"""ninjs, IPTC's news in JSON, generations 1, 2 and 3 (https://iptc.org/std/ninjs/).

Generation 1 has one ``headline`` and a ``body_xhtml`` or ``body_text``; 2 and 3 have lists, ``headlines`` and
``bodies``, each entry with its role.  Agencies write the field names in upper, lower or mixed case.
"""

from __future__ import annotations

from typing import Any

from checker.ingest.fragments import prose_of
from checker.ingest.linked_data import name_of
from checker.ingest.statuses import status_notes, status_of
from checker.ingest.story import Story

TELLING = frozenset({"headline", "headlines", "bodies", "pubstatus", "versioncreated", "representationtype"})
TEXT_TYPES = (None, "text", "composite")
BODIES = ("body_xhtml", "body_html", "body_text")
DATES = ("versioncreated", "firstcreated", "contentcreated")


def stories_of(data: Any) -> tuple[Story, ...]:
    """Return the story of a ninjs object, or none for a picture or any other value."""
    if not isinstance(data, dict):
        return ()
    item = {key.lower(): value for key, value in data.items()}
    if not isinstance(item.get("uri"), str) or (TELLING.isdisjoint(item) and not _body(item)):
        return ()
    body = _body(item)
    if item.get("type") not in TEXT_TYPES or body is None:
        return ()
    published, embargo = (
        next(filter(None, (name_of(item.get(key)) for key in DATES)), None),
        name_of(item.get("embargoed")),
    )
    word = name_of(item.get("pubstatus"))
    status = status_of(word, embargo, published)
    uri = item["uri"]
    return (
        Story(
            id=uri, text=prose_of(body), title=_main(item.get("headlines")) or name_of(item.get("headline")),
            outlet=_outlet(item), byline=name_of(item.get("by")) or name_of(item.get("byline")), published=published,
            published_from="ninjs", status=status, url=uri,
            notes=status_notes(word, status, embargo),
        ),
    )  # fmt: skip


def _body(item: dict[str, Any]) -> str | None:
    """Return the body with the most structure: marked-up text before plain."""
    entries = [entry for entry in _entries(item.get("bodies")) if isinstance(entry.get("value"), str)]
    entries.sort(key=lambda entry: "html" not in f"{entry.get('contenttype')} {entry.get('role')}".lower())
    if entries:
        value: str = entries[0]["value"]
        return value
    others = sorted(key for key in item if key.startswith("body_") and key not in BODIES)
    return next((item[key] for key in (*BODIES, *others) if isinstance(item.get(key), str) and item[key].strip()), None)


def _main(headlines: Any) -> str | None:
    entries = _entries(headlines)
    entries.sort(key=lambda entry: entry.get("role") != "main")
    return next((name for entry in entries if (name := name_of(entry.get("value")))), None)


def _outlet(item: dict[str, Any]) -> str | None:
    """Return the source with the role of provider, or else the first source, the provider or the copyright holder."""
    sources = _entries(item.get("infosources")) + _entries(item.get("infosource"))
    sources.sort(key=lambda source: "provider" not in (source.get("role"), source.get("rel")))
    names = (
        *(name_of(source) for source in sources),
        name_of(item.get("provider")),
        name_of(item.get("copyrightholder")),
    )
    return next(filter(None, names), None)


def _entries(value: Any) -> list[dict[str, Any]]:
    """Return the objects in a list, with their keys in lower case."""
    if not isinstance(value, list):
        return []
    return [{key.lower(): part for key, part in entry.items()} for entry in value if isinstance(entry, dict)]
