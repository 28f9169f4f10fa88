"""What an event is called and where it happened, from its reports' headlines and the places they agree on."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from checker.group.timing import timing
from checker.language import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.model import Extraction

LONGEST_LABEL = 100  # characters
PLACES = 3
_UPDATE = pattern("page_heads", "desk_word")
_DATELINE = re.compile(r"^[A-Z][A-Z .'’-]{2,39}(?:,[^-–—/]{1,40})?(?:\([^)]{1,30}\) ?)?(?:[-–—]+\s|/[^/]{2,30}/\.\s)")
"""Where a story was filed, in capitals: "LONDON, Oct 17 - ", "LORVIK (NWD) - ", "LORVIK, 13 March. /KNA/. "."""


def naming(extraction: Extraction) -> int:
    """Return how good a name an article gives its event.

    A headline beats the opening of a story, and one in ordinary letters beats one in capitals.
    """
    if text := headline(extraction):
        return 2 if text.isupper() else 3
    return 1 if opening(extraction) else 0


def label(report: Extraction, places: Sequence[str], start: str | None) -> str:
    """Return a name for an event, from the article that names it best: what, where, when.

    A place or a day that the name already contains is not repeated.
    """
    what = headline(report) or opening(report) or "Untitled"
    where = [place for place in places[:1] if place.casefold() not in what.casefold()]
    when = [start] if start and not timing([what], None).days else []
    beside = ", ".join([*where, *when])
    return f"{what} ({beside})" if beside else what


def headline(extraction: Extraction) -> str:
    """Return the headline of an article, without an agency's "UPDATE 2-"; empty if it has none."""
    article = extraction.article
    labelled = (article.text[line.start : line.end] for line in extraction.lines if line.label == "headline")
    return _shortened(_UPDATE.sub("", " ".join((article.title or next(labelled, "")).split())))


def opening(extraction: Extraction) -> str:
    """Return the beginning of the story, without its dateline."""
    article = extraction.article
    lines = (article.text[line.start : line.end] for line in extraction.lines if line.label == "story")
    text = next((line for line in lines if line.strip()), "") or article.text.strip()
    return _shortened(_DATELINE.sub("", " ".join(text.split()[: LONGEST_LABEL // 2])))


def places(extractions: Sequence[Extraction]) -> tuple[str, ...]:
    """Return the places that at least half of the reports name, those most named first."""
    named = [[name.canonical for name in extraction.names if name.kind == "place"] for extraction in extractions]
    agreed = _agreed(map(set, named), len(extractions))
    mentions = Counter(place for each in named for place in each)
    return tuple(sorted(agreed, key=lambda place: (-mentions[place], place))[:PLACES])


def _agreed(named: Iterable[set[str]], reports: int) -> list[str]:
    """Return what at least half of the reports name, what most of them name first."""
    counts = Counter(one for each in named for one in each)
    agreed = [one for one, count in counts.items() if 2 * count >= reports]
    return sorted(agreed, key=lambda one: (-counts[one], one))


def _shortened(text: str) -> str:
    """Return `text`, cut at a word if it is too long."""
    return text if len(text) <= LONGEST_LABEL else text[:LONGEST_LABEL].rsplit(" ", 1)[0] + " …"
