"""Datelines: the place, day and agency that open an agency's story.

"PORT ALWIN, Oct 17 (Calder) - …", "TESSALY, 13 March. /KNA/. …", "Lorvik, 13 May (Litoral).- …", "ALDCASTER (NWD) - …",
"BISHKEK (TCA) — …", or alone on a line: "Moscow - XINHUA".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.ingest.dates import MONTH, Stamp, stamps
from checker.lexicon import table

_PLACE = (
    r"(?P<place>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3}?"
    rf"(?:, (?!{MONTH}\b)[A-Z][\w'’.-]*(?: (?!{MONTH}\b)[A-Z][\w'’.-]*){{0,2}}?)?)"
)
_AGENCY = r"(?:\((?P<round>[A-Z][\w .&-]{1,30})\)|/(?P<slashed>[A-Z][\w .&-]{1,30})/)"
_DASH = r"(?:\s*[.,]?\s*[-–—]{1,2}|\.)\s"
_DAY = rf"(?:{MONTH}\.? [0-3]?\d|[0-3]?\d\.? {MONTH})\.?(?:,? (?:19|20)\d\d)?"
OPENING = re.compile(rf"\s*(?:{_PLACE}(?:,? (?P<day>{_DAY}))?\.?\s*)?{_AGENCY}{_DASH}")
ALONE = re.compile(rf"\s*{_PLACE}\s*[-–—]\s*(?P<round>[A-Z][A-Za-z-]*[A-Z][A-Za-z-]*)\s*")
LONGEST = 120


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and by whom a story was filed; `end` is the offset after it, `stamp` its date if it has one."""

    place: str | None
    agency: str
    stamp: Stamp | None
    end: int


def read_dateline(line: str) -> Dateline | None:
    """Return the dateline that opens `line` or is all of it, or None."""
    head = line[:LONGEST]
    if ("(" in head or "/" in head) and (match := OPENING.match(head)):
        found = stamps(match["day"] or "")
        return Dateline(
            match["place"], (match["round"] or match["slashed"]).strip(), found[0] if found else None, match.end()
        )
    if len(line) <= LONGEST and (match := ALONE.fullmatch(head)):
        return Dateline(match["place"], match["round"], None, match.end())
    return None


def agency_name(short: str, text: str) -> str:
    """Return the full name of an agency that a dateline calls `short`, as far as the text or the table gives it.

    A text spells its agency out ("the Kelmar News Agency" under /KNA/); public agencies are in ``outlets.toml``.
    """
    if "News Agency" in text:
        for match in re.finditer(r"\b((?:[A-Z][\w-]* ){1,3}News Agency)\b", text):
            name = match[1]
            words = name.split()
            for start in range(len(words) - 2):
                tail = words[start:]
                if "".join(word[0] for word in tail) == short or tail[:-2] == short.split():
                    return " ".join(tail)
    names: dict[str, str] = table("outlets")["agencies"]
    return names.get(short.upper(), short)
