"""What an article mentions once, or nearly: the concepts and happenings that few of its sentences name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from checker.extract.concepts import concepts
from checker.extract.normalise import plain
from checker.extract.tokens import stem, tokens_of
from checker.language import pattern, table, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.extract.tokens import Tokens
    from checker.model import Claim, Extraction

ONCE = 2
"""A thing that at most this many sentences of an article name counts as mentioned once: the headline or a summary often
names it again.  With 1, a third of the conflicts on the development events are lost; with 3, the topic of a short
report gets in."""
TELLING = 2.5
"""Rarity below which a word is too common to tell what a value belongs to; see `checker.group.rarity`."""
BEHIND = 1.5
"""Factor on the distance of a happening that follows its time or place: a time more often follows what happened then
("met on Monday in Oslo to sign") than precedes it."""
SEPARATES = pattern("aligning", "separates")
"""Marks and conjunctions that separate what happened at one time from what happened at another."""
VAGUE = frozenset(map(stem, word_list("aligning", "vague")))
"""Words that stand beside values of all kinds, and never tell what they belong to."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """How many sentences of one article name each concept, and each happening in the table ``happenings``."""

    concepts: Mapping[str, int]
    happenings: Mapping[str, int]

    def once(self, terms: frozenset[str]) -> frozenset[str]:
        """Return those of `terms` that the article mentions once, as defined by `ONCE`."""
        return frozenset(term for term in terms if 0 < self.concepts.get(term, 0) <= ONCE)


def mentions_in(extraction: Extraction) -> Mentions:
    """Count the concepts and happenings of an article, each once per sentence."""
    named: Counter[str] = Counter()
    happened: Counter[str] = Counter()
    for sentence in extraction.sentences:
        tokens = tokens_of(extraction.article.text[sentence.start : sentence.end])
        named.update(set(concepts(tokens)))
        happened.update({name for _, name in happenings(tokens)})
    return Mentions(named, happened)


def telling(weights: Mapping[str, float]) -> frozenset[str]:
    """Return the concepts rare enough to tell what a value belongs to, given how rare each is in the event."""
    return frozenset(term for term, weight in weights.items() if weight >= TELLING and not term[0].isdigit()) - VAGUE


def happenings(tokens: Tokens) -> Iterator[tuple[int, str]]:
    """Yield the index of each token that names a happening, with the happening's name."""
    rows, words = _happenings(), tokens.words
    for index, word in enumerate(words):
        for second, name in rows.get(stem(word), ()):
            if not second or words[index + 1 : index + 2] == (second,):
                yield index, name
                break


def happening_at(claim: Claim, start: int, end: int, reach: int) -> str | None:
    """Return the happening named nearest to the span, within `reach` words; one after the span counts as farther."""
    tokens = tokens_of(claim.text)
    first = sum(claim.start + token_end <= start for token_end in tokens.ends)
    last = sum(claim.start + token_start < end for token_start in tokens.starts)
    away = [
        (first - index if index < first else BEHIND * (index - last + 1), index, name)
        for index, name in happenings(tokens)
        if not first <= index < last and not _parted(claim, tokens.starts[index], start - claim.start)
    ]
    return next((name for distance, _, name in sorted(away) if distance <= reach), None)


def _parted(claim: Claim, a: int, b: int) -> bool:
    """Whether a new clause begins between two offsets (in either order) into the text of a claim."""
    return SEPARATES.search(plain(claim.text), min(a, b), max(a, b)) is not None


@cache
def _happenings() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return, for each stem, the second words and names of the happenings it tells; rows of two words come first."""
    rows: dict[str, list[tuple[str, str]]] = {}
    for name, words in table("happenings")["happenings"].items():
        for row in words:
            first, _, second = row.partition(" ")
            rows.setdefault(stem(first), []).append((second, name))
    return {first: tuple(sorted(set(found), reverse=True)) for first, found in rows.items()}
