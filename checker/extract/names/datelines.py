"""The town and the agency before a story, as names: "PORT ALWIN, Oct 17 (Calder) - …"."""

from __future__ import annotations

from typing import NamedTuple

from checker.ingest.dateline import read_dateline


class Named(NamedTuple):
    """The end of a dateline, and the spans of the town and the agency in it."""

    end: int
    town: tuple[int, int]
    agency: tuple[int, int] | None


def dateline_at(flat: str, start: int) -> Named | None:
    """Return the dateline that opens a line with a town at `start`."""
    if start > 1 and flat[start - 2].isalnum():
        return None  # inside a sentence, like almost every name
    opening = flat.rfind("\n", 0, start) + 1
    if flat[opening:start].strip():
        return None
    closing = flat.find("\n", start)
    found = read_dateline(flat[opening : closing if closing >= 0 else len(flat)])
    if found is None or not found.place or found.place_at is None or opening + found.place_at[0] != start:
        return None
    agency = (opening + found.agency_at[0], opening + found.agency_at[1]) if found.agency_at else None
    return Named(opening + found.end, (start, start + len(found.place.partition(",")[0])), agency)
