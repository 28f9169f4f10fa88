"""What was read in an article: each sentence that gives claims, the claims marked in it, and their typed values."""

from __future__ import annotations

import math
from itertools import groupby
from typing import TYPE_CHECKING

from checker.lexicon import table
from checker.report.cards import counted, outlet
from checker.report.passage import passage
from checker.report.printable import printable
from checker.report.terminal.style import CLOSE, OPEN, PLAIN, Style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.model import Claim, Extraction, Json, Quantity, Report


def render(extractions: Sequence[Extraction], style: Style = PLAIN) -> str:
    """Return what was read in the articles, one after another, with a line between."""
    return "\n".join("\n".join(_article(extraction, style)) + "\n" for extraction in extractions)


def to_dict(report: Report) -> Json:
    """Return the parts of the JSON report that reading gives."""
    whole = report.to_dict()
    return {key: whole[key] for key in ("schema_version", "tool", "articles", "unreadable", "claims")}


def _article(extraction: Extraction, style: Style) -> Iterator[str]:
    article = extraction.article
    facts = [outlet(article), printable(article.published or "date unknown"), counted(len(extraction.claims), "claim")]
    facts += [f"draws on {', '.join(extraction.sources)}"] if extraction.sources else []
    facts += [article.status] if article.status != "usable" else []
    yield from (style.paint(line, "bold") for line in style.lines(printable(article.title or article.path)))
    yield from style.lines(printable(article.path) + "  " + printable(" · ".join(facts)))
    for _, claims in groupby(extraction.claims, key=lambda claim: claim.sentence):
        for claim in claims:
            yield ""
            yield from _claim(claim, extraction, style)


def _claim(claim: Claim, extraction: Extraction, style: Style) -> Iterator[str]:
    place = ":".join(str(n) for n in (claim.line, claim.column) if n is not None)
    yield from style.row(
        f"  {claim.kind}", f"{claim.id}  {place}".rstrip(), "quote-variant" if claim.is_quote else "bold"
    )
    around = passage(extraction, claim.start, claim.end)
    yield from style.lines(f"{around.lead}{OPEN}{around.words}{CLOSE}{around.tail}", 4)
    for label, values in _values(claim):
        if values:
            yield from style.lines(f"{label:<11} {printable('; '.join(values))}", 4, 16)


def _values(claim: Claim) -> Iterator[tuple[str, list[str]]]:
    mention = claim.speaker_mention
    named = [claim.speaker or "not resolved"] if claim.speaker or mention else []
    if mention and mention.text != claim.speaker:
        named[0] += f" (“{mention.text}”)"
    yield "speaker", named
    yield "cue", [claim.cue] if claim.cue else []
    yield "sources", list(claim.sources)
    yield "quantities", [_quantity(quantity) for quantity in claim.quantities]
    yield "dates", [f"{w.text} = {w.relation} {_days(w.first, w.last) or w.symbol or 'unknown'}" for w in claim.dates]
    yield "names", [f"{n.text} = {n.canonical}" if n.canonical != n.text else n.text for n in claim.names]
    yield "scopes", [f"{s.text} ({s.kind})" for s in claim.scopes]
    yield "facts", [f"{f.subject} | {f.attribute} | {f.value}" for f in claim.facts]


def _quantity(quantity: Quantity) -> str:
    counted_noun = f" of {quantity.noun}" if quantity.noun else ""
    return f"{quantity.text} = {_interval(quantity.low, quantity.high)} {_base_unit(quantity)}{counted_noun}"


def _base_unit(quantity: Quantity) -> str:
    """Return the unit in which the interval is given: that of the dimension by which all its others are measured."""
    units = table("units").get(quantity.dimension, {})
    return next((name for name, row in units.items() if row["factor"] == 1), quantity.unit)


def _interval(low: float, high: float) -> str:
    if low == high:
        return f"{low:,.10g}"
    if math.isinf(high):
        return f"{low:,.10g} or more"
    return f"{low:,.10g} to {high:,.10g}"


def _days(first: str | None, last: str | None) -> str:
    return " to ".join(dict.fromkeys(day for day in (first, last) if day))
