"""Prefixes that turn a word into its opposite: "armed", "unarmed"."""

from __future__ import annotations

from functools import cache, lru_cache

from checker.language import table

LEAST_STEM = 3
"""Letters of the shortest stem before which a prefix is one: "unarm", but not "unit"."""


@cache
def prefixes() -> dict[str, frozenset[str] | None]:
    """Return each prefix that gives a word the opposite meaning, with the stems it does that to, or None for all."""
    data = table("negative_prefixes")
    return dict.fromkeys(data["any"]["prefixes"]) | {
        prefix: frozenset(stems.split()) for prefix, stems in data["listed"].items()
    }


@cache
def _never_negated() -> frozenset[str]:
    """Return the stems with which those prefixes make other words: "unit"."""
    return frozenset(table("negative_prefixes")["any"]["except"].split())


def prefix_between(a: str, b: str) -> str | None:
    """Return the negative prefix by which the stems `a` and `b` differ ("arm", "unarm"), or None."""
    short, long = sorted((a, b), key=len)
    prefix = long.removesuffix(short)
    if len(short) < LEAST_STEM or prefix not in prefixes() or short in _never_negated():
        return None
    stems = prefixes()[prefix]
    return prefix if stems is None or short in stems else None


@lru_cache(maxsize=5_000)  # each statement is compared with many others
def prefixed(keys: tuple[str, ...]) -> frozenset[str]:
    """Return the stems that a negative prefix makes of `keys`, or of which it makes one of them."""
    productive, listed = _negated()
    found = {opposite for key in keys for opposite in listed.get(key, ())}
    for prefix in productive:
        found.update([prefix + key for key in keys])
        found.update([key.removeprefix(prefix) for key in keys if key.startswith(prefix)])
    return frozenset(found)


@cache
def _negated() -> tuple[tuple[str, ...], dict[str, list[str]]]:
    """Return the prefixes that negate any stem, and the opposites of each stem that is listed under another prefix."""
    listed: dict[str, list[str]] = {}
    for prefix, stems in prefixes().items():
        for word in stems or ():
            listed.setdefault(word, []).append(prefix + word)
            listed.setdefault(prefix + word, []).append(word)
    return tuple(prefix for prefix, stems in prefixes().items() if stems is None), listed
