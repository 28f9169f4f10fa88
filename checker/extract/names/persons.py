"""Full names of persons: their surnames, and which of them are shorter forms of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.names.kinds import PATRONYMIC
from checker.language import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable

_SUFFIXES = word_list("naming", "name_suffixes")


def surname(full: str) -> str:
    """Return the last word of a person's name, without suffix."""
    words = [word for word in full.split() if word not in _SUFFIXES]
    return words[-1] if words else full


def shortened_persons(names: Iterable[str]) -> dict[str, str]:
    """Return the fullest form of each full name of a person, as other forms may lack initials or second names."""
    fullest: dict[str, str] = {}
    by_surname: dict[str, list[str]] = {}
    by_given: dict[str, set[str]] = {}
    for form in sorted(set(names), key=lambda form: (-len(form), form)):
        namesakes = by_surname.setdefault(surname(form), [])
        fullest[form] = next((other for other in namesakes if _is_short_for(form, other)), form)
        if fullest[form] == form:
            namesakes.append(form)
            by_given.setdefault(form.partition(" ")[0], set()).add(form)
    for form in [form for form in fullest if PATRONYMIC.fullmatch(form)]:
        given, *_, last = form.split()
        others = {other for other in by_given.get(given, ()) if not PATRONYMIC.fullmatch(other)}
        if len(others) == 1 and form == f"{given} {last}":
            fullest[form] = others.pop()
    return fullest


def _is_short_for(short: str, full: str) -> bool:
    """Whether `short`, with the same surname, is `full` with names left out or the first name as an initial."""
    few, many = short.split(), full.split()
    if len(few) > len(many):
        return False
    given, fuller = few[0], many[0]
    if few == many[-len(few) :]:
        return len(few) > 1
    return given == fuller or (given.endswith(".") and fuller[0] == given[0])
