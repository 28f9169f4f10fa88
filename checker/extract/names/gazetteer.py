"""Known countries, peoples, capitals, cities and bodies, and the longest such phrase that begins at a word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from checker.language import table


@dataclass(frozen=True, slots=True)
class Entry:
    """What a known phrase stands for; `government` is the country whose government a capital city can stand for."""

    canonical: str
    kind: Literal["body", "place", "people", "agency"]
    government: str | None = None


Phrases = dict[str, tuple[tuple[str, Entry], ...]]


@cache
def entries() -> dict[str, Entry]:
    """Return every known phrase with what it stands for; a country wins over a capital of the same name."""
    found: dict[str, Entry] = {}
    countries = table("countries")
    bodies = table("bodies")
    for name, aliases in table("agencies")["agencies"].items():
        for alias in (name, *aliases):
            found[alias] = Entry(name, "agency")
    places = table("places")
    for place in (*places["cities"]["names"], *places["regions"]["names"]):
        found[place] = Entry(place, "place")
    for other, region in places["spelled"].items():
        found[other] = Entry(region, "place")
    for people, whole in bodies["peoples"].items():
        found[people] = Entry(whole, "people")
    for name, capital, peoples, _others in countries["countries"].values():
        if capital:
            found[capital] = Entry(capital, "place", name)
        for people in peoples:
            found[people] = Entry(name, "people")
    for name, _capital, _peoples, others in countries["countries"].values():
        for other in (name, *others):
            found[other] = Entry(name, "place")
    for written, (country, capital) in countries["capitals"].items():
        found[written] = Entry(capital, "place", country)
    for name, aliases in bodies["bodies"].items():
        for alias in (name, *aliases):
            found[alias] = Entry(name, "body")
    return found


@cache
def phrases() -> Phrases:
    """Return the phrases by their first word, the longest first."""
    by_first: dict[str, list[tuple[str, Entry]]] = {}
    for phrase, entry in entries().items():
        by_first.setdefault(phrase.split()[0], []).append((phrase, entry))
    return {first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0]))) for first, rows in by_first.items()}


def entry_at(flat: str, start: int, word: str) -> tuple[int, Entry] | None:
    """Return the end and the entry of the longest known phrase at `start`, whose first word is `word`."""
    for phrase, entry in phrases().get(word, ()):
        end = start + len(phrase)
        if flat.startswith(phrase, start) and not flat[end : end + 1].isalnum():
            return end, entry
    return None


@cache
def adjectives() -> dict[str, str]:
    """Return the adjective of each country ("Kyrgyz" of "Kyrgyzstan")."""
    return {row[0]: row[2][0] for row in table("countries")["countries"].values() if row[2]}
