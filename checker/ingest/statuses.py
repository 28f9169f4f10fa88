"""Whether an item may be used: what agencies' vocabularies say, and until when an embargo holds."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Status

STATUSES: dict[str, Status] = {
    "usable": "usable", "withheld": "withheld", "embargoed": "embargoed", "cancelled": "cancelled",
    "canceled": "cancelled", "killed": "cancelled",
}  # fmt: skip
"""The words of IPTC's publishing status, in both spellings, and what agencies call a withdrawn story."""


def status_of(word: str | None, embargo: str | None = None, version: str | None = None) -> Status:
    """Return the status that an item's status word and its embargo give it; an unknown word changes nothing.

    `embargo` and `version` are ISO moments.  No clock is asked: an embargo is over where the item itself was made
    after its end, and holds otherwise.
    """
    status = STATUSES.get((word or "").strip().lower().rpartition(":")[2], "usable")
    return "embargoed" if status == "usable" and embargo and not _is_over(embargo, version) else status


def embargo_note(status: Status, embargo: str | None) -> tuple[str, ...]:
    """Return what an embargoed item's note says."""
    return (f"embargoed until {embargo.strip()}",) if status == "embargoed" and embargo and embargo.strip() else ()


def _is_over(embargo: str, version: str | None) -> bool:
    try:
        return datetime.fromisoformat(embargo.strip()) < datetime.fromisoformat((version or "").strip())
    except (ValueError, TypeError):  # no moment, or one of them has no zone
        return False
