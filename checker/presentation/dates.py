"""A publication time as people write it, in its own zone: the report never converts between time zones."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from checker.presentation.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def earliest(published: Iterable[str | None]) -> str | None:
    """Return the earliest of some ISO dates and date-times, or None; a time without a zone counts as UTC."""
    return min(filter(None, published), key=moment, default=None)


def moment(published: str) -> datetime:
    """Return an ISO date or date-time as a moment, UTC if it has no zone; anything else is later than all others."""
    try:
        known = datetime.fromisoformat(published)
    except ValueError:
        return datetime.max.replace(tzinfo=UTC)
    return known if known.tzinfo else known.replace(tzinfo=UTC)


def spoken(published: str | None) -> str:
    """Return ``3 Mar 2026, 21:00 UTC`` for an ISO date or date-time; any other text is only made printable."""
    if not published:
        return "date unknown"
    try:
        day = date.fromisoformat(published[:10])
        clock = datetime.fromisoformat(published) if len(published) > 10 else None
    except ValueError:
        return printable(published)
    said = f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    if clock is None:
        return said
    zone = clock.strftime("%z")
    named = "" if not zone else " UTC" if zone == "+0000" else f" {zone[:3]}:{zone[3:5]}"
    return f"{said}, {clock:%H:%M}{named}"
