"""The axes of opposites: which words stand at which pole of them, and what holds for the words of some axes."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from checker.extract.tokens import base_stem
from checker.judge.prefixes import prefix_between
from checker.language import table
from checker.language.inflection import compared

Place = tuple[str, int]
"""An axis and the pole (0 or 1) at which a word stands; for a class of siblings, the class and the word's number."""
Heading = Literal["converse", "objects", "relating", "rivalry", "slippery", "sorts", "temporal"]
"""The headings of the table ``opposites`` under which axes are listed; a comment there says what they share."""


@cache
def axes_under(heading: Heading) -> frozenset[str]:
    """Return the axes listed under a heading."""
    return frozenset(table("opposites")[heading]["axes"])


@cache
def poles() -> dict[str, frozenset[Place]]:
    """Return the places of each stem that has an opposite."""
    found: dict[str, set[Place]] = {}
    data = table("opposites")
    for axis, groups in (*data["axes"].items(), *data["siblings"].items()):
        for pole, words in enumerate(groups):
            for word in (words,) if isinstance(words, str) else words:
                for form in (word, *compared(word)) if word in data["gradable"]["words"] else (word,):
                    found.setdefault(base_stem(form), set()).add((axis, pole))
    return {word: frozenset(places) for word, places in found.items()}


@lru_cache(maxsize=50_000)
def axis_of(a: str, b: str) -> str | None:
    """Return the axis on which the stems `a` and `b` are opposites, or None; for "arm" and "unarm" it is the prefix.

    Stems that share a pole of an axis are no opposites on it.
    """
    known = poles()
    mine, theirs = dict(known.get(a, ())), dict(known.get(b, ()))
    slippery = axes_under("slippery")
    for axis in sorted(mine.keys() & theirs.keys(), key=lambda axis: (axis in slippery, axis)):
        here, there = ({pole for name, pole in known[word] if name == axis} for word in (a, b))
        if not here & there:
            return axis
    prefix = prefix_between(a, b)
    return f"{prefix}-" if prefix else None


@cache
def suffered() -> frozenset[str]:
    """Return the stems of verbs of winning, of which the passive tells of a loss."""
    return frozenset(map(base_stem, table("opposites")["suffered"]["words"]))


def tells_sorts(axis: str) -> bool:
    """Whether the words of an axis may tell two sorts of a thing apart: "urban areas", "unpaid interns"."""
    return axis in axes_under("sorts") or axis.endswith("-")
