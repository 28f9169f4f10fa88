"""Where reports come from: the agencies they name, and the texts they copy.

Five outlets that carry one agency's story are one source. There are two signs. An article may name its source
("(Reuters)", "Interfax reported"). Or it may share so many runs of `SHINGLE` words with another article that one must
be a copy of the other, or both of a third: independent reporters of one event share names and facts, not runs of words.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from checker.extract.tokens import CLAIMS, tokenise, tokens_of
from checker.graphs import components, components_by_mark
from checker.group.profiles import story
from checker.model import CLAIM_LABELS, Origin, long_hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.model import Claim, Extraction

UNKNOWN = datetime.max.replace(tzinfo=UTC)
"""Stands in for a missing date, so that an article without one is never the root of a dated one."""
SHINGLE = 5  # words in a run
# Shares of the shorter article's runs found in the other.  In the invented events independent reports share at most
# 0.07 of them, reports that use agency copy 0.17 and more.
COPIED = 0.5  # from here on a copy with no reporting of its own
DRAWN_ON = 0.15  # from here on it draws on the other, and has its own outlet as a further origin
COMMON_RUN = 50  # articles; a run of words found in more of them is a stock phrase, not a sign of copying
COPIED_CLAIM = 0.6  # the same share for a single claim
SHORTEST_COPY = 8  # words; shorter claims may agree by chance


def origins(extractions: Sequence[Extraction]) -> tuple[Origin, ...]:
    """Return the origins of the articles, ordered by label; every article has at least one.

    Copies share the sources that any of them names; if none names one, the outlet of the earliest is their origin. An
    article that draws in part on another has the other's origins in addition to its own.
    """
    ordered = sorted(extractions, key=lambda extraction: extraction.article.id)
    shares = _shared_runs(ordered)
    of: dict[int, list[str]] = {}
    for copies in components(len(ordered), [pair for pair, share in shares.items() if share >= COPIED]):
        named = {source for index in copies for source in ordered[index].sources}
        labels = sorted(named) or [_outlet(min((ordered[index] for index in copies), key=_precedence))]
        of |= dict.fromkeys(copies, labels)
    articles: dict[str, tuple[str, set[str]]] = {}
    for index, labels in of.items():
        for label in labels:
            articles.setdefault(label.casefold(), (label, set()))[1].add(ordered[index].article.id)
    for user, root in _drawn_on(ordered, shares).items():
        for label in of[root]:
            articles[label.casefold()][1].add(ordered[user].article.id)
    return tuple(
        Origin("origin-" + long_hash(key), label, tuple(sorted(members)))
        for key, (label, members) in sorted(articles.items())
    )


def united(parts: Iterable[Origin]) -> tuple[Origin, ...]:
    """Return origins found in separate batches of articles, ordered by label, those with the same id merged."""
    found: dict[str, tuple[str, set[str]]] = {}
    for origin in parts:
        found.setdefault(origin.id, (origin.label, set()))[1].update(origin.articles)
    by_label = sorted(found.items(), key=lambda item: item[1][0].casefold())
    return tuple(Origin(name, label, tuple(sorted(articles))) for name, (label, articles) in by_label)


def _drawn_on(extractions: Sequence[Extraction], shares: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """Return, for each article that partly uses another, the one it uses.

    That is the agency's text if there is one, else the text it shares most with: what two articles took from a third
    does not link them to each other.
    """
    best: dict[int, tuple[bool, float, int]] = {}
    for pair, share in shares.items():
        if share >= DRAWN_ON:
            root, user = sorted(pair, key=lambda index: _precedence(extractions[index]))
            found = (_precedence(extractions[root])[0], -share, root)
            best[user] = min(found, best.get(user, found))
    return {user: root for user, (_, share, root) in best.items() if -share < COPIED}


def _shared_runs(extractions: Sequence[Extraction]) -> dict[tuple[int, int], float]:
    """Return, for each pair of articles with runs of words in common, their share of the shorter one's runs."""
    runs = [copied_runs(extraction) for extraction in extractions]
    holders: dict[tuple[str, ...], list[int]] = {}
    for index, own in enumerate(runs):
        for run in own:
            holders.setdefault(run, []).append(index)
    counts: dict[tuple[int, int], int] = {}
    for together in holders.values():
        if 1 < len(together) <= COMMON_RUN:
            for pair in combinations(together, 2):
                counts[pair] = counts.get(pair, 0) + 1
    return {pair: counts[pair] / min(len(runs[pair[0]]), len(runs[pair[1]])) for pair in sorted(counts)}


