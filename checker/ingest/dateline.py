"""Datelines: the place, day and agency that open an agency's story.

"PORT ALWIN, Oct 17 (Calder) - …", "TESSALY, 13 March. /KNA/. …", "Lorvik, 13 May (Litoral).- …", "ALDCASTER (NWD) - …",
"MOSCOW. March 1 (Interfax) - …", "Aug 5 (Calder) - …", "(CNN) -- …", "AKIPRESS.COM - …"; without the agency "Lorvik,
Oct 17 - …" and "PORT ALWIN - …"; or alone on a line: "Moscow - XINHUA", "Baku, Azerbaijan, March 1".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from checker.ingest.dates import MONTH, stamps
from checker.language import any_of, pattern, table

if TYPE_CHECKING:
    from checker.ingest.dates import Stamp

RECENT = 256  # lines remembered: several readers of an article ask about the same lines
LONGEST = 120  # characters; the longest in the development sets has 41

_CAPITALISED = rf"(?!{MONTH}\b)[A-Z][\w'’.-]*"
_PLACE = rf"(?P<place>{_CAPITALISED}(?: {_CAPITALISED}){{0,3}}?(?:, {_CAPITALISED}(?: {_CAPITALISED}){{0,2}}?)?)"
_DAY = rf"(?P<day>(?:{MONTH}\.? [0-3]?\d|[0-3]?\d\.? {MONTH})\.?(?:,? (?:19|20)\d\d)?)"
_FORMS = [form for name, others in table("agencies")["agencies"].items() for form in (name, *others)]
_SMALL = any_of(form for form in _FORMS if form.islower())  # "dpa"
_AGENCY = rf"(?:\((?P<round>[A-Z][\w .&-]{{1,30}}|{_SMALL})\)|/(?P<slashed>[A-Z][\w .&-]{{1,30}})/)"
_DASH = r"(?:\s*[.,]?\s*[-–—]{1,2}|\.)(?:\s|$)"
OPENING = re.compile(rf"\s*(?:{_PLACE}(?:[.,]? {_DAY})?\.?\s*)?{_AGENCY}{_DASH}")
DAY_AND_AGENCY = re.compile(rf"\s*{_DAY}\.?\s*{_AGENCY}{_DASH}")
_AND_STORY = r",?\s+[-–—]{1,2}\s"
PLACE_DAY_AND_STORY = re.compile(rf"\s*{_PLACE}[.,]? {_DAY}\.?{_AND_STORY}")
_TOWN = r"[A-Z][A-Z'’.-]{2,}(?: [A-Z][A-Z'’.-]+){0,3}"
_SHOUTED = rf"(?P<place>{_TOWN}(?:, {_CAPITALISED}(?: {_CAPITALISED}){{0,2}}?)?)"
SHOUTED_AND_STORY = re.compile(rf"\s*{_SHOUTED}{_AND_STORY}")
SENTENCE_END = (".", "!", "?", '"', "”", "»", ":")
"""Endings that tell a story opening with a town in capitals from a headline opening with "BREAKING"."""
SITE = re.compile(r"\s*(?P<agency>[A-Z0-9][A-Z0-9-]+\.(?:COM|ORG|NET|INFO|[A-Z]{2}))\s+[-–—]\s")
PLACE_AND_AGENCY = re.compile(rf"\s*{_PLACE}\s*[-–—]\s*(?P<agency>[A-Z][A-Za-z-]*[A-Z][A-Za-z-]*)\s*")
NEWS_AGENCY = pattern("page_heads", "news_agency")
NEWS_AGENCY_CUE: str = table("page_heads")["cues"]["news_agency"]
PLACE_AND_DAY = re.compile(rf"\s*{_PLACE}[.,]? {_DAY}\s*")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where, when and by whom a story was filed, as far as it says; `end` is the offset where the dateline ends.

    `place_at` and `agency_at` are the offsets of those words in the line.
    """

    place: str | None
    agency: str | None
    stamp: Stamp | None
    end: int
    place_at: tuple[int, int] | None = None
    agency_at: tuple[int, int] | None = None


@lru_cache(maxsize=RECENT)
def read_dateline(line: str) -> Dateline | None:
    """Return the dateline that opens `line` or fills it, or None."""
    head = line[:LONGEST]
    if ("(" in head or "/" in head) and (match := OPENING.match(head) or DAY_AND_AGENCY.match(head)):
        return _dateline(match, "round" if match["round"] else "slashed")
    if match := SITE.match(head):
        return _dateline(match, "agency")
    if len(line) <= LONGEST and (match := PLACE_AND_AGENCY.fullmatch(line)):
        return _dateline(match, "agency")
    match = PLACE_DAY_AND_STORY.match(head)
    if match is None and line.rstrip().endswith(SENTENCE_END):
        match = SHOUTED_AND_STORY.match(head)
    if match is None and len(line) <= LONGEST:
        match = PLACE_AND_DAY.fullmatch(line)
    return _dateline(match, None) if match else None


def agency_name(short: str, text: str) -> str:
    """Return the full name of the agency that a dateline calls `short`, or `short` if it is unknown.

    The text may spell its agency out ("the Kelmar News Agency" under /KNA/); public agencies are in ``agencies.toml``.
    """
    for match in NEWS_AGENCY.finditer(text) if NEWS_AGENCY_CUE in text else ():
        words = match[1].split()
        for start in range(len(words) - 2):
            tail = words[start:]
            if "".join(word[0] for word in tail) == short or tail[:-2] == short.split():
                return " ".join(tail)
    return _short_forms().get(short.upper(), short)


@cache
def _short_forms() -> dict[str, str]:
    """Return the agencies' names, keyed by each of their forms in capitals."""
    agencies = table("agencies")
    forms: dict[str, str] = {
        form.upper(): name for name, others in agencies["agencies"].items() for form in (name, *others)
    }
    datelines: dict[str, str] = agencies["datelines"]
    return forms | datelines


def _dateline(match: re.Match[str], group: str | None) -> Dateline:
    """Return the dateline that a pattern matched; the match's `group` holds the agency."""
    parts = match.groupdict()
    found = stamps(parts.get("day") or "")
    place, agency = parts.get("place"), match[group].strip() if group else None
    return Dateline(
        place, agency, found[0] if found else None, match.end(),
        match.span("place") if place else None, match.span(group) if group else None,
    )  # fmt: skip
