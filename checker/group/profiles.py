"""What grouping knows of an article: its words, and its names and numbers, as one weighted vector, and its timing.

An article is two bags: its names and numbers, and its other words. Kept apart, because two stories of the same
people in the same country share their names; what happened is in the other words. Each bag is weighted by rarity
and brought to length one, so the dot product of two profiles is a weighted mean of two cosines. The lead counts
double, because news puts what happened first. A text of few words is a sample of the story it heads: two headlines
of one event often share no word at all, so their vectors are lengthened, and one threshold serves headlines and
articles alike.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extract.tokens import stem, tokenise
from checker.group.rarity import SENTENCES_OF_AN_ARTICLE, document_counts, rarity
from checker.group.timing import Timing, timing
from checker.model import CLAIM_LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from checker.model import Extraction

NAME_SHARE = 0.5  # of the similarity, the part of names and numbers; swept 0.3 to 0.6 on the ECB+ development articles
LEAD_WORDS = 60  # the first words count LEAD_WEIGHT times; swept 40 to 120 on the same articles
LEAD_WEIGHT = 2
SHORT_TEXT = 14  # distinct terms at which a vector is lengthened by 0.4; swept 12 to 20 on articles and headlines

SENTENCE_ENDS = frozenset(".!?\n:;")
BEFORE_A_NAME = frozenset(" \"'([-")


@dataclass(frozen=True, slots=True)
class Profile:
    """An article as grouping sees it; `weights` maps a term (a word, or a name or number) to its weight."""

    article: str
    weights: Mapping[str, float]
    timing: Timing


def profiles(extractions: Sequence[Extraction]) -> tuple[Profile, ...]:
    """Return the profile of each article, weighed against the batch and the language."""
    bags = [_bags(extraction) for extraction in extractions]
    words = _weighted([bag[0] for bag in bags])
    names = _weighted([bag[1] for bag in bags])
    found = []
    for extraction, word_weights, name_weights in zip(extractions, words, names, strict=True):
        longer = math.sqrt(1 + (SHORT_TEXT / max(1, len(word_weights) + len(name_weights))) ** 4)
        of_words, of_names = longer * math.sqrt(1 - NAME_SHARE), longer * math.sqrt(NAME_SHARE)
        weights = {term: weight * of_words for term, weight in word_weights.items()}
        weights |= {"=" + term: weight * of_names for term, weight in name_weights.items()}
        found.append(Profile(extraction.article.id, weights, timing(story(extraction), extraction.article.day)))
    return tuple(found)


def similarity(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the dot product of two weight vectors, summed in an order that does not depend on hashing."""
    if len(a) > len(b):
        a, b = b, a
    return math.fsum(weight * b[term] for term, weight in a.items() if term in b)


def story(extraction: Extraction) -> Iterator[str]:
    """Yield the title and the stretches of the article that tell the story, boilerplate left out."""
    article = extraction.article
    if article.title and article.title not in article.text:
        yield article.title
    if not extraction.lines:
        yield article.text[article.body_start :]
    for line in extraction.lines:
        if line.label in CLAIM_LABELS:
            yield article.text[line.start : line.end]


def _bags(extraction: Extraction) -> tuple[dict[str, float], dict[str, float]]:
    """Return how often each other word, and each name or number, occurs in an article; lead words count more.

    The agencies an article names are left out: they tell where the story comes from, not what happened.
    """
    words: dict[str, float] = {}
    capitalised: dict[str, float] = {}
    numbers: dict[str, float] = {}
    in_lower_case: set[str] = set()
    inside_a_sentence: set[str] = set()
    position = 0
    for text in story(extraction):
        tokens = tokenise(text)
        for word, start in zip(tokens.words, tokens.starts, strict=True):
            position += 1
            count = LEAD_WEIGHT if position <= LEAD_WORDS else 1
            if not word[0].isalpha():
                numbers[word] = numbers.get(word, 0) + count
                continue
            term = stem(word)
            words[term] = words.get(term, 0) + count
            if text[start].islower():
                in_lower_case.add(term)
            else:
                capitalised[term] = capitalised.get(term, 0) + count
                if term not in inside_a_sentence and _follows_a_word(text, start):
                    inside_a_sentence.add(term)
    sources = {stem(word) for source in extraction.sources for word in tokenise(source).words}
    names = {t: n for t, n in capitalised.items() if t in inside_a_sentence and t not in in_lower_case | sources}
    words = {t: n for t, n in words.items() if t not in names and t not in sources}
    return words, names | numbers


def _follows_a_word(text: str, start: int) -> bool:
    """Return whether the word at `start` stands inside a sentence, where a capital means a name."""
    before = start - 1
    while before >= 0 and text[before] in BEFORE_A_NAME:
        before -= 1
    return before >= 0 and text[before] not in SENTENCE_ENDS


def _weighted(bags: list[dict[str, float]]) -> list[dict[str, float]]:
    """Return the bags as vectors of length one: ``(1 + log count) * rarity``."""
    rare = rarity(document_counts(bags), len(bags), sentences_each=SENTENCES_OF_AN_ARTICLE)
    vectors = []
    for bag in bags:
        weights = {term: (1 + math.log(count)) * rare[term] for term, count in bag.items() if rare[term] > 0}
        norm = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
        vectors.append({term: weight / norm for term, weight in weights.items()} if norm else {})
    return vectors
