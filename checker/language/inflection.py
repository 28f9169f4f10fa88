"""How regular English verbs and adjectives are inflected: the rules of the language that no list can hold."""

from __future__ import annotations

VOWELS = "aeiou"
SIBILANTS = ("s", "sh", "ch", "x", "z")
SILENT_ENDINGS = ("ee", "oe", "ye")
"""Endings whose last letter is kept before another vowel ("seeing")."""
DOUBLED = frozenset({"begin"})
"""Irregular verbs whose last letter is doubled."""


def past(verb: str) -> str:
    """Return the past form of a regular verb, which is also its past participle."""
    if verb.endswith("e"):
        return verb + "d"
    if verb[-1] == "y" and verb[-2] not in VOWELS:
        return verb[:-1] + "ied"
    return verb + "ed"


def third_person(verb: str) -> str:
    """Return the third-person singular form of the present tense."""
    if verb[-1] == "y" and verb[-2] not in VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(SIBILANTS) else "s")


def gerund(verb: str, past: str) -> str:
    """Return the gerund; the `past` form shows whether the last letter is doubled (admit, admitted)."""
    if past.endswith("ed") and len(past) == len(verb) + 3:
        return past[:-2] + "ing"
    if verb in DOUBLED:
        return verb + verb[-1] + "ing"
    if verb.endswith("e") and not verb.endswith(SILENT_ENDINGS):
        return verb[:-1] + "ing"
    return verb + "ing"


def compared(adjective: str) -> tuple[str, str]:
    """Return the comparative and the superlative of a short adjective: "thicker", "thickest"."""
    root = adjective
    if root.endswith("e"):
        root = root[:-1]
    elif root[-1] == "y" and root[-2] not in VOWELS:
        root = root[:-1] + "i"
    elif root[-1] not in (*VOWELS, "w", "y") and root[-2] in VOWELS and root[-3] not in VOWELS:
        root += root[-1]
    return root + "er", root + "est"
