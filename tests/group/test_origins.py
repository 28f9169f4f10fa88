"""Cases: a second-level heading is a situation; see the top of the file of cases."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.group.origins import independent, independent_articles, origins, united, witnesses
from checker.model import Article, Claim, ClaimKind, Extraction, Line, Origin, by_article

CASES = (Path(__file__).parents[1] / "cases" / "origins" / "origins.md").read_text(encoding="utf-8")
SECTIONS = re.split(r"^## ", CASES, flags=re.M)[1:]


def read_section(section: str) -> tuple[list[Extraction], dict[str, set[str]]]:
    """Return the extractions of a section, and the outlets wanted for each origin."""
    body, _, wanted = section.partition("\norigins: ")
    extractions = []
    for part in re.split(r"^### ", body, flags=re.M)[1:]:
        head, _, text = part.partition("\n")
        named, _, sources = head.partition(":")
        outlet, _, day = named.rpartition(", ")
        article = Article.from_text(text.strip(), id=outlet, outlet=outlet, published=day)
        extractions.append(Extraction(article, sources=tuple(s.strip() for s in sources.split(",") if s.strip())))
    pairs = (origin.split(" = ") for origin in wanted.strip().split("; "))
    return extractions, {label: set(outlets.split(", ")) for label, outlets in pairs}


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.partition("\n")[0])
def test_origins(section: str) -> None:
    extractions, wanted = read_section(section)
    assert {origin.label: set(origin.articles) for origin in origins(extractions)} == wanted


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.partition("\n")[0])
def test_order_makes_no_difference(section: str) -> None:
    extractions, _ = read_section(section)
    shuffled = random.Random(5).sample(extractions, len(extractions))  # noqa: S311  a fixed order, not a secret
    assert origins(shuffled) == origins(extractions)


PAD = [
    "The clerk counted the ballots twice under a lamp that flickered whenever the tram went by outside.",
    "Nobody in the hall would say afterwards who had brought the second box or why its seal was green.",
    "At the harbour the gulls had the fish market to themselves because every stall had closed for the vote.",
    "An old man slept through the count on a bench and woke only when the benches were stacked away.",
]
WIRE = "The bridge at Hrast was closed to lorries on Wednesday after the northern pier sank by nine centimetres."


def test_an_article_that_uses_agency_copy_in_part_has_its_own_outlet_too() -> None:
    wire = Extraction(Article.from_text(" ".join([WIRE, *PAD[:2]]), id="w", outlet="Calder"), sources=("Calder",))
    paper = Extraction(
        Article.from_text(" ".join([WIRE, *PAD[2:]]), id="p", outlet="The Courier", published="2024-01-01")
    )
    assert {o.label: o.articles for o in origins([wire, paper])} == {"Calder": ("p", "w"), "The Courier": ("p",)}


def test_a_shared_quote_is_no_copy() -> None:
    def report(name: str, own: str) -> Extraction:
        text = f"{WIRE} {own}"
        quote = Claim(f"{name}:q", name, "quote", 0, len(WIRE), WIRE)
        return Extraction(
            Article.from_text(text, id=name, outlet=name), lines=(Line(0, len(text), "story"),), claims=(quote,)
        )

    assert [o.label for o in origins([report("a", PAD[0]), report("b", PAD[1])])] == ["a", "b"]


def claim(article: str, text: str = WIRE, kind: ClaimKind = "statement", sources: tuple[str, ...] = ()) -> Claim:
    return Claim(f"{article}:{text}", article, kind, 0, len(text), text, sources=sources)


def origin(label: str, *articles: str) -> Origin:
    return Origin(f"origin-{label}", label, articles)


APART = by_article([origin("A", "a"), origin("B", "b")])


def test_claims_of_two_outlets_are_two_and_of_one_agency_one() -> None:
    both = [claim("a", "Three people died."), claim("b", "Three were killed.")]
    assert independent(both, APART) == 2
    assert independent(both, by_article([origin("Calder", "a", "b")])) == 1


def test_a_copied_sentence_counts_once_and_a_quote_in_the_same_words_twice() -> None:
    assert independent([claim("a"), claim("b")], APART) == 1
    assert independent([claim("a", kind="quote"), claim("b", kind="quote")], APART) == 2


def test_a_source_named_beside_both_claims_counts_once() -> None:
    said = [claim("a", "Three died.", sources=("Interfax",)), claim("b", "Three were killed.", sources=("INTERFAX",))]
    assert independent(said, APART) == 1


def test_what_one_article_takes_from_two_places_counts_once() -> None:
    assert independent([claim("a", PAD[0], sources=("Interfax",)), claim("a", PAD[1])], APART) == 1


def test_own_reporting_of_an_article_that_also_uses_an_agency() -> None:
    known = by_article([origin("Calder", "w", "p"), origin("The Courier", "p")])
    assert independent([claim("w", PAD[0]), claim("p", PAD[1])], known) == 2
    assert independent([claim("w"), claim("p")], known) == 1


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=4))
def test_every_article_has_an_origin(texts: list[str]) -> None:
    extractions = [Extraction(Article.from_text(text, id=str(n), outlet=f"Outlet {n}")) for n, text in enumerate(texts)]
    listed = {article for found in origins(extractions) for article in found.articles}
    assert listed == {extraction.article.id for extraction in extractions}


ROOTED = st.lists(
    st.tuples(
        st.sampled_from("abcd"), st.sampled_from([WIRE, *PAD[:2]]), st.sets(st.sampled_from(["X", "Y"]), max_size=1)
    ),
    max_size=8,
)
KNOWN = by_article([origin("Calder", "a", "b"), origin("The Post", "b"), origin("X", "c")])


@given(ROOTED)
def test_the_witnesses_are_those_that_all_pairs_link(told: list[tuple[str, str, set[str]]]) -> None:
    claims = [claim(article, text, sources=tuple(sources)) for article, text, sources in told]
    linked = {
        (a, b) for a in range(len(claims)) for b in range(a) if len(witnesses([claims[a], claims[b]], KNOWN)) == 1
    }
    group = list(range(len(claims)))
    for a, b in sorted(linked):
        group = [group[b] if each == group[a] else each for each in group]
    found = witnesses(claims, KNOWN)
    assert {frozenset(members) for members in found} == {
        frozenset(i for i, each in enumerate(group) if each == number) for number in group
    }
    assert independent(claims, KNOWN) == len(found)


def test_an_article_of_several_origins_counts_by_its_own() -> None:
    assert independent_articles(["a", "b"], KNOWN) == 2  # b has its own reporting beside the agency's
    assert independent_articles(["a", "b"], by_article([origin("Calder", "a", "b")])) == 1
    assert independent_articles(["a", "e", "f"], KNOWN) == 3  # who has none is its own


def test_origins_of_one_id_are_one_and_all_are_in_the_order_of_their_labels() -> None:
    parts = [Origin("o1", "wire", ("c",)), Origin("o2", "Herald", ("b",)), Origin("o1", "Wire", ("a", "c"))]
    assert united(parts) == (Origin("o2", "Herald", ("b",)), Origin("o1", "wire", ("a", "c")))
