"""Datelines: the place, day and agency that open an agency's story.

"PORT ALWIN, Oct 17 (Calder) - …", "TESSALY, 13 March. /KNA/. …", "Lorvik, 13 May (Litoral).- …", "ALDCASTER (NWD) - …",
"MOSCOW. March 1 (Interfax) - …", "(CNN) -- …", "AKIPRESS.COM - …"; without the agency "Lorvik, Oct 17 - …" and "PORT
ALWIN - …"; or alone on a line: "Moscow - XINHUA", "Baku, Azerbaijan, March 1".  Of known agencies also "May 6 (Reuters)
- …", "New Delhi, May 6 (PTI) …", "TASS, May 6. …", "YEREVAN, MAY 6, ARMENPRESS. …", "(ANSA) - ROME, MAY 6 - …" and
"ASTANA. KAZINFORM - …".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.ingest.dates import DIGIT, MONTH, stamps
from checker.ingest.masthead import known_name
from checker.language import pattern, source, table

if TYPE_CHECKING:
    from checker.ingest.dates import Stamp

RECENT = 256  # lines remembered: several readers of an article ask about the same lines
LONGEST = 120  # characters; the longest in the development sets has 41

_WEEKDAY = source("page_heads", "weekday_name")
_WORD = rf"(?!(?:{MONTH}|{_WEEKDAY})\b|(?i:{MONTH})\.? ?\d)[A-Z][\w'’.-]*"
_PLACE = rf"(?P<place>{_WORD}(?: {_WORD}){{0,3}}?(?:, {_WORD}(?: {_WORD}){{0,2}}?)?)"
_DAY = rf"(?P<day>{source('page_heads', 'dateline_day')})"
_BRACKETED = (
    r"(?:\((?P<round>[^\W\d_][\w .&-]{1,30})(?:/[\w .&-]{2,30})?\)"  # of two agencies the first: "(AFP/Calder)"
    r"|/ ?(?P<slashed>[A-Z][\w .&-]{1,30}?) ?/)"
)
_DASH = r"[-–—]{1,2}"
_PLAIN_AGENCY = r"(?P<agency>[^\W\d_][\w.-]*(?: [A-Z][\w-]*){0,2}?)"
_TOWN = r"[A-Z][A-Z'’.-]{2,}(?: [A-Z][A-Z'’.-]+){0,3}"
_SHOUTED = rf"(?P<place>{_TOWN}(?:, {_WORD}(?: {_WORD}){{0,2}}?)?)"

BRACKETED = re.compile(rf"\s*(?:{_PLACE}(?:[.,]?\s+|(?=[(/])))?(?:{_DAY}[.,]?\s*)?{_BRACKETED}")
AFTER_BRACKETED = re.compile(rf"(?:\s*[.,]?\s*{_DASH}|\.)(?:\s|$)")
AFTER_KNOWN = re.compile(rf"\s*[.,]?\s*{_DASH}(?=[A-Z\"“'‘])")
AFTER_DAY_AND_KNOWN = re.compile(r":\s|\s+(?=[A-Z\"“'‘])|\s*$")
PLACE_AND_DAY = re.compile(rf"\s*{_PLACE}[.,]? {_DAY}")
AND_STORY = re.compile(rf",?\s+{_DASH}\s")
AND_AGENCY = re.compile(rf"[.,]? {_PLAIN_AGENCY}(?:\s+{_DASH}(?:\s|$)|[.:](?:\s|$)|\s*$)")
AGENCY_AND_DAY = re.compile(rf"\s*{_PLAIN_AGENCY}, {_DAY}(?:\s*{_DASH}|(?<=\.))(?:\s|$)")
SHOUTED_AND_STORY = re.compile(rf"\s*{_SHOUTED}{AND_STORY.pattern}")
TOWN_AND_AGENCY = re.compile(
    rf"\s*(?P<place>[A-Z][A-Z'’-]{{2,}}(?: [A-Z][A-Z'’-]+){{0,3}})[.,] {_PLAIN_AGENCY}\s+{_DASH}\s"
)
SENTENCE_END = (".", "!", "?", '"', "”", "»", ":")
"""Endings that tell a story opening with a town in capitals from a headline opening with "BREAKING"."""
SITE = re.compile(r"\s*(?P<agency>[A-Z0-9][A-Z0-9-]+\.(?:COM|ORG|NET|INFO|[A-Z]{2}))\s+[-–—]\s")
PLACE_AND_AGENCY = re.compile(rf"\s*{_PLACE}\s*[-–—]\s*(?P<agency>[A-Z][A-Za-z-]*[A-Z][A-Za-z-]*)\s*")
NEWS_AGENCY = pattern("page_heads", "news_agency")
NEWS_AGENCY_CUE: str = table("page_heads")["cues"]["news_agency"]


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
    if ("(" in head or "/" in head) and (found := _bracketed(head)):
        return found
    if match := SITE.match(head):
        return _dateline(match, "agency")
    if len(line) <= LONGEST and (match := PLACE_AND_AGENCY.fullmatch(line)):
        return _dateline(match, "agency")
    if DIGIT.search(head) and (found := _with_day(line, head)):
        return found
    if (match := TOWN_AND_AGENCY.match(head)) and known_name(match["agency"]):
        return _dateline(match, "agency")
    if line.rstrip().endswith(SENTENCE_END) and (match := SHOUTED_AND_STORY.match(head)):
        return _dateline(match)
    return None


def _bracketed(head: str) -> Dateline | None:
    """Return the dateline that an agency in brackets or between slashes ends, or begins ("(ANSA) - ROME, OCT 6 - …").

    A name in lower case, or behind a day alone, must be a known agency, since much else is put in brackets there.
    """
    match = BRACKETED.match(head)
    if match is None:
        return None
    group = "round" if match["round"] else "slashed"
    name, day = match[group].strip(), match["day"]
    if (name[0].islower() or (day and not match["place"])) and not known_name(name):
        return None
    end = AFTER_BRACKETED.match(head, match.end())
    if end is None and known_name(name):
        end = AFTER_KNOWN.match(head, match.end()) or (AFTER_DAY_AND_KNOWN.match(head, match.end()) if day else None)
    if end is None:
        return None
    filed = None if match["place"] or day else PLACE_AND_DAY.match(head, end.end())
    if filed and (story := AND_STORY.match(head, filed.end())):
        return _dateline(filed, None, story.end(), (name, match.span(group)))
    return _dateline(match, None, end.end(), (name, match.span(group)))


def _with_day(line: str, head: str) -> Dateline | None:
    """Return the dateline that begins with a day and a place or agency, or None if the story goes on with them."""
    if (match := AGENCY_AND_DAY.match(head)) and known_name(match["agency"]):
        return _dateline(match, "agency")
    match = PLACE_AND_DAY.match(head)
    if match is None:
        return None
    if story := AND_STORY.match(head, match.end()):
        return _dateline(match, None, story.end())
    if (agency := AND_AGENCY.match(head, match.end())) and known_name(agency["agency"]):
        return _dateline(match, None, agency.end(), (agency["agency"], agency.span("agency")))
    return None if line[match.end() :].strip() else _dateline(match, None, len(line))


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
    return known_name(short) or short


def _dateline(
    match: re.Match[str],
    group: str | None = None,
    end: int | None = None,
    agency: tuple[str, tuple[int, int]] | None = None,
) -> Dateline:
    """Return the dateline that a pattern matched, up to `end`; the match's `group` or `agency` holds the agency."""
    parts = match.groupdict()
    found = stamps((parts.get("day") or "").replace(".", ". "))
    if group:
        agency = (match[group].strip(), match.span(group))
    return Dateline(
        parts.get("place"), agency[0] if agency else None, found[0] if found else None,
        match.end() if end is None else end, match.span("place") if parts.get("place") else None,
        agency[1] if agency else None,
    )  # fmt: skip