def copied_runs(extraction: Extraction) -> frozenset[tuple[str, ...]]:
    """Return the runs of words in an article's story by which copies of it are recognised."""
    return runs_of(tokenise(" | ".join(_own_words(extraction))).words)


def _own_words(extraction: Extraction) -> Iterator[str]:
    """Yield the story without its quotes, since honest reporters of one speech share the same words."""
    text = extraction.article.text
    quotes = [claim for claim in extraction.claims if claim.is_quote]
    if not quotes:
        yield from story(extraction)
        return
    position = 0
    stretches: list[tuple[int, int]] = []
    for quote in sorted(quotes, key=lambda claim: claim.start):
        stretches.append((position, quote.start))
        position = max(position, quote.end)
    stretches.append((position, len(text)))
    lines = [line for line in extraction.lines if line.label in CLAIM_LABELS]
    for start, end in stretches:
        for line in lines:
            if line.start < end and start < line.end:
                yield text[max(start, line.start) : min(end, line.end)]


def independent(claims: Sequence[Claim], origins_of: Mapping[str, Sequence[Origin]]) -> int:
    """Return how many independent origins stand behind `claims`, counted low rather than high; see `witnesses`."""
    return len(witnesses(claims, origins_of))


def witnesses(claims: Sequence[Claim], origins_of: Mapping[str, Sequence[Origin]]) -> list[list[int]]:
    """Return the indices of `claims` grouped by the origin they rest on; each group is one independent witness.

    `origins_of` has the origins of each article, as `checker.model.by_article` returns them.

    Claims of one article, or of articles with a common origin, are one witness; so are claims that name a common
    source, and statements that one outlet copied from another. Quotes are not compared, since honest reporters of one
    speech share the same words.
    """
    roots = [_roots(claim, origins_of.get(claim.article, ())) for claim in claims]
    groups = components_by_mark([{("article", claim.article), *own} for claim, own in zip(claims, roots, strict=True)])
    runs = [frozenset() if claim.is_quote else _claim_runs(claim.text) for claim in claims]
    copied = [
        (a, b)
        for a, b in combinations(range(len(groups)), 2)
        if any(_copied(runs[one], runs[other]) for one in groups[a] for other in groups[b])
    ]
    return [sorted(i for part in parts for i in groups[part]) for parts in components(len(groups), copied)]


def independent_articles(articles: Sequence[str], origins_of: Mapping[str, Sequence[Origin]]) -> int:
    """Return how many independent origins stand behind the articles with these ids; one without any is its own."""
    marks = [_fewest(origins_of.get(article, ())) or {("article", article)} for article in articles]
    return len(components_by_mark(marks))


def _roots(claim: Claim, origins_of_article: Sequence[Origin]) -> set[tuple[str, str]]:
    """Return what a claim rests on: the sources it names, or else the origins its article shares with the fewest."""
    return {("root", source.casefold()) for source in claim.sources} or _fewest(origins_of_article)


def _fewest(origins_of_article: Sequence[Origin]) -> set[tuple[str, str]]:
    """Return the origins that an article shares with the fewest others: its own reporting ranks before an agency's."""
    fewest = min((len(origin.articles) for origin in origins_of_article), default=0)
    return {("root", o.label.casefold()) for o in origins_of_article if len(o.articles) == fewest}


def runs_of(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """Return the runs of `SHINGLE` words of a text."""
    return frozenset(zip(*(words[shift:] for shift in range(SHINGLE)), strict=False))


@lru_cache(maxsize=CLAIMS)
def _claim_runs(text: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of words of a claim, or none if it is too short to judge."""
    words = tokens_of(text).words
    return runs_of(words) if len(words) >= SHORTEST_COPY else frozenset()


def _copied(a: frozenset[tuple[str, ...]], b: frozenset[tuple[str, ...]]) -> bool:
    """Whether one claim is nearly a copy of the other."""
    return bool(a and b) and len(a & b) >= COPIED_CLAIM * min(len(a), len(b))


def _outlet(extraction: Extraction) -> str:
    """Return the outlet of an article, or its id if the outlet is unknown."""
    return extraction.article.outlet or extraction.article.id


def _precedence(extraction: Extraction) -> tuple[bool, datetime, str]:
    """Return a key that puts the likelier root first: an agency's own text, then the earlier, then by id."""
    outlet = (extraction.article.outlet or "").casefold()
    own = outlet in {source.casefold() for source in extraction.sources}
    return not own, extraction.article.instant or UNKNOWN, extraction.article.id
