"""Names of buildings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.language import word_list

if TYPE_CHECKING:
    from checker.model import Name

BUILDINGS = word_list("aligning", "buildings")
"""Words in the names of buildings: what happens in one happens in no other, while a square lies in a town."""


def is_building(name: Name) -> bool:
    """Whether a name is that of a building."""
    return not BUILDINGS.isdisjoint(name.text.lower().split())
