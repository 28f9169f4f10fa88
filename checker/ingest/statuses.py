"""Whether an item may be used: agencies' status vocabularies, and how long an embargo holds."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Status

STATUSES: dict[str, Status] = {
    "usable": "usable", "withheld": "withheld", "embargoed": "embargoed", "cancelled": "cancelled",
    "canceled": "cancelled", "killed": "cancelled", "published": "usable",
}  # fmt: skip
"""IPTC's words for publishing status, with both spellings, and those that agencies and publishing programs use."""

HELD_BACK = frozenset(STATUSES.values()) - {"usable"}
"""The statuses of items that an agency does not, or no longer, allow to be used."""


def status_of(word: str | None, embargo: str | None = None, version: str | None = None) -> Status:
    """Return an item's status, given its status word and its embargo; an unknown word changes nothing.

    `embargo` and `version` are ISO date-times.  The current time plays no part: an embargo is over if this version of
    the item was made after its end, and holds otherwise.
    """
    status = STATUSES.get(_code(word), "usable")
    return "embargoed" if status == "usable" and embargo and not _is_over(embargo, version) else status


def status_notes(word: str | None, status: Status, embargo: str | None = None) -> tuple[str, ...]:
    """Return notes on an item's `status`: that its status word is unknown, and when its embargo ends."""
    known = ", ".join(sorted(STATUSES))
    unknown = (f"its status, {word!r}, is not one of {known}",) if word and _code(word) not in ("", *STATUSES) else ()
    until = (embargo or "").strip()
    return (*unknown, f"embargoed until {until}") if status == "embargoed" and until else unknown


def _code(word: str | None) -> str:
    """Return a status word in lower case, without any vocabulary prefix ("stat:usable")."""
    return (word or "").strip().lower().rpartition(":")[2]


def _is_over(embargo: str, version: str | None) -> bool:
    try:
        return datetime.fromisoformat(embargo.strip()) < datetime.fromisoformat((version or "").strip())
    except (ValueError, TypeError):  # not a date-time, or only one of the two has a zone
        return False
