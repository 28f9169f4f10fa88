"""What grouping knows of an article: its words, names and numbers as one weighted vector, and its timing.

An article is two bags: its names and numbers, and its other words. They are kept apart because two stories of the
same people in the same country share their names; what happened is in the other words. Each bag is weighted by rarity
and scaled to length one, so the dot product of two profiles is a weighted mean of two cosines. The lead counts
double, because news puts what happened first. A text of few words is a mere sample of its story: two headlines of one
event often share no word at all. So the vectors of short texts are lengthened, and one threshold serves headlines and
articles alike.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping  # noqa: TC003  the fields' types are read when outlines are kept
from dataclasses import dataclass
from itertools import compress
from typing import TYPE_CHECKING

from checker.extract.tokens import stem, tokenise
from checker.group.labels import naming
from checker.group.rarity import SENTENCES_OF_AN_ARTICLE, document_counts, rarity
from checker.group.timing import Timing, timing
from checker.model import CLAIM_LABELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.model import Extraction

NAME_SHARE = 0.5  # share of names and numbers in the similarity; swept 0.3 to 0.6 on the ECB+ development articles
LEAD_WORDS = 60  # the first words count LEAD_WEIGHT times; swept 40 to 120 on the same articles
LEAD_WEIGHT = 2
SHORT_TEXT = 14  # distinct terms at which a vector is lengthened by 0.4; swept 12 to 20 on articles and headlines
TELLING = 1.0  # rarity; a commoner word is in every third article, takes most of the time and tells nothing

SENTENCE_ENDS = frozenset(".!?\n:;")
BEFORE_A_NAME = frozenset(" \"'([-")


@dataclass(frozen=True, slots=True)
class Outline:
    """What is taken from an article for its profile, before weighing by the batch: its term counts and its timing."""

    article: str
    words: Mapping[str, int]
    names: Mapping[str, int]
    """Names and numbers."""
    timing: Timing
    naming: int
    """How good a name the article gives its event; see `labels.naming`."""


@dataclass(frozen=True, slots=True)
class Profile:
    """An article as grouping sees it; `weights` maps a term (a word, or a name or number) to its weight."""

    article: str
    weights: Mapping[str, float]
    timing: Timing
    naming: int = 0


def profiles(extractions: Sequence[Extraction]) -> tuple[Profile, ...]:
    """Return the profile of each article, weighed against the batch and the language."""
    return weighed([outline(extraction) for extraction in extractions])


def outline(extraction: Extraction) -> Outline:
    """Return what the profile of an article is made of."""
    words, names = _bags(extraction)
    when = timing(story(extraction), extraction.article.day)
    return Outline(extraction.article.id, words, names, when, naming(extraction))


def weighed(outlines: Sequence[Outline]) -> tuple[Profile, ...]:
    """Return the profiles of the articles of a batch."""
    words = _weighted([each.words for each in outlines])
    names = _weighted([each.names for each in outlines])
    found = []
    for each, word_weights, name_weights in zip(outlines, words, names, strict=True):
        longer = math.sqrt(1 + (SHORT_TEXT / max(1, len(word_weights) + len(name_weights))) ** 4)
        of_words, of_names = longer * math.sqrt(1 - NAME_SHARE), longer * math.sqrt(NAME_SHARE)
        weights = {term: weight * of_words for term, weight in word_weights.items()}
        weights |= {"=" + term: weight * of_names for term, weight in name_weights.items()}
        found.append(Profile(each.article, weights, each.timing, each.naming))
    return tuple(found)


def similarity(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the dot product of two weight vectors, summed exactly so that the order of terms makes no difference."""
    return math.fsum([a[term] * b[term] for term in a.keys() & b.keys()])


def summed(vectors: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """Return the sum of weight vectors."""
    first, *rest = vectors
    total = dict(first)
    for vector in rest:
        for term, weight in vector.items():
            total[term] = total.get(term, 0.0) + weight
    return total


def story(extraction: Extraction) -> Iterator[str]:
    """Yield the title (unless the text contains it) and the lines of the article that tell the story."""
    article = extraction.article
    if article.title and article.title not in article.text:
        yield article.title
    if not extraction.lines:
        yield article.text[article.body_start :]
    for line in extraction.lines:
        if line.label in CLAIM_LABELS:
            yield article.text[line.start : line.end]


def _bags(extraction: Extraction) -> tuple[dict[str, int], dict[str, int]]:
    """Return how often each other word, and each name or number, occurs in an article; lead words count more.

    A name is a word that occurs capitalised inside a sentence and nowhere in lower case. The agencies an article names
    are left out: they tell where the story comes from, not what happened.
    """
    words: list[str] = []
    small: set[str] = set()
    inside: set[str] = set()
    for text in story(extraction):
        tokens = tokenise(text)
        words += tokens.words
        initials = [*map(text.__getitem__, tokens.starts)]
        small.update(compress(tokens.words, map(str.islower, initials)))
        capitalised = compress(zip(tokens.words, tokens.starts, strict=True), map(str.isupper, initials))
        inside.update([word for word, start in capitalised if _follows_a_word(text, start)])
    counts = Counter(words)
    for word in words[:LEAD_WORDS]:
        counts[word] += LEAD_WEIGHT - 1
    small_stems = {stem(word) for word in small}
    sources = {stem(word) for source in extraction.sources for word in tokenise(source).words}
    name_stems = {stem(word) for word in inside} - small_stems - sources
    others: dict[str, int] = {}
    names: dict[str, int] = {}
    for word, count in counts.items():
        term = stem(word) if word[0].isalpha() else word
        if term not in sources:
            bag = names if term in name_stems or not word[0].isalpha() else others
            bag[term] = bag.get(term, 0) + count
    return others, names


def _follows_a_word(text: str, start: int) -> bool:
    """Whether the word at `start` is inside a sentence, where a capital means a name."""
    before = start - 1
    while before >= 0 and text[before] in BEFORE_A_NAME:
        before -= 1
    return before >= 0 and text[before] not in SENTENCE_ENDS


def _weighted(bags: Sequence[Mapping[str, int]]) -> list[dict[str, float]]:
    """Return the bags as vectors of length one: ``(1 + log count) * rarity``."""
    rare = rarity(document_counts(bags), len(bags), sentences_each=SENTENCES_OF_AN_ARTICLE)
    vectors = []
    for bag in bags:
        weights = {term: (1 + math.log(count)) * rare[term] for term, count in bag.items() if rare[term] >= TELLING}
        norm = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
        vectors.append({term: weight / norm for term, weight in weights.items()} if norm else {})
    return vectors
