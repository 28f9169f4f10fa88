"""Peoples of places that are in no gazetteer: "Kandaran" from "Kandara", "Vellanian" from "Vellania"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.language import table

if TYPE_CHECKING:
    from collections.abc import Iterable

_ENDINGS: tuple[str, ...] = tuple(table("naming")["words"]["people_endings"])
_PLACE_ENDINGS: tuple[str, ...] = tuple(table("naming")["words"]["place_endings"])
_PLURAL: str = table("naming")["endings"]["plural"]
MIN_STEM = 4  # letters that a place and its people must share


def peoples_of(places: Iterable[str], words: Iterable[str]) -> dict[str, str]:
    """Return the place of each word formed from a place name and an ending ("Kandarans" to "Kandara")."""
    known = frozenset(places)
    found: dict[str, str] = {}
    for word in words:
        singular = word.removesuffix(_PLURAL)
        for form in (word, singular):
            place = _place_of(form, known)
            if place and place != word:
                found[word] = place
                break
    return found


def _place_of(form: str, known: frozenset[str]) -> str | None:
    """Return the known place from whose name `form` is formed."""
    for ending in _ENDINGS:
        stem = form.removesuffix(ending)
        if stem == form or len(stem) < MIN_STEM:
            continue
        for place_ending in _PLACE_ENDINGS:
            if stem + place_ending in known and stem + place_ending != form:
                return stem + place_ending
    return None
