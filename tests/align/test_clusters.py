"""Cases: each table is an event; claims with the same letter in a column belong to one cluster of that basis."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import rows_of

from checker.align.clusters import clusters
from checker.model import Article, Claim, ClaimKind, Event, Extraction

CASES = (Path(__file__).parents[1] / "cases" / "alignments" / "clusters.md").read_text(encoding="utf-8")
TABLES = re.split(r"^## ", CASES, flags=re.M)[1:]


def read_table(table: str) -> tuple[Event, list[Extraction], dict[str, set[frozenset[str]]]]:
    """Return the event of a table, its extractions, and the clusters wanted on each basis."""
    claims: dict[str, list[Claim]] = {}
    wanted: dict[str, dict[str, set[str]]] = {"quote": {}, "statement": {}}
    for number, row in enumerate(rows_of(table, "article", "kind", "speaker", "text", *wanted)):
        article, kind, speaker, text, *letters = row
        name = f"{article}:{number:02}"
        claims.setdefault(article, []).append(
            Claim(name, article, cast("ClaimKind", kind), 0, len(text), text, speaker=speaker or None)
        )
        for basis, letter in zip(wanted, letters, strict=True):
            if letter != "-":
                wanted[basis].setdefault(letter, set()).add(name)
    extractions = [Extraction(Article.from_text("", id=a), claims=tuple(said)) for a, said in claims.items()]
    groups = {basis: {frozenset(group) for group in letters.values()} for basis, letters in wanted.items()}
    return Event("event-1", "An event", tuple(claims)), extractions, groups


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.partition("\n")[0])
def test_claims_are_clustered(table: str) -> None:
    event, extractions, wanted = read_table(table)
    found = clusters(event, extractions)
    for basis, groups in wanted.items():
        assert {frozenset(c.claims) for c in found if c.basis == basis} == groups


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.partition("\n")[0])
def test_order_makes_no_difference(table: str) -> None:
    event, extractions, _ = read_table(table)
    shuffled = random.Random(3).sample(extractions, len(extractions))  # noqa: S311  a fixed order, not a secret
    assert clusters(event, shuffled) == clusters(event, extractions)


def test_a_claim_is_in_one_cluster_of_a_basis_and_clusters_span_articles() -> None:
    event, extractions, _ = read_table(TABLES[0])
    found = clusters(event, extractions)
    for basis in ("quote", "statement"):
        listed = [claim for cluster in found if cluster.basis == basis for claim in cluster.claims]
        assert len(listed) == len(set(listed))
    for cluster in found:
        assert len({claim.partition(":")[0] for claim in cluster.claims}) > 1
        assert cluster.event == event.id
        assert 0 < cluster.strength <= 1
    assert len({cluster.id for cluster in found}) == len(found)


def test_articles_of_other_events_are_left_alone() -> None:
    event, extractions, _ = read_table(TABLES[0])
    alone = Event("event-1", "An event", event.articles[:1])
    assert clusters(alone, extractions) == ()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("ab"), st.text(max_size=40)), max_size=8))
def test_any_text(rows: list[tuple[str, str]]) -> None:
    claims = [Claim(f"{a}:{n}", a, "quote", 0, len(text), text) for n, (a, text) in enumerate(rows)]
    extractions = [
        Extraction(Article.from_text("", id=a), claims=tuple(claim for claim in claims if claim.article == a))
        for a in "ab"
    ]
    for cluster in clusters(Event("e", "e", ("a", "b")), extractions):
        assert len(cluster.claims) > 1
