"""Where reports come from: the agencies they name, and the texts they copy.

Five outlets that carry one agency's story are one source. Two signs are read. An article may name its source
("(Reuters)", "Interfax reported"). And it may share so many runs of `SHINGLE` words with another article that one
must be a copy of the other, or both of a third: independent reporters of one event share names and facts, not runs
of words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.extract.tokens import tokenise
from checker.group.profiles import story
from checker.model import Extraction, Origin, short_hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.model import Claim

SHINGLE = 5  # words in a run
COPIED = 0.4  # share of the shorter article's runs found in the other, from which on it is a copy
COMMON_RUN = 50  # articles; a run of words in more of them is a formula, not a sign of copying
COPIED_CLAIM = 0.6  # the same share for a single claim
SHORTEST_COPY = 8  # words; shorter claims may agree by chance


def origins(extractions: Sequence[Extraction]) -> tuple[Origin, ...]:
    """Return the origins of the articles, ordered by label; every article has at least one.

    Articles that copy one another share their named sources.  A group without a named source has the outlet of its
    earliest article as its origin.
    """
    ordered = sorted(extractions, key=lambda extraction: extraction.article.id)
    found: dict[str, tuple[str, set[str]]] = {}
    for copies in copied_groups(ordered):
        members = [ordered[index] for index in copies]
        named = {source for member in members for source in member.sources}
        for label in sorted(named) or [_outlet(min(members, key=_earliest))]:
            found.setdefault(label.casefold(), (label, set()))[1].update(member.article.id for member in members)
    return tuple(
        Origin("origin-" + short_hash(key), label, tuple(sorted(articles)))
        for key, (label, articles) in sorted(found.items())
    )


def copied_groups(extractions: Sequence[Extraction]) -> list[list[int]]:
    """Return the indices of articles in groups of copies; an article without a copy stands alone."""
    runs = [_runs(" ".join(story(extraction))) for extraction in extractions]
    holders: dict[tuple[str, ...], list[int]] = {}
    for index, own in enumerate(runs):
        for run in own:
            holders.setdefault(run, []).append(index)
    shared: dict[tuple[int, int], int] = {}
    for together in holders.values():
        if 1 < len(together) <= COMMON_RUN:
            for position, a in enumerate(together):
                for b in together[position + 1 :]:
                    shared[a, b] = shared.get((a, b), 0) + 1
    copies = [pair for pair, count in shared.items() if count >= COPIED * min(len(runs[pair[0]]), len(runs[pair[1]]))]
    return _components(len(runs), copies)


def independent(claims: Sequence[Claim], known: Sequence[Origin]) -> int:
    """Return how many independent origins stand behind `claims`, counted low rather than high.

    Claims of articles with a common origin count once; so do claims that name a common source, and statements that
    one outlet has copied from another. Quotes are not compared: the same words are what honest reporters of one
    speech share.
    """
    of_article: dict[str, set[str]] = {}
    for origin in known:
        for article in origin.articles:
            of_article.setdefault(article, set()).add(origin.label.casefold())
    roots = [
        {source.casefold() for source in claim.sources} or of_article.get(claim.article) or {claim.article}
        for claim in claims
    ]
    runs = [frozenset() if claim.is_quote else _claim_runs(claim.text) for claim in claims]
    linked = [(a, b) for b in range(len(claims)) for a in range(b) if roots[a] & roots[b] or _copied(runs[a], runs[b])]
    return len(_components(len(claims), linked))


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of `SHINGLE` words of a text."""
    words = tokenise(text).words
    return frozenset(zip(*(words[shift:] for shift in range(SHINGLE)), strict=False))


def _claim_runs(text: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of words of a claim, none if it is too short to tell."""
    return _runs(text) if len(tokenise(text)) >= SHORTEST_COPY else frozenset()


def _copied(a: frozenset[tuple[str, ...]], b: frozenset[tuple[str, ...]]) -> bool:
    """Return whether one claim is nearly a copy of the other."""
    return bool(a and b) and len(a & b) >= COPIED_CLAIM * min(len(a), len(b))


def _outlet(extraction: Extraction) -> str:
    """Return the outlet of an article, its id where that is unknown."""
    return extraction.article.outlet or extraction.article.id


def _earliest(extraction: Extraction) -> tuple[str, str]:
    """Return a key that sorts by time of publication, unknown last, then by id."""
    return extraction.article.published or "9999", extraction.article.id


def _components(size: int, links: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return the connected groups of ``range(size)``, each sorted, in the order of their first members."""
    parent = list(range(size))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for a, b in links:
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    groups: dict[int, list[int]] = {}
    for index in range(size):
        groups.setdefault(root(index), []).append(index)
    return list(groups.values())
