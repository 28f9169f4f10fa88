"""What was read in an article: each claim, marked in its sentence, with its typed values."""

from __future__ import annotations

import math
from collections import Counter
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from checker.extract.tokens import stem, tokens_of
from checker.language import table
from checker.model import CLAIM_LABELS, in_digits
from checker.presentation.passage import passage
from checker.presentation.printable import printable
from checker.presentation.words import counted, outlet
from checker.report.terminal.style import PLAIN, Style, emphasised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.model import Claim, Extraction, Json, Name, Quantity, Report, Scope, When


PLAIN_NUMBER = frozenset({"exact", "range", "level"})
"""What need not be printed about a number: that it is exact, a range, or a level."""
BARE = frozenset({"count", "ordinal", "score", "magnitude", "age"})
"""Dimensions of numbers that are told without a unit; what is counted is told by its noun."""
DIGITS = 9
"""Significant digits of a converted number, no more than those of the factors between units."""


def render(extractions: Sequence[Extraction], style: Style = PLAIN) -> str:
    """Return what was read in the articles, one after another, with an empty line between."""
    return "\n".join("\n".join(_article(extraction, style)) + "\n" for extraction in extractions)


def to_dict(report: Report) -> Json:
    """Return the parts of the JSON report that come from reading, each article with its sources and lines."""
    whole = report.to_dict()
    read = {extraction.article.id: extraction for extraction in report.extractions}
    articles = [
        article
        | {
            "sources": list(read[article["id"]].sources),
            "lines": [{"start": n.start, "end": n.end, "label": n.label} for n in read[article["id"]].lines],
        }
        for article in whole["articles"]
    ]
    return {key: whole[key] for key in ("schema_version", "tool", "unreadable", "claims")} | {"articles": articles}


def _article(extraction: Extraction, style: Style) -> Iterator[str]:
    article = extraction.article
    facts = [outlet(article), printable(article.published or "date unknown"), counted(len(extraction.claims), "claim")]
    facts += [f"draws on {', '.join(extraction.sources)}"] if extraction.sources else []
    facts += [article.status] if article.status != "usable" else []
    yield from (style.paint(line, "bold") for line in style.lines(printable(article.title or article.path)))
    yield from style.lines(printable(article.path) + "  " + printable(" · ".join(facts)))
    other = Counter(line.label for line in extraction.lines if line.label not in CLAIM_LABELS | {"blank"})
    if other:
        lines = "; ".join(f"{count} {label}" for label, count in sorted(other.items()))
        yield from style.lines(f"no claims in {counted(sum(other.values()), 'line')}: {lines}")
    for _, claims in groupby(extraction.claims, key=lambda claim: claim.sentence):
        for claim in claims:
            yield ""
            yield from _claim(claim, extraction, style)


def _claim(claim: Claim, extraction: Extraction, style: Style) -> Iterator[str]:
    place = ":".join(str(n) for n in (claim.line, claim.column) if n is not None)
    yield from style.row(
        f"  {claim.kind}", f"{claim.id}  {place}".rstrip(), "quote-variant" if claim.is_quote else "bold"
    )
    yield from style.lines(emphasised(passage(extraction, claim.start, claim.end)), 4)
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
    yield "quantities", [_quantity(quantity, claim) for quantity in claim.quantities]
    yield "dates", [_when(when) for when in claim.dates]
    yield "names", [_name(name) for name in claim.names]
    yield "scopes", [_scope(scope, claim) for scope in claim.scopes]
    yield "reads as", [f"{claim.polarity}, {claim.modality}"] if claim.scopes else []
    yield "facts", [f"{f.subject} | {f.attribute} | {f.value}" for f in claim.facts]


def _quantity(quantity: Quantity, claim: Claim) -> str:
    how: list[str] = [quantity.approximation, quantity.kind, quantity.direction or ""]
    said = ", ".join(word for word in how if word and word not in PLAIN_NUMBER)
    said = f" ({said})" if said else ""
    return f"{quantity.text} = {' '.join(filter(None, (_in_own_unit(quantity), _counted(quantity, claim))))}{said}"


def _counted(quantity: Quantity, claim: Claim) -> str:
    """Return the counted noun as the text has it: the first word with its stem, preferably after the number."""
    if quantity.noun is None:
        return ""
    behind = claim.text[max(quantity.end - claim.start, 0) :]
    words = (word for text in (quantity.text, behind, claim.text) for word in tokens_of(text).words)
    return next((word for word in words if stem(word) == quantity.noun), quantity.noun)


def _when(when: When) -> str:
    clock = f"{when.clock // 60:02}:{when.clock % 60:02}" if when.clock is not None else ""
    known = " ".join(filter(None, (_days(when.first, when.last) or when.symbol, clock))) or "unknown"
    anchor = f", by the {when.anchor}" if when.anchor in ("publication", "narrative") else ""
    return f"{when.text} = {when.relation} {known} ({when.granularity}{anchor})"


def _name(name: Name) -> str:
    full = f" = {name.canonical}" if name.canonical != name.text else ""
    of = f" of {name.role_of}" if name.role_of else ""
    return f"{name.text}{full} ({name.kind}{f', {name.role}{of}' if name.role else ''})"


def _scope(scope: Scope, claim: Claim) -> str:
    governed = claim.text[max(0, scope.end - claim.start) : max(0, scope.scope_end - claim.start)].strip()
    return f"{scope.text} [{' '.join(governed.split())}] ({scope.kind})"


def _in_own_unit(quantity: Quantity) -> str:
    """Return the interval in the unit that the text gives, or in the base unit for one that is none of measure."""
    units = table("units").get(quantity.dimension, {})
    base = next((name for name, row in units.items() if row["factor"] == 1), quantity.unit)
    unit = units.get(quantity.unit, {"factor": 1})
    zero = 0.0 if quantity.kind == "change" else unit.get("offset", 0.0)
    low, high = quantity.low, quantity.high
    if unit["factor"] != 1 or zero:
        low, high = (float(f"{end / unit['factor'] - zero:.{DIGITS}g}") for end in (low, high))
    spelled = [word for word in unit.get("words", ()) if quantity.text.lower().endswith(word)]
    name = max(spelled, key=len, default=quantity.unit if quantity.unit in units else base)
    return f"{_interval(low, high)} {'' if quantity.dimension in BARE else name}".rstrip()


def _interval(low: float, high: float) -> str:
    if low == high:
        return _plain(low)
    if math.isinf(high):
        return f"{_plain(low)} or more"
    return f"{_plain(low)} to {_plain(high)}"


def _plain(number: float) -> str:
    """Return a number in digits, never with an exponent."""
    return f"{Decimal(in_digits(number)):,f}" if math.isfinite(number) else str(number)


def _days(first: str | None, last: str | None) -> str:
    return " to ".join(dict.fromkeys(day for day in (first, last) if day))
