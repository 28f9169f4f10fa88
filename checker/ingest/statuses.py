"""Whether an item may be used: what agencies' vocabularies say, and until when an embargo holds."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Status

STATUSES: dict[str, Status] = {
    "usable": "usable", "withheld": "withheld", "embargoed": "embargoed", "cancelled": "cancelled",
    "canceled": "cancelled", "killed": "cancelled", "published": "usable",
}  # fmt: skip
"""The words of IPTC's publishing status, in both spellings, and what agencies and publishing programs say for them."""

HELD_BACK = frozenset(STATUSES.values()) - {"usable"}
"""The statuses of what an agency does not, or does no longer, let be used."""


def status_of(word: str | None, embargo: str | None = None, version: str | None = None) -> Status:
    """Return the status that an item's status word and its embargo give it; an unknown word changes nothing.

    `embargo` and `version` are ISO moments.  No clock is asked: an embargo is over where the item itself was made
    after its end, and holds otherwise.
    """
    status = STATUSES.get(_code(word), "usable")
    return "embargoed" if status == "usable" and embargo and not _is_over(embargo, version) else status


def status_notes(word: str | None, status: Status, embargo: str | None = None) -> tuple[str, ...]:
    """Return the notes on an item's `status`: that its status word is unknown, and until when an embargo holds."""
    known = ", ".join(sorted(STATUSES))
    unknown = (f"its status, {word!r}, is not one of {known}",) if word and _code(word) not in ("", *STATUSES) else ()
    until = (embargo or "").strip()
    return (*unknown, f"embargoed until {until}") if status == "embargoed" and until else unknown


def _code(word: str | None) -> str:
    """Return a status word without the vocabulary that may stand before it ("stat:usable")."""
    return (word or "").strip().lower().rpartition(":")[2]


def _is_over(embargo: str, version: str | None) -> bool:
    try:
        return datetime.fromisoformat(embargo.strip()) < datetime.fromisoformat((version or "").strip())
    except (ValueError, TypeError):  # no moment, or one of them has no zone
        return False
