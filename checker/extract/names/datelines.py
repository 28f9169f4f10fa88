"""The town and the agency before a story: "PORT ALWIN, Oct 17 (Calder) - …", "CALLIS, 22 February. /KNA/."."""

from __future__ import annotations

import re
from typing import NamedTuple

_AFTER_TOWN = re.compile(
    r"(?:, [A-Z][\w.]+){0,2}"  # a second place: "TESSALY, Belmara"
    r"(?P<day>,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}))?\.?,?"
    r" (?:\((?P<agency>[^()\n]{2,40})\) ?\.?-|- ?(?P<wire>[A-Z]{3,12}$)?|/)",
    re.MULTILINE,
)


class Dateline(NamedTuple):
    """Where a dateline ends, and the span of the agency in it."""

    end: int
    agency: tuple[int, int] | None


def dateline_at(flat: str, start: int, end: int) -> Dateline | None:
    """Return the dateline whose town is ``flat[start:end]``: it opens a line, and a day, agency or capitals show it."""
    if start > 1 and flat[start - 2].isalnum():
        return None  # within a sentence, as almost every name
    if flat[end : end + 1] not in (",", " ") or (start and flat[start - 1] not in "\n \t"):
        return None
    if start and flat[flat.rfind("\n", 0, start) + 1 : start].strip():
        return None
    match = _AFTER_TOWN.match(flat, end)
    if not match or not (match["agency"] or match["day"] or match["wire"] or flat[start:end].isupper()):
        return None
    named = next((group for group in ("agency", "wire") if match[group]), None)
    return Dateline(match.end(), match.span(named) if named else None)
