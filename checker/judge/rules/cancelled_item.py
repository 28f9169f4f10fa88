"""S604: an item that its agency took back and others still carry."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from checker.extract.tokens import tokens_of
from checker.group.origins import COPIED, runs_of
from checker.judge.base import event_finding, evidence_at
from checker.model import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.group.carried import Carrier, TakenBack
    from checker.judge.view import EventView
    from checker.model import Claim, Evidence, Extraction, Family, Finding, FindingKind, Severity


class CancelledItem:
    """A story that its agency cancelled or withholds still stands in an article.

    ## What it flags
    An article that is an earlier version of an item whose status is cancelled or withheld, or that shares so many runs
    of words with such an item that it must draw on it.  A later version by the same desk replaces the item and is not
    flagged.

    ## Why it matters
    An agency kills a story because it is wrong or must not be told; whoever printed it has to take it down.

    ## Flagged
    - (cancelled) “The mayor of Lorvik resigned on Monday after an audit found that 40 million crowns were missing from the harbour fund, officials at the town hall said.” / “The mayor of Lorvik resigned on Monday after an audit found that 40 million crowns were missing from the harbour fund, it is reported.”

    ## Not flagged
    - (cancelled) “The mayor of Lorvik resigned on Monday after an audit found that 40 million crowns were missing from the harbour fund, officials at the town hall said.” / “An audit of the harbour fund is going on, the mayor of Lorvik told the council on Monday evening, and nobody has resigned.”
    - “The mayor of Lorvik resigned on Monday after an audit found that 40 million crowns were missing from the harbour fund, officials at the town hall said.” / “The mayor of Lorvik resigned on Monday after an audit found that 40 million crowns were missing from the harbour fund, it is reported.”
    """

    id = "S604"
    name = "cancelled-item"
    kind: FindingKind = "notice"
    families: tuple[Family, ...] = ()
    severity: Severity = "warning"

    def judge(self, event_view: EventView) -> Iterator[Finding]:
        """Yield a finding for each item taken back that articles of the event still carry."""
        for back in event_view.taken_back:
            yield self._finding(event_view, back)

    def _finding(self, event_view: EventView, back: TakenBack) -> Finding:
        article = back.item.article
        title = " ".join((article.title or _first(back.item).text).split())
        still = [
            (carrier, *_carried(event_view.extraction_of[carrier.article], back.item)) for carrier in back.carriers
        ]
        first = next((own for _, own, _ in still if own), None) or next(iter(back.item.claims), None)
        words = _shown(back.item, first)
        claims = [claim for _, _, claim in still if claim]
        return event_finding(
            self, event_view, claims, f"An item that its agency {_DONE[article.status]} is still carried: {title}.",
            confidence=min(1.0, max(carrier.share for carrier in back.carriers) / COPIED),
            trace=tuple(_reason(event_view, carrier) for carrier in back.carriers),
            readings=(
                Reading(f"{article.status}: {title}", (first.id,) if first else ()),
                Reading("still carried", tuple(claim.id for claim in claims)),
            ),
            evidence=(words, *(_shown(event_view.extraction_of[c.article], claim) for c, _, claim in still)),
        )  # fmt: skip


_DONE = {"cancelled": "cancelled", "withheld": "withholds"}


def _carried(report: Extraction, item: Extraction) -> tuple[Claim | None, Claim | None]:
    """Return the claims of the item and of the report that share the most runs of words.

    If none share any, these are None and the first claim of the report.
    """
    holders: dict[tuple[str, ...], int] = {}
    for index, told in enumerate(item.claims):
        for run in runs_of(tokens_of(told.text).words):
            holders.setdefault(run, index)
    shared = Counter(
        (holders[run], number)
        for number, claim in enumerate(report.claims)
        for run in runs_of(tokens_of(claim.text).words)
        if run in holders
    )
    if not shared:
        return None, next(iter(report.claims), None)
    own, number = max(shared, key=lambda pair: (shared[pair], -pair[0], -pair[1]))
    return item.claims[own], report.claims[number]


def _shown(report: Extraction, claim: Claim | None) -> Evidence:
    return evidence_at(report.article, claim, claim.start, claim.end) if claim else _first(report)


def _first(extraction: Extraction) -> Evidence:
    """Return the headline of an article, or its first line."""
    article = extraction.article
    if article.title_span:
        return evidence_at(article, None, article.title_span.start, article.title_span.end)
    start = len(article.text) - len(article.text.lstrip())
    return evidence_at(article, None, start, start + len(article.text[start:].partition("\n")[0].rstrip()))


def _reason(event_view: EventView, carrier: Carrier) -> str:
    name = event_view.articles[carrier.article].outlet or carrier.article
    if carrier.is_version:
        return f"{name} has another version of the same item."
    return f"{name} shares {carrier.share:.0%} of the runs of words of the shorter text."
